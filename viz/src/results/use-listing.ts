/**
 * The results as far as they are listed. Those of a large corpus are ranked and put in order between frames; until then the list is the one
 * before, and says that another is being made.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Filter } from '../../../src/model.ts';
import type { Listing } from '../../../src/results/listing/listing.ts';
import { isLarge } from '../data/large.ts';
import { inSlices } from '../data/slices.ts';
import { useCounted } from '../viewer/counted.tsx';
import { useViewState } from '../viewer/viewer.tsx';

export interface Listed {
  readonly listing: Listing;
  /** What the list is of. */
  readonly filter: Filter;
  /** It is not yet the one that was asked for. */
  readonly isListing: boolean;
}

/** The list of the present state; nothing until the first is made. */
export function useListing(): Listed | undefined {
  const { library, filter } = useCounted();
  const { sort, group } = useViewState();
  const now = useMemo(() => ({ made: library.list({ filter, sort, group }), filter }), [library, filter, sort, group]);
  const isReady = !isLarge(library.corpus) || now.made.isMade();
  const [last, setLast] = useState(isReady ? now : undefined);
  useEffect(() => {
    if (isReady) {
      setLast(now);
      return;
    }
    const left = new AbortController();
    void inSlices(now.made.steps(), left.signal).then(() => setLast(now));
    return () => left.abort();
  }, [isReady, now]);
  const shown = isReady ? now : last;
  return shown && { listing: shown.made.now(), filter: shown.filter, isListing: !isReady };
}
