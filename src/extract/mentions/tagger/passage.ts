/**
 * One part of a paper as the tagger sees it: tokens with their words, acronyms, names of lists, and what the title says.
 */
import type { Acronym } from '../acronyms.ts';
import type { Listed } from '../lists.ts';
import type { Reading } from '../tokens.ts';
import type { Word } from './words.ts';

export interface Passage {
  readonly reading: Reading;
  readonly words: readonly Word[];
  readonly acronyms: readonly Acronym[];
  readonly listed: readonly Listed[];
  /** The paper's title. */
  readonly title: string;
}

/** Takes features. */
export interface Sink {
  /** A feature of the token at `index`. */
  put(index: number, feature: number): void;
  /** Features that several tokens have alike. */
  share(tokens: readonly number[], features: Iterable<number>): void;
}
