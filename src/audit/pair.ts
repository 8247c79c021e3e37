/**
 * Two numbers of a sentence that the text itself sets against each other: "from 71.4 to 74.6", "71.4 → 74.6", "74.6 vs. 71.4", "74.6, up from
 * 71.4", "74.6, outperforming the baseline (71.4)".
 */
import type { PrintedValue } from '../model.ts';
import { pattern } from '../patterns.ts';
import { short } from './finding.ts';
import type { Figure, Scene } from './scene.ts';

export interface Pair {
  /** What it was, and what it became. */
  readonly from: Figure;
  readonly to: Figure;
  /** Both in one unit, the values as the checks compare them. */
  readonly old: PrintedValue;
  readonly new: PrintedValue;
  readonly unit: string;
  readonly by: Relation;
}

export type Relation = 'from-to' | 'arrow' | 'versus' | 'up-from' | 'reaches' | 'beats';

const few = "(?:[\\p{L}\\p{N}_'’.%@/-]{1,30} ){0,5}[~<>]? ?";
/** "from 71.4", "from the baseline's 71.4", "from about 71.4" */
const fromBefore = pattern('audit/pair/from', `(?:^|[ (,])from ${few}$`);
/** "ranging from", "varying from": a range, nothing has changed. */
const ranging = pattern(
  'audit/pair/ranging',
  '(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|between|anywhere|sizes?|scales?|scaling) from ',
);
/** "% to 74.6", "mIoU on ADE20K to 74.6", "(baseline) to" */
const toBetween = pattern('audit/pair/to', `^[^;:,→]{0,60}(?:^|[ )])to ${few}$`);
const arrowBetween = pattern('audit/pair/arrow', '^[^;,]{0,24}→ ?(?:about |~ ?)?$');
const versusBetween = pattern('audit/pair/versus', `^[^;,()]{0,40}(?:^|[ (])(?:vs\\.?|versus|compared (?:to|with)|against|over) ${few}$`);
/** "74.6, up from 71.4", "74.6, improving over the baseline from 71.4" */
const upFromBetween = pattern(
  'audit/pair/up-from',
  `^[^;:()]{0,60}\\b(?:up|down|improv|increas|ris|rais|reduc|decreas)\\p{L}{0,3} [^;:()]{0,50}?from ${few}$`,
);
/** "starting from a baseline with 48.9%, it achieves 99.2%" */
const reaches = pattern('audit/pair/reaches', '^[^;:()]{0,50}\\b(?:achiev|reach|attain)\\p{L}{0,3}\\b[^;:()]{0,60}$');
/** "74.6%, outperforming the best baseline (71.4%)" */
const beats = pattern(
  'audit/pair/beats',
  '^[^;:()]{0,60}\\b(?:outperform|surpass|exceed|beat|improv)\\p{L}{0,4}\\b[^;:()]{0,70}\\((?:at |with )?$',
);

/** All pairs of neighbouring numbers of a sentence, in order. */
export function pairsOf({ figures }: Scene): readonly Pair[] {
  return figures.flatMap((first, index) => {
    const second = figures[index + 1];
    if (!second || second.quantity.kind === 'change') return [];
    const by = relation(first, second);
    // "improves 71.4 → 74.6": the verb makes the first look like a change.
    if (!by || (first.quantity.kind === 'change' && by !== 'arrow')) return [];
    const isTurned = by === 'versus' || by === 'up-from' || by === 'beats';
    const [from, to] = isTurned ? [second, first] : [first, second];
    return pairOf(from, to, by) ?? [];
  });
}

/** A pair of two numbers that are in one unit. */
export function pairOf(from: Figure, to: Figure, by: Relation): Pair | undefined {
  const values = inOneUnit(from, to);
  return values && { from, to, by, ...values };
}

/** The number that a change is over: "an improvement from the 51% of the base model". */
export const base = pattern('audit/pair/base', `^[^,;:()]{0,40} (?:from|over|compared (?:to|with)|relative to|than) ${few}$`);

function relation(first: Figure, second: Figure): Relation | undefined {
  if (arrowBetween.test(second.before)) return 'arrow';
  if (fromBefore.test(first.before)) {
    if (ranging.test(first.before)) return undefined;
    return toBetween.test(second.before) ? 'from-to' : reaches.test(second.before) ? 'reaches' : undefined;
  }
  if (versusBetween.test(second.before)) return 'versus';
  if (first.quantity.kind !== 'result' || second.quantity.kind !== 'result') return undefined;
  if (upFromBetween.test(second.before)) return 'up-from';
  return beats.test(second.before) ? 'beats' : undefined;
}

/** Seconds in each unit of time. */
const seconds: Readonly<Record<string, number>> = { ns: 1e-9, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86_400 };

function inOneUnit(from: Figure, to: Figure): Pick<Pair, 'old' | 'new' | 'unit'> | undefined {
  const [old, fresh] = [only(from), only(to)];
  if (!old || !fresh) return undefined;
  const b = to.quantity.unit;
  const a = from.quantity.kind === 'change' ? b : from.quantity.unit;
  if (a === b) return { old, new: fresh, unit: a };
  const [x, y] = [seconds[a], seconds[b]];
  return x && y ? { old: times(old, x), new: times(fresh, y), unit: 's' } : undefined;
}

/** The one value of a number; a range has none. */
export function only({ quantity }: Figure): PrintedValue | undefined {
  return quantity.values.length === 1 ? quantity.values[0] : undefined;
}

function times({ literal, value, step }: PrintedValue, by: number): PrintedValue {
  return by === 1 ? { literal, value, step } : { literal: `${short(value * by)} s`, value: value * by, step: step * by };
}
