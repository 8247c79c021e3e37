/**
 * Values that were set, not measured: what a variable is given, thresholds and rates, the range that something spans.
 *
 * The questions behind the size rows of kinds.ts.
 */
import { pattern } from '../../../patterns.ts';
import { firstValue, hasDecimals } from '../reading/amount.ts';
import { type Case, wordAt } from './case.ts';

/** Letters that stand for what is set. Those of statistics (t, p, r, d, z, ρ, κ, τ, β) are not among them: they are measured. */
const variable = pattern(
  'extract/variable-set',
  '^(?:[bchklmw]|[αγδεηθλμσωζ]|\\\\?(?:alpha|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|sigma|omega))$',
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
  if (amount.sign === '+') return false;
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
/** Rates that are set. */
const setRates = new Set(['learning', 'sampling', 'sample', 'dropout', 'compression', 'latent', 'code', 'data', 'bit', 'refresh']);
const ties = new Set(['of', '(', '=', 'at', ':', 'is']);

/** "a threshold of 0.5", "a learning rate of 0.0001", "low sampling rates (10 Hz)". */
export function isSettingValue({ amount, governor, left, head, cues }: Case): boolean {
  if (amount.unit === 'percent' || amount.unit === 'points' || amount.unit === 'ratio') return false;
  const [noun, before] = ties.has(governor) ? [wordAt(left, 1), wordAt(left, 2)] : [governor, wordAt(left, 1)];
  const named = knobs.has(noun) || ((noun === 'rate' || noun === 'rates') && setRates.has(before));
  return named && !head.slice(0, 3).some((word) => word.length > 1 && cues.metricNouns.has(word));
}

const spanning = new Set(['across', 'spanning', 'spans', 'span', 'covering', 'covers']);

/** "across four orders of magnitude". */
export function isSpanned({ amount, governor, comparator, right }: Case): boolean {
  if (amount.unit !== 'ratio') return false;
  return spanning.has(governor) || (comparator === 'over' && wordAt(right, 0) === '(');
}
