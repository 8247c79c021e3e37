/**
 * One numeral in digits, read off the text character by character: thousands separators, decimals, versions, `1e-4`.
 *
 * The lowest layer of the number grammar. It looks at no word and knows no unit, runs in one pass, and reads a numeral of any length.
 */
import type { PrintedValue } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
import { codeAt } from '../../spellings.ts';

/** Digits with what belongs between them. `digits` is in plain ASCII (`14797`, `0.3`, `1e-4`); a version has more than one point. */
export interface Numeral {
  readonly end: number;
  readonly digits: string;
}

const foreignDigit = pattern('extract/foreign-digit', '^\\p{Nd}');

/** Whether a digit of any script starts at `at`. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 48 && code <= 57 : foreignDigit.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

/** The numeral that starts at `at`, where a digit stands, or a point before one. */
export function readNumeral(text: string, at: number): Numeral {
  if (text.charCodeAt(at) > 127) return readForeign(text, at);
  let end = digitsEnd(text, at);
  let digits = text.slice(at, end);
  // `0,123` and `2020,2021` are no groups of thousands.
  let group = digits.length <= 3 && text[at] !== '0' ? groupEnd(text, end) : 0;
  while (group > 0) {
    digits += text.slice(group - 3, group);
    end = group;
    group = groupEnd(text, end);
  }
  while (text[end] === '.' && digitsEnd(text, end + 1) > end + 1) {
    const next = digitsEnd(text, end + 1);
    digits += text.slice(end, next);
    end = next;
  }
  const exponent = exponentEnd(text, end);
  return { end: exponent, digits: digits + text.slice(end, exponent).replace('\u2212', '-') };
}

const plain = pattern('extract/plain-digits', '^(?:\\d{0,40}\\.)?\\d{1,40}(?:[eE][+-]?\\d{1,3})?$');

/**
 * The value of digits as `readNumeral` gives them, times `scale`, with the size of the last printed place.
 * Nothing for a version, for digits of other scripts, and where no finite number can hold the value or its step.
 */
export function printedValue(literal: string, digits: string, scale = 1): PrintedValue | undefined {
  if (digits.length > 80 || !plain.test(digits)) return undefined;
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const decimals = mantissa.includes('.') ? mantissa.length - mantissa.indexOf('.') - 1 : 0;
  const step = scaled(`1e${Number(exponent) - decimals}`, scale);
  const value = scaled(digits, scale);
  return Number.isFinite(value) && Number.isFinite(step) && step > 0 ? { literal, value, step } : undefined;
}

/** Products such as 69.3 × 1000 are made in decimal, so that no binary rounding shows. */
function scaled(digits: string, scale: number): number {
  const power = Math.log10(scale);
  if (!Number.isInteger(power)) return Number(digits) * scale;
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  for (let code = codeAt(text, end); code >= 48 && code <= 57; code = codeAt(text, end)) end += 1;
  return end;
}

/** How papers part thousands: `1,000`, `1{,}000`, `1\,000`, `1'000`, and thin or narrow blanks. */
const separators = [',', '{,}', '\\,', '{\\,}', "'", '’', '\u2009', '\u202f', '\u00a0'];

/** Where a separator and exactly three digits end that start at `at`; 0 when none do. */
function groupEnd(text: string, at: number): number {
  const separator = separators.find((mark) => text.startsWith(mark, at));
  if (separator === undefined) return 0;
  const from = at + separator.length;
  return digitsEnd(text, from) === from + 3 ? from + 3 : 0;
}

const letter = pattern('extract/letter', '^\\p{L}');

/** `e-4` or `E5` behind a mantissa, with no letter following. */
function exponentEnd(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const signed = ['-', '+', '\u2212'].includes(text.charAt(at + 1)) ? 1 : 0;
  const from = at + 1 + signed;
  const end = digitsEnd(text, from);
  return end > from && end - from <= 3 && !letter.test(text.charAt(end)) ? end : at;
}

/** Digits of other scripts: full-width and mathematical ones have a plain form, others are kept as they are and have no value. */
function readForeign(text: string, at: number): Numeral {
  let end = at;
  while (end < text.length && text.charCodeAt(end) > 127 && isDigit(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return { end, digits: text.slice(at, end).normalize('NFKC') };
}
