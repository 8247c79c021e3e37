/** What an address names and the data does not have is said, all of it and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../viz/src/data/library.ts';
import { unknownIds } from '../../viz/src/data/unknown.ts';
import { readAddress, writeAddress } from '../../viz/src/state/address.ts';
import { initialState, type State } from '../../viz/src/state/state.ts';
import { auditedCorpus } from '../corpus.ts';
import { idsOf, statesOf, strangeIds } from './states.ts';

const corpus = auditedCorpus();
const library = createLibrary(corpus);
const facets = ['models', 'benchmarks', 'papers', 'metrics', 'settings'] as const;
const plain = (id: string) => id.replace(/^!/u, '');
const addressed = (state: State) => readAddress(writeAddress(state, corpus.hash)).state;

describe('ids of a link', () => {
  it('that the data has are not spoken of', () => {
    fc.assert(
      fc.property(statesOf(idsOf(corpus)), (state) => {
        expect(unknownIds(addressed(state), library)).toEqual([]);
      }),
    );
  });

  it('that it lacks are each named, with how many they are of how many, and stay in the address', () => {
    fc.assert(
      fc.property(statesOf(strangeIds), (state) => {
        const read = addressed(state);
        const said = unknownIds(read, library);
        for (const facet of facets) {
          const ids = read.filter[facet] ?? [];
          expect(ids.length).toBe(state.filter[facet]?.length ?? 0);
          if (ids.length === 0) continue;
          const line = said.find((one) => one.includes(`${facet.replace(/s$/u, '')}`) && one.includes(ids.map(plain).join(', ')));
          expect(line, `${facet}: ${ids}`).toContain(`${ids.length} of ${ids.length} `);
        }
        const points = read.selection !== undefined || read.focus !== undefined || read.view === 'paper';
        expect(said.includes('What this link selects is not in this data.')).toBe(points);
      }),
    );
  });

  it('are spoken of on the way to a focus too', () => {
    const focus = { key: 'entity:math', depth: 1 } as const;
    const said = unknownIds({ ...initialState, focus, trail: [{ key: 'entity:nosuch', depth: 1 }] }, library);
    expect(said).toEqual(['What this link selects is not in this data.']);
    expect(unknownIds({ ...initialState, focus, trail: [focus] }, library)).toEqual([]);
  });

  it('are named apart from those that it has', () => {
    const benchmarks = ['math', 'nosuch', '!none', '!nothing'];
    const [said] = unknownIds({ ...initialState, filter: { benchmarks }, checks: ['C1', 'C99'] }, library);
    expect(said).toBe('2 of 4 benchmarks in this link are not in this data: nosuch, nothing.');
    expect(unknownIds({ ...initialState, checks: ['C1', 'C99'] }, library)).toEqual([
      '1 of 2 checks in this link is not in this data: C99.',
    ]);
  });
});
