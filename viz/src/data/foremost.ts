/**
 * What stands for all in a picture too crowded to show everything: the data, the systems that are reported most, and papers in conflict.
 */
import type { Ranked } from '../../../src/graph/overview.ts';

/** As many systems, and as many data, are foremost. */
export const most = { system: 150, data: 150 } as const;

export function foremost(nodes: readonly Ranked[], conflicts: readonly (readonly string[])[]): ReadonlySet<string> {
  const mostOf = (kind: keyof typeof most) =>
    nodes
      .filter((node) => node.kind === kind)
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
      .slice(0, most[kind])
      .filter(({ count }) => kind === 'system' || count > 0)
      .map(({ key }) => key);
  return new Set([...mostOf('system'), ...mostOf('data'), ...conflicts.flat()]);
}
