/**
 * The graph that sigma draws: the keys of the overview with the places where the extractor put them. Appearance is not in it.
 */
import { UndirectedGraph } from 'graphology';
import type { OverviewGraph } from '../../../src/graph/overview.ts';
import type { Positions } from '../../../src/model.ts';

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
}
export type DrawnEdge = Record<string, never>;
export type DrawnGraph = UndirectedGraph<DrawnNode, DrawnEdge>;

/** A graph to draw; nodes that have no position stand amid their neighbours, or at the rim in a row of their own. */
export function drawGraph(picture: OverviewGraph, positions: Positions): DrawnGraph {
  const drawn: DrawnGraph = new UndirectedGraph<DrawnNode, DrawnEdge>();
  const lowest = Object.values(positions).reduce((least, [, y]) => Math.min(least, y), 0);
  let stray = 0;
  picture.forEachNode((key) => {
    const [x, y] = positions[key] ?? amid(picture, positions, key) ?? [24 * stray++, lowest - 60];
    drawn.addNode(key, { x, y });
  });
  picture.forEachEdge((key, _, source, target) => drawn.addUndirectedEdgeWithKey(key, source, target, {}));
  return drawn;
}

/** Whether the picture can be drawn from the positions: most nodes have one. */
export function isPlaced(picture: OverviewGraph, positions: Positions): boolean {
  return picture.filterNodes((key) => positions[key] !== undefined).length >= picture.order / 2;
}

/** The middle of the placed neighbours, a little aside so that two strays do not cover each other. */
function amid(picture: OverviewGraph, positions: Positions, key: string): readonly [number, number] | undefined {
  const around = picture.neighbors(key).flatMap((neighbour) => (positions[neighbour] ? [positions[neighbour]] : []));
  if (around.length === 0) return undefined;
  const mean = (axis: 0 | 1) => around.reduce((sum, at) => sum + at[axis], 0) / around.length;
  const angle = key.length * 2.4 + (key.codePointAt(key.length - 1) ?? 0);
  return [mean(0) + 14 * Math.cos(angle), mean(1) + 14 * Math.sin(angle)];
}
