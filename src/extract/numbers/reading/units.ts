/**
 * What stands behind a numeral and says what it counts: percent, points, ×, and the units of the knowledge tables.
 *
 * Signs and symbols belong to the quantity's span (`69.4\%`, `140 ms`, `3x`); units in full words do not ("20 percent", "3 hours").
 */
import type { KnownUnit } from '../../../model.ts';
import { ordersEnd } from './number-words.ts';
import { readPoints } from './points.ts';
import { type Token, tokenise } from './tokens.ts';

export interface Unit {
  /** `percent`, `points`, `ratio`, `orders` (of magnitude), or the symbol of the tables. */
  readonly unit: string;
  /** What the tables say it measures: time, data, length…; empty for the four that are no unit of theirs. */
  readonly dimension: string;
  /** Index of the last token of the unit. */
  readonly last: number;
  /** Index of the last of its tokens that belongs to the span; the token before the unit where none does. */
  readonly inside: number;
}

/** Units as sequences of tokens, by their first. */
export type UnitForms = ReadonlyMap<string, readonly UnitForm[]>;

interface UnitForm {
  readonly symbol: string;
  readonly dimension: string;
  readonly tokens: readonly string[];
  /** Set for symbols of few letters: ms is no Ms, and GB no gb. */
  readonly exact: string | undefined;
}

/** The table of units made ready for reading; longest forms first. */
export function unitForms(known: readonly KnownUnit[]): UnitForms {
  const forms = new Map<string, UnitForm[]>();
  for (const { symbol, dimension, forms: prints } of known) {
    for (const print of new Set([symbol, ...prints])) {
      const tokens = tokenise(print, { start: 0, end: print.length });
      const [first] = tokens;
      if (!first) continue;
      const same = forms.get(first.text) ?? [];
      same.push({ symbol, dimension, tokens: tokens.map(({ text }) => text), exact: print.length <= 3 ? first.raw : undefined });
      forms.set(first.text, same);
    }
  }
  for (const same of forms.values()) same.sort((a, b) => b.tokens.length - a.tokens.length);
  return forms;
}

/** The symbol of the money that a sign or word such as `$`, `€` or `USD` before a numeral names, if it names one. */
export function currencyOf(token: Token | undefined, forms: UnitForms): string | undefined {
  const form = token && forms.get(token.text)?.find(({ dimension, tokens }) => dimension === 'money' && tokens.length === 1);
  return token?.kind === 'mark' || token?.raw === form?.symbol ? form?.symbol : undefined;
}

/** The unit that starts at token `at`, behind a numeral with its scale word, if one does. */
export function readUnit(tokens: readonly Token[], at: number, forms: UnitForms): Unit | undefined {
  if (!tokens[at]) return undefined;
  const orders = ordersEnd(tokens, at);
  if (orders > 0) return { unit: 'orders', dimension: '', last: orders, inside: orders };
  return readPercent(tokens, at) ?? readTimes(tokens, at) ?? pointsAt(tokens, at) ?? readKnown(tokens, at, forms);
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}

function pointsAt(tokens: readonly Token[], at: number): Unit | undefined {
  const last = readPoints(tokens, at);
  return last === undefined ? undefined : { unit: 'points', dimension: '', last, inside: at - 1 };
}

const percentWords = new Set(['percent', 'percents', 'pct']);

/** `%`, `percent`, `per cent`; with points behind them they are points: "2.8% absolute points", `3.1%p`. */
function readPercent(tokens: readonly Token[], at: number): Unit | undefined {
  const sign = textAt(tokens, at) === '%';
  const words = percentWords.has(textAt(tokens, at)) ? at : textAt(tokens, at) === 'per' && textAt(tokens, at + 1) === 'cent' ? at + 1 : -1;
  if (!sign && words < 0) return readPercentage(tokens, at);
  if (sign && textAt(tokens, at + 1) === 'p' && !tokens[at + 1]?.spaced)
    return { unit: 'points', dimension: '', last: at + 1, inside: at + 1 };
  const last = sign ? at : words;
  const absolute = textAt(tokens, last + 1) === 'absolute' ? 1 : 0;
  const points = readPoints(tokens, last + 1 + absolute);
  return { unit: points === undefined ? 'percent' : 'points', dimension: '', last: points ?? last, inside: sign ? at : at - 1 };
}

const pointSymbols = new Set(['pp', 'pps', 'ppt']);
const pointWords = new Set(['points', 'point', 'pts', 'pt']);

/** `percentage points`, `pp`. */
function readPercentage(tokens: readonly Token[], at: number): Unit | undefined {
  if (pointSymbols.has(textAt(tokens, at))) return { unit: 'points', dimension: '', last: at, inside: at };
  if (textAt(tokens, at) !== 'percentage') return undefined;
  const points = pointWords.has(textAt(tokens, at + 1));
  return { unit: points ? 'points' : 'percent', dimension: '', last: points ? at + 1 : at, inside: at - 1 };
}

/** "times" that counts occasions or is part of a word. */
const notTimes = new Set(['series', 'steps', 'points', 'per', 'a', 'each', 'during', 'in']);

/** `3x`, `3 ×`, `3-fold`, `20 times`. */
function readTimes(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  const ratio = (last: number, inside: number): Unit => ({ unit: 'ratio', dimension: '', last, inside });
  if (token?.text === '×' || (token?.text === 'x' && !(token.spaced && next?.spaced === false)))
    return next?.kind === 'number' ? undefined : ratio(at, at);
  if (token?.text === 'fold') return ratio(at, at);
  if (token?.text === '-' && !token.spaced && next?.text === 'fold' && !next.spaced) return ratio(at + 1, at + 1);
  return token?.text === 'times' && !notTimes.has(next?.text ?? '') ? ratio(at, at - 1) : undefined;
}

/** A unit of the tables, behind a hyphen too ("31-day"). */
function readKnown(tokens: readonly Token[], at: number, forms: UnitForms): Unit | undefined {
  const hyphen = textAt(tokens, at) === '-' && tokens[at]?.spaced === false && tokens[at + 1]?.spaced === false ? 1 : 0;
  const first = tokens[at + hyphen];
  const form = first && forms.get(first.text)?.find((candidate) => fits(tokens, at + hyphen, candidate));
  if (!form) return undefined;
  const last = at + hyphen + form.tokens.length - 1;
  const symbolic = hyphen === 0 && tokens.slice(at, last + 1).every(isSymbolic);
  return { unit: form.symbol, dimension: form.dimension, last, inside: symbolic ? last : at - 1 };
}

/** Marks, words of at most three letters, and words with capitals are symbols: %, ms, GFLOPs. */
function isSymbolic({ kind, raw }: Token): boolean {
  return kind === 'mark' || raw.length <= 3 || raw !== raw.toLowerCase();
}

function fits(tokens: readonly Token[], at: number, form: UnitForm): boolean {
  const first = tokens[at];
  if (!first || (form.exact !== undefined && first.raw !== form.exact)) return false;
  if (!form.tokens.every((text, index) => tokens[at + index]?.text === text)) return false;
  // A single letter is a unit only when it stands alone: `5 s`, `20 m`, not `5 s-curves`.
  const next = tokens[at + form.tokens.length];
  return first.raw.length > 1 || form.tokens.length > 1 || !next || next.spaced || (next.kind === 'mark' && next.text !== '-');
}
