/** What a paper's words are read as before any number is linked: signs, lists, and what the paper does with the things it names. */
import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../src/extract/claims/claims.ts';
import { code } from '../../src/extract/claims/reading/labels.ts';
import { createLexicon } from '../../src/extract/claims/reading/lexicon.ts';
import { alignWith, numberList } from '../../src/extract/claims/slots/alignment.ts';
import { bracketAt } from '../../src/extract/claims/slots/bracket.ts';
import { createMentionFinder } from '../../src/extract/mentions/mentions.ts';
import { createQuantityFinder } from '../../src/extract/numbers/quantities.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Paper } from '../../src/model.ts';

const { knowledge } = loadKnowledge();
const lexicon = createLexicon(knowledge);
const findMentions = createMentionFinder(knowledge);
const findQuantities = createQuantityFinder(knowledge);

function sceneFor(text: string) {
  const paper: Paper = { id: 'p', version: 'v', title: '', text, ids: {}, origin: { file: 'p.txt', map: [] }, parts: [] };
  const sentences = segmentSentences(paper);
  const mentions = findMentions(paper, sentences);
  return sceneOf({ paper, sentences, mentions, quantities: findQuantities(paper, sentences, mentions) }, lexicon);
}

const candidate = (text: string, surface: string) => {
  const found = sceneFor(text).candidates.flat();
  return (
    found.find((one) => one.surface === surface) ?? expect.fail(`${surface} is not among ${found.map((one) => one.surface).join(', ')}`)
  );
};

describe('signs are words, however they are printed', () => {
  const check = (text: string, sign: string) =>
    it(text, () => expect(sceneFor(text).readings[0]?.words.map((word) => word.text)).toContain(sign));
  check('Accuracy rises from 3.1 $\\to$ 4.2 here.', '→');
  check('Accuracy rises from 3.1 -> 4.2 here.', '→');
  check('The German --> English direction is hard.', '→');
  check('It takes $\\sim$ two days.', '~');
  check('The gain is \\approx{} two points.', '≈');
  it('but a hyphen inside a word is none', () =>
    expect(sceneFor('A state-of-the-art result.').readings[0]?.words.map((word) => word.text)).toContain('state-of-the-art'));
});

describe('what is done with a thing', () => {
  const check = (text: string, surface: string, act: 'trained' | 'tested' | 'made' | undefined) =>
    it(text, () => expect(candidate(text, surface).act).toBe(act ? code[act] : 0));
  check('The model is pretrained on ImageNet.', 'ImageNet', 'trained');
  check('The encoder was fine-tuned with care on SQuAD.', 'SQuAD', 'trained');
  check('We evaluate our approach on GLUE.', 'GLUE', 'tested');
  check('Extensive experiments on GLUE show this.', 'GLUE', 'tested');
  check('We construct a corpus of letters.', 'corpus', 'made');
  check('The model works well on GLUE.', 'GLUE', undefined);
  it('at any of its places', () => {
    const { topic } = candidate('We train the model on ImageNet. Then ImageNet helps. BERT is compared to ImageNet.', 'ImageNet');
    expect([topic.trained, topic.tested, topic.made, topic.compared]).toEqual([true, false, false, true]);
  });
});

describe('what is counted, and what is a language', () => {
  it('a number counts', () => expect(candidate('We test it on 7 datasets.', '7 datasets').counted).toBe(true));
  it('none does', () => expect(candidate('We test it on hard datasets.', 'hard datasets').counted).toBe(false));
  it('a pair of languages is data', () => expect(candidate('It is best for Finnish-Estonian.', 'Finnish-Estonian').kind).toBe('data-noun'));
});

describe('what a bracket ties to a number', () => {
  const ties = (text: string) => {
    const { readings, candidates } = sceneFor(text);
    const words = readings[0]?.words ?? [];
    const { owner, guest } = bracketAt(
      words,
      words.findIndex(({ quantity }) => quantity !== undefined),
      candidates[0] ?? [],
    );
    return [owner?.surface, guest?.surface];
  };
  const check = (text: string, owner: string | undefined, guest: string | undefined) =>
    it(text, () => expect(ties(text)).toEqual([owner, guest]));
  check('It leads on CIFAR-10 (97.1%) by far.', 'CIFAR-10', undefined);
  check('It leads on CIFAR-10 (top-1 accuracy 97.1%) by far.', 'CIFAR-10', undefined);
  check('It reaches 97.1% (CIFAR-10) at last.', undefined, 'CIFAR-10');
  check('It reaches 97.1% accuracy (CIFAR-10) at last.', undefined, 'CIFAR-10');
  check('It leads on CIFAR-10 (our own) with 97.1%.', undefined, undefined);
  check('It reaches 97.1%, as before (CIFAR-10).', undefined, undefined);
});

describe('a setting of shots', () => {
  const surfaces = (text: string) =>
    sceneFor(text)
      .candidates.flat()
      .map(({ surface }) => surface);
  it('is no benchmark', () => expect(surfaces('It gains 3% in the few-shot setting.').join()).not.toContain('setting'));
  it('any other may be', () => expect(surfaces('It gains 3% in the cross-lingual setting.').join()).toContain('cross-lingual setting'));
});

describe('an outcome behind a name', () => {
  it('is a verb, though a noun with an adjective follows', () => {
    const words = sceneFor('BERT achieved substantial gains over it.').readings[0]?.words;
    expect(words?.find(({ text }) => text === 'achieved')?.tag).toBe('verb');
  });
});

describe('numbers and things in order', () => {
  const aligned = (text: string) => {
    const { readings, candidates } = sceneFor(text);
    const [reading] = readings;
    if (!reading) return [];
    const numbers = reading.words.flatMap(({ quantity }, at) => (quantity && quantity.kind !== 'other' ? [at] : []));
    return numbers.map((at, order) => {
      const list = numberList(reading.words, numbers, order, lexicon);
      return alignWith(reading, candidates[0] ?? [], list, at, lexicon)?.own.surface;
    });
  };
  it('of one kind', () => expect(aligned('It gains 2.1% and 3.4% on GLUE and SQuAD, respectively.')).toEqual(['GLUE', 'SQuAD']));
  it('of several kinds, where the text says so', () =>
    expect(aligned('Accuracy is 71.2% and 64.5% with human notes and GPT-4, respectively.')).toEqual(['human notes', 'GPT-4']));
  it('of several kinds, where it does not, are left alone', () =>
    expect(aligned('With human notes and GPT-4 the accuracy is 71.2% and 64.5%.')).toEqual([undefined, undefined]));
});
