/**
 * The knowledge graph and its overview on made corpora and on the seeds.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterClaims } from '../../src/filter.ts';
import { claimKey, entityKey, type KnowledgeEdge, paperKey } from '../../src/graph/elements.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { layoutGraph } from '../../src/graph/layout.ts';
import { type OverviewGraph, overview, pairKey } from '../../src/graph/overview.ts';
import type { Corpus, Finding } from '../../src/model.ts';
import { countFacets } from '../../src/results/facets.ts';
import { seedCorpus } from '../corpus.ts';
import { claim, corpus } from '../results/claims.ts';

const span = { part: 'text' as const, start: 0, end: 1 };
const finding = (id: string, verdict: Finding['verdict'], ...claims: readonly string[]): Finding => ({
  id,
  check: 'C9',
  verdict,
  numbers: claims.map((one) => ({ paper: '', claim: one, span, literal: '', role: '' })),
  working: '',
});

const made: Corpus = {
  ...corpus(
    claim('c1', { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', value: 92, paper: 'a', chips: ['5-shot'], baseline: 'LLaMA' }),
    claim('c2', { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', value: 88, paper: 'b' }),
    claim('c3', { model: 'GPT-4', metric: 'error', value: 3, paper: 'a' }),
    claim('c4', { written: 'our ensemble', on: 'GSM8K', metric: 'accuracy', value: 70, paper: 'b' }),
    claim('c5', { written: 'humans', metric: 'accuracy', value: 90, paper: 'c' }),
    claim('c6', { model: 'LLaMA', via: 'DPO', on: 'MATH', metric: 'error', value: 30, paper: 'c' }),
    claim('c7', { model: 'LLaMA', via: 'DPO', on: 'MATH', metric: 'error', value: 20, paper: 'c' }),
  ),
  mentions: [
    { paper: 'a', entity: 'gpt-4', type: 'model', spans: [span, span] },
    { paper: 'a', entity: 'math', type: 'benchmark', spans: [span] },
    { paper: 'b', entity: 'accuracy', type: 'metric', spans: [span] },
  ],
  findings: [
    finding('f1', 'conflict', 'c1', 'c2'),
    finding('f2', 'adds up', 'c3'),
    finding('f3', 'differs', 'c4', 'c6'),
    finding('f4', 'check', 'c6', 'c7'),
  ],
};

describe('the knowledge graph', () => {
  const graph = buildGraph(made);
  const edges = (from: string) => graph.mapOutEdges(from, (_, { kind }, _source, target) => `${kind} ${target}`).sort();

  it('joins a claim to what it names', () => {
    expect(edges(claimKey('c1'))).toEqual([
      'about entity:gpt-4',
      'conflictsWith claim:c2',
      'measures entity:accuracy',
      'on entity:gsm8k',
      'versus entity:llama',
    ]);
    expect(edges(claimKey('c6'))).toEqual(['about entity:llama', 'measures entity:error', 'on entity:math', 'via entity:dpo']);
    expect(edges(paperKey('a'))).toEqual(['mentions entity:gpt-4', 'mentions entity:math', 'reports claim:c1', 'reports claim:c3']);
  });
  it('says of a claim what it says', () => {
    expect(graph.getNodeAttributes(claimKey('c1'))).toEqual({
      kind: 'claim',
      id: 'c1',
      label: '92',
      quantity: 'result',
      value: 92,
      unit: 'percent',
      op: '=',
      metric: 'accuracy',
      better: 'higher',
      setting: '5-shot',
      role: 'own',
      direction: 'none',
      change: 'none',
      paper: 'a',
      sentence: 'We report 92 here.',
      part: 'text',
      start: 0,
      end: 2,
      confidence: 1,
      audit: 'conflict',
    });
  });
  it('of a paper and of an entity too', () => {
    expect(graph.getNodeAttributes(paperKey('b'))).toEqual({ kind: 'paper', id: 'b', label: 'Bravo', date: '2022-06', year: 2022 });
    expect(graph.getNodeAttributes(entityKey('gsm8k'))).toEqual({
      kind: 'benchmark',
      id: 'gsm8k',
      label: 'GSM8K',
      aliases: 'Grade School Math 8K',
    });
  });
  it('joins families, and claims that findings hold beside each other', () => {
    const entities = made.entities.map((entity) => (entity.id === 'gpt-4' ? { ...entity, variantOf: 'llama' } : entity));
    const kinds = new Map<KnowledgeEdge['kind'], number>();
    buildGraph({ ...made, entities }).forEachEdge((_, { kind }) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    expect(Object.fromEntries(kinds)).toEqual({
      about: 5,
      conflictsWith: 1,
      differsFrom: 1,
      measures: 7,
      mentions: 3,
      on: 5,
      reports: 7,
      variantOf: 1,
      versus: 1,
      via: 2,
    });
  });
  it('leaves out what leads nowhere', () => {
    const broken: Corpus = { ...made, entities: [], mentions: [{ paper: 'gone', entity: 'gone', type: 'model', spans: [] }] };
    const nodes = buildGraph(broken).nodes();
    expect(nodes.every((key) => key.startsWith('paper:') || key.startsWith('claim:'))).toBe(true);
  });
});

/** An edge of the overview in words. */
function between(picture: OverviewGraph, a: string, b: string): string {
  const key = pairKey(a, b);
  if (!picture.hasEdge(key)) return 'nothing';
  const edge = picture.getEdgeAttributes(key);
  if (edge.kind === 'mentions') return `mentions ×${edge.count}`;
  if (edge.kind !== 'bundle') return `${edge.kind}: ${edge.claims.join(' ')}`;
  return [`${edge.claims.join(' ')}`, `best ${edge.best}`, ...(edge.audit ? [edge.audit] : [])].join(', ');
}

