/**
 * Rows under headings: by model, benchmark, metric, setting or paper, all of them or one of each.
 */
import type { RankedRow } from './rank.ts';
import { isSurelyBetter } from './stand.ts';

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

/** Groups ranked rows; groups come in the order of their first row, rows keep theirs, and rows that state nothing form the last group. */
export function groupRows(rows: readonly RankedRow[], by: GroupBy, keep: Keep): readonly ResultGroup[] {
  const groups = new Map<string, { readonly label: string; readonly rows: RankedRow[] }>();
  for (const row of rows) {
    const { key, label } = heading(row, by);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { label, rows: [row] });
  }
  const listed = [...groups].map(([key, group]) => ({
    key,
    label: group.label,
    rows: kept(group.rows, keep),
    total: group.rows.length,
  }));
  return [...listed.filter(({ label }) => label !== ''), ...listed.filter(({ label }) => label === '')];
}

function heading(row: RankedRow, by: GroupBy): { readonly key: string; readonly label: string } {
  if (by === 'paper') return { key: row.paper.id, label: row.paper.title || row.paper.id };
  if (by === 'setting') return { key: row.chips.join(', '), label: row.chips.join(', ') };
  const named = row[by];
  const label = named?.entity?.name ?? named?.written ?? '';
  // What papers call "our model" is another one in each.
  const own = by === 'model' && label !== '' ? `${label.toLowerCase()} of ${row.paper.id}` : label.toLowerCase();
  return { key: named?.entity?.id ?? own, label };
}

function kept(rows: readonly RankedRow[], keep: Keep): readonly RankedRow[] {
  if (keep === 'all') return rows;
  const parts = partition(
    rows,
    keep === 'best' ? ({ peers }) => peers : ({ comparable, review }) => (review?.state === 'rejected' ? undefined : comparable),
  );
  const staying = new Set(parts.flatMap(keep === 'best' ? bestOf : latestOf));
  return rows.filter((row) => staying.has(row));
}

/** Rows of one key together; each row without one alone. */
function partition(rows: readonly RankedRow[], keyOf: (row: RankedRow) => string | undefined): readonly (readonly RankedRow[])[] {
  const parts = new Map<string | RankedRow, RankedRow[]>();
  for (const row of rows) {
    const key = keyOf(row) ?? row;
    const part = parts.get(key);
    if (part) part.push(row);
    else parts.set(key, [row]);
  }
  return [...parts.values()];
}

/** The rows that none of the others surely beats; of equal ones the first. */
export function bestOf(rows: readonly RankedRow[]): readonly RankedRow[] {
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

/** The first row of the newest date. An unknown date is the oldest. */
function latestOf(rows: readonly RankedRow[]): readonly RankedRow[] {
  const newest = rows.reduce((latest, { date = '' }) => (date > latest ? date : latest), '');
  return rows.filter(({ date = '' }) => date === newest).slice(0, 1);
}
