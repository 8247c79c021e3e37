/**
 * One part of a picture laid out by force, and the steps of that, for who runs them elsewhere: the bodies, what pulls them, how long, and how they
 * come to rest. ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679).
 */
import { UndirectedGraph } from 'graphology';
import type { Positions } from '../model.ts';
import { finish } from '../steps.ts';
import { apartSteps } from './apart.ts';
import { type Bodies, type Body, forceAtlas2 } from './forces.ts';
import type { OverviewGraph } from './overview.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room a node gets, in units. */
export const spacing = 24;
/** Graphs up to this size have their overlaps removed. */
const mostApart = 5_000;

/** Places for the nodes of a connected part, by key. */
export function spread(picture: OverviewGraph, keys: readonly string[]): readonly (readonly [string, Point])[] {
  const [only, ...others] = keys;
  if (only === undefined || others.length === 0) return keys.map((key) => [key, { x: 0, y: 0 }]);
  const radius = discFor(keys.length);
  const work = makeBodies(picture, keys, (key) => inDisc(key, radius));
  forceAtlas2(work, { iterations: roundsFor(work.order), getEdgeWeight: 'weight', settings: forceSettings(work.order) });
  settle(work);
  if (work.order < mostApart) moveApart(work);
  return work.mapNodes((key, { x, y }) => [key, { x, y }] as const);
}

function discFor(order: number): number {
  return spacing * Math.sqrt(order);
}

/** The bodies that stand for some nodes, with what joins these: the more numbers lie between two, the stronger. */
export function makeBodies(picture: OverviewGraph, keys: Iterable<string>, at: (key: string) => Point): Bodies {
  const work: Bodies = new UndirectedGraph<Body, { readonly weight: number }>();
  for (const key of keys) work.addNode(key, { ...at(key), size: 4 + Math.min(14, Math.sqrt(picture.degree(key))) });
  picture.forEachEdge((_, { kind, count }, a, b) => {
    if (work.hasNode(a) && work.hasNode(b)) work.addEdge(a, b, { weight: kind === 'mentions' ? 0.3 : 1 + Math.log2(count) });
  });
  return work;
}

/** What the package itself advises for a graph of this size, but the approximation sooner. */
export function forceSettings(order: number) {
  return { barnesHutOptimize: order > 1000, strongGravityMode: true, gravity: 0.05, scalingRatio: 10, slowDown: 1 + Math.log(order) };
}

/** Small graphs settle in a moment and get more rounds than large ones, of which each takes long. */
export function roundsFor(order: number): number {
  return order <= 500 ? 500 : order <= 2_000 ? 300 : order <= 10_000 ? 150 : 100;
}

/** Moves the middle to the origin and scales so that nodes have about their room; no two stay on one spot. */
export function settle(work: Bodies): void {
  const nodes = work.mapNodes((key, { x, y }) => ({ key, x, y }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = { x: mean(nodes.map(({ x }) => x)), y: mean(nodes.map(({ y }) => y)) };
  const extent = Math.sqrt(mean(nodes.map(({ x, y }) => (x - middle.x) ** 2 + (y - middle.y) ** 2)));
  const scale = extent > 0 ? (discFor(work.order) * Math.SQRT1_2) / extent : 1;
  for (const { key, x, y } of nodes) {
    const nudge = inDisc(key, 0.5);
    work.mergeNodeAttributes(key, { x: (x - middle.x) * scale + nudge.x, y: (y - middle.y) * scale + nudge.y });
  }
}

/** Moves bodies that overlap apart, as far as needed. */
export function moveApart(work: Bodies): void {
  const at = finish(
    apartSteps(
      work.mapNodes((_, body) => body),
      3,
    ),
  );
  let place = 0;
  work.updateEachNodeAttributes((_, body) => ({ ...body, x: at[place++] ?? body.x, y: at[place++] ?? body.y }), { attributes: ['x', 'y'] });
}

/** Where bodies stand, by key. */
export function placesOf(work: Bodies): Positions {
  return Object.fromEntries(work.mapNodes((key, { x, y }) => [key, [x, y]]));
}

/** A number in [0, 1) that a key decides (FNV-1a, mixed): the only source of chance here. */
function chance(key: string, salt: number): number {
  let mixed = 0x811c9dc5 ^ salt;
  for (let place = 0; place < key.length; place++) mixed = Math.imul(mixed ^ key.charCodeAt(place), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** A point in a disc of the radius, evenly spread. */
export function inDisc(key: string, radius: number): Point {
  const angle = 2 * Math.PI * chance(key, 1);
  const distance = radius * Math.sqrt(chance(key, 2));
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}
