/**
 * All amounts of a sentence, one by one: numerals in digits with sign, currency, power, scale word and unit, and numbers in words.
 *
 * The middle layer of the number grammar: above single numerals, below ranges and lists.
 */
import { type Amount, altered, bareAmount, type Reading } from './amount.ts';
import { codeEnd, formatEnd, proportionEnd, readFraction } from './compounds.ts';
import { type NumberWords, readNumberWords, startsNumberWord } from './number-words.ts';
import { printedValue } from './numeral.ts';
import { powerEnd, powerOf, readScale } from './scale.ts';
import type { Token } from './tokens.ts';
import { currencyOf, readUnit } from './units.ts';

/** All amounts of a sentence, in order. Every digit of the sentence lies in one of them. */
export function readAmounts(reading: Reading): readonly Amount[] {
  const amounts: Amount[] = [];
  const { tokens } = reading;
  // Amounts in the making share no token: what one has taken ("12 €") the next does not take again.
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (at < free && token.start < (amounts.at(-1)?.end ?? 0))) continue;
    const amount =
      token.kind === 'number' ? readDigits(reading, at, free) : token.kind === 'word' && at >= free ? readWords(reading, at) : undefined;
    if (!amount) continue;
    amounts.push(amount);
    free = amount.last + 1;
  }
  return amounts;
}

// ── in words ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function readWords(reading: Reading, at: number): Amount | undefined {
  const number = startsNumberWord(reading.tokens[at]?.text ?? '') ? readNumberWords(reading.tokens, at) : undefined;
  return number && wordAmount(reading, number);
}

function wordAmount({ text, tokens, forms }: Reading, { first, last, value, step, form }: NumberWords): Amount {
  const bare = bareAmount(tokens, first, last);
  const values = [{ literal: text.slice(bare.start, bare.end), value, step }];
  if (form === 'ratio') return altered(bare, { form: 'ratio-word', values, unit: 'ratio' });
  if (form === 'orders') return altered(bare, { form: 'words', values, unit: 'orders' });
  const unit = readUnit(tokens, last + 1, forms);
  // "two points" are things, "two percentage points" are none.
  if (!unit || (unit.unit === 'points' && tokens[last + 1]?.text !== 'percentage')) return altered(bare, { form: 'words', values });
  const end = unit.inside === unit.last ? (tokens[unit.last]?.end ?? bare.end) : bare.end;
  return altered(bare, { form: 'words', values, last: unit.last, end, unit: unit.unit, dimension: unit.dimension });
}

// ── in digits ────────────────────────────────────────────────────────────────────────────────────────────────────────

function readDigits(reading: Reading, at: number, free: number): Amount {
  const { tokens } = reading;
  const code = codeEnd(tokens, at);
  if (code > at) return altered(bareAmount(tokens, at, code), { never: 'code' });
  const proportion = proportionEnd(tokens, at);
  if (proportion > at) return altered(bareAmount(tokens, at, proportion), { never: 'proportion' });
  const format = formatEnd(tokens, at);
  if (format > at) return altered(bareAmount(tokens, at, format), { never: 'format' });
  return (
    readFraction(reading, at) ??
    readPlain(reading, at, free) ??
    altered(bareAmount(tokens, at, at), { never: isVersion(tokens[at]) ? 'version' : 'unreadable' })
  );
}

function isVersion(token: Token | undefined): boolean {
  return (token?.text.split('.', 3).length ?? 0) > 2;
}

