import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/model.ts';
import { createLibrary, type Library } from '../../viz/src/data/library.ts';
import { graphWords, nodeWords } from '../../viz/src/graph/pointing/spoken.ts';
import { edgeLook, edgeSize, nodeLook, nodeSize } from '../../viz/src/picture/appearance.ts';
import { drawGraph, extentOf, isPlaced } from '../../viz/src/picture/drawing.ts';
import { makeScene, pointAt, type Scene } from '../../viz/src/picture/scene.ts';
import { initialState, type State } from '../../viz/src/state/state.ts';
import { mix, type Token } from '../../viz/src/theme/palette.ts';
import { seedCorpus } from '../corpus.ts';

let library: Library;
let corpus: Corpus;
beforeAll(() => {
  corpus = seedCorpus();
  library = createLibrary(corpus);
});

const scene = (change: Partial<State> = {}, more = {}): Scene =>
  makeScene({ ...initialState, ...change }, library, { everything: false, local: false, ...more });
const palette = (token: Token) => (token === 'ground' ? 'rgb(250, 250, 250)' : token === 'link' ? 'rgb(0, 0, 255)' : 'rgb(10, 20, 30)');
const node = (key: string, shown: Scene) => nodeLook(key, shown.whole.getNodeAttributes(key), shown, palette);
const edge = (key: string, shown: Scene) => edgeLook(key, shown.whole.getEdgeAttributes(key), shown, palette);
const [math, gemini, gsm8k] = ['entity:math', 'entity:gemini-pro', 'entity:gsm8k'];

describe('a scene', () => {
  it('shows everything at first, and nothing stands out', () => {
    const { whole, present, near, lines } = scene();
    expect(present.size).toBe(whole.order);
    expect(lines.length).toBe(whole.size);
    expect(near).toBeUndefined();
  });

  it('what the filters leave out fades, or goes', () => {
    const filter = { benchmarks: ['math'] };
    const faded = scene({ filter });
    expect(faded.kept.hasNode(gsm8k)).toBe(false);
    expect(faded.present.has(gsm8k)).toBe(true);
    expect(node(gsm8k, faded).color).toBe(mix('rgb(10, 20, 30)', 'rgb(250, 250, 250)', 0.22));
    expect(node(gsm8k, faded).label).toBe(0);
    expect(node(math, faded).color).toBe('rgb(10, 20, 30)');
    const hidden = scene({ filter, outside: 'hide' });
    expect(hidden.present.has(gsm8k)).toBe(false);
    expect(node(gsm8k, hidden).hidden).toBe(true);
  });

  it('types are switched off in the legend, and on', () => {
    const without = scene({ layers: ['model'] });
    expect([...without.present].every((key) => without.whole.getNodeAttribute(key, 'type') === 'model')).toBe(true);
    const all = scene({ layers: ['metric', 'task', 'paper'] });
    expect([...all.present].some((key) => all.whole.getNodeAttribute(key, 'type') === 'metric')).toBe(true);
  });

  it('a focus shows one step or two', () => {
    const [one, two] = ([1, 2] as const).map((depth) => scene({ focus: { key: math, depth } }).present);
    expect(one?.has(gemini)).toBe(true);
    expect(one?.has(gsm8k)).toBe(false);
    expect(two?.size).toBeGreaterThan(one?.size ?? 0);
  });

  it('the surroundings of something are a part of their own, the whole is none', () => {
    expect(scene({ focus: { key: math, depth: 1 } }).part).toBe(`${math}~1`);
    expect(scene({ selection: { kind: 'node', key: math } }, { local: true }).part).toBe(math);
    expect(scene()).not.toHaveProperty('part');
    expect(scene({ selection: { kind: 'node', key: math } })).not.toHaveProperty('part');
  });

  it('on a phone, what is around the selection alone', () => {
    expect(scene({}, { local: true }).present.size).toBe(0);
    expect(scene({ selection: { kind: 'node', key: math } }, { local: true }).present.has(gemini)).toBe(true);
  });
});

