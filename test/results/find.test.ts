import { describe, expect, it } from 'vitest';
import type { Corpus, EntityType } from '../../src/model.ts';
import { findEntity } from '../../src/results/find.ts';
import { createSearch } from '../../src/results/search.ts';
import { seedCorpus } from '../corpus.ts';

const entity = (name: string, type: EntityType, aliases: readonly string[] = []) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  type,
  types: { [type]: 1 },
  aliases,
});
const made: Corpus = {
  format: 1,
  hash: 'made',
  papers: [
    {
      id: '2401.00001',
      version: 'v',
      title: 'Über naïve baselines',
      text: '',
      authors: ['Zoë Ångström'],
      ids: { arxiv: '2401.00001' },
      origin: { file: '', map: [] },
      parts: [],
    },
  ],
  claims: [],
  others: {},
  entities: [
    entity('GPT-4', 'model', ['gpt4']),
    entity('GPT-4o', 'model'),
    entity('GPT-4o mini', 'model'),
    entity('MiniGPT-4', 'model'),
    entity('Claude 3.5 Sonnet', 'model', ['Claude-3.5-Sonnet']),
    entity('MATH', 'benchmark'),
    entity('MATH-500', 'benchmark', ['MATH500']),
    entity('HumanEval', 'benchmark'),
    entity('HumanEval+', 'benchmark'),
    entity('GSM8K', 'benchmark', ['Grade School Math 8K']),
    entity('accuracy', 'metric', ['acc']),
    entity('ATS', 'method', ['Applicant Tracking System']),
    { ...entity('ATS', 'method', ['Automatic Theorem Solver']), id: 'ats-2' },
  ],
  mentions: ['a', 'b'].map((paper) => ({ paper, entity: 'ats-2', type: 'method', spans: [] })),
  findings: [],
  reviews: [],
  positions: {},
};

describe('findEntity', () => {
  const cases: readonly (readonly [
    text: string,
    types: readonly EntityType[] | undefined,
    id: string | undefined,
    suggestions: readonly string[],
  ])[] = [
    ['GPT-4', undefined, 'gpt-4', []],
    ['gpt4', undefined, 'gpt-4', []],
    ['Gpt 4', undefined, 'gpt-4', []],
    ['math 500', undefined, 'math-500', []],
    ['MATH', undefined, 'math', []],
    ['math', undefined, 'math', []],
    ['humaneval', undefined, 'humaneval', []],
    ['HumanEval+', undefined, 'humaneval+', []],
    ['claude 3.5 sonnet', undefined, 'claude-3.5-sonnet', []],
    ['acc', ['metric'], 'accuracy', []],
    ['acc', ['model'], undefined, []],
    ['ats', undefined, 'ats', ['ats-2']],
    ['ATS', undefined, 'ats-2', ['ats']],
    ['Automatic theorem solver', undefined, 'ats-2', []],
    ['GSM9K', undefined, undefined, ['gsm8k']],
    ['Claud 3.5 sonet', undefined, undefined, ['claude-3.5-sonnet']],
    ['sonnet', undefined, undefined, ['claude-3.5-sonnet']],
    ['zzzzzzzz', undefined, undefined, []],
    ['', undefined, undefined, []],
    ['—', undefined, undefined, []],
  ];
  it.each(cases.map(([text, types, id, suggestions]) => ({ text, types, id, suggestions })))(
    '$text $types',
    ({ text, types, id, suggestions }) => {
      const found = findEntity(made, text, types);
      expect({ id: found.entity?.id, suggestions: found.suggestions.map((one) => one.id) }).toEqual({ id, suggestions });
    },
  );
});

describe('search', () => {
  const search = createSearch(made);
  const names = (text: string) => {
    const { models, benchmarks, others, papers } = search(text);
    return [
      ...models.map(({ name }) => name),
      ...benchmarks.map(({ name }) => name),
      ...others.map(({ name }) => name),
      ...papers.map(({ title }) => title),
    ];
  };
  it.each([
    ['gpt4', ['GPT-4', 'GPT-4o', 'GPT-4o mini', 'MiniGPT-4']],
    ['gpt-4', ['GPT-4', 'GPT-4o', 'GPT-4o mini', 'MiniGPT-4']],
    ['gpt 4o', ['GPT-4o', 'GPT-4o mini']],
    ['math500', ['MATH-500']],
    ['math', ['MATH', 'MATH-500', 'GSM8K']],
    ['eval', ['HumanEval', 'HumanEval+']],
    ['human e', ['HumanEval', 'HumanEval+']],
    ['sonet', ['Claude 3.5 Sonnet']],
    ['grade school', ['GSM8K']],
    ['sm8', ['GSM8K']],
    ['laude', ['Claude 3.5 Sonnet']],
    ['uber naive', ['Über naïve baselines']],
    ['zoe angstrom', ['Über naïve baselines']],
    ['2401.00001', ['Über naïve baselines']],
    ['acc', ['accuracy']],
    ['qqqq', []],
    ['', []],
    ['…', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
  it('keeps to its limit', () => {
    expect(search('gpt', 2).models).toHaveLength(2);
  });
});

describe('a number typed', () => {
  const search = createSearch(seedCorpus());
  const literals = (text: string) => search(text).numbers.map(({ quantity }) => quantity.literal);
  it.each([
    ['90.0', ['90.0\\%']],
    ['90.0%', ['90.0\\%']],
    ['69.4', ['69.4\\%']],
    ['14797', ['14,797']],
    ['14,797', ['14,797']],
    ['140 ms', ['140 ms']],
    ['1/38', ['1/38']],
    ['gpt4', []],
    ['GPT-4', []],
    ['123456789', []],
  ])('%s', (text, expected) => {
    expect(literals(text)).toEqual(expected);
  });
});
