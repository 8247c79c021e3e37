/**
 * The order of result rows: what may be compared with what, which of two is better, and sorting by any column. Missing comes last whichever
 * way a column is sorted.
 */
import { given, verdicts } from '../model.ts';
import { identity, type ResultRow } from './rows.ts';
import { ranksOf, type Stand, scaled, standOf } from './stand.ts';

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
  /** From 1, equal values share one; absent where nothing is ranked (see `isRankable`) and where a bound leaves the place open. */
  readonly rank?: number;
  /** How many rows the rank is among. */
  readonly among?: number;
  /** Equal for rows that were ranked against each other; absent where nothing is ranked. */
  readonly peers?: string;
  /** Where it stands, better above worse, on the scale of its peers; absent without a value. */
  readonly stand?: Stand;
}

/**
 * Ranks rows and puts them in order. Without `sort`: results before changes before sizes; the benchmark, metric and setting with most rows
 * first, and within them best first. Equal rows keep the order of the corpus.
 */
export function rankRows(rows: readonly ResultRow[], sort: readonly Sort[]): readonly RankedRow[] {
  const scales = scalesOf(rows);
  const ranked = withRanks(rows, scales);
  const merits = Float64Array.from(rows, ({ value = Number.NaN }, place) => scaled(value, scales[place] ?? 1));
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

/**
 * Whether a row takes part in rankings, running bests and comparisons: the one place to keep rows out of all of them. A change or a size is
 * no result; a range is several; without benchmark, metric or the metric's direction nothing is better than anything; what a person rejected
 * is no claim.
 */
export function isRankable({ kind, op, benchmark, metric, better, value, review }: ResultRow): boolean {
  if (review?.state === 'rejected') return false;
  const isOne = kind === 'result' && op !== 'range' && value !== undefined;
  return isOne && benchmark !== undefined && metric !== undefined && better !== undefined;
}

// ── how good ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * For each row the factor that makes its value one of which higher is better, whatever the metric. Where a measure is given in percent by
 * some, a bare score up to 1 counts a hundredfold.
 */
function scalesOf(rows: readonly ResultRow[]): Float64Array {
  const inPercent = new Set(rows.flatMap(({ unit, measure }) => (unit === 'percent' ? [measure] : [])));
  return Float64Array.from(rows, (row) => {
    const mayBeShare = row.unit === 'score' && row.value !== undefined && Math.abs(row.value) <= 1;
    const isShare = mayBeShare && (row.metric?.entity?.unit === 'percent' || inPercent.has(row.measure));
    return (row.better === 'lower' ? -1 : 1) * (isShare ? 100 : 1);
  });
}

/** Of equal values, the one that promises more comes first: `>90` before `90` before `<90`, turned round where lower is better. */
function promise({ op, better }: ResultRow): number {
  const lean = op === '>' ? 2 : op === '>=' ? 1 : op === '<=' ? -1 : op === '<' ? -2 : 0;
  return better === 'lower' ? -lean : lean;
}

function withRanks(rows: readonly ResultRow[], scales: Float64Array): readonly RankedRow[] {
  const stands = rows.map((row, place) => standOf(row, scales[place] ?? 1));
  const groups = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    if (!isRankable(row)) continue;
    const group = groups.get(row.comparable);
    if (group) group.push(place);
    else groups.set(row.comparable, [place]);
  }
  const standings = new Map<number, Pick<RankedRow, 'rank' | 'among' | 'peers'>>();
  for (const [comparable, places] of groups) {
    for (const [scale, group] of oneScale(places, rows, scales).entries()) {
      const ranks = ranksOf(group.flatMap((place) => stands[place] ?? []));
      const peers = `${comparable}\u0000${scale}`;
      for (const [at, place] of group.entries()) {
        const rank = ranks[at];
        standings.set(place, { peers, ...(rank === undefined ? {} : { rank, among: group.length }) });
      }
    }
  }
  return rows.map((row, place) => ({ ...row, ...given('stand', stands[place]), ...standings.get(place) }));
}

/** How much larger all other values must be than those up to 1 for the two to be counted on different scales. */
const scaleGap = 10;

/** The places of a group by scale: 0.45 and 38.2 of a measure that nobody gives in percent may be shares and hundredths. */
function oneScale(places: readonly number[], rows: readonly ResultRow[], scales: Float64Array): readonly (readonly number[])[] {
  const size = (place: number) => Math.abs(rows[place]?.value ?? 0);
  const isSmall = (place: number) => size(place) <= 1 && rows[place]?.unit === 'score' && Math.abs(scales[place] ?? 1) === 1;
  const small = places.filter(isSmall);
  if (small.length === 0 || small.length === places.length) return [places];
  const others = places.filter((place) => !isSmall(place));
  const isApart = Math.min(...others.map(size)) >= scaleGap * Math.max(...small.map(size));
  return isApart ? [small, others] : [places];
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
  const settings = rows.map(({ metric, comparable }) => (metric ? comparable : undefined));
  return [
    numberKeys(rows, ({ kind }) => kinds.indexOf(kind)),
    descending(frequencies(benchmarks)),
    placesOf(benchmarks),
    descending(frequencies(measures)),
    placesOf(measures),
    descending(frequencies(settings)),
    placesOf(settings),
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
