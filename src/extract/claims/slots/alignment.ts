/**
 * Lists that go together in order: "2.8 and 3.2 points on GLUE and SQuAD respectively".
 */
import type { Lexicon } from '../reading/lexicon.ts';
import { listAround } from '../reading/lists.ts';
import type { Reading, Word } from '../reading/reading.ts';
import type { Candidate } from './candidates/candidates.ts';

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
  const lists = listsOf(words, candidates, lexicon);
  const near = { from, to, length: numbers.length, most: said ? Number.POSITIVE_INFINITY : 4 };
  const best = nearest(lists, near) ?? (said ? nearest(mixed(words, candidates, lexicon), near) : undefined);
  const own = best?.[numbers.indexOf(at)];
  return best && own && { members: best, own, said };
}

interface Near {
  /** First and last word of the numbers, how many they are, and how far off a list may stand. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly most: number;
}

function nearest(lists: readonly (readonly Candidate[])[], { from, to, length, most }: Near): readonly Candidate[] | undefined {
  let best: { list: readonly Candidate[]; gap: number } | undefined;
  for (const list of lists) {
    if (list.length !== length) continue;
    const start = list[0]?.opening ?? 0;
    const end = list[list.length - 1]?.last ?? 0;
    const gap = start > to ? start - to : from - end;
    if (gap > 0 && gap <= most && gap < (best?.gap ?? Number.POSITIVE_INFINITY)) best = { list, gap };
  }
  return best?.list;
}

/** Lists of whatever kinds: "debate and Mixture-of-Agents". */
function mixed(words: readonly Word[], candidates: readonly Candidate[], lexicon: Lexicon): readonly (readonly Candidate[])[] {
  return listsAmong(
    words,
    candidates.filter((one) => !one.modifier && !one.resolved && one.kind !== 'pronoun' && one.kind !== 'verb'),
    lexicon,
  );
}

/** All lists of two and more candidates that are broadly of one kind. */
export function listsOf(words: readonly Word[], candidates: readonly Candidate[], lexicon: Lexicon): readonly (readonly Candidate[])[] {
  const lists: (readonly Candidate[])[] = [];
  for (const broad of ['system', 'data', 'metric', 'task', 'other'] as const) {
    const like = candidates.filter((one) => one.broad === broad && !one.resolved && one.kind !== 'pronoun');
    lists.push(...listsAmong(words, like, lexicon));
  }
  return lists;
}

function listsAmong(words: readonly Word[], like: readonly Candidate[], lexicon: Lexicon): readonly (readonly Candidate[])[] {
  const lists: (readonly Candidate[])[] = [];
  const members = like.map((one) => ({ one, first: one.opening, last: one.last })).sort((a, b) => a.first - b.first);
  let i = 0;
  while (i < members.length) {
    // What stands in the list before `i` was seen with it, so the list begins at `i`.
    const list = listAround(words, members, i, lexicon);
    if (list.length > 1) lists.push(list.map(({ one }) => one));
    i += Math.max(1, list.length);
  }
  return lists;
}
