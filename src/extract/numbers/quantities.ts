/**
 * Every number of a paper, with value, unit, comparison and kind.
 *
 * Sentence by sentence: tokens, amounts, what states no quantity, ranges and lists, and last the kind. Each numeral of title and text
 * lies in exactly one quantity; numbers in words are kept where they state something.
 */
import { hash } from '../../hash.ts';
import type { Knowledge, Mention, Paper, Quantity, Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { byPlace } from '../../span.ts';
import { type Cues, loadCues } from './kinds/cues.ts';
import { type Judged, judgeAll } from './kinds/judge.ts';
import { isIdiom } from './never/idioms.ts';
import { neverRule } from './never/never.ts';
import { type Amount, altered } from './reading/amount.ts';
import { readAmounts } from './reading/amounts.ts';
import { groupAmounts } from './reading/groups.ts';
import { hintsNumberWord } from './reading/number-words.ts';
import { tokenise } from './reading/tokens.ts';
import { type UnitForms, unitForms } from './reading/units.ts';

type Text = Pick<Paper, 'version' | 'title' | 'text'>;
type Named = Pick<Mention, 'span'>;

/** Finds the numbers of papers. Sentences come in reading order; so do the quantities. */
export type QuantityFinder = (paper: Text, sentences: readonly Span[], mentions: readonly Named[]) => readonly Quantity[];

export function createQuantityFinder(knowledge: Pick<Knowledge, 'units' | 'words' | 'metrics'>): QuantityFinder {
  const forms = unitForms(knowledge.units);
  const cues = loadCues(knowledge);
  return (paper, sentences, mentions) => {
    const isNamed = { title: nameTest(paper.title, mentions, 'title'), text: nameTest(paper.text, mentions, 'text') };
    const quantities: Quantity[] = [];
    for (const sentence of sentences) quantities.push(...quantitiesOf({ paper, sentence, isNamed: isNamed[sentence.part], forms, cues }));
    return quantities;
  };
}

interface Work {
  readonly paper: Text;
  readonly sentence: Span;
  readonly isNamed: NameTest;
  readonly forms: UnitForms;
  readonly cues: Cues;
}

function quantitiesOf(work: Work): Quantity[] {
  const { sentence, isNamed, forms, cues } = work;
  const text = work.paper[sentence.part];
  if (!mayHoldNumber(text, sentence)) return [];
  const tokens = tokenise(text, sentence);
  const read = readAmounts({ text, tokens, forms });
  if (read.length === 0) return [];
  const judged: Amount[] = [];
  for (const amount of read) {
    judged.push(withNever(amount, neverRule({ text, tokens, amount, named: isNamed(amount), metricNouns: cues.metricNouns })));
  }
  const kept: Amount[] = [];
  for (const amount of groupAmounts({ text, tokens }, judged)) {
    if (!(isInWords(amount) && (amount.never || isIdiom(tokens, amount)))) kept.push(amount);
  }
  const quantities: Quantity[] = [];
  for (const one of judgeAll(tokens, kept, cues)) quantities.push(toQuantity(work, one));
  return quantities;
}

const digit = pattern('extract/digit', '\\p{Nd}');

/** A quick test that most sentences fail, before any token is made. */
function mayHoldNumber(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  const sentence = text.slice(start, end);
  return hintsNumberWord(sentence) || digit.test(sentence);
}

function withNever(amount: Amount, never: string | undefined): Amount {
  return never ? altered(amount, { never }) : amount;
}

/** A number in words states something or is left out; a numeral in digits stays, if only as `other`, also that of a spread behind words. */
function isInWords({ form, spread }: Amount): boolean {
  return spread === undefined && (form === 'words' || form === 'ratio-word');
}

/** Whether an amount lies in, or cuts, a name. */
type NameTest = (amount: Amount) => boolean;

/** A test for one part's amounts, asked in reading order: it goes over the names once. */
function nameTest(text: string, mentions: readonly Named[], part: Span['part']): NameTest {
  const names: Span[] = [];
  for (const { span } of mentions) if (span.part === part) names.push(span);
  names.sort(byPlace);
  let at = 0;
  return ({ start, end }) => {
    while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const name = names[at]?.start ?? Number.POSITIVE_INFINITY;
    // "20 FPS": what is named is the unit.
    return name < end && !(name > start && text[name - 1]?.trim() === '');
  };
}

function toQuantity({ paper, sentence: { part } }: Work, { amount, verdict, op }: Judged): Quantity {
  const { start, end, values, spread } = amount;
  const other = verdict.kind === 'other';
  return {
    id: hash(paper.version, part, start, end),
    span: { part, start, end },
    literal: paper[part].slice(start, end),
    values: other ? [] : values,
    op,
    unit: other ? '' : verdict.why === 'occasions' ? 'count' : amount.unit || bareUnit(verdict),
    // Absent in most: said all the same, so that all quantities are alike to the engine.
    spread: other ? undefined : spread,
    kind: verdict.kind,
    why: verdict.why,
  };
}

/** The unit of a number that is printed without one. */
function bareUnit({ kind, why }: Judged['verdict']): string {
  if (kind === 'change') return 'points';
  if (kind === 'size' || why === 'out-of') return 'count';
  return why === 'rank' ? 'rank' : 'score';
}
