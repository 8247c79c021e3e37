/**
 * What the table shows line by line: rows, and the headings of groups. No line is made before it is looked at.
 */
import type { GroupSpan } from '../../../src/results/listing/groups.ts';
import type { Listing } from '../../../src/results/listing/listing.ts';
import type { RankedRow } from '../../../src/results/rank.ts';

/** A row, or the heading of those below it. */
export interface Line {
  readonly row?: RankedRow;
  readonly label?: string;
  readonly count?: string;
}

export interface Lines {
  readonly length: number;
  readonly at: (index: number) => Line;
  /** Whether a line is the heading of a group. */
  readonly isHeading: (index: number) => boolean;
  /** The same for a line wherever it stands: where its claim stands in the corpus, or, below 0, which group's heading it is. */
  readonly keyAt: (index: number) => number;
  /** The line of the claim at a place of the corpus; -1 where there is none. */
  readonly indexOf: (place: number) => number;
}

export function linesOf(listing: Listing): Lines {
  const { groups = [] } = listing;
  // Each group's heading stands before its rows.
  const group = (index: number): number => lastUpTo(groups, (one, place) => one.from + place <= index);
  const rowIndex = (index: number): number => index - group(index) - 1;
  const heading = (index: number): GroupSpan | undefined => {
    const place = group(index);
    const one = groups[place];
    return one && one.from + place === index ? one : undefined;
  };
  const at = (index: number): Line => {
    const head = heading(index);
    if (head)
      return {
        label: head.label || 'not stated',
        count: head.count === head.total ? String(head.total) : `${head.count} of ${head.total}`,
      };
    const row = listing.row(rowIndex(index));
    return row ? { row } : {};
  };
  return {
    length: listing.length + groups.length,
    at,
    isHeading: (index) => heading(index) !== undefined,
    keyAt: (index) => (heading(index) ? -1 - group(index) : (listing.placeAt(rowIndex(index)) ?? -1)),
    indexOf: (place) => {
      const index = listing.indexOf(place);
      return index < 0 ? -1 : index + 1 + lastUpTo(groups, ({ from }) => from <= index);
    },
  };
}

/** The place of the last one for which something holds, where it holds for all before it; -1 where it holds for none. */
function lastUpTo<T>(all: readonly T[], holds: (one: T, place: number) => boolean): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = all[middle];
    if (one !== undefined && holds(one, middle)) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
