/**
 * The graph that sigma draws: the keys of the overview with the places where the extractor put them. Appearance is not in it.
 */
import { UndirectedGraph } from 'graphology';
import type { OverviewGraph } from '../../../src/graph/overview.ts';
import type { Positions } from '../../../src/model.ts';
import { noteBuilt } from '../data/built.ts';

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
}
export type DrawnEdge = Record<string, never>;
export type DrawnGraph = UndirectedGraph<DrawnNode, DrawnEdge>;

/** Some of the nodes, and the edges between them. */
export interface Part {
  readonly present: ReadonlySet<string>;
  readonly lines: readonly string[];
}

/**
 * A graph to draw, of all nodes or of some; nodes that have no position stand amid their neighbours, or at the rim in a row of their own.
 */
export function drawGraph(picture: OverviewGraph, positions: Positions, only?: Part): DrawnGraph {
  noteBuilt('picture');
  const drawn: DrawnGraph = new UndirectedGraph<DrawnNode, DrawnEdge>();
  const strays: string[] = [];
  for (const key of only?.present ?? picture.nodes()) {
    const at = positions[key] ?? amid(picture, positions, key);
    if (at) drawn.addNode(key, { x: at[0], y: at[1] });
    else strays.push(key);
  }
  if (strays.length > 0) {
    const lowest = Object.values(positions).reduce((least, [, y]) => Math.min(least, y), 0);
    for (const [place, key] of strays.entries()) drawn.addNode(key, { x: 24 * place, y: lowest - 60 });
  }
  for (const edge of only?.lines ?? picture.edges()) drawn.addUndirectedEdgeWithKey(edge, ...picture.extremities(edge), {});
  return drawn;
}

type Range = [least: number, most: number];

interface Extent {
  readonly x: Range;
  readonly y: Range;
}

/** How far the whole picture reaches, so that it stays where it is when only some of it is drawn. */
export function extentOf(picture: OverviewGraph, positions: Positions): Extent {
  const x: Range = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const y: Range = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  picture.forEachNode((key) => {
    const at = positions[key];
    if (!at) return;
    widen(x, at[0]);
    widen(y, at[1]);
  });
  return x[0] > x[1] ? { x: [0, 1], y: [0, 1] } : { x, y };
}

function widen(range: Range, value: number): void {
  if (value < range[0]) range[0] = value;
  if (value > range[1]) range[1] = value;
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
