/**
 * Numerals that are part of a name which no one recognised: E2E, 3D, COVID-19, Windows 10, wav2vec 2.0.
 *
 * What is printed directly at the numeral decides, not what the name is.
 */
import { type Amount, hasDecimals, isPlain } from '../reading/amount.ts';
import { isCapitalised, isCountedNoun, type Place, textAt } from './place.ts';

/** Letters are tied to it on either side, and are neither unit nor scale. */
export function isGlued(place: Place): boolean {
  return isGluedBefore(place) || isGluedBehind(place);
}

/** Words after which a blank may have been lost: "of6.8", "and5.0". */
const spacedWords = new Set(['of', 'and', 'to', 'by', 'than', 'with', 'from', 'at', 'is', 'in', 'over', 'about']);

function isGluedBefore({ tokens, amount }: Place): boolean {
  const before = tokens[amount.first - 1];
  if (before?.kind !== 'word' || tokens[amount.first]?.spaced !== false) return false;
  return !spacedWords.has(before.text) && !before.text.startsWith('\\');
}

const ordinals = new Set(['st', 'nd', 'rd', 'th']);

function isGluedBehind({ tokens, amount }: Place): boolean {
  const after = tokens[amount.last + 1];
  if (amount.unit !== '' || amount.sign !== '' || amount.open) return false;
  if (after?.kind !== 'word' || after.start !== amount.end || after.text.startsWith('\\') || ordinals.has(after.text)) return false;
  // "0.5mAP" is a result whose blank is lost.
  return !hasDecimals(amount) || after.raw.length < 3;
}

/** Prefixes that leave the number what it is: sub-7B, near-100%. */
const prefixes = new Set(['sub', 'near', 'pre', 'mid', 'post', 'multi', 'non', 'over', 'under', 'average', 'about', 'at', 'of', 'to']);

/** COVID-19, UTF-8, stage-2: a hyphen ties it to the word before. */
export function isHyphenated({ tokens, amount }: Place): boolean {
  const [before, dash] = [tokens[amount.first - 2], tokens[amount.first - 1]];
  if (dash?.text !== '-' || dash.spaced || tokens[amount.first]?.spaced || !before) return false;
  if (before.kind === 'mark') return before.text === ')';
  if (before.kind === 'number') return before.end === dash.start && amount.unit === '' && textAt(tokens, amount.first - 3) === '-';
  return !prefixes.has(before.text) && amount.unit !== 'percent';
}

/** Words that open a sentence with a capital and are no name. */
const openers = new Set(
  'in across with of over from for to by on among using all the these at about between only further than our we its an a achieving while and or if'.split(
    ' ',
  ),
);

/** A name directly before a plain numeral, no metric, and no counted noun behind: Windows 10, Apache 2.0, wav2vec 2.0, LLaMA 2/3. */
export function isVersionOfName({ tokens, amount, metricNouns }: Place): boolean {
  const { first, last } = amount;
  const before = tokens[first - 1];
  if (!(isPlain(amount) || amount.form === 'fraction') || amount.open || before?.kind !== 'word' || tokens[first]?.spaced === false)
    return false;
  const mixed = !before.spaced && tokens[first - 2]?.kind === 'number';
  if (!(mixed || isCapitalised(before)) || metricNouns.has(before.text)) return false;
  const { length } = printed(amount);
  if (hasDecimals(amount)) return length < 4 && (first > 1 || !openers.has(before.text));
  return first > 1 && length < 5 && !isCountedNoun(tokens, last + 1);
}

function printed({ values }: Amount): string {
  return values[0]?.literal ?? '';
}
