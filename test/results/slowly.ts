/**
 * A list of results as one would write it down first: every row made, ranked and compared with the others. What src/results/listing makes of
 * numbers must come to the same.
 */
import { filterClaims } from '../../src/filter.ts';
import { type Corpus, type Filter, given, verdicts } from '../../src/model.ts';
import { bestOf, type GroupBy, type Keep } from '../../src/results/group.ts';
import { isRankable, type RankedRow, type Sort, type SortColumn } from '../../src/results/rank.ts';
import { createRows, type Named, type ResultRow } from '../../src/results/rows.ts';
import { ranksOf } from '../../src/results/stand.ts';

export interface SlowQuery {
  readonly filter: Filter;
  readonly sort: readonly Sort[];
  readonly group?: { readonly by: GroupBy; readonly keep: Keep };
}

export interface SlowGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly RankedRow[];
  readonly total: number;
}

export function listSlowly(corpus: Corpus, { filter, sort, group }: SlowQuery) {
  const toRow = createRows(corpus);
  const rows = withRanks(filterClaims(corpus, filter).flatMap((claim) => toRow(claim) ?? []));
  const keys = sort.length > 0 ? sort.map(columnKey) : standardKeys(rows);
  const ordered = rows.toSorted((a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  const groups = group && groupRows(ordered, group.by, group.keep);
  return { rows: groups ? groups.flatMap((one) => one.rows) : ordered, groups };
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

// ── ranks ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function withRanks(rows: readonly ResultRow[]): readonly RankedRow[] {
  const ranked = new Map<ResultRow, RankedRow>();
  let peers = 0;
  for (const whole of grouped(rows.filter(isRankable), comparableOf).values()) {
    for (const group of oneScale(whole)) {
      peers += 1;
      const ranks = ranksOf(group.flatMap(({ stand }) => stand ?? []));
      for (const [at, row] of group.entries()) {
        const rank = ranks[at];
        ranked.set(row, { ...row, ...given('rank', rank), ...given('among', rank && group.length), peers });
      }
    }
  }
  return rows.map((row) => ranked.get(row) ?? row);
}

function oneScale(group: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
  const size = ({ merit = 0 }: ResultRow) => Math.abs(merit);
  const isSmall = (row: ResultRow) => row.unit === 'score' && size(row) <= 1;
  const [small, others] = [group.filter(isSmall), group.filter((row) => !isSmall(row))];
  if (small.length === 0 || others.length === 0) return [group];
  return Math.min(...others.map(size)) >= 10 * Math.max(...small.map(size)) ? [small, others] : [group];
}

function identity(named: Named | undefined): string {
  return named?.entity?.id ?? named?.written.toLowerCase() ?? '';
}

function measureOf({ kind, on, metric, unit, paper }: ResultRow): string {
  const benchmarks = new Set(on.map((one) => one.entity?.id ?? `${identity(one)} of ${paper.id}`));
  const family = ['percent', 'points', 'score'].includes(unit) ? 'score' : unit;
  return [kind, [...benchmarks].sort().join('\u0001'), identity(metric), family].join('\u0000');
}

function comparableOf(row: ResultRow): string {
  return `${measureOf(row)}\u0000${row.chips.toSorted().join(', ')}`;
}

// ── order ────────────────────────────────────────────────────────────────────────────────────────────────────────────

type Compare = (a: ResultRow, b: ResultRow) => number;
type Key<T> = (row: ResultRow) => T | undefined;

/** What is missing comes last whichever way the others are sorted. */
function by<T>(keyOf: Key<T>, compare: (a: T, b: T) => number, descending = false): Compare {
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return descending ? compare(other, one) : compare(one, other);
  };
}

const numbers = (a: number, b: number) => a - b;
const codeUnits = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
const kinds: readonly string[] = ['result', 'change', 'size', 'other'];

function standardKeys(rows: readonly ResultRow[]): readonly Compare[] {
  const frequent = (keyOf: Key<string>): readonly Compare[] => {
    const counts = grouped(rows, keyOf);
    return [by((row) => counts.get(keyOf(row))?.length, numbers, true), by(keyOf, codeUnits)].map(
      (key) => (a, b) => (keyOf(a) === undefined && keyOf(b) === undefined ? 0 : lastUnless(keyOf, a, b) || key(a, b)),
    );
  };
  return [
    by(({ kind }) => kinds.indexOf(kind), numbers),
    ...frequent(({ benchmark }) => benchmark && identity(benchmark)),
    by(({ metric, better }) => (metric && better ? 0 : 1), numbers),
    ...frequent((row) => row.metric && measureOf(row)),
    ...frequent((row) => row.metric && comparableOf(row)),
    by(({ merit }) => merit, numbers, true),
    by(promise, numbers, true),
  ];
}

function lastUnless(keyOf: Key<string>, a: ResultRow, b: ResultRow): number {
  return Number(keyOf(a) === undefined) - Number(keyOf(b) === undefined);
}

function promise({ op, better }: ResultRow): number {
  const lean = op === '>' ? 2 : op === '>=' ? 1 : op === '<=' ? -1 : op === '<' ? -2 : 0;
  return better === 'lower' ? -lean : lean;
}

function columnKey({ column, descending }: Sort): Compare {
  const text = texts[column];
  if (text) return by(text, words, descending);
  return by(column === 'value' ? ({ merit }) => merit : (numbered[column] ?? (() => 0)), numbers, descending);
}

const texts: Readonly<Partial<Record<SortColumn, Key<string>>>> = {
  model: ({ model }) => model?.entity?.name ?? model?.written,
  metric: ({ metric }) => metric?.entity?.name ?? metric?.written,
  benchmark: ({ benchmark }) => benchmark?.entity?.name ?? benchmark?.written,
  setting: ({ chips }) => chips.join(', ') || undefined,
  paper: ({ paper }) => paper.title || paper.id,
  year: ({ date }) => date,
  role: ({ role }) => role,
  unit: ({ unit }) => unit,
};

const numbered: Readonly<Partial<Record<SortColumn, Key<number>>>> = {
  kind: ({ kind }) => kinds.indexOf(kind),
  confidence: ({ confidence }) => confidence,
  audit: ({ verdict }) => verdict && verdicts.indexOf(verdict),
};

// ── groups ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function groupRows(rows: readonly RankedRow[], grouping: GroupBy, keep: Keep): readonly SlowGroup[] {
  const groups = grouped(rows, (row) => heading(row, grouping).key);
  const listed = [...groups].map(([key, members]) => {
    const [first] = members;
    return { key, label: first ? heading(first, grouping).label : '', rows: kept(members, keep), total: members.length };
  });
  return [...listed.filter(({ label }) => label !== ''), ...listed.filter(({ label }) => label === '')];
}

