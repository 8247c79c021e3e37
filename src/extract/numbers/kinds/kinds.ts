/**
 * What kind of number it is: a result, a change or a size.
 *
 * Rows of kind and rule in the order they are asked; the first that holds decides, and its id becomes the quantity's `why`.
 * Changes come first, since their words are the surest; what nothing claims is a size.
 */
import { firstValue } from '../reading/amount.ts';
import { type Case, isChangeWord, isCounted, isMeasure, isPhysical, isScore, type Verdict, wordAt } from './case.ts';
import {
  continuesList,
  headsChange,
  isBracketedChange,
  isBy,
  isChangedDirectly,
  isChangeInPoints,
  isOfChange,
  isReachingChange,
  isSetAgainst,
  isSignedChange,
} from './changes.ts';
import { isBesideMetric, isFromTo, isPartOfTotal, isRank, isScored, isSpent, isTotal } from './measures.ts';
import { isAssigned, isOverlap, isScale, isSettingValue, isSpanned } from './settings.ts';
import { isDataShare, isRetained, isSetting, isShareOfCost, isShareOnly, isTampered } from './shares.ts';

/** The kind of a number that states something, with the rule that decided it. */
export function judgeKind(one: Case): Verdict {
  const row = rows.find(({ when }) => when(one));
  return row ? { kind: row.kind, why: row.why } : { kind: 'size', why: 'size' };
}

interface Row extends Verdict {
  readonly when: (one: Case) => boolean;
}

const ratios = new Set(['ratio', 'ratios', 'rate', 'rates']);
const magnifying = new Set(
  'magnification upsampling super-resolution downsampling zoom sr upscaling oversampling scale subsampling'.split(' '),
);
const hedgesOfChange = new Set(['absolute', 'relative', 'relatively', 'margin']);
const costs = new Set(['cost', 'costs']);
const sampleNames = new Set(['n', 'k']);

const rows: readonly Row[] = [
  // +4.3 BLEU, -33.8%
  { kind: 'change', why: 'signed', when: isSignedChange },
  // gains 2.3 points; but: scores 85 points
  { kind: 'change', why: 'points', when: isChangeInPoints },
  // a cloud of 10M points, 8pt fonts
  {
    kind: 'size',
    why: 'scaled',
    when: ({ amount, head }) => amount.unit === 'points' && (amount.scale > 1 || wordAt(head, 0).startsWith('font')),
  },
  { kind: 'result', why: 'points', when: ({ amount }) => amount.unit === 'points' },
  // 25% more, a 30% accuracy gap, 3x faster
  { kind: 'change', why: 'head-change', when: headsChange },
  // improves accuracy by 12%
  { kind: 'change', why: 'by', when: isBy },
  // an improvement of 12%, gains in accuracy of up to 3%
  { kind: 'change', why: 'of-change', when: isOfChange },
  // an absolute 3.3%, with a margin of 32%
  { kind: 'change', why: 'absolute-relative', when: (one) => isMeasure(one) && one.hedges.some((word) => hedgesOfChange.has(word)) },
  // a compression ratio of 5x
  {
    kind: 'result',
    why: 'ratio-of',
    when: ({ amount, governor, left }) => amount.unit === 'ratio' && governor === 'of' && ratios.has(wordAt(left, 1)),
  },
  // within 0.5 of the best
  { kind: 'change', why: 'within', when: isWithinOf },
  // 4x super-resolution
  { kind: 'size', why: 'setting', when: isMagnified },
  // ε = 8/255
  { kind: 'size', why: 'setting', when: (one) => one.amount.form === 'fraction' && isAssigned(one) },
  // 6/9 tasks, (35/43); but 1/38 of the data
  {
    kind: 'result',
    why: 'out-of',
    when: (one) => one.amount.unit === 'ratio' && one.amount.form === 'fraction' && !one.attributive && !comparesFraction(one),
  },
  // a third of the authors; but one third of the compute
  { kind: 'result', why: 'share', when: isShareOfPeople },
  // instantiated three times with other seeds
  { kind: 'size', why: 'occasions', when: isOccasions },
  // across four orders of magnitude
  { kind: 'size', why: 'setting', when: isSpanned },
  // 3x, twice, threefold, 1/38 of the data
  { kind: 'change', why: 'ratio', when: ({ amount }) => amount.unit === 'ratio' },
  // 20% of the training cost, retains 95.9% of its accuracy
  { kind: 'change', why: 'share-of-cost', when: isShareOfCost },
  // increases accuracy 3%, saves 40% memory
  { kind: 'change', why: 'change-verb', when: isChangedDirectly },
  // reduces memory usage up to 40%, gains ranging from 2% to 5%
  { kind: 'change', why: 'reaching', when: isReachingChange },
  // improves self-efficacy (up to 17%)
  { kind: 'change', why: 'bracketed-change', when: isBracketedChange },
  // improves A by 3% on B and 2% on C
  { kind: 'change', why: 'list', when: (one) => one.listed?.kind === 'change' && continuesList(one) && !isUnsigned(one) },
  // an improvement of 1.63% and 0.16, by 4.5 cm (43%)
  { kind: 'change', why: 'list', when: isFollowingChange },
  // retain only 10.1%
  { kind: 'change', why: 'retained', when: isRetained },
  // less than 50% time cost
  {
    kind: 'change',
    why: 'share-of-cost',
    when: ({ amount, op, head }) => amount.unit === 'percent' && op === '<' && head.slice(1, 3).some((word) => costs.has(word)),
  },
  // with only 7% memory tokens
  { kind: 'change', why: 'share-of-cost', when: isShareOnly },
  // delta = 12.5%
  { kind: 'change', why: 'delta', when: ({ governor, left, cues }) => governor === '=' && cues.changeNouns.has(wordAt(left, 1)) },
  // ranking 14
  { kind: 'result', why: 'rank', when: isRank },
  // modifying only 0.1% of patches
  { kind: 'size', why: 'setting', when: isTampered },
  // at 90% sparsity, rates of 25%, 50% and 75%
  { kind: 'size', why: 'setting', when: isSetting },
  // trained on 80% of the notes
  { kind: 'size', why: 'setting', when: isDataShare },
  { kind: 'size', why: 'setting', when: (one) => !isCounted(one) && one.listed?.why === 'setting' && continuesList(one) },
  // mAP at IoU 0.5
  { kind: 'size', why: 'setting', when: isOverlap },
  // a score of 0-5
  { kind: 'size', why: 'scale', when: isScale },
  // 10 out of 22 categories, 31 of 213 metrics
  { kind: 'size', why: 'total', when: isTotal },
  { kind: 'result', why: 'out-of', when: isPartOfTotal },
  // scores 56
  { kind: 'result', why: 'scores', when: isScored },
  // n = 30
  {
    kind: 'size',
    why: 'sample',
    when: (one) => one.amount.unit === '' && !isScore(one) && one.governor === '=' && sampleNames.has(wordAt(one.left, 1)),
  },
  // α = 2.5, a threshold of 0.5
  { kind: 'size', why: 'setting', when: (one) => isAssigned(one) || isSettingValue(one) },
  // 14% of the time, 69.4% on MATH
  { kind: 'result', why: 'percent', when: ({ amount }) => amount.unit === 'percent' },
  // reduces the error from 10.9 mm to 0.7 mm
  { kind: 'result', why: 'from-to', when: isFromTo },
  { kind: 'result', why: 'list', when: (one) => isPhysical(one) && one.listed?.kind === 'result' && continuesList(one) },
  // within 140 ms, takes 3 hours
  { kind: 'result', why: 'measured', when: isSpent },
  // a 4 TB corpus, 30 hours of speech
  { kind: 'size', why: 'physical', when: isPhysical },
  // an accuracy of 0.93, 27.3 BLEU
  { kind: 'result', why: 'metric', when: isBesideMetric },
  // 1.5 million, five models
  { kind: 'size', why: 'scaled', when: ({ amount }) => amount.scale > 1 || amount.form === 'words' },
  // 73.2 on average; but 9.01 turns
  { kind: 'result', why: 'decimal', when: (one) => isScore(one) && !isCounted(one) },
];

