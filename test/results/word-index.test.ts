/** The index of words finds what the package minisearch finds with the same options, in the same order, with the same scores. */
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { termSteps } from '../../src/results/terms.ts';
import { type Worded, wordIndexSteps } from '../../src/results/word-index.ts';
import { finish } from '../../src/steps.ts';

const weights = [2, 1];

/** What minisearch makes of the same texts. */
function reference(texts: readonly Worded[]) {
  const index = new MiniSearch<{ id: number; first?: string | undefined; second?: string | undefined }>({
    fields: ['first', 'second'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { first: 2 },
      weights: { fuzzy: 0.2, prefix: 0.6 },
      boostDocument: (id) => texts[Number(id)]?.boost ?? 1,
    },
  });
  for (const [id, { fields }] of texts.entries()) index.add({ id, first: fields[0]?.join(' '), second: fields[1]?.join(' ') });
  return (words: readonly string[]) => {
    const found = words.length === 0 ? [] : index.search(words.join(' '));
    return found.map(({ id, score, queryTerms }) => ({ place: Number(id), score: score / queryTerms.length }));
  };
}

const letters = fc.constantFrom('a', 'b', 'c');
const word = fc.array(letters, { minLength: 1, maxLength: 7 }).map((list) => list.join(''));
const words = fc.uniqueArray(word, { maxLength: 4 });
const text: fc.Arbitrary<Worded> = fc.record({
  fields: fc.tuple(fc.option(words, { nil: undefined }), words),
  boost: fc.constantFrom(1, 1.3, 2),
});

describe('words in texts', () => {
  it('are found as minisearch finds them', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), fc.uniqueArray(word, { maxLength: 3 }), (texts, query) => {
        const scores = finish(wordIndexSteps(texts, weights)).scores(query);
        const found = [...scores].flatMap((score, place) => (score > 0 ? [{ place, score }] : []));
        const wanted = reference(texts)(query).sort((a, b) => a.place - b.place);
        expect(found.map(({ place }) => place)).toEqual(wanted.map(({ place }) => place));
        for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(wanted[at]?.score ?? 0, 9);
      }),
      { numRuns: 400 },
    );
  });

  it('none at all are found by no words', () => {
    expect([...finish(wordIndexSteps([{ fields: [['a'], ['b']], boost: 1 }], weights)).scores([])]).toEqual([0]);
  });
});

describe('terms', () => {
  it('are in order, also where they are more than a piece', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => String((at * 7919) % 10_007));
    expect(finish(termSteps(new Set(many))).sorted).toEqual([...new Set(many)].sort());
  });

  it('near a word are those that few letters part from it', () => {
    const all = ['bench', 'benchmark', 'blench', 'branch', 'lunch', 'mensch'];
    const { sorted, near } = finish(termSteps(all));
    const found = (text: string, most: number) => [...near(text, most)].map(([place, distance]) => `${sorted[place]} ${distance}`);
    expect(found('bench', 1)).toEqual(['bench 0', 'blench 1']);
    expect(found('bench', 2)).toEqual(['bench 0', 'blench 1', 'branch 2', 'lunch 2', 'mensch 2']);
  });
});
