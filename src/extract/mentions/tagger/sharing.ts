/**
 * One name has one type in a paper: places of a name share their scores, and so do an acronym and its long form.
 */
import type { Acronym } from '../acronyms.ts';
import { singular } from '../lexicon.ts';
import type { Passage } from './features/passage.ts';
import { labelCount as n } from './labels.ts';

/** How far each place of a name moves to the mean of all, and each form of an acronym to the other: 0 not at all, 1 wholly. */
const toMean = 0.8;
const toOther = 0.4;

/** Scores of the tokens' labels, changed in place. */
export function shareScores(passage: Passage, scores: Float32Array): void {
  const places = passage.names;
  for (const all of places.values()) if (all.length > 1) moveToMean(all, scores);
  for (const acronym of passage.acronyms) joinForms(passage, acronym, { places, scores });
}

function moveToMean(places: readonly number[], scores: Float32Array): void {
  for (let label = 0; label < n; label += 1) {
    let mean = 0;
    for (const i of places) mean += (scores[i * n + label] ?? 0) / places.length;
    for (const i of places) scores[i * n + label] = (1 - toMean) * (scores[i * n + label] ?? 0) + toMean * mean;
  }
}

interface Shared {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly scores: Float32Array;
}

function joinForms({ reading: { tokens } }: Passage, { short, long }: Acronym, { places, scores }: Shared): void {
  const first = tokens[short.from];
  const single = short.to - short.from === 1 && first ? places.get(singular(first.lower)) : undefined;
  const shorts = single ?? [short.from];
  const longs: number[] = [];
  for (let i = long.from; i < long.to; i += 1) if (tokens[i]?.kind !== 'sign') longs.push(i);
  if (longs.length === 0) return;
  for (let type = 0; type <= n >> 1; type += 1) {
    // Label 0 is outside; 1 and 2 are the first type's, and so on.
    const begin = type === 0 ? 0 : 2 * type - 1;
    const inside = type === 0 ? 0 : 2 * type;
    let ofShort = 0;
    let ofLong = 0;
    for (const i of shorts) ofShort += (scores[i * n + begin] ?? 0) / shorts.length;
    for (const i of longs) ofLong += Math.max(scores[i * n + begin] ?? 0, scores[i * n + inside] ?? 0) / longs.length;
    const gap = toOther * (ofLong - ofShort);
    shift(shorts, scores, { begin, inside, by: gap });
    shift(longs, scores, { begin, inside, by: -gap });
  }
}

function shift(
  tokens: readonly number[],
  scores: Float32Array,
  { begin, inside, by }: { begin: number; inside: number; by: number },
): void {
  for (const i of tokens) {
    scores[i * n + begin] = (scores[i * n + begin] ?? 0) + by;
    if (inside !== begin) scores[i * n + inside] = (scores[i * n + inside] ?? 0) + by;
  }
}
