import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/extract.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Claim } from '../../src/model.ts';

const extractor = createExtractor(loadKnowledge().knowledge);

/** The claim whose number is printed as `literal`. */
function claimOf(text: string, literal: string): Claim {
  const paper = { id: 'p', version: 'v', title: 'Foo: sorting with care', text, ids: {}, origin: { file: 'f', map: [] }, parts: [] };
  const claim = extractor.extract(paper).claims.find(({ quantity }) => quantity.literal === literal);
  if (!claim) throw new Error(`no claim reads ${literal}`);
  return claim;
}

/** A setting as plain values. */
function settingOf(text: string, literal: string): Readonly<Record<string, unknown>> {
  const { other, ...rest } = claimOf(text, literal).setting;
  const stated = Object.entries(rest).map(([name, said]) => [name, said?.value]);
  return Object.fromEntries(other.length > 0 ? [...stated, ['other', other.map(({ value }) => value)]] : stated);
}

describe('the setting of a result', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['shots in digits', 'Foo reaches 71.2% accuracy on MMLU with 5-shot prompting.', { shots: 5 }],
    ['shots in words', 'Foo reaches 71.2% accuracy on MMLU in a zero-shot way.', { shots: 0 }],
    ['few-shot is no number of shots', 'Foo reaches 71.2% few-shot accuracy on MMLU.', { other: ['few-shot'] }],
    ['chain of thought', 'With chain-of-thought prompting, Foo reaches 71.2% accuracy on MMLU.', { cot: true }],
    ['samples', 'Foo reaches 71.2% pass@10 on HumanEval.', { sampling: { kind: 'pass', k: 10 } }],
    ['majority', 'With maj@64, Foo reaches 71.2% accuracy on MATH.', { sampling: { kind: 'maj', k: 64 } }],
    ['test set', 'Foo reaches 71.2% accuracy on the test set of SQuAD.', { split: 'test' }],
    ['test dataset', 'Foo reaches 71.2% accuracy on the SQuAD test dataset.', { split: 'test' }],
    ['a split by its own name', 'Foo reaches a WER of 3.1% on test-other.', { split: 'test-other' }],
    ['training set', 'Foo reaches 71.2% accuracy on the training set.', { split: 'training' }],
    ['training data is what was learned from', 'Foo reaches 71.2% accuracy with half of the training data.', {}],
    ['decoding', 'With greedy decoding, Foo reaches 71.2% accuracy on MATH.', { decoding: 'greedy decoding' }],
    ['runs', 'Foo reaches 71.2% accuracy on MATH averaged over five random seeds.', { runs: 5 }],
    ['tools', 'Using a calculator, Foo reaches 71.2% accuracy on MATH.', { tools: 'a calculator' }],
    ['folds', 'Foo reaches 71.2% accuracy in 5-fold cross-validation.', { other: ['5-fold cross-validation'] }],
    ['what is behind a contrast is of another system', 'Foo reaches 71.2% accuracy on MMLU, whereas Bar needs 5-shot prompting.', {}],
    ['what is outside of its brackets is of another', 'Foo beats Bar (71.2% accuracy) and Baz with chain-of-thought prompting.', {}],
  ])('%s', (_, text, setting) => {
    expect(settingOf(text, text.includes('3.1%') ? '3.1%' : '71.2%')).toEqual(setting);
  });
});

describe('whose number it is', () => {
  test.each<[string, string, string, Claim['role']]>([
    ['that of what the paper brings', 'We propose Foo. Foo reaches 71.2% accuracy on MMLU.', '71.2%', 'own'],
    ['a baseline of its own run', 'Foo reaches 71.2% accuracy on MMLU, while the baseline reaches 65.3% accuracy.', '65.3%', 'rerun'],
    ['what was published before', 'We improve the previous best results of 65.3% accuracy on MMLU to 71.2%.', '65.3%', 'quoted'],
    ['what is attributed', 'GPT-4 reaches 86.4% accuracy on MMLU as reported in [12].', '86.4%', 'quoted'],
    ['a mark of citation beside it', 'GPT-4 reaches 86.4% accuracy on MMLU \\cite{openai}.', '86.4%', 'quoted'],
  ])('%s', (_, text, literal, role) => {
    expect(claimOf(text, literal).role).toBe(role);
  });
});

describe('the method that a model got there by', () => {
  const text =
    'We propose a novel tree search (TS) algorithm named FooPRM for collecting data. Utilizing this automated process, we have enhanced the GPT-4 ' +
    "model's reasoning performance, achieving a 69.4% success rate on the MATH benchmark, up from the 51% base model performance.";
  test('goes by the name it is given, not by its kind', () => {
    expect(claimOf(text, '69.4%').via.map(({ surface }) => surface)).toEqual(['FooPRM']);
  });
  test('is not what the number before was got by', () => {
    expect(claimOf(text, '51%').via).toEqual([]);
  });
});
