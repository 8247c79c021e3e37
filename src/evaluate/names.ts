/**
 * Whether a predicted name means what a gold name means. Names are compared as words, without case, signs or a plural s.
 */
import { pattern } from '../patterns.ts';

/** Whether a prediction is one of the alternatives (`A|B`) that gold accepts. Of a prediction that lists several only the first counts. */
export function isSameName(prediction: string, alternatives: string): boolean {
  const [predicted = ''] = prediction.split('|');
  return alternatives.split('|').some((name) => isSame(predicted, name));
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [nameWords(a), nameWords(b)];
  return first.join('') === second.join('') || stands(a, first, second) || stands(b, second, first);
}

/** The longest name that may contain another, in words. */
const longestName = 12;

/**
 * Whether the words of a name stand in a row inside another and mean it: they must say something beyond generic words, and be a third of
 * the other or a proper name.
 */
function stands(name: string, words: readonly string[], within: readonly string[]): boolean {
  if (within.length > longestName || !standsInRow(words, within)) return false;
  return words.some((word) => !generic.has(word)) && (3 * words.length >= within.length || isProper(name));
}

function standsInRow(words: readonly string[], within: readonly string[]): boolean {
  if (words.length === 0) return false;
  return within.some((_, from) => words.every((word, place) => word === within[from + place]));
}

const dashes = pattern('evaluate/dashes', '[\\u2010-\\u2015]', 'gu');
const decimalPoint = pattern('evaluate/decimal-point', String.raw`(\d)\.(\d)`, 'gu');
const betweenWords = pattern('evaluate/between-words', String.raw`[^\p{L}\p{N}_]`, 'u');

/** Letters and digits as lower-case words; `2.5` is one word. */
function nameWords(name: string): readonly string[] {
  const plain = name.toLowerCase().normalize('NFKC').replace(dashes, '-').replace(decimalPoint, '$1_$2');
  return plain.split(betweenWords).filter(Boolean).map(singular);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const innerCapital = pattern('evaluate/inner-capital', String.raw`\p{L}\p{Lu}|^\p{Lu}{2}`, 'u');
const capital = pattern('evaluate/capital', String.raw`\p{Lu}`, 'u');
const digit = pattern('evaluate/digit', String.raw`\d`, 'u');

/** A capital after another letter, two at the start, or a digit after a capital: `OmegaPRM`, `GPT-4`. */
function isProper(name: string): boolean {
  const first = name.search(capital);
  return innerCapital.test(name) || (first >= 0 && digit.test(name.slice(first + 1)));
}

/** Words that name nothing by themselves. */
const generic: ReadonlySet<string> = new Set([
  ...[
    'a',
    'an',
    'the',
    'our',
    'we',
    'its',
    'this',
    'these',
    'that',
    'of',
    'on',
    'in',
    'for',
    'with',
    'by',
    'and',
    'or',
    'to',
    'at',
    'from',
  ],
  ...['model', 'method', 'approach', 'system', 'framework', 'result', 'performance', 'data', 'dataset', 'benchmark', 'task', 'baseline'],
  ...['score', 'rate', 'existing', 'previous', 'prior', 'best', 'state', 'art', 'sota', 'other', 'all', 'average', 'overall'],
]);
