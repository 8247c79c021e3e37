/**
 * The filter on small made corpora: what each facet keeps, alone and together.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFilter, filterClaims, foldText, settingChips, squeezeText } from '../src/filter.ts';
import { type Corpus, type Filter, given, type Setting, type Span } from '../src/model.ts';
import { seedCorpus } from './corpus.ts';
import { claim, corpus } from './results/claims.ts';

const span: Span = { part: 'text', start: 0, end: 1 };

describe('setting chips', () => {
  const cases: readonly (readonly [setting: Partial<Setting>, chips: readonly string[]])[] = [
    [{}, []],
    [{ shots: { value: 5, span } }, ['5-shot']],
    [{ shots: { value: 0, span } }, ['zero-shot']],
    [{ cot: { value: true, span } }, ['CoT']],
    [{ cot: { value: false, span } }, ['no CoT']],
    [{ sampling: { value: { kind: 'maj', k: 8 }, span } }, ['maj@8']],
    [{ sampling: { value: { kind: 'pass', k: 1, n: 200 }, span } }, ['pass@1', '200 samples']],
    [{ sampling: { value: { kind: 'best-of', k: 16 }, span } }, ['best-of-16']],
    [{ tools: { value: 'search', span } }, ['tools: search']],
    [{ decoding: { value: 'greedy', span } }, ['greedy']],
    [{ split: { value: 'test', span } }, ['split: test']],
    [{ runs: { value: 3, span } }, ['3 runs']],
    [{ runs: { value: 1, span } }, ['1 run']],
    [
      {
        other: [
          { value: 'few-shot', span },
          { value: 'few-shot', span },
        ],
      },
      ['few-shot'],
    ],
    [
      { cot: { value: true, span }, shots: { value: 8, span }, sampling: { value: { kind: 'maj', k: 4 }, span } },
      ['8-shot', 'CoT', 'maj@4'],
    ],
  ];
  it.each(cases.map(([setting, chips]) => ({ setting, chips })))('$chips', ({ setting, chips }) => {
    expect(settingChips({ other: [], ...setting })).toEqual(chips);
  });
});

describe('folding', () => {
  it.each([
    ['GPT-4', 'gpt4'],
    ['naïve Bayes', 'naive bayes'],
    ['chain‑of‑thought', 'chainofthought'],
    ['snake_case', 'snakecase'],
    ['ﬁne', 'fine'],
    ['a\tb\nc', 'a b c'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
  it('squeezed, only letters and digits are left', () => {
    expect(squeezeText('MATH 500!')).toBe('math500');
    expect(squeezeText('MATH-500')).toBe('math500');
  });
});

const made: Corpus = {
  ...corpus(
    claim('c1', { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', value: 92, chips: ['5-shot'], paper: 'a' }),
    claim('c2', { model: 'GPT-4', on: 'MATH', metric: 'accuracy', value: 42.5, paper: 'a' }),
    claim('c3', { model: 'LLaMA', on: 'GSM8K', metric: 'error', value: 30, chips: ['zero-shot', 'CoT'], paper: 'b', role: 'quoted' }),
    claim('c4', { written: 'our ensemble', on: 'GSM8K', metric: 'reveal rate', value: 12, paper: 'b' }),
    claim('c5', { model: 'LLaMA', kind: 'change', value: 3, paper: 'c', sentence: 'A naïve chain-of-thought prompt helps by 3 points.' }),
  ),
};
const audited: Corpus = {
  ...made,
  findings: [
    {
      id: 'f1',
      check: 'C9',
      verdict: 'differs',
      numbers: ['c1', 'c3'].map((one) => ({ paper: 'a', claim: one, span, literal: '', role: '' })),
      working: '',
    },
    { id: 'f2', check: 'C1', verdict: 'adds up', numbers: [{ paper: 'a', claim: 'c1', span, literal: '', role: '' }], working: '' },
  ],
};

/** Ids of the claims that a filter leaves. */
const kept = (filter: Filter, of: Corpus = audited) =>
  filterClaims(of, filter)
    .map(({ id }) => id.replace('c', ''))
    .join('');

