/**
 * The one number that a bundle of claims shows: the best result of its most frequent metric.
 */
import type { SourceClaim } from './source.ts';

/**
 * The best of the results among the claims, by the metric and unit that most of them share; absent where there is no result. Where the
 * metric's direction is not known, higher counts as better. Ties go to the first in alphabetical order, so that order changes nothing.
 */
export function bestOf(claims: readonly SourceClaim[]): SourceClaim | undefined {
  const [only, ...others] = claims;
  if (others.length === 0) return only?.quantity === 'result' && only.value !== undefined ? only : undefined;
  const groups = new Map<string, SourceClaim[]>();
  for (const claim of claims) {
    if (claim.quantity !== 'result' || claim.value === undefined) continue;
    const key = `${claim.metric?.toLowerCase() ?? ''} ${claim.unit}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const [largest] = [...groups].sort(([keyA, a], [keyB, b]) => b.length - a.length || (keyA < keyB ? -1 : 1));
  return largest?.[1].sort(byGoodness)[0];
}

function byGoodness(a: SourceClaim, b: SourceClaim): number {
  const sign = a.better === 'lower' ? -1 : 1;
  return sign * (middle(b) - middle(a)) || (a.id < b.id ? -1 : 1);
}

function middle({ value = 0, upper }: SourceClaim): number {
  return upper === undefined ? value : (value + upper) / 2;
}
