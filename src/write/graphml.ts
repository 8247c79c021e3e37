/**
 * A graph as GraphML (graphml.graphdrawing.org), for yEd, NetworkX, igraph and Gephi. Written here: graphology's package only reads it.
 */
import { attributeTypes, type Flat, flatten, type Look, type WritableGraph } from './graph.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** The graph as text. Positions, colours and sizes, where given, are the node attributes `x`, `y`, `color` and `size`. */
export function writeGraphml(graph: WritableGraph, look: Look = {}): string {
  const nodes = graph.mapNodes((key, attributes) => ({ key, flat: nodeData(key, attributes, look) }));
  const edges = graph.mapEdges((key, attributes, source, target) => ({ key, source, target, flat: flatten(attributes) }));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declarations(
      'node',
      nodes.map(({ flat }) => flat),
    ),
    ...declarations(
      'edge',
      edges.map(({ flat }) => flat),
    ),
    `  <graph edgedefault="${graph.type === 'undirected' ? 'undirected' : 'directed'}">`,
    ...nodes.map(({ key, flat }) => element('node', `node${xmlAttributes({ id: key })}`, flat)),
    ...edges.map(({ key, source, target, flat }) => element('edge', `edge${xmlAttributes({ id: key, source, target })}`, flat)),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function nodeData(key: string, attributes: Parameters<typeof flatten>[0], { positions, color, size }: Look) {
  const [x, y] = positions?.[key] ?? [];
  return flatten({ ...attributes, x, y, color: color?.(key, attributes), size: size?.(key, attributes) });
}

/** One `<key>` for each attribute; an attribute of nodes and one of edges may share a name but not an id. */
function declarations(kind: 'node' | 'edge', all: readonly Readonly<Record<string, Flat>>[]): readonly string[] {
  return attributeTypes(all).map(([name, type]) => {
    const fields = { id: `${kind}-${name}`, for: kind, 'attr.name': name, 'attr.type': type };
    return `  <key${xmlAttributes(fields)}/>`;
  });
}

function element(kind: 'node' | 'edge', tag: string, flat: Readonly<Record<string, Flat>>): string {
  const data = Object.entries(flat).map(
    ([name, value]) => `      <data${xmlAttributes({ key: `${kind}-${name}` })}>${escapeXml(String(value))}</data>`,
  );
  return data.length === 0 ? `    <${tag}/>` : [`    <${tag}>`, ...data, `    </${kind}>`].join('\n');
}
