/**
 * Numerals that several numerals make up: `512x512`, `2024-06-05`, `1/38`, `70/15/15`.
 *
 * Formats and codes state no quantity; fractions and splits do.
 */
import type { PrintedValue } from '../../../model.ts';
import { type Amount, altered, bareAmount, type Reading } from './amount.ts';
import { printedValue } from './numeral.ts';
import { powerEnd } from './scale.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** Index of the last of three or more numerals tied by hyphens or colons from `at` (dates, telephone numbers, times of day); else `at`. */
export function codeEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (isTied(tokens, last + 1) && isTiedNumeral(tokens, last + 2)) last += 2;
  return last > at + 2 ? last : at;
}

function isTied(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.spaced === false && (token.text === '-' || token.text === ':');
}

function isTiedNumeral(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && tokens[at]?.spaced === false;
}

/** Index of the second numeral of `2:4` or `10:1` from `at`; else `at`. */
export function proportionEnd(tokens: readonly Token[], at: number): number {
  return tokens[at + 1]?.text === ':' && !tokens[at + 1]?.spaced && isTiedNumeral(tokens, at + 2) ? at + 2 : at;
}

/** Index of the last numeral of `512x512` or `224 × 224 × 3` from `at`; `at` when the times sign leads to a power of ten, or nowhere. */
export function formatEnd(tokens: readonly Token[], at: number): number {
  let last = at;
  while (tokens[last + 2]?.kind === 'number' && isCross(tokens, last + 1) && powerEnd(tokens, last + 2) === last + 2) last += 2;
  return last;
}

function isCross(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at];
  return sign?.text === '×' || (sign?.text === 'x' && sign.spaced === tokens[at + 1]?.spaced);
}

/**
 * `1/38` is a ratio, `70/15/15` a split in percent, `4.2/5` a score of 4.2, `85.3/74.5` two scores; what is none of these, such as `24/7`, is nothing.
 * Undefined where no fraction starts at `at`.
 */
export function readFraction({ text, tokens, forms }: Reading, at: number): Amount | undefined {
  let last = at;
  while (tokens[last + 1]?.text === '/' && !tokens[last + 1]?.spaced && tokens[last + 2]?.kind === 'number') last += 2;
  if (last === at) return undefined;
  const numerals = tokens.slice(at, last + 1).filter(({ kind }) => kind === 'number');
  const values = numerals.map(({ raw, text: digits }) => printedValue(raw, digits)).filter((value) => value !== undefined);
  if (values.length < numerals.length) return undefined;
  const amount: Amount = altered(bareAmount(tokens, at, last), { form: 'fraction' });
  const unit = readUnit(tokens, last + 1, forms);
  if (unit)
    return altered(amount, {
      values,
      last: unit.last,
      end: tokens[Math.max(unit.inside, last)]?.end ?? amount.end,
      unit: unit.unit,
      dimension: unit.dimension,
    });
  if (sumsToHundred(values)) return altered(amount, { values, unit: 'percent' });
  return altered(amount, quotient(values, text.slice(amount.start, amount.end)));
}

function sumsToHundred(values: readonly PrintedValue[]): boolean {
  return Math.abs(values.reduce((sum, { value }) => sum + value, 0) - 100) < 1;
}

function quotient(values: readonly PrintedValue[], literal: string): Pick<Amount, 'values' | 'unit'> & { readonly never?: string } {
  const [above, below] = values;
  if (values.length > 2 || !above || !below) return { values: [], unit: '', never: 'slash' };
  if (above.literal.includes('.')) return { values: below.literal.includes('.') ? values : [above], unit: '' };
  if (above.value >= below.value || above.value === 0) return { values: [], unit: '', never: 'slash' };
  const value = above.value / below.value;
  return { values: [{ literal, value, step: value / below.value }], unit: 'ratio' };
}
