import { expect, it } from 'vitest';
import { readValue } from '../../src/review/correct.ts';
import '../../src/review/review.ts';
import { patternsOf, unsafe } from '../unsafe.ts';

it('no pattern of the review room can be made to run for ever', { timeout: 120_000 }, () => {
  const own = patternsOf('review/');
  expect(own.length).toBeGreaterThan(1);
  expect(unsafe(own)).toEqual([]);
});

const values: readonly (readonly [literal: string, value: number | undefined, step: number])[] = [
  ['69.4', 69.4, 0.1],
  ['69.40', 69.4, 0.01],
  ['1,319', 1319, 1],
  ['-2.1', -2.1, 0.1],
  ['−2', -2, 1],
  ['6.02e23', 6.02e23, 1e21],
  ['1e-4', 1e-4, 1e-4],
  ['0', 0, 1],
  ['69.4%', undefined, 0],
  ['much', undefined, 0],
  ['', undefined, 0],
  ['1e999', undefined, 0],
  ['.5', undefined, 0],
  ['1,2', undefined, 0],
];
it.each(values)('a corrected value %j is %s', (literal, value, step) => {
  expect(readValue(literal)).toEqual(value === undefined ? undefined : { literal, value, step });
});
