import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FacetName, filterClaims, listFacets } from '../../src/filter.ts';
import type { Filter } from '../../src/model.ts';
import { countFacets } from '../../src/results/facets.ts';
import { seedCorpus } from '../corpus.ts';
import { claim, corpus } from './claims.ts';

const made = corpus(
  claim('1', { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', chips: ['5-shot'], paper: 'a' }),
  claim('2', { model: 'GPT-4', on: 'MATH', metric: 'accuracy', paper: 'a' }),
  claim('3', { model: 'LLaMA', via: 'DPO', on: 'GSM8K', metric: 'reveal rate', paper: 'b' }),
  claim('4', { on: 'GSM8K', paper: 'c' }),
);
const counts = (filter: Filter, facet: (typeof listFacets)[number]) =>
  countFacets(made, filter)[facet].map(({ label, count, state }) => `${label} ${count}${state === 'off' ? '' : ` ${state}`}`);

describe('counts', () => {
  it('most frequent first, what is not stated last', () => {
    expect(counts({}, 'models')).toEqual(['GPT-4 2', 'DPO 1', 'LLaMA 1', 'not stated 1']);
    expect(counts({}, 'metrics')).toEqual(['accuracy 2', 'reveal rate 1', 'not stated 1']);
    expect(counts({}, 'papers')).toEqual(['Alpha 2', 'Bravo 1', 'Charlie 1']);
  });
  it('a facet ignores its own restriction, and heeds the others', () => {
    const filter: Filter = { models: ['gpt-4'], benchmarks: ['gsm8k'] };
    expect(counts(filter, 'models')).toEqual(['DPO 1', 'GPT-4 1 on', 'LLaMA 1', 'not stated 1']);
    expect(counts(filter, 'benchmarks')).toEqual(['GSM8K 1 on', 'MATH 1']);
    expect(counts(filter, 'settings')).toEqual(['5-shot 1']);
  });
  it('what the filter names stays in the list, also with none left and when it is excluded or unknown', () => {
    expect(counts({ models: ['!gpt-4', 'gone'], papers: ['c'] }, 'models')).toEqual(['GPT-4 0 excluded', 'gone 0 on', 'not stated 1']);
  });
  it('types are told, so that methods can be marked', () => {
    expect(countFacets(made, {}).models.map(({ type }) => type)).toEqual(['model', 'method', 'model', undefined]);
  });
  it('years ascend, unknown ones are left out', () => {
    expect(countFacets(made, { years: [2022, 2022] }).years).toEqual([
      { year: 2020, count: 2 },
      { year: 2022, count: 1 },
    ]);
  });
  it('what each single restriction takes away', () => {
    expect(countFacets(made, { models: ['gpt-4'], benchmarks: ['gsm8k'], text: ' ' })).toMatchObject({
      kept: 1,
      total: 4,
      without: { models: 3, benchmarks: 2 },
    });
  });
});

describe('on the seeds, for any filter', () => {
  const whole = seedCorpus();
  const ids = whole.entities.map(({ id }) => id);
  const filter: fc.Arbitrary<Filter> = fc.record(
    {
      models: fc.subarray(['gpt-4', '!gpt-4o', 'imbue', 'none'], { minLength: 1 }),
      benchmarks: fc.subarray(['math', 'gsm8k', '!toxigen', 'none'], { minLength: 1 }),
      metrics: fc.subarray(['accuracy', 'f1', 'toxicity', 'none'], { minLength: 1 }),
      kinds: fc.subarray(['result', 'change', 'size'] as const, { minLength: 1 }),
      text: fc.constantFrom('the', 'of', 'model'),
    },
    { requiredKeys: [] },
  );
  const without = (all: Filter, facet: FacetName): Filter => Object.fromEntries(Object.entries(all).filter(([name]) => name !== facet));

  it('each count is what the filter leaves when that value alone is asked for', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom(...listFacets), (some, facet) => {
        for (const { value, count } of countFacets(whole, some)[facet]) {
          expect(filterClaims(whole, { ...without(some, facet), [facet]: [value] })).toHaveLength(count);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('and kept, total and what each restriction takes away are right', () => {
    fc.assert(
      fc.property(filter, (some) => {
        const facets = countFacets(whole, some);
        expect(facets.kept).toBe(filterClaims(whole, some).length);
        expect(facets.total).toBe(whole.claims.length);
        for (const facet of ['models', 'benchmarks', 'metrics', 'kinds', 'text'] as const) {
          if (facet in some) expect(facets.without[facet]).toBe(filterClaims(whole, without(some, facet)).length);
          else expect(facets.without[facet]).toBeUndefined();
        }
      }),
    );
  });
  it('knows entities by the ids of the corpus', () => {
    expect(countFacets(whole, {}).models.every(({ value }) => value === 'none' || ids.includes(value))).toBe(true);
  });
});
