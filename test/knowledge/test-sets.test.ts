import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';

it('every test set of known size is a benchmark of the tables, with a source', () => {
  const { knowledge } = loadKnowledge();
  const names = new Set(knowledge.names.map(({ name }) => name));
  const { testSets = [] } = knowledge;
  expect(testSets.length).toBeGreaterThanOrEqual(100);
  expect(new Set(testSets.map(({ benchmark }) => benchmark)).size).toBeGreaterThanOrEqual(60);
  expect(new Set(testSets.map(({ benchmark, split }) => `${benchmark} ${split}`)).size).toBe(testSets.length);
  expect(testSets.filter(({ benchmark }) => !names.has(benchmark))).toEqual([]);
  expect(testSets.filter(({ source }) => !/^(?:arXiv:\d{4}\.\d{4,5}|https:\/\/\S+)$/u.test(source))).toEqual([]);
});
