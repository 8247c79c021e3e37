/**
 * Ranks among the claims that a list has: within one measure and setting, better first, equal values share one. Where a bound leaves the place
 * open there is none.
 */
import type { Steps } from '../../steps.ts';
import { ranksOf } from '../stand.ts';
import type { Column } from './column.ts';
import { isPoint, isRanked, isShare, type Ledger } from './ledger.ts';
import { plainKey, sortPlaces } from './order.ts';

export interface Ranks {
  /** By place, from 1; 0 where there is none. */
  readonly ranks: Uint32Array;
  /** Among how many. */
  readonly among: Uint32Array;
  /** Equal for places that were ranked against each other; nothing where nothing is ranked. */
  readonly peersAt: (place: number) => number | undefined;
}

/** Ranks the claims at some places, which were read, against each other. */
export function* rankSteps(ledger: Ledger, merits: Column, places: Uint32Array): Steps<Ranks> {
  const { traits, comparables, measures } = ledger;
  const size = traits.length;
  const ranks = new Uint32Array(size);
  const among = new Uint32Array(size);
  const onSecondScale = new Uint8Array(size);
  const ranked = places.filter((place) => ((traits[place] ?? 0) & isRanked) !== 0);
  yield;
  const byMerit = yield* merits.key(ranked);
  const bound = measures.parts.comparables.first.length;
  const sorted = yield* sortPlaces(ranked, [plainKey(comparables, bound), { ...byMerit, descending: true }]);
  const put = (place: number, rank: number | undefined, count: number): void => {
    if (rank === undefined) return;
    ranks[place] = rank;
    among[place] = count;
  };
  const rankPart = (part: Uint32Array): void => {
    if (part.every((place) => ((traits[place] ?? 0) & isPoint) !== 0)) {
      rankPoints(part, ledger, put);
      return;
    }
    const stands = Array.from(part, (place) => ledger.standAt(place)).filter((stand) => stand !== undefined);
    for (const [at, rank] of ranksOf(stands).entries()) put(part[at] ?? 0, rank, part.length);
  };
  for (let from = 0, done = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && comparables[sorted[to] ?? 0] === comparables[sorted[from] ?? 0]) to += 1;
    const [first, second] = oneScale(sorted.subarray(from, to), ledger);
    rankPart(first);
    if (second) {
      rankPart(second);
      for (const place of second) onSecondScale[place] = 1;
    }
    from = to;
    if (from - done >= 4096) {
      done = from;
      yield;
    }
  }
  const peersAt = (place: number): number | undefined => {
    if (((traits[place] ?? 0) & isRanked) === 0) return undefined;
    const comparable = comparables[place] ?? 0;
    return onSecondScale[place] === 1 ? -1 - comparable : comparable;
  };
  return { ranks, among, peersAt };
}

/** Plain numbers, best first: as many as are better come before each. */
function rankPoints(part: Uint32Array, { merits }: Ledger, put: (place: number, rank: number, count: number) => void): void {
  let rank = 1;
  for (let at = 0; at < part.length; at++) {
    const place = part[at] ?? 0;
    if (at > 0 && merits[place] !== merits[part[at - 1] ?? 0]) rank = at + 1;
    put(place, rank, part.length);
  }
}

/** How much larger all other values must be than those up to 1 for the two to be counted on different scales. */
const scaleGap = 10;

/** Places by scale: 0.45 and 38.2 of a measure that nobody gives in percent may be shares and hundredths. */
function oneScale(part: Uint32Array, { traits, merits }: Ledger): readonly [Uint32Array, Uint32Array?] {
  const isSmall = (place: number): boolean => ((traits[place] ?? 0) & isShare) !== 0;
  if (!part.some(isSmall) || part.every(isSmall)) return [part];
  const [small, others] = [part.filter(isSmall), part.filter((place) => !isSmall(place))];
  const sizeOf = (place: number): number => Math.abs(merits[place] ?? 0);
  const least = others.reduce((found, place) => Math.min(found, sizeOf(place)), Number.POSITIVE_INFINITY);
  return least >= scaleGap * small.reduce((found, place) => Math.max(found, sizeOf(place)), 0) ? [small, others] : [part];
}
