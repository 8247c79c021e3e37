/**
 * The middle noun of the number grammar: a numeral with all that is printed at it, before anyone asks what it means.
 *
 * Whatever holds digits becomes an amount, also what states no quantity (`512x512`, `1.2.3`): then `never` names the rule.
 */
import type { PrintedValue, Spread } from '../../../model.ts';
import type { Token } from './tokens.ts';
import type { UnitForms } from './units.ts';

export interface Amount {
  /** Indices of its first and last token, spelled-out unit included. */
  readonly first: number;
  readonly last: number;
  /** Offsets of its span in the text. */
  readonly start: number;
  readonly end: number;
  /** `words`: five; `ratio-word`: twice, threefold, a third. */
  readonly form: 'digits' | 'fraction' | 'words' | 'ratio-word';
  readonly values: readonly PrintedValue[];
  /** `percent`, `points`, `ratio`, `orders` (of magnitude), the symbol of a unit, or nothing. */
  readonly unit: string;
  /** Of a unit of the tables: time, data, money… */
  readonly dimension: string;
  readonly sign: '' | '+' | '-';
  readonly scale: number;
  /** `8+`, `2000+`. */
  readonly open: boolean;
  readonly range: boolean;
  readonly spread: Spread | undefined;
  /** Rule by which it states no quantity. */
  readonly never: string | undefined;
}

/** What amounts are read from: one sentence. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly forms: UnitForms;
}

/** An amount over tokens `first` to `last` with nothing known of it. */
export function bareAmount(tokens: readonly Token[], first: number, last: number): Amount {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return altered(nothing, { first, last, start, end });
}

const nothing: Amount = {
  first: 0,
  last: 0,
  start: 0,
  end: 0,
  form: 'digits',
  values: [],
  unit: '',
  dimension: '',
  sign: '',
  scale: 1,
  open: false,
  range: false,
  spread: undefined,
  never: undefined,
};

/** The amount with other values of some properties. All amounts are made here, so that they are alike to the engine: reading them stays fast. */
export function altered(amount: Amount, by: Partial<Amount>): Amount {
  const { first, last, start, end, form, values, unit, dimension, sign, scale, open, range, spread, never } = amount;
  return Object.assign({ first, last, start, end, form, values, unit, dimension, sign, scale, open, range, spread, never }, by);
}

/** A plain numeral in digits, without sign, unit or scale word. */
export function isPlain({ form, unit, sign, scale }: Amount): boolean {
  return form === 'digits' && unit === '' && sign === '' && scale === 1;
}

/** The first value, or NaN where there is none. */
export function firstValue({ values }: Amount): number {
  return values[0]?.value ?? Number.NaN;
}

/** Whether it is printed with decimals. */
export function hasDecimals({ values }: Amount): boolean {
  return values.some(({ literal }) => literal.includes('.'));
}
