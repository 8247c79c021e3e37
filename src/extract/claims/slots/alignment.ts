/**
 * Lists that go together in order: "2.8 and 3.2 points on GLUE and SQuAD respectively".
 */
import type { Lexicon } from '../reading/lexicon.ts';
import { listAround } from '../reading/lists.ts';
import type { Reading, Word } from '../reading/reading.ts';
import type { Candidate } from './candidates.ts';

/** The list that a list of numbers is to be read with. */
export interface Alignment {
  readonly members: readonly Candidate[];
  /** Which of them belongs to the number. */
  readonly own: Candidate;
  /** The text says "respectively". */
  readonly said: boolean;
}

/** Numbers that stand in one list with the one at `order` of `all`, as word indices. */
export function numberList(words: readonly Word[], all: readonly number[], order: number, lexicon: Lexicon): readonly number[] {
  const members = all.map((at) => ({ first: at, last: at }));
  return listAround(words, members, order, lexicon).map(({ first }) => first);
}

/** The nearest list of candidates as long as the list of numbers; without "respectively" only one that stands right beside it. */
// biome-ignore lint/complexity/useMaxParams: called some thousand times a paper; an object each time would cost more than the work
export function alignWith(
  { words }: Reading,
  candidates: readonly Candidate[],
  numbers: readonly number[],
  at: number,
  lexicon: Lexicon,
): Alignment | undefined {
  const from = numbers[0];
  const to = numbers[numbers.length - 1];
  if (numbers.length < 2 || from === undefined || to === undefined) return undefined;
  const said = words.some(({ text }) => text === 'respectively' || text === 'resp');
  let best: { list: readonly Candidate[]; gap: number } | undefined;
  for (const list of listsOf(words, candidates, lexicon)) {
    if (list.length !== numbers.length) continue;
    const start = list[0]?.opening ?? 0;
    const end = list[list.length - 1]?.last ?? 0;
    const gap = start > to ? start - to : from - end;
    if (gap > 0 && (said || gap <= 4) && gap < (best?.gap ?? Number.POSITIVE_INFINITY)) best = { list, gap };
  }
  const own = best?.list[numbers.indexOf(at)];
  return best && own && { members: best.list, own, said };
}

/** All lists of two and more candidates that are broadly of one kind. */
export function listsOf(words: readonly Word[], candidates: readonly Candidate[], lexicon: Lexicon): readonly (readonly Candidate[])[] {
  const lists: (readonly Candidate[])[] = [];
  for (const broad of ['system', 'data', 'metric', 'task', 'other'] as const) {
    const like = candidates.filter((one) => one.broad === broad && !one.resolved && one.kind !== 'pronoun');
    const members = like.map((one) => ({ one, first: one.opening, last: one.last })).sort((a, b) => a.first - b.first);
    let i = 0;
    while (i < members.length) {
      // What stands in the list before `i` was seen with it, so the list begins at `i`.
      const list = listAround(words, members, i, lexicon);
      if (list.length > 1) lists.push(list.map(({ one }) => one));
      i += Math.max(1, list.length);
    }
  }
  return lists;
}
