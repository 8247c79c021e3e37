/**
 * The results of a benchmark by the date of their papers, with what was the best so far, in each metric and stated setting apart. What a
 * date that is known to the year leaves open is not said.
 */
import { type Better, type Corpus, type Entity, given } from '../model.ts';
import { isRejected, type RankedRow } from './rank.ts';
import { listResults, type ResultQuery, type Unknown } from './results.ts';
import type { Named } from './rows.ts';
import { isEqual, isSurelyBetter, type Stand } from './stand.ts';

export type TimelineQuery = Pick<ResultQuery, 'model' | 'metric' | 'filter' | 'time'> & { readonly benchmark: string };

export interface Timeline {
  readonly benchmark?: Entity;
  readonly model?: Entity;
  readonly metric?: Entity;
  /** The one with most results first. */
  readonly series: readonly Series[];
  readonly unknown: readonly Unknown[];
}

/** Results that may be compared: of one benchmark, metric and stated setting. */
export interface Series {
  readonly on: readonly Named[];
  readonly metric?: Named;
  readonly better?: Better;
  readonly chips: readonly string[];
  /** Oldest first, better ones first within a day; those without a date last. */
  readonly points: readonly Point[];
}

export interface Point {
  readonly row: RankedRow;
  /** Surely better than all that may be older: never so for rows without a date, nor where no direction is known. */
  readonly isBest: boolean;
}

/** The results on a benchmark by date. A name that nothing answers to gives no series and says so in `unknown`. */
export function timeline(corpus: Corpus, query: TimelineQuery): Timeline {
  const { benchmark, model, metric, rows, unknown } = listResults(corpus, { ...query, filter: { ...query.filter, kinds: ['result'] } });
  const groups = new Map<number, RankedRow[]>();
  for (const row of rows) {
    if (isRejected(row)) continue;
    const key = row.peers ?? row.comparable;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const series = [...groups.values()].flatMap((group) => seriesOf(group) ?? []).sort((a, b) => b.points.length - a.points.length);
  return { ...given('benchmark', benchmark), ...given('model', model), ...given('metric', metric), series, unknown };
}

function seriesOf(rows: readonly RankedRow[]): Series | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const { on, metric, better, chips } = first;
  const dated = rows.filter(({ date }) => date !== undefined).toSorted((a, b) => compare(from(a), from(b)) || compare(till(a), till(b)));
  const undated = rows.filter(({ date }) => date === undefined);
  const best = bestSoFar(dated);
  const points = [...dated, ...undated].map((row) => ({ row, isBest: best.has(row) }));
  return { on, ...given('metric', metric), ...given('better', better), chips, points };
}

/** First and last day that a date may mean, as text that sorts: `2024` is 2024-00-00 to 2024-99-99. */
const from = ({ date = '' }: RankedRow): string => `${date}-00-00`.slice(0, 10);
const till = ({ date = '' }: RankedRow): string => `${date}-99-99`.slice(0, 10);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Rival {
  readonly row: RankedRow;
  readonly stand: Stand;
}

/** The rows that are surely better than all that may be older or of the same time; of equal ones of a time the first. Rows come sorted. */
function bestSoFar(rows: readonly RankedRow[]): ReadonlySet<RankedRow> {
  const ranked = rows.flatMap((row): readonly Rival[] => (row.peers !== undefined && row.stand ? [{ row, stand: row.stand }] : []));
  const best = new Set<RankedRow>();
  let [highest, next]: readonly (Rival | undefined)[] = [];
  let seen = 0;
  for (const { row, stand } of ranked.toSorted((a, b) => compare(till(a.row), till(b.row)))) {
    for (let one = ranked[seen]; one && from(one.row) <= till(row); one = ranked[seen]) {
      if (!highest || reachesHigher(one.stand, highest.stand)) [highest, next] = [one, highest];
      else if (!next || reachesHigher(one.stand, next.stand)) next = one;
      seen += 1;
    }
    const isHighest = highest?.row === row;
    const rival = isHighest ? next : highest;
    if (!rival || isSurelyBetter(stand, rival.stand) || (isHighest && isEqual(stand, rival.stand))) best.add(row);
  }
  return best;
}

/** Whether the first may be more than the second can: the one to beat. */
function reachesHigher(one: Stand, other: Stand): boolean {
  return one.high > other.high || (one.high === other.high && other.highOpen && !one.highOpen);
}
