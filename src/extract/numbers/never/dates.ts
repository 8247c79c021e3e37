/**
 * Years and days: "since 2014", "July 3, 2021", "ICRA 2026", "the 1990s".
 *
 * A numeral of four digits may also be a count ("2046 undergraduate essays"): the words around it decide.
 */
import { pattern } from '../../../patterns.ts';
import { type Amount, firstValue, hasDecimals, isPlain } from '../reading/amount.ts';
import type { Token } from '../reading/tokens.ts';
import { isCapitalised, isCountedNoun, type Place, textAt } from './place.ts';

const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter'.split(
    ' ',
  ),
);
/** Words and marks after which four digits are a year. */
const beforeYear = new Set(
  'in since of by from between during until till before after early late mid year years to and through the - / ( , around circa annual'.split(
    ' ',
  ),
);
/** What a year before it dates. */
const events = new Set(
  'campaign campaigns election elections edition editions challenge competition competitions workshop conference season census olympics shared report survey wave pandemic update release version tournament'.split(
    ' ',
  ),
);

export function isDate({ tokens, amount }: Place): boolean {
  const { first, last } = amount;
  const [before, after] = [textAt(tokens, first - 1), textAt(tokens, last + 1)];
  if (isDay(amount) && ((months.has(before) && before !== 'may') || (months.has(after) && isCapitalised(tokens[last + 1])))) return true;
  if (isDecade(amount) || isShortYear(tokens, amount) || isMonthOfYear(tokens, amount)) return true;
  if (!isYear(amount)) return false;
  if (months.has(before) || (isCapitalised(tokens[first - 1]) && first > 1)) return true;
  if (isCapitalised(tokens[last + 1]) || events.has(after) || events.has(textAt(tokens, last + 2))) return true;
  return !isCountedNoun(tokens, last + 1) && (first === 0 || beforeYear.has(before));
}

function isDay(amount: Amount): boolean {
  return isPlain(amount) && !hasDecimals(amount) && firstValue(amount) <= 31;
}

const yearDigits = pattern('extract/year', '^(?:1[89]|20)\\d\\d$');
const decadeDigits = pattern('extract/decade', '^(?:1[89]|20)\\d0s?$');

/** Four plain digits that could be a year of our time or our grandparents'. */
export function isYear(amount: Amount): boolean {
  return isPlain(amount) && yearDigits.test(amount.values[0]?.literal ?? '');
}

const monthOfYear = pattern('extract/month-of-year', '^(?:[01]?\\d|20\\d\\d)/20\\d\\d$');

/** "03/2020", "2024/2025": a fraction only in print. */
function isMonthOfYear(tokens: readonly Token[], { form, first, last }: Amount): boolean {
  if (form !== 'fraction') return false;
  return monthOfYear.test(
    tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(''),
  );
}

/** `WMT'18`. */
function isShortYear(tokens: readonly Token[], amount: Amount): boolean {
  const mark = tokens[amount.first - 1];
  return isPlain(amount) && (mark?.text === "'" || mark?.text === '’') && !mark.spaced && tokens[amount.first]?.spaced === false;
}

/** The `s` of "1990s" reads as seconds, and the `d` of a citation's "2026d" as days. */
function isDecade({ unit, scale, values, end, start }: Amount): boolean {
  const literal = values[0]?.literal ?? '';
  if (scale !== 1 || end - start > 5) return false;
  return (unit === 's' && decadeDigits.test(literal)) || (unit === 'd' && end - start === 5 && yearDigits.test(literal));
}
