import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/extract/mentions/lexicon.ts';
import { createListFinder } from '../../src/extract/mentions/lists.ts';
import { createTextReader } from '../../src/extract/mentions/mentions.ts';
import { type Cast, castOf, factOf, putFacts } from '../../src/extract/mentions/rereading/facts.ts';
import { createRereader } from '../../src/extract/mentions/rereading/rereading.ts';
import { choices, noName, readFactWeights, writeFactWeights } from '../../src/extract/mentions/rereading/weights.ts';
import { tokenSpan } from '../../src/extract/mentions/tokens.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const { knowledge } = loadKnowledge();
const lexicon = lexiconOf(knowledge);
const read = createTextReader(knowledge, createListFinder(knowledge, lexicon.ordinary), lexicon);

function readOnce(text: string, title = '') {
  const { reading, found, sighting } = read({ title, text }, segmentSentences({ title, text }));
  if (!sighting) throw new Error('there are weights of a tagger');
  const words = ({ from, to }: { readonly from: number; readonly to: number }): string => {
    const { start, end } = tokenSpan(reading, from, to);
    return text.slice(start, end);
  };
  return { found, sighting, words, cast: castOf(sighting, found) };
}

/** The facts of a name, by its number. */
function factsOf(cast: Cast, k: number): Set<number> {
  const facts = new Set<number>();
  putFacts(cast, k, { put: (facet, a = 0, b = 0) => facts.add(factOf(facet, a, b)) });
  return facts;
}

describe('distinct names', () => {
  it('all places of a name are one, and so are acronym and long form', () => {
    const { cast, words } = readOnce(
      'We use reinforcement learning from human feedback (RLHF) with BERT. RLHF helps BERT on MMLU, and BERT beats GPT-4.',
    );
    const names = cast.names.map(({ places }) => places.map(words));
    expect(names).toContainEqual(['reinforcement learning from human feedback', 'RLHF', 'RLHF']);
    expect(names).toContainEqual(['BERT', 'BERT', 'BERT']);
  });

  it('a name knows those it is listed with, and no others', () => {
    const { cast, words } = readOnce('We compare GPT-4, BERT and Llama 2. All are evaluated on MMLU and GSM8K.');
    const matesOf = (name: string): string[] => {
      const k = cast.names.findIndex(({ places }) => places.some((place) => words(place) === name));
      return (cast.company.mates[k] ?? []).map((mate) => words(cast.names[mate]?.places[0] ?? { from: 0, to: 1 }));
    };
    expect(matesOf('BERT')).toEqual(['GPT-4', 'Llama 2']);
    expect(matesOf('GSM8K')).toEqual(['MMLU']);
  });

  it('a title that has the name is a fact of it', () => {
    const text = 'We test BERT on MMLU.';
    const [without, within] = ['', 'BERT: an old model'].map((title) => factsOf(readOnce(text, title).cast, 0));
    expect(within).not.toEqual(without);
  });

  it('the same text has the same facts', () => {
    const text = 'On FooBench, BarNet-7B beats GPT-4 by 3 points.';
    expect(factsOf(readOnce(text).cast, 0)).toEqual(factsOf(readOnce(text).cast, 0));
  });
});

/** Weights by which every fact of a text's names speaks for one choice. */
function speakingFor(choice: number, { cast }: ReturnType<typeof readOnce>) {
  const facts = [...new Set(cast.names.flatMap((_, k) => [...factsOf(cast, k)]))];
  const values = Float64Array.from({ length: facts.length * choices }, (_, at) => (at % choices === choice ? 1 : 0));
  return readFactWeights(writeFactWeights(facts, values));
}

describe('the second reading', () => {
  const once = readOnce('We introduce ZorbNet, and evaluate ZorbNet on QuuxQA with an attention gating scheme.');

  it('gives each name the type that most speaks for, at all places', () => {
    const again = createRereader(speakingFor(3, once))(once.sighting, once.found);
    expect(again.map(once.words)).toEqual(once.found.map(once.words));
    for (const { places, odds } of once.cast.names) {
      const unsure = Math.max(...odds) < 12;
      const types = again.filter(({ from }) => places.some((place) => place.from === from)).map(({ type }) => type);
      expect(new Set(types).size).toBe(1);
      if (unsure) expect(types[0]).toBe('benchmark');
    }
  });

  it('leaves out what most speaks for being no name', () => {
    const again = createRereader(speakingFor(noName, once))(once.sighting, once.found);
    expect(again.length).toBeLessThan(once.found.length);
  });

  it('is the same each time, whatever was read between', () => {
    const reread = createRereader(speakingFor(0, once));
    const other = readOnce('BERT is slow.');
    const first = reread(once.sighting, once.found);
    reread(other.sighting, other.found);
    expect(reread(once.sighting, once.found)).toEqual(first);
  });
});

describe('weights of facts', () => {
  const bytes = writeFactWeights(
    [7, -3, 2 ** 31 - 1],
    Float64Array.from({ length: 3 * choices }, (_, at) => (at < 2 * choices ? at - 5 : 0)),
  );

  it('come back as they were written, rounded; those that say nothing are left out', () => {
    const weights = readFactWeights(bytes);
    const sums = new Int32Array(choices);
    weights.add(sums, weights.rowOf(7));
    expect([...sums].map((sum) => Math.round(sum * weights.step))).toEqual([-5, -4, -3, -2, -1, 0, 1]);
    expect(weights.count).toBe(2);
    expect([weights.rowOf(8), weights.rowOf(2 ** 31 - 1)]).toEqual([-1, -1]);
  });

  it('other bytes are refused with a reason', () => {
    expect(() => readFactWeights(new Uint8Array(3))).toThrow(/not a file that/u);
    expect(() => readFactWeights(new Uint8Array(40))).toThrow(/not a file that/u);
    expect(() => readFactWeights(bytes.subarray(0, bytes.length - 1))).toThrow(/cut short/u);
  });
});
