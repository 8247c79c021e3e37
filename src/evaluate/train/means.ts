/**
 * Splits points into parts, each part into smaller ones, and so on: k-means on the sphere, level by level.
 */

/** Points of length 1 with weights, `rank` numbers each. */
export interface Points {
  readonly points: Float32Array;
  readonly weights: Float32Array;
  readonly rank: number;
}

const rounds = 15;

/** For each level the class of each point; a part of a later level lies within one of the level before. */
export function splitPoints(all: Points, splits: readonly number[], random: () => number): Uint16Array[] {
  const count = all.weights.length;
  const levels: Uint16Array[] = [];
  let parts: Int32Array[] = [Int32Array.from({ length: count }, (_, i) => i)];
  for (const split of splits) {
    const level = new Uint16Array(count);
    const next: Int32Array[] = [];
    for (const part of parts) {
      for (const piece of cluster(part, split, all, random)) {
        for (const i of piece) level[i] = next.length;
        next.push(piece);
      }
    }
    levels.push(level);
    parts = next;
  }
  return levels;
}

/** The members of `part` in at most `count` groups, none empty. */
function cluster(part: Int32Array, count: number, all: Points, random: () => number): Int32Array[] {
  if (part.length <= count) return [...part].map((i) => Int32Array.of(i));
  const { points, rank } = all;
  let centres: Float32Array = new Float32Array(count * rank);
  for (let c = 0; c < count; c += 1) {
    const i = part[Math.floor(random() * part.length)] ?? 0;
    centres.set(points.subarray(i * rank, (i + 1) * rank), c * rank);
  }
  let nearest = new Int32Array(part.length);
  for (let round = 0; round < rounds; round += 1) {
    nearest = part.map((i) => nearestCentre(i, centres, all));
    centres = means(part, nearest, all, centres);
  }
  const groups = Array.from({ length: count }, (_, c) => part.filter((_i, k) => nearest[k] === c));
  return groups.filter((group) => group.length > 0);
}

function nearestCentre(i: number, centres: Float32Array, { points, rank }: Points): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c * rank < centres.length; c += 1) {
    let likeness = 0;
    for (let k = 0; k < rank; k += 1) likeness += (points[i * rank + k] ?? 0) * (centres[c * rank + k] ?? 0);
    if (likeness > top) {
      top = likeness;
      best = c;
    }
  }
  return best;
}

/** The weighted mean of each group, brought to length 1; a group that has lost all keeps its centre. */
function means(part: Int32Array, nearest: Int32Array, { points, weights, rank }: Points, old: Float32Array): Float32Array {
  const sums = new Float32Array(old.length);
  part.forEach((i, k) => {
    const base = (nearest[k] ?? 0) * rank;
    for (let d = 0; d < rank; d += 1) sums[base + d] = (sums[base + d] ?? 0) + (weights[i] ?? 0) * (points[i * rank + d] ?? 0);
  });
  for (let base = 0; base < sums.length; base += rank) {
    const centre = sums.subarray(base, base + rank);
    const length = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let d = 0; d < rank; d += 1) centre[d] = (centre[d] ?? 0) / length;
    else centre.set(old.subarray(base, base + rank));
  }
  return sums;
}
