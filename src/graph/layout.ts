/**
 * Where the nodes stand: computed once when the graph is built, from nothing but the graph, so that everyone sees the same picture every time.
 *
 * ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) with Barnes-Hut approximation on large graphs, from positions that the
 * node keys decide; then overlaps are removed. Beyond 20,000 nodes the best connected are laid out and the rest placed by their neighbours.
 */
import type { Corpus, Positions } from '../model.ts';
import type { KnowledgeGraph } from './elements.ts';
import { type OverviewGraph, overview } from './overview.ts';
import { type Box, packShelves } from './shelves.ts';
import { inDisc, type Point, spacing, spread } from './spread.ts';

/**
 * Positions of all papers, systems, data, metrics and tasks of a corpus, or of its knowledge graph, by node key. One unit is about a pixel of
 * the whole picture.
 */
export function layoutGraph(from: Corpus | KnowledgeGraph): Positions {
  const picture = overview(from, 'all');
  const parts = components(picture)
    .map((keys) => arrange(picture, keys))
    .sort((a, b) => b.box.height - a.box.height || b.box.width - a.box.width);
  const corners = packShelves(parts.map(({ box }) => box));
  const placed = new Map<string, Point>();
  for (const [place, { points, left, bottom }] of parts.entries()) {
    const corner = corners[place] ?? { x: 0, y: 0 };
    for (const [key, { x, y }] of points) placed.set(key, { x: x - left + corner.x + spacing, y: y - bottom + corner.y + spacing });
  }
  const whole = overview(from, 'all', { metrics: true, tasks: true });
  placeByNeighbours(whole, whole.nodes(), placed);
  return Object.fromEntries([...placed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { x, y }]) => [key, [round(x), round(y)]]));
}

/** Nodes that are laid out by force; more would take minutes. */
const mostByForce = 20_000;
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The parts that nothing joins to each other, the largest first; keys within each in their order. */
function components(picture: OverviewGraph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of picture.nodes()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const key of part) {
      for (const neighbour of picture.neighbors(key)) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        part.push(neighbour);
      }
    }
    parts.push(part.sort());
  }
  return parts.sort((a, b) => b.length - a.length);
}

/** A part with its nodes in place, and the room it takes. */
interface Part {
  readonly points: ReadonlyMap<string, Point>;
  readonly left: number;
  readonly bottom: number;
  readonly box: Box;
}

function arrange(picture: OverviewGraph, keys: readonly string[]): Part {
  const points = new Map(spread(picture, bestConnected(picture, keys)));
  placeByNeighbours(picture, keys, points);
  const range = (values: readonly number[]) =>
    values.reduce(([low, high], one) => [Math.min(low, one), Math.max(high, one)] as const, endless);
  const [left, right] = range([...points.values()].map(({ x }) => x));
  const [bottom, top] = range([...points.values()].map(({ y }) => y));
  const box = { width: cells(right - left), height: cells(top - bottom) };
  return { points, left, bottom, box };
}

/** Room for a length and a margin, in whole cells, so that small parts stand in rows. */
function cells(length: number): number {
  return Math.ceil(length / (spacing * 2) + 1) * spacing * 2;
}

const endless: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function bestConnected(picture: OverviewGraph, keys: readonly string[]): readonly string[] {
  if (keys.length <= mostByForce) return keys;
  return [...keys]
    .sort((a, b) => picture.degree(b) - picture.degree(a) || (a < b ? -1 : 1))
    .slice(0, mostByForce)
    .sort();
}

// ── the rest ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Puts each unplaced node beside the middle of its placed neighbours, going round until none is left that has any; those in a column at the side. */
function placeByNeighbours(picture: OverviewGraph, keys: readonly string[], placed: Map<string, Point>): void {
  let open = keys.filter((key) => !placed.has(key));
  while (open.length > 0) {
    const found: (readonly [string, Point])[] = [];
    for (const key of open) {
      const near = picture.neighbors(key).flatMap((neighbour) => placed.get(neighbour) ?? []);
      if (near.length === 0) continue;
      const offset = inDisc(key, spacing * 2);
      const sum = near.reduce((one, { x, y }) => ({ x: one.x + x, y: one.y + y }), { x: 0, y: 0 });
      found.push([key, { x: sum.x / near.length + offset.x, y: sum.y / near.length + offset.y }]);
    }
    if (found.length === 0) break;
    for (const [key, point] of found) placed.set(key, point);
    open = open.filter((key) => !placed.has(key));
  }
  const right = [...placed.values()].reduce((most, { x }) => Math.max(most, x), 0);
  for (const [place, key] of open.entries()) placed.set(key, { x: right + spacing * 2, y: -place * spacing });
}
