/**
 * Graphs as files: other programs read back what was written.
 */
import fc from 'fast-check';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { layoutGraph } from '../../src/graph/layout.ts';
import { overview } from '../../src/graph/overview.ts';
import { writeGexf } from '../../src/write/gexf.ts';
import { attributeTypes, flatten } from '../../src/write/graph.ts';
import { writeGraphJson } from '../../src/write/graph-json.ts';
import { writeGraphml } from '../../src/write/graphml.ts';
import { escapeXml } from '../../src/write/xml.ts';
import { seedCorpus } from '../corpus.ts';

const graph = buildGraph(seedCorpus());
const picture = overview(graph, 'all', { metrics: true, tasks: true });
const positions = layoutGraph(graph);

const formats = [
  { name: 'gexf', write: writeGexf, read: (text: string) => parseGexf(MultiGraph, text) },
  { name: 'graphml', write: writeGraphml, read: (text: string) => parseGraphml(MultiGraph, text) },
];

describe.each(formats)('$name', ({ write, read }) => {
  it('of the knowledge graph has every node and edge', () => {
    const back = read(write(graph, { positions }));
    expect(back.nodes()).toEqual(graph.nodes());
    expect(back.edges()).toEqual(graph.edges());
    expect(
      back.everyEdge((key, _, source, target) => graph.source(key) === source && graph.target(key) === target && back.isDirected(key)),
    ).toBe(true);
  });
  it('of the overview too, undirected', () => {
    const back = read(write(picture));
    expect(back.nodes()).toEqual(picture.nodes());
    expect(back.edges()).toEqual(picture.edges());
    expect(back.everyEdge((key) => back.isUndirected(key))).toBe(true);
  });
  it('says of each node what the graph says, and where it stands', () => {
    const back = read(write(graph, { positions }));
    graph.forEachNode((key, attributes) => {
      expect(back.getNodeAttributes(key)).toMatchObject(flatten(attributes));
      const at = positions[key];
      if (at) expect([back.getNodeAttribute(key, 'x'), back.getNodeAttribute(key, 'y')]).toEqual(at);
    });
  });
  it('whatever is in the text', () => {
    const unit = fc.constantFrom('a', '<', '>', '&', '"', "'", ' ', '\n', '\t', '\r', ']]>', '\u0000', '\uFFFE', '\uD800', '😀', 'ü');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const odd = new MultiDirectedGraph();
        odd.addNode('one', { label: `x${text}x`, flag: true, share: 0.5 });
        odd.addNode('two');
        odd.addEdgeWithKey('e', 'one', 'two', { kind: 'k', said: `x${text}x` });
        const back = read(write(odd));
        const fit = `x${text}x`
          .replace(/\p{Cs}/gu, '\uFFFD')
          .replaceAll('\u0000', '\uFFFD')
          .replaceAll('\uFFFE', '\uFFFD');
        expect(back.getNodeAttributes('one')).toMatchObject({ label: fit, flag: true, share: 0.5 });
        expect(back.getEdgeAttribute('e', 'said')).toBe(fit);
      }),
    );
  });
});

describe('graphology’s own JSON', () => {
  it('is read back as the same graph', () => {
    const back = MultiDirectedGraph.from(JSON.parse(writeGraphJson(graph)));
    expect(back.export()).toEqual(graph.export());
  });
  it('with positions where there are any', () => {
    const { nodes } = JSON.parse(writeGraphJson(graph, { positions }));
    const paper = nodes.find(({ key }: { readonly key: string }) => key === 'paper:2211.14275');
    expect([paper.attributes.x, paper.attributes.y]).toEqual(positions['paper:2211.14275']);
    expect(nodes.find(({ key }: { readonly key: string }) => key.startsWith('claim:')).attributes).not.toHaveProperty('x');
  });
});

describe('attributes', () => {
  it('are flattened', () => {
    expect(flatten({ a: 1, b: 'x', c: true, d: ['y', 'z'], e: undefined, f: null, g: '', h: Number.NaN, i: { j: 1 }, k: [] })).toEqual({
      a: 1,
      b: 'x',
      c: true,
      d: 'y; z',
      i: '{"j":1}',
    });
  });
  it.each([
    [[1, 2], 'long'],
    [[1, 2.5], 'double'],
    [[2.5, 1], 'double'],
    [[true, false], 'boolean'],
    [[1, 'x'], 'string'],
    [[true, 1], 'string'],
    [[1e300], 'double'],
  ])('%j is of type %s', (values, type) => {
    expect(attributeTypes(values.map((a) => ({ a })))).toEqual([['a', type]]);
  });
});

describe('colours and sizes', () => {
  const look = { positions: { x: [1, 2] as const }, color: () => '#1450C8', size: () => 4 };
  const one = new MultiDirectedGraph();
  one.addNode('x', { label: 'X' });
  it('are Gephi’s own in GEXF', () => {
    expect(writeGexf(one, look)).toContain(
      '<viz:color hex="#1450C8"/>\n        <viz:position x="1" y="2" z="0"/>\n        <viz:size value="4"/>',
    );
  });
  it('also of edges', () => {
    const two = new MultiDirectedGraph();
    two.mergeEdgeWithKey('e', 'x', 'y');
    const gexf = writeGexf(two, { ...look, thickness: () => 2.5, edgeColor: () => '#7a0f0f' });
    expect(gexf).toContain('<viz:color hex="#7a0f0f"/>\n        <viz:thickness value="2.5"/>');
    expect(parseGexf(MultiGraph, gexf).edges()).toEqual(['e']);
  });
  it('and attributes in GraphML', () => {
    expect(writeGraphml(one, look)).toContain('<data key="node-color">#1450C8</data>');
  });
});

describe('text in XML', () => {
  it.each([
    ['a<b&c>"d"', 'a&lt;b&amp;c&gt;&quot;d&quot;'],
    ["it's", 'it&apos;s'],
    ['a\nb\tc', 'a&#10;b&#9;c'],
    ['\u0000\u001F', '\uFFFD\uFFFD'],
    ['\uD800', '\uFFFD'],
    ['😀', '😀'],
  ])('%j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
