import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../viz/src/state/address.ts';
import { initialState, type State } from '../../viz/src/state/state.ts';
import { auditedCorpus } from '../corpus.ts';
import { idsOf, statesOf, strangeIds } from './states.ts';

const dataset = '3fa9c1d2e4';

const state = fc.oneof(statesOf(strangeIds), statesOf(idsOf(auditedCorpus())));

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
