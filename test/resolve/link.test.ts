/**
 * Which entity the words in a claim's slot name, if any.
 */
import { describe, expect, it } from 'vitest';
import type { SlotName } from '../../src/model.ts';
import { type Names, paperOf, resolve } from './papers.ts';

/** The entity that a filler of a paper with these names is linked to. The filler stands in the text, where its names are marked too. */
function linked(names: Names, slot: SlotName, words: string): string | undefined {
  const { claims } = resolve(paperOf('p', names, { after: `${words} .`, claims: [{ [slot]: words }] }));
  return claims[0]?.[slot][0]?.entity;
}

const models = { model: ['Gemini Pro', 'GPT-4', 'LLaMA-2'], method: ['DPO', 'CoT', 'HarmAug'] };
const data = { benchmark: ['MATH', 'GSM8K'], dataset: ['The Pile'], model: ['GPT-4o'] };

describe('names at the head of a phrase', () => {
  const cases: readonly (readonly [names: Names, slot: SlotName, words: string, entity: string | undefined])[] = [
    [models, 'subject', 'GPT-4', 'gpt-4'],
    [models, 'subject', 'instruction tuned Gemini Pro model', 'gemini-pro'],
    [models, 'subject', "OpenAI's GPT-4", 'gpt-4'],
    [models, 'subject', 'LLaMA-2 trained with DPO', 'llama-2'],
    [models, 'subject', 'DPO-tuned LLaMA-2', 'llama-2'],
    [models, 'subject', 'GPT-4 with CoT', 'gpt-4'],
    [models, 'subject', 'CoT prompting of GPT-4', 'chain-of-thought'],
    [models, 'subject', 'our HarmAug model', 'harmaug'],
    [models, 'subject', 'safety guard model trained with HarmAug', undefined],
    [models, 'subject', 'GPT-4-generated answers', undefined],
    [models, 'subject', 'previous best results', undefined],
    [models, 'subject', 'models other than GPT-4', undefined],
    [models, 'baseline', 'the GPT-4 baseline', 'gpt-4'],
    [models, 'via', 'DPO', 'dpo'],
    [data, 'on', 'the MATH benchmark', 'math'],
    [data, 'on', 'MATH', 'math'],
    [data, 'on', 'The Pile', 'the-pile'],
    [data, 'on', 'GPT-4o', 'gpt-4o'],
    [data, 'on', 'level-5 problems of MATH', undefined],
    [data, 'on', 'seven datasets', undefined],
    [{ benchmark: ['Bag of Words'] }, 'on', 'Bag of Words', 'bag-of-words'],
    [{ method: ['Attack via Implicit Reference'] }, 'subject', 'the Attack via Implicit Reference', 'attack-via-implicit-reference'],
    [{ metric: ['F1'], benchmark: ['MATH'] }, 'metric', 'F1 on MATH', 'f1'],
    [{ metric: ['final-answer error'] }, 'metric', 'final-answer error', 'final-answer-error'],
    [{ benchmark: ['MATH'] }, 'metric', 'MATH', undefined],
  ];
  it.each(cases.map(([names, slot, words, entity]) => ({ names, slot, words, entity })))(
    '$slot: $words',
    ({ names, slot, words, entity }) => {
      expect(linked(names, slot, words)).toBe(entity);
    },
  );
});

describe('metrics that only the tables know', () => {
  const cases: readonly (readonly [words: string, entity: string | undefined])[] = [
    ['accuracy', 'accuracy'],
    ['final accuracy', 'accuracy'],
    ['average test accuracy', 'accuracy'],
    ['accuracy score', 'accuracy'],
    ['top-1 accuracy', 'top-1-accuracy'],
    ['top-1 accuracy on ImageNet', 'top-1-accuracy'],
    ['Acc.', 'accuracy'],
    ['F1 score', 'f1'],
    ['macro F1', 'f1'],
    ['error rate', 'error'],
    ['rate of compliance', undefined],
    ['quality of the accuracy estimate', undefined],
    ['unsafe responses', undefined],
  ];
  it.each(cases)('%s', (words, entity) => {
    expect(linked({}, 'metric', words)).toBe(entity);
  });

  it('become entities that say which way is better, and no mention is invented for them', () => {
    const found = resolve(paperOf('p', {}, { claims: [{ metric: 'perplexity' }] }));
    expect(found.entities).toEqual([
      {
        id: 'perplexity',
        name: 'perplexity',
        type: 'metric',
        types: { metric: 1 },
        aliases: ['PPL'],
        better: 'lower',
        known: 'metric/perplexity',
      },
    ]);
    expect(found.mentions).toEqual([]);
  });
});

describe('words that lie nowhere in the text', () => {
  const implied = (names: Names, slot: SlotName, words: string) =>
    resolve(paperOf('p', names, { claims: [{ [slot]: words }] })).claims[0]?.[slot][0]?.entity;
  it('name what the paper names so', () => {
    expect(implied({ benchmark: ['GSM8K'] }, 'on', 'gsm-8k')).toBe('gsm8k');
    expect(implied({ method: ['AIR = Attack via Implicit Reference'] }, 'subject', 'attack via implicit reference')).toBe('air');
  });
  it('or nothing', () => {
    expect(implied({ benchmark: ['GSM8K'] }, 'on', 'MATH')).toBeUndefined();
    expect(implied({ metric: ['accuracy'] }, 'subject', 'accuracy')).toBeUndefined();
  });
});
