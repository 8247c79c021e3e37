import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../src/extract/sentences.ts';

/** Each `|` in `marked` is where one sentence ends and the next begins. */
function check(marked: string): void {
  it(marked, () => {
    const text = marked.replaceAll('|', '');
    const found = segmentSentences({ title: '', text }).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(marked.split('|').map((sentence) => sentence.trim()));
  });
}

describe('sentences end', () => {
  check('We train it. |It works.');
  check('Is it larger? |It is! |Good.');
  check('It scores 90.1%. |15 models are worse.');
  check('We test it. |$K$-means is weaker.');
  check('We test it. |\\textbf{Results} follow.');
  check('We test two. |mBERT is weaker.');
  check('We test two. |wav2vec 2.0 is weaker.');
  check('It raises accuracy.|The cost stays.');
  check('One paragraph without a stop\n\n|Another one');
  check('One paragraph without a stop\r\n\r\n|Another one');
  check('This follows Brown et al. |We extend it.');
});

describe('sentences go on', () => {
  check('It gains 3.5 points over v2.0 of the tool.');
  check('As Lee et al. (2020) show, it works.');
  check('As Lee et al. Show And Tell has it.');
  check('Models (e.g. GPT-4, i.e. LLMs) win vs. BERT here.');
  check('See Fig. A and Eq. 3 for approx. 20 cases, resp. Table 2.');
  check('The idea of J. Smith is older.');
  check('Posted on arXiv. 2020 was the year.');
  check('A line\nthat breaks and\r\nbreaks again.');
  check('Data from Yahoo! Answers is used.');
  check('1. We train it.');
  check('We ask why? because nobody knows.');
});

describe('the title', () => {
  it('is one sentence of its own part', () => {
    expect(segmentSentences({ title: 'Is it? It is. ', text: 'Yes.' })).toEqual([
      { part: 'title', start: 0, end: 13 },
      { part: 'text', start: 0, end: 4 },
    ]);
  });
  it('is none when blank', () => expect(segmentSentences({ title: ' ', text: '' })).toEqual([]));
});

describe('whatever the text', () => {
  const papery = fc.array(
    fc.constantFrom('et al.', 'e.g.', ' ', '\n', '\n\n', '\r\n', '3.5', '. ', '?', 'We', '$x$', 'wav2vec', '(', ')', '\ud800'),
  );
  it('no sentence overlaps another and only white space lies outside', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          papery.map((words) => words.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of segmentSentences({ title: '', text })) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(last, start).trim()).toBe('');
            last = end;
          }
          expect(text.slice(last).trim()).toBe('');
        },
      ),
    );
  });
});
