/**
 * States of the viewer at random, for the tests that hold the address and the state to be the same: with whatever ids an address may hold,
 * or with those of a corpus.
 */
import fc from 'fast-check';
import { indexClaims, type ListFacet } from '../../src/filter.ts';
import { entityKey, paperKey } from '../../src/graph/elements.ts';
import { type Corpus, type Filter, verdicts } from '../../src/model.ts';
import { groupings, keeps } from '../../src/results/group.ts';
import { sortColumns } from '../../src/results/rank.ts';
import { allLayers, type Selection, type State } from '../../viz/src/state/state.ts';

/** An id as they come, and as they had better not come; no data has it. */
export const strangeId = fc.oneof(
  fc.constantFrom('no-such-gpt', '!no-such-llama', 'claim:9f2e', '10.1000/xyz', 'a,b', 'x&y=z', 'ü ∑', '100%', '~1'),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => `${text}?`),
);

const idFacets = ['models', 'benchmarks', 'papers', 'metrics', 'settings'] as const satisfies readonly ListFacet[];

/** Where the ids of a state come from. */
export type Ids = Readonly<Record<(typeof idFacets)[number] | 'nodes' | 'claims' | 'findings', fc.Arbitrary<string>>>;

export const strangeIds: Ids = {
  models: strangeId,
  benchmarks: strangeId,
  papers: strangeId,
  metrics: strangeId,
  settings: strangeId,
  nodes: strangeId,
  claims: strangeId,
  findings: strangeId,
};

/** Ids that a corpus has. */
export function idsOf(corpus: Corpus): Ids {
  const { places } = indexClaims(corpus);
  const some = (ids: readonly string[]) => fc.constantFrom(...ids);
  const of = (facet: ListFacet) => some([...places(facet).keys()].flatMap((id) => [id, `!${id}`]));
  return {
    models: of('models'),
    benchmarks: of('benchmarks'),
    papers: of('papers'),
    metrics: of('metrics'),
    settings: of('settings'),
    nodes: some([...corpus.papers.map(({ id }) => paperKey(id)), ...corpus.entities.map(({ id }) => entityKey(id))]),
    claims: some(corpus.claims.map(({ id }) => id)),
    findings: some(corpus.findings.map(({ id }) => id)),
  };
}

const several = (one: fc.Arbitrary<string>) => fc.uniqueArray(one, { minLength: 1, maxLength: 4 });
const year = fc.integer({ min: 1950, max: 2100 });
const thousandths = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 1000);

function filtersOf(ids: Ids): fc.Arbitrary<Filter> {
  return fc.record(
    {
      models: several(ids.models),
      benchmarks: several(ids.benchmarks),
      papers: several(ids.papers),
      metrics: several(ids.metrics),
      settings: several(ids.settings),
      roles: fc.subarray(['own', 'rerun', 'quoted'], { minLength: 1 }),
      audit: fc.subarray([...verdicts], { minLength: 1 }),
      kinds: fc.subarray(['result', 'change', 'size'], { minLength: 1 }),
      years: fc.tuple(year, year),
      text: fc.string({ minLength: 1 }),
    },
    { requiredKeys: [] },
  );
}

function selectionsOf({ nodes, claims, findings }: Ids): fc.Arbitrary<Selection> {
  return fc.oneof(
    fc.record({ kind: fc.constant('node' as const), key: nodes }),
    fc.record({ kind: fc.constant('nodes' as const), keys: fc.array(nodes, { minLength: 2, maxLength: 5 }) }),
    fc.record({ kind: fc.constant('claim' as const), id: claims }),
    fc.record({ kind: fc.constant('finding' as const), id: findings }),
    fc.record({ kind: fc.constant('edge' as const), ends: fc.tuple(nodes, nodes) }),
  );
}

/** States whose ids come from there: any view, any filter, anything selected. */
export function statesOf(ids: Ids): fc.Arbitrary<State> {
  const focus = fc.record({ key: ids.nodes, depth: fc.constantFrom(1 as const, 2 as const) });
  const common = {
    filter: filtersOf(ids),
    selection: selectionsOf(ids),
    focus,
    trail: fc.array(focus, { minLength: 1, maxLength: 3 }),
    camera: fc.record({ x: thousandths, y: thousandths, ratio: fc.integer({ min: 1, max: 9000 }).map((value) => value / 1000) }),
    sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), {
      selector: (one) => one.column,
    }),
    layers: fc.subarray([...allLayers]),
    group: fc.record({ by: fc.constantFrom(...groupings), keep: fc.constantFrom(...keeps) }),
    columns: fc.subarray(['model', 'value', 'metric', 'paper', 'date'], { minLength: 1 }),
    checks: fc.subarray(['C1', 'C9', 'C12']),
    compared: fc.uniqueArray(
      ids.models.map((id) => id.replace(/^!/u, '') || 'm'),
      { minLength: 1, maxLength: 5 },
    ),
    chart: fc.constantFrom('accuracy, 5-shot', 'all', 'pass@1, “T=0.2” & more'),
    arrangement: fc.constantFrom('columns' as const, 'years' as const),
    outside: fc.constantFrom('fade' as const, 'hide' as const),
  };
  const requiredKeys = ['view', 'filter', 'sort', 'layers', 'checks', 'outside'] as const;
  const any = fc.oneof(
    fc.record(
      { ...common, view: fc.constantFrom('graph' as const, 'results' as const, 'audit' as const) },
      { requiredKeys: [...requiredKeys] },
    ),
    fc.record(
      { ...common, view: fc.constant('paper' as const), paper: ids.papers.map((id) => id.replace(/^!/u, '') || 'p') },
      { requiredKeys: [...requiredKeys, 'paper'] },
    ),
  );
  // A way leads somewhere.
  return any.map(({ trail, ...state }) => (trail && state.focus ? { ...state, trail } : state));
}
