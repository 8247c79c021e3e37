/**
 * What is said of a node at a glance: how it is joined, and the best number with each of those it is joined to by most.
 */
import type { OverviewGraph } from '../../../../src/graph/overview.ts';
import { counted, printed } from '../../data/words.ts';

export interface Foremost {
  /** The edge, and its other end. */
  readonly key: string;
  readonly other: string;
  readonly best: string;
  readonly count: number;
}

/** The bundles of a node that have a best number, those with most reports first; between a thing and a paper none, as between things there are. */
export function foremost(whole: OverviewGraph, node: string, most: number): readonly Foremost[] {
  const { kind } = whole.getNodeAttributes(node);
  const found: Foremost[] = [];
  whole.forEachEdge(node, (key, edge, from, to) => {
    const other = from === node ? to : from;
    const otherKind = whole.getNodeAttribute(other, 'kind');
    const isThing = kind === 'paper' || otherKind !== 'paper';
    if (edge.kind === 'bundle' && edge.best !== undefined && isThing)
      found.push({ key, other, best: printed(edge.best), count: edge.count });
  });
  return found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, most);
}

/** "14 results on 6 benchmarks", "5 results of 2 systems". */
export function joinedWords(whole: OverviewGraph, key: string): string {
  const { count, kind } = whole.getNodeAttributes(key);
  const other = kind === 'data' ? 'system' : 'data';
  const joined = whole.neighbors(key).filter((one) => whole.getNodeAttribute(one, 'kind') === other).length;
  const on = joined === 0 ? '' : kind === 'data' ? ` of ${counted(joined, 'system')}` : ` on ${counted(joined, 'benchmark')}`;
  return count > 0 ? `${counted(count, 'result')}${on}` : 'no results';
}
