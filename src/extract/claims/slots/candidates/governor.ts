/**
 * What governs a noun phrase in its sentence: the preposition or verb before it, and what that joins it to.
 */
import { code } from '../../reading/labels.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import { isClaim, type Word } from '../../reading/reading.ts';
import { actOf } from './acts.ts';

export interface Governor {
  /** Code of the governing word. */
  readonly governor: number;
  /** A list stands between: "on A, B and C". */
  readonly listed: boolean;
  /** Code of the head that the governing preposition joins the phrase to; 0 for none. */
  readonly joint: number;
  /** What is done there: `trained` ("pretrained on"), `tested` ("evaluated on", "experiments on"), `made` ("we construct"); 0 for none. */
  readonly act: number;
}

const ungoverned: Governor = { governor: code['#'], listed: false, joint: 0, act: 0 };

/** The word before a phrase that governs it: the preposition or verb, looked for past the members of a list ("on A, B and C"). */
export function governorOf(words: readonly Word[], opening: number, lexicon: Lexicon): Governor {
  let listed = false;
  for (let i = opening - 1; i >= 0 && i > opening - 40; i -= 1) {
    const word = words[i];
    if (!word) break;
    const before = words[i - 1];
    const joins = (word.text === 'and' || word.text === ',' || word.text === 'or') && before !== undefined;
    if (joins && (isNominal(before) || before.text === ',')) listed = true;
    else if (!isNominal(word) && word.tag !== 'det' && word.tag !== 'adv' && !(word.quantity && !isClaim(word.quantity))) {
      return governing(words, i, listed, lexicon);
    }
  }
  return { ...ungoverned, listed };
}

function governing(words: readonly Word[], at: number, listed: boolean, lexicon: Lexicon): Governor {
  const word = words[at];
  if (!word) return ungoverned;
  const before = words[at - 1];
  const joins = before !== undefined && isNominal(before) && (word.tag === 'prep' || word.tag === 'poss');
  return {
    governor: governorCode(word, before, words[at - 2]),
    listed,
    joint: joins ? jointCode(before, lexicon) : 0,
    act: actOf(words, at, lexicon),
  };
}

/** First word of the noun phrase right before the bracket that opens at a word. */
export function apposition(words: readonly Word[], opening: number): { readonly opening: number } | undefined {
  if (words[opening - 1]?.text !== '(') return undefined;
  let first = opening - 2;
  const head = words[first];
  if (!head || !isNominal(head)) return undefined;
  while (first > 0 && isNominal(words[first - 1] ?? head) && words[first - 1]) first -= 1;
  return { opening: first };
}

/** "compared to", "relative to", "in contrast with" compare; "in terms of" names a measure. */
function governorCode(word: Word, before: Word | undefined, second: Word | undefined): number {
  if (word.text === 'to' || word.text === 'with') {
    if (before?.text === 'relative' || before?.text === 'comparison' || before?.text === 'contrast' || before?.text === 'contrasted')
      return code.Vcompare;
    if (before?.verb?.class === 'compare') return code.Vcompare;
  }
  // "than using real-valued vectors", "compared to training from scratch": what is compared stands behind the verb.
  if (word.tag === 'verb' && word.verb?.form === 'ing') {
    if (before?.text === 'than' || before?.text === 'over') return before.code;
    if (before?.text === 'to' && (second?.verb?.class === 'compare' || second?.text === 'relative')) return code.Vcompare;
  }
  if (word.text === 'of' && before?.text === 'terms' && second?.text === 'in') return code.terms;
  return word.code;
}

/** The head that a preposition joins a phrase to, as a code. */
export function jointCode(head: Word, { system, data, metric }: Lexicon): number {
  if (head.mention || head.code !== code.N) return head.code;
  if (metric.has(head.text)) return code['metric-noun'];
  return system.has(head.text) ? code['system-noun'] : data.has(head.text) ? code['data-noun'] : code.N;
}

/** Nouns and names. */
export const isNominal = (word: Pick<Word, 'tag'>): boolean => word.tag === 'noun' || word.tag === 'name';
