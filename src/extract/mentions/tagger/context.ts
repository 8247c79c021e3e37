/**
 * What the tagger sees around a token: its neighbours, what the run of names or the phrase it stands in leans on, brackets, the title.
 */
import { pattern } from '../../../patterns.ts';
import type { Token } from '../tokens.ts';
import { hashText, mix } from './hashing.ts';
import type { Passage, Sink } from './passage.ts';
import type { Word } from './words.ts';

/** Puts the features of all tokens, sentence by sentence. */
export function contextFeatures(passage: Passage, sink: Sink): void {
  const { bounds } = passage.reading;
  const title = titleWords(passage.title);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const sentence = { passage, from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
    let depth = 0;
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const sign = passage.reading.tokens[i]?.word;
      if (sign === '(') depth = 1;
      if (sign === ')') depth = 0;
      sink.put(i, mix(facet.depth, depth));
      tokenFeatures(sentence, i, title, sink);
    }
    stretches(sentence, run, sink);
    stretches(sentence, phrase, sink);
  }
}

interface Sentence {
  readonly passage: Passage;
  /** Tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const facet = {
  depth: hashText('depth'),
  first: hashText('first'),
  title: hashText('title'),
  glue: hashText('glue'),
  glueShape: hashText('glue-shape'),
  pair: Array.from({ length: 12 }, (_, k) => hashText(`pair${k}`)),
  run: Array.from({ length: 7 }, (_, k) => hashText(`run${k}`)),
  left: hashText('left'),
  right: hashText('right'),
  phrase: Array.from({ length: 7 }, (_, k) => hashText(`phrase${k}`)),
};

/** Stands for the word beyond a sentence's edge. */
const edge: Pick<Word, 'lower' | 'shape' | 'kind'> = { lower: 7, shape: 7, kind: 7 };

const seen = ({ passage, from, to }: Sentence, at: number): Pick<Word, 'lower' | 'shape' | 'kind'> =>
  (at >= from && at < to ? passage.words[at] : undefined) ?? edge;

function tokenFeatures(sentence: Sentence, i: number, title: ReadonlyMap<string, number>, sink: Sink): void {
  const { passage, from } = sentence;
  const token = passage.reading.tokens[i];
  const word = passage.words[i];
  if (!token || !word) return;
  pairs(sentence, i, word, sink);
  const glue = (token.glued ? 1 : 0) + (passage.reading.tokens[i + 1]?.glued ? 2 : 0);
  sink.put(i, mix(facet.glue, glue));
  sink.put(i, mix(mix(facet.glueShape, glue), word.shape));
  if (word.proper) sink.put(i, pair(facet.run[4], Math.min(3, membersBefore(sentence, i))));
  else if (word.ordinary) {
    sink.put(i, pair(facet.phrase[4], Math.min(5, phrase.right(sentence, i) - i)));
    sink.put(i, pair(facet.phrase[5], Math.min(5, i - phrase.left(sentence, i))));
  }
  if (i === from) sink.put(i, mix(facet.first, word.ordinary ? 1 : 0));
  const titled = token.kind === 'word' ? title.get(token.lower) : undefined;
  if (titled !== undefined) sink.put(i, mix(facet.title, titled + (word.proper ? 2 : 0)));
}

function pairs(sentence: Sentence, i: number, word: Word, sink: Sink): void {
  const { pair: of } = facet;
  const last = seen(sentence, i - 1);
  const next = seen(sentence, i + 1);
  sink.put(i, pair(of[0], last.lower, word.lower));
  sink.put(i, pair(of[1], word.lower, next.lower));
  sink.put(i, pair(of[2], last.shape, word.shape));
  sink.put(i, pair(of[3], word.shape, next.shape));
  sink.put(i, pair(of[4], last.lower, word.shape));
  sink.put(i, pair(of[5], word.shape, next.lower));
  sink.put(i, pair(of[6], seen(sentence, i - 2).lower, last.lower));
  sink.put(i, pair(of[7], next.lower, seen(sentence, i + 2).lower));
  sink.put(i, pair(of[8], last.lower, next.lower));
  sink.put(i, pair(of[9], last.kind, word.kind));
  sink.put(i, pair(of[10], word.kind, next.kind));
  sink.put(i, pair(of[11], mix(last.shape, word.shape), next.shape));
}

const pair = (kind = 0, a = 0, b = 0): number => mix(mix(kind, a), b);

/** Words of the title: 1 for those before its colon, where papers name what they present; else 0. */
function titleWords(title: string): ReadonlyMap<string, number> {
  const lower = title.toLowerCase();
  const colon = title.indexOf(':');
  const words = new Map<string, number>();
  let start = 0;
  for (const piece of lower.split(notLetters)) {
    const at = lower.indexOf(piece, start);
    start = at + piece.length;
    if (piece.length > 2 && !words.has(piece)) words.set(piece, at < colon && colon < 42 ? 1 : 0);
  }
  return words;
}

const notLetters = pattern('extract/title-gap', '[^\\p{L}\\p{N}]{1,99}');

// ── runs of names and phrases ────────────────────────────────────────────────────────────────────────────────────────

/** A stretch of tokens that see the same: which tokens have one, where it begins and ends, and what they see. */
interface StretchKind {
  has(word: Word): boolean;
  /** The last token before it, or its first. */
  left(sentence: Sentence, i: number): number;
  /** The first token behind it, or its last. */
  right(sentence: Sentence, i: number): number;
  features(sentence: Sentence, left: number, right: number): number[];
}

/** Puts what the tokens of each stretch of a kind see: worked out once for all of them. */
function stretches(sentence: Sentence, kind: StretchKind, sink: Sink): void {
  const { words } = sentence.passage;
  const tokens: number[] = [];
  let left = 0;
  let right = 0;
  const put = (): void => {
    if (tokens.length > 0) sink.share(tokens, kind.features(sentence, left, right));
    tokens.length = 0;
  };
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const word = words[i];
    if (!word || !kind.has(word)) continue;
    const l = kind.left(sentence, i);
    const r = kind.right(sentence, i);
    if (l !== left || r !== right) put();
    left = l;
    right = r;
    tokens.push(i);
  }
  put();
}

