import { describe, expect, test } from 'vitest';
import { placeAnnotations } from '../../src/evaluate/train/offsets.ts';

const title = 'Foo: a model for sorting';
const text = 'Foo reaches 91.2% accuracy on Bar.';
const texts = new Map([['2401.00001', { title, text }]]);

const annotation = {
  id: '2401.00001',
  length: text.length,
  entities: [{ type: 'model', mentions: [[0, 3]] }],
  numbers: [
    {
      start: 12,
      end: 17,
      kind: 'result',
      subject: [
        [
          [0, 3],
          [5, 12, 'title'],
        ],
      ],
      on: [[[30, 33]]],
      metric: [[[18, 26]]],
    },
  ],
};

const place = (...lines: readonly unknown[]) =>
  placeAnnotations('more.jsonl', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'), texts);

describe('annotations by offset', () => {
  test('take their words from title and text', () => {
    const { records, problems } = place(annotation);
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        title,
        text,
        entities: annotation.entities,
        numbers: [{ subject: ['Foo|a model'], on: ['Bar'], metric: ['accuracy'], baseline: [] }],
      },
    ]);
  });

  test('without entities teach of numbers alone', () => {
    const { entities: _, ...numbersAlone } = annotation;
    const { records, numbersOnly, problems } = place(numbersAlone);
    expect(problems).toEqual([]);
    expect(records).toEqual([]);
    expect(numbersOnly).toMatchObject([{ entities: [], numbers: [{ subject: ['Foo|a model'], on: ['Bar'] }] }]);
  });

  test.each([
    ['a paper whose text is not there', { ...annotation, id: '2401.00002' }, 'the text of 2401.00002 is not among the texts'],
    [
      'another version of the text',
      { ...annotation, length: 99 },
      'the text of 2401.00001 is another version: 34 characters instead of 99',
    ],
    ['a kind of number that there is not', { ...annotation, numbers: [{ start: 12, end: 17, kind: 'guess' }] }, 'numbers.0.kind: '],
  ])('%s is a problem that names its line, and the others are read', (_, line, reason) => {
    const { records, problems } = place(annotation, line);
    expect(records).toHaveLength(1);
    expect(problems).toEqual([{ file: 'more.jsonl', line: 2, rule: 'evaluate/offsets', reason: expect.stringContaining(reason) }]);
  });

  test('a line that is no JSON is a problem', () => {
    expect(place('{', annotation).problems).toMatchObject([{ line: 1 }]);
  });
});
