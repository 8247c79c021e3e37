import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from '../../src/model.ts';
import { readReviews, writeReviews } from '../../src/review/lines.ts';
import { idOf } from '../../src/review/make.ts';
import { reviewCorpus } from '../../src/review/review.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const claim = corpus.claims[0];
const line = { target: { kind: 'claim', id: 'c1' }, verdict: 'agree', who: 'Ada', when: '2025-01-02T03:04:05.000Z' };

const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text);
const said = fc.constantFrom<Pick<Review, 'target' | 'verdict' | 'correction' | 'undoes'>>(
  { target: { kind: 'claim', id: 'c1' }, verdict: 'agree' },
  { target: { kind: 'claim', id: 'c1' }, verdict: 'reject' },
  { target: { kind: 'claim', id: claim?.id ?? '' }, verdict: 'cannot tell' },
  { target: { kind: 'claim', id: 'c2' }, verdict: 'correct', correction: { value: '69.4', on: ['MATH'], baseline: [] } },
  { target: { kind: 'finding', id: 'C1:a+b' }, verdict: 'not a problem' },
  { target: { kind: 'finding', id: 'C9:a · b' }, verdict: 'withdraw', undoes: 'r1' },
);
const anchor = fc.record({
  paper: fc.constant('p'),
  version: fc.constant('v'),
  span: fc.record({ part: fc.constantFrom('title' as const, 'text' as const), start: fc.nat(99), end: fc.nat(99) }),
  exact: word,
  before: fc.string({ maxLength: 32 }),
  after: fc.string({ maxLength: 32 }),
});
const day = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(days * 86_400_000).toISOString());
const review: fc.Arbitrary<Review> = fc
  .record({ said, who: word, when: day, why: fc.option(word, { nil: undefined }), anchors: fc.array(anchor, { maxLength: 3 }) })
  .map(({ said: words, who, when, why, anchors }) => {
    const saying = { ...words, who, when, ...(why === undefined ? {} : { why }) };
    return { id: idOf(saying), ...saying, anchors };
  });
const reviews = fc.uniqueArray(review, { selector: ({ id }) => id, maxLength: 8 });
const byId = (all: readonly Review[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('reviews as lines of JSON', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(reviews, (all) => {
        const read = readReviews('reviews.jsonl', writeReviews(all), corpus);
        expect(read.problems).toEqual([]);
        expect(byId(read.reviews)).toEqual(byId(all));
        expect(writeReviews(read.reviews)).toBe(writeReviews(all));
      }),
    );
  });
  it('are the same whatever their order, and however often they come', () => {
    fc.assert(
      fc.property(reviews, reviews, (some, others) => {
        const text = (...all: readonly (readonly Review[])[]) => all.map(writeReviews).join('');
        const straight = readReviews('a', text(some, others), corpus).reviews;
        const turned = readReviews('b', text(others, some, others), corpus).reviews;
        expect(byId(turned)).toEqual(byId(straight));
        expect(reviewCorpus(corpus, turned)).toEqual(reviewCorpus(corpus, straight));
      }),
    );
  });
  it('written by hand need no id and no anchors', () => {
    const target = { kind: 'claim', id: claim?.id };
    const read = readReviews('hand.jsonl', `\ufeff${JSON.stringify({ ...line, target, when: '2025-01-02T04:04:05+01:00' })}\r\n\n`, corpus);
    expect(read.problems).toEqual([]);
    expect(read.reviews).toHaveLength(1);
    const [made] = read.reviews;
    expect(made).toMatchObject({ when: line.when, anchors: [{ paper: claim?.paper, exact: claim?.quantity.literal }] });
    expect(readReviews('again.jsonl', JSON.stringify({ ...line, target }), corpus).reviews).toEqual([made]);
  });

  const refused: readonly (readonly [text: string, reason: RegExp])[] = [
    ['nothing', /^is not JSON$/u],
    ['7', /^is no review: /u],
    ['{}', /^is no review: target: /u],
    [JSON.stringify({ ...line, verdict: 'perhaps' }), /verdict/u],
    [JSON.stringify({ ...line, verdict: 'not a problem' }), /a claim can be given/u],
    [JSON.stringify({ ...line, verdict: 'correct' }), /belong together/u],
    [JSON.stringify({ ...line, verdict: 'withdraw' }), /belong together/u],
    [JSON.stringify({ ...line, verdict: 'correct', correction: { value: 'high' } }), /write the number alone/u],
    [JSON.stringify({ ...line, when: 'yesterday' }), /when/u],
    [JSON.stringify({ ...line, who: '' }), /who/u],
    [JSON.stringify({ ...line, anchors: [{ exact: 7 }] }), /anchors/u],
  ];
  it.each(refused)('%s is a problem, and the rest is read', (text, reason) => {
    const read = readReviews('mixed.jsonl', `${text}\n${JSON.stringify(line)}\n`, corpus);
    expect(read.reviews).toHaveLength(1);
    expect(read.problems).toEqual([{ file: 'mixed.jsonl', line: 1, rule: 'review/not-a-review', reason: expect.stringMatching(reason) }]);
  });
  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { reviews: read, problems } = readReviews('any', text, corpus);
        expect(read.length + problems.length).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});
