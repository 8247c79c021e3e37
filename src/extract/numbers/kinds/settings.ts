/**
 * Values that were set, not measured: what a variable is given, thresholds and rates, the range that something spans.
 *
 * The questions behind the size rows of kinds.ts.
 */
import { pattern } from '../../../patterns.ts';
import { firstValue, hasDecimals } from '../reading/amount.ts';
import { type Case, namesMetric, wordAt } from './case.ts';
import type { Cues } from './cues.ts';

/** Letters that stand for what is set. Those of statistics (t, p, r, d, z, ρ, κ, τ, β) are not among them: they are measured. */
const variable = pattern(
  'extract/variable-set',
  '^(?:[bchklmwx]|[αγδεηθλμσωζ]|\\\\?(?:alpha|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|sigma|omega))$',
  'u',
);
const assigning = new Set(['=', '≥', '≤', '<', '>', '\\geq', '\\leq', '\\in', '\\approx', '≈']);

const letter = pattern('extract/variable-letter', '^[a-z]$');
/** "mAP@IoU=0.5", "TPR@FPR=1%": where a curve is read. */
const operatingPoint = pattern('extract/operating-point', '@(?:iou|fpr|far|fnr)$');
const opening = new Set(['[', '{', '(']);

/** "α = 2.5", "with λ=0.3", "p = 2", "tau in [0.85, 0.95]", "mAP@IoU=0.5". */
export function isAssigned(one: Case): boolean {
  const { amount, governor, left, comparator } = one;
  if (amount.sign === '+' || isStatistic(one)) return false;
  const name = assigning.has(governor) ? wordAt(left, 1) : comparator !== '' && assigning.has(comparator) ? governor : '';
  if (operatingPoint.test(name)) return true;
  if (amount.unit === 'percent') return false;
  if (opening.has(governor) && wordAt(left, 1) === 'in') return setMember.test(wordAt(left, 2));
  // A statistic (p = 0.03, t = 2.67) has decimals; a whole number of a letter was set.
  return (
    variable.test(name) ||
    (letter.test(name) && amount.unit === '' && amount.form === 'digits' && !hasDecimals(amount) && firstValue(amount) >= 1)
  );
}

const agreement = pattern('extract/agreement-name', '^(?:krippendorff|cronbach)');

/** "Krippendorff's α = 0.42", "(M = 4.10, SD = 1.03)". */
function isStatistic({ left, right }: Case): boolean {
  return left.slice(1, 5).some((word) => agreement.test(word)) || (left[1] === 'm' && right.slice(0, 3).includes('sd'));
}

const setMember = pattern(
  'extract/variable-member',
  '^(?:[a-z]|[α-ω]|\\\\?(?:alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|nu|rho|sigma|tau|omega))$',
  'u',
);

/** Nouns that a set value follows. */
const knobs = new Set(
  'threshold thresholds temperature temperatures window windows bitrate bitrates timestep timesteps horizon horizons radius radiuses tolerance tolerances collar dropout'.split(
    ' ',
  ),
);
/** Nouns that a set value follows when the noun before says what of. */
const dials = new Set(
  'rate rates ratio ratios level levels strength strengths scale coefficient coefficients probability probabilities'.split(' '),
);
/** What such a dial sets, besides the setting nouns of the tables. */
const dialled = new Set(
  'learning sampling sample dropout latent code data bit refresh entropy regularization regularisation penalty guidance discount threshold embedding cooperation mixing'.split(
    ' ',
  ),
);
const ties = new Set(['of', '(', '=', 'at', ':', 'is', 'between', 'around']);

const bars = new Set(['threshold', 'thresholds']);

/** "a threshold of 0.5", "a learning rate of 0.0001", "pruning rates (e.g., 90%)", "the 0.5 safety threshold". */
export function isSettingValue({ amount, governor, left, head, cues }: Case): boolean {
  if (amount.unit === 'points' || amount.unit === 'ratio') return false;
  if (amount.unit === '' && head.slice(0, 3).some((word) => bars.has(word))) return true;
  const [noun, before] = ties.has(governor) ? [wordAt(left, 1), wordAt(left, 2)] : [governor, wordAt(left, 1)];
  const named = dials.has(noun) ? isDialled(before, noun, cues) : amount.unit !== 'percent' && knobs.has(noun);
  return named && !namesMetric(head.slice(0, 3), cues);
}

/** A compression rate is set, a compression ratio is got. */
function isDialled(what: string, noun: string, { settingNouns }: Cues): boolean {
  return what === 'compression' ? noun.startsWith('rate') : dialled.has(what) || settingNouns.has(what);
}

const overlaps = new Set(['iou', 'ious', 'tiou']);
const customary = new Set([0.25, 0.3, 0.5, 0.7, 0.75]);

/** An overlap from which on something counts as found: "at IoU 0.9", "mAP (IoU = 0.5)", "at or above 0.8 IoU". */
export function isOverlap({ amount, governor, comparator, left, right }: Case): boolean {
  if (amount.unit !== '') return false;
  if (overlaps.has(wordAt(right, 0))) return comparator.endsWith('above') || comparator === 'exceeding';
  const at = governor === '=' ? 1 : 0;
  if (!overlaps.has(wordAt(left, at))) return false;
  return wordAt(left, at + 1) === 'at' || (wordAt(left, at + 1) === '(' && customary.has(firstValue(amount)));
}

const lowest = new Set([0, 1]);
const highest = new Set([3, 4, 5, 6, 7, 9, 10, 20, 100]);
const graded = pattern('extract/graded-word', '^(?:scor|rat(?:ed|ing)|rubric|scale|grad|likert)');

/** A scale on which something is graded: "a 0-5 rubric score", "rated 1-5", "a score (0-100)". */
export function isScale({ amount, left, right }: Case): boolean {
  const [from, to] = amount.values;
  if (!amount.range || amount.unit !== '' || hasDecimals(amount) || !from || !to) return false;
  if (!lowest.has(from.value) || !highest.has(to.value)) return false;
  return [...left.slice(0, 3), ...right.slice(0, 3)].some((word) => graded.test(word));
}

const spanning = new Set(['across', 'spanning', 'spans', 'span', 'covering', 'covers']);

/** "across four orders of magnitude". */
export function isSpanned({ amount, governor, comparator, right }: Case): boolean {
  if (amount.unit !== 'ratio') return false;
  return spanning.has(governor) || (comparator === 'over' && wordAt(right, 0) === '(');
}
