import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span } from '../../src/span.ts';
import { type Mark, segments } from '../../viz/src/data/segments.ts';

const title = 'A title';
const text = 'GPT-4 reaches 92.0% on GSM8K.';

/** Segments written as `[a:[b:words]]`, the outermost mark first. */
function written(marks: readonly Mark<string>[], within = span(0, text.length)): string {
  return segments({ title, text }, within, marks)
    .map(({ text: words, marks: names }) => (names.length ? `[${names.join('>')}:${words}]` : words))
    .join('');
}
const mark = (words: string, as: string): Mark<string> => ({ span: span(text.indexOf(words), text.indexOf(words) + words.length), as });

describe('segments', () => {
  const cases: readonly (readonly [says: string, marks: readonly Mark<string>[], expected: string])[] = [
    ['no marks', [], text],
    ['one', [mark('92.0%', 'number')], 'GPT-4 reaches [number:92.0%] on GSM8K.'],
    ['two', [mark('GSM8K', 'on'), mark('GPT-4', 'subject')], '[subject:GPT-4] reaches 92.0% on [on:GSM8K].'],
    ['nested', [mark('92.0', 'value'), mark('92.0% on', 'outer')], 'GPT-4 reaches [outer>value:92.0][outer:% on] GSM8K.'],
    ['crossing', [mark('GPT-4 reaches', 'a'), mark('reaches 92.0%', 'b')], '[a:GPT-4 ][a>b:reaches][b: 92.0%] on GSM8K.'],
    [
      'empty, or of the title',
      [
        { span: span(3, 3), as: 'x' },
        { span: span(0, 5, 'title'), as: 'y' },
      ],
      text,
    ],
  ];
  it.each(cases)('%s', (_, marks, expected) => {
    expect(written(marks)).toBe(expected);
  });

  it('cuts marks at the ends of the stretch', () => {
    expect(written([mark('GPT-4 reaches', 'a')], span(6, 13))).toBe('[a:reaches]');
  });

  it('joined they are the text, whatever the marks', () => {
    const some = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ span: span(Math.min(a, b), Math.max(a, b)), as: 'm' }));
    fc.assert(
      fc.property(fc.array(some), (marks) => {
        const joined = segments({ title, text }, span(0, text.length), marks);
        expect(joined.map((one) => one.text).join('')).toBe(text);
      }),
    );
  });
});
