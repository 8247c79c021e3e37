/**
 * Finds named things by what it has learned from annotated papers: a linear chain over the tokens of each sentence.
 *
 * Use it where rules and lists end: names never seen, lower-case names of methods, metrics and tasks. Weights come from `claimgraph train`.
 */
import type { EntityType } from '../../../model.ts';
import type { Range } from '../acronyms.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Passage, passageWith } from './features/passage.ts';
import { Vocabulary } from './features/words.ts';
import { begins, labelCount as n, outside, typeOf } from './labels.ts';
import { createDecoder, type Decoder } from './lattice.ts';
import { shareScores } from './sharing.ts';
import { Summing } from './sums/sums.ts';
import type { Weights } from './weights.ts';

export interface Tagged extends Range {
  readonly type: EntityType;
}

export interface Tagging {
  readonly tagged: readonly Tagged[];
  readonly passage: Passage;
  /** By token, the score of each label. */
  readonly scores: Float32Array;
}

export type Tagger = (passage: Omit<Passage, 'words' | 'names'>) => Tagging;

/** Taken off the score of "outside": recall for precision. */
const leaning = 0.4;

/** A tagger with these weights, as read by `readWeights`. */
export function createTagger({ classes, rows, transitions }: Weights, lexicon: Lexicon): Tagger {
  const summing = new Summing(rows);
  const vocabulary = new Vocabulary(lexicon, classes, summing);
  const bestLabels = createDecoder(transitions);
  return (given) => {
    const { tokens } = given.reading;
    const passage = passageWith(vocabulary.read(tokens), given);
    const scores = scoresOf(summing.of(passage), tokens.length, rows.step);
    shareScores(passage, scores);
    return { tagged: decode(passage, scores, bestLabels), passage, scores };
  };
}

/** The scores of so many tokens' labels, whose sums are multiples of `step`. */
function scoresOf(sums: Int32Array, tokens: number, step: number): Float32Array {
  const scores = new Float32Array(tokens * n);
  for (let i = 0; i < scores.length; i += 1) scores[i] = (sums[i] ?? 0) * step;
  return scores;
}

function decode({ reading: { bounds } }: Passage, scores: Float32Array, bestLabels: Decoder): Tagged[] {
  const tagged: Tagged[] = [];
  for (let i = 0; i < scores.length; i += n) scores[i + outside] = (scores[i + outside] ?? 0) - leaning;
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const from = bounds[s] ?? 0;
    const to = bounds[s + 1] ?? 0;
    if (to === from) continue;
    const labels = bestLabels(scores, from, to);
    for (let i = 0; i < to - from; i += 1) {
      const label = labels[i] ?? 0;
      const type = begins(label) ? typeOf(label) : undefined;
      if (!type) continue;
      let end = i + 1;
      while (end < to - from && labels[end] === label + 1) end += 1;
      tagged.push({ from: from + i, to: from + end, type });
    }
  }
  return tagged;
}