describe('the overview', () => {
  const graph = buildGraph(made);
  const picture = overview(graph, 'all');
  const [a, b, c] = [paperKey('a'), paperKey('b'), paperKey('c')];
  const [gpt4, llama, dpo] = [entityKey('gpt-4'), entityKey('llama'), entityKey('dpo')];
  const [gsm8k, math] = [entityKey('gsm8k'), entityKey('math')];

  const cases: readonly (readonly [says: string, one: string, other: string, edge: string])[] = [
    ['a claim with system and data lies between them', gpt4, gsm8k, 'c1 c2, best 92, conflict'],
    ['and between its paper and both', a, gpt4, 'c1 c3, best 92, conflict'],
    ['so with its data', a, gsm8k, 'c1, best 92, conflict'],
    ['a claim without data lies on paper–system', a, gpt4, 'c1 c3, best 92, conflict'],
    ['a claim without a system lies on paper–data', b, gsm8k, 'c2 c4, best 88, conflict'],
    ['via is a system too', dpo, math, 'c6 c7, best 20, check'],
    ['lower is better where it is', llama, math, 'c6 c7, best 20, check'],
    ['a mention without a claim is thin', a, math, 'mentions ×1'],
    ['a baseline is not reported on', gsm8k, llama, 'nothing'],
    ['papers in conflict', a, b, 'conflict: c1 c2'],
    ['papers that differ', b, c, 'differs: c4 c6'],
    ['a finding within one paper joins no papers', c, c, 'nothing'],
  ];
  it.each(cases)('%s', (_, one, other, edge) => {
    expect(between(picture, one, other)).toBe(edge);
  });
  it('a claim that names neither is counted on its paper', () => {
    expect(picture.getNodeAttributes(c)).toMatchObject({ kind: 'paper', count: 3, claims: ['c5'] });
    expect(picture.getNodeAttributes(a)).toMatchObject({ count: 2, claims: [], audit: 'conflict' });
  });
  it('nodes are papers, systems and data, with how many claims they take part in', () => {
    const nodes = Object.fromEntries(picture.mapNodes((key, { kind, count }) => [key, `${kind} ${count}`]));
    expect(nodes).toEqual({
      [a]: 'paper 2',
      [b]: 'paper 2',
      [c]: 'paper 3',
      [gpt4]: 'system 3',
      [llama]: 'system 2',
      [dpo]: 'system 2',
      [gsm8k]: 'data 3',
      [math]: 'data 2',
    });
  });
  it('metrics, when shown, lie beside data, else systems, else papers', () => {
    const shown = overview(graph, 'all', { metrics: true });
    expect(between(shown, gsm8k, entityKey('accuracy'))).toBe('c1 c2 c4, best 92, conflict');
    expect(between(shown, gpt4, entityKey('error'))).toBe('c3, best 3, adds up');
    expect(between(shown, c, entityKey('accuracy'))).toBe('c5, best 90');
    expect(shown.getNodeAttribute(c, 'claims')).toEqual([]);
  });
  it('of some claims, only what they touch is left', () => {
    const some = overview(graph, new Set(['c1', 'c3']));
    expect(some.nodes()).toEqual([gpt4, gsm8k, a]);
    expect(between(some, gpt4, gsm8k)).toBe('c1, best 92, conflict');
    expect(overview(graph, new Set()).order).toBe(0);
  });
  it('shows a conflict only with both its claims', () => {
    expect(between(overview(graph, new Set(['c1', 'c2'])), a, b)).toBe('conflict: c1 c2');
    expect(between(overview(graph, new Set(['c1', 'c4'])), a, b)).toBe('nothing');
  });
});

