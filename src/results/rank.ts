/**
 * The order of result rows: what may be compared with what, which of two is better, and sorting by any column. Missing comes last whichever
 * way a column is sorted.
 */
import { verdicts } from '../model.ts';
import { identity, type ResultRow } from './rows.ts';

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
  const merits = goodness(rows);
  const ranked = withRanks(rows, merits);
  const keys = sort.length > 0 ? sort.map((one) => columnKeys(one, rows, merits)) : standardKeys(rows, merits);
  const order = Array.from(rows.keys()).sort((a, b) => {
    for (const key of keys) {
      const [one, other] = [key[a] ?? last, key[b] ?? last];
      if (one !== other) return one < other ? -1 : 1;
    }
    return a - b;
  });
  return order.flatMap((place) => ranked[place] ?? []);
}

// ── how good ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * For each row a number of which higher is better, whatever the metric; NaN without a value. Where a measure is given in percent by some, a
 * bare score up to 1 counts a hundredfold.
 */
function goodness(rows: readonly ResultRow[]): Float64Array {
  const inPercent = new Set(rows.flatMap(({ unit, measure }) => (unit === 'percent' ? [measure] : [])));
  return Float64Array.from(rows, ({ value = Number.NaN, unit, metric, measure, better }) => {
    const isShare = unit === 'score' && Math.abs(value) <= 1 && (metric?.entity?.unit === 'percent' || inPercent.has(measure));
    return (better === 'lower' ? -1 : 1) * (isShare ? value * 100 : value);
  });
}

/** Of equal values, the one that promises more comes first: `>90` before `90` before `<90`, turned round where lower is better. */
function promise({ op, better }: ResultRow): number {
  const lean = op === '>' ? 2 : op === '>=' ? 1 : op === '<=' ? -1 : op === '<' ? -2 : 0;
  return better === 'lower' ? -lean : lean;
}

function withRanks(rows: readonly ResultRow[], merits: Float64Array): readonly RankedRow[] {
  const groups = new Map<string, number[]>();
  const rankable = rows.map((row, place) => isRankable(row) && !Number.isNaN(merits[place]));
  for (const [place, { comparable }] of rows.entries()) {
    if (!rankable[place]) continue;
    const group = groups.get(comparable);
    if (group) group.push(merits[place] ?? 0);
    else groups.set(comparable, [merits[place] ?? 0]);
  }
  const ranks = new Map([...groups].map(([key, group]) => [key, ranksOf(group)]));
  return rows.map((row, place) => {
    if (!rankable[place]) return row;
    const rank = ranks.get(row.comparable)?.get(merits[place] ?? 0) ?? 1;
    return { ...row, rank, among: groups.get(row.comparable)?.length ?? 1 };
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

// ── order ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One number a row, smallest first; what is missing is `last`. */
type Keys = Float64Array;

const last = Number.POSITIVE_INFINITY;
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The words' places among all words as a reader would sort them, so that each word is compared once and not with every sort. */
function wordKeys(rows: readonly ResultRow[], wordOf: (row: ResultRow) => string | undefined): Keys {
  const words = rows.map(wordOf);
  const sorted = [...new Set(words.filter((word) => word !== undefined))].sort(collator.compare);
  const places = new Map<string, number>();
  for (const [place, word] of sorted.entries()) {
    const before = sorted[place - 1];
    const isSame = before !== undefined && collator.compare(before, word) === 0;
    places.set(word, isSame ? (places.get(before) ?? place) : place);
  }
  return Float64Array.from(words, (word) => (word === undefined ? last : (places.get(word) ?? last)));
}

function numberKeys(rows: readonly ResultRow[], numberOf: (row: ResultRow, place: number) => number | undefined): Keys {
  return Float64Array.from(rows, (row, place) => {
    const number = numberOf(row, place);
    return number === undefined || Number.isNaN(number) ? last : number;
  });
}

/** The other way round, what is missing still last. */
function descending(keys: Keys): Keys {
  return keys.map((key) => (key === last ? last : -key));
}

function standardKeys(rows: readonly ResultRow[], merits: Float64Array): readonly Keys[] {
  const benchmarks = rows.map(({ benchmark }) => (benchmark ? identity(benchmark) : undefined));
  const measures = rows.map(({ metric, measure }) => (metric ? measure : undefined));
  return [
    numberKeys(rows, ({ kind }) => kinds.indexOf(kind)),
    descending(frequencies(benchmarks)),
    placesOf(benchmarks),
    descending(frequencies(measures)),
    placesOf(measures),
    descending(numberKeys(rows, (_, place) => merits[place])),
    descending(numberKeys(rows, promise)),
  ];
}

const kinds: readonly string[] = ['result', 'change', 'size', 'other'];

/** How many rows have each one's word. */
function frequencies(words: readonly (string | undefined)[]): Keys {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Float64Array.from(words, (word) => (word === undefined ? last : (counts.get(word) ?? 0)));
}

/** The words' places in alphabetical order by code units: they only keep equal ones together. */
function placesOf(words: readonly (string | undefined)[]): Keys {
  const sorted = [...new Set(words)].filter((word) => word !== undefined).sort();
  const places = new Map(sorted.map((word, place) => [word, place]));
  return Float64Array.from(words, (word) => (word === undefined ? last : (places.get(word) ?? last)));
}

function columnKeys({ column, descending: isDescending }: Sort, rows: readonly ResultRow[], merits: Float64Array): Keys {
  const keys = keysOf[column](rows, merits);
  return isDescending ? descending(keys) : keys;
}

/** What each column is sorted by. */
const keysOf: Readonly<Record<SortColumn, (rows: readonly ResultRow[], merits: Float64Array) => Keys>> = {
  model: (rows) => wordKeys(rows, ({ model }) => model?.entity?.name ?? model?.written),
  value: (rows, merits) => numberKeys(rows, (_, place) => merits[place]),
  metric: (rows) => wordKeys(rows, ({ metric }) => metric?.entity?.name ?? metric?.written),
  benchmark: (rows) => wordKeys(rows, ({ benchmark }) => benchmark?.entity?.name ?? benchmark?.written),
  setting: (rows) => wordKeys(rows, ({ chips }) => chips.join(', ') || undefined),
  paper: (rows) => wordKeys(rows, ({ paper }) => paper.title || paper.id),
  year: (rows) => wordKeys(rows, ({ date }) => date),
  role: (rows) => wordKeys(rows, ({ role }) => role),
  kind: (rows) => numberKeys(rows, ({ kind }) => kinds.indexOf(kind)),
  confidence: (rows) => numberKeys(rows, ({ confidence }) => confidence),
  audit: (rows) => numberKeys(rows, ({ verdict }) => verdict && verdicts.indexOf(verdict)),
  unit: (rows) => wordKeys(rows, ({ unit }) => unit),
};
