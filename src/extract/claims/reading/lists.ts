/**
 * Lists in a sentence: "A, B and C", "2.8 and 3.2". Members of two lists of equal length go together in order.
 */
import type { Lexicon } from './lexicon.ts';
import type { Word } from './reading.ts';

/** A member of a list: its first and last word. */
export interface Member {
  readonly first: number;
  readonly last: number;
}

/** The members, in order, that stand in one list with the one at `at`; that one alone when it stands in none. */
export function listAround<M extends Member>(words: readonly Word[], members: readonly M[], at: number, lexicon: Lexicon): readonly M[] {
  const joined = (a: M | undefined, b: M | undefined): boolean =>
    a !== undefined && b !== undefined && isListGap(words, { from: a.last + 1, to: b.first }, lexicon);
  let low = at;
  let high = at;
  while (low > 0 && joined(members[low - 1], members[low])) low -= 1;
  while (joined(members[high], members[high + 1])) high += 1;
  return members.slice(low, high + 1);
}

const joining: ReadonlySet<string> = new Set([',', 'and', 'or', '/', '&', ';']);

/** Nothing stands between but what joins a list: comma, "and", units, hedges, determiners, a noun or two. */
function isListGap(words: readonly Word[], { from, to }: { readonly from: number; readonly to: number }, { hedges }: Lexicon): boolean {
  if (to <= from || to - from > 5) return false;
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const word = words[i];
    if (!word) return false;
    if (joining.has(word.text)) joined = true;
    else if (word.tag !== 'det' && word.tag !== 'adv' && word.tag !== 'noun' && word.tag !== 'name' && !hedges.has(word.text)) return false;
  }
  return joined;
}
