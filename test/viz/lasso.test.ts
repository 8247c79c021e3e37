import { describe, expect, it } from 'vitest';
import { isWithin } from '../../viz/src/picture/lasso.ts';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
/** A C, open to the right. */
const hook = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 5 },
  { x: 5, y: 5 },
  { x: 5, y: 25 },
  { x: 30, y: 25 },
  { x: 30, y: 30 },
  { x: 0, y: 30 },
];

describe('what lies within a drawn line', () => {
  const cases: readonly (readonly [where: string, line: typeof square, spot: readonly [x: number, y: number], within: boolean])[] = [
    ['the middle', square, [5, 5], true],
    ['beside it', square, [11, 5], false],
    ['above it', square, [5, -1], false],
    ['left of it, at the height of a side', square, [-1, 0], false],
    ['the back of a hook', hook, [2, 15], true],
    ['the mouth of a hook', hook, [20, 15], false],
    ['no line at all', [], [0, 0], false],
  ];
  it.each(cases)('%s', (_, line, [x, y], within) => {
    expect(isWithin(line, { x, y })).toBe(within);
  });
});
