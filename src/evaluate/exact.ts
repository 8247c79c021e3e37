/**
 * The exact binomial interval (Clopper and Pearson 1934, doi:10.1093/biomet/26.4.404): use it for shares of few cases, where "none of 20" must
 * not read as certainty.
 */

/** The shares between which the true one lies 95 times of 100, when `count` of `of` cases were so. [0, 1] when there were no cases. */
export function exactInterval(count: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const low = count === 0 ? 0 : bisect((share) => 1 - cumulative(count - 1, of, share) < tail);
  const high = count === of ? 1 : bisect((share) => cumulative(count, of, share) > tail);
  return [low, high];
}

const tail = 0.025;

/** The share at which a test that holds below it ceases to hold. */
function bisect(holds: (share: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How likely at most `count` of `of` cases are so when each is with probability `share`. Summed as logarithms, so that nothing underflows early. */
function cumulative(count: number, of: number, share: number): number {
  const [yes, no] = [Math.log(share), Math.log1p(-share)];
  let ways = 0;
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    sum += Math.exp(ways + k * yes + (of - k) * no);
    ways += Math.log((of - k) / (k + 1));
  }
  return Math.min(1, sum);
}
