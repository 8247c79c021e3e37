/**
 * Amounts that belong together: lists that share one unit, and ranges.
 *
 * The upper layer of the number grammar. "from A to B" stays two amounts (GUIDELINES); "A to B", `A-B` and "between A and B" are one range.
 */
import type { PrintedValue } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
import { type Amount, altered, firstValue, hasDecimals, isPlain } from './amount.ts';
import { asInterval, attachIntervals, withSpread } from './intervals.ts';
import type { Token } from './tokens.ts';

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The amounts of a sentence with ranges joined, spreads attached and shared units handed round. In order; none overlap. */
export function groupAmounts(sentence: Sentence, amounts: readonly Amount[]): readonly Amount[] {
  const { tokens } = sentence;
  const joined = joinPairs(sentence, shareUnits(tokens, shareNames(tokens, amounts)));
  const grouped: Amount[] = [];
  for (const amount of attachIntervals(sentence, joined)) grouped.push(inFull(amount));
  return grouped;
}

/** Orders of magnitude become the ratio they stand for. */
function inFull(amount: Amount): Amount {
  if (amount.unit !== 'orders') return amount;
  const values = amount.values.map(({ literal, value }): PrintedValue => ({ literal, value: 10 ** value, step: 10 ** value }));
  return values.every(({ value }) => Number.isFinite(value))
    ? altered(amount, { unit: 'ratio', values })
    : altered(amount, { values: [], never: 'unreadable' });
}

// ── one name for a list ──────────────────────────────────────────────────────────────────────────────────────────────

/** Rules that go on along a list: "tracks 1 and 2", "Opus 4.5, 4.6", "in 2022 and 2023". */
const goingOn = new Set(['label', 'name', 'year', 'version', 'hyphenated']);
const nameMarks = new Set([',', 'and', 'or', '&', '/']);
function shareNames(tokens: readonly Token[], amounts: readonly Amount[]): readonly Amount[] {
  const shared: Amount[] = [];
  for (const amount of amounts) {
    const before = shared.at(-1);
    const never = before && nameGoesOn(tokens, before, amount) ? before.never : undefined;
    shared.push(never ? altered(amount, { never }) : amount);
  }
  return shared;
}

function nameGoesOn(tokens: readonly Token[], before: Amount, amount: Amount): boolean {
  if (!goingOn.has(before.never ?? '') || amount.never || !isPlain(before) || !isPlain(amount)) return false;
  return isNameList(tokens, before, amount) && (before.never === 'year' || !countsNoun(tokens, amount));
}

function isNameList(tokens: readonly Token[], before: Amount, amount: Amount): boolean {
  const between = tokens.slice(before.last + 1, amount.first);
  return (
    tokens[before.first]?.spaced === true && between.length > 0 && between.length < 4 && between.every(({ text }) => nameMarks.has(text))
  );
}

/** A plural in small letters follows: "1 and 2 layers". */
function countsNoun(tokens: readonly Token[], { last }: Amount): boolean {
  const next = tokens[last + 1];
  return next?.kind === 'word' && next.raw === next.text && next.text.length > 3 && next.text.endsWith('s');
}

// ── one unit for a list ──────────────────────────────────────────────────────────────────────────────────────────────

const listMarks = new Set([',', 'and', 'or', 'to', '-', '~', '/', '&', ';', 'vs', '.', 'versus']);

/** "80, 85 and 90%", "two and four times", "7-13B": the last of a list tells the unit and scale of those before. */
function shareUnits(tokens: readonly Token[], amounts: readonly Amount[]): readonly Amount[] {
  const shared = [...amounts];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (left && right && !left.never && !right.never && areListed(tokens, left, right))
      shared[index] = withScale(withUnit(tokens, left, right), right);
  }
  return shared;
}

function areListed(tokens: readonly Token[], left: Amount, right: Amount): boolean {
  const length = right.first - left.last - 1;
  if (length < 1 || length > 3) return false;
  return tokens.slice(left.last + 1, right.first).every(({ text }) => listMarks.has(text));
}

function withUnit(tokens: readonly Token[], left: Amount, right: Amount): Amount {
  // "2.8% and 3.2% absolute points": points both, but not so "16.0%, 82 points below".
  if (left.unit === 'percent' && right.unit === 'points' && tokens[right.first + 1]?.text === '%') return altered(left, { unit: 'points' });
  const compound = [left.form, right.form].some((form) => form === 'ratio-word' || form === 'fraction');
  return left.unit === '' && right.unit !== '' && !compound ? altered(left, { unit: right.unit, dimension: right.dimension }) : left;
}

