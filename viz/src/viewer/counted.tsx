/**
 * The filter as far as it is worked out. Of a large corpus the claims that pass and the counts of all facets are made between frames; until then
 * lists and counts are those of the filter before, and say that they are being counted.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Filter } from '../../../src/model.ts';
import type { Facets } from '../../../src/results/facets.ts';
import { isLarge } from '../data/large.ts';
import type { Library } from '../data/library.ts';
import { inSlices } from '../data/slices.ts';
import { useLibrary, useViewState } from './viewer.tsx';

interface Counted {
  readonly library: Library;
  /** What lists and counts are of. */
  readonly filter: Filter;
  /** They are not yet those of the state. */
  readonly isCounting: boolean;
}

const CountedContext = createContext<Counted | undefined>(undefined);

export function CountedProvider({ children }: { readonly children: ReactNode }) {
  const library = useLibrary();
  const { filter } = useViewState();
  const now = useMemo(() => ({ library, filter, isCounting: false }), [library, filter]);
  const [last, setLast] = useState<Counted>(now);
  const isReady = last === now || !isLarge(library.corpus) || library.isCounted(filter);
  useEffect(() => {
    if (isReady) {
      setLast(now);
      return;
    }
    const left = new AbortController();
    void inSlices(now.library.countSteps(now.filter), left.signal).then(() => setLast(now));
    return () => left.abort();
  }, [isReady, now]);
  const shown = useMemo(() => (isReady ? now : { ...last, isCounting: true }), [isReady, now, last]);
  return <CountedContext value={shown}>{children}</CountedContext>;
}

export function useCounted(): Counted {
  const counted = useContext(CountedContext);
  if (!counted) throw new Error('useCounted: call it below a CountedProvider');
  return counted;
}

/** The counts of every facet under the filter. */
export function useFacets(): Facets {
  const { library, filter } = useCounted();
  return library.facets(filter);
}
