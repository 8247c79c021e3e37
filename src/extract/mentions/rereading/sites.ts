/**
 * The places of names in their sentences: where the sentence begins and ends, and where the list of names ("A, B and C") that each stands in does.
 */
import type { Range } from '../acronyms.ts';
import type { Passage } from '../tagger/passage.ts';
import { mark } from '../tagger/words.ts';
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
  const listing = listingTokens(passage, names);
  const sentences = new Int32Array(tokens.length);
  for (let s = 0; s + 1 < bounds.length; s += 1) sentences.fill(s, bounds[s], bounds[s + 1]);
  return names.map(({ places }) =>
    places.map((place) => {
      const index = sentences[place.from] ?? 0;
      const sentence = { from: bounds[index] ?? 0, to: bounds[index + 1] ?? 0 };
      const list = { from: place.from, to: place.to };
      while (list.from > sentence.from && listing[list.from - 1] === 1) list.from -= 1;
      while (list.to < sentence.to && listing[list.to] === 1) list.to += 1;
      return { place, sentence, list, index, count: bounds.length - 1 };
    }),
  );
}

/** 1 for each token that may stand in a list of names. */
function listingTokens({ reading, words }: Passage, names: readonly Name[]): Uint8Array {
  const of = mark.proper | mark.number | mark.listing | mark.the;
  const listing = new Uint8Array(reading.tokens.length);
  for (let i = 0; i < listing.length; i += 1) if (((words.marks[i] ?? 0) & of) !== 0) listing[i] = 1;
  for (const { places, type } of names) if (type) for (const { from, to } of places) listing.fill(1, from, to);
  return listing;
}
