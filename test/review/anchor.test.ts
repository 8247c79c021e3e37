import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash } from '../../src/hash.ts';
import { anchorAt, findAnchor } from '../../src/review/anchor.ts';

const paperOf = (text: string, title = '') => ({ id: 'p', version: hash(title, text), title, text });

/** The text with the number between brackets marked: where it stands, and the text without them. */
function marked(text: string) {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { paper: paperOf(text.replace('[', '').replace(']', '')), span: { part: 'text' as const, start, end } };
}

/** An anchor made in the first text leads to the marked place of the second, or to none where nothing is marked. */
function check(before: string, after: string) {
  const made = marked(before);
  const anchor = anchorAt(made.paper, made.span);
  const wanted = after.includes('[') ? marked(after) : undefined;
  expect(findAnchor(anchor, wanted?.paper ?? paperOf(after))).toEqual(wanted?.span);
}

describe('an anchor leads to its number', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['in the same text', 'We reach [90.1%] on MATH.', 'We reach [90.1%] on MATH.'],
    ['behind new words', 'We reach [90.1%] on MATH.', 'Here, we reach [90.1%] on MATH.'],
    ['in a sentence said anew', 'We reach [90.1%] on MATH.', 'MATH is solved to [90.1%], as we show.'],
    [
      'by its context, among equal numbers',
      'GPT-4 reaches 90% on MATH and our model [90%] on GSM8K.',
      'Earlier, GPT-4 had 90%. Ours reaches 90% on MATH and our model [90%] on GSM8K.',
    ],
    [
      'by the nearer place, in a sentence said twice',
      `A. ${'We reach 5% here today, as all can see. '.repeat(2)}We reach [5%] here today, as all can see. We reach 5% here today, as all can see. B.`,
      `AB. ${'We reach 5% here today, as all can see. '.repeat(2)}We reach [5%] here today, as all can see. We reach 5% here today, as all can see. B.`,
    ],
    ['but not to one inside another', 'We reach [5.1] points.', 'We reach 15.1 points, 5.12 and 3.5.1.'],
    ['but to none that is another', 'We reach [90.1%] on MATH.', 'We reach 90.2% on MATH.'],
    [
      'but not to a short one that stands elsewhere',
      'We train [5] models in all that we did.',
      'Section 5 is on something else altogether.',
    ],
    ['but to neither of two that may be it', 'We reach [90%] on MATH.', 'Theirs is 90% there. Ours is 90% too.'],
    ['but nowhere in an empty text', 'We reach [90%] on MATH.', ''],
  ];
  it.each(cases)('%s', (_, before, after) => check(before, after));

  it('from the text into the title', () => {
    const { paper, span } = marked('Solving MATH to [90.1%] at last');
    expect(findAnchor(anchorAt(paper, span), paperOf('Nothing.', 'Solving MATH to 90.1% at last'))).toEqual({
      part: 'title',
      start: 16,
      end: 21,
    });
  });
});

describe('for any text', () => {
  const words = fc.array(fc.constantFrom('we', 'reach', 'on MATH', '90.1%', '7', 'and', '3.5', 'points,', 'Müller', '数字', '🙂', '\n'), {
    maxLength: 30,
  });
  const text = words.map((all) => all.join(' '));

  it('an edit elsewhere leaves it found', () => {
    fc.assert(
      fc.property(text, text, fc.record({ put: text, at: fc.nat(), cut: fc.nat(39) }), fc.boolean(), (before, after, change, ahead) => {
        const quote = '84.27%';
        const start = before.length + 1;
        const paper = paperOf(`${before} ${quote} ${after}`);
        const anchor = anchorAt(paper, { part: 'text', start, end: start + quote.length });
        const [left, right] = ahead ? [edit(before, change), after] : [before, edit(after, change)];
        const now = `${left} ${quote} ${right}`;
        const place = left.length + 1;
        expect(findAnchor(anchor, paperOf(now))).toEqual({ part: 'text', start: place, end: place + quote.length });
      }),
    );
  });

  it('what stands there again, with all its context, is told from the same number elsewhere', () => {
    fc.assert(
      fc.property(text, text, text, (before, after, more) => {
        const sentence = 'Of all systems that were tried ours alone reaches 90.1% on the test set that was held back';
        const start = before.length + 1 + sentence.indexOf('90.1%');
        const anchor = anchorAt(paperOf(`${before} ${sentence} ${after}`), { part: 'text', start, end: start + 5 });
        const now = `${before} ${more} ${sentence} ${after} ${more}`;
        const place = now.indexOf(sentence) + sentence.indexOf('90.1%');
        expect(findAnchor(anchor, paperOf(now))).toEqual({ part: 'text', start: place, end: place + 5 });
      }),
    );
  });

  it('what it finds is always the words that were meant', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(9), (one, other, at, length) => {
        const start = at % (one.length + 1);
        const span = { part: 'text' as const, start, end: Math.min(one.length, start + length) };
        const anchor = anchorAt(paperOf(one), span);
        const found = findAnchor(anchor, paperOf(other));
        if (found) expect(other.slice(found.start, found.end)).toBe(anchor.exact);
      }),
    );
  });
});

/** The text with some of it, from a place on, replaced. */
function edit(text: string, { put, at, cut }: { readonly put: string; readonly at: number; readonly cut: number }): string {
  const start = at % (text.length + 1);
  return `${text.slice(0, start)}${put} ${text.slice(start + cut)}`;
}
