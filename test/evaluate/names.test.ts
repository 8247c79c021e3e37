import { describe, expect, it } from 'vitest';
import { createNameTeacher, type NameExample, trainNames } from '../../src/evaluate/train/names.ts';
import { choices, noName, readFactWeights } from '../../src/extract/mentions/rereading/weights.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { entityTypes } from '../../src/model.ts';

const { knowledge } = loadKnowledge();
const text = 'We evaluate BERT on MMLU. BERT is a model.';

const rightOf = ({ right }: NameExample): string[] => right.flatMap((is, choice) => (is ? [entityTypes[choice] ?? 'none'] : []));

describe('lessons of names', () => {
  it('a name is what gold says of most of its places; what gold does not have is none', () => {
    const teach = createNameTeacher(knowledge);
    const bert = [12, 26].map((start) => [start, start + 4] as const);
    const examples = teach({ text, entities: [{ type: 'method', mentions: bert }] });
    expect(examples.map(rightOf)).toEqual([['method'], ['none']]);
  });

  it('without a tagger there is nothing to learn', () => {
    const teach = createNameTeacher({ ...knowledge, weights: {} });
    expect(teach({ text, entities: [] })).toEqual([]);
  });
});

describe('learning', () => {
  const example = (fact: number, choice: number): NameExample => ({
    facts: [fact, 99],
    right: Array.from({ length: choices }, (_, k) => k === choice),
  });
  const examples = Array.from({ length: 60 }, (_, i) => example(i % 2, i % 2 === 0 ? 3 : noName));
  const options = { penalty: 0.1, iterations: 40, least: 3 };

  it('what goes with a choice comes to speak for it', () => {
    const weights = readFactWeights(trainNames(examples, options));
    const bestFor = (fact: number): number => {
      const sums = new Int32Array(choices);
      for (const one of [fact, 99]) if (weights.rowOf(one) >= 0) weights.add(sums, weights.rowOf(one));
      return sums.indexOf(Math.max(...sums));
    };
    expect([bestFor(0), bestFor(1)]).toEqual([3, noName]);
  });

  it('what is rare is not learned from', () => {
    expect(readFactWeights(trainNames([...examples, example(5, 0)], options)).rowOf(5)).toBe(-1);
  });

  it('the same lessons give the same bytes', () => {
    expect(trainNames(examples, options)).toEqual(trainNames(examples, options));
  });
});
