/**
 * The data under the verdicts given so far: ranks, counts, picture and exports follow a verdict as they would after reloading.
 */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { librarySteps } from '../data/library.ts';
import { inSlices } from '../data/slices.ts';
import type { Viewer } from '../viewer/viewer.tsx';
import { underReviews } from './under-reviews.ts';

/** How long verdicts must rest before the data follows, in milliseconds: whoever judges one after the other is not held up. */
const rest = 150;

/** The viewer with the data under what its desk knows. */
export function useReviewed(viewer: Viewer): Viewer {
  const { desk, library: first } = viewer;
  const [library, setLibrary] = useState(first);
  useEffect(() => {
    let known = desk.reviews().length;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let work = new AbortController();
    const follow = async () => {
      work.abort();
      work = new AbortController();
      const next = await inSlices(librarySteps(underReviews(first.corpus, desk)), work.signal);
      startTransition(() => setLibrary(next));
    };
    const leave = desk.subscribe(() => {
      const count = desk.reviews().length;
      if (count === known) return;
      known = count;
      clearTimeout(timer);
      timer = setTimeout(follow, rest);
    });
    return () => {
      clearTimeout(timer);
      work.abort();
      leave();
    };
  }, [desk, first]);
  return useMemo(() => ({ ...viewer, library }), [viewer, library]);
}
