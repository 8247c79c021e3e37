import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCoverage, createExtractor } from '../../src/extract/extract.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Paper } from '../../src/model.ts';

const { knowledge } = loadKnowledge();
const extractor = createExtractor(knowledge);

function paperOf(text: string, title = ''): Paper {
  return { id: 'p', version: 'v', title, text, ids: {}, origin: { file: 'p.txt', map: [] }, parts: [] };
}

describe('one paper', () => {
  const text = 'We propose FooNet. It reaches 91.2% accuracy on ImageNet in 2020, 3 points more than ResNet-50 (see [4]).';
  const found = extractor.extract(paperOf(text, 'FooNet: a net'));

  it('is extracted as a whole, under the version it was read in', () => {
    expect([found.paper, found.version, found.extractor]).toEqual(['p', 'v', extractor.id]);
    expect(found.sentences.map(({ part }) => part)).toEqual(['title', 'text', 'text']);
  });
  it('has a claim for each result, change and size, and for nothing else', () => {
    const stating = found.quantities.filter(({ kind }) => kind !== 'other');
    expect(stating.map(({ literal, kind }) => `${literal} ${kind}`)).toEqual(['91.2% result', '3 change']);
    expect(found.claims.map(({ id }) => id)).toEqual(stating.map(({ id }) => id));
  });
  it('has a coverage that adds up', () => {
    const { numbers, result, change, size, other } = countCoverage(found.quantities);
    expect({ numbers, result, change, size, other }).toEqual({ numbers: 5, result: 1, change: 1, size: 0, other: 3 });
  });
  it('is extracted alike every time', () => expect(extractor.extract(paperOf(text, 'FooNet: a net'))).toEqual(found));
});

describe('a paper without numbers', () => {
  it('has no claims', () => expect(extractor.extract(paperOf('We propose FooNet. It works.')).claims).toEqual([]));
  it('may be empty', () => expect(extractor.extract(paperOf('')).quantities).toEqual([]));
});

describe('the id of an extractor', () => {
  it('is the same for the same knowledge', () => expect(createExtractor(knowledge).id).toBe(extractor.id));
  it('changes with the tables', () => expect(createExtractor({ ...knowledge, hash: 'other' }).id).not.toBe(extractor.id));
});

describe('whatever the text', () => {
  it('words that every object of the language answers to are words', () => {
    const { quantities } = extractor.extract(
      paperOf(String.raw`\constructor{Net} and \toString reach 91.2% accuracy over constructor runs.`),
    );
    expect(quantities.map(({ literal, kind }) => `${literal} ${kind}`)).toEqual(['91.2% result']);
  });
  it('extraction never throws, and each claim has its quantity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (text, title) => {
        const { claims, quantities } = extractor.extract(paperOf(text, title));
        const ids = new Set(quantities.filter(({ kind }) => kind !== 'other').map(({ id }) => id));
        expect(claims.every(({ id }) => ids.has(id))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