/** "10 to 20 million" means millions twice, "500 to 1K" does not. */
function withScale(left: Amount, right: Amount): Amount {
  const { scale } = right;
  if (left.scale > 1 || scale === 1 || left.values.length > 1 || left.form !== 'digits') return left;
  if (firstValue(left) >= firstValue(right) / scale) return left;
  const values = left.values.map(({ literal, value, step }) => ({ literal, value: value * scale, step: step * scale }));
  return altered(left, { scale, values });
}

// ── two values, one amount ───────────────────────────────────────────────────────────────────────────────────────────

function joinPairs(sentence: Sentence, amounts: readonly Amount[]): readonly Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const left = joined.at(-1);
    const pair =
      left &&
      (withSpread(sentence, left, amount) ??
        asThousands(sentence, left, amount) ??
        asRange(sentence.tokens, left, amount) ??
        asInterval(sentence.tokens, joined, amount));
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(amount);
  }
  return joined;
}

/** `1, 354 templates` and `50 000 texts`: a group of three digits behind a blank belongs to the numeral, where a small word follows. */
function asThousands({ text, tokens }: Sentence, left: Amount, right: Amount): Amount | undefined {
  const link = text.slice(left.end, right.start);
  if ((link !== ', ' && link !== ' ') || !isGroup(text, left, right)) return undefined;
  const [before, next] = [tokens[left.first - 1], tokens[right.last + 1]];
  if (
    before?.text === ',' ||
    before?.kind === 'number' ||
    (link === ', ' && (next?.kind !== 'word' || next.raw !== next.text || listMarks.has(next.text)))
  )
    return undefined;
  const value = firstValue(left) * 1000 + firstValue(right);
  return altered(right, { first: left.first, start: left.start, values: [{ literal: text.slice(left.start, right.end), value, step: 1 }] });
}

function isGroup(text: string, left: Amount, right: Amount): boolean {
  const [head, tail] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  return (
    !left.never &&
    !right.never &&
    isPlain(left) &&
    isPlain(right) &&
    head.length < 4 &&
    !head.startsWith('0') &&
    threeDigits.test(tail) &&
    !hasDecimals(left)
  );
}

const threeDigits = pattern('extract/three-digits', '^\\d{3}$');

function asRange(tokens: readonly Token[], left: Amount, right: Amount): Amount | undefined {
  const words = tokens.slice(left.last + 1, Math.min(right.first, left.last + 5)).map(({ text }) => text);
  const link = words.length === 1 ? words[0] : words.join(' ') === '- to -' ? 'to' : undefined;
  if (link === undefined || left.range || right.range || left.spread) return undefined;
  if (left.never || right.never) return link === '-' && isTied(tokens, left, right) ? joinNever(left, right) : undefined;
  if (left.unit !== right.unit || left.values.length !== 1 || right.values.length !== 1 || left.form === 'ratio-word') return undefined;
  return isRange(tokens, left, right, link) ? join(left, right) : undefined;
}

function isTied(tokens: readonly Token[], left: Amount, right: Amount): boolean {
  return tokens[left.last + 1]?.spaced === false && tokens[right.first]?.spaced === false;
}

function isRange(tokens: readonly Token[], left: Amount, right: Amount, link: string): boolean {
  if (link === '-') return right.sign !== '-';
  if (link === 'to' || link === '~')
    return firstValue(left) < firstValue(right) && !follows(tokens, left.first, { word: 'from', reach: 10 });
  return link === 'and' && follows(tokens, left.first, { word: 'between', reach: 5 });
}

const phraseEnds = new Set([',', ';', ':', '(', ')', 'and', 'or']);

/** Whether `word` stands at most `reach` tokens before, in the same phrase. */
function follows(tokens: readonly Token[], first: number, { word, reach }: { word: string; reach: number }): boolean {
  for (let index = first - 1; index >= Math.max(0, first - reach); index -= 1) {
    const token = tokens[index];
    if (token?.text === word) return true;
    if (token?.kind === 'number' || (token && phraseEnds.has(token.text))) return false;
  }
  return false;
}

/** Two amounts as one range. */
function join(left: Amount, right: Amount): Amount {
  return altered(left, {
    form: formOf(left, right),
    last: right.last,
    end: right.end,
    values: [...left.values, ...right.values],
    range: true,
  });
}

/** "level 4-5", "2010-2016": what one of them is, both are. */
function joinNever(left: Amount, right: Amount): Amount {
  return altered(join(left, right), { values: [], never: left.never ?? right.never ?? 'label' });
}

/** What holds digits is in digits, "twenty-12" too. */
function formOf(left: Amount, right: Amount): Amount['form'] {
  return right.form === 'digits' || right.form === 'fraction' ? right.form : left.form;
}
