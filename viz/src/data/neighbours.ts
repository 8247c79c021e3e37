/**
 * The neighbours of a node in the overview, metrics and tasks included: those with most numbers between first.
 */
import type { Layer } from '../state/state.ts';
import type { Library } from './library.ts';

export interface Neighbour {
  readonly key: string;
  readonly label: string;
  /** Numbers that lie between the two. */
  readonly claims: number;
  /** How often the one names the other where there are none. */
  readonly mentions: number;
}

export function neighboursOf({ pictures }: Library, node: string): ReadonlyMap<Layer, readonly Neighbour[]> {
  const picture = pictures.around([node]);
  const groups = new Map<Layer, Neighbour[]>();
  if (!picture.hasNode(node)) return groups;
  picture.forEachEdge(node, (_, edge, source, target) => {
    const key = source === node ? target : source;
    const { type, label } = picture.getNodeAttributes(key);
    const group = groups.get(type) ?? [];
    groups.set(type, group);
    const named = edge.kind === 'mentions';
    group.push({ key, label, claims: named ? 0 : edge.count, mentions: named ? edge.count : 0 });
  });
  for (const group of groups.values()) group.sort((a, b) => b.claims - a.claims || b.mentions - a.mentions || (a.label < b.label ? -1 : 1));
  return groups;
}
