/**
 * Which way a change goes, and whether it is one of points or of shares.
 */
import type { ChangeKind, Direction, Filler } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { type Around, wordsBefore, wordsBehind } from './around.ts';

const rising =
  '(?:improv|increas|outperform|surpass|exceed|boost|gain|rais|ris|higher|better|more|enhanc|faster|speed-?up|speedup|accelerat|advantage|grow|up|win|beat|lead|\\+|double|triple)';
const falling =
  '(?:reduc|decreas|drop|lower|fewer|less|declin|fall|fell|degrad|sav|cut|shrink|smaller|worse|cheaper|slower|minimi|compress|loss|los|diminish|shorten|down|halv|short of|behind)';
const risingWord = pattern('extract/claims/rising', `(?:^|[ (,])${rising}[\\p{L}-]{0,12}`, 'gu');
const fallingWord = pattern('extract/claims/falling', `(?:^|[ (,])${falling}[\\p{L}-]{0,12}`, 'gu');
/** Measured values of which less is better: to improve them is to lower them. */
const costs = pattern(
  'extract/claims/costs',
  '(?:error|loss|latency|time|cost|perplexity|wer\\b|cer\\b|eer\\b|rmse|mae\\b|mse\\b|fid\\b|toxicity|regret|distance|hallucination|memory|parameters|flops|consumption|overhead|usage)',
);
const gapWord = pattern('extract/claims/gap', '^[^.;,]{0,20}(?:gap|difference|discrepancy|margin of)');

/** `up` or `down` for the measured value; `none` for results, sizes and gaps that say no direction. */
export function directionOf(around: Around, metric: readonly Filler[]): Direction {
  const { kind, literal } = around.quantity;
  if (kind !== 'change') return 'none';
  if (/^[-−–]/u.test(literal)) return 'down';
  if (literal.startsWith('+')) return 'up';
  const behind = wordsBehind(around, 40);
  if (gapWord.test(behind)) return 'none';
  const before = wordsBefore(around, 110);
  const found = nearest(before, behind);
  const isCost = costs.test(metric[0]?.surface.toLowerCase() ?? '');
  if (found === 'up' && isCost && /improv|better|outperform/u.test(before)) return 'down';
  return found;
}

/** The direction of the word nearest to the number: directly behind it, else the last before. */
function nearest(before: string, behind: string): Direction {
  const head = behind.slice(0, 28);
  const [upHead, downHead] = [first(risingWord, head), first(fallingWord, head)];
  if (upHead >= 0 || downHead >= 0) return downHead < 0 || (upHead >= 0 && upHead < downHead) ? 'up' : 'down';
  const [up, down] = [last(risingWord, before), last(fallingWord, before)];
  if (up < 0 && down < 0) return 'none';
  return up > down ? 'up' : 'down';
}

function first(word: RegExp, text: string): number {
  const [found] = text.matchAll(word);
  return found ? found.index : -1;
}

function last(word: RegExp, text: string): number {
  let at = -1;
  for (const { index } of text.matchAll(word)) at = index;
  return at;
}

const relativeWord = pattern(
  'extract/claims/relative',
  '\\brelative|times|fold|faster|fewer|less|more|smaller|cheaper|slower|larger|of the|of its|of their|speed',
);
const absoluteWord = pattern('extract/claims/absolute', '\\babsolute|points?\\b|\\bgap|difference|\\bpp\\b');

/** Whether a change is one of points or of shares, where the text says so. */
export function changeOf(around: Around): ChangeKind {
  const { kind, unit } = around.quantity;
  if (kind !== 'change') return 'none';
  if (unit === 'ratio') return 'relative';
  if (unit !== 'percent') return 'absolute';
  const behind = wordsBehind(around, 26);
  const before = wordsBefore(around, 24);
  if (absoluteWord.test(behind) || /\babsolute[^,;]{0,24}$/u.test(before)) return 'absolute';
  return relativeWord.test(behind) || /\brelative(?:ly)?[^,;]{0,24}$/u.test(before) ? 'relative' : 'unspecified';
}
