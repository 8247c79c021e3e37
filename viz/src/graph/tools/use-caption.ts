/**
 * What is shown, in words, for who sees the picture elsewhere: legend, counts, filters, day, data and link.
 */
import { chipsOf } from '../../data/facet-words.ts';
import { counted, typePlurals } from '../../data/words.ts';
import { shapeOf } from '../../picture/appearance.ts';
import type { Caption } from '../../picture/figure.ts';
import type { Scene } from '../../picture/scene.ts';
import type { Palette } from '../../theme/palette.ts';
import { useCounted, useFacets } from '../../viewer/counted.tsx';
import { useViewState } from '../../viewer/viewer.tsx';

/** As much of a link as fits a line. */
const longestLink = 160;

export function useCaption(scene: Scene): (palette: Palette) => Caption {
  const { layers } = useViewState();
  const { library, filter } = useCounted();
  const { corpus, passing } = library;
  const facets = useFacets();
  return (palette) => {
    const filters = chipsOf(filter, facets).map(({ label }) => label);
    const shown = passing(filter).count;
    const day = new Date().toISOString().slice(0, 10);
    return {
      lines: [
        `${shown.toLocaleString('en')} of ${counted(corpus.claims.length, 'result')} from ${counted(corpus.papers.length, 'paper')}, ${counted(scene.present.size, 'node')} shown`,
        filters.length > 0 ? `Filters: ${filters.join(' · ')}` : 'No filters',
        `claimgraph · ${day} · data ${corpus.hash.slice(0, 6)} · ${location.href.slice(0, longestLink)}`,
      ],
      legend: layers.map((layer) => ({ shape: shapeOf[layer], color: palette(layer), word: typePlurals[layer] })),
    };
  };
}
