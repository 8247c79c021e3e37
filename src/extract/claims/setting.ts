/**
 * How a result was got, as far as its own sentence says: shots, chain of thought, sampling, split, tools, decoding, runs.
 */
import type { Setting, Stated } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Around } from './around.ts';

const shots = pattern('extract/claims/shots', '\\b(?:(\\d{1,3})|zero|one|two|three|four|five|eight|ten)[- ]shots?\\b', 'iu');
const cot = pattern('extract/claims/cot', '\\bchain[- ]of[- ]thoughts?\\b|\\bCoT\\b', 'u');
const sampling = pattern('extract/claims/sampling', '\\b(pass|maj|majority|best[- ]of)[@ -]{1,2}\\{?\\$?(\\d{1,4}|k|n)\\b', 'iu');
/** What a result is measured on; "training data" is what a system learned from, and only "on the training set" a result. */
const split = pattern(
  'extract/claims/split',
  '\\b(?:(test-dev|test-std|test-clean|test-other|dev-clean|dev-other)\\b|(validation|held-out|development|dev|test)[- ](?:set|split|data|dataset|partition)s?\\b|on the (train(?:ing)?) (?:set|split)\\b)',
  'iu',
);
const tools = pattern(
  'extract/claims/tools',
  '\\b(?:with|using) (?:external )?(tools?|code interpreter|a calculator|python|web search|search engine|retrieval)\\b',
  'iu',
);
const decoding = pattern(
  'extract/claims/decoding',
  '\\b(greedy(?:-based)? decoding|beam search|nucleus sampling|temperature (?:of )?\\d(?:\\.\\d{1,2})?|self-consistency)\\b',
  'iu',
);
const runs = pattern(
  'extract/claims/runs',
  '\\b(?:over|across|of|averaged over) (\\d{1,3}|two|three|four|five|ten) (?:independent |random |different )?(?:runs|seeds|trials|random seeds|repetitions)\\b',
  'iu',
);
const other = pattern(
  'extract/claims/other-setting',
  '\\b(fine-tuned|finetuned|linear probing|in-domain|out-of-domain|cross-domain|cross-lingual|few-shot|low-resource|semi-supervised|unsupervised|from scratch|single-model|ensemble|(?:\\w{1,8}-fold )?cross-validation|leave-one-\\w{1,10}-out|speaker[- ]independent|4-bit|8-bit|int8|quantized)\\b',
  'iu',
);

const numbers: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, eight: 8, ten: 10 };

/** What the sentence of a result or change states of its setting; the statement nearest to the number where there are several. */
export function settingOf(around: Around): Setting {
  if (around.quantity.kind === 'size') return { other: [] };
  const find = <T>(expression: RegExp, read: (found: RegExpExecArray) => T | undefined) => statedBy(around, expression, read);
  const sampled = find(sampling, readSampling);
  const setting: Draft = {};
  const shot = find(shots, ([all, digits]) =>
    digits === undefined ? numbers[all.split(/[- ]/u)[0]?.toLowerCase() ?? ''] : Number(digits),
  );
  if (shot) setting.shots = shot;
  const thought = find(cot, () => true as const);
  if (thought) setting.cot = thought;
  if (sampled) setting.sampling = sampled;
  const part = find(split, ([, exact, measured, learned]) => (exact ?? measured ?? learned)?.toLowerCase());
  if (part) setting.split = part;
  const tool = find(tools, ([, name]) => name?.toLowerCase());
  if (tool) setting.tools = tool;
  const way = find(decoding, ([, name]) => name?.toLowerCase());
  if (way) setting.decoding = way;
  const count = find(runs, ([, printed = '']) => numbers[printed.toLowerCase()] ?? (Number(printed) || undefined));
  if (count) setting.runs = count;
  const rest = find(other, ([, name]) => name?.toLowerCase());
  return Object.assign(setting, { other: rest ? [rest] : [] });
}

/** A setting in the making: what is stated is put in one after the other, so that settings which state the same are alike to the engine. */
type Draft = { -readonly [K in Exclude<keyof Setting, 'other'>]?: Setting[K] };

function readSampling([, kind = '', count = '']: RegExpExecArray) {
  const k = Number(count);
  if (!Number.isInteger(k) || k < 1) return undefined;
  const name = kind.toLowerCase();
  return { kind: name.startsWith('maj') ? ('maj' as const) : name === 'pass' ? ('pass' as const) : ('best-of' as const), k };
}

function statedBy<T>(around: Around, expression: RegExp, read: (found: RegExpExecArray) => T | undefined): Stated<T> | undefined {
  const { paper, sentence, quantity } = around;
  const text = paper[sentence.part].slice(sentence.start, sentence.end);
  const centre = quantity.span.start - sentence.start;
  let best: { readonly value: T; readonly at: number; readonly length: number } | undefined;
  for (const { found, at } of placesIn(text, expression)) {
    const value = read(found);
    const nearer = !best || Math.abs(at - centre) < Math.abs(best.at - centre);
    if (value !== undefined && nearer && !isOfAnother(text, centre, at)) best = { value, at, length: found[0].length };
  }
  if (!best) return undefined;
  const start = sentence.start + best.at;
  return { value: best.value, span: { part: sentence.part, start, end: start + best.length } };
}

interface Place {
  readonly found: RegExpExecArray;
  readonly at: number;
}

/** The sentence last asked about, and what was found there: all of its numbers ask for the same. */
let asked: { readonly text: string; readonly places: Map<RegExp, readonly Place[]> } = { text: '', places: new Map() };

/** The first eight places of a sentence where an expression holds. */
function placesIn(text: string, expression: RegExp): readonly Place[] {
  if (asked.text !== text) asked = { text, places: new Map() };
  let places = asked.places.get(expression);
  if (!places) {
    places = seek(text, expression);
    asked.places.set(expression, places);
  }
  return places;
}

function seek(text: string, expression: RegExp): readonly Place[] {
  const places: Place[] = [];
  for (let from = 0; places.length < 8; ) {
    const found = expression.exec(text.slice(from));
    if (!found) break;
    const at = from + found.index;
    places.push({ found, at });
    from = at + Math.max(1, found[0].length);
  }
  return places;
}

/** Behind one of these another system is spoken of. */
const contrast = pattern(
  'extract/claims/setting-contrast',
  '\\b(?:(?:faster|slower|better|worse|higher|lower|fewer|other|rather) than|while|whereas|compared|versus|vs|outperform\\w{0,3}|surpass\\w{0,3}|exceed\\w{0,3}|but)\\b',
  'iu',
);

/** Whether what is stated at `at` is said of another result: behind a contrast, or outside of the brackets that the number stands in. */
function isOfAnother(text: string, number: number, at: number): boolean {
  const between = at < number ? text.slice(at, number) : text.slice(number, at);
  if (contrast.test(between)) return true;
  return at > number && between.indexOf(')') >= 0 && text.lastIndexOf('(', number) > text.lastIndexOf(')', number);
}
