/**
 * Numbers written as words: `twenty-five`, `a hundred million`, `twice`, `threefold`, `an order of magnitude`, `two thirds`.
 *
 * Reads what stands there; whether "two" states a quantity or merely an idiom is for the rules of `never.ts`.
 * Vague amounts ("millions of", "orders of magnitude less") are no numbers and give nothing.
 */
import { pattern } from '../../../patterns.ts';
import type { Token } from './tokens.ts';

export interface NumberWords {
  /** Index of the last token that belongs to the number. */
  readonly last: number;
  /** Index of the first: `an` belongs to "an order of magnitude". */
  readonly first: number;
  readonly value: number;
  readonly step: number;
  readonly form: 'cardinal' | 'ratio' | 'orders';
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const cardinals: ReadonlyMap<string, number> = new Map([
  ...units.split(' ').map((word, value): [string, number] => [word, value]),
  ...tens.split(' ').map((word, index): [string, number] => [word, 10 * (index + 2)]),
]);
/** Scale words behind a numeral in digits or words. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
]);
const multiples: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['doubles', 2],
  ['doubled', 2],
  ['doubling', 2],
  ['triple', 3],
  ['triples', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['quadruple', 4],
  ['quadruples', 4],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['half', 0.5],
  ['halve', 0.5],
  ['halves', 0.5],
  ['halved', 0.5],
  ['halving', 0.5],
]);
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['thousandth', 1000],
]);

/** The beginnings of all words that `readNumberWords` knows, and the end of threefold. */
const hint = pattern(
  'extract/number-word',
  `(?:^|[^\\p{L}])(?:${[units, tens, 'hundred thousand million billion trillion quadrillion dozen twice thrice doubl tripl quadrupl hal[fv] third quarter fourth fifth order'].join(' ').replaceAll(' ', '|')})|fold`,
  'iu',
);

/** Whether the text may hold a number in words: a quick test of a whole sentence. */
export function hintsNumberWord(text: string): boolean {
  return hint.test(text);
}

/** Whether a number may start with this word: a quick test before `readNumberWords`. */
export function startsNumberWord(word: string): boolean {
  return cardinals.has(word) || scaleWords.has(word) || multiples.has(word) || word === 'a' || word === 'an' || word.endsWith('fold');
}

/** The number in words that starts at token `at`, if one does. */
export function readNumberWords(tokens: readonly Token[], at: number): NumberWords | undefined {
  const word = tokens[at]?.text ?? '';
  if (word === 'a' || word === 'an') return readArticle(tokens, at);
  if (word.endsWith('fold')) return readFold(word, at);
  const multiple = multiples.get(word);
  if (multiple !== undefined) return { first: at, last: at, value: multiple, step: multiple === 0.5 ? 0.25 : 1, form: 'ratio' };
  const cardinal = readCardinal(tokens, at);
  if (!cardinal) return undefined;
  return readParts(tokens, cardinal) ?? cardinal;
}

type Cardinal = NumberWords & { readonly form: 'cardinal' };

const longest = 12;

/** `twenty-five`, `one hundred and fifty thousand`. */
function readCardinal(tokens: readonly Token[], at: number): Cardinal | undefined {
  let sum: Sum = { total: 0, group: 0, step: 1 };
  let last = -1;
  for (let index = at; index < Math.min(tokens.length, at + longest); index += 1) {
    const next = added(sum, tokens[index]?.text ?? '');
    if (!next && !isLink(tokens, index, last)) break;
    if (!next) continue;
    sum = next;
    last = index;
  }
  return last < 0 ? undefined : { first: at, last, value: sum.total + sum.group, step: sum.step, form: 'cardinal' };
}

/** A number in the making: full thousands, what is below them, and the size of the last word. */
interface Sum {
  readonly total: number;
  readonly group: number;
  readonly step: number;
}

/** The sum with one more word, if the word can join. */
function added({ total, group, step }: Sum, word: string): Sum | undefined {
  const small = cardinals.get(word);
  if (small !== undefined) return joins(group, small) ? { total, group: group + small, step: small >= 20 ? 10 : 1 } : undefined;
  const scale = scaleWords.get(word);
  if (scale === undefined) return undefined;
  const scaled = (group || 1) * scale;
  return scale > 100 ? { total: total + scaled, group: 0, step: scale } : { total, group: scaled, step: step * scale };
}

/** `twenty` `five`, `hundred` `twelve`; never `two` `three`. */
function joins(group: number, next: number): boolean {
  return group === 0 || (group % 100 === 0 && next > 0) || (group % 10 === 0 && group % 100 >= 20 && next > 0 && next < 10);
}

/** The hyphen of `twenty-five` and the `and` of `hundred and fifty`, where a number word follows that they can join to. */
function isLink(tokens: readonly Token[], index: number, last: number): boolean {
  if (last < 0 || last !== index - 1) return false;
  const before = tokens[last]?.text ?? '';
  const next = tokens[index + 1];
  const small = cardinals.get(next?.text ?? '');
  if (tokens[index]?.text === 'and') return before === 'hundred' && small !== undefined;
  const tied = tokens[index]?.text === '-' && next?.spaced === false;
  return tied && ((small !== undefined && small < 10 && (cardinals.get(before) ?? 0) >= 20) || scaleWords.has(next.text));
}

/** Index of `magnitude` in "order(s) of magnitude" from `at`; 0 when that does not stand there. */
export function ordersEnd(tokens: readonly Token[], at: number): number {
  const [order, of, magnitude] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text];
  return (order === 'order' || order === 'orders') && of === 'of' && (magnitude === 'magnitude' || magnitude === 'magnitudes') ? at + 2 : 0;
}

/** `two thirds`, `one-quarter`: a fraction only where it is one of something. */
function readParts(tokens: readonly Token[], cardinal: Cardinal): NumberWords | undefined {
  const hyphen = tokens[cardinal.last + 1]?.text === '-' ? 1 : 0;
  const last = cardinal.last + 1 + hyphen;
  const parted = parts.get(tokens[last]?.text ?? '');
  if (parted === undefined || cardinal.value >= parted || !['of', 'the', 'fewer', 'less', 'as'].includes(tokens[last + 1]?.text ?? ''))
    return undefined;
  const value = cardinal.value / parted;
  return { first: cardinal.first, last, value, step: value / parted, form: 'ratio' };
}

/** `an order of magnitude`, `a fourth of`, `a dozen`, `a hundred million`; the article of the last two stays outside. */
function readArticle(tokens: readonly Token[], at: number): NumberWords | undefined {
  const orders = ordersEnd(tokens, at + 1);
  if (orders > 0) return { first: at, last: orders, value: 1, step: 1, form: 'orders' };
  const parted = parts.get(tokens[at + 1]?.text ?? '');
  if (parted !== undefined && tokens[at + 2]?.text === 'of')
    return { first: at, last: at + 1, value: 1 / parted, step: 1 / parted / parted, form: 'ratio' };
  return undefined;
}

/** `threefold`, `twofold`. */
function readFold(word: string, at: number): NumberWords | undefined {
  const value = cardinals.get(word.slice(0, -4)) ?? scaleWords.get(word.slice(0, -4));
  return value === undefined ? undefined : { first: at, last: at, value, step: 1, form: 'ratio' };
}