describe('each facet', () => {
  const cases: readonly (readonly [says: string, filter: Filter, kept: string])[] = [
    ['nothing restricts', {}, '12345'],
    ['empty lists do not restrict', { models: [], text: ' ', roles: [] }, '12345'],
    ['a model', { models: ['gpt-4'] }, '12'],
    ['one of two models', { models: ['gpt-4', 'llama'] }, '1235'],
    ['all but a model', { models: ['!gpt-4'] }, '345'],
    ['a model and not another', { models: ['gpt-4', '!llama'] }, '12'],
    ['no model named', { models: ['none'] }, '4'],
    ['a benchmark', { benchmarks: ['gsm8k'] }, '134'],
    ['all but a benchmark', { benchmarks: ['!gsm8k'] }, '25'],
    ['no benchmark named', { benchmarks: ['none'] }, '5'],
    ['a paper', { papers: ['b'] }, '34'],
    ['a metric that is an entity', { metrics: ['accuracy'] }, '12'],
    ['a metric as written', { metrics: ['reveal rate'] }, '4'],
    ['a setting', { settings: ['CoT'] }, '3'],
    ['no setting stated', { settings: ['none'] }, '245'],
    ['a setting or none', { settings: ['5-shot', 'none'] }, '1245'],
    ['a role', { roles: ['quoted'] }, '3'],
    ['a verdict', { audit: ['differs'] }, '13'],
    ['another of its verdicts', { audit: ['adds up'] }, '1'],
    ['a kind', { kinds: ['change'] }, '5'],
    ['years', { years: [2021, 2022] }, '34'],
    ['years the wrong way round', { years: [2022, 2021] }, '34'],
    ['an unknown year is in no range', { years: [1900, 2100] }, '1234'],
    ['words of the sentence', { text: 'prompt helps' }, '5'],
    ['words of the title', { text: 'bravo' }, '34'],
    ['words of a name', { text: 'gpt4' }, '12'],
    ['words of an alias', { text: 'grade school' }, '134'],
    ['accents and hyphens aside', { text: 'NAIVE chain-of-thought' }, '5'],
    ['as separate words', { text: 'chain of thought' }, '5'],
    ['two facets together', { models: ['gpt-4'], benchmarks: ['gsm8k'] }, '1'],
    ['what is not there', { models: ['gpt-5'] }, ''],
    ['excluding what is not there', { models: ['!gpt-5'] }, '12345'],
  ];
  it.each(cases)('%s', (_, filter, ids) => {
    expect(kept(filter)).toBe(ids);
  });
});

describe('any two filters', () => {
  const whole = seedCorpus();
  const filterOf = createFilter(whole);
  const some = (values: readonly string[]) => fc.subarray([...values].slice(0, 6), { minLength: 1 });
  const ids = (types: readonly string[]) => whole.entities.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const facets = {
    models: some(ids(['model', 'method'])),
    benchmarks: some([...ids(['benchmark', 'dataset']), 'none']),
    papers: some(whole.papers.map(({ id }) => id)),
    kinds: fc.subarray(['result', 'change', 'size'] as const, { minLength: 1 }),
    text: fc.constantFrom('the', 'model', 'accuracy', '%'),
  };
  const filter: fc.Arbitrary<Filter> = fc.record(facets, { requiredKeys: [] });

  it('across lists all must hold: one facet after the other is the same as both at once', () => {
    fc.assert(
      fc.property(filter, filter, (one, other) => {
        const both: Filter = { ...other, ...one };
        const rest: Filter = Object.fromEntries(Object.entries(other).filter(([facet]) => !(facet in one)));
        const left = new Set(filterOf(one));
        expect(filterOf(both)).toEqual(filterOf(rest).filter((kept) => left.has(kept)));
      }),
    );
  });
  it('a value excluded is what the value kept is not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ids(['model', 'method', 'benchmark'])),
        fc.constantFrom('models' as const, 'benchmarks' as const),
        (id, facet) => {
          const [wanted, unwanted] = [filterOf({ ...given(facet, [id]) }), filterOf({ ...given(facet, [`!${id}`]) })];
          expect(wanted.length + unwanted.length).toBe(whole.claims.length);
        },
      ),
    );
  });
});
