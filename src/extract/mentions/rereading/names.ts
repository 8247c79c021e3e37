/**
 * The distinct names of a text: each with all its places, acronym and long form together, and with how likely the tagger holds each type.
 */
import { type EntityType, entityTypes } from '../../../model.ts';
import type { Range } from '../acronyms.ts';
import { type Found, foundAs, keyOf } from '../decide.ts';
import type { Passage } from '../tagger/features/passage.ts';
import { beginning, labelCount as n, outside, typeOf } from '../tagger/labels.ts';

/** A text as the tagger has read it. */
export interface Sighting {
  readonly passage: Passage;
  /** By token, the score of each label. */
  readonly scores: Float32Array;
}

export interface Name {
  readonly places: readonly Found[];
  /** The type it was found as; nothing for what was nearly found. */
  readonly type: EntityType | undefined;
  /** By type, how far its score lies above that of being no name, as a mean of the places. */
  readonly odds: Float32Array;
  /** The two types with the best of these. */
  readonly likeliest: readonly [number, number];
}

/** The rule of what the tagger all but took for a name. */
const nearly = 'mentions/reread';

/** How far above that of being no name a stretch's score must lie to be looked at again, and how far below it a single token's may. */
const enough = 1;
const margin = 1;

/** All distinct names, those found first. */
export function distinctNames(sighting: Sighting, found: readonly Found[]): readonly Name[] {
  const { acronyms, reading } = sighting.passage;
  const aliases = new Map(acronyms.map(({ short, long }) => [keyOf(reading.tokens, long), keyOf(reading.tokens, short)]));
  const names = new Map<string, [Found, ...Found[]]>();
  for (const place of [...found, ...nearlyFound(sighting, found)]) {
    const key = keyOf(reading.tokens, place);
    const name = aliases.get(key) ?? key;
    const places = names.get(name);
    if (places) places.push(place);
    else names.set(name, [place]);
  }
  return [...names.values()].map((places) => {
    const odds = oddsOf(sighting.scores, places);
    const [{ type, rule }] = places;
    return { places, type: rule === nearly ? undefined : type, odds, likeliest: bestTwo(odds) };
  });
}

/** Stretches of tokens that may well be a name, outside of all that was found. */
function nearlyFound({ passage, scores }: Sighting, found: readonly Found[]): Found[] {
  const { bounds, tokens } = passage.reading;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  const near: Found[] = [];
  const odds = (i: number, label: number): number => (scores[i * n + label] ?? 0) - (scores[i * n + outside] ?? 0);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const end = bounds[s + 1] ?? 0;
    for (let i = bounds[s] ?? 0; i < end; i += 1) {
      const label = taken[i] === 1 ? outside : likelyStart(scores, i);
      const type = typeOf(label);
      if (!type) continue;
      const from = i;
      let sum = odds(i, label);
      for (; i + 1 < end && taken[i + 1] === 0 && odds(i + 1, label + 1) > -margin; i += 1) sum += odds(i + 1, label + 1);
      if (sum > enough) near.push(foundAs(type, { from, to: i + 1, rule: nearly, known: undefined }));
    }
  }
  return near;
}

/** The likeliest label that begins a name at a token, `outside` where none comes near. */
function likelyStart(scores: Float32Array, i: number): number {
  let best = outside;
  let top = (scores[i * n + outside] ?? 0) - margin;
  for (let label = 1; label < n; label += 2) {
    const score = scores[i * n + label] ?? 0;
    if (score <= top) continue;
    best = label;
    top = score;
  }
  return best;
}

function oddsOf(scores: Float32Array, places: readonly Range[]): Float32Array {
  const odds = new Float32Array(entityTypes.length);
  for (let t = 0; t < odds.length; t += 1) {
    const label = beginning(entityTypes[t] ?? 'model');
    let sum = 0;
    for (const { from, to } of places) {
      sum += (scores[from * n + label] ?? 0) - (scores[from * n + outside] ?? 0);
      for (let i = from + 1; i < to; i += 1) sum += (scores[i * n + label + 1] ?? 0) - (scores[i * n + outside] ?? 0);
    }
    odds[t] = sum / places.length;
  }
  return odds;
}

function bestTwo(odds: Float32Array): readonly [number, number] {
  let first = 0;
  let second = 1;
  for (let t = 0; t < odds.length; t += 1) {
    if ((odds[t] ?? 0) > (odds[first] ?? 0)) {
      second = first;
      first = t;
    } else if (t !== first && (odds[t] ?? 0) > (odds[second] ?? 0)) second = t;
  }
  return [first, second];
}
