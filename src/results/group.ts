/**
 * What rows can be put under headings by, and which of a group are its best. The groups themselves are made in listing/.
 */
import type { RankedRow } from './rank.ts';
import { isSurelyBetter, type Stand } from './stand.ts';

export const groupings = ['model', 'benchmark', 'metric', 'setting', 'paper'] as const;
export type GroupBy = (typeof groupings)[number];

/**
 * `best`: of those of a group that may be compared (one benchmark, metric and setting) only the best, and what may be as good; rows that are
 * not ranked stay. `latest`: of each measure and setting only the row of the newest paper; what a person rejected stays beside it.
 */
export const keeps = ['all', 'best', 'latest'] as const;
export type Keep = (typeof keeps)[number];

export interface ResultGroup {
  /** Entity id, paper id or the words, by which the group is one. */
  readonly key: string;
  /** Heading; '' where the rows state nothing. */
  readonly label: string;
  readonly rows: readonly RankedRow[];
  /** How many rows the group has before `keep` takes one. */
  readonly total: number;
}

/** The rows that none of the others surely beats; of equal ones the first. */
export function bestOf<T extends { readonly stand?: Stand }>(rows: readonly T[]): readonly T[] {
  const [first, ...others] = rows.flatMap(({ stand }) => stand ?? []);
  if (!first) return rows;
  const safest = others.reduce((best, stand) => (stand.low > best.low || (stand.low === best.low && stand.lowOpen) ? stand : best), first);
  const known = new Set<number>();
  return rows.filter(({ stand }) => {
    if (!stand || isSurelyBetter(safest, stand)) return false;
    if (stand.low !== stand.high) return true;
    return known.size < known.add(stand.low).size;
  });
}
