import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/extract/mentions/acronyms.ts';
import type { Lexicon } from '../../src/extract/mentions/lexicon.ts';
import { allFeatures } from '../../src/extract/mentions/tagger/features/features.ts';
import { type Passage, passageWith } from '../../src/extract/mentions/tagger/features/passage.ts';
import { Vocabulary } from '../../src/extract/mentions/tagger/features/words.ts';
import { labelCount } from '../../src/extract/mentions/tagger/labels.ts';
import { WeightRows } from '../../src/extract/mentions/tagger/sums/rows.ts';
import { Summing } from '../../src/extract/mentions/tagger/sums/sums.ts';
import { readTokens } from '../../src/extract/mentions/tokens.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';

const lexicon: Lexicon = {
  ordinary: new Set(['we', 'propose', 'a', 'model', 'the', 'data', 'and', 'training', 'results', 'on']),
  heads: [new Set(['parsing']), new Set(['model']), new Set(['accuracy']), new Set(['data'])],
  commonAcronyms: new Set(['LLM']),
  properNouns: new Set(['english']),
  small: new Set(['a', 'the', 'on', 'and', 'we']),
  verbs: new Set(['propose', 'evaluate']),
};
const classes = new Map<number, Uint16Array>();

const texts = [
  'We propose Foo Parser (FP), a model for the parsing of English data. FP is a model.',
  'On the BarBench, Baz-7B and Qux data, the training of FP reaches 91.5% (the LLM 80%). We evaluate FP, FP and FP.',
  'A model',
  '',
  'We propose FooNet, BarNet, BazNet and QuxNet on the data and the data and the data.',
];

function passageOf(text: string, vocabulary: Vocabulary): Passage {
  const reading = readTokens(text, 'text', segmentSentences({ title: '', text }));
  const given = { reading, acronyms: findAcronyms(reading), listed: [], title: 'Foo Parser: parsing with the data' };
  return passageWith(vocabulary.read(reading.tokens), given);
}

/** Weights for every feature of the texts, as far from 0 as they go. */
function weightsOf(passages: readonly Passage[]): Map<number, Int8Array> {
  const weights = new Map<number, Int8Array>();
  for (const row of passages.flatMap(allFeatures)) {
    for (const feature of row)
      weights.set(
        feature,
        Int8Array.from({ length: labelCount }, (_, l) => (Math.imul(feature, 2 * l + 1) >> 24) | 1),
      );
  }
  return weights;
}

describe('sums of weights', () => {
  const plain = new Vocabulary(lexicon, classes);
  const weights = weightsOf(texts.map((text) => passageOf(text, plain)));
  const values = Int8Array.from([...weights.values()].flatMap((row) => [...row]));
  const summing = new Summing(new WeightRows(Int32Array.from(weights.keys()), values, 1));
  const vocabulary = new Vocabulary(lexicon, classes, summing);
  // Each text twice: what the first reading keeps is what the second adds up.
  for (const [time, text] of [...texts, ...texts].entries()) {
    it(`are those of all features, text ${time}`, () => {
      const passage = passageOf(text, vocabulary);
      const sums = summing.of(passage);
      const expected = allFeatures(passage).flatMap((row) =>
        Array.from({ length: labelCount }, (_, l) => row.reduce((sum, feature) => sum + (weights.get(feature)?.[l] ?? 0), 0)),
      );
      expect([...sums.subarray(0, expected.length)]).toEqual(expected);
    });
  }
});
