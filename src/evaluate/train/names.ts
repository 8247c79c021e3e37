/**
 * Learns the second reading of a paper's names: which type each has when all of its places are seen together, and whether it is one at all.
 *
 * Gold in, weights out. The papers must have been read by taggers that have not learned from them, so that the weights reckon with their mistakes.
 * Deterministic: the same papers in the same order give the same bytes.
 */
import type { Range } from '../../extract/mentions/acronyms.ts';
import { lexiconOf } from '../../extract/mentions/lexicon.ts';
import { createListFinder } from '../../extract/mentions/lists.ts';
import { createTextReader, type FirstReading } from '../../extract/mentions/mentions.ts';
import { castOf, factOf, putFacts } from '../../extract/mentions/rereading/facts.ts';
import { choices, noName, writeFactWeights } from '../../extract/mentions/rereading/weights.ts';
import { tokenSpan } from '../../extract/mentions/tokens.ts';
import { segmentSentences } from '../../extract/sentences.ts';
import { type EntityType, entityTypes, type Knowledge } from '../../model.ts';
import { fitChoice } from './choice.ts';
import type { Annotated } from './examples.ts';

/** A distinct name of a paper. */
export interface NameExample {
  readonly facts: readonly number[];
  /** By choice, whether it is right: the types, and behind them being no name. */
  readonly right: readonly boolean[];
}

/** Makes the examples of a paper, read with the tagger of this knowledge. */
export function createNameTeacher(knowledge: Knowledge): (paper: Annotated) => readonly NameExample[] {
  const lexicon = lexiconOf(knowledge);
  const read = createTextReader(knowledge, createListFinder(knowledge, lexicon.ordinary), lexicon);
  return (paper) => {
    const { title = '', text, entities } = paper;
    const first = read({ title, text }, segmentSentences({ title, text }));
    if (!first.sighting) return [];
    const cast = castOf(first.sighting, first.found);
    const gold = new Map(entities.flatMap(({ type, mentions }) => mentions.map(([start, end]) => [`${start} ${end}`, type])));
    return cast.names.map(({ places }, k) => {
      const facts = new Set<number>();
      putFacts(cast, k, { put: (facet, a = 0, b = 0) => facts.add(factOf(facet, a, b)) });
      return { facts: [...facts], right: rightChoices(first, places, gold) };
    });
  };
}

/** What most places of the name are in gold, by exact span. */
function rightChoices({ reading }: FirstReading, places: readonly Range[], gold: ReadonlyMap<string, EntityType>): boolean[] {
  const votes = new Array<number>(choices).fill(0);
  for (const { from, to } of places) {
    const { start, end } = tokenSpan(reading, from, to);
    const type = gold.get(`${start} ${end}`);
    const choice = type ? entityTypes.indexOf(type) : noName;
    votes[choice] = (votes[choice] ?? 0) + 1;
  }
  const most = Math.max(...votes);
  return votes.map((count) => count === most);
}

export interface NameOptions {
  /** Strength of the pull of every weight towards 0. */
  readonly penalty: number;
  readonly iterations: number;
  /** Facts that fewer names have are left out. */
  readonly least: number;
}

export const nameOptions: NameOptions = { penalty: 15, iterations: 60, least: 3 };

/** The weights file by which the right choices come out likeliest. */
export function trainNames(examples: readonly NameExample[], { penalty, iterations, least }: NameOptions = nameOptions): Uint8Array {
  const uses = new Map<number, number>();
  for (const { facts } of examples) for (const fact of facts) uses.set(fact, (uses.get(fact) ?? 0) + 1);
  const kept = [...uses].filter(([, count]) => count >= least).map(([fact]) => fact);
  const numbers = new Map(kept.map((fact, number) => [fact, number]));
  const instances = examples.map(({ facts, right }) => {
    const own = facts.flatMap((fact) => numbers.get(fact) ?? []);
    return { options: right.map((_, choice) => own.map((number) => number * choices + choice)), right, weight: 1 };
  });
  return writeFactWeights(kept, fitChoice(instances, { size: kept.length * choices, penalty, iterations }));
}
