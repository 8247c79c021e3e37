/**
 * What the tagger sees of a word by itself: its letters, its form, its class among the words of many papers, the lists it stands in.
 *
 * Each word is described once and kept: the same few thousand make up most of every paper. What is asked for most lies in lists of numbers.
 */
import { pattern } from '../../../../patterns.ts';
import type { Spelling } from '../../../spellings.ts';
import { type Lexicon, singular } from '../../lexicon.ts';
import { isCapital, looksProper, shapeOf } from '../../shape.ts';
import type { Token } from '../../tokens.ts';
import { hashText, mix } from './hashing.ts';

/** How far to either side a token's neighbours are looked at. */
export const reach = 3;

/** What a word is, by itself. */
export interface Traits {
  /** Hash of the word in lower case, digits made alike. */
  readonly lower: number;
  readonly shape: number;
  /** Its class: of words that stand in like places. 0 where unknown. */
  readonly kind: number;
  /** Bits of `mark`. */
  readonly marks: number;
  /** What it shares with many words: shape, capitals, lists, classes. Seen from up to two words away. */
  readonly look: readonly number[];
  /** Its first and last letters and itself, and how many of these the next words see too. */
  readonly letters: readonly number[];
  readonly near: number;
}

export const mark = {
  /** May be (part of) a proper name. */
  proper: 1,
  ordinary: 2,
  /** An article, preposition, pronoun or conjunction: a phrase ends before it. */
  small: 4,
  /** A verb that stands beside names. */
  verb: 8,
  word: 16,
  number: 32,
  hyphen: 64,
  /** A word or sign between the members of a list. */
  listing: 128,
  /** Of these the comma and "and". */
  parting: 256,
  the: 512,
} as const;

/** The words of a passage: traits of its tokens, in their order. */
export interface Words {
  /** Each word's number in the vocabulary, from 1 on. */
  readonly ids: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  readonly kind: Int32Array;
  readonly marks: Int32Array;
  /** All traits of the token at an index, worked out anew. */
  traits(index: number): Traits;
}

/** Classes of words: by hash of the lower-case word, one class for each granularity. */
export type WordClasses = ReadonlyMap<number, Uint16Array>;

/** What stands beyond the edges of a sentence, as a word: its number, and what all its traits are. */
export const beyond = { id: 0, trait: 7 } as const;

/** Numbers kept of each word: lower, shape, kind, marks. */
const width = 4;

/** What a vocabulary tells of its words. */
export interface Listener {
  /** A word got its number, one above `beyond.id`. What the number stood for before, it stands for no more. */
  add(id: number, traits: Traits): void;
}

const noListener: Listener = { add: () => {} };

/** Looks words up, working out each distinct one once. It keeps as many words as `spellings.ts` does, and begins anew when that does. */
export class Vocabulary {
  /** By number of the word, less one. */
  private known: (Spelling | undefined)[] = [];
  private kept = new Int32Array(4096 * width);
  private readonly describe: (token: Token) => Traits;
  private readonly listener: Listener;

  constructor(lexicon: Lexicon, classes: WordClasses, listener: Listener = noListener) {
    this.describe = (token) => describe(token, lexicon, classes);
    this.listener = listener;
  }

  /** The words of a text; the tokens must be of one. */
  read(tokens: readonly Token[]): Words {
    const { length } = tokens;
    const { buffer } = new Int32Array(5 * length);
    const words = {
      ids: new Int32Array(buffer, 0, length),
      lower: new Int32Array(buffer, 4 * length, length),
      shape: new Int32Array(buffer, 8 * length, length),
      kind: new Int32Array(buffer, 12 * length, length),
      marks: new Int32Array(buffer, 16 * length, length),
      traits: (index: number) => this.describe(tokens[index] ?? nothing),
    };
    for (let i = 0; i < length; i += 1) {
      const token = tokens[i];
      if (!token) continue;
      const { index } = token.spelling;
      if (this.known[index] !== token.spelling) this.add(token, index);
      const { kept } = this;
      words.ids[i] = index + 1;
      words.lower[i] = kept[index * width] ?? 0;
      words.shape[i] = kept[index * width + 1] ?? 0;
      words.kind[i] = kept[index * width + 2] ?? 0;
      words.marks[i] = kept[index * width + 3] ?? 0;
    }
    return words;
  }

  private add(token: Token, index: number): void {
    if (this.known[index]) this.known = [];
    if (this.kept.length < (index + 1) * width) {
      const more = new Int32Array(2 * (index + 1) * width);
      more.set(this.kept);
      this.kept = more;
    }
    while (this.known.length < index) this.known.push(undefined);
    this.known[index] = token.spelling;
    const traits = this.describe(token);
    const at = index * width;
    this.kept[at] = traits.lower;
    this.kept[at + 1] = traits.shape;
    this.kept[at + 2] = traits.kind;
    this.kept[at + 3] = traits.marks;
    this.listener.add(index + 1, traits);
  }
}

