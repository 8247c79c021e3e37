/**
 * What is printed behind a value to say how sure it is: `93.2 ± 0.3`, `73.0% (66.9%, 79.2%)`, `0.84 (95% CI 0.81–0.86)`.
 *
 * `±` becomes part of the value's amount. An interval stays an amount of its own, a range, and is noted at its value as well.
 */
import { type Amount, altered, firstValue } from './amount.ts';
import type { Token } from './tokens.ts';

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const spreadSigns = new Set(['±', '( ±', '_ ±', '^ ±']);

/** `left` with `right` as its spread, where `±` ties them; else nothing. */
export function withSpread({ text, tokens }: Sentence, left: Amount, right: Amount): Amount | undefined {
  const length = right.first - left.last - 1;
  if (length < 1 || length > 2 || left.spread || left.never || right.never || !agree(left, right)) return undefined;
  const signs = tokens.slice(left.last + 1, right.first).map((token) => token.text);
  if (!spreadSigns.has(signs.join(' '))) return undefined;
  const closed = signs[0] === '(' && tokens[right.last + 1]?.text === ')';
  const last = closed ? right.last + 1 : right.last;
  const end = closed ? (tokens[last]?.end ?? right.end) : right.end;
  const literal = text.slice(tokens[left.last + 1]?.start ?? left.end, end);
  const spread = { kind: 'plus-minus', literal, values: right.values } as const;
  return altered(left, { last, end, unit: left.unit || right.unit, dimension: left.dimension || right.dimension, spread });
}

/** Spread and value are in one unit, or only one of them is printed with it; 410M (±0.02%) is no value with its spread. */
function agree(left: Amount, right: Amount): boolean {
  return right.unit === '' || left.unit === right.unit || (left.unit === '' && left.scale === 1);
}

const reach = 10;

/** `(66.9%, 79.2%)`, `[0.47;0.55]`: the last of `before` and `right` as one range, where brackets hold them and the value before lies within. */
export function asInterval(tokens: readonly Token[], before: readonly Amount[], right: Amount): Amount | undefined {
  const left = before.at(-1);
  const separator = right.first - (left?.last ?? 0) === 2 ? tokens[right.first - 1]?.text : undefined;
  if (!left || (separator !== ',' && separator !== ';') || left.range || left.never || right.never || left.unit !== right.unit)
    return undefined;
  const closing = tokens[right.last + 1]?.text;
  const main = before.at(-2)?.never === 'confidence-level' ? before.at(-3) : before.at(-2);
  if (!main || !opensInterval(tokens, left.first) || (closing !== ')' && closing !== ']') || left.first - main.last > reach)
    return undefined;
  const range = altered(left, { last: right.last, end: right.end, values: [...left.values, ...right.values], range: true });
  return holds(range, main) ? range : undefined;
}

/** A bracket, or "CI" with a colon at most, stands before. */
function opensInterval(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.text ?? '';
  const colon = before === ':' || before === ',' || before === '=';
  return before === '(' || before === '[' || before === 'ci' || (colon && tokens[first - 2]?.text === 'ci');
}

function holds({ values }: Amount, main: Amount): boolean {
  const [low, high] = values;
  return low !== undefined && high !== undefined && low.value <= firstValue(main) && firstValue(main) <= high.value;
}

/** A range in brackets behind the value that it holds is noted as that value's interval; it stays an amount as well. */
export function attachIntervals({ text, tokens }: Sentence, amounts: readonly Amount[]): readonly Amount[] {
  const attached = [...amounts];
  for (const [index, range] of amounts.entries()) {
    if (!range.range || range.never) continue;
    const at = amounts[index - 1]?.never === 'confidence-level' ? index - 2 : index - 1;
    const main = attached[at];
    if (!main || main.never || main.range || main.spread || range.first - main.last > reach) continue;
    const fits = opensInterval(tokens, range.first) && (range.unit === main.unit || range.unit === '') && holds(range, main);
    if (fits)
      attached[at] = altered(main, { spread: { kind: 'interval', literal: text.slice(range.start, range.end), values: range.values } });
  }
  return attached;
}
