/**
 * When a number was measured: scores, ranks, counts out of a total, times and sizes that something took.
 *
 * The questions behind the result rows of kinds.ts.
 */
import { pattern } from '../../../patterns.ts';
import { type Case, isBareDigits, isChangeWord, isCounted, isPhysical, isScore, namesMetric, wordAt } from './case.ts';

const ranked = new Set(['ranked', 'ranking', 'ranks']);
const gettingRank = pattern('extract/getting-rank', '^(?:secur|achiev|obtain|reach|earn|claim|attain|plac)');

/** "ranking 14", "rank #7", "securing rank 1"; not "LoRA rank 16", "ranks 4-64". */
export function isRank(one: Case): boolean {
  const { amount, op, left } = one;
  if (!isBareDigits(one) || amount.range || op !== '=') return false;
  const [word, before] = left[0] === '#' ? [wordAt(left, 1), 'to'] : [wordAt(left, 0), wordAt(left, 1)];
  return ranked.has(word) || (word === 'rank' && (before === 'to' || gettingRank.test(before)));
}

const integer = pattern('extract/integer-word', '^\\d{1,9}$');

/** The part of "10 out of 22" and "31 of 213". */
export function isPartOfTotal(one: Case): boolean {
  const { amount, right } = one;
  if (amount.unit !== '' || (amount.form !== 'digits' && amount.form !== 'words')) return false;
  if (right[0] === 'out' && right[1] === 'of') return true;
  return amount.form === 'digits' && right[0] === 'of' && integer.test(wordAt(right, 1));
}

/** The total of "10 out of 22" and "31 of 213". */
export function isTotal(one: Case): boolean {
  const { amount, governor, left } = one;
  // "an R^2 of 0.78" is no part of a whole.
  if (amount.unit !== '' || isScore(one) || governor !== 'of') return false;
  return left[1] === 'out' || (integer.test(wordAt(left, 1)) && left[2] !== '^');
}

const governing = new Set(['of', '=', ':', 'to', 'is', '(', 'at', 'from', 'was', ',']);
const governingInteger = new Set(['of', '=', ':', 'is', 'was', '(', 'to']);
const scoring = new Set(['score', 'scores', 'scored', 'scoring']);

/** "scores 56". */
export function isScored(one: Case): boolean {
  return isBareDigits(one) && !one.amount.range && scoring.has(one.governor) && one.governor !== 'score';
}

/** A metric governs a number without unit, or follows it: "an accuracy of 0.93", "27.3 BLEU", "F1 0.84". */
export function isBesideMetric(one: Case): boolean {
  const { amount, head, governor, left, cues } = one;
  if (!isBareDigits(one) || amount.scale > 1 || one.attributive) return false;
  const score = isScore(one);
  if (!score && isCounted(one)) return false;
  if (namesMetric(head.slice(0, score ? 4 : 2), cues)) return true;
  if (!score) return cues.metricNouns.has(governingInteger.has(governor) ? wordAt(left, 1) : governor);
  return governing.has(governor) || scoring.has(governor)
    ? left.slice(1, 4).some((word) => cues.metricNouns.has(word))
    : cues.metricNouns.has(governor);
}

/** "reduces the error from 10.9 mm to 0.7 mm", "(10.9 mm to 0.7 mm)". */
export function isFromTo(one: Case): boolean {
  const { amount, governor, left, head, cues } = one;
  if (
    !isPhysical(one) ||
    recorded.has(wordAt(head, 0)) ||
    !(governor === 'from' || governor === 'to' || (governor === '(' && amount.range))
  )
    return false;
  return left.slice(1, 13).some((word) => cues.changeVerbs.has(word) || isChangeWord(word, cues));
}

const rhythm = new Set(['every', 'each', 'per']);
const variable = pattern('extract/variable-name', '^[a-z]$');
/** Units in which nearly nothing but speed is told, as in those of the dimension rate. */
const instants = new Set(['ns', 'μs', 'ms', 's']);
const recordings = new Set(
  'video videos clip clips audio speech window windows segment segments recording recordings chunk chunks horizon horizons interval intervals utterances utterance snippets excerpts scan scans sweep movie movies generation input inputs ecg range region route environment environments durations lasting'.split(
    ' ',
  ),
);
/** What holds recorded time: hours of it are no hours spent. */
const recorded = new Set('data speech audio video videos recordings recording footage music text samples'.split(' '));
/** Prepositions and verbs by which a length is told. */
const telling = new Set(['of', 'from', 'to', '(', 'under', 'over', 'is', 'are', 'average', 'exceeding', 'lasting']);
/** Units that are read as a term ("within five years") rather than as time spent. */
const terms = new Set(['months', 'years', 'decades', 'centuries']);
/** Units in which a clock or a channel is told. */
const clocks = new Set(['kHz', 'MHz', 'GHz', 'THz']);
const bitRates = new Set(['bps', 'kbps']);
const afterBitRate = new Set(['at', 'and', ',', 'with']);
const hardware = pattern('extract/hardware-word', '^(?:gpus?|tpus?|rtx|nvidia|cards?|[ahv]\\d{2,3}s?)$');
const used = new Set(['usage', 'footprint', 'overhead', 'use', 'budget']);
const making = new Set(['cmos', 'process', 'node', 'soi', 'finfet', 'technology']);
const training = pattern('extract/training-word', '^(?:(?:pre-?)?train(?:ed|ing)?$|fine-?tun)');

