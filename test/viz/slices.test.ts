/** Work in slices: done wholly, dropped where nobody waits for it any more, and taken up again where it was left. */
import { describe, expect, it } from 'vitest';
import { filterClaims } from '../../src/filter.ts';
import { countFacets } from '../../src/results/facets.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { inSlices } from '../../viz/src/data/slices.ts';
import { auditedCorpus } from '../corpus.ts';

/** So many pieces, each noted as it is done; a piece takes as long as a slice, so that the page has its turn after each. */
function* pieces(count: number, done: number[]) {
  for (let piece = 0; piece < count; piece++) {
    const began = performance.now();
    while (performance.now() - began < 31);
    done.push(piece);
    yield;
  }
  return 'made';
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('work in slices', () => {
  it('is done wholly', async () => {
    const done: number[] = [];
    expect(await inSlices(pieces(3, done))).toBe('made');
    expect(done).toEqual([0, 1, 2]);
  });

  it('is dropped after the slice in which something superseded it, and never says that it is done', async () => {
    const done: number[] = [];
    const superseded = new AbortController();
    let settled = false;
    void inSlices(pieces(5, done), superseded.signal).then(() => {
      settled = true;
    });
    superseded.abort();
    for (let turns = 0; turns < 4; turns++) await turn();
    expect(done).toEqual([0]);
    expect(settled).toBe(false);
  });

  it('counts of a filter that was superseded are taken up where they were left, and are the same', () => {
    const corpus = auditedCorpus();
    const library = createLibrary(corpus);
    const filter = { models: ['gpt-4', '!gpt-4o'], text: 'accuracy', years: [2021, 2024] as const };
    const left = library.countSteps(filter);
    left.next();
    left.next();
    expect(library.isCounted(filter)).toBe(false);
    expect(library.passing(filter).claims).toEqual(filterClaims(auditedCorpus(), filter));
    expect(library.facets(filter)).toEqual(countFacets(auditedCorpus(), filter));
    expect(library.isCounted(filter)).toBe(true);
  });
});
