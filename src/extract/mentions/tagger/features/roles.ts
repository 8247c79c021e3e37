/**
 * Words that a token sees from afar, each by itself, in a role: the last of its phrase, the first behind its run of names.
 *
 * What a word says in a role depends on the word alone, so that it is looked up once for each word. One that is seen is a number: role and place.
 */
import { hashText, mix } from './hashing.ts';
import { pair } from './neighbours.ts';
import type { Traits } from './words.ts';

/** A word stands in a phrase of everyday words or beside it, beside a run of names, or some words before or behind one. */
export const role = {
  phraseLast: 0,
  phraseFirst: 1,
  phraseBefore: 2,
  phraseBehind: 3,
  runBefore: 4,
  runBehind: 5,
  /** These two by the word's kind. */
  runBeforeKind: 6,
  runBehindKind: 7,
  left: 8,
  right: 9,
} as const;
export type Role = (typeof role)[keyof typeof role];
export const roleCount = 10;

const bits = 4;

/** The word at a place, -1 for what lies beyond the sentence, in a role. */
export const inRole = (as: Role, place: number): number => ((place + 1) << bits) | as;
export const roleOf = (seen: number): number => seen & ((1 << bits) - 1);
export const placeOf = (seen: number): number => (seen >> bits) - 1;

const phrase = Array.from({ length: 4 }, (_, k) => hashText(`phrase${k}`));
const run = Array.from({ length: 4 }, (_, k) => hashText(`run${k}`));
const facet = { left: hashText('left'), right: hashText('right') };

/** The feature of a word in each role, by number of the role. */
export function roleFeatures({ lower, kind }: Pick<Traits, 'lower' | 'kind'>): readonly number[] {
  return [
    ...phrase.map((of) => pair(of, lower)),
    pair(run[0], lower),
    pair(run[1], lower),
    pair(run[2], kind),
    pair(run[3], kind),
    mix(facet.left, lower),
    mix(facet.right, lower),
  ];
}
