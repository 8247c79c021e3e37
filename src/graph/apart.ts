/**
 * Discs that overlap moved apart, as far as needed: Noverlap (Mathieu Jacomy, for Gephi), in single precision and with a grid, as the package
 * graphology-layout-noverlap does it. Here it is done a round at a time, and two discs on one spot part the same way every time.
 */
import type { Steps } from '../steps.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Rounds at most; fewer where nothing overlaps any more. */
const rounds = 200;
/** Cells on each side of the grid in which neighbours are looked for. */
const cells = 20;
/** How much wider than the discs the grid is. */
const expansion = 1.1;
const speed = 0.3;

/** Where the discs stand in the end, x and y of each in turn; `margin` stays free around each. Yields after each round. */
export function* apartSteps(discs: readonly Disc[], margin: number): Steps<Float32Array> {
  const at = Float32Array.from(discs.flatMap(({ x, y }) => [x, y]));
  const sizes = Float32Array.from(discs, ({ size }) => size || 1);
  for (let round = 0; round < rounds; round++) {
    if (!pushOnce({ at, sizes, margin })) break;
    yield;
  }
  return at;
}

interface Discs {
  readonly at: Float32Array;
  readonly sizes: Float32Array;
  readonly margin: number;
}

/** Pushes each disc away from those that it overlaps; whether any did. */
function pushOnce({ at, sizes, margin }: Discs): boolean {
  const grid = gridOf({ at, sizes, margin });
  const moves = new Float32Array(at.length);
  let overlapping = false;
  const push = (one: number, other: number) => {
    const dx = of(at, 2 * other) - of(at, 2 * one);
    const dy = of(at, 2 * other + 1) - of(at, 2 * one + 1);
    const distance = Math.sqrt(dx * dx + dy * dy);
    const size = of(sizes, one);
    if (distance >= size + margin + (of(sizes, other) + margin)) return;
    overlapping = true;
    // On one spot: any way will do, if it is the same every time.
    const [wayX, wayY] = distance > 0 ? [dx / distance, dy / distance] : [Math.cos(other), Math.sin(other)];
    moves[2 * other] = of(moves, 2 * other) + wayX * (1 + size);
    moves[2 * other + 1] = of(moves, 2 * other + 1) + wayY * (1 + size);
  };
  for (let place = 0; place < grid.cells.length; place++) {
    const members = grid.cells[place] ?? [];
    for (let first = 0; first < members.length - 1; first++) {
      const one = members[first] ?? 0;
      for (let second = first + 1; second < members.length; second++) {
        const other = members[second] ?? 0;
        if (grid.meetIn(one, other) === place) push(one, other);
      }
    }
  }
  for (let place = 0; place < at.length; place++) at[place] = of(at, place) + of(moves, place) * speed;
  return overlapping;
}

interface Grid {
  /** The discs that touch each cell. */
  readonly cells: readonly (readonly number[])[];
  /** The first cell that two discs share: there the pair is looked at, and nowhere else. */
  readonly meetIn: (one: number, other: number) => number;
}

function gridOf({ at, sizes, margin }: Discs): Grid {
  const reach = (place: number) => of(sizes, place) + margin;
  const across = axisOf({ at, axis: 0, reach });
  const down = axisOf({ at, axis: 1, reach });
  const found: number[][] = Array.from({ length: cells * cells }, () => []);
  for (let place = 0; place < sizes.length; place++) {
    for (let column = of(across.from, place); column <= of(across.to, place); column++) {
      for (let row = of(down.from, place); row <= of(down.to, place); row++) found[column * cells + row]?.push(place);
    }
  }
  const later = (list: Int32Array, one: number, other: number) => Math.max(of(list, one), of(list, other));
  const meetIn = (one: number, other: number) => later(across.from, one, other) * cells + later(down.from, one, other);
  return { cells: found, meetIn };
}

interface Axis {
  readonly at: Float32Array;
  readonly axis: 0 | 1;
  readonly reach: (place: number) => number;
}

/** The first and the last column, or row, that each disc touches. */
function axisOf({ at, axis, reach }: Axis): { readonly from: Int32Array; readonly to: Int32Array } {
  const count = at.length / 2;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < count; place++) {
    least = Math.min(least, of(at, 2 * place + axis) - reach(place));
    most = Math.max(most, of(at, 2 * place + axis) + reach(place));
  }
  const [middle, width] = [(least + most) / 2, expansion * (most - least)];
  const [start, end] = [middle - width / 2, middle + width / 2];
  const cellOf = (where: number) => Math.floor((cells * (where - start)) / (end - start));
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  for (let place = 0; place < count; place++) {
    from[place] = cellOf(of(at, 2 * place + axis) - reach(place));
    to[place] = cellOf(of(at, 2 * place + axis) + reach(place));
  }
  return { from, to };
}

function of(list: Float32Array | Int32Array, place: number): number {
  return list[place] ?? 0;
}
