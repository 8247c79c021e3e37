/**
 * Integers whose brackets say that they are no quantity: `[3, 5]`, `(Lee et al., 2021)`, `(2)`, `SE(3)`, `401(k)`.
 */
import { type Amount, firstValue, hasDecimals, isPlain } from '../reading/amount.ts';
import type { Token } from '../reading/tokens.ts';
import { isYear } from './dates.ts';
import { isCapitalised, type Place, textAt } from './place.ts';

function isPlainInteger(amount: Amount): boolean {
  return isPlain(amount) && !hasDecimals(amount);
}

const closesCall = new Set([')', ',', '/', '^']);

/** `SE(3)`, `O(1/n)`, `401(k)`: bracket and name touch. */
export function isCall({ tokens, amount }: Place): boolean {
  if (!isPlainInteger(amount)) return false;
  const { first, last } = amount;
  const [open, name, bracket] = [tokens[first - 1], tokens[first - 2], tokens[last + 1]];
  const inside = open?.text === '(' && !open.spaced && name?.kind === 'word' && name.raw.length <= 5;
  if (inside && closesCall.has(textAt(tokens, last + 1))) return true;
  return bracket?.text === '(' && !bracket.spaced && tokens[last + 2]?.raw.length === 1 && textAt(tokens, last + 3) === ')';
}

export function isCitation({ tokens, amount }: Place): boolean {
  if (!isPlainInteger(amount)) return false;
  return inSquareBrackets(tokens, amount) || (isYear(amount) && afterAuthors(tokens, amount));
}

const reach = 16;

/** `[12]`, `[3, 5]`, `[4-7]`: integers and nothing else. */
function inSquareBrackets(tokens: readonly Token[], { first, last }: Amount): boolean {
  let open = first - 1;
  while (open > first - reach && isListed(tokens[open])) open -= 1;
  let close = last + 1;
  while (close < last + reach && isListed(tokens[close])) close += 1;
  return textAt(tokens, open) === '[' && textAt(tokens, close) === ']';
}

function isListed(token: Token | undefined): boolean {
  if (token?.kind === 'number') return token.text.length <= 3 && !token.text.includes('.');
  return token?.text === ',' || token?.text === '-';
}

const authorMarks = new Set(['(', ',', '.']);

/** A name or "et al." before the year, brackets and commas between at most. */
function afterAuthors(tokens: readonly Token[], { first }: Amount): boolean {
  let at = first - 1;
  while (at > first - 4 && authorMarks.has(textAt(tokens, at))) at -= 1;
  return textAt(tokens, at) === 'al' || (at < first - 1 && isCapitalised(tokens[at]) && textAt(tokens, first - 1) !== '.');
}

const mostListed = 30;
const beforeItem = new Set([':', ';', 'and']);

/** `(1)`, `2)`, `1.` at the start or behind a colon. */
export function isListMarker({ tokens, amount }: Place): boolean {
  if (!isPlainInteger(amount) || firstValue(amount) > mostListed) return false;
  const { first, last } = amount;
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (after?.text === ')' && !after.spaced) return before?.text === '(' ? opensItem(tokens, first - 1) : !isOpen(tokens, first);
  if (after?.text !== '.' && after?.text !== ':') return false;
  return first === 0 || (after.text === '.' && !after.spaced && beforeItem.has(before?.text ?? ''));
}

/** A bracket with a blank or a mark before it; `f(2)` opens no item. */
function opensItem(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]?.spaced === true || tokens[at - 1]?.kind === 'mark';
}

const openReach = 60;

/** Whether a bracket was opened before and not yet closed: then `3)` ends it. */
function isOpen(tokens: readonly Token[], first: number): boolean {
  for (let index = first - 1; index >= Math.max(0, first - openReach); index -= 1) {
    if (tokens[index]?.text === ')') return false;
    if (tokens[index]?.text === '(') return true;
  }
  return false;
}
