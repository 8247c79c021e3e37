/**
 * The order of result rows: what may be compared with what, which of two is better, and sorting by any column. Missing comes last whichever
 * way a column is sorted.
 */
import { given, verdicts } from '../model.ts';
import { identity, type ResultRow } from './rows.ts';
import { ranksOf } from './stand.ts';

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
}

/**
 * Ranks rows and puts them in order. Without `sort`: results before changes before sizes; the benchmark with most rows first, in it metrics
 * whose direction is known, the metric and setting with most rows first, and within them best first. Equal rows keep the order of the corpus.
 */
export function rankRows(rows: readonly ResultRow[], sort: readonly Sort[]): readonly RankedRow[] {
  const ranked = withRanks(rows);
  const keys = sort.length > 0 ? sort.map((one) => columnKeys(one, rows)) : standardKeys(rows);
  const ordered: RankedRow[] = [];
  for (const place of inOrder(keys, rows.length)) {
    const row = ranked[place];
    if (row) ordered.push(row);
  }
  return ordered;
}

/**
 * Whether a row takes part in rankings, running bests and comparisons: the one place to keep rows out of all of them. A change or a size is
 * no result; without benchmark, metric or the metric's direction nothing is better than anything; what a person rejected
 * is no claim.
 */
export function isRankable({ kind, benchmark, metric, better, value, review }: ResultRow): boolean {
  if (isRejected({ review })) return false;
  return kind === 'result' && value !== undefined && benchmark !== undefined && metric !== undefined && better !== undefined;
}

/** Whether a person says that the text makes no such claim. */
export function isRejected({ review }: { readonly review?: ResultRow['review'] | undefined }): boolean {
  return review?.state === 'rejected';
}

// ── how good ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Of equal values, the one that promises more comes first: `>90` before `90` before `<90`, turned round where lower is better. */
function promise({ op, better }: ResultRow): number {
  const lean = op === '>' ? 2 : op === '>=' ? 1 : op === '<=' ? -1 : op === '<' ? -2 : 0;
  return better === 'lower' ? -lean : lean;
}

type Ranks = Pick<RankedRow, 'rank' | 'among' | 'peers'>;

function withRanks(rows: readonly ResultRow[]): readonly RankedRow[] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    if (!isRankable(row)) continue;
    const group = groups.get(row.comparable);
    if (group) group.push(row);
    else groups.set(row.comparable, [row]);
  }
  const ranked = new Map<ResultRow, RankedRow>();
  for (const [comparable, whole] of groups) {
    for (const [scale, group] of oneScale(whole).entries()) {
      const ranks = ranksOf(group.flatMap(({ stand }) => stand ?? []));
      const peers = scale === 0 ? comparable : `${comparable}\u0000${scale}`;
      for (const [at, row] of group.entries()) {
        const rank = ranks[at];
        ranked.set(row, rankedAs(row, rank === undefined ? { peers } : { rank, among: group.length, peers }));
      }
    }
  }
  return rows.map((row) => ranked.get(row) ?? row);
}

const kept = new WeakMap<ResultRow, RankedRow>();

/** The row with its rank: the same as the last time where its rank is. Making thousands anew for every list is most of what a list costs. */
function rankedAs(row: ResultRow, { rank, among, peers }: Ranks): RankedRow {
  const known = kept.get(row);
  if (known && known.rank === rank && known.among === among && known.peers === peers) return known;
  const made = { ...row, ...given('rank', rank), ...given('among', among), ...given('peers', peers) };
  kept.set(row, made);
  return made;
}

/** How much larger all other values must be than those up to 1 for the two to be counted on different scales. */
const scaleGap = 10;

/** A group by scale: 0.45 and 38.2 of a measure that nobody gives in percent may be shares and hundredths. */
function oneScale(group: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
  const size = ({ merit = 0 }: ResultRow) => Math.abs(merit);
  const isSmall = (row: ResultRow) => row.unit === 'score' && size(row) <= 1;
  const small = group.filter(isSmall);
  if (small.length === 0 || small.length === group.length) return [group];
  const others = group.filter((row) => !isSmall(row));
  const least = others.reduce((found, row) => Math.min(found, size(row)), Number.POSITIVE_INFINITY);
  return least >= scaleGap * small.reduce((found, row) => Math.max(found, size(row)), 0) ? [small, others] : [group];
}

