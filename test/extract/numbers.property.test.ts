import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuantityFinder } from '../../src/extract/numbers/quantities.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Quantity } from '../../src/model.ts';

const find = createQuantityFinder(loadKnowledge().knowledge);

function quantitiesOf(text: string, title = ''): readonly Quantity[] {
  const paper = { version: 'v', title, text };
  return find(paper, segmentSentences(paper), []);
}

/** Every promise that holds for all texts. */
function check(text: string): void {
  const found = quantitiesOf(text);
  let last = 0;
  const uncovered = new Set([...text.matchAll(/\p{Nd}/gu)].map(({ index }) => index));
  for (const { span, literal, values, spread, kind, unit, why } of found) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(span.start, span.end)).toBe(literal);
    expect(why).not.toBe('');
    expect(values.length > 0).toBe(kind !== 'other');
    expect(unit !== '').toBe(kind !== 'other');
    for (const { value, step } of [...values, ...(spread?.values ?? [])]) {
      expect(Number.isFinite(value)).toBe(true);
      expect(Number.isFinite(step) && step > 0).toBe(true);
    }
    for (let at = span.start; at < span.end; at += 1) uncovered.delete(at);
    last = span.end;
  }
  expect([...uncovered]).toEqual([]);
}

const pieces = [
  '12',
  '3.5',
  '0',
  '1,000',
  '1{,}000',
  '.008',
  '1e-4',
  '10^{-3}',
  '1/38',
  '70/15/15',
  '512x512',
  '2×3',
  '1.2.3',
  '٣٤',
  '９０',
  '𝟏𝟐',
  '²',
  '%',
  '\\%',
  ' percent',
  ' points',
  'x',
  '×',
  ' times',
  '-fold',
  ' ms',
  'GB',
  'k',
  'M',
  ' million',
  '-million',
  '$',
  '\\$',
  '€',
  'USD',
  '-',
  '–',
  '--',
  '−',
  '+',
  '±',
  ' ± ',
  '\\pm',
  '~',
  '\\sim',
  '<',
  '>',
  '≥',
  '=',
  '\\to',
  '→',
  '/',
  '@',
  '#',
  '^',
  '_',
  '{',
  '}',
  '\\',
  '\\times',
  ' to ',
  ' and ',
  ' between ',
  ' from ',
  ' by ',
  ' of ',
  ' over ',
  ' up to ',
  ', ',
  '; ',
  '. ',
  '(',
  ')',
  '[',
  ']',
  ' ',
  '\n',
  '\n\n',
  'two',
  'twice',
  ' a third of ',
  'half',
  'orders of magnitude',
  'twenty-',
  'hundred',
  'threefold',
  'accuracy',
  'improves',
  'gain',
  'F1',
  'GPT-',
  'in 2020',
  'July ',
  'et al.',
  'the',
  'https://a.b/',
  'CI',
  '\ud800',
  '\udfff',
  '\u0000',
  '👍',
];

describe('whatever the text', () => {
  it('a spread behind a number in words keeps its digits', () => check('threefold ± 12. '));

  it('no number is lost, spans slice to their text and never overlap: numeral-like pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (words) => check(words.join(''))),
      { numRuns: 3000 },
    );
  });
  it('and pieces with blanks between', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (words) => check(words.join(' '))),
      { numRuns: 2000 },
    );
  });
  it('and any string at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 1000 });
  });
  it('and with digits strewn in', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 5 }), fc.nat().map(String)), { maxLength: 20 }), (words) =>
        check(words.join('')),
      ),
    );
  });

  it('a number of 10,000 digits is kept as other', () => {
    const digits = '7'.repeat(10_000);
    check(`It scores ${digits}% here.`);
    expect(quantitiesOf(`It scores ${digits}% here.`).map(({ kind, why }) => [kind, why])).toEqual([['other', 'unreadable']]);
    check(`0.${digits} and 1e999 and ${digits}.${digits} and 1e-999 and 9e308 million`);
  });
  it('titles have their own quantities', () => {
    const [first, second] = quantitiesOf('It has 7 layers.', 'We gain 3 points');
    expect([first?.span, first?.literal, second?.span]).toEqual([
      { part: 'title', start: 8, end: 9 },
      '3',
      { part: 'text', start: 7, end: 8 },
    ]);
  });
  it('the same text gives the same quantities, and other versions other ids', () => {
    const text = 'It gains 3.5% on 12 tasks.';
    expect(quantitiesOf(text)).toEqual(quantitiesOf(text));
    const other = find({ version: 'w', title: '', text }, segmentSentences({ title: '', text }), []);
    expect(other.map(({ id }) => id)).not.toEqual(quantitiesOf(text).map(({ id }) => id));
  });
});

describe('numerals inside a name', () => {
  it('are other', () => {
    const text = 'It beats Gemini 1.5 by 3% on MATH 500.';
    const mentions = [{ span: { part: 'text', start: 9, end: 19 } as const }, { span: { part: 'text', start: 29, end: 37 } as const }];
    const found = find({ version: 'v', title: '', text }, segmentSentences({ title: '', text }), mentions);
    expect(found.map(({ literal, kind, why }) => `${literal} ${kind} ${why}`)).toEqual([
      '1.5 other name',
      '3% change by',
      '500 other name',
    ]);
  });
});

describe('spreads', () => {
  it('are kept beside the value, as printed', () => {
    const [found] = quantitiesOf('It scores 93.2 ± 0.3% here.');
    expect(found?.spread).toEqual({ kind: 'plus-minus', literal: '± 0.3%', values: [{ literal: '0.3', value: 0.3, step: 0.1 }] });
  });
  it('an interval is noted at its value, and a quantity of its own', () => {
    const [main, level, interval] = quantitiesOf('It scores 0.84 (95% CI 0.81-0.86) here.');
    expect(main?.spread).toMatchObject({ kind: 'interval', literal: '0.81-0.86' });
    expect([level?.kind, interval?.values.map(({ value }) => value)]).toEqual(['other', [0.81, 0.86]]);
  });
});

describe('the last printed place', () => {
  const step = (text: string) => quantitiesOf(text)[0]?.values.map((value) => value.step);
  it('of decimals', () => expect(step('It scores 69.40% here.')).toEqual([0.01]));
  it('of whole numbers', () => expect(step('It has 152 tasks.')).toEqual([1]));
  it('is scaled', () => expect(step('It has 1.5 million items.')).toEqual([100_000]));
  it('of powers of ten', () => expect(step('It needs $2.2 \\times 10^{15}$ FLOPs.')).toEqual([1e14]));
});
