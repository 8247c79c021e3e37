import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginText, PerSpelling, spellingAt } from '../../src/extract/spellings.ts';

const spell = (word: string) => spellingAt(word, 0, word.length);

describe('spellings', () => {
  it('are what stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.nat(90), fc.nat(90), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const { word, lower } = spellingAt(text, start, end);
        expect(word).toBe(text.slice(start, end));
        expect(lower).toBe(word.toLowerCase());
      }),
    );
  });
  it('are one object for one word', () => expect(spellingAt('the GPU', 4, 7)).toBe(spell('GPU')));
  it('keep apart what differs in case alone', () => expect(spell('gpu').index).not.toBe(spell('GPU').index));

  it('begin anew with the text after too many, and never within one', () => {
    beginText();
    const before = spell('before');
    const indexes = new Set(Array.from({ length: 40_000 }, (_, i) => spell(`word${i}`).index));
    expect(indexes.size).toBe(40_000);
    expect(spell('before')).toBe(before);
    beginText();
    expect(spell('before')).not.toBe(before);
    expect(spell('before').word).toBe('before');
  });
});

describe('what is kept of spellings', () => {
  it('is worked out once a word, and again for the word that takes its number', () => {
    const asked: string[] = [];
    const lengths = new PerSpelling(({ word }) => {
      asked.push(word);
      return word.length;
    });
    const one = { word: 'one', lower: 'one', index: 3 };
    const other = { word: 'other', lower: 'other', index: 3 };
    expect([lengths.of(one), lengths.of(one), lengths.of(other), lengths.of(one)]).toEqual([3, 3, 5, 3]);
    expect(asked).toEqual(['one', 'other', 'one']);
  });
});
