/**
 * Rows under headings: by model, benchmark, metric, setting or paper, all of them or one of each.
 */
import type { RankedRow } from './rank.ts';

export const groupings = ['model', 'benchmark', 'metric', 'setting', 'paper'] as const;
export type GroupBy = (typeof groupings)[number];

/** `best`: of each group only the row that comes first; `latest`: only the one of the newest paper. */
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
  return { key: named?.entity?.id ?? label.toLowerCase(), label };
}

function kept(rows: readonly RankedRow[], keep: Keep): readonly RankedRow[] {
  if (keep === 'all') return rows;
  if (keep === 'best') return rows.slice(0, 1);
  const dates = rows.map(({ date }) => date ?? '').sort();
  return rows.filter(({ date }) => (date ?? '') === dates.at(-1)).slice(0, 1);
}
