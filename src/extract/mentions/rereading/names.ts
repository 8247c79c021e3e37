/**
 * The distinct names of a text: each with all its places, acronym and long form together, and with how likely the tagger holds each type.
 *
 * Beside what was found stand the stretches that the tagger all but took for a name.
 */
import { type EntityType, entityTypes } from '../../../model.ts';
import type { Range } from '../acronyms.ts';
import { type Found, keyOf } from '../decide.ts';
import { beginning, labelCount as n, outside } from '../tagger/labels.ts';
import type { Passage } from '../tagger/passage.ts';

/** A text as the tagger has read it. */
export interface Sighting {
  readonly passage: Passage;
  /** By token, the score of each label. */
  readonly scores: Float32Array;
}

export interface Place extends Range {
  /** What it was found as, if it was. */
  readonly found?: Found;
}

export interface Name {
  readonly places: readonly Place[];
  /** The type it was found as; nothing for what was not found. */
  readonly type: EntityType | undefined;
  /** By type, how far its score lies above that of being no name, as a mean of the places. */
  readonly odds: Float32Array;
  /** The two types with the best of these. */
  readonly likeliest: readonly [number, number];
}

/** How far below being no name a stretch may lie to be looked at again. */
const margin = 3;

/** All distinct names, what was found first. */
export function distinctNames(sighting: Sighting, found: readonly Found[]): readonly Name[] {
  const { acronyms, reading } = sighting.passage;
  const aliases = new Map(acronyms.map(({ short, long }) => [keyOf(reading.tokens, long), keyOf(reading.tokens, short)]));
  const names = new Map<string, Place[]>();
  const put = (place: Place): void => {
    const key = keyOf(reading.tokens, place);
    const name = aliases.get(key) ?? key;
    const places = names.get(name);
    if (places) places.push(place);
    else names.set(name, [place]);
  };
  for (const one of found) put({ from: one.from, to: one.to, found: one });
  for (const place of nearlyFound(sighting, found)) put(place);
  return [...names.values()].map((places) => {
    const odds = oddsOf(sighting.scores, places);
    return { places, type: places[0]?.found?.type, odds, likeliest: bestTwo(odds) };
  });
}

/** Stretches of tokens that may well be a name, outside of all that was found. */
function nearlyFound({ passage, scores }: Sighting, found: readonly Found[]): Range[] {
  const { bounds, tokens } = passage.reading;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  const near: Range[] = [];
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const end = bounds[s + 1] ?? 0;
    for (let i = bounds[s] ?? 0; i < end; i += 1) {
      const label = taken[i] === 1 ? outside : likelyStart(scores, i);
      if (label === outside) continue;
      const from = i;
      while (i + 1 < end && taken[i + 1] === 0 && isNear(scores, i + 1, label + 1)) i += 1;
      near.push({ from, to: i + 1 });
    }
  }
  return near;
}

/** The likeliest label that begins a name at a token, `outside` where none comes near. */
function likelyStart(scores: Float32Array, i: number): number {
  let best = outside;
  for (let label = 1; label < n; label += 2) {
    if (isNear(scores, i, label) && (best === outside || (scores[i * n + label] ?? 0) > (scores[i * n + best] ?? 0))) best = label;
  }
  return best;
}

const isNear = (scores: Float32Array, i: number, label: number): boolean =>
  (scores[i * n + label] ?? 0) > (scores[i * n + outside] ?? 0) - margin;

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
  const order = [...odds.keys()].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  return [order[0] ?? 0, order[1] ?? 0];
}
