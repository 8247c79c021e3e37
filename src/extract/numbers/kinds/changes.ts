/**
 * When a number is a difference or ratio between two outcomes: the questions behind the change rows of kinds.ts.
 *
 * Before each function stands what it recognises.
 */
import { pattern } from '../../../patterns.ts';
import { firstValue } from '../reading/amount.ts';
import { type Case, isChangeWord, isCounted, isMeasure, isPhysical, isScore, namesMetric, wordAt } from './case.ts';
import type { Cues } from './cues.ts';

const statistics = new Set([
  'r',
  'rho',
  'ρ',
  '\\rho',
  'tau',
  'τ',
  '\\tau',
  'd',
  'z',
  't',
  'g',
  'beta',
  'β',
  'kappa',
  'κ',
  'correlation',
  'phi',
]);
const valueBefore = new Set(['=', 'of', 'to', 'from', '(', 'is', ':', 'at', 'and', ',']);

/** `+4.3`, `-33.8%`; but a correlation of -0.3 is a value below zero. */
export function isSignedChange(one: Case): boolean {
  const { amount, governor, left, cues } = one;
  if (amount.sign === '' || (amount.unit === '' && !isScore(one) && (amount.sign === '-' || firstValue(amount) < 2))) return false;
  if (isMeasure(one)) return true;
  // r = -0.98, a strong correlation (+0.65)
  const correlates = governor === '=' ? statistics.has(wordAt(left, 1)) : left.slice(0, 4).includes('correlation');
  if (correlates && Math.abs(firstValue(amount)) <= 1) return false;
  if (amount.sign === '+') return amount.scale === 1 && !(governor === '=' && firstValue(amount) <= 1);
  if (amount.unit !== '') return false;
  return !valueBefore.has(governor) || left.slice(1, 6).some((word) => isChangeWord(word, cues) || word.toLowerCase() === '\\delta');
}

const pointsBehind = new Set(['above', 'over', 'better', 'higher', 'lower', 'below', 'behind', 'ahead', 'absolute', 'relative']);

/** "gains 2.3 points", "5 points of accuracy gains"; not "scores 85 points". */
export function isChangeInPoints(one: Case): boolean {
  const { amount, left, head, right, governor, cues, comparator } = one;
  if (amount.unit !== 'points') return false;
  if (governor === 'by' || comparator === 'within' || pointsBehind.has(wordAt(right, 0))) return true;
  return (
    [...head, ...right.slice(0, 8)].some((word) => isChangeWord(word, cues)) ||
    left.some((word) => isChangeWord(word, cues) || cues.changeVerbs.has(word))
  );
}

const outright = new Set(['absolute', 'relative', 'abs', 'absolutely', 'relatively']);
const apart = new Set(['above', 'below', 'behind', 'ahead']);
const clauseParts = new Set([';', '(', ')', '.', 'with', 'while', 'to', 'by', 'for', 'on']);

/** "25% more", "a 30% accuracy gap", "3x faster", "8.6% relative", "6% below it", "53% and 46% in token and latency reduction". */
export function headsChange(one: Case): boolean {
  const { amount, head, right, cues } = one;
  if (isPhysical(one) && one.attributive) return false;
  if (isMeasure(one) && (outright.has(wordAt(head, 0)) || apart.has(wordAt(right, 0)))) return true;
  const near = verbless(head.slice(0, 6), cues);
  if (amount.unit === '' && (wordAt(near, 0) === 'loss' || isCounted(one) || !(isScore(one) || namesMetric(near, cues)))) return false;
  if (near.some((word) => isChangeWord(word, cues)) || (amount.unit !== '' && wordAt(right, 0) === 'as')) return true;
  const behind = right.slice(1, 7);
  return (
    isMeasure(one) &&
    wordAt(right, 0) === 'in' &&
    behind.some((word) => cues.changeNouns.has(word)) &&
    !behind.some((word) => clauseParts.has(word) || cues.reachVerbs.has(word))
  );
}

/** The words before a verb that ends the phrase: "25 LLMs reveal gaps" tells of no gap of 25. */
export function verbless(words: readonly string[], cues: Cues): readonly string[] {
  const end = words.findIndex((word) => (cues.reachVerbs.has(word) && !cues.metricNouns.has(word)) || cues.beatVerbs.has(word));
  return end < 0 ? words : words.slice(0, end);
}

/** "improves accuracy by 12%", "outperforms it in 3% in F1". */
export function isBy(one: Case): boolean {
  if (one.governor === 'in') return isBeatenIn(one);
  if (one.governor !== 'by') return false;
  return one.amount.unit !== '' || isScore(one) || one.left.slice(1, 9).some((word) => one.cues.changeVerbs.has(word));
}

/** "outperforms it in 3% in F1"; not "wins in 73% of cases". */
function isBeatenIn({ amount, left, right, cues }: Case): boolean {
  if (amount.unit !== 'percent' || firstValue(amount) > 50 || wordAt(right, 0) === 'of') return false;
  const end = left.findIndex((word) => objectEnds.has(word));
  return (end < 0 ? left : left.slice(0, end)).some((word) => cues.beatVerbs.has(word));
}

const phraseEnds = new Set([';', ',', '.', 'and', ')', 'while', 'with', 'to', 'short']);
const nounGovernors = new Set(['of', 'in', ':', ',', 'is', 'was', 'are', 'were', 'reach', 'reaches', 'reached', 'reaching']);
/** Of a length or time only these nouns tell a change. */
const bettering = pattern('extract/bettering-noun', '^(?:improv|gain|reduc|increas|decreas|saving|boost|speed-?up|drop|enhanc|uplift)');

