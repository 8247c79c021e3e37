/**
 * What the tagger sees around a token beyond its neighbours: what the run of names or the phrase it stands in leans on, the title.
 */
import { pattern } from '../../../../patterns.ts';
import { hashText, mix } from './hashing.ts';
import { at, pair } from './neighbours.ts';
import type { Passage, Sink } from './passage.ts';
import { inRole, role } from './roles.ts';
import { mark } from './words.ts';

/** Puts the features of all tokens, sentence by sentence. */
export function contextFeatures(passage: Passage, sink: Sink): void {
  const { bounds } = passage.reading;
  const title = titleWords(passage.title);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const sentence = { passage, marks: passage.words.marks, from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
    for (let i = sentence.from; i < sentence.to; i += 1) tokenFeatures(sentence, i, title, sink);
    runs(sentence, sink);
    phrases(sentence, sink);
  }
}

interface Sentence {
  readonly passage: Passage;
  /** Of its words. */
  readonly marks: Int32Array;
  /** Tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const facet = {
  first: hashText('first'),
  title: hashText('title'),
  around: hashText('pair8'),
  run: Array.from({ length: 7 }, (_, k) => hashText(`run${k}`)),
  phrase: Array.from({ length: 7 }, (_, k) => hashText(`phrase${k}`)),
};

/** Whether a token of the sentence has one of the marks. */
const has = ({ marks, from, to }: Sentence, i: number, any: number): boolean => i >= from && i < to && ((marks[i] ?? 0) & any) !== 0;

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

/** What tokens see alike: features, and words in their roles. */
interface View {
  readonly features: readonly number[];
  readonly seen: readonly number[];
}

/** Tokens that see the same: what lies between `left` and `right` is worked out once for all of them. */
class Onlookers {
  private left = Number.NaN;
  private right = Number.NaN;
  private tokens: number[] = [];
  private readonly sink: Sink;
  private readonly see: (left: number, right: number) => View;

  constructor(sink: Sink, see: (left: number, right: number) => View) {
    this.sink = sink;
    this.see = see;
  }

  /** Takes in a token; those before it that see something else are done with. */
  add(token: number, left: number, right: number): void {
    if (left !== this.left || right !== this.right) this.put();
    this.left = left;
    this.right = right;
    this.tokens.push(token);
  }

  put(): void {
    if (this.tokens.length === 0) return;
    const { features, seen } = this.see(this.left, this.right);
    this.sink.share(this.tokens, features, seen);
    this.tokens = [];
  }
}

const inRun = mark.proper | mark.number | mark.listing;

/** Puts what names see of the run they stand in ("on A, B and C datasets"): the words that it leans on to the left and right. */
function runs(sentence: Sentence, sink: Sink): void {
  const { from, to } = sentence;
  const onlookers = new Onlookers(sink, (left, right) => seeRun(sentence, left, right));
  let left = from - 1;
  let right = from;
  let members = 0;
  for (let i = from; i < to; i += 1) {
    if (has(sentence, i, mark.proper)) {
      if (right <= i) {
        right = i + 1;
        while (has(sentence, right, inRun)) right += 1;
      }
      onlookers.add(i, left, right);
      sink.put(i, pair(facet.run[4], Math.min(3, members)));
    }
    if (!has(sentence, i, inRun | mark.the)) {
      left = i;
      members = 0;
    } else if (has(sentence, i, mark.parting)) members += 1;
  }
  onlookers.put();
}

/** What a name sees of the last word before its run and the first behind it. */
function seeRun(sentence: Sentence, l: number, r: number): View {
  const { from, to } = sentence;
  const { lower, kind } = sentence.passage.words;
  const [before, behind] = [within(sentence, l), within(sentence, r)];
  const seen = [
    inRole(role.runBefore, before),
    inRole(role.runBehind, behind),
    inRole(role.runBeforeKind, before),
    inRole(role.runBehindKind, behind),
  ];
  for (let i = l; i >= from && i > l - 8; i -= 1) seen.push(inRole(role.left, i));
  for (let i = r; i < to && i < r + 5; i += 1) seen.push(inRole(role.right, i));
  const features = [
    pair(facet.run[5], at(sentence, lower, l - 1), at(sentence, lower, l)),
    pair(facet.run[6], at(sentence, kind, l), at(sentence, kind, r)),
  ];
  return { features, seen };
}

/** A place of the sentence; -1 for any beyond it. */
const within = ({ from, to }: Sentence, i: number): number => (i >= from && i < to ? i : -1);

/** Puts what everyday words see of the phrase they stand in, from its first word to its last. */
function phrases(sentence: Sentence, sink: Sink): void {
  const { from, to } = sentence;
  const onlookers = new Onlookers(sink, (left, right) => seePhrase(sentence, left, right));
  let left = from;
  let right = from;
  for (let i = from; i < to; i += 1) {
    if (has(sentence, i, mark.ordinary) && !has(sentence, i, mark.proper)) {
      if (right <= i) {
        right = i;
        while (inPhrase(sentence, right + 1)) right += 1;
      }
      onlookers.add(i, left, right);
      sink.put(i, pair(facet.phrase[4], Math.min(5, right - i)));
      sink.put(i, pair(facet.phrase[5], Math.min(5, i - left)));
    }
    if (!inPhrase(sentence, i) && !has(sentence, i, mark.hyphen)) left = i + 1;
  }
  onlookers.put();
}

function seePhrase(sentence: Sentence, l: number, r: number): View {
  const { lower, kind } = sentence.passage.words;
  const seen = [
    inRole(role.phraseLast, within(sentence, r)),
    inRole(role.phraseFirst, within(sentence, l)),
    inRole(role.phraseBefore, within(sentence, l - 1)),
    inRole(role.phraseBehind, within(sentence, r + 1)),
  ];
  return { features: [pair(facet.phrase[6], at(sentence, kind, r), at(sentence, lower, l - 1))], seen };
}

const inPhrase = (sentence: Sentence, i: number): boolean => has(sentence, i, mark.word) && !has(sentence, i, mark.small);
