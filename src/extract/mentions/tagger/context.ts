/**
 * What the tagger sees around a token beyond its neighbours: what the run of names or the phrase it stands in leans on, the title.
 */
import { pattern } from '../../../patterns.ts';
import { hashText, mix } from './hashing.ts';
import { pair } from './neighbours.ts';
import type { Passage, Sink } from './passage.ts';
import { beyond, mark } from './words.ts';

/** Puts the features of all tokens, sentence by sentence. */
export function contextFeatures(passage: Passage, sink: Sink): void {
  const { bounds } = passage.reading;
  const title = titleWords(passage.title);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const sentence = { passage, from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
    for (let i = sentence.from; i < sentence.to; i += 1) tokenFeatures(sentence, i, title, sink);
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
  first: hashText('first'),
  title: hashText('title'),
  around: hashText('pair8'),
  run: Array.from({ length: 7 }, (_, k) => hashText(`run${k}`)),
  left: hashText('left'),
  right: hashText('right'),
  phrase: Array.from({ length: 7 }, (_, k) => hashText(`phrase${k}`)),
};

/** What lies at a token of the sentence, `beyond.trait` outside. */
const at = ({ from, to }: Sentence, values: Int32Array, i: number): number => (i >= from && i < to ? (values[i] ?? beyond.trait) : beyond.trait);
/** Whether a token of the sentence has one of the marks. */
const has = ({ passage, from, to }: Sentence, i: number, marks: number): boolean =>
  i >= from && i < to && ((passage.words.marks[i] ?? 0) & marks) !== 0;

function tokenFeatures(sentence: Sentence, i: number, title: ReadonlyMap<string, number>, sink: Sink): void {
  const { passage, from } = sentence;
  const token = passage.reading.tokens[i];
  if (!token) return;
  const { lower } = passage.words;
  sink.put(i, pair(facet.around, at(sentence, lower, i - 1), at(sentence, lower, i + 1)));
  if (i === from) sink.put(i, mix(facet.first, has(sentence, i, mark.ordinary) ? 1 : 0));
  const titled = token.kind === 'word' ? title.get(token.lower) : undefined;
  if (titled !== undefined) sink.put(i, mix(facet.title, titled + (has(sentence, i, mark.proper) ? 2 : 0)));
}

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
  has(sentence: Sentence, i: number): boolean;
  /** The last token before it, or its first. */
  left(sentence: Sentence, i: number): number;
  /** The first token behind it, or its last. */
  right(sentence: Sentence, i: number): number;
  features(sentence: Sentence, left: number, right: number): number[];
  /** What a token sees of its place in the stretch. */
  place(sentence: Sentence, i: number, stretch: { readonly left: number; readonly right: number }, sink: Sink): void;
}

/** Puts what the tokens of each stretch of a kind see: worked out once for all of them. */
function stretches(sentence: Sentence, kind: StretchKind, sink: Sink): void {
  const tokens: number[] = [];
  let left = 0;
  let right = 0;
  const put = (): void => {
    if (tokens.length > 0) sink.share(tokens, kind.features(sentence, left, right));
    tokens.length = 0;
  };
  for (let i = sentence.from; i < sentence.to; i += 1) {
    if (!kind.has(sentence, i)) continue;
    const l = kind.left(sentence, i);
    const r = kind.right(sentence, i);
    if (l !== left || r !== right) put();
    left = l;
    right = r;
    tokens.push(i);
    kind.place(sentence, i, { left, right }, sink);
  }
  put();
}

const inRun = mark.proper | mark.number | mark.listing;

/** A run of names ("on A, B and C datasets") with the words that it leans on to the left and right. */
const run: StretchKind = {
  has: (sentence, i) => has(sentence, i, mark.proper),
  left(sentence, i) {
    let l = i - 1;
    while (has(sentence, l, inRun | mark.the)) l -= 1;
    return l;
  },
  right(sentence, i) {
    let r = i + 1;
    while (has(sentence, r, inRun)) r += 1;
    return r;
  },
  features(sentence, l, r) {
    const { from, to } = sentence;
    const { lower, kind } = sentence.passage.words;
    const left = at(sentence, lower, l);
    const features = [
      pair(facet.run[0], left),
      pair(facet.run[1], at(sentence, lower, r)),
      pair(facet.run[2], at(sentence, kind, l)),
      pair(facet.run[3], at(sentence, kind, r)),
      pair(facet.run[5], at(sentence, lower, l - 1), left),
      pair(facet.run[6], at(sentence, kind, l), at(sentence, kind, r)),
    ];
    for (let i = l; i >= from && i > l - 8; i -= 1) features.push(mix(facet.left, lower[i] ?? 0));
    for (let i = r; i < to && i < r + 5; i += 1) features.push(mix(facet.right, lower[i] ?? 0));
    return features;
  },
  place: (sentence, i, _, sink) => sink.put(i, pair(facet.run[4], Math.min(3, membersBefore(sentence, i)))),
};

/** How many members of its run stand before a name. */
function membersBefore(sentence: Sentence, i: number): number {
  let commas = 0;
  for (let l = i - 1; has(sentence, l, inRun | mark.the); l -= 1) if (has(sentence, l, mark.parting)) commas += 1;
  return commas;
}

/** The phrase that an everyday word stands in, from its first word to its last. */
const phrase: StretchKind = {
  has: (sentence, i) => has(sentence, i, mark.ordinary) && !has(sentence, i, mark.proper),
  left(sentence, i) {
    let l = i;
    while (inPhrase(sentence, l - 1) || has(sentence, l - 1, mark.hyphen)) l -= 1;
    return l;
  },
  right(sentence, i) {
    let r = i;
    while (inPhrase(sentence, r + 1)) r += 1;
    return r;
  },
  features(sentence, l, r) {
    const { lower, kind } = sentence.passage.words;
    const before = at(sentence, lower, l - 1);
    return [
      pair(facet.phrase[0], at(sentence, lower, r)),
      pair(facet.phrase[1], at(sentence, lower, l)),
      pair(facet.phrase[2], before),
      pair(facet.phrase[3], at(sentence, lower, r + 1)),
      pair(facet.phrase[6], at(sentence, kind, r), before),
    ];
  },
  place(_, i, { left, right }, sink) {
    sink.put(i, pair(facet.phrase[4], Math.min(5, right - i)));
    sink.put(i, pair(facet.phrase[5], Math.min(5, i - left)));
  },
};

const inPhrase = (sentence: Sentence, i: number): boolean => has(sentence, i, mark.word) && !has(sentence, i, mark.small);
