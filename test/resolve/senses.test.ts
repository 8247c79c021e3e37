/**
 * Names that are written alike and mean different things, and names that are written differently and are one.
 */
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';
import { smallKnowledge } from '../corpus.ts';
import { entityIn, paperOf, resolve } from './papers.ts';

describe('an acronym with two long forms is two things', () => {
  const found = resolve(
    paperOf('a', { method: ['ATS = Applicant Tracking System'] }),
    paperOf('b', { method: ['ATS = Automatic Theorem Solver'] }),
    paperOf('c', { method: ['ATS = automatic theorem solvers'] }),
  );
  it('kept apart, with ids that say which', () => {
    expect(found.entities.map(({ id, name, aliases }) => ({ id, name, aliases }))).toEqual([
      { id: 'ats', name: 'ATS', aliases: ['Automatic Theorem Solver', 'automatic theorem solvers'] },
      { id: 'ats-applicant-tracking-system', name: 'ATS', aliases: ['Applicant Tracking System'] },
    ]);
    expect(found.mentions.map(({ paper, entity }) => `${paper} ${entity}`)).toEqual(['a ats-applicant-tracking-system', 'b ats', 'c ats']);
  });
  it('and the judgement says why', () => {
    const different = found.judgements.filter(({ verdict }) => verdict === 'different');
    expect(different).toHaveLength(1);
    expect(different[0]?.reason).toBe('“ATS” is Applicant Tracking System here, Automatic Theorem Solver there');
  });
});

describe('an acronym without its long form', () => {
  const bare = paperOf('z', { method: ['ATS'] });
  const tracking = (id: string) => paperOf(id, { method: ['ATS = Applicant Tracking System'] });
  const solver = paperOf('s', { method: ['ATS = Automatic Theorem Solver'] });
  it('is the one thing that all papers mean which say', () => {
    expect(resolve(bare, tracking('a')).entities).toHaveLength(1);
  });
  it('is what four of five papers mean', () => {
    const found = resolve(bare, solver, ...['a', 'b', 'c', 'd'].map(tracking));
    expect(found.entities).toHaveLength(2);
    expect(entityIn(found, 'z', 'ATS')).toBe(entityIn(found, 'a', 'ATS'));
  });
  it('is a thing of its own when papers differ', () => {
    expect(resolve(bare, solver, tracking('a')).entities).toHaveLength(3);
  });
});

describe('long and short form meet', () => {
  const cases: readonly (readonly [says: string, a: string, b: string, entities: number])[] = [
    ['the long form alone', 'MCTS = Monte Carlo Tree Search', 'Monte-Carlo tree search', 1],
    [
      'two ways of writing the long form',
      'RLHF = reinforcement learning from human feedback',
      'RLHF = reinforcement learning with human feedback',
      1,
    ],
    ['a longer long form', 'PRM = process reward model', 'PRM = process-supervised reward model', 1],
    ['plurals', 'GBDT = gradient-boosted decision trees', 'GBDTs = Gradient Boosted Decision Tree', 1],
    ['one word in three shared', 'CNN = convolutional neural network', 'CNN = cable news network', 2],
    ['two words in three shared', 'CNN = convolutional neural network', 'CNN = cellular neural network', 2],
    ['no word shared', 'MAP = mean average precision', 'MAP = maximum a posteriori', 2],
    ['other letters', 'GAT = graph attention network', 'GAN = generative adversarial network', 2],
  ];
  it.each(cases)('%s', (_, a, b, entities) => {
    expect(resolve(paperOf('a', { method: [a] }), paperOf('b', { method: [b] })).entities).toHaveLength(entities);
  });

  it('and what the tables know by the acronym is not what a paper spells out otherwise', () => {
    const known = resolve(paperOf('a', { method: ['CoT'] }), paperOf('b', { method: ['CoT = cost of training'] }));
    expect(known.entities.map(({ name }) => name)).toEqual(['Chain-of-Thought', 'CoT']);
  });
});

describe('a model of the tables', () => {
  const { knowledge } = loadKnowledge();
  const spelt = (name: string, long: string) =>
    resolveEntities([paperOf('a', { model: [name] }), paperOf('b', { model: [`${name} = ${long}`] })], knowledge, []).entities.length;
  it('is one, however its name is spelt out', () => {
    expect(spelt('GPT-4o', 'GPT-4 omni')).toBe(1);
    expect(spelt('RoBERTa', 'A Robustly Optimized BERT Pretraining Approach')).toBe(1);
  });
  it('but bare capitals may stand for something else', () => {
    expect(spelt('BERT', 'Big Extended Regression Trees')).toBe(2);
  });
});

