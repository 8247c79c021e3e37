/**
 * Whether a corpus is so large that what is made of all of it would hold the page up: it is then made between frames, and what was there before
 * stays until it is done. In a small one everything is there at once.
 */
import type { Corpus } from '../../../src/model.ts';

/** From this many claims, papers and things named on. */
export const many = 50_000;

export function isLarge({ claims, papers, entities }: Pick<Corpus, 'claims' | 'papers' | 'entities'>): boolean {
  return claims.length + papers.length + entities.length >= many;
}
