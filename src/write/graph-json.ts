/**
 * A graph as graphology's own JSON, which `Graph.from` reads back and other tools of that family open.
 */
import type { Look, WritableGraph } from './graph.ts';

/** The graph as one JSON document; positions, where given, become the node attributes `x` and `y`. */
export function writeGraphJson(graph: WritableGraph, { positions }: Look = {}): string {
  const plain = graph.export();
  const nodes = plain.nodes.map(({ key, attributes }) => {
    const at = positions?.[key];
    return { key, attributes: at ? { ...attributes, x: at[0], y: at[1] } : attributes };
  });
  return `${JSON.stringify({ ...plain, nodes }, null, 1)}\n`;
}
