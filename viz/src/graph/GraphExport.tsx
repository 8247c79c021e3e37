/**
 * Takes the picture away: as it is on the screen (SVG, PNG), or the graph behind it for other programs.
 */
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { writeGexf } from '../../../src/write/gexf.ts';
import { writeGraphJson } from '../../../src/write/graph-json.ts';
import { writeGraphml } from '../../../src/write/graphml.ts';
import { chipsOf } from '../data/facet-words.ts';
import { counted, typePlurals } from '../data/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { saveFile } from '../parts/save.ts';
import { shapeOf } from '../picture/appearance.ts';
import type { YearMark } from '../picture/arrange.ts';
import { type Caption, writeFigure } from '../picture/figure.ts';
import { figureOf } from '../picture/figure-of.ts';
import type { Picture } from '../picture/picture.ts';
import { rasterize } from '../picture/raster.ts';
import type { Scene } from '../picture/scene.ts';
import { readPalette } from '../theme/theme.ts';
import { useFacets } from '../viewer/facets.ts';
import { useLibrary, useViewState } from '../viewer/viewer.tsx';

export interface GraphExportProps {
  readonly picture: Picture | undefined;
  readonly scene: Scene;
  readonly years: readonly YearMark[];
}

/** Above this many elements a drawing is slow to open. */
const manyElements = 5000;

export function GraphExport({ picture, scene, years: _years }: GraphExportProps) {
  const { corpus } = useLibrary();
  const makeCaption = useCaption(scene);
  const [said, setSaid] = useState('');
  if (!picture) return null;
  const svg = (transparent: boolean, caption: boolean) => {
    const figure = figureOf(picture, scene, readPalette());
    const elements = figure.nodes.length + figure.edges.length + figure.words.length;
    setSaid(elements > manyElements ? `${counted(elements, 'element')}: the file may be slow to open` : '');
    return writeFigure(figure, { transparent, ...(caption ? { caption: makeCaption() } : {}) });
  };
  const png = async (scale: number, transparent: boolean) => {
    try {
      saveFile({ name: 'graph.png', type: 'image/png', content: await rasterize(svg(transparent, !transparent), scale) });
    } catch (cause) {
      setSaid(cause instanceof Error ? cause.message : String(cause));
    }
  };
  const look = { positions: corpus.positions };
  const files: readonly (readonly [name: string, note: string, save: () => unknown])[] = [
    ['SVG', 'with caption', () => saveFile({ name: 'graph.svg', type: 'image/svg+xml', content: svg(false, true) })],
    ['SVG, picture alone', '', () => saveFile({ name: 'graph.svg', type: 'image/svg+xml', content: svg(false, false) })],
    ['PNG', 'twice the size, with caption', () => png(2, false)],
    ['PNG, four times', 'for print, with caption', () => png(4, false)],
    ['PNG, transparent', 'twice the size', () => png(2, true)],
    [
      'GEXF',
      'what the filters leave, for Gephi',
      () => saveFile({ name: 'graph.gexf', type: 'application/xml', content: writeGexf(scene.kept, look) }),
    ],
    [
      'GraphML',
      'for yEd, igraph, NetworkX',
      () => saveFile({ name: 'graph.graphml', type: 'application/xml', content: writeGraphml(scene.kept, look) }),
    ],
    ['JSON', 'for graphology', () => saveFile({ name: 'graph.json', type: 'application/json', content: writeGraphJson(scene.kept, look) })],
  ];
  return (
    <MenuTrigger>
      <Button className="button" aria-label="Export the graph">
        <Icon name="download" />
      </Button>
      <span className="unseen" role="status">
        {said}
      </span>
      <Popover className="popup" placement="top end">
        <Menu className="menu" aria-label="Export the graph as">
          {files.map(([name, note, save]) => (
            <MenuItem key={name} id={name} className="menu-item" textValue={name} onAction={() => void save()}>
              {name} <span className="muted small">{note}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What is shown, in words, for who sees the picture elsewhere. */
function useCaption(scene: Scene): () => Caption {
  const { filter, layers } = useViewState();
  const { corpus, passing } = useLibrary();
  const facets = useFacets();
  return () => {
    const palette = readPalette();
    const filters = chipsOf(filter, facets).map(({ label }) => label);
    const shown = passing(filter).claims.length;
    const day = new Date().toISOString().slice(0, 10);
    return {
      lines: [
        `${shown.toLocaleString('en')} of ${counted(corpus.claims.length, 'result')} from ${counted(corpus.papers.length, 'paper')}, ${counted(scene.present.size, 'node')} shown`,
        filters.length > 0 ? `Filters: ${filters.join(' · ')}` : 'No filters',
        `claimgraph · ${day} · data ${corpus.hash.slice(0, 6)} · ${location.href.slice(0, 160)}`,
      ],
      legend: layers.map((layer) => ({ shape: shapeOf[layer], color: palette(layer), word: typePlurals[layer] })),
    };
  };
}
