/**
 * One part of a paper as the tagger sees it: tokens with their words, acronyms, names of lists, and what the title says.
 */
import type { Acronym } from '../../acronyms.ts';
import { singular } from '../../lexicon.ts';
import type { Listed } from '../../lists.ts';
import type { Reading } from '../../tokens.ts';
import { mark, type Words } from './words.ts';

export interface Passage {
  readonly reading: Reading;
  readonly words: Words;
  /** Places of each word that may be a name, plural s aside. */
  readonly names: ReadonlyMap<string, readonly number[]>;
  readonly acronyms: readonly Acronym[];
  readonly listed: readonly Listed[];
  /** The paper's title. */
  readonly title: string;
}

/** Takes features. */
export interface Sink {
  /** A feature of the token at `index`. */
  put(index: number, feature: number): void;
  /** Features that several tokens have alike, and words that they see in a role (see `roles.ts`). */
  share(tokens: readonly number[], features: readonly number[], seen?: readonly number[]): void;
}

/** A passage with its words, as its vocabulary has read them. */
export function passageWith(words: Words, given: Omit<Passage, 'words' | 'names'>): Passage {
  const names = new Map<string, number[]>();
  given.reading.tokens.forEach((token, i) => {
    if (((words.marks[i] ?? 0) & mark.proper) === 0) return;
    const key = singular(token.lower);
    const there = names.get(key);
    if (there) there.push(i);
    else names.set(key, [i]);
  });
  return { words, names, ...given };
}
