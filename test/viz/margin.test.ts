/** What a paper's page says of its findings: how many numbers could be checked, and beside which line each finding stands. */
import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../../src/model.ts';
import { checkedWords, findingsBeside } from '../../viz/src/data/audit.ts';

const number = (start: number, paper = 'p') =>
  ({ paper, span: { part: 'text', start, end: start + 4 }, literal: '74.6', role: 'from' }) as const;
const finding = (verdict: Verdict, starts: readonly number[], sentence?: number): Finding => ({
  id: `${verdict} ${starts.join()}`,
  check: 'C1',
  verdict,
  numbers: starts.map((start) => number(start)),
  working: '',
  ...(sentence === undefined ? {} : { sentence: { part: 'text', start: sentence, end: sentence + 200 } }),
});
const fits = finding('adds up', [20, 40], 10);
const off = finding('does not add up', [40, 60], 10);
const across: Finding = { ...finding('conflict', [300]), numbers: [number(300), number(5, 'q')] };

describe('the findings of a paper', () => {
  it('say how many of its numbers were checked, and how many nothing speaks against', () => {
    expect(checkedWords([fits, off, across], 'p')).toBe('4 checked; 1 adds up');
    expect(checkedWords([fits], 'p')).toBe('2 checked; 2 add up');
    expect(checkedWords([finding('cannot be checked', [1])], 'p')).toBe('none could be checked');
  });

  it('stand beside the first number of their sentence, the most severe first', () => {
    const beside = findingsBeside([fits, off, across], 'p', 'text');
    expect([...beside].map(([start, found]) => [start, found.map(({ verdict }) => verdict)])).toEqual([
      [20, ['does not add up', 'adds up']],
      [300, ['conflict']],
    ]);
    expect(findingsBeside([fits], 'p', 'title').size).toBe(0);
  });
});