/** One numeral with what is printed before and behind it: `-2.1%`, `\$2.5 trillion`, `8+ hours`, `10^{-3}`. */
function readPlain(reading: Reading, at: number, free: number): Amount | undefined {
  const { text, tokens, forms } = reading;
  const core = readCore(tokens, at);
  const scaled = readScale(tokens, core.last + 1);
  const number = scaled?.last ?? core.last;
  const early = plusAt(tokens, number + 1);
  const unit = readUnit(tokens, number + early + 1, forms);
  const inside = Math.max(number + early, unit?.inside ?? 0);
  const late = early ? 0 : plusAt(tokens, inside + 1);
  const opening = readOpening(reading, at, free);
  const scale = scaled?.scale ?? 1;
  const bare = closed(text, bareAmount(tokens, opening.first, inside + late));
  const printed = printedValue(text.slice(bare.start, tokens[number]?.end), core.digits, scale);
  if (!printed) return undefined;
  return altered(bare, {
    last: Math.max(bare.last, unit?.last ?? 0),
    values: [opening.sign === '-' ? { ...printed, value: -printed.value } : printed],
    unit: opening.unit || (unit?.unit ?? ''),
    dimension: opening.unit ? 'money' : (unit?.dimension ?? ''),
    sign: opening.sign,
    scale,
    open: early + late > 0,
  });
}

/** The amount with the braces closed that it opens: `10^{-3}`, `140\,\mathrm{ms}`. */
function closed(text: string, amount: Amount): Amount {
  let { end } = amount;
  let open = 0;
  for (const char of text.slice(amount.start, end)) open += char === '{' ? 1 : char === '}' ? -1 : 0;
  for (; open > 0 && text[end] === '}'; open -= 1) end += 1;
  return altered(amount, { end });
}

/** The digits of one numeral, a power of ten worked in: `10^{-3}`, `2.2 \times 10^{15}`. */
function readCore(tokens: readonly Token[], at: number): { last: number; digits: string } {
  const digits = tokens[at]?.text ?? '';
  const own = powerEnd(tokens, at);
  if (own > at) return { last: own, digits: `1e${powerOf(tokens, at, own)}` };
  const sign = tokens[at + 1]?.text ?? '';
  const power = ['×', '·', 'x', '*'].includes(sign) ? powerEnd(tokens, at + 2) : 0;
  return power > at + 2 ? { last: power, digits: `${digits}e${powerOf(tokens, at + 2, power)}` } : { last: at, digits };
}

/** 1 where a plus sign is tied to what stands before `at` and to nothing behind: `8+ hours`, not `3+p`. */
function plusAt(tokens: readonly Token[], at: number): 0 | 1 {
  const next = tokens[at + 1];
  const tied = next !== undefined && next.kind !== 'mark' && !next.spaced;
  return tokens[at]?.text === '+' && tokens[at]?.spaced === false && !tied ? 1 : 0;
}

interface Opening {
  /** Index of the first token of sign and currency; the numeral's own where it has neither. */
  readonly first: number;
  readonly sign: '' | '+' | '-';
  /** Symbol of the currency, or `ratio` for `×1.5`. */
  readonly unit: string;
}

/** Sign and currency before the numeral at `at`, not before token `free`. */
function readOpening({ tokens, forms }: Reading, at: number, free: number): Opening {
  const before = (index: number) => (index >= free ? tokens[index] : undefined);
  const unit = currencyOf(before(at - 1), forms) ?? '';
  const prefixed = unit !== '' && before(at - 2)?.raw === 'US' && tokens[at - 1]?.spaced === false ? 2 : 1;
  const first = unit ? at - prefixed : at;
  const sign = before(first - 1)?.text ?? '';
  if (sign === '×' && isTimesSign(tokens, first - 1)) return { first: first - 1, sign: '', unit: unit || 'ratio' };
  const signed = tokens[first]?.spaced === false && opensSigned(tokens, first - 1);
  return signed && (sign === '-' || sign === '+') ? { first: first - 1, sign, unit } : { first, sign: '', unit };
}

/** `×1.5` and `$\\times 1.5$`: nothing but TeX's blank between, and no number to multiply before. */
function isTimesSign(tokens: readonly Token[], at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return (
    tokens[at - 1]?.kind !== 'number' && sign !== undefined && next !== undefined && next.start - sign.end <= (sign.raw === '×' ? 0 : 1)
  );
}

const neverBeforeSign = new Set(['%', ')', ']', '^', '_']);

/** A sign belongs to the numeral when nothing is tied to its left: `-2.1%`, `(+0.3`, not `GPT-4` or `7-9`. */
function opensSigned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || tokens[at]?.spaced === true || (before.kind === 'mark' && !neverBeforeSign.has(before.text));
}
