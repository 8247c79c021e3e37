/**
 * The counts of every facet under the present filter, made once for all who show them.
 */
import type { Corpus, Filter } from '../../../src/model.ts';
import { countFacets, type Facets } from '../../../src/results/facets.ts';
import { useLibrary, useViewState } from './viewer.tsx';

const counted = new WeakMap<Corpus, WeakMap<Filter, Facets>>();

export function facetsOf(corpus: Corpus, filter: Filter): Facets {
  const known = counted.get(corpus) ?? new WeakMap<Filter, Facets>();
  counted.set(corpus, known);
  const facets = known.get(filter) ?? countFacets(corpus, filter);
  known.set(filter, facets);
  return facets;
}

export function useFacets(): Facets {
  return facetsOf(useLibrary().corpus, useViewState().filter);
}