/** A loss without a unit is what training makes small; "increases up to 86.2" tells where it got. */
const losses = new Set(['loss', 'losses', 'increases', 'decreases', 'drops', 'rises', 'declines', 'improves']);

/** "an improvement of 12%", "gains in accuracy of up to 3%", "improvements up to 24%". */
export function isOfChange(one: Case): boolean {
  const { left, governor, cues } = one;
  if (!mayBeDifference(one)) return false;
  if (!nounGovernors.has(governor)) return isChangeNoun(governor, one);
  const words = left.slice(1, 7);
  for (const [at, word] of words.entries()) {
    if (word === ',' && at === 0) continue;
    if (isChangeNoun(word, one)) return true;
    if (phraseEnds.has(word) || (cues.reachVerbs.has(word) && !cues.metricNouns.has(word))) return false;
    // "an accuracy of 12%" has its noun; "improvement in accuracy of 12%" has another before it.
    const metric = at === 0 && governor === 'of' && cues.metricNouns.has(word);
    if (metric && !words.slice(1, 5).some((near) => cues.changeNouns.has(near))) return false;
  }
  return false;
}

/** A number without unit or decimals is a difference only directly behind "of", and never where it counts something. */
function mayBeDifference(one: Case): boolean {
  const { amount, governor } = one;
  return amount.unit !== '' || (amount.form === 'digits' && !isCounted(one) && (isScore(one) || governor === 'of'));
}

/** "an improvement of 3 mm" is a change, "a discrepancy of 3 mm" is measured, as is "a loss of 0.3". */
function isChangeNoun(word: string, one: Case): boolean {
  if (!one.cues.changeNouns.has(word)) return false;
  if (one.amount.unit !== '') return !isPhysical(one) || bettering.test(word);
  // "drops of 0.48" are no verb.
  return !losses.has(word) || (one.governor === 'of' && one.left[1] === word && !word.startsWith('loss'));
}

/** Verbs of making less: with them also "reduces 40% of the parameters" and "cuts memory up to 80%" are changes. */
export const lessening = pattern('extract/lessening-verb', '^(?:reduc|sav|cut|decreas|lower|shrink|trim|prun|los)');

/** "falls below 20%" tells where it got. */
const levels = new Set(['below', 'under', 'above', 'beyond', 'short of', 'just short of', 'close to', 'near']);

/** "increases accuracy 3%", "saves 40% memory". */
export function isChangedDirectly(one: Case): boolean {
  const { amount, governor, right, hedges, cues, comparator } = one;
  if (!cues.changeVerbs.has(governor) || (amount.unit === '' && !isScore(one)) || levels.has(comparator)) return false;
  if (wordAt(right, 0) === 'of' && !lessening.test(governor)) return false;
  // "surpassing the 80.7% baseline"
  return !(wordAt(hedges, 0) === 'the' && cues.beatVerbs.has(governor));
}

const reaching = new Set(['up to', 'upto', 'as much as', 'as large as', 'as high as']);
const ranging = new Set(['ranging', 'ranges', 'varying']);
const objectEnds = new Set([';', ',', 'and', 'to', 'while', ')', 'with']);

/** "reduces memory usage up to 40%", "gains ranging from 2% to 5%". */
export function isReachingChange(one: Case): boolean {
  const { amount, left, comparator, cues } = one;
  const ranges = isRanging(one);
  if ((amount.unit !== 'percent' && amount.unit !== 'ratio') || !(ranges || reaching.has(comparator))) return false;
  if (left[0] === 'by' || left[1] === 'by') return true;
  for (const word of left.slice(0, 9)) {
    if (objectEnds.has(word) || cues.reachVerbs.has(word)) return false;
    if (cues.beatVerbs.has(word)) return firstValue(amount) < 50;
    if (cues.changeNouns.has(word)) return true;
    // "improves accuracy up to 92%" tells where it got, "up to 12%" by how much.
    if (cues.changeVerbs.has(word)) return ranges || lessening.test(word) || firstValue(amount) < 50 || firstValue(amount) > 100;
  }
  return false;
}

function isRanging({ governor, left }: Case): boolean {
  if (governor === 'from') return ranging.has(wordAt(left, 1));
  return governor === 'between' || (governor === 'to' && left.slice(1, 6).includes('ranging'));
}

const mostBracketed = 80;
const unlikeChange = new Set(['differences', 'changes']);
/** What stands behind the first of two values that are set against each other. */
const versus = new Set(['vs', 'versus', '→']);

/** "improves self-efficacy (up to 17%)"; not "outperforms GPT-4 (81.2%)". */
export function isBracketedChange(one: Case): boolean {
  const { governor, left, right, head, cues } = one;
  // "drops on hard tasks (69.6%)" tells where it got.
  if (
    governor !== '(' ||
    !isMeasure(one) ||
    firstValue(one.amount) > mostBracketed ||
    right.some((word) => versus.has(word)) ||
    namesMetric(head.slice(0, 4), cues)
  )
    return false;
  for (const word of left.slice(1, 8)) {
    if (unlikeChange.has(word) || cues.beatVerbs.has(word) || cues.reachVerbs.has(word) || phraseEnds.has(word)) return false;
    if (cues.changeNouns.has(word) || cues.changeVerbs.has(word)) return true;
  }
  return false;
}

const listGovernors = new Set([',', 'and', 'or', '(', '', ';', '/']);

/** Whether it goes on a list of numbers: nothing of its own governs it. */
export function continuesList(one: Case): boolean {
  return listGovernors.has(one.governor) && !isSetAgainst(one);
}

/** Whether it is the first of two values: "90.6% vs. 89.8%", "25.3% → 41.4%". */
export function isSetAgainst({ right }: Case): boolean {
  return versus.has(wordAt(right, 0));
}
