/**
 * The filter that leaves the numbers of some nodes: those of any of its systems, on any of its data, in any of its papers.
 */
import type { OverviewNode } from '../../../src/graph/overview.ts';
import type { Filter } from '../../../src/model.ts';

const facets = { system: 'models', data: 'benchmarks', paper: 'papers', metric: 'metrics' } as const;

export function filterOf(nodes: readonly Pick<OverviewNode, 'kind' | 'id'>[]): Filter {
  const lists: { [K in (typeof facets)[keyof typeof facets]]?: string[] } = {};
  for (const { kind, id } of nodes) {
    if (kind === 'task') continue;
    const facet = facets[kind];
    const list = lists[facet] ?? [];
    lists[facet] = list;
    list.push(id);
  }
  return lists;
}
