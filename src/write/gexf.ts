/**
 * A graph as GEXF 1.3 (gexf.net), for Gephi, with positions, colours and sizes where they are given. Written here: graphology's package
 * brings an XML reader along that browsers do not need, and its browser half does not run under Node.
 */
import { attributeTypes, type Flat, flatten, type Look, type WritableGraph } from './graph.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/** The graph as text. The attribute `label` becomes a node's label, `kind` an edge's kind, `count` its weight. */
export function writeGexf(graph: WritableGraph, look: Look = {}): string {
  const nodes = graph.mapNodes((key, attributes) => ({ key, attributes, flat: flatten(attributes) }));
  const edges = graph.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes, flat: flatten(attributes) }));
  const undirected = graph.type === 'undirected';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf version="1.3" xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz">',
    `  <graph defaultedgetype="${undirected ? 'undirected' : 'directed'}">`,
    ...declarations(
      'node',
      nodes.map(({ flat }) => flat),
    ),
    ...declarations(
      'edge',
      edges.map(({ flat }) => flat),
    ),
    '    <nodes>',
    ...nodes.map(({ key, attributes, flat }) => {
      const tag = `node${xmlAttributes({ id: key, label: String(flat.label ?? key) })}`;
      return element('node', tag, [...values(flat), ...vizOf(key, attributes, look)]);
    }),
    '    </nodes>',
    '    <edges>',
    ...edges.map(({ key, source, target, attributes, flat }) => {
      const weight = typeof flat.count === 'number' ? flat.count : undefined;
      const kind = flat.kind === undefined ? undefined : String(flat.kind);
      const tag = `edge${xmlAttributes({ id: key, source, target, kind, weight })}`;
      return element('edge', tag, [...values(flat), ...edgeViz(key, attributes, look)]);
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ];
  return `${lines.join('\n')}\n`;
}

function declarations(kind: 'node' | 'edge', all: readonly Readonly<Record<string, Flat>>[]): readonly string[] {
  const types = attributeTypes(all);
  if (types.length === 0) return [];
  const rows = types.map(([name, type]) => `      <attribute${xmlAttributes({ id: name, title: name, type })}/>`);
  return [`    <attributes class="${kind}">`, ...rows, '    </attributes>'];
}

function values(flat: Readonly<Record<string, Flat>>): readonly string[] {
  const rows = Object.entries(flat).map(([name, value]) => `          <attvalue${xmlAttributes({ for: name, value: String(value) })}/>`);
  return rows.length === 0 ? [] : ['        <attvalues>', ...rows, '        </attvalues>'];
}

function vizOf(key: string, attributes: Parameters<typeof flatten>[0], { positions, color, size }: Look): readonly string[] {
  const at = positions?.[key];
  const radius = size?.(key, attributes);
  const hex = color?.(key, attributes);
  return [
    ...(hex === undefined ? [] : [`        <viz:color hex="${escapeXml(hex)}"/>`]),
    ...(at === undefined ? [] : [`        <viz:position x="${at[0]}" y="${at[1]}" z="0"/>`]),
    ...(radius === undefined ? [] : [`        <viz:size value="${radius}"/>`]),
  ];
}

function edgeViz(key: string, attributes: Parameters<typeof flatten>[0], { thickness, edgeColor }: Look): readonly string[] {
  const width = thickness?.(key, attributes);
  const hex = edgeColor?.(key, attributes);
  return [
    ...(hex === undefined ? [] : [`        <viz:color hex="${escapeXml(hex)}"/>`]),
    ...(width === undefined ? [] : [`        <viz:thickness value="${width}"/>`]),
  ];
}

function element(name: 'node' | 'edge', tag: string, inside: readonly string[]): string {
  return inside.length === 0 ? `      <${tag}/>` : [`      <${tag}>`, ...inside, `      </${name}>`].join('\n');
}
