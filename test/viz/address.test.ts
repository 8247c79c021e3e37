import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, verdicts } from '../../src/model.ts';
import { groupings, keeps } from '../../src/results/group.ts';
import { sortColumns } from '../../src/results/rank.ts';
import { readAddress, writeAddress } from '../../viz/src/state/address.ts';
import { allLayers, initialState, type State } from '../../viz/src/state/state.ts';

const dataset = '3fa9c1d2e4';

/** An id as they come, and as they had better not come. */
const id = fc.oneof(
  fc.constantFrom('gpt-4', '!llama-2-70b', 'claim:9f2e', '10.1000/xyz', 'a,b', 'x&y=z', 'ü ∑', '100%', '~1'),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const year = fc.integer({ min: 1950, max: 2100 });

const filter: fc.Arbitrary<Filter> = fc.record(
  {
    models: ids,
    benchmarks: ids,
    papers: ids,
    metrics: ids,
    settings: ids,
    roles: fc.subarray(['own', 'rerun', 'quoted'], { minLength: 1 }),
    audit: fc.subarray([...verdicts], { minLength: 1 }),
    kinds: fc.subarray(['result', 'change', 'size'], { minLength: 1 }),
    years: fc.tuple(year, year),
    text: fc.string({ minLength: 1 }),
  },
  { requiredKeys: [] },
);

const selection = fc.oneof(
  fc.record({ kind: fc.constant('node' as const), key: id }),
  fc.record({ kind: fc.constant('claim' as const), id }),
  fc.record({ kind: fc.constant('finding' as const), id }),
  fc.record({ kind: fc.constant('edge' as const), ends: fc.tuple(id, id) }),
);
const thousandths = fc.integer({ min: -5000, max: 5000 }).map((value) => value / 1000);

const common = {
  filter,
  selection,
  focus: fc.record({ key: id, depth: fc.constantFrom(1 as const, 2 as const) }),
  camera: fc.record({ x: thousandths, y: thousandths, ratio: fc.integer({ min: 1, max: 9000 }).map((value) => value / 1000) }),
  sort: fc.uniqueArray(fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }), { selector: (one) => one.column }),
  layers: fc.subarray([...allLayers]),
  group: fc.record({ by: fc.constantFrom(...groupings), keep: fc.constantFrom(...keeps) }),
  columns: ids,
  checks: fc.subarray(['C1', 'C9', 'C12']),
  outside: fc.constantFrom('fade' as const, 'hide' as const),
};
const requiredKeys = ['view', 'filter', 'sort', 'layers', 'checks', 'outside'] as const;
const state: fc.Arbitrary<State> = fc.oneof(
  fc.record(
    { ...common, view: fc.constantFrom('graph' as const, 'results' as const, 'audit' as const) },
    { requiredKeys: [...requiredKeys] },
  ),
  fc.record({ ...common, view: fc.constant('paper' as const), paper: id }, { requiredKeys: [...requiredKeys, 'paper'] }),
);

/** -0 is written as 0, and lone surrogates are no text. */
const plain = (value: State): State => JSON.parse(JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/giu, '\uFFFD'));

describe('the address is the state', () => {
  it('for 200 random states', () => {
    fc.assert(
      fc.property(state, (one) => {
        const read = readAddress(writeAddress(one, dataset));
        expect(read.unread).toEqual([]);
        expect(read.state).toEqual(plain(one));
        expect(read.dataset).toBe('3fa9c1');
      }),
      { numRuns: 200 },
    );
  });

  it('and defaults are left out', () => {
    expect(writeAddress(initialState, dataset)).toBe('#/graph?v=1&d=3fa9c1');
  });

  it('and an address that is read and written is the same address', () => {
    const address = '#/results?v=1&d=3fa9c1&m=gpt-4,!llama-2&b=gsm8k&set=5-shot,none&y=2022-2024&sel=claim:9f2e&sort=-value,year&vis=hide';
    expect(writeAddress(readAddress(address).state, dataset)).toBe(address);
  });
});

describe('what cannot be read is reported', () => {
  const cases: readonly (readonly [address: string, unread: readonly string[]])[] = [
    ['', []],
    ['#', []],
    ['#/results', []],
    ['#/audits', ['audits']],
    ['#/graph?y=soon', ['y=soon']],
    ['#/graph?who=own,me', ['who=own,me']],
    ['#/graph?sel=thing:1', ['sel=thing:1']],
    ['#/graph?sel=edge:one', ['sel=edge:one']],
    ['#/graph?cam=1,2', ['cam=1,2']],
    ['#/graph?cam=1,2,0', ['cam=1,2,0']],
    ['#/graph?f=gsm8k', ['f=gsm8k']],
    ['#/graph?vis=maybe', ['vis=maybe']],
    ['#/graph?sort=beauty', ['sort=beauty']],
    ['#/graph?show=paper,ghost', ['show=paper,ghost']],
    ['#/graph?m=%E0%A4%A', []],
  ];
  it.each(cases)('%s', (address, unread) => {
    expect(readAddress(address).unread).toEqual(unread);
  });

  it('whatever the address is, reading it does not throw', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        expect(readAddress(address).state.filter).toBeTypeOf('object');
      }),
    );
  });
});
