import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createQuantityFinder } from '../../src/extract/numbers/quantities.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Quantity } from '../../src/model.ts';

const find = createQuantityFinder(loadKnowledge().knowledge);

interface Line {
  readonly expected: string;
  readonly text: string;
  readonly marked: readonly (readonly [start: number, end: number])[];
}

function readTable(file: string): readonly Line[] {
  let expected = '';
  return readFileSync(new URL(`../tables/numbers/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('=> ')) expected = line.slice(3);
      if (line === '' || line.startsWith('#') || line.startsWith('=> ')) return [];
      const pieces = line.split(/[⟦⟧]/);
      const starts = pieces.map((_, index) => pieces.slice(0, index).join('').length);
      const marked = pieces.flatMap((piece, index) =>
        index % 2 === 1 ? [[starts[index] ?? 0, (starts[index] ?? 0) + piece.length] as const] : [],
      );
      return [{ expected, text: pieces.join(''), marked }];
    });
}

function quantitiesOf(text: string): readonly Quantity[] {
  const paper = { version: 'v', title: '', text };
  return find(paper, segmentSentences(paper), []);
}

/** The quantities at the marked spans, as `describe` puts them, must all be `expected`. */
function check({ expected, text, marked }: Line, describe: (quantity: Quantity) => string): void {
  const found = quantitiesOf(text);
  const shown = found.map((quantity) => `${quantity.literal} ${quantity.kind} ${quantity.why}`).join(' | ');
  for (const [start, end] of marked) {
    const at = found.find(({ span }) => span.start === start && span.end === end);
    expect(at ? describe(at) : `nothing at ⟦${text.slice(start, end)}⟧, but ${shown}`).toBe(expected);
  }
}

describe('a value has many prints', () => {
  for (const line of readTable('values.txt')) {
    it(`${line.expected}: ${line.text}`, () =>
      check(line, ({ values, unit, op }) => `${values.map(({ value }) => value).join('..')} ${unit} ${op}`));
  }
});

describe('results, changes and sizes', () => {
  for (const line of readTable('kinds.txt')) it(`${line.expected}: ${line.text}`, () => check(line, ({ kind }) => kind));
});

describe('what states no quantity', () => {
  for (const line of readTable('never.txt')) {
    it(`${line.expected}: ${line.text}`, () => {
      expect(
        quantitiesOf(line.text)
          .filter(({ kind }) => kind !== 'other')
          .map(({ literal, why }) => `${literal} ${why}`),
      ).toEqual([]);
      if (line.expected === 'nothing') expect(quantitiesOf(line.text)).toEqual([]);
      check(line, ({ why }) => why);
    });
  }
});
