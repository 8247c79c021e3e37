/**
 * The places of names in their sentences: where the sentence begins and ends, and where the list of names ("A, B and C") that each stands in does.
 */
import type { Range } from '../acronyms.ts';
import type { Passage } from '../tagger/features/passage.ts';
import { mark } from '../tagger/features/words.ts';
import type { Name } from './names.ts';

/** One place of a name; all tokens `from` up to, not including, `to`. */
export interface Site {
  readonly place: Range;
  readonly sentence: Range;
  /** The name with the names before and behind it and what stands between them. */
  readonly list: Range;
  /** Number of the sentence, and how many there are. */
  readonly index: number;
  readonly count: number;
}

/** By name, its places. */
export function sitesOf(passage: Passage, names: readonly Name[]): readonly (readonly Site[])[] {
  const { tokens, bounds } = passage.reading;
  const { marks } = passage.words;
  const named = new Uint8Array(tokens.length);
  for (const { places, type } of names) if (type) for (const { from, to } of places) named.fill(1, from, to);
  const isListed = (i: number): boolean => named[i] === 1 || ((marks[i] ?? 0) & listing) !== 0;
  const sentences = new Int32Array(tokens.length);
  for (let s = 0; s + 1 < bounds.length; s += 1) sentences.fill(s, bounds[s], bounds[s + 1]);
  return names.map(({ places }) =>
    places.map((place) => {
      const index = sentences[place.from] ?? 0;
      const sentence = { from: bounds[index] ?? 0, to: bounds[index + 1] ?? 0 };
      const list = { from: place.from, to: place.to };
      while (list.from > sentence.from && isListed(list.from - 1)) list.from -= 1;
      while (list.to < sentence.to && isListed(list.to)) list.to += 1;
      return { place, sentence, list, index, count: bounds.length - 1 };
    }),
  );
}

/** What may stand in a list of names. */
const listing = mark.proper | mark.number | mark.listing | mark.the;
