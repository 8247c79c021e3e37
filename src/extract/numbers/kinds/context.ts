/**
 * The words around an amount as the rules of `kinds.ts` want them: what governs it, what it counts, what stands near.
 *
 * All looks are bounded, so that a sentence with thousands of numbers costs no more per number than one with two.
 */
import type { Op } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
import { type Amount, firstValue, hasDecimals } from '../reading/amount.ts';
import type { Token } from '../reading/tokens.ts';
import { readComparison } from './comparators.ts';

export interface Context {
  readonly amount: Amount;
  readonly op: Op;
  /** Comparator printed at the number, as one phrase; empty when none is. */
  readonly comparator: string;
  /** Preposition, or other word, directly before number, comparator and hedging adjectives. */
  readonly governor: string;
  /** Words before that, nearest first. Words tied by hyphens are one; marks stand alone. */
  readonly left: readonly string[];
  /** Words behind number and unit. */
  readonly right: readonly string[];
  /** The noun phrase that the number opens: the words behind it up to a preposition, verb or mark. */
  readonly head: readonly string[];
  /** The same as printed, capitals kept. */
  readonly printedHead: readonly string[];
  /** Adjectives between governor and number: `an absolute 3.3%`. */
  readonly hedges: readonly string[];
  /** The unit is tied to the number and stands before a noun: "31-day windows". */
  readonly attributive: boolean;
}

const leftReach = 16;
const rightReach = 10;

export function contextOf(tokens: readonly Token[], amount: Amount): Context {
  const comparison = readComparison(tokens, amount.first, amount.last);
  // "up to more than 50%": the one at the number holds, both are passed over.
  const outer = comparison && readComparison(tokens, comparison.first, tokens.length);
  const left = wordsBefore(tokens, outer?.first ?? comparison?.first ?? amount.first);
  const printed = wordsAfter(tokens, amount.last + 1);
  const right = printed.map((word) => word.toLowerCase());
  const head = headOf(right);
  const { hedges, rest } = unhedged(left);
  const open = amount.open ? '>=' : '=';
  const meant = comparison && isOverAll(amount, comparison.phrase, rest[0] ?? '') ? undefined : comparison;
  return {
    amount,
    op: amount.range ? 'range' : (meant?.op ?? open),
    comparator: meant?.phrase ?? '',
    governor: rest[0] ?? '',
    left: rest,
    right,
    head,
    printedHead: headOf(printed),
    hedges,
    attributive: isAttributive(tokens, amount),
  };
}

/** Words after which "over 20" compares; after a noun, "an average over 20 tasks", it does not. */
const comparing = new Set(
  'with from of on to in across using and for by at has have had contains contain containing comprising comprises comprise includes include including collect collected generate generated spanning spans covering covers supports support is are was were than through encompassing featuring features providing contributing gathered involving annotated takes requires'.split(
    ' ',
  ),
);

/** Whether "over" or "under" before a small plain count tells what was averaged, or the circumstances, and compares nothing. */
function isOverAll(amount: Amount, phrase: string, before: string): boolean {
  if ((phrase !== 'over' && phrase !== 'under') || amount.unit !== '' || amount.scale > 1 || hasDecimals(amount)) return false;
  return firstValue(amount) < 100 && (phrase === 'under' || !comparing.has(before));
}

const singularUnit = pattern(
  'extract/singular-unit',
  '^(?:(?:milli|micro|nano)?second|minute|hour|day|week|month|year|(?:centi|milli|kilo)?met(?:er|re))$',
);

/** A hyphen ties number and unit, or number and noun: "31-day windows", "2-Wasserstein distance"; so does the singular: "5 second videos". */
function isAttributive(tokens: readonly Token[], amount: Amount): boolean {
  const { first, last, range, values } = amount;
  if (amount.dimension !== 'rate' && values.length === 1 && firstValue(amount) > 1 && singularUnit.test(tokens[last]?.text ?? ''))
    return true;
  const isTie = (at: number) => tokens[at]?.text === '-' && !tokens[at]?.spaced && tokens[at + 1]?.spaced === false;
  if (isTie(last + 1)) return true;
  for (let at = first; at < last && !range; at += 1) if (isTie(at) && tokens[at + 1]?.kind === 'word') return true;
  return false;
}

