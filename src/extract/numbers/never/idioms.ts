/**
 * Number words that state no quantity: "one of the", "two-stage", "on the one hand", "triples" as a noun.
 *
 * A number in words has no numeral that must be kept, so what these rules recognise is left out altogether.
 */
import { type Amount, firstValue } from '../reading/amount.ts';
import { scaleWords } from '../reading/number-words.ts';
import type { Token } from '../reading/tokens.ts';
import { textAt } from './place.ts';

/** Whether an amount in words is an idiom where it stands. */
export function isIdiom(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.form === 'ratio-word') return isIdleRatio(tokens, amount);
  return amount.form === 'words' && rules.some((rule) => rule(tokens, amount));
}

/** What is said to have folds without being multiplied. */
const afterFold = new Set([
  'context',
  'question',
  'cross',
  'way',
  'approach',
  'contribution',
  'contributions',
  'challenge',
  'goal',
  'objective',
  'aim',
  'purpose',
  'innovation',
  'contribution',
  'strategy',
  'process',
  'problem',
  'validation',
  'framework',
  'method',
  'module',
  'design',
  'idea',
  'ideas',
  'mechanism',
]);

const rules: readonly ((tokens: readonly Token[], amount: Amount) => boolean)[] = [
  // two-stage, five-dimensional; but seven-billion-parameter and one-hour
  (tokens, amount) => isHyphenated(tokens, amount) && amount.unit === '' && firstValue(amount) < 1000,
  // zero-shot, near zero
  (_, amount) => firstValue(amount) === 0,
  // one of the, which one; but at least one response, one hour
  (tokens, amount) => firstValue(amount) === 1 && !times.has(amount.unit) && !isCountedOne(tokens, amount),
  // two or more languages
  (tokens, { last }) => textAt(tokens, last + 1) === 'or' && textAt(tokens, last + 2) === 'more',
  // scaling to billion parameters
  (tokens, { first, last }) => first === last && scaleWords.has(textAt(tokens, first)) && !beforeScale.has(textAt(tokens, first - 1)),
  // are two complementary approaches; these two issues
  (tokens, { first, unit }) => unit === '' && beforeIdle.has(textAt(tokens, first - 1)),
  // a two-fold question
  (tokens, amount) =>
    isIdleFold(tokens, amount) || (textAt(tokens, amount.last) === 'fold' && beforeIdle.has(textAt(tokens, amount.first - 1))),
  // one in four people
  (tokens, { first }) => textAt(tokens, first - 1) === 'in' && textAt(tokens, first - 2) === 'one',
  // on a scale of one to five
  (tokens, { first }) => textAt(tokens, first - 1) === 'of' && textAt(tokens, first - 2) === 'scale',
  // five year olds, five-fold cross-validation
  (tokens, { last }) => ['old', 'olds', 'cross'].includes(textAt(tokens, last + 1)),
  // between the two, the gap of the two is
  (tokens, amount) => amount.unit === '' && isAlone(tokens, amount),
];

/** 5-fold cross-validation, a two-fold question: nothing is multiplied. */
export function isIdleFold(tokens: readonly Token[], { last, unit }: Amount): boolean {
  return unit === 'ratio' && textAt(tokens, last) === 'fold' && multipliesNothing(tokens, last);
}

/** What has folds: the phrase behind ends in a contribution, a goal or the like, or there is none. */
function multipliesNothing(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.kind !== 'word') return next !== undefined && (next.text === ':' || next.text === ',' || next.text === '.');
  return [1, 2, 3].some((ahead) => afterFold.has(textAt(tokens, last + ahead)));
}

function isHyphenated(tokens: readonly Token[], { last }: Amount): boolean {
  return textAt(tokens, last + 1) === '-' && tokens[last + 1]?.spaced === false && tokens[last + 2]?.spaced === false;
}

const times = new Set(['s', 'min', 'h', 'd', 'weeks', 'months', 'years']);
const beforeScale = new Set(['a', 'few', 'one', 'hundred', 'half']);
const beforeIdle = new Set([
  'are',
  'is',
  'were',
  'these',
  'represent',
  'other',
  'another',
  'stage',
  'phase',
  'part',
  'step',
  'task',
  'chapter',
  'level',
]);
const beforeOne = new Set(['least', 'most', 'exactly', 'only', 'just', 'but', 'than', 'single', 'over']);

function isCountedOne(tokens: readonly Token[], { first, last }: Amount): boolean {
  return beforeOne.has(textAt(tokens, first - 1)) && tokens[last + 1]?.kind === 'word' && textAt(tokens, last + 1) !== 'of';
}

/** Nothing that could be counted follows: "the two differ" stays, "between the two." goes. */
function isAlone(tokens: readonly Token[], { first, last }: Amount): boolean {
  const next = tokens[last + 1];
  return (
    textAt(tokens, first - 1) === 'the' && textAt(tokens, first - 2) !== 'top' && (!next || next.kind === 'mark' || finite.has(next.text))
  );
}

const finite = new Set(
  'is are was were should can could may might will would have has had do does differ in of for from with on and or to'.split(' '),
);

const comparing = new Set(['as', 'the', 'that', 'its', 'their', 'our', 'more', 'faster', 'larger', 'higher', 'than', 'of', 'those']);
const bounding = new Set(['than', 'nearly', 'almost', 'about', 'over', 'by', 'roughly', 'approximately', 'least', 'to']);

const determiners = new Set(['the', 'its', 'their', 'our', 'a', 'an', 'that']);

/** "doubles the speed", "twice as fast", "a threefold increase"; not "can double up", "twofold:", "KG triples". */
function isIdleRatio(tokens: readonly Token[], { first, last }: Amount): boolean {
  const word = textAt(tokens, first);
  const [before, after] = [textAt(tokens, first - 1), textAt(tokens, last + 1)];
  if (word.endsWith('fold')) return ['this', 'is', 'are'].includes(before) || multipliesNothing(tokens, last);
  if (last > first) return after === 'of' && ['a', 'an'].includes(textAt(tokens, last + 2)) && word !== 'a';
  if (word.startsWith('halv')) return after === 'of' || ['two', 'the', 'both'].includes(before) || tokens[last + 1]?.kind !== 'word';
  if (word === 'half')
    return !['the', 'as', 'that', 'its'].includes(after) || ['the', 'first', 'second', 'other', 'latter', 'one'].includes(before);
  if (word.endsWith('ing')) return textAt(tokens, last + 1) === 'trick';
  // "triples of the graph", but "triples the speed"
  if (word === 'triples') return !determiners.has(after);
  if (word === 'twice' || word === 'thrice') return !comparing.has(after) && !bounding.has(before);
  return !(comparing.has(after) && after !== 'of') && !(bounding.has(before) && before !== 'to');
}
