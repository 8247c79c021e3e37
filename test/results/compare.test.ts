/**
 * Models side by side: what stands in one line, whose number it is, and which is best.
 */
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/model.ts';
import { type CompareQuery, compareModels } from '../../src/results/compare.ts';
import { comparisonRecord } from '../../src/results/records.ts';
import { claim, corpus, type Draft, type Said } from './claims.ts';

const on = { on: 'GSM8K', metric: 'accuracy' } as const;
const models = ['GPT-4', 'LLaMA'];

/** Each line in words: `GSM8K accuracy CoT: 92* | 80`, cells by commas. */
function linesOf(from: Corpus, query: Partial<CompareQuery> = {}): readonly string[] {
  return compareModels(from, { models, ...query }).lines.map(({ on: data, metric, chips, cells, best }) => {
    const named = [...data, metric].map(({ written }) => written);
    const shown = cells.map((cell, place) => cell.map(({ literal }) => literal).join(',') + (best === place ? '*' : ''));
    return `${[...named, ...chips].join(' ')}: ${shown.join(' | ')}`;
  });
}

const made = (...cases: readonly Said[]): Corpus => corpus(...cases.map((said, place) => claim(String(place), said)));
const check = (what: string, cases: readonly Said[], lines: readonly string[]) =>
  it(what, () => expect(linesOf(made(...cases))).toEqual(lines));

const gpt = (value: NonNullable<Said['value']>, also: Said = {}): Said => ({ ...on, model: 'GPT-4', value, ...also });
const llama = (value: NonNullable<Said['value']>, also: Said = {}): Said => ({ ...on, model: 'LLaMA', value, paper: 'b', ...also });

describe('one line', () => {
  check('is one benchmark, metric and setting', [gpt(92), llama(80)], ['GSM8K accuracy: 92* | 80']);
  check('another setting is another line', [gpt(92, { chips: ['CoT'] }), llama(80)], []);
  check('as is another metric', [gpt(92, { metric: 'F1' }), llama(80)], []);
  check('and another unit', [gpt(92, { unit: 'ms' }), llama(80)], []);
  check('a mean over several benchmarks is none on one', [gpt(92, { also: 'MATH' }), llama(80)], []);
  check('what names no benchmark is not compared', [gpt(92, { on: 'the test set' }), llama(80, { on: 'the test set' })], []);
  check(
    'nor what names no metric',
    [
      { on: 'GSM8K', model: 'GPT-4', value: 9 },
      { on: 'GSM8K', model: 'LLaMA', value: 8 },
    ],
    [],
  );
  check('nor changes', [gpt(3, { kind: 'change' }), llama(80), gpt(2, { kind: 'change' })], []);
  check('what the other lacks is left out', [gpt(92), llama(80), gpt(70, { on: 'MATH' })], ['GSM8K accuracy: 92* | 80']);
});

describe('a cell', () => {
  check('has all numbers, best first', [gpt(90), gpt(92, { paper: 'b' }), llama(80)], ['GSM8K accuracy: 92,90* | 80']);
  check(
    'a method counts where the subject is not asked for',
    [gpt(92), { ...on, model: 'Gemini', via: 'LLaMA', value: 70 }],
    ['GSM8K accuracy: 92* | 70'],
  );
  check('but the subject comes first', [gpt(92, { via: 'LLaMA' }), llama(80)], ['GSM8K accuracy: 92* | 80']);
  it('takes versions where the model has no number of its own', () => {
    const drafts: readonly Draft[] = [gpt(92), llama(60, { model: 'LLaMA 7B' })].map((said, place) => claim(String(place), said));
    const family = (all: Corpus): Corpus => ({
      ...all,
      entities: [
        ...all.entities.map((entity) => (entity.id === 'llama-7b' ? { ...entity, variantOf: 'llama' } : entity)),
        ...(all.entities.some(({ id }) => id === 'llama')
          ? []
          : [{ id: 'llama', name: 'LLaMA', type: 'model' as const, types: { model: 1 }, aliases: [] }]),
      ],
    });
    expect(linesOf(family(corpus(...drafts)))).toEqual(['GSM8K accuracy: 92* | 60']);
    expect(linesOf(family(corpus(...drafts, claim('own', llama(50)))))).toEqual(['GSM8K accuracy: 92* | 50']);
    expect(linesOf(family(corpus(...drafts, claim('own', llama(50)))), { models: ['LLaMA', 'LLaMA 7B'] })).toEqual([
      'GSM8K accuracy: 50 | 60*',
    ]);
  });
});

describe('the best', () => {
  check('is the lowest where lower is better', [gpt(9, { metric: 'error' }), llama(8, { metric: 'error' })], ['GSM8K error: 9 | 8*']);
  check('is none of equal ones', [gpt(80), llama(80)], ['GSM8K accuracy: 80 | 80']);
  check('nor where a bound leaves it open', [gpt(92), llama(80, { op: '>' })], ['GSM8K accuracy: 92 | 80']);
  check('but where the bound is enough', [gpt(92), llama(80, { op: '<' })], ['GSM8K accuracy: 92* | 80']);
  check('nor where a range reaches it', [gpt(92), llama([80, 95])], ['GSM8K accuracy: 92 | 80–95']);
  check(
    'nor where no direction is known',
    [gpt(5, { metric: 'reveal rate' }), llama(4, { metric: 'reveal rate' })],
    ['GSM8K reveal rate: 5 | 4'],
  );
  check('a claim about both is no contest', [gpt(90, { model: 'GPT-4', written: 'ours' }), llama(90)], ['GSM8K accuracy: 90 | 90']);
});

describe('names', () => {
  const from = made(gpt(92), llama(80), gpt(70, { on: 'MATH', chips: ['CoT'] }), llama(60, { on: 'MATH' }));
  it('in any spelling, each once', () => {
    expect(compareModels(from, { models: ['gpt 4', 'GPT-4', 'llama'] }).models.map(({ name }) => name)).toEqual(['GPT-4', 'LLaMA']);
  });
  it('that nothing answers to are told, with names like them', () => {
    const { lines, unknown } = compareModels(from, { models: ['GPT-5', 'LLaMA'] });
    expect(lines).toEqual([]);
    expect(unknown).toMatchObject([{ slot: 'model', text: 'GPT-5', suggestions: [{ name: 'GPT-4' }] }]);
  });
  it('only one of which is known compares with nothing, whatever else there is', () => {
    expect(compareModels(from, { models: ['no such'] })).toMatchObject({ models: [], lines: [], unknown: [{ text: 'no such' }] });
  });
  it('of a benchmark narrow down', () => expect(linesOf(from, { benchmark: 'math' })).toEqual([]));
  it('what both have, but not side by side, is told apart', () => {
    expect(compareModels(from, { models }).apart).toMatchObject([
      { benchmark: { name: 'MATH' }, models: [{ name: 'GPT-4' }, { name: 'LLaMA' }] },
    ]);
  });
});

it('the record has each number with its sentence', () => {
  const record = comparisonRecord(compareModels(made(gpt(92), llama(80)), { models }));
  expect(record.models).toEqual([
    { id: 'gpt-4', name: 'GPT-4' },
    { id: 'llama', name: 'LLaMA' },
  ]);
  expect(record.lines).toMatchObject([{ metric: { name: 'accuracy' }, better: 'higher', best: 'gpt-4' }]);
  expect(record.lines[0]?.cells.flat().map(({ evidence }) => evidence.quote)).toEqual(['We report 92 here.', 'We report 80 here.']);
});
