/**
 * Lists of results: order, ranks, groups, and names of any spelling.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/model.ts';
import { resultColumns, tableOf } from '../../src/results/columns.ts';
import { groupings, keeps } from '../../src/results/group.ts';
import { type Sort, sortColumns } from '../../src/results/rank.ts';
import { recordOf } from '../../src/results/records.ts';
import { listResults, type ResultQuery } from '../../src/results/results.ts';
import { seedCorpus } from '../corpus.ts';
import { claim, corpus, type Draft } from './claims.ts';

/** The literals of the rows, in order. */
const order = (query: ResultQuery, ...drafts: readonly Draft[]) =>
  listResults(corpus(...drafts), query)
    .rows.map(({ literal }) => literal)
    .join(' ');
const on = { on: 'GSM8K', metric: 'accuracy' } as const;

describe('best first', () => {
  it('the highest, where higher is better', () => {
    expect(order({}, claim('1', { ...on, value: 80 }), claim('2', { ...on, value: 92.5 }), claim('3', { ...on, value: 9 }))).toBe(
      '92.5 80 9',
    );
  });
  it('the lowest, where lower is better', () => {
    expect(order({}, ...[30, 5, 12].map((value, place) => claim(String(place), { on: 'GSM8K', metric: 'error', value })))).toBe('5 12 30');
  });
  it('time is better short, whatever it is called', () => {
    expect(order({}, ...[140, 25].map((value, place) => claim(String(place), { on: 'X', metric: 'wait', unit: 'ms', value })))).toBe(
      '25 140',
    );
  });
  it('a range by its middle, a bound by its number', () => {
    const drafts = [
      claim('1', { ...on, value: [70, 80], literal: '70-80' }),
      claim('2', { ...on, value: 76, literal: '76' }),
      claim('3', { ...on, value: 74, literal: '>74', op: '>' }),
    ];
    expect(order({}, ...drafts)).toBe('76 70-80 >74');
  });
  it('of equal numbers, more than comes first and less than last', () => {
    const ops = [
      ['<', '<90'],
      ['=', '90'],
      ['>', '>90'],
      ['<=', '≤90'],
      ['>=', '≥90'],
    ] as const;
    const drafts = ops.map(([op, literal]) => claim(literal, { ...on, value: 90, op, literal }));
    expect(order({}, ...drafts)).toBe('>90 ≥90 90 ≤90 <90');
  });
  it('and the other way round where lower is better', () => {
    const ops = [
      ['<', '<9'],
      ['=', '9'],
      ['>', '>9'],
    ] as const;
    expect(order({}, ...ops.map(([op, literal]) => claim(literal, { on: 'X', metric: 'error', value: 9, op, literal })))).toBe('<9 9 >9');
  });
  it('a score of 0.9 counts as 90 where others give percent', () => {
    const drafts = [
      claim('1', { ...on, value: 85 }),
      claim('2', { ...on, value: 0.9, literal: '0.90', unit: 'score' }),
      claim('3', { ...on, value: 95 }),
    ];
    expect(order({}, ...drafts)).toBe('95 0.90 85');
  });
  it('but not where nobody does', () => {
    const drafts = [
      claim('1', { on: 'X', metric: 'MSE', unit: 'score', value: 0.9 }),
      claim('2', { on: 'X', metric: 'MSE', unit: 'score', value: 1.5 }),
    ];
    expect(order({}, ...drafts)).toBe('0.9 1.5');
  });
  it('metrics whose direction is known before others, however many rows those have', () => {
    const reveal = { on: 'GSM8K', metric: 'reveal rate' } as const;
    expect(order({}, claim('1', { ...reveal, value: 1 }), claim('2', { ...reveal, value: 2 }), claim('3', { ...on, value: 3 }))).toBe(
      '3 2 1',
    );
  });
  it('results before changes before sizes; the benchmark with most rows first; rows without a benchmark last', () => {
    const drafts = [
      claim('1', { value: 1, metric: 'accuracy' }),
      claim('2', { value: 2, kind: 'size' }),
      claim('3', { ...on, value: 3, kind: 'change' }),
      claim('4', { ...on, value: 4 }),
      claim('5', { on: 'MATH', metric: 'accuracy', value: 5 }),
      claim('6', { on: 'MATH', metric: 'accuracy', value: 6 }),
      claim('7', { on: 'MATH', value: 7 }),
    ];
    expect(order({}, ...drafts)).toBe('6 5 7 4 1 3 2');
  });
});

