/**
 * What was measured where no noun says it: "complies with harmful queries 14% of the time", "renders an edit within 140 ms", "three times
 * faster", "the rate of refusals rose to 78%". The words themselves are the metric.
 */
import type { Filler, Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Word } from './reading/reading.ts';
import type { Focus } from './slots/focus.ts';

/** The metric's words, when one of these ways of saying it holds; nothing else. */
export function outcomeOf(text: string, focus: Focus, metric: readonly Filler[]): Filler | undefined {
  const behind = text.slice(focus.quantity.span.end, focus.quantity.span.end + 80);
  return (
    equated(text, focus) ??
    shareOfTimes(text, focus, behind) ??
    spentOn(text, focus, metric) ??
    comparative(focus, behind, metric) ??
    measuredOf(text, metric)
  );
}

/** "(PLQY = 0.62)", "t=2.67": what the sign says is equal. */
const equation = pattern(
  'extract/claims/equation',
  '(?:^|[^\\p{L}\\p{N}_@-])((?:\\\\?[\\p{L}][\\p{L}\\p{N}_^@-]{0,18}))(?:\\$? ?| ?\\\\)(?:=|≈|\\\\approx|\\\\sim) ?\\$?$',
  'u',
);

function equated(text: string, { quantity }: Focus): Filler | undefined {
  const { start, part } = quantity.span;
  const found = equation.exec(text.slice(Math.max(0, start - 32), start));
  const words = found?.[1];
  if (!found || !words || quantity.kind !== 'result') return undefined;
  const at = start - found[0].length + found[0].indexOf(words);
  return { surface: words, span: { part, start: at, end: at + words.length }, certainty: 'stated', rule: 'metric/equation' };
}

/** "of the time", "of cases", "of follow-up questions" */
const times = pattern(
  'extract/claims/of-times',
  '^ of (?:the |all |its |their )?(?:[\\p{L}-]{1,20} )?(?:times?|cases?|examples?|instances?|trials?|prompts?|questions?|queries|documents?|samples?|tasks?|episodes?|responses?)\\b',
  'iu',
);

function shareOfTimes(text: string, focus: Focus, behind: string): Filler | undefined {
  const { kind, unit } = focus.quantity;
  return kind === 'result' && unit === 'percent' && times.test(behind) ? verbPhrase(text, focus, 'metric/share-of-times') : undefined;
}

const spending = new Set(['s', 'ms', 'min', 'h', 'd', 'µs', 'ns']);

/** A time that nothing else is said to measure: what is done in it. */
function spentOn(text: string, focus: Focus, metric: readonly Filler[]): Filler | undefined {
  const { quantity, reading, at } = focus;
  const leading = reading.words[at - 1]?.text;
  const isBefore = metric.some(
    ({ span }) => span && span.part === quantity.span.part && span.end <= quantity.span.start && span.start >= reading.sentence.start,
  );
  if (quantity.kind !== 'result' || !spending.has(quantity.unit) || isBefore || (leading !== 'within' && leading !== 'in'))
    return undefined;
  return verbPhrase(text, focus, 'metric/spent-on');
}

const most = 9;

/** The words from the verb before a number up to it, without what leads to the number: "complies with harmful queries from free users". */
function verbPhrase(text: string, { reading, at, verbAt, quantity }: Focus, rule: string): Filler | undefined {
  const from = mainVerb(reading.words, verbAt, at);
  if (from < 0 || from >= at) return undefined;
  let last = at - 1;
  while (last > from && isLead(reading.words[last])) last -= 1;
  const [first, end] = [reading.words[from], reading.words[last]];
  if (!first || !end || last - from < 1) return undefined;
  const cut = reading.words[Math.min(last, from + most)] ?? end;
  const span: Span = { part: quantity.span.part, start: first.start, end: cut.end };
  return { surface: text.slice(span.start, span.end), span, certainty: 'stated', rule };
}

