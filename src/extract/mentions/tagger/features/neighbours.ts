/**
 * What the tagger sees of a token's neighbours: features that depend on two or three words and on nothing else, so that their sums can be kept.
 */
import { hashText, mix } from './hashing.ts';
import type { Passage } from './passage.ts';
import { beyond, type Words } from './words.ts';

/** Two words side by side are seen by so many tokens: the one before them, both, and the one behind. */
export const pairReach = 4;

/** Takes features, each with the token that sees it. */
export interface Taker {
  put(token: number, feature: number): void;
}

/** Words of one sentence: tokens `from` up to, not including, `to`. */
export interface Stretch {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
}

const facet = {
  depth: hashText('depth'),
  glue: hashText('glue'),
  glueShape: hashText('glue-shape'),
  pair: Array.from({ length: 12 }, (_, k) => hashText(`pair${k}`)),
};

/** A trait of a token, `beyond.trait` outside of the sentence. */
export const at = ({ from, to }: Pick<Stretch, 'from' | 'to'>, values: Int32Array, i: number): number =>
  i >= from && i < to ? (values[i] ?? beyond.trait) : beyond.trait;

export const pair = (facets = 0, a = 0, b = 0): number => mix(mix(facets, a), b);

/** Puts what the word at `right` and the one before it make, either of which may lie beyond the sentence; tokens count from the one before both. */
export function pairFeatures(stretch: Stretch, right: number, taker: Taker): void {
  const { lower, shape, kind } = stretch.words;
  const { pair: of } = facet;
  const left = right - 1;
  const [l, r] = [at(stretch, lower, left), at(stretch, lower, right)];
  taker.put(0, pair(of[7], l, r));
  taker.put(1, pair(of[1], l, r));
  taker.put(1, pair(of[5], at(stretch, shape, left), r));
  taker.put(1, pair(of[10], at(stretch, kind, left), at(stretch, kind, right)));
  taker.put(2, pair(of[0], l, r));
  taker.put(2, pair(of[4], l, at(stretch, shape, right)));
  taker.put(2, pair(of[9], at(stretch, kind, left), at(stretch, kind, right)));
  taker.put(3, pair(of[6], l, r));
}

/** How a token is written among its neighbours. */
export interface Form {
  readonly last: number;
  readonly shape: number;
  readonly next: number;
  /** See `joinsOf`. */
  readonly joins: number;
}

export function formOf(stretch: Stretch, i: number, joins: Uint8Array): Form {
  const { shape } = stretch.words;
  return { last: at(stretch, shape, i - 1), shape: at(stretch, shape, i), next: at(stretch, shape, i + 1), joins: joins[i] ?? 0 };
}

/** Puts what the form of the token `i` makes. */
export function formFeatures({ last, shape, next, joins }: Form, i: number, taker: Taker): void {
  const { pair: of } = facet;
  const glue = joins & 3;
  taker.put(i, mix(facet.depth, joins >> 2));
  taker.put(i, mix(facet.glue, glue));
  taker.put(i, pair(facet.glueShape, glue, shape));
  taker.put(i, pair(of[2], last, shape));
  taker.put(i, pair(of[3], shape, next));
  taker.put(i, pair(of[11], mix(last, shape), next));
}

/** By token: 1 where it is glued to the one before, 2 where the one behind is glued to it, 4 within brackets that its sentence opens. */
export function joinsOf({ reading: { tokens, bounds } }: Passage): Uint8Array {
  const joins = new Uint8Array(tokens.length);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    let depth = 0;
    for (let i = bounds[s] ?? 0; i < (bounds[s + 1] ?? 0); i += 1) {
      const token = tokens[i];
      if (token?.word === '(') depth = 4;
      if (token?.word === ')') depth = 0;
      joins[i] = (token?.glued ? 1 : 0) + (tokens[i + 1]?.glued ? 2 : 0) + depth;
    }
  }
  return joins;
}
