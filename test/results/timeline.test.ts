/**
 * Results by date: their order, and what is called the best so far.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus, Paper } from '../../src/model.ts';
import { timelineRecord } from '../../src/results/records.ts';
import { timeline } from '../../src/results/timeline.ts';
import { claim, corpus, type Said } from './claims.ts';

type Case = readonly [date: string, value: NonNullable<Said['value']>, also?: Said];

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

function dated(paper: Paper, value: string | undefined): Paper {
  const { date, ...rest } = paper;
  const precision = value?.length === 4 ? precisions[4] : value?.length === 7 ? precisions[7] : precisions[10];
  return value ? { ...rest, date: { value, precision, basis: 'stated' } } : rest;
}

/** A corpus in which each case has a paper of its own, of that date. */
function made(cases: readonly Case[]): Corpus {
  const drafts = cases.map(([, value, also], place) =>
    claim(String(place), { on: 'GSM8K', metric: 'accuracy', value, paper: `p${place}`, ...also }),
  );
  const all = corpus(...drafts);
  return { ...all, papers: all.papers.map((paper) => dated(paper, cases[Number(paper.id.slice(1))]?.[0])) };
}

/** Each series in words, the best so far starred: `80* 75 92*`. */
const told = (...cases: readonly Case[]): readonly string[] =>
  timeline(made(cases), { benchmark: 'gsm8k' }).series.map(({ points }) =>
    points.map(({ row, isBest }) => row.literal + (isBest ? '*' : '')).join(' '),
  );

const check = (what: string, cases: readonly Case[], ...series: readonly string[]) =>
  it(what, () => expect(told(...cases)).toEqual(series));
const error = { metric: 'error' } as const;

describe('the best so far', () => {
  check(
    'is what is better than all before',
    [
      ['2022', 92],
      ['2020', 80],
      ['2021', 75],
    ],
    '80* 75 92*',
  );
  check(
    'is the lowest where lower is better',
    [
      ['2020', 9, error],
      ['2021', 11, error],
      ['2022', 7, error],
    ],
    '9* 11 7*',
  );
  check(
    'is no number that only reaches it',
    [
      ['2020', 80],
      ['2021', 80],
    ],
    '80* 80',
  );
  check(
    'of one day is the better',
    [
      ['2020-05-01', 80],
      ['2020-05-01', 90],
    ],
    '90* 80',
  );
  check(
    'of one day and equal, the first',
    [
      ['2020-05-01', 80],
      ['2020-05-01', 80],
    ],
    '80* 80',
  );
  check(
    'a year may be any day of it',
    [
      ['2020-02', 70],
      ['2020', 80],
      ['2020-06', 75],
      ['2020-07', 90],
    ],
    '80 70 75 90*',
  );
  check(
    'and is not the best while one of that year is better',
    [
      ['2020', 80],
      ['2020-12', 85],
    ],
    '80 85*',
  );
  check(
    'a bound is when it is enough',
    [
      ['2020', 80],
      ['2021', 85, { op: '>' }],
      ['2022', 90],
    ],
    '80* 85* 90',
  );
  check(
    'what a bound may reach is not',
    [
      ['2020', 80, { op: '>' }],
      ['2021', 85],
    ],
    '80* 85',
  );
  check(
    'a range is not, while it may reach what follows',
    [
      ['2020', [70, 90]],
      ['2021', 80],
    ],
    '70–90* 80',
  );
  check(
    'nor is a number whose direction nobody knows',
    [
      ['2020', 1, { metric: 'reveal rate' }],
      ['2021', 2, { metric: 'reveal rate' }],
    ],
    '1 2',
  );
  check(
    'nor one without a date; those come last',
    [
      ['', 99],
      ['2021', 80],
    ],
    '80* 99',
  );
});

describe('series', () => {
  check(
    'are of one metric and setting',
    [
      ['2020', 80],
      ['2021', 90, { chips: ['CoT'] }],
      ['2022', 85],
      ['2022', 9, error],
    ],
    '80* 85*',
    '90*',
    '9*',
  );
  check(
    'changes and sizes are in none',
    [
      ['2020', 80],
      ['2021', 3, { kind: 'change' }],
      ['2021', 1319, { kind: 'size' }],
    ],
    '80*',
  );
  it('a name that nothing answers to is told', () => {
    expect(timeline(made([['2020', 80]]), { benchmark: 'gsm9k' })).toMatchObject({
      series: [],
      unknown: [{ suggestions: [{ name: 'GSM8K' }] }],
    });
  });
  it('the record says the same', () => {
    const record = timelineRecord(timeline(made([['2020', 80]]), { benchmark: 'gsm8k' }));
    expect(record).toMatchObject({
      benchmark: { name: 'GSM8K' },
      series: [{ better: 'higher', points: [{ date: '2020', best: true, result: { value: '80' } }] }],
    });
  });
});

it('whatever the numbers, each best is better than all before it, and the first and the last best are there', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(days, (numbers) => {
      const cases = numbers.map(([day, value]): Case => [`2020-05-${String(day).padStart(2, '0')}`, value]);
      const points = timeline(made(cases), { benchmark: 'gsm8k' }).series.flatMap((series) => series.points);
      const expected = numbers.filter(([day, value], at) =>
        numbers.every(
          ([otherDay, other], place) =>
            place === at || otherDay > day || other < value || (other === value && place > at && otherDay === day),
        ),
      );
      const best = points.filter(({ isBest }) => isBest).map(({ row }) => [Number(row.date?.slice(8)), row.value]);
      expect(best).toEqual(expected.sort(([a], [b]) => a - b));
    }),
  );
});
