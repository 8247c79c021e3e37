/**
 * What of a noun phrase names something: not the "fewer" at its start nor the "improvement" at its end.
 */
import { pattern } from '../../../../patterns.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import type { Phrase } from '../../reading/phrases.ts';
import type { Word } from '../../reading/reading.ts';
import { isNominal } from './governor.ts';

/** Words of a phrase, from first to last. */
export interface Core {
  readonly first: number;
  readonly last: number;
}

/** The phrase without what names nothing: "fewer" at its start, "improvement" at its end. Nothing when nothing is left, or only talk of "results". */
export function coreOf(phrase: Phrase, words: readonly Word[], lexicon: Lexicon): Core | undefined {
  let { first, last } = phrase;
  while (last >= first && lexicon.changes.has(words[last]?.text ?? '')) last -= 1;
  while (first <= last && lexicon.comparatives.has(words[first]?.text ?? '') && first < phrase.last) first += 1;
  const head = words[last];
  if (!head || first > last || head.tag === 'number' || lexicon.comparatives.has(head.text)) return undefined;
  const inside = words.slice(first, last);
  if (lexicon.discourse.has(head.text) && !inside.some(({ text }) => comparing.has(text)) && !isCompared(words, phrase.first))
    return undefined;
  return { first, last };
}

/** "number of annotations", "rate of errors": where the phrase joined by "of" ends; `last` itself for any other head. */
export function measuredEnd(words: readonly Word[], last: number, { measuring }: Lexicon): number {
  if (!measuring.has(words[last]?.text ?? '') || words[last + 1]?.text !== 'of') return last;
  let end = last + 2;
  while (words[end]?.tag === 'det') end += 1;
  if (!isNominal(words[end] ?? { tag: 'punct' })) return last;
  while (isNominal(words[end + 1] ?? { tag: 'punct' })) end += 1;
  return end;
}

/** "than manual evaluation", "relative to exhaustive evaluation". */
function isCompared(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  return (
    before?.text === 'than' ||
    before?.text === 'over' ||
    (before?.text === 'to' && (words[first - 2]?.text === 'relative' || words[first - 2]?.verb?.class === 'compare'))
  );
}

const comparing: ReadonlySet<string> = new Set([
  'previous',
  'prior',
  'existing',
  'best',
  'state-of-the-art',
  'sota',
  'earlier',
  'related',
  'competing',
  'baseline',
  'other',
]);

/** The phrase says no more than the name in it: "the MATH benchmark", "BLEU score". */
export function namedThroughout({ first, last }: Core, words: readonly Word[], { generic }: Lexicon): boolean {
  const inside = words.slice(first, last + 1);
  return inside.some(({ tag }) => tag === 'name') && inside.every(({ tag, text }) => tag === 'name' || tag === 'adv' || generic.has(text));
}

/** "the zero-shot setting" says how a result was got, not on what. */
export function isShots({ first, last }: Core, words: readonly Word[]): boolean {
  const head = words[last]?.text;
  return (head === 'setting' || head === 'settings') && words.slice(first, last).some(({ text }) => shots.test(text));
}

const shots = pattern('extract/claims/shot-setting', '^(?:zero|one|few|many|\\d{1,3})-shot$');

/** "our method" and "other models" say something only with what opens them. */
export function keepsDeterminer(phrase: Phrase, { first, last }: Core, words: readonly Word[], { generic }: Lexicon): boolean {
  if (first !== phrase.first || ['', 'the', 'a', 'an'].includes(phrase.determiner)) return false;
  return words.slice(first, last + 1).every(({ text }) => generic.has(text));
}
