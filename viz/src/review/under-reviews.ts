/**
 * A corpus under what people say of it by now: those verdicts that it came with, and those of this browser.
 */
import type { Corpus } from '../../../src/model.ts';
import { reviewCorpus } from '../../../src/review/review.ts';
import type { Desk } from './desk.ts';

/** A corpus under all reviews of a desk; the corpus itself where it holds them already. */
export function underReviews(corpus: Corpus, { reviews }: Pick<Desk, 'reviews'>): Corpus {
  const all = reviews();
  return all.length > corpus.reviews.length ? reviewCorpus(corpus, all) : corpus;
}
