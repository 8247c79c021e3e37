/**
 * Finds named things by what it has learned from annotated papers: a linear chain over the tokens of each sentence.
 *
 * Use it where rules and lists end: names never seen, lower-case names of methods, metrics and tasks. Weights come from `claimgraph train`.
 */
import type { EntityType } from '../../../model.ts';
import type { Range } from '../acronyms.ts';
import type { Lexicon } from '../lexicon.ts';
import { emitFeatures } from './features.ts';
import { begins, labelCount as n, outside, typeOf } from './labels.ts';
import { bestLabels } from './lattice.ts';
import type { Passage } from './passage.ts';
import { shareScores } from './sharing.ts';
import type { WeightRows, Weights } from './weights.ts';
import { createVocabulary, reach, type Word } from './words.ts';

export interface Tagged extends Range {
  readonly type: EntityType;
}

export type Tagger = (passage: Omit<Passage, 'words'>) => readonly Tagged[];

/** Taken off the score of "outside": recall for precision. */
const leaning = 0.4;

/** A tagger with these weights, as read by `readWeights`. */
export function createTagger({ classes, rows, transitions }: Weights, lexicon: Lexicon): Tagger {
  const vocabulary = createVocabulary(lexicon, classes);
  const vectors = new WeakMap<Word, Float32Array>();
  const vectorOf = (word: Word): Float32Array => {
    const known = vectors.get(word);
    if (known) return known;
    const vector = sumWord(word, rows);
    vectors.set(word, vector);
    return vector;
  };
  return (given) => {
    const passage = { ...given, words: given.reading.tokens.map(vocabulary) };
    const scores = new Float32Array(passage.words.length * n);
    addWords(passage, scores, vectorOf);
    emitFeatures(passage, lexicon, (i, feature) => {
      addRow(scores, i * n, rows.values, rows.find(feature));
    });
    shareScores(passage, scores);
    return decode(passage, scores, transitions);
  };
}

/** The weights of a word's features added up, for each distance. */
function sumWord(word: Word, rows: WeightRows): Float32Array {
  const vector = new Float32Array(word.features.length * n);
  word.features.forEach((features, distance) => {
    for (const feature of features) addRow(vector, distance * n, rows.values, rows.find(feature));
  });
  return vector;
}

function addRow(target: Float32Array, at: number, values: Float32Array, row: number): void {
  if (row < 0) return;
  for (let l = 0; l < n; l += 1) target[at + l] = (target[at + l] ?? 0) + (values[row + l] ?? 0);
}

function addWords({ reading: { bounds }, words }: Passage, scores: Float32Array, vectorOf: (word: Word) => Float32Array): void {
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const from = bounds[s] ?? 0;
    const to = bounds[s + 1] ?? 0;
    for (let at = from; at < to; at += 1) {
      const word = words[at];
      if (!word) continue;
      const vector = vectorOf(word);
      for (let i = Math.max(from, at - reach); i <= Math.min(to - 1, at + reach); i += 1)
        addRow(scores, i * n, vector, (at - i + reach) * n);
    }
  }
}

function decode({ reading: { bounds } }: Passage, scores: Float32Array, transitions: Float32Array): Tagged[] {
  const tagged: Tagged[] = [];
  for (let i = 0; i < scores.length; i += n) scores[i + outside] = (scores[i + outside] ?? 0) - leaning;
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const from = bounds[s] ?? 0;
    const to = bounds[s + 1] ?? 0;
    if (to === from) continue;
    const labels = bestLabels(scores.subarray(from * n, to * n), transitions);
    for (let i = 0; i < labels.length; i += 1) {
      const label = labels[i] ?? 0;
      const type = begins(label) ? typeOf(label) : undefined;
      if (!type) continue;
      let end = i + 1;
      while (labels[end] === label + 1) end += 1;
      tagged.push({ from: from + i, to: from + end, type });
    }
  }
  return tagged;
}
