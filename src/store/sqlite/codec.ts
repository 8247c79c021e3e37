/**
 * Between the nouns and what is in a row. The border where stored JSON becomes typed again: it was written by `encodeEntry` and its
 * neighbours from typed values, under a schema version that was checked on opening.
 */
import { hash } from '../../hash.ts';
import type { Extraction, Judgement, Paper, Review } from '../../model.ts';
import type { Entry } from '../store.ts';

/**
 * An id as a key: the same, except that quotes, control characters and lone surrogates are escaped as in JSON, since SQLite ends a text at
 * a zero and holds no surrogate. Different ids have different keys.
 */
export function keyOf(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}

/** The id of a key. */
export function idOf(key: string): string {
  return JSON.parse(`"${key}"`) as string;
}

export function encodeEntry({ paper, extraction }: Entry) {
  const row = { id: keyOf(paper.id), paper: JSON.stringify(paper), extraction: JSON.stringify(extraction) };
  const index = { id: row.id, version: paper.version, extractor: extraction.extractor, hash: hash(row.paper, row.extraction) };
  return { index, row };
}

export function decodeEntry(row: { readonly paper: string; readonly extraction: string }): Entry {
  return { paper: JSON.parse(row.paper) as Paper, extraction: JSON.parse(row.extraction) as Extraction };
}

export function encodeJudgement(one: Judgement) {
  const judgement = JSON.stringify(one);
  return { hash: hash(judgement), judgement };
}

export function decodeJudgement(json: string): Judgement {
  return JSON.parse(json) as Judgement;
}

export function encodeReview(one: Review) {
  const review = JSON.stringify(one);
  return { id: keyOf(one.id), made: keyOf(one.when), hash: hash(review), review };
}

export function decodeReview(json: string): Review {
  return JSON.parse(json) as Review;
}
