/**
 * Fills the slots of a paper's claims, one claim after the other: of all candidates and the empty slot, the likeliest.
 */
import { listAround } from '../reading/lists.ts';
import { type Candidate, isName } from './candidates/candidates.ts';
import type { Scene } from './candidates/scene.ts';
import { describeCandidate, describeNone } from './features.ts';
import type { Focus } from './focus.ts';
import { type Choice, describeNonePast, describePast, type Past } from './history.ts';
import { type Ranker, slotOrder } from './ranker.ts';

/** What a slot was given, with the probability of the choice; null for an empty slot. */
export interface Filling {
  readonly filler: Candidate | null;
  readonly probability: number;
  /** Others that stand in one list with the filler and share its slot. */
  readonly also: readonly Candidate[];
}

/** By slot, in order of `slotOrder`. */
export type Fillings = readonly Filling[];

/** The fillings of each claim, in the order given (that of the text). */
export function fillSlots(scene: Scene, claims: readonly Focus[], ranker: Ranker): readonly Fillings[] {
  const all: Fillings[] = [];
  let prior: Choice | undefined;
  for (const focus of claims) {
    const fillings = fillClaim(scene, focus, prior, ranker);
    const given: (Candidate | null)[] = [];
    for (const { filler } of fillings) given.push(filler);
    prior = { focus, given };
    all.push(fillings);
  }
  return all;
}

function fillClaim(scene: Scene, focus: Focus, prior: Choice | undefined, ranker: Ranker): Fillings {
  const candidates = candidatesFor(scene, focus);
  const { sums, sink } = ranker;
  const base = new Float64Array(sums.length * candidates.length);
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i];
    if (!candidate) continue;
    sums.fill(0);
    describeCandidate(scene, focus, candidate, sink);
    base.set(sums, sums.length * i);
  }
  sums.fill(0);
  describeNone(scene, focus, sink);
  const none = sums.slice();
  const fillings: Filling[] = [];
  const given: (Candidate | null)[] = [];
  for (const slot of slotOrder.keys()) {
    const past: Past = { prior, given, slot };
    const scores: number[] = [];
    for (let i = 0; i < candidates.length; i += 1) {
      const candidate = candidates[i];
      if (!candidate) continue;
      sums.fill(0);
      describePast(scene, focus, past, candidate, sink);
      scores.push((base[sums.length * i + slot] ?? 0) + (sums[slot] ?? 0));
    }
    sums.fill(0);
    describeNonePast(focus, past, sink);
    const choice = choose(candidates, scores, (none[slot] ?? 0) + (sums[slot] ?? 0));
    given.push(choice.filler);
    const { filler, probability } = choice;
    fillings.push({ filler, probability, also: filler ? sharers(scene, focus, filler, slot) : [] });
  }
  return fillings;
}

/**
 * All that could fill a slot of a claim: everything of its sentence, and of the other sentences names, what the paper brings,
 * and the data and measures spoken of before. One place for each topic, the nearest.
 */
export function candidatesFor(scene: Scene, focus: Focus): readonly Candidate[] {
  const { index } = focus.reading;
  const here = scene.candidates[index] ?? [];
  const taken = new Set(here.map(({ topic }) => topic));
  const found = [...here];
  const visit = (sentence: number): void => {
    for (const one of scene.candidates[sentence] ?? []) {
      if (taken.has(one.topic) || !reaches(one, index - sentence)) continue;
      taken.add(one.topic);
      found.push(one);
    }
  };
  for (let sentence = index - 1; sentence >= 0; sentence -= 1) visit(sentence);
  for (let sentence = index + 1; sentence < scene.candidates.length; sentence += 1) visit(sentence);
  return found;
}

/** Whether a candidate can fill a slot so many sentences on (or, below 0, back). */
function reaches({ kind, topic, resolved }: Candidate, sentences: number): boolean {
  if (resolved || kind === 'pronoun' || kind === 'verb') return false;
  if (isName(kind)) return true;
  if (sentences < 0) return false;
  return topic.proposed || kind === 'data-noun' || (kind === 'metric-noun' && sentences <= 1);
}

/** The topic of the most probability, at its likeliest place; null when the empty slot has more. */
function choose(candidates: readonly Candidate[], scores: readonly number[], none: number): Pick<Filling, 'filler' | 'probability'> {
  const top = Math.max(none, ...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const nothing = Math.exp(none - top);
  const total = odds.reduce((sum, one) => sum + one, nothing);
  const byTopic = new Map<Candidate['topic'], { mass: number; best: number; filler: Candidate }>();
  for (const [i, candidate] of candidates.entries()) {
    const odd = odds[i] ?? 0;
    const known = byTopic.get(candidate.topic);
    if (!known) byTopic.set(candidate.topic, { mass: odd, best: odd, filler: candidate });
    else {
      known.mass += odd;
      if (odd > known.best) [known.best, known.filler] = [odd, candidate];
    }
  }
  let chosen: { mass: number; filler: Candidate | null } = { mass: nothing, filler: null };
  for (const one of byTopic.values()) if (one.mass > chosen.mass) chosen = one;
  return { filler: chosen.filler, probability: chosen.mass / total };
}

/** The others of a list of names that a slot holds as a whole: "on A and B", unless each has a number of its own. */
function sharers(scene: Scene, focus: Focus, filler: Candidate, slot: number): readonly Candidate[] {
  const name = slotOrder[slot];
  if (filler.resolved || !isName(filler.kind) || (name !== 'on' && name !== 'subject')) return [];
  const words = scene.readings[filler.sentence]?.words ?? [];
  const like = (scene.candidates[filler.sentence] ?? []).filter(
    ({ broad, kind, resolved }) => broad === filler.broad && isName(kind) && !resolved,
  );
  const members = like.map((one) => ({ one, first: one.opening, last: one.last }));
  const list = listAround(words, members, like.indexOf(filler), scene.lexicon);
  if (list.length < 2 || focus.alignment?.members.includes(filler)) return [];
  if (name === 'subject' && !(filler.sentence === focus.reading.index && isPlural(words, list))) return [];
  return list.flatMap(({ one }) => (one.topic === filler.topic ? [] : [one]));
}

/** "both A and B", "A and B outperform": the number holds for each. */
function isPlural(words: Scene['readings'][number]['words'], list: readonly { readonly first: number; readonly last: number }[]): boolean {
  const before = words[(list[0]?.first ?? 0) - 1];
  const after = words[(list[list.length - 1]?.last ?? 0) + 1];
  return before?.text === 'both' || after?.verb?.form === 'base';
}
