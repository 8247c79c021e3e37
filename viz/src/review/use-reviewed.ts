/**
 * The data under the verdicts given so far: ranks, counts, picture and exports follow a verdict as they would after reloading.
 */
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Corpus } from '../../../src/model.ts';
import { reviewCorpus } from '../../../src/review/review.ts';
import { librarySteps } from '../data/library.ts';
import { inSlices } from '../data/slices.ts';
import type { Viewer } from '../viewer/viewer.tsx';
import type { Desk } from './desk.ts';

/** How long verdicts must rest before the data follows, in milliseconds: whoever judges one after the other is not held up. */
const rest = 150;

/** A corpus under all reviews of a desk; the corpus itself where it holds them already. */
export function underReviews(corpus: Corpus, { reviews }: Pick<Desk, 'reviews'>): Corpus {
  const all = reviews();
  return all.length > corpus.reviews.length ? reviewCorpus(corpus, all) : corpus;
}

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