describe('a query', () => {
  const drafts = [
    claim('1', { ...on, model: 'GPT-4', value: 92 }),
    claim('2', { ...on, model: 'LLaMA', value: 50 }),
    claim('3', { on: 'MATH-500', metric: 'accuracy', model: 'GPT-4', value: 42 }),
  ];
  const cases: readonly (readonly [query: ResultQuery, literals: string])[] = [
    [{ benchmark: 'GSM8K' }, '92 50'],
    [{ benchmark: 'gsm-8k' }, '92 50'],
    [{ benchmark: 'grade school math 8k' }, '92 50'],
    [{ benchmark: 'math 500' }, '42'],
    [{ benchmark: 'MATH500' }, '42'],
    [{ model: 'gpt4' }, '92 42'],
    [{ model: 'gpt 4', benchmark: 'gsm8k' }, '92'],
    [{ metric: 'ACCURACY' }, '92 50 42'],
    [{ benchmark: 'gsm8k', filter: { models: ['llama'] } }, '50'],
    [{ benchmark: 'gsm8k', filter: { benchmarks: ['math-500'] } }, ''],
    [{ benchmark: 'gsm8k', filter: { benchmarks: ['!math-500'] } }, '92 50'],
    [{ benchmark: 'gsm8k', filter: { benchmarks: ['gsm8k', 'math-500'] } }, '92 50'],
    [{ model: 'gpt-4', filter: { models: ['!llama'] } }, '92 42'],
  ];
  it.each(cases.map(([query, literals]) => ({ query, literals })))('$query', ({ query, literals }) => {
    expect(order(query, ...drafts)).toBe(literals);
  });

  it('says what it does not know, with names like it', () => {
    const found = listResults(corpus(...drafts), { benchmark: 'GSM9K', model: 'GTP-4' });
    expect(found.rows).toEqual([]);
    expect(found.unknown.map(({ slot, text, suggestions }) => [slot, text, suggestions.map(({ name }) => name)])).toEqual([
      ['benchmark', 'GSM9K', ['GSM8K']],
      ['model', 'GTP-4', ['GPT-4']],
    ]);
  });
  it('of a time takes dates as far as they are known', () => {
    const dated = [
      claim('1', { ...on, value: 1, paper: 'a' }),
      claim('2', { ...on, value: 2, paper: 'b' }),
      claim('3', { ...on, value: 3, paper: 'c' }),
    ];
    expect(order({ time: { since: '2020-05' } }, ...dated)).toBe('2 1');
    expect(order({ time: { since: '2022-06-15' } }, ...dated)).toBe('2');
    expect(order({ time: { until: '2022-06' } }, ...dated)).toBe('2 1');
    expect(order({ time: { since: '2021', until: '2021-12' } }, ...dated)).toBe('');
    expect(order({ time: { until: '2022' }, filter: { papers: ['b', 'c'] } }, ...dated)).toBe('2');
  });
  it('names what it found', () => {
    expect(listResults(corpus(...drafts), { benchmark: 'math 500' }).benchmark?.name).toBe('MATH-500');
  });
  it('counts versions and sizes of a model as it', () => {
    const made = corpus(
      claim('1', { ...on, model: 'Llama', value: 1 }),
      claim('2', { ...on, model: 'Llama 2', value: 2 }),
      claim('3', { ...on, model: 'Llama 2 7B', value: 3 }),
    );
    const parents: Readonly<Record<string, string>> = { 'llama-2': 'llama', 'llama-2-7b': 'llama-2' };
    const entities = made.entities.map((entity) => ({ ...entity, ...(parents[entity.id] ? { variantOf: parents[entity.id] ?? '' } : {}) }));
    const literals = (model: string) =>
      listResults({ ...made, entities }, { model })
        .rows.map(({ literal }) => literal)
        .join(' ');
    expect(literals('llama')).toBe('3 2 1');
    expect(literals('Llama 2')).toBe('3 2');
    expect(literals('Llama-2-7B')).toBe('3');
  });
  it('sums up for a heading', () => {
    const made = corpus(claim('1', { ...on, paper: 'a' }), claim('2', { ...on, paper: 'b' }), claim('3', { ...on, paper: 'c' }));
    const number = (id: string) => ({ paper: 'a', claim: id, span: { part: 'text' as const, start: 0, end: 1 }, literal: '1', role: '' });
    const findings = [{ id: 'f', check: 'C9', verdict: 'conflict' as const, numbers: [number('1'), number('2')], working: '' }];
    expect(listResults({ ...made, findings }, {}).summary).toEqual({ results: 3, papers: 3, years: [2020, 2022], differ: 0, conflict: 2 });
  });
});

