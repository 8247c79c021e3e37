/**
 * The order of result rows: what may be compared with what, which of two is better, and sorting by any column. Missing comes last whichever
 * way a column is sorted.
 */
import { verdicts } from '../model.ts';
import type { ResultRow } from './rows.ts';

export const sortColumns = [
  'model',
  'value',
  'metric',
  'benchmark',
  'setting',
  'paper',
  'year',
  'role',
  'kind',
  'confidence',
  'audit',
  'unit',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** One column to sort by. Of `value`, descending means best first: the highest, or the lowest where lower is better. */
export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** A row with its place among those that it may be compared with: same benchmark, metric and setting. */
export interface RankedRow extends ResultRow {
  /** From 1, equal values share one; absent where nothing is ranked: changes, sizes, results without a metric's direction. */
  readonly rank?: number;
  /** How many rows the rank is among. */
  readonly among?: number;
}

/**
 * Ranks rows and puts them in order. Without `sort`: results before changes before sizes, the benchmark and metric with most rows first,
 * within them best first whatever the setting. Equal rows keep the order of the corpus.
 */
export function rankRows(rows: readonly ResultRow[], sort: readonly Sort[]): readonly RankedRow[] {
  const scale = scales(rows);
  const ranked = withRanks(rows, scale);
  const keys = sort.length > 0 ? sort.map((one) => column(one, scale)) : standardOrder(rows, scale);
  return ranked
    .map((row) => ({ row, values: keys.map(({ key }) => key(row)) }))
    .sort((a, b) => {
      for (const [place, { sign }] of keys.entries()) {
        const order = compare(a.values[place], b.values[place], sign);
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ row }) => row);
}

// ── what may be compared ─────────────────────────────────────────────────────────────────────────────────────────────

/** The benchmark and metric that a row is about, in words that are equal for rows of one kind of number. */
export function measureKey(row: ResultRow): string {
  return [row.kind, thing(row, 'benchmark'), thing(row, 'metric'), unitFamily(row.unit)].join('\u0000');
}

/** `measureKey` and the setting: rows of one key may be ranked against each other. */
export function comparableKey(row: ResultRow): string {
  return `${measureKey(row)}\u0000${row.chips.join(', ')}`;
}

function thing(row: ResultRow, slot: 'benchmark' | 'metric' | 'model'): string {
  const named = row[slot];
  return named?.entity?.id ?? named?.written.toLowerCase() ?? '';
}

/** Percentages, points and bare scores are one family: 0.90 F1 and 90% F1 may be compared. */
function unitFamily(unit: string): string {
  return unit === 'percent' || unit === 'points' || unit === 'score' ? 'score' : unit;
}

type Scale = (row: ResultRow) => number | undefined;

/** A row's value on its measure's common scale: where a measure is given in percent by some, a bare score up to 1 counts a hundredfold. */
function scales(rows: readonly ResultRow[]): Scale {
  const inPercent = new Set(rows.filter(({ unit }) => unit === 'percent').map(measureKey));
  return (row) => {
    if (row.value === undefined || row.unit !== 'score' || Math.abs(row.value) > 1) return row.value;
    return row.metric?.entity?.unit === 'percent' || inPercent.has(measureKey(row)) ? row.value * 100 : row.value;
  };
}

// ── ranks ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function withRanks(rows: readonly ResultRow[], scale: Scale): readonly RankedRow[] {
  const merits = rows.map((row) => (isRankable(row) ? goodness(row, scale) : undefined));
  const groups = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const merit = merits[place];
    if (merit === undefined) continue;
    const key = comparableKey(row);
    const group = groups.get(key);
    if (group) group.push(merit);
    else groups.set(key, [merit]);
  }
  const ranks = new Map([...groups].map(([key, group]) => [key, ranksOf(group)]));
  return rows.map((row, place) => {
    const merit = merits[place];
    if (merit === undefined) return row;
    const key = comparableKey(row);
    return { ...row, rank: ranks.get(key)?.get(merit) ?? 1, among: groups.get(key)?.length ?? 1 };
  });
}

function isRankable({ kind, benchmark, metric, better }: ResultRow): boolean {
  return kind === 'result' && benchmark !== undefined && metric !== undefined && better !== undefined;
}

/** The rank of each value: 1 for the highest, equal ones share one, the next after two firsts is third. */
function ranksOf(merits: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const [place, merit] of [...merits].sort((a, b) => b - a).entries()) if (!ranks.has(merit)) ranks.set(merit, place + 1);
  return ranks;
}

/** Higher is better whatever the metric; absent without a value. */
function goodness(row: ResultRow, scale: Scale): number | undefined {
  const value = scale(row);
  if (value === undefined) return undefined;
  return row.better === 'lower' ? -value : value;
}

/** Of equal values, the one that promises more comes first: `>90` before `90` before `<90`, turned round where lower is better. */
function promise(row: ResultRow): number {
  const lean = row.op === '>' ? 2 : row.op === '>=' ? 1 : row.op === '<=' ? -1 : row.op === '<' ? -2 : 0;
  return row.better === 'lower' ? -lean : lean;
}

// ── order ────────────────────────────────────────────────────────────────────────────────────────────────────────────

type Key = string | number | undefined;

interface Order {
  readonly key: (row: RankedRow) => Key;
  /** 1 = ascending, -1 = descending. */
  readonly sign: 1 | -1;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: Key, b: Key, sign: 1 | -1): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

function standardOrder(rows: readonly ResultRow[], scale: Scale): readonly Order[] {
  const count = (key: (row: ResultRow) => string) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return (row: ResultRow) => counts.get(key(row)) ?? 0;
  };
  const ofBenchmark = (row: ResultRow) => (row.benchmark ? thing(row, 'benchmark') : undefined);
  return [
    { key: ({ kind }) => kinds.indexOf(kind), sign: 1 },
    { key: (row) => (row.benchmark ? 0 : 1), sign: 1 },
    { key: count((row) => thing(row, 'benchmark')), sign: -1 },
    { key: ofBenchmark, sign: 1 },
    { key: (row) => (row.metric ? 0 : 1), sign: 1 },
    { key: count(measureKey), sign: -1 },
    { key: measureKey, sign: 1 },
    { key: (row) => goodness(row, scale), sign: -1 },
    { key: promise, sign: -1 },
  ];
}

const kinds: readonly string[] = ['result', 'change', 'size', 'other'];

function column({ column: name, descending }: Sort, scale: Scale): Order {
  return { key: columnKeys(scale)[name], sign: descending ? -1 : 1 };
}

/** The words or number that a column is sorted by. */
function columnKeys(scale: Scale): Readonly<Record<SortColumn, (row: RankedRow) => Key>> {
  return {
    model: ({ model }) => model?.entity?.name ?? model?.written,
    value: (row) => goodness(row, scale),
    metric: ({ metric }) => metric?.entity?.name ?? metric?.written,
    benchmark: ({ benchmark }) => benchmark?.entity?.name ?? benchmark?.written,
    setting: ({ chips }) => chips.join(', ') || undefined,
    paper: ({ paper }) => paper.title || paper.id,
    year: ({ date }) => date,
    role: ({ role }) => role,
    kind: ({ kind }) => kinds.indexOf(kind),
    confidence: ({ confidence }) => confidence,
    audit: ({ verdict }) => verdict && verdicts.indexOf(verdict),
    unit: ({ unit }) => unit,
  };
}
