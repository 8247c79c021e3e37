/**
 * What the tagger sees of a word by itself: its letters, its form, its class among the words of many papers, the lists it stands in.
 *
 * Each word is described once and kept: the same few thousand make up most of every paper.
 */
import { pattern } from '../../../patterns.ts';
import { Recent } from '../../recent.ts';
import { type Lexicon, singular } from '../lexicon.ts';
import { isCapital, looksProper, shapeOf } from '../shape.ts';
import type { Token } from '../tokens.ts';
import { hashText, mix } from './hashing.ts';

/** How far to either side a token's neighbours are looked at. */
export const reach = 3;

export interface Word {
  /** Hash of the word in lower case, digits made alike. */
  readonly lower: number;
  readonly shape: number;
  /** Its class: of words that stand in like places. 0 where unknown. */
  readonly kind: number;
  /** May be (part of) a proper name. */
  readonly proper: boolean;
  readonly ordinary: boolean;
  /** An article, preposition, pronoun or conjunction: a phrase ends before it. */
  readonly small: boolean;
  /** A verb that stands beside names. */
  readonly verb: boolean;
  /** What `featuresOf` makes features of: first what is seen from afar, then what only the neighbours and the token itself see. */
  readonly traits: Int32Array;
  /** How many of the traits are seen from two words away, and how many from the next word. */
  readonly wide: number;
  readonly near: number;
}

/** Classes of words: by hash of the lower-case word, one class for each granularity. */
export type WordClasses = ReadonlyMap<number, Uint16Array>;

export type Vocabulary = (token: Token) => Word;

/** Most words kept at a time. */
const capacity = 32_000;

/** Looks words up, working out each distinct one once; `finish` adds what else is to be kept of a word. */
export function createVocabulary<Kept extends Word>(
  lexicon: Lexicon,
  classes: WordClasses,
  finish: (word: Word) => Kept,
): (token: Token) => Kept {
  const known = new Recent<Kept>(capacity);
  return (token) => known.get(token.word) ?? known.put(token.word, finish(describe(token, lexicon, classes)));
}

/** Features of a word as they are seen from a token so many words before or behind it: distance -reach … +reach is index 0 … 2 * reach. */
export function featuresOf({ lower, kind, traits, wide, near }: Word, index: number): Int32Array {
  const distance = Math.abs(index - reach);
  if (distance === reach) return Int32Array.of(mix(lower, index), mix(kind, index));
  return traits.subarray(0, distance === 0 ? traits.length : distance === 1 ? near : wide).map((trait) => mix(trait, index));
}

const facet = {
  lower: hashText('lower'),
  shape: hashText('shape'),
  class: Array.from({ length: 8 }, (_, k) => hashText(`class${k}`)),
  list: hashText('list'),
  form: hashText('form'),
  suffix2: hashText('suffix2'),
  suffix3: hashText('suffix3'),
  suffix4: hashText('suffix4'),
  prefix2: hashText('prefix2'),
  prefix3: hashText('prefix3'),
  prefix4: hashText('prefix4'),
  exact: hashText('exact'),
};

function describe(token: Token, lexicon: Lexicon, classes: WordClasses): Word {
  const text = token.kind === 'address' ? '<address>' : token.lower;
  const lower = mix(facet.lower, hashText(digitless(text)));
  const shape = mix(facet.shape, hashText(shapeOf(token.word)));
  const classed = classes.get(hashText(text)) ?? classes.get(hashText(digitless(text)));
  const kind = classed ? mix(facet.class[0] ?? 0, classed[1] ?? 0) : 0;
  const wide = [lower, shape, ...forms(token, lexicon), ...[...(classed ?? [])].map((c, k) => mix(facet.class[k] ?? 0, c))];
  const word = token.kind === 'word';
  const near = word ? [mix(facet.suffix3, hashText(text.slice(-3))), mix(facet.suffix2, hashText(text.slice(-2)))] : [];
  const own = word
    ? [
        mix(facet.suffix4, hashText(text.slice(-4))),
        mix(facet.prefix2, hashText(text.slice(0, 2))),
        mix(facet.prefix3, hashText(text.slice(0, 3))),
        mix(facet.prefix4, hashText(text.slice(0, 4))),
        mix(facet.exact, hashText(token.word)),
      ]
    : [];
  const ordinary = isOrdinary(token, lexicon);
  return {
    lower,
    shape,
    kind,
    proper: isProper(token, ordinary),
    ordinary,
    small: lexicon.small.has(token.lower),
    verb: lexicon.verbs.has(token.lower),
    traits: Int32Array.from([...wide, ...near, ...own]),
    wide: wide.length,
    near: wide.length + near.length,
  };
}

const digits = pattern('extract/word-digit', '[0-9]', 'gu');

/** Numbers differ in their length alone. */
export const digitless = (text: string): string => text.replace(digits, '0');

const isOrdinary = ({ lower }: Token, { ordinary }: Lexicon): boolean => ordinary.has(lower) || ordinary.has(singular(lower));

function isProper({ word, kind }: Token, ordinary: boolean): boolean {
  if (kind !== 'word') return false;
  return looksProper(word) || (word.length > 1 && word === word.toUpperCase()) || (isCapital(word) && !ordinary);
}

/** The lists a word stands in, and its capitals. */
function forms(token: Token, lexicon: Lexicon): number[] {
  const { word, lower } = token;
  const stem = singular(lower);
  const lists = [...lexicon.heads.map((list) => list.has(lower) || list.has(stem))];
  lists.push(lexicon.commonAcronyms.has(word), lexicon.properNouns.has(lower));
  const form =
    (isOrdinary(token, lexicon) ? 1 : 0) + (isCapital(word) ? 2 : 0) + (word === word.toUpperCase() ? 4 : 0) + (looksProper(word) ? 8 : 0);
  return [mix(facet.form, form), ...lists.flatMap((listed, k) => (listed ? [mix(facet.list, k)] : []))];
}
