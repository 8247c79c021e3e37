/**
 * Of whom a number is said where the grammar leaves no doubt, whatever the ranker has chosen.
 */
import type { Filler, Quantity } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Word } from './reading/reading.ts';
import type { Candidate } from './slots/candidates/candidates.ts';
import type { Scene } from './slots/candidates/scene.ts';
import type { Focus } from './slots/focus.ts';

/** Subject and baseline that a sentence says outright; a slot it does not say is absent. */
export interface Plain {
  readonly subject?: Filler;
  readonly baseline?: Filler;
}

/** What the sentence says outright. `outcome` is the metric where a verb phrase says it. */
export function plainSubject(scene: Scene, focus: Focus, outcome: Filler | undefined): Plain {
  return surpassing(scene, focus) ?? acting(scene, focus, outcome) ?? {};
}

const surpassed = pattern(
  'extract/claims/surpassed',
  '\\b(?:previous|prior|existing|earlier|best|state-of-the-art|sota|baselines?)\\b',
  'iu',
);

/** "We improve the previous best results from 16.8% to 12.7% and 14.0% to 3.4%": the first values are theirs, the second ours. */
function surpassing(scene: Scene, { reading: { words, index }, at, all, order, quantity }: Focus): Plain | undefined {
  const here = scene.candidates[index] ?? [];
  const object = here.find(
    ({ surface, last, resolved }) => !resolved && last < at && words[last + 1]?.text === 'from' && surpassed.test(surface),
  );
  const verb = object ? lastVerb(words, object.first) : -1;
  if (!object || verb < 0 || !improving.has(words[verb]?.verb?.class ?? '')) return undefined;
  const theirs = fillerOf(object, 'stated', 'surpassed');
  const text = scene.paper[quantity.span.part];
  if (leadsTo(text, words[at], words[all[order + 1] ?? -1])) return { subject: theirs };
  if (!leadsTo(text, words[all[order - 1] ?? -1], words[at])) return undefined;
  const actor = here.findLast(({ kind, broad, last, resolved }) => !resolved && last < verb && (kind === 'pronoun' || broad === 'system'));
  return actor && { subject: fillerOf(actor, 'stated', 'surpassing'), baseline: theirs };
}

/** All that stands between the two values of "from 16.8% to 12.7%". */
const arrow = pattern('extract/claims/arrow', '^ ?\\$?(?:\\\\to\\b|\\\\rightarrow\\b|→|->|to) ?\\$? ?$', 'u');
const leadsTo = (text: string, from: Word | undefined, to: Word | undefined): boolean =>
  from !== undefined && to !== undefined && arrow.test(text.slice(from.end, to.start));

/** The value that a number goes over into: 12.7 for 16.8 in "from 16.8% to 12.7% error". What they measure stands behind the second. */
export function goesOverInto(
  { paper }: Pick<Scene, 'paper'>,
  { reading: { words }, at, all, order, quantity }: Focus,
): Quantity | undefined {
  const next = words[all[order + 1] ?? -1];
  return leadsTo(paper[quantity.span.part], words[at], next) ? next?.quantity : undefined;
}

const improving: ReadonlySet<string> = new Set(['gain', 'loss', 'beat']);

function lastVerb(words: readonly Word[], before: number): number {
  for (let i = before - 1; i >= 0 && i > before - 5; i -= 1) if (words[i]?.tag === 'verb') return i;
  return -1;
}

/** "The model complies with harmful queries 14% of the time, almost never for paid users": it is said of whoever does it. */
function acting({ candidates }: Scene, { reading: { words, index } }: Focus, outcome: Filler | undefined): Plain | undefined {
  const verb = outcome?.rule === 'metric/share-of-times' ? words.findIndex(({ start }) => start === outcome.span?.start) : -1;
  if (verb <= 0) return undefined;
  let before = verb - 1;
  while (words[before]?.tag === 'adv' || words[before]?.tag === 'aux') before -= 1;
  const actor = (candidates[index] ?? []).find(({ last, modifier, resolved }) => last === before && !modifier && !resolved);
  return actor && { subject: fillerOf(actor, 'stated', 'acting') };
}

function fillerOf({ surface, span }: Candidate, certainty: Filler['certainty'], rule: string): Filler {
  return { surface, span, certainty, rule: `slot/subject/${rule}` };
}