describe('pointing and choosing', () => {
  it('the neighbours keep colour and gain names, the rest fades', () => {
    const lit = pointAt(scene(), { node: math });
    expect(node(math, lit)).toMatchObject({ label: 200, halo: 'rgb(0, 0, 255)' });
    expect(node(gemini, lit).label).toBeGreaterThan(50);
    expect(node(gsm8k, lit)).toMatchObject({ label: 0, color: mix('rgb(10, 20, 30)', 'rgb(250, 250, 250)', 0.15) });
    expect(lit.nearEdges.size).toBe(lit.whole.degree(math));
  });

  it('pointing comes before the selection, and leaves it as it was', () => {
    const chosen = scene({ selection: { kind: 'node', key: gsm8k } });
    const lit = pointAt(chosen, { node: math });
    expect(lit.near?.has(gemini)).toBe(true);
    expect(lit.chosen).toEqual(new Set([gsm8k]));
    expect(pointAt(lit, {}).near).toEqual(chosen.near);
  });

  it('several chosen nodes stand out with the edges between them, and nothing else does', () => {
    const chosen = scene({ selection: { kind: 'nodes', keys: [math, gemini, gsm8k, 'entity:none'] } });
    expect(chosen.chosen).toEqual(new Set([math, gemini, gsm8k]));
    expect([...chosen.chosenEdges]).toEqual([`${gemini}|${math}`]);
    expect(chosen.near).toEqual(chosen.chosen);
    expect(scene({ selection: { kind: 'nodes', keys: [math, gsm8k] } }).near?.has(gemini)).toBe(false);
  });

  it('names of many chosen nodes make way for each other', () => {
    const keys = [
      math,
      gemini,
      gsm8k,
      ...scene()
        .whole.nodes()
        .filter((key) => key.startsWith('paper:')),
    ].slice(0, 5);
    const [several, one] = [scene({ selection: { kind: 'nodes', keys } }), scene({ selection: { kind: 'node', key: math } })];
    expect(several.chosen.size).toBe(5);
    expect(node(math, several).label).toBeLessThan(100);
    expect(node(math, one).label).toBe(150);
  });

  it('a chosen edge stands out with its ends', () => {
    const chosen = scene({ selection: { kind: 'edge', ends: [math, gemini] } });
    const key = `${gemini}|${math}`;
    expect([...chosen.chosenEdges]).toEqual([key]);
    expect(edge(key, chosen).color).toBe('rgb(0, 0, 255)');
    expect(node(math, chosen).label).toBe(150);
  });

  it('a chosen claim stands out on every edge it lies on', () => {
    const claim = library.corpus.claims.find(({ quantity }) => quantity.literal.startsWith('69.4'));
    const chosen = scene({ selection: { kind: 'claim', id: claim?.id ?? '' } });
    expect(chosen.chosen).toEqual(new Set([`paper:${claim?.paper}`, gemini, math]));
    expect(chosen.chosenEdges.size).toBe(3);
  });

  it('what is not there chooses nothing', () => {
    expect(scene({ selection: { kind: 'node', key: 'entity:none' } }).chosen.size).toBe(0);
    expect(scene({ selection: { kind: 'edge', ends: [math, 'entity:none'] } }).chosenEdges.size).toBe(0);
  });
});

describe('sizes', () => {
  const cases: readonly (readonly [count: number, node: number, edge: number])[] = [
    [0, 4, 1.4],
    [1, 5, 1.4],
    [4, 7, 3],
    [100, 18, 5],
    [10_000, 18, 5],
  ];
  it.each(cases)('%d reports', (count, radius, width) => {
    expect(nodeSize(count)).toBeCloseTo(radius);
    expect(edgeSize(count)).toBeCloseTo(width);
  });
});

describe('what is said of the picture', () => {
  it('counts, and names a node with what it is joined to, never where it stands', () => {
    const shown = scene({ filter: { benchmarks: ['gsm8k'] } });
    expect(graphWords(scene(), 214)).toMatch(/^Graph of 214 results: \d+ models and methods, \d+ benchmarks and datasets, 51 papers\./u);
    expect(nodeWords(scene(), math)).toBe('MATH, benchmark, 5 results of 2 systems.');
    expect(nodeWords(scene(), gemini, { at: 3, of: 9 })).toMatch(/^Gemini Pro, model, 2 results on 1 benchmark\. Neighbour 3 of 9\.$/u);
    expect(nodeWords(shown, math)).toContain('left out by the filters');
    expect(nodeWords(shown, 'entity:none')).toBe('');
  });
});

describe('the graph that is drawn', () => {
  it('has the keys of the overview, and only those asked for', () => {
    const { whole } = scene();
    const all = drawGraph(whole, corpus.positions);
    expect(all.nodes().sort()).toEqual(whole.nodes().sort());
    expect(all.edges().sort()).toEqual(whole.edges().sort());
    const present = new Set([math, gemini, gsm8k]);
    const lines = whole.filterEdges((_, __, from, to) => present.has(from) && present.has(to));
    const some = drawGraph(whole, corpus.positions, { present, lines });
    expect(some.edges()).toEqual([`${gemini}|${math}`]);
  });

  it('places strays beside their neighbours', () => {
    const { whole } = scene();
    const drawn = drawGraph(whole, { [math]: [100, 100] });
    const { x, y } = drawn.getNodeAttributes(gemini);
    expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(14);
    expect(isPlaced(whole, { [math]: [100, 100] })).toBe(false);
    expect(extentOf(whole, { [math]: [100, 50], [gsm8k]: [-20, 70] })).toEqual({ x: [-20, 100], y: [50, 70] });
  });
});
