/** Parts of the overview made by themselves: they say what the whole says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewAround } from '../../src/graph/around.ts';
import { type OverviewGraph, overview } from '../../src/graph/overview.ts';
import type { Corpus } from '../../src/model.ts';
import { auditedCorpus } from '../corpus.ts';

/** The audited seeds, with two findings that hold claims of different papers beside each other. */
function compared(): Corpus {
  const corpus = auditedCorpus();
  const claims = [...new Map(corpus.claims.map((claim) => [claim.paper, claim])).values()];
  const numbers = (...places: readonly number[]) =>
    places
      .flatMap((place) => claims[place] ?? [])
      .map(({ id, paper, quantity: { span, literal } }) => ({ paper, claim: id, span, literal, role: 'one' }));
  const finding = { check: 'C9', working: 'made' };
  return {
    ...corpus,
    findings: [
      ...corpus.findings,
      { ...finding, id: 'C9:1', verdict: 'conflict', numbers: numbers(0, 1) },
      { ...finding, id: 'C9:2', verdict: 'differs', numbers: numbers(0, 2) },
    ],
  };
}

const corpus = compared();
const whole = overview(corpus, 'all', { metrics: true, tasks: true });
const edgesAt = (graph: OverviewGraph, key: string) =>
  graph
    .mapEdges(key, (edge, attributes, from, to) => ({ edge, attributes, other: graph.getNodeAttribute(from === key ? to : from, 'label') }))
    .sort((a, b) => (a.edge < b.edge ? -1 : 1));

describe('what is around nodes', () => {
  it('of each alone, is what the whole has at it', () => {
    expect(whole.order).toBeGreaterThan(50);
    for (const key of whole.nodes()) {
      const part = overviewAround(corpus, [key]);
      expect(part.getNodeAttributes(key)).toEqual(whole.getNodeAttributes(key));
      expect(edgesAt(part, key)).toEqual(edgesAt(whole, key));
    }
  });

  it('of several, is what the whole has at each', () => {
    fc.assert(
      fc.property(fc.subarray(whole.nodes(), { maxLength: 6 }), (keys) => {
        const part = overviewAround(corpus, [...keys, 'entity:gone']);
        expect(part.hasNode('entity:gone')).toBe(false);
        for (const key of keys) expect(edgesAt(part, key)).toEqual(edgesAt(whole, key));
      }),
      { numRuns: 50 },
    );
  });
});

describe('edges among some nodes alone', () => {
  it('are those of the whole, with all its nodes, and those between papers held beside each other', () => {
    const options = { metrics: false, tasks: false };
    const all = overview(corpus, 'all', options);
    fc.assert(
      fc.property(fc.subarray(all.nodes()), (keys) => {
        const among = new Set(keys);
        const part = overview(corpus, 'all', { ...options, among: () => among });
        expect(part.mapNodes((key, node) => ({ key, node }))).toEqual(all.mapNodes((key, node) => ({ key, node })));
        const wanted = all.filterEdges((_, { kind }, a, b) => kind === 'conflict' || kind === 'differs' || (among.has(a) && among.has(b)));
        expect(part.edges().sort()).toEqual(wanted.sort());
        for (const edge of wanted) expect(part.getEdgeAttributes(edge)).toEqual(all.getEdgeAttributes(edge));
      }),
      { numRuns: 50 },
    );
  });

  it('are chosen by what each node counts, and by who is in conflict', () => {
    const told: string[] = [];
    overview(corpus, 'all', {
      among: (nodes, conflicts) => {
        told.push(...nodes.filter(({ kind, count }) => kind === 'data' && count > 0).map(({ key }) => key));
        expect(conflicts).toEqual(
          overview(corpus, 'all')
            .filterEdges((_, { kind }) => kind === 'conflict')
            .map((edge) => edge.split('|')),
        );
        return new Set();
      },
    });
    expect(told.sort()).toEqual(
      overview(corpus, 'all')
        .filterNodes((_, { kind, count }) => kind === 'data' && count > 0)
        .sort(),
    );
  });
});