describe('on the seeds', () => {
  const whole = seedCorpus();
  const graph = buildGraph(whole);
  const ids = whole.claims.map(({ id }) => id);

  it('the same claims in any order give the same graph, byte for byte', () => {
    const json = JSON.stringify(graph.export());
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(
        shuffled(whole.claims),
        shuffled(whole.entities),
        shuffled(whole.papers),
        shuffled(whole.mentions),
        (claims, entities, papers, mentions) => {
          expect(JSON.stringify(buildGraph({ ...whole, claims, entities, papers, mentions }).export())).toBe(json);
        },
      ),
      { numRuns: 10 },
    );
  });
  it('every claim of a choice can be reached by clicking, none lies anywhere twice, and no edge is a loop', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.boolean(), fc.boolean(), (chosen, metrics, tasks) => {
        const picture = overview(graph, new Set(chosen), { metrics, tasks });
        const reached = [
          ...picture.mapNodes((_, { claims }) => claims),
          ...picture.mapEdges((_, edge) => (edge.kind === 'bundle' ? edge.claims : [])),
        ];
        expect(new Set(reached.flat())).toEqual(new Set(chosen));
        for (const claims of reached) expect(new Set(claims).size).toBe(claims.length);
        expect(picture.selfLoopCount).toBe(0);
      }),
    );
  });
  it('the corpus itself gives the same overview as its graph', () => {
    fc.assert(
      fc.property(fc.option(fc.subarray(ids), { nil: undefined }), fc.boolean(), (chosen, metrics) => {
        const claims = chosen ? new Set(chosen) : 'all';
        expect(overview(whole, claims, { metrics }).export()).toEqual(overview(graph, claims, { metrics }).export());
        expect(overview(made, 'all', { metrics }).export()).toEqual(overview(buildGraph(made), 'all', { metrics }).export());
      }),
      { numRuns: 20 },
    );
  });
  it('the overview of all claims is the overview of each of them', () => {
    const some = overview(graph, new Set(ids));
    const all = overview(graph, 'all');
    const bundles = (picture: OverviewGraph) => picture.mapEdges((key, edge) => (edge.kind === 'bundle' ? key : '')).filter(Boolean);
    expect(bundles(some)).toEqual(bundles(all));
  });
  it('graph and filter agree on every count', () => {
    const kinds = fc.subarray(['result', 'change', 'size'] as const, { minLength: 1 });
    fc.assert(
      fc.property(kinds, fc.constantFrom('', 'the', 'model'), (chosen, text) => {
        const filter = { kinds: chosen, text };
        const kept = filterClaims(whole, filter);
        const picture = overview(whole, new Set(kept.map(({ id }) => id)), { metrics: true });
        const { models, benchmarks, papers } = countFacets(whole, filter);
        const counted = [
          ...models.map((one) => [entityKey(one.value), one.count] as const),
          ...benchmarks.map((one) => [entityKey(one.value), one.count] as const),
          ...papers.map((one) => [paperKey(one.value), one.count] as const),
        ];
        const named = counted.filter(([key]) => !key.endsWith(':none'));
        expect(named.length).toBeGreaterThan(10);
        for (const [key, count] of named) expect([key, picture.getNodeAttribute(key, 'count')]).toEqual([key, count]);
      }),
      { numRuns: 20 },
    );
  });
  it('everything stands somewhere, each on a spot of its own, and always there', () => {
    const positions = layoutGraph(graph);
    expect(Object.keys(positions)).toEqual(overview(graph, 'all', { metrics: true, tasks: true }).nodes());
    expect(new Set(Object.values(positions).map(String)).size).toBe(Object.keys(positions).length);
    expect(Object.values(positions).flat().every(Number.isFinite)).toBe(true);
    const turned = buildGraph({ ...whole, claims: [...whole.claims].reverse(), papers: [...whole.papers].reverse() });
    expect(JSON.stringify(layoutGraph(turned))).toBe(JSON.stringify(positions));
  });
});

describe('layout', () => {
  const picture = overview(made, 'all');
  it('of nothing is nothing', () => {
    expect(layoutGraph(buildGraph(corpus()))).toEqual({});
  });
  it('packs what nothing joins in rows and columns beside or below the picture', () => {
    const lone = made.papers
      .slice(0, 1)
      .flatMap((paper) => Array.from({ length: 40 }, (_, place) => ({ ...paper, id: `lone-${place + 10}` })));
    const positions = layoutGraph(buildGraph({ ...made, papers: [...made.papers, ...lone] }));
    const alone = Object.entries(positions).filter(([key]) => key.startsWith('paper:lone'));
    const [columns, rows] = [new Set(alone.map(([, [x]]) => x)), new Set(alone.map(([, [, y]]) => y))];
    expect(columns.size * rows.size).toBeGreaterThanOrEqual(40);
    expect(columns.size + rows.size).toBeLessThan(40);
    const joined = Object.entries(positions).filter(([key]) => picture.hasNode(key));
    const [xs, ys] = [joined.map(([, [x]]) => x), joined.map(([, [, y]]) => y)];
    const inside = alone.filter(([, [x, y]]) => x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys));
    expect(inside).toEqual([]);
  });
});
