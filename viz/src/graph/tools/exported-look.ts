/**
 * How nodes and edges look in files for other programs: as they do here at rest, where they stand here.
 */
import type { Positions } from '../../../../src/model.ts';
import type { Look } from '../../../../src/write/graph.ts';
import { edgeWidth, nodeSize } from '../../picture/appearance.ts';
import type { Scene } from '../../picture/scene.ts';
import { hexOf, type Palette } from '../../theme/palette.ts';

export function lookOf({ kept }: Pick<Scene, 'kept'>, positions: Positions, palette: Palette): Look {
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return {
    positions,
    color: (key) => hexOf(palette(kept.getNodeAttribute(key, 'type'))),
    size: (key) => tenths(nodeSize(kept.getNodeAttribute(key, 'count'))),
    edgeColor: (key) => hexOf(palette(kept.getEdgeAttribute(key, 'kind') === 'conflict' ? 'clash' : 'edge-strong')),
    thickness: (key) => tenths(edgeWidth(kept.getEdgeAttributes(key))),
  };
}
