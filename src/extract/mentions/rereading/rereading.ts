/**
 * A second look at the names of a text, when all of it has been read: which type each distinct name has, and whether it is one at all.
 *
 * Use it behind the tagger, which sees one token at a time: here a name is judged with all its places, the names it stands among and the paper's
 * title. A log-linear choice; its weights come from `claimgraph train`.
 */
import { entityTypes } from '../../../model.ts';
import { type Found, foundAs } from '../decide.ts';
import { castOf, type FactSink, factOf, putFacts } from './facts.ts';
import type { Name, Sighting } from './names.ts';
import { choices, type FactWeights, noName } from './weights.ts';

/** Gives what was found with the types of the second reading, in order; some of it is left out. */
export type Rereader = (sighting: Sighting, found: readonly Found[]) => readonly Found[];

/** Added to the score of being no name: recall for precision. */
const leaning = -0.4;

/** A rereader with these weights, as read by `readFactWeights`. */
export function createRereader(weights: FactWeights): Rereader {
  const choice = new Choice(weights);
  return (sighting, found) => {
    const cast = castOf(sighting, found);
    const again = cast.names.flatMap((name, k) => {
      if (isSure(name)) return name.places;
      choice.begin();
      putFacts(cast, k, choice);
      return placesAs(name, choice.best());
    });
    return again.sort((a, b) => a.from - b.from);
  };
}

/** How far above any other type and no name the tagger must hold a name's type for it to stand without a second look. */
const sure = 12;

function isSure({ type, odds, likeliest: [first, second] }: Name): boolean {
  const top = odds[first] ?? 0;
  return type === entityTypes[first] && Math.min(top, top - (odds[second] ?? 0)) > sure;
}

/** All places of a name, as what was chosen for it; none if that is to be no name. */
function placesAs({ places }: Name, choice: number): readonly Found[] {
  const type = entityTypes[choice];
  return type ? places.map((place) => foundAs(type, place)) : [];
}

/** Adds up what the facts of a name speak for. */
class Choice implements FactSink {
  private readonly weights: FactWeights;
  private readonly sums = new Int32Array(choices);
  /** By row, for which name it was last counted. */
  private readonly counted: Int32Array;
  private name = 0;

  constructor(weights: FactWeights) {
    this.weights = weights;
    this.counted = new Int32Array(weights.count);
  }

  /** Forgets the last name. */
  begin(): void {
    this.name = (this.name + 1) | 0;
    this.sums.fill(0);
    this.sums[noName] = Math.round(leaning / this.weights.step);
  }

  put(facet: number, a = 0, b = 0): void {
    const row = this.weights.rowOf(factOf(facet, a, b));
    if (row < 0 || this.counted[row] === this.name) return;
    this.counted[row] = this.name;
    this.weights.add(this.sums, row);
  }

  /** The choice that most speaks for. */
  best(): number {
    let best = 0;
    for (let choice = 1; choice < choices; choice += 1) if ((this.sums[choice] ?? 0) > (this.sums[best] ?? 0)) best = choice;
    return best;
  }
}
