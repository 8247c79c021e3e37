/**
 * The words of many short texts, to be found by all words of a query: as written, unfinished, or misspelt. Scores are BM25+ (Lv and Zhai 2011,
 * doi:10.1145/2063576.2063584) over fields, as the package minisearch gives them, from typed arrays: ten thousand hits take milliseconds.
 */
import { eachOf, type Steps } from '../steps.ts';
import { type Terms, termSteps } from './terms.ts';

/** A text by field, each as its words, every word once; what it lacks is undefined. */
export interface Worded {
  readonly fields: readonly (readonly string[] | undefined)[];
  /** Hits count so many times as much. */
  readonly boost: number;
}

export interface WordIndex {
  /** The score of each text, by its place: 0 where it lacks one of the words. The list is written anew by the next call. */
  readonly scores: (words: readonly string[]) => Float64Array;
}

const [saturation, lengthWeight, floor] = [1.2, 0.7, 0.5];
/** What an unfinished and a misspelt word count beside a whole one, and from how many letters on a word may be misspelt. */
const [prefixWeight, fuzzyWeight, shortestFuzzy] = [0.6, 0.2, 5];

/** Indexes texts, a piece at a time; `weights` of the fields in their order. */
export function* wordIndexSteps(texts: readonly Worded[], weights: readonly number[]): Steps<WordIndex> {
  const gathered = weights.map(() => ({ terms: [] as number[], places: [] as number[], lengths: new Uint32Array(texts.length), mean: 0 }));
  const ids = new Map<string, number>();
  yield* eachOf(texts, ({ fields }, place) => {
    for (const [field, words] of fields.entries()) {
      const into = gathered[field];
      if (!into || !words) continue;
      into.lengths[place] = words.length;
      into.mean = (into.mean * place + words.length) / (place + 1);
      for (const word of words) {
        const id = ids.get(word) ?? ids.size;
        ids.set(word, id);
        into.terms.push(id);
        into.places.push(place);
      }
    }
  });
  const terms = yield* termSteps(ids.keys());
  const order = new Uint32Array(ids.size);
  yield* eachOf(terms.sorted, (term, at) => {
    order[ids.get(term) ?? 0] = at;
  });
  const fields: Field[] = [];
  for (const [field, { terms: found, places, lengths, mean }] of gathered.entries()) {
    const postings = yield* postingsOf(found, places, order);
    fields.push({ ...postings, worth: worthOf(lengths, mean), weight: weights[field] ?? 1 });
  }
  const boosts = Float64Array.from(texts, ({ boost }) => boost);
  // Made once: a browser that is handed a large array with every letter stops to look for what it may throw away.
  const scores = [new Float64Array(texts.length), new Float64Array(texts.length)] as const;
  return { scores: (words) => scoresFor({ terms, fields, boosts }, words, scores) };
}

interface Postings {
  /** Where the texts of each term begin in `places`; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

interface Field extends Postings {
  readonly weight: number;
  /** What a hit in each text is worth, by how long it is there. */
  readonly worth: Float64Array;
}

interface Index {
  readonly terms: Terms;
  readonly fields: readonly Field[];
  readonly boosts: Float64Array;
}

/** The texts of each term, terms in their order and texts in theirs. */
function* postingsOf(terms: readonly number[], places: readonly number[], order: Uint32Array): Steps<Postings> {
  const starts = new Uint32Array(order.length + 1);
  yield* eachOf(terms, (term) => {
    const after = (order[term] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  });
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const sorted = new Uint32Array(places.length);
  yield* eachOf(terms, (term, at) => {
    const of = order[term] ?? 0;
    const to = next[of] ?? 0;
    sorted[to] = places[at] ?? 0;
    next[of] = to + 1;
  });
  return { starts, places: sorted };
}

/** A word occurs but once in a text here, so that its worth hangs on the text's length alone. */
function worthOf(lengths: Uint32Array, mean: number): Float64Array {
  return Float64Array.from(lengths, (length) => {
    const long = 1 - lengthWeight + (lengthWeight * length) / mean;
    return floor + (saturation + 1) / (1 + saturation * long);
  });
}

/** The scores are written into the first list; the second is for those of a single word. */
function scoresFor(
  index: Index,
  [first, ...others]: readonly string[],
  [scores, more]: readonly [Float64Array, Float64Array],
): Float64Array {
  scores.fill(0);
  if (first === undefined) return scores;
  addWord(index, first, scores);
  for (const word of others) {
    more.fill(0);
    addWord(index, word, more);
    for (let place = 0; place < scores.length; place++) {
      const one = scores[place] ?? 0;
      const other = more[place] ?? 0;
      scores[place] = one > 0 && other > 0 ? one + other : 0;
    }
  }
  return scores;
}

/** Adds what each text scores for one word: as it is, as a beginning, and as what was meant. */
function addWord(index: Index, word: string, scores: Float64Array): void {
  const { sorted, beginning, near } = index.terms;
  const [from, to] = beginning(word);
  for (let at = from; at < to; at++) {
    const length = sorted[at]?.length ?? 0;
    const more = length - word.length;
    addTerm(index, at, { scores, weight: more === 0 ? 1 : (prefixWeight * length) / (length + 0.3 * more) });
  }
  const most = word.length < shortestFuzzy ? 0 : Math.min(6, Math.round(word.length * 0.2));
  if (most === 0) return;
  for (const [at, distance] of near(word, most)) {
    if (at >= from && at < to) continue;
    const length = sorted[at]?.length ?? 0;
    addTerm(index, at, { scores, weight: (fuzzyWeight * length) / (length + distance) });
  }
}

/** Adds what a term is worth to the texts that have it: the rarer it is in a field, the more. */
function addTerm(
  { fields, boosts }: Index,
  term: number,
  { scores, weight: termWeight }: { readonly scores: Float64Array; readonly weight: number },
): void {
  for (const { starts, places, worth, weight } of fields) {
    const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const rarity = Math.log(1 + (scores.length - (to - from) + 0.5) / (to - from + 0.5));
    for (let at = from; at < to; at++) {
      const place = places[at] ?? 0;
      scores[place] = (scores[place] ?? 0) + termWeight * weight * (boosts[place] ?? 1) * (rarity * (worth[place] ?? 0));
    }
  }
}
