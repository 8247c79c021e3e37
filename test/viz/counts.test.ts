import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditAcross } from '../../src/audit/across.ts';
import { auditPaper } from '../../src/audit/audit.ts';
import { filterClaims } from '../../src/filter.ts';
import { type Corpus, type Filter, verdicts } from '../../src/model.ts';
import { countFacets } from '../../src/results/facets.ts';
import { listResults } from '../../src/results/results.ts';
import { within, words } from '../../src/span.ts';
import { findingsIn } from '../../viz/src/data/audit.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { countFilters } from '../../viz/src/state/actions.ts';
import { seedCorpus, seedEntries, smallKnowledge } from '../corpus.ts';

const seeds = seedCorpus();
const corpus: Corpus = {
  ...seeds,
  findings: [...seedEntries().flatMap((entry) => auditPaper(entry, smallKnowledge).findings), ...auditAcross(seeds)],
};
const library = createLibrary(corpus);
const facets = countFacets(corpus, {});
const some = (values: readonly { readonly value: string }[]) =>
  fc.subarray(
    values.slice(0, 12).flatMap(({ value }) => [value, `!${value}`]),
    { minLength: 1, maxLength: 2 },
  );
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    models: some(facets.models),
    benchmarks: some(facets.benchmarks),
    metrics: some(facets.metrics),
    settings: some(facets.settings),
    audit: fc.subarray([...verdicts], { minLength: 1 }),
    kinds: fc.subarray(['result', 'change', 'size'], { minLength: 1 }),
    years: fc.constantFrom([2021, 2023] as const, [2024, 2024] as const),
  },
  { requiredKeys: [] },
);

describe('graph, table and audit show the same', () => {
  it('for any combination of filters', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const passing = filterClaims(corpus, filter);
        const kept = new Set(passing.map(({ id }) => id));
        expect(
          listResults(corpus, { filter })
            .rows.map(({ claim }) => claim.id)
            .sort(),
        ).toEqual([...kept].sort());
        expect(countFacets(corpus, filter).kept).toBe(kept.size);
        const drawn = library.pictures.of(filter, { metrics: false, tasks: false });
        const onEdges = drawn.mapEdges((_, edge) => (edge.kind === 'mentions' ? [] : edge.claims)).flat();
        expect(onEdges.filter((id) => !kept.has(id))).toEqual([]);
        const found = findingsIn(corpus, filter, { ids: library.passing(filter).ids, isAll: countFilters(filter) === 0 });
        for (const { numbers, verdict } of found) {
          if (countFilters(filter) > 0) expect(numbers.some(({ claim = '' }) => kept.has(claim))).toBe(true);
          if (filter.audit) expect(filter.audit).toContain(verdict);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('and every value resolves to a quote that stands verbatim where it says', () => {
    const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
    for (const { paper: id, quantity, sentence } of corpus.claims) {
      const paper = papers.get(id);
      expect(paper && words(paper, quantity.span)).toBe(quantity.literal);
      expect(within(quantity.span, sentence)).toBe(true);
    }
    for (const { span, literal, paper: id } of corpus.findings.flatMap(({ numbers }) => numbers)) {
      const paper = papers.get(id);
      expect(paper && words(paper, span)).toBe(literal);
    }
  });
});