/** The verb nearest to a number; where that is spelt like a noun behind an article ("a single edit"), the inflected verb before it. */
function mainVerb(words: readonly Word[], verbAt: number, at: number): number {
  const verb = words[verbAt]?.verb;
  if (verbAt >= at || verb?.form !== 'base' || !words.slice(Math.max(0, verbAt - 2), verbAt).some(({ tag }) => tag === 'det'))
    return verbAt;
  for (let i = verbAt - 1; i > verbAt - 8 && i >= 0; i -= 1) {
    const form = words[i]?.verb?.form;
    if (words[i]?.tag === 'verb' && form !== undefined && form !== 'base') return i;
  }
  return verbAt;
}

const leads = new Set([
  'in',
  'to',
  'at',
  'only',
  'over',
  'more',
  'than',
  'less',
  'least',
  'most',
  'up',
  'about',
  'nearly',
  'almost',
  'around',
  'on',
  'for',
  'within',
  'of',
  ',',
  'just',
  'under',
  'below',
  'above',
  'approximately',
  'some',
  'roughly',
]);

function isLead(word: Word | undefined): boolean {
  return word !== undefined && (leads.has(word.text) || word.tag === 'adv');
}

/** "3x faster", "25% more similar to experts' feedback" */
const compared = pattern(
  'extract/claims/comparative',
  "^(?: times)? (faster|slower|smaller|larger|cheaper|shorter|longer|(?:more|less) (?!than|accurate than)[\\p{L}-]{3,20}(?: (?:to|with) [\\p{L}'’-]{2,20}(?: [\\p{L}'’-]{2,20})?)?)",
  'iu',
);

/** "50% fewer model invocations", "1.5 times smaller graphs": what there is less or more of. */
const fewer = pattern(
  'extract/claims/fewer',
  '^(?: times)? (?:fewer|less|more|smaller|larger|higher|lower|better|greater|shorter|longer) ((?!than\\b|accurate\\b)[\\p{L}\\d@-]{2,24}(?: (?!than\\b|and\\b|or\\b|on\\b|in\\b|for\\b|with\\b|while\\b|when\\b|as\\b|to\\b|at\\b|of\\b|over\\b|compared\\b|across\\b|by\\b)[\\p{L}\\d@-]{2,24}){0,2})',
  'iu',
);

function comparative({ quantity }: Focus, behind: string, metric: readonly Filler[]): Filler | undefined {
  if (quantity.kind !== 'change') return undefined;
  const { end, part } = quantity.span;
  const isBehind = metric.some(({ span }) => span?.part === part && span.start >= end && span.start < end + 50);
  if (isBehind) return undefined;
  const found = compared.exec(behind) ?? fewer.exec(behind);
  const words = found?.[1]?.replace(/^(?:more|less) /iu, '');
  if (!found || !words) return undefined;
  const start = end + found[0].length - words.length;
  return { surface: words, span: { part, start, end: start + words.length }, certainty: 'stated', rule: 'metric/comparative' };
}

const measuring = /^(?:rate|number|level|frequency|percentage|proportion|fraction|probability|amount|degree|likelihood)$/iu;
const ofWhat = pattern(
  'extract/claims/of-what',
  "^ of (?:[\\p{L}\\p{N}'’-]{2,30})(?: (?!to\\b|by\\b|from\\b|in\\b|on\\b|and\\b|is\\b|was\\b|with\\b|for\\b)[\\p{L}\\p{N}'’-]{2,30})?",
  'iu',
);

/** "rate" alone says nothing: "rate of alignment-faking reasoning". */
function measuredOf(text: string, metric: readonly Filler[]): Filler | undefined {
  const [first] = metric;
  if (!first?.span || metric.length !== 1 || !measuring.test(first.surface)) return undefined;
  const found = ofWhat.exec(text.slice(first.span.end, first.span.end + 70));
  if (!found) return undefined;
  const span: Span = { ...first.span, end: first.span.end + found[0].length };
  return { ...first, surface: text.slice(span.start, span.end), span, rule: 'metric/measured-of' };
}
