/**
 * Ranks: what may be compared with what, and which places are sure.
 */
import { describe, expect, it } from 'vitest';
import { listResults } from '../../src/results/results.ts';
import { claim, corpus, type Draft, type Said } from './claims.ts';

const on = { on: 'GSM8K', metric: 'accuracy' } as const;
/** More than the value. */
const over = { op: '>' } as const;

describe('ranks', () => {
  const ranks = (...drafts: readonly Draft[]) =>
    listResults(corpus(...drafts), {}).rows.map(({ literal, rank, among }) => `${literal}: ${rank}/${among}`);
  it('are within one benchmark, metric and setting', () => {
    expect(
      ranks(
        claim('1', { ...on, value: 80, chips: ['5-shot'] }),
        claim('2', { ...on, value: 92 }),
        claim('3', { ...on, value: 70, chips: ['5-shot'] }),
        claim('4', { ...on, on: 'MATH', value: 60 }),
      ),
    ).toEqual(['80: 1/2', '70: 2/2', '92: 1/1', '60: 1/1']);
  });
  const found = (...cases: readonly (readonly [value: NonNullable<Said['value']>, also?: Said])[]) =>
    ranks(...cases.map(([value, also], place) => claim(String(place), { ...on, value, ...also })));
  it('hold whatever order the settings are stated in', () =>
    expect(found([80, { chips: ['CoT', 'greedy'] }], [90, { chips: ['greedy', 'CoT'] }])).toEqual(['90: 1/2', '80: 2/2']));
  it('a mean over several benchmarks is none on the first of them', () =>
    expect(found([80], [95, { also: 'MATH' }])).toEqual(['80: 1/1', '95: 1/1']));
  it('a benchmark that names nothing is that of its paper alone', () =>
    expect(found([80, { on: 'the test set' }], [90, { on: 'the test set', paper: 'b' }])).toEqual(['80: 1/1', '90: 1/1']));
  it('what a bound surely beats comes after it', () => expect(found([95, over], [90], [80])).toEqual(['95: 1/3', '90: 2/3', '80: 3/3']));
  it('but where it may be either, neither has a rank', () =>
    expect(found([92], [90, over], [80])).toEqual(['92: undefined/undefined', '90: undefined/undefined', '80: 3/3']));
  it('about so much is known to half its last place', () =>
    expect(found([90, { op: '~' }], [90.4], [88])).toEqual(['90.4: undefined/undefined', '90: undefined/undefined', '88: 3/3']));
  it('a range leaves open what lies within it', () =>
    expect(found([[70, 90], {}], [80], [95], [60])).toEqual([
      '95: 1/4',
      '70–90: undefined/undefined',
      '80: undefined/undefined',
      '60: 4/4',
    ]));
  it('a share and its percentage are equal', () =>
    expect(found([57], [0.57, { unit: 'score' }], [56])).toEqual(['57: 1/3', '0.57: 1/3', '56: 3/3']));
  it('scores on scales that cannot be told are ranked apart', () => {
    const bleu = { on: 'WMT14', metric: 'BLEU', unit: 'score' } as const;
    expect(found([0.35, bleu], [28.4, bleu], [0.41, bleu])).toEqual(['28.4: 1/1', '0.41: 1/2', '0.35: 2/2']);
  });
  it('what a person rejected takes no part', () => {
    const all = corpus(...[92, 90].map((value, place) => claim(String(place), { ...on, value })));
    const standing = { state: 'rejected', reviews: ['r'], who: ['someone'] } as const;
    const { rows } = listResults({ ...all, claims: all.claims.map((one) => (one.id === '0' ? { ...one, standing } : one)) }, {});
    expect(rows.map(({ literal, rank, among }) => `${literal}: ${rank}/${among}`)).toEqual(['92: undefined/undefined', '90: 1/1']);
  });
  it('and turn round where lower is better', () => {
    const error = { on: 'X', metric: 'error' } as const;
    expect(found([5, { ...error, op: '<', literal: '<5' }], [5, error], [7, error])).toEqual(['<5: 1/3', '5: 2/3', '7: 3/3']);
  });
  it('equal values share one', () => {
    expect(ranks(...[90, 90, 80].map((value, place) => claim(String(place), { ...on, value })))).toEqual(['90: 1/3', '90: 1/3', '80: 3/3']);
  });
  it('there are none for changes, without a benchmark, or where no direction is known', () => {
    expect(
      ranks(
        claim('1', { ...on, value: 2, kind: 'change' }),
        claim('2', { metric: 'accuracy', value: 3 }),
        claim('3', { on: 'MATH', metric: 'reveal rate', value: 4 }),
      ),
    ).toEqual(['4: undefined/undefined', '3: undefined/undefined', '2: undefined/undefined']);
  });
});
