/**
 * One number before the judge: its context, the word lists, and what was said of the numbers before it.
 *
 * With the small questions that rules of several files ask of it.
 */
import type { QuantityKind } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
import { hasDecimals } from '../reading/amount.ts';
import type { Context } from './context.ts';
import type { Cues } from './cues.ts';

export interface Verdict {
  readonly kind: QuantityKind;
  /** Id of the rule. */
  readonly why: string;
}

export interface Case extends Context {
  readonly cues: Cues;
  /** The verdict on the last number of the same unit in the sentence, where the two stand in one list. */
  readonly listed: Verdict | undefined;
  /** Whether it follows a change with nothing but a comma, "and" or a bracket between. */
  readonly follows: boolean;
}

/** Whether the unit is percent, points or a ratio. */
export function isMeasure({ amount }: Pick<Case, 'amount'>): boolean {
  return amount.unit === 'percent' || amount.unit === 'points' || amount.unit === 'ratio';
}

/** Whether it has a unit of the tables. */
export function isPhysical(one: Pick<Case, 'amount'>): boolean {
  return one.amount.unit !== '' && !isMeasure(one);
}

/** A number without a unit that is printed with decimals. */
export function isScore({ amount }: Pick<Case, 'amount'>): boolean {
  return amount.unit === '' && amount.scale === 1 && hasDecimals(amount);
}

/** Whether it is without a unit and in digits. */
export function isBareDigits({ amount }: Pick<Case, 'amount'>): boolean {
  return amount.unit === '' && amount.form === 'digits';
}

/** mAPs are measures, LMs are counted. */
const innerCapital = pattern('extract/inner-capital', '^\\p{Ll}\\p{Lu}');
const notPlural = new Set(['s', 'u']);

/** Whether a small-letter plural follows within three words: "9.01 turns", not "56.2 NDS". */
export function isCounted({ printedHead }: Pick<Case, 'printedHead'>): boolean {
  return printedHead
    .slice(0, 3)
    .some((word) => word.length > 2 && word.endsWith('s') && !innerCapital.test(word) && !notPlural.has(word.at(-2) ?? ''));
}

/** A noun of change, or a comparative, also as the first part of a compound: more-accurate. */
export function isChangeWord(word: string, cues: Cues): boolean {
  return cues.changeNouns.has(word) || cues.comparatives.has(word.split('-', 1)[0] ?? word);
}

/** Whether any of the words is one that measured values stand beside. Single letters are not: R&D is no correlation. */
export function namesMetric(words: readonly string[], cues: Cues): boolean {
  return words.some((word) => word.length > 1 && cues.metricNouns.has(word));
}

/** A word of the context, empty beyond its end. */
export function wordAt(words: readonly string[], at: number): string {
  return words[at] ?? '';
}
