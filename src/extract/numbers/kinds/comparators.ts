/**
 * Words and signs that say how a number is meant: over, up to, at least, nearly, `<`, `8+`.
 *
 * Rows of phrase and meaning; the longest phrase directly before the number holds, or one directly behind it.
 */
import type { Op } from '../../../model.ts';
import type { Token } from '../reading/tokens.ts';

export interface Comparison {
  readonly op: Op;
  /** Index of the first token of number and comparator together. */
  readonly first: number;
  /** The comparator as one phrase, such as `up to`. */
  readonly phrase: string;
}

const before: Readonly<Record<string, Op>> = {
  '>': '>',
  over: '>',
  above: '>',
  beyond: '>',
  exceeding: '>',
  exceeds: '>',
  exceed: '>',
  exceeded: '>',
  surpassing: '>',
  'more than': '>',
  'greater than': '>',
  'larger than': '>',
  'higher than': '>',
  'better than': '>',
  'longer than': '>',
  'in excess of': '>',
  'upwards of': '>',
  'upward of': '>',
  '≥': '>=',
  'at least': '>=',
  'no less than': '>=',
  'not less than': '>=',
  'no fewer than': '>=',
  'a minimum of': '>=',
  'minimum of': '>=',
  'as little as': '>=',
  'as low as': '>=',
  '<': '<',
  below: '<',
  under: '<',
  'less than': '<',
  'fewer than': '<',
  'lower than': '<',
  'smaller than': '<',
  'shorter than': '<',
  'sub -': '<',
  '≤': '<=',
  'up to': '<=',
  upto: '<=',
  within: '<=',
  'at most': '<=',
  'no more than': '<=',
  'not more than': '<=',
  'as much as': '<=',
  'as many as': '<=',
  'as high as': '<=',
  'as large as': '<=',
  'as great as': '<=',
  'a maximum of': '<=',
  'maximum of': '<=',
  'not exceed': '<=',
  'not exceeding': '<=',
  'without exceeding': '<=',
  '~': '~',
  about: '~',
  around: '~',
  approximately: '~',
  approx: '~',
  'approx .': '~',
  nearly: '~',
  almost: '~',
  roughly: '~',
  circa: '~',
  'ca .': '~',
  'c .': '~',
  near: '~',
  'near -': '~',
  'close to': '~',
  'on the order of': '~',
  'short of': '~',
  'just short of': '~',
  'just under': '<',
  'just over': '>',
  'slightly over': '>',
  'well over': '>',
};
const longest = 4;

const behind: Readonly<Record<string, Op>> = {
  'or more': '>=',
  'or higher': '>=',
  'or greater': '>=',
  'or better': '>=',
  'or above': '>=',
  'and above': '>=',
  'and more': '>=',
  'or less': '<=',
  'or fewer': '<=',
  'or lower': '<=',
  'or below': '<=',
  'or so': '~',
};

/** Words that may stand between comparator and number. */
const fillers = new Set(['a', 'an', 'the', 'only', 'just', 'whopping', 'additional', 'another']);

/** "surpassing the 80.7% baseline" compares with a baseline, not with a bound. */
const bareVerbs = new Set([
  'exceeding',
  'exceeds',
  'exceed',
  'exceeded',
  'surpassing',
  'over',
  'above',
  'beyond',
  'below',
  'under',
  'about',
  'around',
  'within',
  'near',
]);

/** How the number from token `first` to `last` is compared, if its comparator stands beside it. */
export function readComparison(tokens: readonly Token[], first: number, last: number): Comparison | undefined {
  let edge = first;
  while (edge > first - 2 && fillers.has(tokens[edge - 1]?.text ?? '')) edge -= 1;
  const determined = tokens[edge]?.text === 'the';
  for (let length = Math.min(longest, edge); length > 0; length -= 1) {
    const phrase = phraseAt(tokens, edge - length, edge);
    const op = Object.hasOwn(before, phrase) ? before[phrase] : undefined;
    if (op && !(determined && bareVerbs.has(phrase)) && !isIdle(tokens, edge - length, phrase)) return { op, first: edge - length, phrase };
  }
  const phrase = phraseAt(tokens, last + 1, last + 3);
  const op = Object.hasOwn(behind, phrase) ? behind[phrase] : undefined;
  return op && { op, first, phrase };
}

/** "the above two", "built around three": no comparison. */
function isIdle(tokens: readonly Token[], first: number, phrase: string): boolean {
  const before = tokens[first - 1]?.text ?? '';
  return (phrase === 'above' && before === 'the') || ((phrase === 'around' || phrase === 'about') && turning.has(before));
}

const turning = new Set(
  'built organized organised structured centered centred revolving revolves designed questions information knowledge'.split(' '),
);

function phraseAt(tokens: readonly Token[], from: number, to: number): string {
  let phrase = '';
  for (let index = from; index < to; index += 1) phrase += `${index > from ? ' ' : ''}${tokens[index]?.text ?? ''}`;
  return phrase;
}