const listing = new Set([',', '&', '/', '-', '–', '(', ')', 'and', 'or']);

const inRun = ({ passage, from, to }: Sentence, at: number, articles: boolean): boolean => {
  const token = at >= from && at < to ? passage.reading.tokens[at] : undefined;
  if (!token) return false;
  return passage.words[at]?.proper === true || token.kind === 'number' || listing.has(token.lower) || (articles && token.lower === 'the');
};

const isListing = (token: Token | undefined): boolean => token?.word === ',' || token?.lower === 'and';

/** A run of names ("on A, B and C datasets") with the words that it leans on to the left and right. */
const run: StretchKind = {
  has: ({ proper }) => proper,
  left(sentence, i) {
    let l = i - 1;
    while (inRun(sentence, l, true)) l -= 1;
    return l;
  },
  right(sentence, i) {
    let r = i + 1;
    while (inRun(sentence, r, false)) r += 1;
    return r;
  },
  features(sentence, l, r) {
    const { from, to } = sentence;
    const left = seen(sentence, l);
    const right = seen(sentence, r);
    const features = [
      pair(facet.run[0], left.lower),
      pair(facet.run[1], right.lower),
      pair(facet.run[2], left.kind),
      pair(facet.run[3], right.kind),
      pair(facet.run[5], seen(sentence, l - 1).lower, left.lower),
      pair(facet.run[6], left.kind, right.kind),
    ];
    for (let at = l; at >= from && at > l - 8; at -= 1) features.push(mix(facet.left, seen(sentence, at).lower));
    for (let at = r; at < to && at < r + 5; at += 1) features.push(mix(facet.right, seen(sentence, at).lower));
    return features;
  },
};

/** How many members of its run stand before a name. */
function membersBefore(sentence: Sentence, i: number): number {
  let commas = 0;
  for (let l = i - 1; inRun(sentence, l, true); l -= 1) if (isListing(sentence.passage.reading.tokens[l])) commas += 1;
  return commas;
}

/** The phrase that an everyday word stands in, from its first word to its last. */
const phrase: StretchKind = {
  has: ({ proper, ordinary }) => ordinary && !proper,
  left(sentence, i) {
    let l = i;
    while (inPhrase(sentence, l - 1) || isHyphen(sentence, l - 1)) l -= 1;
    return l;
  },
  right(sentence, i) {
    let r = i;
    while (inPhrase(sentence, r + 1)) r += 1;
    return r;
  },
  features(sentence, l, r) {
    const before = seen(sentence, l - 1);
    const last = seen(sentence, r);
    return [
      pair(facet.phrase[0], last.lower),
      pair(facet.phrase[1], seen(sentence, l).lower),
      pair(facet.phrase[2], before.lower),
      pair(facet.phrase[3], seen(sentence, r + 1).lower),
      pair(facet.phrase[6], last.kind, before.lower),
    ];
  },
};

const inPhrase = ({ passage, from, to }: Sentence, at: number): boolean =>
  at >= from && at < to && passage.reading.tokens[at]?.kind === 'word' && passage.words[at]?.small === false;

const isHyphen = ({ passage, from }: Sentence, at: number): boolean => at >= from && passage.reading.tokens[at]?.word === '-';
