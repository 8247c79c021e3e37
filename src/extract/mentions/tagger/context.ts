/**
 * What the tagger sees around a token: pairs of neighbours, what the run of names or the phrase it stands in leans on, brackets, the title.
 */
import { pattern } from '../../../patterns.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Token } from '../tokens.ts';
import { hashText, mix } from './hashing.ts';
import type { Emit, Passage } from './passage.ts';
import type { Word } from './words.ts';

/** Emits the features of all tokens, sentence by sentence. */
export function contextFeatures(passage: Passage, lexicon: Lexicon, emit: Emit): void {
  const { bounds } = passage.reading;
  const title = titleWords(passage.title);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const sentence = { from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
    let depth = 0;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const sign = passage.reading.tokens[i]?.word;
      if (sign === '(') depth = 1;
      if (sign === ')') depth = 0;
      emit(i, mix(facet.depth, depth));
      tokenFeatures({ passage, lexicon, i, ...sentence }, title, emit);
    }
  }
}

function tokenFeatures(place: Place, title: ReadonlyMap<string, number>, emit: Emit): void {
  const { passage, i, from } = place;
  const token = passage.reading.tokens[i];
  const word = passage.words[i];
  if (!token || !word) return;
  pairs(place, word, emit);
  if (i === from) emit(i, mix(facet.first, word.ordinary ? 1 : 0));
  const titled = token.kind === 'word' ? title.get(token.lower) : undefined;
  if (titled !== undefined) emit(i, mix(facet.title, titled + (word.proper ? 2 : 0)));
  if (word.proper) nameRun(place, emit);
  else if (word.ordinary) phrase(place, emit);
}

interface Place {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly i: number;
  /** The sentence: tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const facet = {
  depth: hashText('depth'),
  first: hashText('first'),
  title: hashText('title'),
  glue: hashText('glue'),
  glueShape: hashText('glue-shape'),
  pairs: Array.from({ length: 12 }, (_, k) => hashText(`pair${k}`)),
  run: Array.from({ length: 8 }, (_, k) => hashText(`run${k}`)),
  left: hashText('left'),
  right: hashText('right'),
  phrase: Array.from({ length: 8 }, (_, k) => hashText(`phrase${k}`)),
};

/** Stands for the word beyond a sentence's edge. */
const edge: Pick<Word, 'lower' | 'shape' | 'kind'> = { lower: 7, shape: 7, kind: 7 };

const seen = ({ passage, from, to }: Place, at: number): Pick<Word, 'lower' | 'shape' | 'kind'> =>
  (at >= from && at < to ? passage.words[at] : undefined) ?? edge;

function pairs(place: Place, word: Word, emit: Emit): void {
  const { i, passage } = place;
  const last = seen(place, i - 1);
  const next = seen(place, i + 1);
  const pair = (k: number, a: number, b: number): void => emit(i, mix(mix(facet.pairs[k] ?? 0, a), b));
  pair(0, last.lower, word.lower);
  pair(1, word.lower, next.lower);
  pair(2, last.shape, word.shape);
  pair(3, word.shape, next.shape);
  pair(4, last.lower, word.shape);
  pair(5, word.shape, next.lower);
  pair(6, seen(place, i - 2).lower, last.lower);
  pair(7, next.lower, seen(place, i + 2).lower);
  pair(8, last.lower, next.lower);
  pair(9, last.kind, word.kind);
  pair(10, word.kind, next.kind);
  pair(11, mix(last.shape, word.shape), next.shape);
  const glue = (passage.reading.tokens[i]?.glued ? 1 : 0) + (passage.reading.tokens[i + 1]?.glued ? 2 : 0);
  emit(i, mix(facet.glue, glue));
  emit(i, mix(mix(facet.glueShape, glue), word.shape));
}

/** Words of the title: 1 for those before its colon, where papers name what they present; else 0. */
function titleWords(title: string): ReadonlyMap<string, number> {
  const colon = title.indexOf(':');
  const words = new Map<string, number>();
  let start = 0;
  for (const piece of title.toLowerCase().split(notLetters)) {
    const at = title.toLowerCase().indexOf(piece, start);
    start = at + piece.length;
    if (piece.length > 2 && !words.has(piece)) words.set(piece, at < colon && colon < 42 ? 1 : 0);
  }
  return words;
}

const notLetters = pattern('extract/title-gap', '[^\\p{L}\\p{N}]{1,99}');

// ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const listing = new Set([',', '&', '/', '-', '–', '(', ')', 'and', 'or']);

const inRun = ({ passage, from, to }: Place, at: number, articles: boolean): boolean => {
  const token = at >= from && at < to ? passage.reading.tokens[at] : undefined;
  if (!token) return false;
  return passage.words[at]?.proper === true || token.kind === 'number' || listing.has(token.lower) || (articles && token.lower === 'the');
};

/** The words that a run of names ("on A, B and C datasets") leans on to the left and right. */
function nameRun(place: Place, emit: Emit): void {
  const { i, passage, from, to } = place;
  let l = i - 1;
  let commas = 0;
  for (; inRun(place, l, true); l -= 1) if (isListing(passage.reading.tokens[l])) commas += 1;
  let r = i + 1;
  while (inRun(place, r, false)) r += 1;
  const left = seen(place, l);
  const right = seen(place, r);
  const run = (k: number, a: number, b = 0): void => emit(i, mix(mix(facet.run[k] ?? 0, a), b));
  run(0, left.lower);
  run(1, right.lower);
  run(2, left.kind);
  run(3, right.kind);
  run(4, Math.min(3, commas));
  run(5, seen(place, l - 1).lower, left.lower);
  run(6, left.kind, right.kind);
  for (let at = l; at >= from && at > l - 8; at -= 1) emit(i, mix(facet.left, seen(place, at).lower));
  for (let at = r; at < to && at < r + 5; at += 1) emit(i, mix(facet.right, seen(place, at).lower));
}

const isListing = (token: Token | undefined): boolean => token?.word === ',' || token?.lower === 'and';

// ── phrases ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** First and last word of the phrase that an everyday word stands in, and what surrounds it. */
function phrase(place: Place, emit: Emit): void {
  const { i, passage, lexicon, from, to } = place;
  const { tokens } = passage.reading;
  const inside = (at: number, hyphen: boolean): boolean => {
    const token = at >= from && at < to ? tokens[at] : undefined;
    return token !== undefined && ((token.kind === 'word' && !lexicon.small.has(token.lower)) || (hyphen && token.word === '-'));
  };
  let r = i;
  while (inside(r + 1, false)) r += 1;
  let l = i;
  while (inside(l - 1, true)) l -= 1;
  const before = seen(place, l - 1);
  const last = seen(place, r);
  const put = (k: number, a: number, b = 0): void => emit(i, mix(mix(facet.phrase[k] ?? 0, a), b));
  put(0, last.lower);
  put(1, seen(place, l).lower);
  put(2, before.lower);
  put(3, seen(place, r + 1).lower);
  put(4, Math.min(5, r - i));
  put(5, Math.min(5, i - l));
  put(6, last.kind, before.lower);
}
