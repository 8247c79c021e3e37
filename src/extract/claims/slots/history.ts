/**
 * What speaks for a candidate from what was chosen before it: by the claim before, and for the other slots of this one.
 */
import { code, countCode } from '../reading/labels.ts';
import type { Candidate } from './candidates/candidates.ts';
import type { Scene } from './candidates/scene.ts';
import type { Focus } from './focus.ts';
import { type Sink, template as t } from './templates.ts';

/** What a claim's slots were given, in order of choice: a candidate, or null for an empty slot. */
export interface Choice {
  readonly focus: Focus;
  readonly given: readonly (Candidate | null)[];
}

export interface Past {
  /** The claim before in the text. */
  readonly prior: Choice | undefined;
  /** What the earlier slots of this claim were given. */
  readonly given: readonly (Candidate | null)[];
  /** Index of the slot to be filled now. */
  readonly slot: number;
}

/** Puts the features that relate a candidate to earlier choices. */
// biome-ignore lint/complexity/useMaxParams: called some thousand times a paper; an object each time would cost more than the work
export function describePast(scene: Scene, focus: Focus, past: Past, candidate: Candidate, sink: Sink): void {
  const { prior, given, slot } = past;
  if (!prior) sink.put(t.start);
  else {
    const where = whereCode(prior, focus);
    for (let i = 0; i < prior.given.length; i += 1) {
      const filler = prior.given[i] ?? null;
      if (i === slot) describeSameSlot(scene, { focus, prior, filler, where }, candidate, sink);
      else if (filler?.topic === candidate.topic) sink.put(t.afterOther, countCode(i + 1, 4), where, focus.end);
    }
  }
  for (let i = 0; i < given.length; i += 1) describeGiven(focus, candidate, { filler: given[i] ?? null, slot: countCode(i + 1, 4) }, sink);
}

function whereCode(prior: Choice, focus: Focus): number {
  const back = focus.reading.index - prior.focus.reading.index;
  return back === 0 ? code.same : back === 1 ? code.before : code.earlier;
}

interface Slot {
  readonly focus: Focus;
  readonly prior: Choice;
  /** What the claim before has in this slot. */
  readonly filler: Candidate | null;
  readonly where: number;
}

function describeSameSlot(scene: Scene, { focus, prior, filler, where }: Slot, candidate: Candidate, sink: Sink): void {
  const same = filler?.topic === candidate.topic;
  const state = same ? code.match : filler ? code.filled : code.empty;
  sink.put(t.after, where, state, same ? 0 : candidate.broadCode);
  sink.put(t.afterEnd, where, state, focus.end);
  if (!same || !filler) return;
  const here = scene.candidates[focus.reading.index] ?? [];
  const rival = (one: Candidate): boolean => one.broad === candidate.broad && one.topic !== candidate.topic && !one.resolved;
  const moved = filler.sentence !== focus.reading.index && here.some((one) => one.broad === candidate.broad && !one.resolved);
  sink.put(t.afterNewer, where, moved ? code.newer : filler.sentence === focus.reading.index ? code.same : code.no);
  sink.put(t.afterClaim, where, prior.focus.kind, focus.kind, prior.focus.unit === focus.unit ? code.yes : code.no);
  if (where !== code.same) return;
  let passed = 0;
  let ahead = 0;
  for (const one of here) {
    if (!rival(one)) continue;
    if (one.first > focus.at) ahead = 1;
    else if (one.first > prior.focus.at) passed += 1;
  }
  sink.put(t.afterBetween, countCode(passed, 2), countCode(ahead, 1));
  sink.put(t.afterLead, focus.before, countCode(passed, 2));
}

function describeGiven(
  focus: Focus,
  candidate: Candidate,
  { filler, slot }: { readonly filler: Candidate | null; readonly slot: number },
  sink: Sink,
): void {
  const b = candidate.broadCode;
  if (!filler || filler.topic === candidate.topic) {
    if (filler) sink.put(t.chosen, slot);
    else sink.put(t.chosenNone, slot, b);
    return;
  }
  const { index } = focus.reading;
  const together = filler.sentence === index && candidate.sentence === index;
  if (together) sink.put(t.chosenOrder, slot, candidate.first > filler.first ? code.right : code.left, b);
  sink.put(t.chosenKind, slot, filler.broadCode, b);
}

/** Puts the features that relate an empty slot to earlier choices. */
export function describeNonePast(focus: Focus, { prior, given, slot }: Past, sink: Sink): void {
  if (prior) {
    const where = prior.focus.reading.index === focus.reading.index ? code.same : code.earlier;
    const state = prior.given[slot] ? code.filled : code.empty;
    sink.put(t.noneAfter, where, state);
    sink.put(t.noneAfterClaim, where, state, prior.focus.kind, focus.kind);
    sink.put(t.noneAfterEnd, where, state, focus.end);
  } else sink.put(t.start, code.none);
  for (const [i, filler] of given.entries()) sink.put(t.noneChosen, countCode(i + 1, 4), filler ? filler.broadCode : 0);
}
