/**
 * Models side by side on the benchmarks that they share. Only results of one benchmark, metric and stated setting stand in one line; what
 * two models have on one benchmark in other metrics or settings is named apart, never compared.
 */
import { type Better, type Corpus, type Entity, type Filter, given, type LinkedClaim } from '../model.ts';
import type { Time } from './dates.ts';
import { findEntity, withVariants } from './find.ts';
import { bestOf } from './group.ts';
import { isRejected, type RankedRow } from './rank.ts';
import { listResults, type Unknown } from './results.ts';
import type { Named } from './rows.ts';
import { isSurelyBetter } from './stand.ts';

export interface CompareQuery {
  /** Models or methods in any spelling. A version or size counts as one where that has no result of its own, unless it is asked for itself. */
  readonly models: readonly string[];
  /** A benchmark or dataset in any spelling; absent: all. */
  readonly benchmark?: string;
  readonly metric?: string;
  readonly filter?: Filter;
  readonly time?: Time;
}

export interface Comparison {
  /** One a column; names that mean the same model share one. */
  readonly models: readonly Entity[];
  /** Lines with results of at least two models; those of most models first, then by benchmark, metric and setting. */
  readonly lines: readonly ComparisonLine[];
  /** Benchmarks on which several have results, but never in one metric and setting. */
  readonly apart: readonly { readonly benchmark: Entity; readonly models: readonly Entity[] }[];
  /** Names that nothing answers to; there are no lines then. */
  readonly unknown: readonly Unknown[];
}

export interface ComparisonLine {
  readonly on: readonly Named[];
  readonly metric: Named;
  readonly better?: Better;
  readonly chips: readonly string[];
  /** By place of the model: its results, best first; none where no paper states one. */
  readonly cells: readonly (readonly RankedRow[])[];
  /** Place of the model that is surely the best; absent when it cannot be told, and for equal ones. */
  readonly best?: number;
}

/** Compares models. Names that nothing answers to are in `unknown`, with names like them. */
export function compareModels(corpus: Corpus, query: CompareQuery): Comparison {
  const found = query.models.map((text) => ({ text, ...findEntity(corpus, text, ['model', 'method']) }));
  const models = [...new Set(found.flatMap(({ entity }) => entity ?? []))];
  const unnamed = found
    .filter(({ entity }) => entity === undefined)
    .map(({ text, suggestions }): Unknown => ({ slot: 'model', text, suggestions }));
  const columns = columnsOf(corpus, models);
  const { rows, unknown } = listResults(corpus, {
    ...given('benchmark', query.benchmark),
    ...given('metric', query.metric),
    ...given('time', query.time),
    // An empty list would not restrict.
    filter: { ...query.filter, kinds: ['result'], models: columns.size > 0 ? [...columns.keys()] : [''] },
  });
  const itself = new Map(models.map(({ id }, place) => [id, place]));
  const standing = rows.filter((row) => !isRejected(row));
  const placed = standing.map((row) => ({ row, places: placesOf(row.claim, columns), exact: placesOf(row.claim, itself) }));
  const missing = [...unnamed, ...unknown];
  if (missing.length > 0) return { models, lines: [], apart: [], unknown: missing };
  const lines = linesOf(placed, models.length);
  return { models, lines, apart: apartOf(placed, lines, models), unknown: [] };
}

/** By entity, the place of the model that it counts as: itself, else the nearest that it is a version of. */
function columnsOf(corpus: Corpus, models: readonly Entity[]): ReadonlyMap<string, number> {
  const families = models.map(({ id }, place) => ({ place, members: withVariants(corpus, id) }));
  // A family within another is smaller, and comes later.
  const largestFirst = families.toSorted((a, b) => b.members.length - a.members.length);
  return new Map(largestFirst.flatMap(({ place, members }) => members.map((id) => [id, place] as const)));
}

interface Placed {
  readonly row: RankedRow;
  /** The models that it counts as, and of them those that it names as they are asked for. */
  readonly places: readonly number[];
  readonly exact: readonly number[];
}

/** The models that a claim is about: those that its subject names, else those by which the subject got there. */
function placesOf({ subject, via }: LinkedClaim, columns: ReadonlyMap<string, number>): readonly number[] {
  const placesIn = (slot: typeof subject) => [...new Set(slot.flatMap(({ entity = '' }) => columns.get(entity) ?? []))];
  const named = placesIn(subject);
  return named.length > 0 ? named : placesIn(via);
}

function linesOf(placed: readonly Placed[], columns: number): readonly ComparisonLine[] {
  const groups = new Map<number, Placed[]>();
  for (const one of placed) {
    const { benchmark, metric, comparable } = one.row;
    if (!benchmark || !metric) continue;
    const group = groups.get(comparable);
    if (group) group.push(one);
    else groups.set(comparable, [one]);
  }
  const lines = [...groups.values()].flatMap((group) => lineOf(group, columns) ?? []);
  const names = new Map(lines.map((line) => [line, nameOf(line)]));
  return lines.sort((a, b) => filled(b) - filled(a) || (names.get(a) ?? '').localeCompare(names.get(b) ?? '', 'en', { numeric: true }));
}

function lineOf(group: readonly Placed[], columns: number): ComparisonLine | undefined {
  const cells = Array.from({ length: columns }, (_, place) => {
    const own = group.filter(({ exact }) => exact.includes(place));
    return (own.length > 0 ? own : group.filter(({ places }) => places.includes(place))).map(({ row }) => row);
  });
  const [first] = group;
  if (!first?.row.metric || filled({ cells }) < 2) return undefined;
  const { on, metric, better, chips } = first.row;
  return { on, metric, ...given('better', better), chips, cells, ...given('best', better && bestCell(cells)) };
}

function filled({ cells }: Pick<ComparisonLine, 'cells'>): number {
  return cells.filter((cell) => cell.length > 0).length;
}

/** The cell of which one result is surely better than all of the others'; none where scales cannot be told or one claim fills several. */
function bestCell(cells: readonly (readonly RankedRow[])[]): number | undefined {
  const scales = new Set(cells.flat().flatMap(({ peers }) => peers ?? []));
  if (scales.size !== 1) return undefined;
  const beats = (cell: readonly RankedRow[]) => {
    const rivals = cells.filter((other) => other !== cell).flat();
    return bestOf(cell).some(({ stand }) => stand && rivals.every((rival) => rival.stand && isSurelyBetter(stand, rival.stand)));
  };
  const place = cells.findIndex(beats);
  return place < 0 ? undefined : place;
}

/** Benchmark, metric and setting in words, to sort by. */
function nameOf({ on, metric, chips }: ComparisonLine): string {
  return [...on, metric].map(({ entity, written }) => entity?.name ?? written).join(' ') + chips.join(' ');
}

function apartOf(placed: readonly Placed[], lines: readonly ComparisonLine[], models: readonly Entity[]): Comparison['apart'] {
  const shared = new Set(lines.flatMap(({ on }) => on.flatMap(({ entity }) => entity ?? [])));
  const found = new Map<Entity, Set<number>>();
  for (const { row, places } of placed) {
    for (const { entity } of row.on) {
      if (!entity || shared.has(entity)) continue;
      found.set(entity, new Set([...(found.get(entity) ?? []), ...places]));
    }
  }
  return [...found]
    .filter(([, places]) => places.size > 1)
    .map(([benchmark, places]) => ({ benchmark, models: models.filter((_, place) => places.has(place)) }))
    .sort((a, b) => b.models.length - a.models.length || (a.benchmark.id < b.benchmark.id ? -1 : 1));
}
