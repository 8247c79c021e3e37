/**
 * Which way a change goes, and whether it is one of points or of shares.
 */
import type { ChangeKind, Direction, Filler } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { type Around, wordsBefore, wordsBehind } from './around.ts';

const rising =
  '(?:improv|increas|outperform|surpass|exceed|boost|gain|rais|ris|higher|better|more|enhanc|faster|speed-?up|speedup|accelerat|amplif|advantage|grow|up|win|beat|lead|as (?:large|many|much|fast)|\\+|double|triple)';
const falling =
  '(?:reduc|decreas|drop|lower|fewer|less|declin|fall|fell|degrad|sav|cut|shrink|smaller|worse|cheaper|slower|minimi|loss|los|lag|diminish|shorten|down|halv|short of|behind|retain)';
const risingWord = pattern('extract/claims/rising', `(?:^|[ (,])${rising}[\\p{L}-]{0,12}`, 'gu');
const fallingWord = pattern('extract/claims/falling', `(?:^|[ (,])${falling}[\\p{L}-]{0,12}`, 'gu');
/** Measured values of which less is better: to improve them is to lower them. */
const costs = pattern(
  'extract/claims/costs',
  '(?:error|loss|latency|time|cost|perplexity|wer\\b|cer\\b|eer\\b|rmse|mae\\b|mse\\b|fid\\b|\\bkl\\b|toxicity|regret|distance|divergence|hallucination|memory|parameters|flops|consumption|overhead|usage)',
);
const gapWord = pattern('extract/claims/gap', '^[^.;,]{0,20}(?:gap|difference|discrepancy|margin of)');
/** Words that bound a number, not its change: "up to 5%", "more than 5%". */
const hedges = pattern(
  'extract/claims/change-hedges',
  '\\b(?:up to|more than|less than|no more than|as much as|at least|at most)\\b',
  'gu',
);
/** "reduces X by about 5%": the verb before says which way. */
const byAmount = pattern(
  'extract/claims/by-amount',
  '\\bby(?: a| an| over| about| around| nearly| almost| approximately| roughly| only| another){0,2} $',
);
/** A part of something else: "only 9% of the data", "as little as 20% as many". */
const partBefore = pattern('extract/claims/part-before', '\\b(?:only|merely|just|mere|as little as)(?: [\\p{L}-]{1,12}){0,2} $', 'u');
const partBehind = pattern('extract/claims/part-behind', '^ (?:of (?!the time)|as (?:many|much|large))', 'u');

/** `up` or `down` for the measured value; `none` for results, sizes and gaps that say no direction. */
export function directionOf(around: Around, metric: readonly Filler[]): Direction {
  const { kind, literal } = around.quantity;
  if (kind !== 'change') return 'none';
  if (/^[-−–]/u.test(literal)) return 'down';
  if (literal.startsWith('+')) return 'up';
  if (literal.startsWith('halv')) return 'down';
  const behind = wordsBehind(around, 48).replace(hedges, ' ');
  const before = wordsBefore(around, 200).replace(hedges, ' ').replace(blanks, ' ');
  if (gapWord.test(behind)) return 'none';
  if (partBefore.test(before) && partBehind.test(behind)) return 'down';
  const found = nearest(before, behind);
  const isCost = costs.test(metric[0]?.surface.toLowerCase() ?? '');
  if (found?.way === 'up' && isCost && bettering.test(found.word)) return 'down';
  return found?.way ?? 'none';
}

const blanks = pattern('extract/claims/change-blanks', ' {2,9}', 'gu');
const bettering = pattern('extract/claims/bettering', 'improv|better|outperform|surpass|enhanc|gain', 'u');

interface Turn {
  readonly way: 'up' | 'down';
  readonly word: string;
}

/** How far behind a number a word of change is looked for where none stands before it, and where one does. */
const reach = { alone: 48, beside: 28 };

/** The word of change nearest to the number: the verb before "by", else one directly behind, else the last before. */
function nearest(before: string, behind: string): Turn | undefined {
  const led = lastOf(before);
  if (led && byAmount.test(before)) return led;
  return firstOf(behind.slice(0, reach.beside)) ?? led ?? firstOf(behind.slice(0, reach.alone));
}

function firstOf(text: string): Turn | undefined {
  const [up] = text.matchAll(risingWord);
  const [down] = text.matchAll(fallingWord);
  if (!up || !down) return turn(up, down);
  return up.index < down.index ? turn(up, undefined) : turn(undefined, down);
}

function lastOf(text: string): Turn | undefined {
  const up = [...text.matchAll(risingWord)].at(-1);
  const down = [...text.matchAll(fallingWord)].at(-1);
  if (!up || !down) return turn(up, down);
  return up.index > down.index ? turn(up, undefined) : turn(undefined, down);
}

function turn(up: RegExpExecArray | undefined, down: RegExpExecArray | undefined): Turn | undefined {
  if (up) return { way: 'up', word: up[0] };
  return down && { way: 'down', word: down[0] };
}

const relativeBehind = pattern(
  'extract/claims/relative',
  '\\brelative|times|fold|of the|of its|of their|of what|speed|^ (?:faster|fewer|less|more|smaller|cheaper|slower|larger|higher|lower|better|worse|greater|shorter|longer|as many|as much|time savings)\\b',
);
/** "relative improvements of 1.1%, 3.6% and 12.7%" */
const relativeBefore = pattern('extract/claims/relative-before', '\\brelative(?:ly)?\\b(?! to)[^.;]{0,70}$', 'u');
const retaining = pattern(
  'extract/claims/retaining',
  '\\b(?:retain|preserv|recover|maintain|accelerat|speed(?:s|ed|ing)? up)[a-z]{0,3}\\b',
  'gu',
);
/** So far from its verb what is retained may be stated, in characters. */
const retainedWithin = 50;
const absoluteBehind = pattern('extract/claims/absolute', '\\babsolute|points?\\b|\\bgap|difference|\\bpp\\b');
const absoluteBefore = pattern('extract/claims/absolute-before', '\\babsolute\\b[^.;]{0,70}$|\\b(?:delta|disparity) ?[=:] ?$', 'u');

/** Whether a change is one of points or of shares, where the text says so. */
export function changeOf(around: Around): ChangeKind {
  const { kind, unit } = around.quantity;
  if (kind !== 'change') return 'none';
  if (unit === 'ratio') return 'relative';
  if (unit !== 'percent') return 'absolute';
  const behind = wordsBehind(around, 26);
  const before = wordsBefore(around, 90);
  if (absoluteBehind.test(behind)) return 'absolute';
  if (relativeBehind.test(behind)) return 'relative';
  if (absoluteBefore.test(before)) return 'absolute';
  return relativeBefore.test(before) || isRetained(before) || partBefore.test(before) ? 'relative' : 'unspecified';
}

/** "retains 95% of", "accelerates inference by 30%". */
function isRetained(before: string): boolean {
  const verb = [...before.matchAll(retaining)].at(-1);
  const since = verb && before.slice(verb.index + verb[0].length);
  return since !== undefined && since.length <= retainedWithin && !clauseEnd.test(since);
}

const clauseEnd = pattern('extract/claims/clause-end', '[.;,]');