const scales = new Set(['scale', 'scales', 'magnification', 'magnifications', 'zoom']);

/** "4x super-resolution", "fixed scales (e.g., 4x)", "at the 4x setting". */
function isMagnified({ amount, governor, head, left }: Case): boolean {
  if (amount.unit !== 'ratio') return false;
  return magnifying.has(wordAt(head, 0)) || wordAt(head, 0) === 'setting' || (governor === '(' && scales.has(wordAt(left, 1)));
}

function isWithinOf(one: Case): boolean {
  return one.comparator === 'within' && wordAt(one.right, 0) === 'of' && (isScore(one) || one.amount.unit === 'percent');
}

function isShareOfPeople({ amount, right, cues }: Case): boolean {
  if (amount.form !== 'ratio-word' || firstValue(amount) >= 1 || wordAt(right, 0) !== 'of') return false;
  return !right.slice(1, 6).some((word) => cues.shareNouns.has(word) && word !== 'time');
}

const afterOccasions = new Set(['with', 'using', 'for', 'to', 'and', 'on', 'under', '.', ',', ';', '(', ')']);

const done = new Set(['run', 'ran', 'done', 'drawn', 'shown', 'seen', 'held']);

/** "times" that something was done: a participle before, and nothing behind that could be multiplied. */
function isOccasions({ amount, governor, right, comparator, cues }: Case): boolean {
  if (amount.unit !== 'ratio' || amount.form === 'ratio-word' || comparator !== '' || cues.changeVerbs.has(governor)) return false;
  return (governor.endsWith('ed') || done.has(governor)) && afterOccasions.has(wordAt(right, 0));
}

const afterFraction = new Set(['of', 'the', 'as', 'its', 'their']);

function comparesFraction({ op, right, head, cues }: Case): boolean {
  return (
    op === '<' ||
    afterFraction.has(wordAt(right, 0)) ||
    head.slice(0, 4).some((word) => isChangeWord(word, cues) || cues.shareNouns.has(word))
  );
}

function isFollowingChange(one: Case): boolean {
  if (!one.follows || isCounted(one) || isSetAgainst(one)) return false;
  return one.governor === '(' ? isMeasure(one) : one.amount.unit !== '' || isScore(one);
}

/** In "55.5 (+1.4) and 73.0 (+1.1)" the signed list does not carry over to the unsigned. */
function isUnsigned({ listed, amount }: Case): boolean {
  return listed?.why === 'signed' && amount.sign === '';
}
