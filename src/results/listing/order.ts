/**
 * Putting hundreds of thousands of places in order a piece at a time: places are counted by number, never compared, so each key costs two
 * passes. Use it wherever keys are numbers of few distinct values; words become such numbers in columns.ts.
 */
import type { Steps } from '../../steps.ts';

/** What places are put in order by. */
export interface Key {
  /** By place, which thing it has; below 0 where it has none: that comes last whichever way is asked for. */
  readonly ids: Int32Array;
  /** By thing, its place among all of them: from 0 to below `bound`. */
  readonly ordinals: Uint32Array;
  readonly bound: number;
  readonly descending?: boolean;
}

/** As many places make a piece. */
const piece = 65_536;

/** The places by the first key, equal ones by the next; places that are equal in all keys keep their order (radix sort, the last key first). */
export function* sortPlaces(places: Uint32Array, keys: readonly Key[]): Steps<Uint32Array> {
  let from = places;
  let to: Uint32Array = new Uint32Array(places.length);
  for (const key of keys.toReversed()) {
    yield* distribute(from, to, key);
    // What was handed in stays as it is.
    const next = from === places ? new Uint32Array(places.length) : from;
    [from, to] = [to, next];
  }
  return from;
}

function* distribute(from: Uint32Array, to: Uint32Array, key: Key): Steps<void> {
  const buckets = new Uint32Array(from.length);
  const starts = new Uint32Array(key.bound + 2);
  for (let begin = 0; begin < from.length; begin += piece) {
    count(from.subarray(begin, begin + piece), key, { buckets: buckets.subarray(begin, begin + piece), starts });
    yield;
  }
  for (let bucket = 1; bucket <= key.bound; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  for (let at = 0; at < from.length; at++) {
    const bucket = buckets[at] ?? 0;
    const place = starts[bucket] ?? 0;
    starts[bucket] = place + 1;
    to[place] = from[at] ?? 0;
    if (at % piece === piece - 1) yield;
  }
}

/** Into which bucket each place goes, and, one further on, how many go into each. */
function count(
  places: Uint32Array,
  { ids, ordinals, bound, descending = false }: Key,
  { buckets, starts }: { readonly buckets: Uint32Array; readonly starts: Uint32Array },
): void {
  for (let at = 0; at < places.length; at++) {
    const id = ids[places[at] ?? 0] ?? -1;
    const ordinal = ordinals[id] ?? 0;
    const bucket = id < 0 ? bound : descending ? bound - 1 - ordinal : ordinal;
    buckets[at] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
}

/** The numbers from 0 to below a size. */
export function allPlaces(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < size; place++) places[place] = place;
  return places;
}

/** A key of numbers that are their own ordinals. */
export function plainKey(ids: Int32Array, bound: number): Key {
  return { ids, ordinals: allPlaces(bound), bound };
}

/** The most frequent things first: how often each is among the places. */
export function frequencyKey(places: Uint32Array, ids: Int32Array, things: number): Key {
  const counts = new Uint32Array(things);
  let most = 0;
  for (let at = 0; at < places.length; at++) {
    const id = ids[places[at] ?? 0] ?? -1;
    if (id < 0) continue;
    const count = (counts[id] ?? 0) + 1;
    counts[id] = count;
    if (count > most) most = count;
  }
  return { ids, ordinals: counts, bound: most + 1, descending: true };
}

/** As many things are sorted before they are merged with others. */
const run = 512;

/** Things in the order of a comparison, a piece at a time; equal ones keep their order (merge sort). */
export function* sortSteps<T>(things: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < things.length; from += run) {
    runs.push(things.slice(from, from + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one === undefined || other === undefined) break;
    if (compare(one, other) <= 0) {
      merged.push(one);
      i += 1;
    } else {
      merged.push(other);
      j += 1;
    }
    if (merged.length % run === 0) yield;
  }
  for (const rest of [a.slice(i), b.slice(j)]) for (const one of rest) merged.push(one);
  return merged;
}
