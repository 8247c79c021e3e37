/**
 * The page's title: what is shown, so that history, tabs and bookmarks can be told apart.
 */
import { useEffect } from 'react';
import { chipsOf } from '../data/facet-words.ts';
import { paperTitle } from '../data/words.ts';
import { useFacets } from './counted.tsx';
import { useLibrary, useViewState } from './viewer.tsx';

const names = { graph: 'Graph', results: 'Results', audit: 'Audit', paper: 'Paper' } as const;

export function useTitle(): void {
  const { filter, view, paper: id } = useViewState();
  const { papers } = useLibrary();
  const facets = useFacets();
  const paper = view === 'paper' ? papers.get(id ?? '') : undefined;
  const what = paper ? [paperTitle(paper)] : [names[view], ...chipsOf(filter, facets).map(({ label }) => label)];
  const title = `${what.slice(0, 4).join(' · ')} – claimgraph`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