describe('sorting by a column', () => {
  const drafts = [
    claim('1', { model: 'b2', on: 'MATH', metric: 'accuracy', value: 10, paper: 'b' }),
    claim('2', { model: 'B10', on: 'GSM8K', metric: 'error', value: 20, paper: 'a' }),
    claim('3', { on: 'GSM8K', metric: 'accuracy', value: 30, paper: 'c' }),
  ];
  const cases: readonly (readonly [sort: readonly Sort[], literals: string])[] = [
    [[{ column: 'model', descending: false }], '10 20 30'],
    [[{ column: 'model', descending: true }], '20 10 30'],
    [[{ column: 'year', descending: false }], '20 10 30'],
    [[{ column: 'year', descending: true }], '10 20 30'],
    [[{ column: 'value', descending: true }], '30 10 20'],
    [
      [
        { column: 'benchmark', descending: false },
        { column: 'model', descending: false },
      ],
      '20 30 10',
    ],
    [[{ column: 'paper', descending: false }], '20 10 30'],
    [[{ column: 'role', descending: false }], '10 20 30'],
  ];
  it.each(cases.map(([sort, literals]) => ({ sort, literals })))('$sort', ({ sort, literals }) => {
    expect(order({ sort }, ...drafts)).toBe(literals);
  });
});

