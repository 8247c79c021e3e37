/**
 * Where verdicts of people are given and taken back: kept by the server, or, in a folder opened from disk, by the browser, which can save them as
 * a file for `claimgraph review --import`. What is shown of a claim or finding follows at once; the data itself is never edited.
 */
import type { Corpus, Review, ReviewVerdict, Standing } from '../../../src/model.ts';
import { settleReviews } from '../../../src/review/standing.ts';

export type Target = Review['target'];
export type Given = Pick<Review, 'target' | 'verdict'> & Partial<Pick<Review, 'correction' | 'undoes' | 'why'>>;

/** Takes what a person says, and answers with the review as it is kept. Rejects with a reason for people. */
export interface Keeper {
  readonly keep: (given: Given) => Promise<Review>;
  /** The reviews as lines of JSON, where the reader must save them; absent where a server keeps them. */
  readonly lines?: () => string;
  /** Reviews of earlier visits that the corpus does not have. */
  readonly earlier: readonly Review[];
}

export interface Desk {
  readonly standing: (target: Target) => Standing | undefined;
  readonly give: (given: Given) => Promise<void>;
  /** Gives many as one act, which is taken back as one; where one is not kept, no more are given. */
  readonly giveAll: (all: readonly Given[]) => Promise<void>;
  /** Takes the last act of this visit back, and says of what it was; of many, of the first. */
  readonly undo: () => Promise<Target | undefined>;
  /** What happened last, for people. */
  readonly said: () => string;
  /** Counts up with every change. */
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly lines: Keeper['lines'];
  /** Every review there is: those of the corpus, of earlier visits and of this one. Longer whenever one is given or taken back. */
  readonly reviews: () => readonly Review[];
}

const keyOf = ({ kind, id }: Target) => `${kind} ${id}`;

export function createDesk({ claims, findings, reviews }: Corpus, keeper: Keeper): Desk {
  const groups = new Map<string, Review[]>();
  const file = (review: Review, target: Target) => groups.set(keyOf(target), [...(groups.get(keyOf(target)) ?? []), review]);
  const known = new Map<string, Standing>();
  for (const { id, standing } of claims) if (standing) known.set(keyOf({ kind: 'claim', id }), standing);
  for (const { id, standing } of findings) if (standing) known.set(keyOf({ kind: 'finding', id }), standing);
  for (const { review, target } of reviews) if (target !== undefined) file(review, { kind: review.target.kind, id: target });
  const changed = new Set<string>();
  const all = reviews.map(({ review }) => review);
  const add = (review: Review) => {
    all.push(review);
    file(review, review.target);
    changed.add(keyOf(review.target));
  };
  for (const review of keeper.earlier) add(review);

  const listeners = new Set<() => void>();
  let version = 0;
  let said = '';
  const tell = (words: string) => {
    said = words;
    version += 1;
    for (const listener of [...listeners]) listener();
  };
  const keep = async (one: Given, words: string): Promise<Review | undefined> => {
    try {
      const review = await keeper.keep(one);
      add(review);
      tell(words);
      return review;
    } catch (cause) {
      tell(`Not kept: ${cause instanceof Error ? cause.message : String(cause)}`);
      return undefined;
    }
  };
  return {
    standing: (target) => (changed.has(keyOf(target)) ? settleReviews(groups.get(keyOf(target)) ?? []).standing : known.get(keyOf(target))),
    ...createActs(keep, tell),
    said: () => said,
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lines: keeper.lines,
    reviews: () => [...all],
  };
}

/** What is done at the desk, one act after the other: what is taken back at once is what was just given. */
function createActs(keep: Keep, tell: (words: string) => void): Pick<Desk, 'give' | 'giveAll' | 'undo'> {
  const acts: (readonly Review[])[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act);
    last = mine;
    return mine;
  };
  const giveOne = async (one: Given) => {
    const review = await keep(one, `${verdictDone[one.verdict]}. z takes it back.`);
    if (review) acts.push([review]);
  };
  const giveMany = async (many: readonly Given[]) => {
    const words = ({ verdict }: Given, count: number) => `${verdictDone[verdict]}: ${count} of ${many.length}. z takes them back.`;
    const kept = await keepAll(keep, many, words);
    if (kept.length > 0) acts.push(kept);
  };
  const takeBack = async () => {
    const act = acts.pop();
    const [first, ...others] = act ?? [];
    if (!act || !first) {
      tell('Nothing to take back.');
      return undefined;
    }
    const back = act.map(({ id, target }): Given => ({ target, verdict: 'withdraw', undoes: id }));
    const words = others.length > 0 ? `${first.verdict}, ${act.length} times` : first.verdict;
    const done = await keepAll(keep, back, () => `Taken back: ${words}.`);
    if (done.length < act.length) acts.push(act.slice(done.length));
    return first.target;
  };
  return {
    give: (one) => inTurn(() => giveOne(one)),
    giveAll: (many) => inTurn(() => giveMany(many)),
    undo: () => inTurn(takeBack),
  };
}

type Keep = (one: Given, words: string) => Promise<Review | undefined>;

/** Keeps one after the other, until one is not kept. */
async function keepAll(keep: Keep, many: readonly Given[], words: (one: Given, count: number) => string): Promise<readonly Review[]> {
  const kept: Review[] = [];
  for (const one of many) {
    const review = await keep(one, words(one, kept.length + 1));
    if (!review) break;
    kept.push(review);
  }
  return kept;
}

const verdictDone: Readonly<Record<ReviewVerdict, string>> = {
  agree: 'Agreed',
  reject: 'Rejected',
  correct: 'Corrected',
  'cannot tell': 'Noted that it cannot be told',
  'not a problem': 'Noted as not a problem',
  withdraw: 'Taken back',
};
