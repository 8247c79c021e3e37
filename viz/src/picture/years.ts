/**
 * Where the year of a picture by year is written: below what of it is in sight.
 */
import type { YearMark } from './arrange.ts';
import type { DrawnSigma } from './picture.ts';

/** How far a year reaches beyond the middles of its first and last column, in the units of the positions. */
const beyond = 60;
/** Nearer than this, in pixels, a year would run into the one before; it is left out. */
const leastApart = 44;

/** For each year the middle of what is in sight of it, in pixels; nothing where none is or the year before is too near. */
export function yearsInSight(sigma: DrawnSigma, years: readonly YearMark[]): readonly (number | undefined)[] {
  const { width } = sigma.getDimensions();
  let last = Number.NEGATIVE_INFINITY;
  return years.map(({ from, to }) => {
    const left = Math.max(0, sigma.graphToViewport({ x: from - beyond, y: 0 }).x);
    const right = Math.min(width, sigma.graphToViewport({ x: to + beyond, y: 0 }).x);
    const x = (left + right) / 2;
    if (right <= left || x - last < leastApart) return undefined;
    last = x;
    return x;
  });
}
