/**
 * Learns from annotated papers which candidate fills a slot: a log-linear choice between all candidates and the empty slot.
 *
 * Gold in, weights out. Deterministic: the same papers in the same order give the same weights.
 */
import type { Labels } from '../../extract/claims/reading/labels.ts';
import type { Candidate } from '../../extract/claims/slots/candidates/candidates.ts';
import type { Scene } from '../../extract/claims/slots/candidates/scene.ts';
import { describeCandidate, describeNone } from '../../extract/claims/slots/features.ts';
import { candidatesFor, fillSlots } from '../../extract/claims/slots/filling.ts';
import type { Focus } from '../../extract/claims/slots/focus.ts';
import { type Choice, describeNonePast, describePast } from '../../extract/claims/slots/history.ts';
import { createRanker, featureName, slotOrder, type Weights } from '../../extract/claims/slots/ranker.ts';
import { type Sink, template } from '../../extract/claims/slots/templates.ts';
import { fitChoice, type Instance } from './choice.ts';

/** A paper to learn from: its claims in order of the text, each with what its slots should hold. */
export interface SlotExample {
  readonly scene: Scene;
  readonly claims: readonly SlotClaim[];
  /** Annotated as carefully as what is measured on: only from these it is learned how readily a slot is left empty, and they weigh more. */
  readonly careful: boolean;
}

export interface SlotClaim {
  readonly focus: Focus;
  /** By slot of `slotOrder`: whether a candidate is right there; nothing for a slot that should be empty. */
  readonly accepts: readonly (((candidate: Candidate) => boolean) | undefined)[];
}

export interface TrainingOptions {
  /** Strength of the pull of every weight towards 0. */
  readonly penalty: number;
  readonly iterations: number;
  /** Features that fewer candidates have are left out. */
  readonly least: number;
  /** Features whose every weight is smaller are left out of the result. */
  readonly smallest: number;
  /** Into how many parts the papers are cut to see what earlier claims would really be given; 0: they are taken as they should be. */
  readonly folds: number;
  /** As many claims of other papers a claim of a carefully annotated one weighs. */
  readonly care: number;
}

export const defaultOptions: TrainingOptions = { penalty: 8, iterations: 80, least: 3, smallest: 0.02, folds: 4, care: 3 };

/**
 * Weights by which the right candidates come out likeliest. What a claim sees of its forerunner is what a model trained
 * on other papers gave that one, so that the weights reckon with its mistakes.
 */
export function trainSlots(examples: readonly SlotExample[], labels: Labels, options: TrainingOptions = defaultOptions): Weights {
  const past = options.folds > 1 ? predictedPast(examples, labels, options) : rightPast;
  return learn(examples, past, { labels, options });
}

/** What the claim at `index` of an example was given, slot by slot. */
type PastOf = (example: SlotExample, index: number) => readonly (Candidate | null)[];

/** What the slots should hold. */
const rightPast: PastOf = ({ scene, claims }, index) => {
  const claim = claims[index];
  const candidates = claim ? candidatesFor(scene, claim.focus) : [];
  return (claim?.accepts ?? []).map((accept) => (accept && candidates.find(accept)) ?? null);
};

/** What models trained on the other parts give. */
function predictedPast(examples: readonly SlotExample[], labels: Labels, options: TrainingOptions): PastOf {
  const given = new Map<SlotExample, readonly (readonly (Candidate | null)[])[]>();
  for (let fold = 0; fold < options.folds; fold += 1) {
    const others = examples.filter((_, i) => i % options.folds !== fold);
    const ranker = createRanker(learn(others, rightPast, { labels, options }), labels);
    for (const example of examples.filter((_, i) => i % options.folds === fold)) {
      const focuses = example.claims.map(({ focus }) => focus);
      given.set(
        example,
        fillSlots(example.scene, focuses, ranker).map((fillings) => fillings.map(({ filler }) => filler)),
      );
    }
  }
  return (example, index) => given.get(example)?.[index] ?? [];
}

interface Fitting {
  readonly labels: Labels;
  readonly options: TrainingOptions;
}

function learn(examples: readonly SlotExample[], past: PastOf, { labels, options }: Fitting): Weights {
  const register = createRegister();
  const bySlot: Instance[][] = slotOrder.map(() => []);
  for (const example of examples) addInstances(example, past, { register, bySlot, weight: example.careful ? options.care : 1 });
  const columns = bySlot.map((instances) => {
    const kept = common(instances, options.least);
    const weights = fitChoice(kept, { size: register.features.length, ...options });
    return weights;
  });
  const entries = register.features.flatMap(([kind = 0, ...args], id): [string, readonly number[]][] => {
    const row = columns.map((weights) => Math.round(100 * (weights[id] ?? 0)) / 100);
    return row.some((weight) => Math.abs(weight) >= options.smallest) ? [[featureName(labels, kind, args), row]] : [];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Gives each feature a number as it is first met. */
interface Register {
  readonly sink: Sink;
  /** The numbers put since last taken. */
  take(): readonly number[];
  /** Template and arguments, by number. */
  readonly features: readonly (readonly number[])[];
}

function createRegister(): Register {
  const ids = new Map<string, number>();
  const features: (readonly number[])[] = [];
  let batch: number[] = [];
  return {
    sink: {
      put(...given) {
        const feature = given.map((one) => one ?? 0);
        const key = feature.join(',');
        let id = ids.get(key);
        if (id === undefined) {
          id = features.length;
          ids.set(key, id);
          features.push(feature.map((one) => one ?? 0));
        }
        batch.push(id);
      },
    },
    take() {
      const taken = batch;
      batch = [];
      return taken;
    },
    features,
  };
}

/** One instance for each slot of each claim. */
function addInstances(
  example: SlotExample,
  past: PastOf,
  { register, bySlot, weight }: { readonly register: Register; readonly bySlot: readonly Instance[][]; readonly weight: number },
): void {
  const { scene, claims, careful } = example;
  const emptySink: Sink = careful ? register.sink : without(register.sink, template.noneCareful);
  let prior: Choice | undefined;
  for (const [index, { focus, accepts }] of claims.entries()) {
    const candidates = candidatesFor(scene, focus);
    const base = candidates.map((candidate) => {
      describeCandidate(scene, focus, candidate, register.sink);
      return register.take();
    });
    describeNone(scene, focus, emptySink);
    const none = register.take();
    const given = past(example, index);
    for (const [slot, accept] of accepts.entries()) {
      const before = { prior, given: given.slice(0, slot), slot };
      const options = candidates.map((candidate, i) => {
        describePast(scene, focus, before, candidate, register.sink);
        return [...(base[i] ?? []), ...register.take()];
      });
      describeNonePast(focus, before, register.sink);
      options.push([...none, ...register.take()]);
      bySlot[slot]?.push({
        options,
        weight,
        right: [...candidates.map((candidate) => accept?.(candidate) === true), accept === undefined],
      });
    }
    prior = { focus, given };
  }
}

/** A sink that lets features of one kind fall. */
function without({ put }: Sink, kind: number): Sink {
  return {
    put(...feature) {
      if (feature[0] !== kind) put(...feature);
    },
  };
}

/** The instances without the features that fewer options have. */
function common(instances: readonly Instance[], least: number): readonly Instance[] {
  const uses = new Map<number, number>();
  for (const { options } of instances) for (const ids of options) for (const id of ids) uses.set(id, (uses.get(id) ?? 0) + 1);
  return instances.map(({ options, ...rest }) => ({
    ...rest,
    options: options.map((ids) => ids.filter((id) => (uses.get(id) ?? 0) >= least)),
  }));
}
