/**
 * A second look at the names of a text, when all of it has been read: which type each distinct name has, and whether it is one at all.
 *
 * Use it behind the tagger, which sees one token at a time: here a name is judged with all its places, the names it stands among and the paper's
 * title. A log-linear choice; its weights come from `claimgraph train`.
 */
import { entityTypes } from '../../../model.ts';
import type { Found } from '../decide.ts';
import { factsOf } from './facts.ts';
import { distinctNames, type Name, type Sighting } from './names.ts';
import { choices, type FactWeights, noName } from './weights.ts';

/** Gives what was found with the types of the second reading, in order; some of it is left out, some is added. */
export type Rereader = (sighting: Sighting, found: readonly Found[]) => readonly Found[];

/** Added to the score of being no name: recall for precision. */
const leaning = -0.8;

/** A rereader with these weights, as read by `readFactWeights`. */
export function createRereader(weights: FactWeights): Rereader {
  const sums = new Float64Array(choices);
  const choose = (facts: Iterable<number>): number => {
    sums.fill(0);
    sums[noName] = leaning;
    for (const fact of facts) weights.add(sums, fact);
    let best = 0;
    for (let choice = 1; choice < choices; choice += 1) if ((sums[choice] ?? 0) > (sums[best] ?? 0)) best = choice;
    return best;
  };
  return (sighting, found) => {
    const names = distinctNames(sighting, found);
    const facts = factsOf(sighting, names);
    return names.flatMap((name, k) => cast(name, choose(facts[k] ?? []))).sort((a, b) => a.from - b.from);
  };
}

/** All places of a name, as what was chosen for it; none if that is to be no name. */
function cast({ places }: Name, choice: number): readonly Found[] {
  const type = entityTypes[choice];
  return type ? places.map(({ from, to, found }) => ({ rule: 'mentions/learned', ...found, from, to, type })) : [];
}