describe('a paper whose acronym was taken for that of the tables', () => {
  const { paper, extraction } = paperOf('a', { method: ['CoT', 'CostOfTraining', 'CoT'] });
  const mentions = extraction.mentions.map((one) => ({ ...one, name: 'Chain-of-Thought', known: 'method/chain-of-thought' }));
  const found = resolve({ paper, extraction: { ...extraction, mentions } }, paperOf('b', { method: ['chain of thought'] }));
  it('goes by the words that it uses itself', () => {
    expect(found.entities.map(({ name, aliases, known }) => ({ name, aliases, known }))).toEqual([
      { name: 'Chain-of-Thought', aliases: ['chain of thought', 'CoT'], known: 'method/chain-of-thought' },
      { name: 'CostOfTraining', aliases: ['CoT'], known: undefined },
    ]);
  });
});

describe('two papers that coin one name mean two things', () => {
  const coining = (id: string, rest: string) => paperOf(id, { method: ['Sparkle'] }, { title: `Sparkle: ${rest}` });
  it('each its own', () => {
    expect(resolve(coining('a', 'Learning to Shine'), coining('b', 'A Spark on Graphs')).entities).toHaveLength(2);
  });
  it('a third that uses the name means neither for sure', () => {
    const found = resolve(coining('a', 'Learning to Shine'), coining('b', 'A Spark on Graphs'), paperOf('c', { method: ['Sparkle'] }));
    expect(found.entities).toHaveLength(3);
  });
  it('but with one paper that coins it, the others mean that', () => {
    const found = resolve(coining('a', 'Learning to Shine'), paperOf('b', { method: ['Sparkle'] }), paperOf('c', { method: ['SPARKLE'] }));
    expect(found.entities).toHaveLength(1);
  });
});

describe('one paper in many that is misread', () => {
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, place) => paperOf(`${name}-${place}`, { method: [name] }));
  const bridge = paperOf('z', { method: ['FooNet'] }, { also: { FooNet: ['BarNet'] } });
  it('does not join what many others hold apart', () => {
    expect(resolve(...many('FooNet', 12), ...many('BarNet', 12), bridge).entities).toHaveLength(2);
  });
  it('but is believed where nobody else speaks of both', () => {
    expect(resolve(paperOf('a', { method: ['FooNet'] }), paperOf('b', { method: ['BarNet'] }), bridge).entities).toHaveLength(1);
  });
});

describe('a name that is spelt like a word', () => {
  const { names, ...rest } = smallKnowledge;
  const knowledge = {
    ...rest,
    names: [...names, { id: 'model/gopher', type: 'model' as const, name: 'Gopher', aliases: [], ambiguous: true }],
  };
  const known = (id: string) => {
    const { paper, extraction } = paperOf(id, { model: ['Gopher'] });
    return { paper, extraction: { ...extraction, mentions: extraction.mentions.map((one) => ({ ...one, known: 'model/gopher' })) } };
  };
  it('is the known one only if it is written so', () => {
    const { entities } = resolveEntities(
      [known('a'), paperOf('b', { model: ['GOPHER'] }), paperOf('c', { model: ['Gopher'] })],
      knowledge,
      [],
    );
    expect(entities.map(({ name, types }) => [name, types.model])).toEqual([
      ['Gopher', 2],
      ['GOPHER', 1],
    ]);
  });
});

describe('types', () => {
  it('are no part of identity', () => {
    const [coco, ...others] = resolve(
      paperOf('a', { dataset: ['COCO'] }),
      paperOf('b', { benchmark: ['COCO'] }),
      paperOf('c', { benchmark: ['COCO'] }),
    ).entities;
    expect(others).toEqual([]);
    expect(coco).toMatchObject({ id: 'coco', type: 'benchmark', types: { dataset: 1, benchmark: 2 } });
  });
  it('a model here and a method there is one system', () => {
    expect(resolve(paperOf('a', { model: ['HarmAug'] }), paperOf('b', { method: ['HarmAug'] })).entities).toHaveLength(1);
  });
  it('a short acronym is one thing as a system and another as a metric', () => {
    expect(resolve(paperOf('a', { method: ['LAT'] }), paperOf('b', { metric: ['LAT'] })).entities).toHaveLength(2);
  });
  it('a long name is one thing whatever it is taken for', () => {
    expect(
      resolve(paperOf('a', { method: ['SimpleSafetyTests'] }), paperOf('b', { benchmark: ['SimpleSafetyTests'] })).entities,
    ).toHaveLength(1);
  });
});
