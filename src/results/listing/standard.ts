/**
 * The standard order: results before changes before sizes; the benchmark with most claims first, in it metrics whose direction is known, the
 * metric and setting with most claims first, and within them best first. Equal ones keep the order of the corpus.
 */
import type { Steps } from '../../steps.ts';
import type { Words } from '../interned.ts';
import type { Column } from './column.ts';
import { hasDirection, type Ledger } from './ledger.ts';
import { allPlaces, frequencyKey, type Key, plainKey, sortPlaces, sortSteps } from './order.ts';

/** The keys of the standard order for some places. */
export type StandardKeys = (places: Uint32Array) => Steps<readonly Key[]>;

export function createStandardKeys(ledger: Ledger, merits: Column): StandardKeys {
  const { benchmarks, benchmarkNames, stated, kinds, promises, traits, measures } = ledger;
  const { parts } = measures;
  const ofBenchmarks = wordOrdinals(benchmarkNames);
  const ofMeasures = measureOrdinals(parts);
  const ofSettings = wordOrdinals(parts.settings);
  return function* keys(places) {
    const names = yield* ofBenchmarks();
    const measured = yield* ofMeasures();
    const settings = yield* ofSettings();
    const setOf = through(parts.comparables.second, settings);
    yield;
    const undirected = new Int32Array(traits.length);
    for (const place of places) if (((traits[place] ?? 0) & hasDirection) === 0) undirected[place] = 1;
    yield;
    return [
      plainKey(kinds, 4),
      frequencyKey(places, benchmarks, names.length),
      { ids: benchmarks, ordinals: names, bound: names.length },
      plainKey(undirected, 2),
      frequencyKey(places, stated.measures, measured.length),
      { ids: stated.measures, ordinals: measured, bound: measured.length },
      frequencyKey(places, stated.comparables, setOf.length),
      { ids: stated.comparables, ordinals: setOf, bound: settings.length },
      { ...(yield* merits.key(places)), descending: true },
      { ...plainKey(promises, 5), descending: true },
    ];
  };
}

/** For each number of a list, what another list has at it. */
function through(of: readonly number[], at: ArrayLike<number>): Uint32Array {
  const found = new Uint32Array(of.length);
  for (let place = 0; place < of.length; place++) found[place] = at[of[place] ?? 0] ?? 0;
  return found;
}

/** The places of words by code units, worked out anew where there are more. */
function wordOrdinals({ all }: Words): () => Steps<Uint32Array> {
  let known: Uint32Array = new Uint32Array(0);
  return function* () {
    if (known.length === all.length) return known;
    const size = all.length;
    const sorted = yield* sortSteps([...allPlaces(size)], (a, b) => ((all[a] ?? '') < (all[b] ?? '') ? -1 : 1));
    known = placesIn(sorted, size);
    return known;
  };
}

/** The places of measures by their benchmarks, metric and unit. */
function measureOrdinals({ benchmarks, metrics, units, named, measures }: Ledger['measures']['parts']): () => Steps<Uint32Array> {
  const words = { benchmarks: wordOrdinals(benchmarks), metrics: wordOrdinals(metrics), units: wordOrdinals(units) };
  let known: Uint32Array = new Uint32Array(0);
  return function* () {
    if (known.length === measures.first.length) return known;
    const size = measures.first.length;
    const partKey = function* (ids: Uint32Array, ordinals: () => Steps<Uint32Array>): Steps<Key> {
      const made = yield* ordinals();
      return { ids: new Int32Array(ids.buffer), ordinals: made, bound: made.length };
    };
    const keys = [
      yield* partKey(through(measures.first, named.first), words.benchmarks),
      yield* partKey(through(measures.first, named.second), words.metrics),
      yield* partKey(Uint32Array.from(measures.second), words.units),
    ];
    known = placesIn(yield* sortPlaces(allPlaces(size), keys), size);
    return known;
  };
}

/** Where each number stands in a list of all of them. */
function placesIn(sorted: ArrayLike<number>, size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let at = 0; at < size; at++) places[sorted[at] ?? 0] = at;
  return places;
}