describe('grouping', () => {
  const drafts = [
    claim('1', { ...on, model: 'GPT-4', value: 92, paper: 'a' }),
    claim('2', { ...on, model: 'LLaMA', value: 95, paper: 'a' }),
    claim('3', { ...on, model: 'GPT-4', value: 90, paper: 'b' }),
    claim('4', { ...on, value: 99 }),
  ];
  const groups = (query: ResultQuery) =>
    listResults(corpus(...drafts), query).groups?.map(
      ({ label, rows, total }) => `${label}: ${rows.map(({ literal }) => literal).join(' ')} of ${total}`,
    );
  it('by model, in the order of their best; rows that name none last', () => {
    expect(groups({ group: { by: 'model' } })).toEqual(['LLaMA: 95 of 1', 'GPT-4: 92 90 of 2', ': 99 of 1']);
  });
  it('what two papers call their model is not one', () => {
    const ours = ['a', 'b'].map((paper) => claim(paper, { ...on, written: 'our model', value: 80, paper }));
    expect(listResults(corpus(...ours), { group: { by: 'model' } }).groups?.map(({ total }) => total)).toEqual([1, 1]);
  });
  it('keeping the best of each', () => {
    expect(groups({ group: { by: 'model', keep: 'best' } })).toEqual(['LLaMA: 95 of 1', 'GPT-4: 92 of 2', ': 99 of 1']);
  });
  it('in each metric and setting apart, with what may be as good; what is not ranked stays', () => {
    const also = [
      claim('5', { ...on, model: 'GPT-4', value: 40, metric: 'error' }),
      claim('6', { ...on, model: 'GPT-4', value: 85, chips: ['CoT'] }),
      claim('7', { ...on, model: 'GPT-4', value: 89, op: '>' }),
      claim('8', { ...on, model: 'GPT-4', value: 92 }),
      claim('9', { ...on, model: 'GPT-4', value: 3, kind: 'change' }),
    ];
    const { rows } = listResults(corpus(...drafts, ...also), { model: 'GPT-4', group: { by: 'model', keep: 'best' } });
    expect(rows.map(({ claim: { id } }) => id)).toEqual(['1', '7', '6', '5', '9']);
  });
  it('or the latest', () => {
    expect(groups({ group: { by: 'model', keep: 'latest' } })).toEqual(['LLaMA: 95 of 1', 'GPT-4: 90 of 2', ': 99 of 1']);
  });
  it('by paper', () => {
    expect(groups({ group: { by: 'paper' } })).toEqual(['Alpha: 99 95 92 of 3', 'Bravo: 90 of 1']);
  });
});

describe('on the seeds', () => {
  const whole = seedCorpus();
  const filter: fc.Arbitrary<Filter> = fc.record(
    { kinds: fc.subarray(['result', 'change', 'size'] as const, { minLength: 1 }), text: fc.constantFrom('the', 'model', 'of') },
    { requiredKeys: [] },
  );
  const sort = fc.array(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), { maxLength: 3 });
  const group = fc.record({ by: fc.constantFrom(...groupings), keep: fc.constantFrom(...keeps) });

  it('however it is sorted and grouped, no row is lost and none comes twice', () => {
    fc.assert(
      fc.property(filter, sort, fc.option(group, { nil: undefined }), (only, by, grouped) => {
        const plain = listResults(whole, { filter: only });
        const { rows, groups } = listResults(whole, { filter: only, sort: by, ...(grouped ? { group: { ...grouped, keep: 'all' } } : {}) });
        const ids = (list: readonly { readonly claim: { readonly id: string } }[]) => list.map((row) => row.claim.id).sort();
        expect(ids(rows)).toEqual(ids(plain.rows));
        if (groups) expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
      }),
    );
  });
  it('what is missing comes last, whichever way a column is sorted', () => {
    for (const column of ['model', 'metric', 'benchmark', 'year'] as const) {
      for (const descending of [false, true]) {
        const missing = listResults(whole, { sort: [{ column, descending }] }).rows.map((row) => row[column] === undefined);
        expect(missing.indexOf(true)).toBeGreaterThan(0);
        expect(missing.slice(missing.indexOf(true)).every(Boolean)).toBe(true);
      }
    }
  });
  it('every row quotes its paper: the literal lies at its offsets, within the sentence', () => {
    const { rows } = listResults(whole, {});
    expect(rows).toHaveLength(whole.claims.length);
    for (const { paper, claim: of, literal, sentence } of rows) {
      const { start, end } = of.quantity.span;
      expect(paper.text.slice(start, end)).toBe(literal);
      expect(sentence).toContain(literal);
    }
  });
  it('cells are the literals, and records say the same as rows', () => {
    const { rows } = listResults(whole, {});
    const table = tableOf(rows, resultColumns, 'keys');
    const value = table.headings.indexOf('value');
    expect(table.rows.map((cells) => cells[value])).toEqual(rows.map(({ literal }) => literal));
    expect(rows.map(recordOf).map((record) => record.value)).toEqual(rows.map(({ literal }) => literal));
    expect(table.rows.every((cells) => cells.length === table.headings.length)).toBe(true);
  });
});