/** Verbs and nouns by which data and text are used up: what is merely read, stored or trained on is a size. */
const consuming = pattern(
  'extract/consuming-word',
  '^(?:consum|requir|need|cost|footprint|usage|peak|memory|spend|spent|tak|overhead|budget)',
);
const brief = new Set(['s', 'ms', 'min', 'h']);

/** A measured time, size or length: "within 140 ms", "takes 3 hours", "a distance of 4.07 mm"; not "31-day windows", "3 hours of speech". */
export function isSpent(one: Case): boolean {
  const { amount, left, head, right, governor, cues } = one;
  if (!isPhysical(one) || one.attributive || rhythm.has(governor) || (governor === '=' && variable.test(wordAt(left, 1)))) return false;
  if (isEquipment(one) || isLengthOf(one) || isStretch(one)) return false;
  if (right[0] === 'of') return isSpentOn(one);
  const near = left.slice(0, 6);
  if (amount.dimension === 'text' || amount.dimension === 'data')
    return [...near.slice(0, 4), ...head.slice(0, 2)].some((word) => consuming.test(word));
  if ((one.comparator === 'within' && !terms.has(amount.unit)) || namesMetric(head.slice(0, 3), cues)) return true;
  if ((instants.has(amount.unit) || amount.dimension === 'rate') && !head.some((word) => recordings.has(word))) return true;
  if ((governor === 'in' && brief.has(amount.unit)) || near.some((word) => cues.spendWords.has(word))) return true;
  if (amount.dimension === 'time' && governor !== 'on' && [...near, ...head, ...right.slice(0, 3)].some((word) => training.test(word)))
    return true;
  return governing.has(governor) && left.slice(1, 5).some((word) => word.length > 1 && cues.metricNouns.has(word));
}

/** "3 hours of training", "5 GB of memory"; not "5 minutes of training data". */
function isSpentOn({ amount, right, cues }: Case): boolean {
  const whole = ofWhat(right);
  const trained = amount.dimension === 'time' && whole.some((word) => training.test(word)) && !recorded.has(whole.at(-1) ?? '');
  return trained || whole.some((word) => (word.length > 1 && cues.metricNouns.has(word)) || consuming.test(word));
}

/** What a machine has, a chip is made in or a channel runs at: "a 24GB GPU", "GPU with 32GB", "22 nm CMOS", "at 200 MHz", "at 2.4 kb/s". */
function isEquipment({ amount, governor, left, right, head, cues }: Case): boolean {
  if (clocks.has(amount.unit)) return !namesMetric([...head.slice(0, 3), ...left.slice(1, 5)], cues);
  if (bitRates.has(amount.unit)) return afterBitRate.has(governor);
  if (amount.unit === 'nm') return head.some((word) => making.has(word));
  if (amount.dimension !== 'data') return false;
  if (ofWhat(right).some((word) => used.has(word))) return false;
  return hardware.test(head.at(-1) ?? '') || ((governor === 'with' || governor === 'of') && hardware.test(wordAt(left, 1)));
}

const lengths = new Set(['duration', 'durations', 'length', 'lengths']);
const ranging = new Set(['ranging', 'ranges', 'range', 'varying']);

/** How long something recorded is: "clips ranging from 10 seconds to 5 minutes", "a window (here 8 ms)", "recordings (10 s duration)". */
function isLengthOf({ amount, governor, left, head, cues }: Case): boolean {
  if (amount.dimension !== 'time') return false;
  // "3400 hours data"
  if (recorded.has(wordAt(head, 0))) return true;
  if (namesMetric(head.slice(0, 3).filter(isNoLength), cues)) return false;
  const near = left.slice(1, left.slice(1, 6).some((word) => ranging.has(word)) ? 9 : 5);
  if (namesMetric(near.slice(0, 1).filter(isNoLength), cues) || !telling.has(governor)) return false;
  if (governor === '(' && !isNoLength(wordAt(near, 0).split('-').at(-1) ?? '')) return true;
  return near.some((word) => recordings.has(word) || word === 'tolerance');
}

const isNoLength = (word: string): boolean => !lengths.has(word);

const stretches = new Set(['range', 'region', 'route', 'environments', 'environment', 'snr', 'signal-to-noise', 'gpus']);
const scanned = new Set(['isotropic', 'voxel', 'voxels', 'pixel', 'pixels', 'slices', 'images']);
const noises = new Set(['snr', 'snrs', 'noise']);
const extents = new Set(['distances', 'heights', 'depths', 'widths', 'angles', 'frequencies', 'wavelengths']);

/** Where or in what something was done: "within a 1 to 10 m range", "on 0.6 mm isotropic images", "at several distances (9-10 mm)", "SNR = 20 dB". */
function isStretch({ amount, governor, left, head }: Case): boolean {
  const near = head.slice(0, 3);
  if (near.some((word) => stretches.has(word)) || (amount.dimension === 'length' && near.some((word) => scanned.has(word)))) return true;
  if (amount.range && governor === '(' && extents.has(wordAt(left, 1))) return true;
  return amount.unit === 'dB' && (governor === '=' || governor === '(') && left.slice(1, 3).some((word) => noises.has(word));
}

const phraseEnds = new Set('in on for with by and to , ; . from is are was were that which ('.split(' '));

/** The phrase behind "of". */
function ofWhat(right: readonly string[]): readonly string[] {
  const behind = right.slice(1, 6);
  const end = behind.findIndex((word) => phraseEnds.has(word));
  return end < 0 ? behind : behind.slice(0, end);
}
