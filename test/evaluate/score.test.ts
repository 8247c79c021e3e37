/**
 * The measures, against the figures of the scorer that the gold set came with. Those figures were made once, by running it on the seeds and
 * on `perturb(seeds)`, and are kept in reference.json: they are not ours to change.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecords, type ScoredRecord } from '../../src/evaluate/gold.ts';
import { isSameName } from '../../src/evaluate/names.ts';
import { scoreRecords } from '../../src/evaluate/score.ts';
import { type GoldRecord, perturb } from './perturb.ts';

const goldLines = readFileSync(new URL('../gold/seeds.jsonl', import.meta.url), 'utf8');
const seeds: readonly GoldRecord[] = goldLines
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const linesOf = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const parsed = (records: readonly object[]) => parseRecords('f', linesOf(records)).records;
const gold = parseRecords('seeds.jsonl', goldLines).records;
const predicted = parsed(perturb(seeds));

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly correct: number;
  readonly gold: number;
  readonly predicted: number;
}
const reference: Readonly<Record<string, Figures>> = JSON.parse(readFileSync(new URL('reference.json', import.meta.url), 'utf8'));

describe('spoiled predictions', () => {
  const scores = scoreRecords(gold, predicted);
  const rows = new Map<string, (typeof scores.rows)[number]>(scores.rows.map((row) => [row.measure, row]));

  it('are measured in every way that the reference knows', () => expect([...rows.keys()].sort()).toEqual(Object.keys(reference).sort()));
  it.each(Object.entries(reference))('%s is as the reference has it', (measure, figures) => {
    const row = rows.get(measure);
    for (const name of ['correct', 'gold', 'predicted'] as const) expect(row?.[name]).toBe(figures[name]);
    for (const name of ['precision', 'recall', 'f1'] as const)
      expect(Math.abs((row?.[name] ?? Number.NaN) - figures[name])).toBeLessThan(1e-9);
  });
  it('have an interval around F1, the same at every run', () => {
    for (const { f1, interval } of scores.rows) {
      expect(interval[0]).toBeLessThanOrEqual(f1);
      expect(interval[1]).toBeGreaterThanOrEqual(f1);
      expect(interval[1] - interval[0]).toBeGreaterThan(0.01);
    }
    expect(scoreRecords(gold, predicted)).toEqual(scores);
  });
  it('are listed where they are wrong, with the words around them', () => {
    const tuple = rows.get('tuple');
    const claims = scores.misses.filter(({ gold: wanted }) => wanted !== undefined && wanted.kind !== 'size');
    expect(claims).toHaveLength((tuple?.gold ?? 0) - (tuple?.correct ?? 0));
    expect(new Set(scores.misses.map(({ error }) => error))).toEqual(new Set(['missed', 'spurious', 'kind', 'slots']));
    for (const { paper, gold: wanted, context } of scores.misses) {
      const text = gold.find(({ id }) => id === paper)?.text ?? '';
      expect(text).toContain(context);
      if (wanted) expect(context).toContain(text.slice(wanted.start, wanted.end));
    }
  });
  it('say which papers are not there, and which have another text', () => {
    expect(scores.papers).toBe(51);
    expect(scores.unread).toEqual(seeds.filter((_, place) => place % 17 === 3).map(({ id }) => id));
    expect(scores.unlike).toEqual(seeds.filter((_, place) => place % 13 === 5 && place % 17 !== 3).map(({ id }) => id));
  });
});

it('gold against itself is right everywhere', () => {
  const { rows, misses } = scoreRecords(gold, gold);
  expect(rows.map(({ f1 }) => f1)).toEqual(rows.map(() => 1));
  expect(rows.every(({ interval }) => interval[1] === 1)).toBe(true);
  expect(misses).toEqual([]);
});

it('nothing against gold is nothing right, and all of it missed', () => {
  const { rows, misses } = scoreRecords(gold, []);
  expect(rows.every(({ correct, predicted: found, f1 }) => correct === 0 && found === 0 && f1 === 0)).toBe(true);
  expect(misses).toHaveLength(44);
});

describe('names', () => {
  const check = (prediction: string, wanted: string, same: boolean) =>
    it(`${prediction} is ${same ? '' : 'not '}${wanted}`, () => expect(isSameName(prediction, wanted)).toBe(same));
  check('GPT-4', 'gpt 4', true);
  check('GPT4', 'GPT-4', true);
  check('Llama-2.5', 'Llama 2.5', true);
  check('Llama-2', 'Llama 2.5', false);
  check('F1 scores', 'F1 score', true);
  check('loss', 'los', false);
  check('MATH', 'the MATH benchmark of competition problems in five levels', true);
  check('accuracy', 'the accuracy that people reach on this set', false);
  check('mean accuracy', 'accuracy', true);
  check('model', 'reward model', false);
  check('the model', 'The models', true);
  check('our method', 'OmegaPRM', false);
  check('Gemini Pro', 'OmegaPRM|Gemini Pro', true);
  check('wrong|Gemini Pro', 'Gemini Pro', false);
  check('PRM', `${'a b c d e f g h i j k l '}PRM`, false);
  check('SQuAD', 'SQuAD 2.0', true);
  check('', 'x', false);
});

describe('gold that is not as it should be', () => {
  const fine = {
    id: 'a',
    title: 'T',
    text: 'It has 5.',
    entities: [],
    numbers: [{ start: 7, end: 8, kind: 'size', value: [5], unit: 'count', op: '=' }],
  };
  const parse = (...lines: readonly (object | string)[]) => {
    const { records, problems } = parseRecords(
      'gold.jsonl',
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    );
    return [records.map(({ id }) => id), problems.map(({ line, rule }) => `${rule}@${line ?? ''}`)];
  };
  it('costs its own line alone', () =>
    expect(parse(fine, '{"id":', { ...fine, id: 7 }, '', { ...fine, id: 'b' })).toEqual([
      ['a', 'b'],
      ['evaluate/record@2', 'evaluate/record@3'],
    ]));
  it.each([
    ['no object', [1]],
    ['a number of no kind', { ...fine, numbers: [{ start: 1, end: 2, kind: 'score' }] }],
    ['a number without a place', { ...fine, numbers: [{ kind: 'size' }] }],
    ['a mention with one end', { ...fine, entities: [{ type: 'model', name: 'A', mentions: [[1]] }] }],
  ])('%s is named', (_, record) => expect(parse(record)).toEqual([[], ['evaluate/record@1']]));
  it('says what is wrong, and where', () =>
    expect(
      parseRecords('gold.jsonl', JSON.stringify({ ...fine, numbers: [{ start: 1, end: 2, kind: 'score' }] })).problems[0],
    ).toMatchObject({
      file: 'gold.jsonl',
      line: 1,
      reason: expect.stringContaining('numbers.0.kind'),
    }));
  it('is empty', () => expect(parse('')).toEqual([[], ['evaluate/empty@']]));
  it('takes slots as lists, as one name, or as nothing', () => {
    const claim = { start: 7, end: 8, kind: 'result', value: 5, subject: 'A', on: ['B', 'C'], metric: '', baseline: null };
    const [record]: readonly ScoredRecord[] = parsed([{ ...fine, numbers: [claim] }]);
    expect(record?.numbers[0]).toMatchObject({ value: [5], subject: ['A'], on: ['B', 'C'], metric: [], baseline: [] });
  });
});