/** Adjectives and averages that stand between a governor and its number: "by an average of", "with an impressive". */
const hedging = new Set(
  'a an the only just average mean median overall absolute relative additional further impressive significant substantial remarkable mere notable total another whopping factor margin maximum minimum respective respectable strong high low staggering competitive state-of-the-art sota new official final macro weighted extra full large considerable dramatic nearly approximately around about over best top only merely even consistent strict corresponding average-case estimated promising outstanding excellent comparable peak relatively'.split(
    ' ',
  ),
);

function unhedged(left: readonly string[]): { hedges: readonly string[]; rest: readonly string[] } {
  let end = exampleLength(left);
  for (let at = end; at < left.length && at < 6; at += 1) {
    const word = left[at] ?? '';
    const ofHedge = word === 'of' && hedging.has(left[at + 1] ?? '') && !articles.has(left[at + 1] ?? '');
    if (!hedging.has(word) && !ofHedge) break;
    end = at + 1;
  }
  return { hedges: left.slice(0, end), rest: left.slice(end) };
}

/** Length of "e.g.," or "i.e.," directly before. */
function exampleLength(left: readonly string[]): number {
  const comma = left[0] === ',' ? 1 : 0;
  const point = left[comma] === '.' ? 1 : 0;
  return ['e.g', 'i.e', 'eg', 'ie', 'namely'].includes(left[comma + point] ?? '') ? comma + point + 1 : 0;
}

const articles = new Set(['a', 'an', 'the']);

const breaks = new Set(
  'a an in of on for at and or to with by from than while is are was were as that which when where we it they has have had can could may will via using across over under against between among without within through during per after before if but so because since although whereas compared respectively i.e e.g vs versus this these those their its our be been not without depending based given'.split(
    ' ',
  ),
);

/** A bracket inside the phrase is skipped: "24.6% word error rate (WER) reduction". */
function headOf(right: readonly string[]): readonly string[] {
  const words = withoutBracket(right);
  const end = words.findIndex((word) => breaks.has(word.toLowerCase()) || !wordStart.test(word));
  return end < 0 ? words : words.slice(0, end);
}

function withoutBracket(words: readonly string[]): readonly string[] {
  const [open, close] = [words.indexOf('('), words.indexOf(')')];
  return open >= 0 && close > open && close - open < 4 && close + 1 < words.length
    ? [...words.slice(0, open), ...words.slice(close + 1)]
    : words;
}

const wordStart = pattern('extract/letter', '^\\p{L}');

const tying = new Set(['-', '@', '/', '.', '+', '_']);

/** Of a run of tied tokens without end, so many make a word. */
const longestWord = 8;

/** Words and marks before token `edge`, nearest first. */
function wordsBefore(tokens: readonly Token[], edge: number): readonly string[] {
  const words: string[] = [];
  for (let at = edge - 1; at >= 0 && words.length < leftReach; at -= 1) {
    let word = tokens[at]?.text ?? '';
    for (let tied = 1; tied < longestWord && at > 0 && isTied(tokens, at - 1); tied += 1) {
      at -= 1;
      word = `${tokens[at]?.text ?? ''}${word}`;
    }
    words.push(word);
  }
  return words;
}

/** Words and marks from token `from` on, words as printed; a hyphen that ties the first to the number is passed over. */
function wordsAfter(tokens: readonly Token[], from: number): readonly string[] {
  const words: string[] = [];
  let at = tokens[from]?.text === '-' && !tokens[from]?.spaced ? from + 1 : from;
  for (; at < tokens.length && words.length < rightReach; at += 1) {
    let word = shown(tokens[at]);
    for (let tied = 1; tied < longestWord && isTied(tokens, at); tied += 1) {
      at += 1;
      word += shown(tokens[at]);
    }
    words.push(word);
  }
  return words;
}

/** A word as printed, a mark in its usual form. */
function shown(token: Token | undefined): string {
  return (token?.kind === 'word' ? token.raw : token?.text) ?? '';
}

/** Whether the tokens at `at` and behind it make one word: state-of-the-art, pass@1, R&D. */
function isTied(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (!left || !right || right.spaced) return false;
  if (left.kind !== 'mark' && right.kind !== 'mark') return true;
  if (left.kind === 'mark') return tying.has(left.text) && right.kind !== 'mark' && tokens[at - 1]?.kind !== 'mark' && !left.spaced;
  return tying.has(right.text) && tokens[at + 2]?.spaced === false && tokens[at + 2]?.kind !== 'mark';
}
