import { describe, expect, it } from 'vitest';
import { verdictsOf } from '../../src/filter.ts';
import { sourceOf } from '../../src/graph/source.ts';
import type { Corpus, Finding, LinkedClaim, Review } from '../../src/model.ts';
import { listResults } from '../../src/results/results.ts';
import { makeReview, makeWithdrawal, type Saying } from '../../src/review/make.ts';
import { reviewCorpus } from '../../src/review/review.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = withFinding(seedCorpus());
const ranked = listResults(corpus, { benchmark: 'gsm8k' }).rows.filter(({ rank }) => rank !== undefined);
const first = ranked[0]?.claim;
const second = corpus.claims.find(({ id, paper }) => paper === first?.paper && id !== first?.id);

/** A check of two numbers of one paper. */
function withFinding(seeds: Corpus): Corpus {
  const numbers = seeds.claims.slice(0, 2).map((claim) => numberOf(claim));
  return { ...seeds, findings: [{ id: 'C1:a+b', check: 'C1', verdict: 'does not add up', numbers, working: 'made up' }] };
}

function numberOf({ id, paper, quantity }: LinkedClaim): Finding['numbers'][number] {
  return { paper, claim: id, span: quantity.span, literal: quantity.literal, role: 'made up' };
}

/** A review of the corpus, made at a minute of the hour. */
function say(over: Corpus, words: Partial<Saying> & Pick<Saying, 'verdict'>, minute = 0): Review {
  const when = `2025-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
  const made = makeReview(over, { target: { kind: 'claim', id: first?.id ?? '' }, who: 'Ada', when, ...words });
  if (!made) throw new Error('there is no such target');
  return made;
}

/** The corpus as another extractor and another version of each text would have it: all ids and offsets are other ones. */
function anew(old: Corpus, put: string, change: (text: string) => string = (text) => text): Corpus {
  const move = (span: LinkedClaim['sentence']) =>
    span.part === 'text' ? { ...span, start: span.start + put.length, end: span.end + put.length } : span;
  const claims = old.claims.map((claim) => {
    const quantity = { ...claim.quantity, id: `new-${claim.id}`, span: move(claim.quantity.span) };
    return { ...claim, id: quantity.id, quantity, sentence: move(claim.sentence) };
  });
  const findings = old.findings.map((finding) => {
    const numbers = finding.numbers.map((number) => ({ ...number, claim: `new-${number.claim}`, span: move(number.span) }));
    return { ...finding, id: `${finding.check}:new`, numbers };
  });
  const papers = old.papers.map((paper) => ({ ...paper, version: `new-${paper.version}`, text: change(`${put}${paper.text}`) }));
  return { ...old, claims, findings, papers };
}

const claimOf = (over: Corpus, id = first?.id) => over.claims.find((claim) => claim.id === id);

describe('a rejected claim', () => {
  const reviewed = reviewCorpus(corpus, [say(corpus, { verdict: 'reject' })]);

  it('is listed with who said so, and ranked nowhere', () => {
    const { rows } = listResults(reviewed, { benchmark: 'gsm8k' });
    const row = rows.find(({ claim }) => claim.id === first?.id);
    expect(row?.review).toMatchObject({ state: 'rejected', who: ['Ada'] });
    expect([row?.rank, row?.among, row?.peers]).toEqual([undefined, undefined, undefined]);
    expect(rows).toHaveLength(listResults(corpus, { benchmark: 'gsm8k' }).rows.length);
  });
  it('is best of nothing in the graph', () => {
    const drawn = sourceOf(reviewed).places.find(({ claim }) => claim.id === first?.id);
    expect(drawn?.claim.value).toBeUndefined();
    expect(drawn).toBeDefined();
  });
  it('is kept from what compares papers', () => {
    const compared: Corpus[] = [];
    reviewCorpus(corpus, [say(corpus, { verdict: 'reject' })], {
      audit: (changed) => {
        compared.push(changed);
        return [];
      },
    });
    expect(compared.map(({ claims }) => claims.some(({ id }) => id === first?.id))).toEqual([false]);
  });
  it('is as it was once that is withdrawn', () => {
    const back = makeWithdrawal(reviewed, { target: { kind: 'claim', id: first?.id ?? '' }, who: 'Ada', when: '1999-01-01T00:00:00.000Z' });
    const all = [...reviewed.reviews.map(({ review }) => review), ...(back ? [back] : [])];
    const undone = reviewCorpus(reviewed, all);
    expect(claimOf(undone)).toEqual(claimOf(corpus));
    expect(undone.reviews.map(({ fate }) => fate)).toEqual(['withdrawn', 'counts']);
  });
});

describe('a corrected claim', () => {
  const correction = { value: '1,319', unit: 'count', on: ['math', 'Unheard-of'], baseline: [], role: 'quoted' as const };
  const reviewed = reviewCorpus(corpus, [say(corpus, { verdict: 'correct', correction })]);
  const claim = claimOf(reviewed);

  it('says what was put in, names linked where they are known', () => {
    expect(claim?.quantity).toMatchObject({ values: [{ literal: '1,319', value: 1319, step: 1 }], unit: 'count' });
    expect(claim?.on.map(({ surface, entity }) => [surface, entity])).toEqual([
      ['math', 'math'],
      ['Unheard-of', undefined],
    ]);
    expect([claim?.baseline, claim?.role]).toEqual([[], 'quoted']);
  });
  it('keeps what was read beside it, and the printed literal at its place', () => {
    const was = claimOf(corpus);
    expect(claim?.quantity.literal).toBe(was?.quantity.literal);
    expect(claim?.standing?.original).toEqual({ quantity: was?.quantity, on: was?.on, baseline: was?.baseline, role: was?.role });
  });
  it('is listed and ranked by what was put in', () => {
    const value = { value: '999', on: ['GSM8K'] };
    const { rows } = listResults(reviewCorpus(corpus, [say(corpus, { verdict: 'correct', correction: value })]), { benchmark: 'gsm8k' });
    expect(rows.find(({ claim: one }) => one.id === first?.id)).toMatchObject({ literal: '999', value: 999 });
  });
  it('is as it was under no reviews', () => {
    expect(reviewCorpus(reviewed, [])).toEqual(corpus);
  });
});

describe('when people differ', () => {
  it('nothing changes but the mark', () => {
    const reviewed = reviewCorpus(corpus, [say(corpus, { verdict: 'reject' }), say(corpus, { verdict: 'agree', who: 'Bo' }, 1)]);
    expect(claimOf(reviewed)?.standing?.state).toBe('disputed');
    const row = listResults(reviewed, { benchmark: 'gsm8k' }).rows.find(({ claim }) => claim.id === first?.id);
    expect(row?.rank).toBe(ranked[0]?.rank);
  });
});

describe('a finding judged no problem', () => {
  const target = { kind: 'finding', id: 'C1:a+b' } as const;
  const reviewed = reviewCorpus(corpus, [say(corpus, { target, verdict: 'not a problem' })]);

  it('stays, marked, and says nothing of its claims any more', () => {
    expect(reviewed.findings[0]?.standing?.state).toBe('not a problem');
    expect([verdictsOf(corpus).size, verdictsOf(reviewed).size]).toEqual([2, 0]);
  });
  it('is another finding when it rests on other numbers', () => {
    const grown = {
      ...corpus,
      findings: corpus.findings.map((one) => ({ ...one, numbers: [...one.numbers, ...corpus.claims.slice(2, 3).map(numberOf)] })),
    };
    const filed = reviewCorpus(
      grown,
      reviewed.reviews.map(({ review }) => review),
    );
    expect(filed.findings[0]?.standing).toBeUndefined();
    expect(filed.reviews[0]).toMatchObject({ fate: 'orphaned', reason: 'check C1 no longer speaks of just these numbers' });
  });
});

describe('when texts and rules change', () => {
  const target = { kind: 'finding', id: 'C1:a+b' } as const;
  const reviews = [say(corpus, { verdict: 'reject' }), say(corpus, { target, verdict: 'not a problem' }, 1)];

  it('reviews follow their claims and findings', () => {
    const reviewed = reviewCorpus(anew(corpus, 'A new first sentence with 7 words. '), reviews);
    expect(claimOf(reviewed, `new-${first?.id}`)?.standing?.state).toBe('rejected');
    expect(reviewed.claims.filter(({ standing }) => standing)).toHaveLength(1);
    expect(reviewed.findings[0]?.standing?.state).toBe('not a problem');
    expect(reviewed.reviews.map(({ fate }) => fate)).toEqual(['counts', 'counts']);
  });
  it('one person is one person under old ids and new', () => {
    const now = anew(corpus, 'New. ');
    const later = say(now, { target: { kind: 'claim', id: `new-${first?.id}` }, verdict: 'agree' }, 2);
    const reviewed = reviewCorpus(now, [later, ...reviews]);
    expect(claimOf(reviewed, `new-${first?.id}`)?.standing).toMatchObject({ state: 'agreed', who: ['Ada'] });
  });

  const orphans: readonly (readonly [what: string, now: Corpus, reason: RegExp])[] = [
    ['the words are gone', anew(corpus, '', () => 'Nothing is left.'), /is no longer found in/u],
    ['the paper is gone', { ...anew(corpus, ''), papers: [], claims: [] }, /is not in the store/u],
    ['the number is no claim any more', { ...anew(corpus, ''), claims: [] }, /is no longer read as a claim/u],
  ];
  it.each(orphans)('%s: the review is kept and listed with the reason', (_, now, reason) => {
    const reviewed = reviewCorpus(now, reviews.slice(0, 1));
    expect(reviewed.reviews).toEqual([{ review: reviews[0], fate: 'orphaned', reason: expect.stringMatching(reason) }]);
    expect(reviewed.claims.some(({ standing }) => standing)).toBe(false);
  });
  it('an orphan is back when its number is', () => {
    const gone = reviewCorpus({ ...corpus, claims: [] }, reviews.slice(0, 1));
    const back = reviewCorpus(
      corpus,
      gone.reviews.map(({ review }) => review),
    );
    expect(claimOf(back)?.standing?.state).toBe('rejected');
  });
});

describe('a review that is made', () => {
  it('is later than all that was said of its target before', () => {
    const reviewed = reviewCorpus(corpus, [say(corpus, { verdict: 'agree' }, 30)]);
    expect(say(reviewed, { verdict: 'reject' }, 10).when).toBe('2025-01-01T00:30:00.001Z');
    expect(say(reviewed, { verdict: 'reject', target: { kind: 'claim', id: second?.id ?? '' } }, 10).when).toBe('2025-01-01T00:10:00.000Z');
  });
  it('takes nothing back where nothing was said', () => {
    expect(makeWithdrawal(corpus, { target: { kind: 'claim', id: first?.id ?? '' }, who: 'Ada', when: '' })).toBeUndefined();
  });
});
