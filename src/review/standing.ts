/**
 * What the reviews of one claim or finding come to. The rule: of each person the last review that is not withdrawn counts; where those that
 * say something say the same, that is the state; where they do not, it is disputed. "Cannot tell" says nothing for or against.
 */
import type { Review, ReviewState, ReviewVerdict, Standing } from '../model.ts';

export interface Settled {
  /** Absent where everything is withdrawn. */
  readonly standing?: Standing;
  /** By review id. */
  readonly fates: ReadonlyMap<string, 'counts' | 'superseded' | 'withdrawn'>;
}

/** Settles the reviews of one thing, given in any order. */
export function settleReviews(reviews: readonly Review[]): Settled {
  const newestFirst = [...reviews].sort((a, b) => byTime(b, a));
  const withdrawn = withdrawnIn(newestFirst);
  const fates = new Map<string, 'counts' | 'superseded' | 'withdrawn'>();
  const counting = new Map<string, Review>();
  for (const review of newestFirst) {
    const { id, who, verdict } = review;
    if (withdrawn.has(id)) fates.set(id, 'withdrawn');
    else if (verdict === 'withdraw') fates.set(id, 'counts');
    else if (counting.has(who)) fates.set(id, 'superseded');
    else {
      fates.set(id, 'counts');
      counting.set(who, review);
    }
  }
  return counting.size > 0 ? { standing: standingOf([...counting.values()]), fates } : { fates };
}

/** Oldest first; of one moment what withdraws comes behind what it may withdraw. */
export function byTime(a: Review, b: Review): number {
  const [lateA, lateB] = [a, b].map(({ verdict }) => Number(verdict === 'withdraw'));
  return compare(a.when, b.when) || (lateA ?? 0) - (lateB ?? 0) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Ids of what was taken back by its own author, later, in a review that was not taken back in turn. */
function withdrawnIn(newestFirst: readonly Review[]): ReadonlySet<string> {
  const authors = new Map(newestFirst.map(({ id, who }) => [id, who]));
  const withdrawn = new Set<string>();
  const seen = new Set<string>();
  for (const { id, who, verdict, undoes } of newestFirst) {
    seen.add(id);
    if (verdict !== 'withdraw' || undoes === undefined || withdrawn.has(id)) continue;
    if (authors.get(undoes) === who && !seen.has(undoes)) withdrawn.add(undoes);
  }
  return withdrawn;
}

const states: Readonly<Record<Exclude<ReviewVerdict, 'withdraw'>, ReviewState>> = {
  agree: 'agreed',
  reject: 'rejected',
  correct: 'corrected',
  'not a problem': 'not a problem',
  'cannot tell': 'cannot tell',
};

/** Of reviews that count, newest first, at least one. */
function standingOf(counting: readonly Review[]): Standing {
  const saying = counting.filter(({ verdict }) => verdict !== 'cannot tell');
  const said = new Set(saying.map(({ verdict, correction = {} }) => `${verdict} ${canonical(correction)}`));
  const [first] = saying;
  const one = first && first.verdict !== 'withdraw' ? states[first.verdict] : 'cannot tell';
  const state = said.size > 1 ? 'disputed' : one;
  return {
    state,
    reviews: counting.map(({ id }) => id),
    who: counting.map(({ who }) => who),
    ...(state === 'corrected' && first?.correction ? { correction: first.correction } : {}),
  };
}

/** The same text for the same fields in whatever order. */
export function canonical(fields: object): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => compare(a, b)));
}