const nothing: Token = {
  start: 0,
  end: 0,
  word: '',
  lower: '',
  kind: 'sign',
  glued: false,
  spelling: { word: '', lower: '', index: 0 },
};

/** Features of a word as they are seen from a token so many words before or behind it: distance -reach … +reach is index 0 … 2 * reach. */
export function featuresOf(traits: Traits, index: number): number[] {
  const features: number[] = [];
  putFeaturesOf(traits, index, (feature) => features.push(feature));
  return features;
}

/** Puts these features. */
export function putFeaturesOf(traits: Traits, index: number, put: (feature: number) => void): void {
  putOwnOf(traits, index, put);
  putLookOf(traits, index, put);
}

/** Puts those of the word's own letters. */
export function putOwnOf({ lower, letters, near }: Traits, index: number, put: (feature: number) => void): void {
  const distance = Math.abs(index - reach);
  put(mix(lower, index));
  const count = distance === 0 ? letters.length : distance === 1 ? near : 0;
  for (let k = 0; k < count; k += 1) put(mix(letters[k] ?? 0, index));
}

/** Puts those of its look. */
export function putLookOf({ kind, look }: Traits, index: number, put: (feature: number) => void): void {
  if (Math.abs(index - reach) === reach) put(mix(kind, index));
  else for (const trait of look) put(mix(trait, index));
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

function describe(token: Token, lexicon: Lexicon, classes: WordClasses): Traits {
  const text = token.kind === 'address' ? '<address>' : token.lower;
  const plain = hashText(digitless(text));
  const shape = mix(facet.shape, hashText(shapeOf(token.word)));
  const classed = classes.get(hashText(text)) ?? classes.get(plain);
  const kind = classed ? mix(facet.class[0] ?? 0, classed[1] ?? 0) : 0;
  const ordinary = isOrdinary(token, lexicon);
  const look = [shape, ...forms(token, lexicon, ordinary)];
  classed?.forEach((c, k) => {
    look.push(mix(facet.class[k] ?? 0, c));
  });
  return { lower: mix(facet.lower, plain), shape, kind, marks: marksOf(token, lexicon, ordinary), look, ...lettersOf(token, text) };
}

function lettersOf({ kind, word }: Token, text: string): Pick<Traits, 'letters' | 'near'> {
  if (kind !== 'word') return { letters: [], near: 0 };
  const letters = [
    mix(facet.suffix3, hashText(text.slice(-3))),
    mix(facet.suffix2, hashText(text.slice(-2))),
    mix(facet.suffix4, hashText(text.slice(-4))),
    mix(facet.prefix2, hashText(text.slice(0, 2))),
    mix(facet.prefix3, hashText(text.slice(0, 3))),
    mix(facet.prefix4, hashText(text.slice(0, 4))),
    mix(facet.exact, hashText(word)),
  ];
  return { letters, near: 2 };
}

const listing = new Set([',', '&', '/', '-', '–', '(', ')', 'and', 'or']);

function marksOf(token: Token, lexicon: Lexicon, ordinary: boolean): number {
  const { lower, kind } = token;
  const bit = (holds: boolean, one: number): number => (holds ? one : 0);
  return (
    bit(isProper(token, ordinary), mark.proper) |
    bit(ordinary, mark.ordinary) |
    bit(lexicon.small.has(lower), mark.small) |
    bit(lexicon.verbs.has(lower), mark.verb) |
    bit(kind === 'word', mark.word) |
    bit(kind === 'number', mark.number) |
    bit(lower === '-', mark.hyphen) |
    bit(listing.has(lower), mark.listing) |
    bit(lower === ',' || lower === 'and', mark.parting) |
    bit(lower === 'the', mark.the)
  );
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
function forms({ word, lower }: Token, lexicon: Lexicon, ordinary: boolean): number[] {
  const stem = singular(lower);
  const form = (ordinary ? 1 : 0) + (isCapital(word) ? 2 : 0) + (word === word.toUpperCase() ? 4 : 0) + (looksProper(word) ? 8 : 0);
  const features = [mix(facet.form, form)];
  const { heads } = lexicon;
  heads.forEach((list, k) => {
    if (list.has(lower) || list.has(stem)) features.push(mix(facet.list, k));
  });
  if (lexicon.commonAcronyms.has(word)) features.push(mix(facet.list, heads.length));
  if (lexicon.properNouns.has(lower)) features.push(mix(facet.list, heads.length + 1));
  return features;
}