function heading(row: RankedRow, grouping: GroupBy): { readonly key: string; readonly label: string } {
  if (grouping === 'paper') return { key: row.paper.id, label: row.paper.title || row.paper.id };
  if (grouping === 'setting') return { key: row.chips.join(', '), label: row.chips.join(', ') };
  const named = row[grouping];
  const label = named?.entity?.name ?? named?.written ?? '';
  const own = grouping === 'model' && label !== '' ? `${label.toLowerCase()} of ${row.paper.id}` : label.toLowerCase();
  return { key: named?.entity?.id ?? own, label };
}

function kept(rows: readonly RankedRow[], keep: Keep): readonly RankedRow[] {
  if (keep === 'all') return rows;
  const partOf = (row: RankedRow) => (keep === 'best' ? row.peers : row.review?.state === 'rejected' ? undefined : row.comparable);
  const parts = grouped(rows, (row) => partOf(row) ?? row).values();
  const staying = new Set([...parts].flatMap((part) => (keep === 'best' ? bestOf(part) : latestOf(part))));
  return rows.filter((row) => staying.has(row));
}

function latestOf(rows: readonly RankedRow[]): readonly RankedRow[] {
  const newest = rows.reduce((latest, { date = '' }) => (date > latest ? date : latest), '');
  return rows.filter(({ date = '' }) => date === newest).slice(0, 1);
}
