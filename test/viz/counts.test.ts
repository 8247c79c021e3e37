/** Graph, table, filters and audit are one subset: for any combination of filters they agree on every count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterClaims, isOpen, type ListFacet, listFacets, namedIn } from '../../src/filter.ts';
import { type Corpus, type Filter, type Span, type Standing, verdicts } from '../../src/model.ts';
import { countFacets } from '../../src/results/facets.ts';
import { listResults } from '../../src/results/results.ts';
import { within, words } from '../../src/span.ts';
import { countVerdicts, findingsIn, uncheckedIn } from '../../viz/src/data/audit.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { countFilters } from '../../viz/src/state/actions.ts';
import { auditedCorpus } from '../corpus.ts';

/** The audited seeds, one finding of them judged to be no problem: it is shown, and counts for nothing. */
function judged(): Corpus {
  const audited = auditedCorpus();
  const standing: Standing = { state: 'not a problem', reviews: ['r'], who: ['Ada'] };
  const [first, ...findings] = audited.findings;
  return { ...audited, findings: first ? [{ ...first, standing }, ...findings] : [] };
}

const corpus = judged();
const library = createLibrary(corpus);
const facets = countFacets(corpus, {});
const some = (facet: ListFacet) =>
  fc.subarray(
    facets[facet].slice(0, 12).flatMap(({ value }) => [value, `!${value}`]),
    { minLength: 1, maxLength: 2 },
  );
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    models: some('models'),
    benchmarks: some('benchmarks'),
    papers: some('papers'),
    metrics: some('metrics'),
    settings: some('settings'),
    roles: fc.subarray(['own', 'rerun', 'quoted'], { minLength: 1 }),
    audit: fc.subarray([...verdicts], { minLength: 1 }),
    kinds: fc.subarray(['result', 'change', 'size'], { minLength: 1 }),
    years: fc.constantFrom([2021, 2023] as const, [2024, 2024] as const),
    text: fc.constantFrom('accuracy', 'gpt-4', 'we'),
  },
  { requiredKeys: [] },
);

const idsIn = (filter: Filter) => new Set(filterClaims(corpus, filter).map(({ id }) => id));
const countIn = (filter: Filter) => listResults(corpus, { filter }).rows.length;
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

/** What must hold for whatever filter. */
function forAny(check: (filter: Filter) => void): void {
  fc.assert(fc.property(filters, check), { numRuns: 200 });
}

describe('for any combination of filters', () => {
  it('the table lists what the line above it counts', () => {
    forAny((filter) => {
      const kept = idsIn(filter);
      expect(sorted(listResults(corpus, { filter }).rows.map(({ claim }) => claim.id))).toEqual(sorted(kept));
      expect(countFacets(corpus, filter).kept).toBe(kept.size);
      const { ids } = library.passing(filter);
      expect(corpus.claims.filter(({ id }) => ids.has(id)).length).toBe(kept.size);
      expect([...kept].every((id) => ids.has(id))).toBe(true);
    });
  });

  it('the graph has those results and no other, and counts them at every node', () => {
    forAny((filter) => {
      const drawn = library.pictures.of(filter, { metrics: false, tasks: false });
      const onEdges = drawn.mapEdges((_, edge) => (edge.kind === 'mentions' ? [] : edge.claims)).flat();
      const alone = drawn.mapNodes((_, { claims }) => claims).flat();
      const kept = filterClaims(corpus, filter);
      expect(sorted([...onEdges, ...alone])).toEqual(sorted(kept.map(({ id }) => id)));
      drawn.forEachNode((_, { kind, id, count }) => {
        const named = kept.filter((claim) => (kind === 'paper' ? claim.paper === id : namedIn(claim).includes(id)));
        expect([id, count]).toEqual([id, named.length]);
      });
      drawn.forEachEdge((_, edge) => {
        if (edge.kind !== 'mentions') expect(edge.count).toBe(edge.claims.length);
      });
    });
  });

  it('each value of a filter counts what choosing it alone would list', () => {
    forAny((filter) => {
      const counted = countFacets(corpus, filter);
      for (const facet of listFacets) {
        for (const { value, count } of counted[facet].slice(0, 3)) {
          expect([facet, value, countIn({ ...filter, [facet]: [value] })]).toEqual([facet, value, count]);
        }
      }
      for (const { year, count } of counted.years) expect(countIn({ ...filter, years: [year, year] })).toBe(count);
      for (const [facet, count] of Object.entries(counted.without)) expect(countIn({ ...filter, [facet]: undefined })).toBe(count);
    });
  });

  it('the findings of a verdict are about the results that the verdict leaves in the table', () => {
    forAny(({ audit: _, ...filter }) => {
      const before = idsIn(filter);
      const found = findingsIn(corpus, filter, { ids: before, isAll: countFilters(filter) === 0 });
      for (const verdict of verdicts) {
        const shown = found.filter((one) => one.verdict === verdict);
        const here = shown.filter(isOpen);
        expect(countVerdicts(found).get(verdict) ?? 0).toBe(here.length);
        const unchecked =
          verdict === 'cannot be checked' ? uncheckedIn(filterClaims(corpus, filter), library.audit).map(({ id }) => id) : [];
        const about = [
          ...unchecked,
          ...here.flatMap(({ numbers }) => numbers.flatMap(({ claim = '' }) => (before.has(claim) ? [claim] : []))),
        ];
        expect(sorted(about)).toEqual(sorted(idsIn({ ...filter, audit: [verdict] })));
        const facet = countFacets(corpus, filter).audit.find(({ value }) => value === verdict);
        expect(facet?.count ?? 0).toBe(new Set(about).size);
        expect(findingsIn(corpus, { ...filter, audit: [verdict] }, { ids: before, isAll: countFilters(filter) === 0 })).toEqual(shown);
      }
    });
  });
});

describe('every value', () => {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const quoted = (id: string, at: Span) => {
    const paper = papers.get(id);
    return paper && words(paper, at);
  };

  it('resolves to a quote that stands verbatim where it says, in its sentence', () => {
    for (const { paper, quantity, sentence } of corpus.claims) {
      expect(quoted(paper, quantity.span)).toBe(quantity.literal);
      expect(within(quantity.span, sentence)).toBe(true);
    }
    for (const { span, literal, paper } of corpus.findings.flatMap(({ numbers }) => numbers)) expect(quoted(paper, span)).toBe(literal);
  });

  it('has slots whose words stand where they say', () => {
    for (const { paper, subject, on, metric, baseline, via } of corpus.claims) {
      for (const { span, surface } of [subject, on, metric, baseline, via].flat()) if (span) expect(quoted(paper, span)).toBe(surface);
    }
  });
});