// ── order ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One number a row, smallest first; what is missing is `last`. */
type Keys = Float64Array;

const last = Number.POSITIVE_INFINITY;
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The places 0 to `size` in the order of the keys, the first key first; equal ones as they are. */
function inOrder(keys: readonly Keys[], size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < size; place++) places[place] = place;
  return places.sort((a, b) => {
    for (const key of keys) {
      const [one, other] = [key[a] ?? last, key[b] ?? last];
      if (one !== other) return one < other ? -1 : 1;
    }
    return a - b;
  });
}

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
  return keysFor(words, (word) => (word === undefined ? undefined : places.get(word)));
}

/** A key for each item; `last` where there is none. */
function keysFor<T>(items: readonly T[], keyOf: (item: T) => number | undefined): Keys {
  const keys = new Float64Array(items.length);
  for (const [place, item] of items.entries()) {
    const key = keyOf(item);
    keys[place] = key === undefined || Number.isNaN(key) ? last : key;
  }
  return keys;
}

/** The other way round, what is missing still last. */
function descending(keys: Keys): Keys {
  return keys.map((key) => (key === last ? last : -key));
}

function standardKeys(rows: readonly ResultRow[]): readonly Keys[] {
  const benchmarks = rows.map(({ benchmark }) => (benchmark ? identity(benchmark) : undefined));
  const measures = rows.map(({ metric, measure }) => (metric ? measure : undefined));
  const settings = rows.map(({ metric, comparable }) => (metric ? comparable : undefined));
  return [
    keysFor(rows, ({ kind }) => kinds.indexOf(kind)),
    byFrequency(benchmarks),
    // What nobody can rank comes after what is ranked.
    keysFor(rows, ({ metric, better }) => (metric && better ? 0 : 1)),
    byFrequency(measures),
    byFrequency(settings),
    descending(keysFor(rows, ({ merit }) => merit)),
    descending(keysFor(rows, promise)),
  ];
}

const kinds: readonly string[] = ['result', 'change', 'size', 'other'];

/** The words' places, the most frequent first, equally frequent ones by code units: that only keeps equal ones together. */
function byFrequency(words: readonly (string | undefined)[]): Keys {
  const counts = new Map<string, number>();
  for (const word of words) if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1));
  const places = new Map(sorted.map(([word], place) => [word, place]));
  return keysFor(words, (word) => (word === undefined ? undefined : places.get(word)));
}

function columnKeys({ column, descending: isDescending }: Sort, rows: readonly ResultRow[]): Keys {
  const keys = keysOf[column](rows);
  return isDescending ? descending(keys) : keys;
}

/** What each column is sorted by. */
const keysOf: Readonly<Record<SortColumn, (rows: readonly ResultRow[]) => Keys>> = {
  model: (rows) => wordKeys(rows, ({ model }) => model?.entity?.name ?? model?.written),
  value: (rows) => keysFor(rows, ({ merit }) => merit),
  metric: (rows) => wordKeys(rows, ({ metric }) => metric?.entity?.name ?? metric?.written),
  benchmark: (rows) => wordKeys(rows, ({ benchmark }) => benchmark?.entity?.name ?? benchmark?.written),
  setting: (rows) => wordKeys(rows, ({ chips }) => chips.join(', ') || undefined),
  paper: (rows) => wordKeys(rows, ({ paper }) => paper.title || paper.id),
  year: (rows) => wordKeys(rows, ({ date }) => date),
  role: (rows) => wordKeys(rows, ({ role }) => role),
  kind: (rows) => keysFor(rows, ({ kind }) => kinds.indexOf(kind)),
  confidence: (rows) => keysFor(rows, ({ confidence }) => confidence),
  audit: (rows) => keysFor(rows, ({ verdict }) => verdict && verdicts.indexOf(verdict)),
  unit: (rows) => wordKeys(rows, ({ unit }) => unit),
};
