/**
 * What lies within a line that a reader drew around it. Pure geometry.
 */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether a point lies within a closed line, by the number of its sides to the right (even-odd rule). */
export function isWithin(line: readonly Spot[], { x, y }: Spot): boolean {
  let within = false;
  for (const [place, to] of line.entries()) {
    const from = line.at(place - 1) ?? to;
    const crosses = from.y > y !== to.y > y;
    if (crosses && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) within = !within;
  }
  return within;
}
