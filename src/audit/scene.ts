/**
 * One sentence as the checks see it: its numbers in order, and the words between them. Made once per sentence, shared by all checks.
 */
import type { Claim, Extraction, Knowledge, Mention, Paper, Quantity, Span } from '../model.ts';
import { pattern } from '../patterns.ts';
import { byPlace, within, words } from '../span.ts';

/** A number of the sentence that states a quantity. */
export interface Figure {
  readonly index: number;
  readonly quantity: Quantity;
  readonly claim?: Claim;
  /** The words since the number before it (or the sentence's start), read through LaTeX, in lower case; the unit of that number is not among them. */
  readonly before: string;
}

export interface Scene {
  readonly paper: Paper;
  readonly sentence: Span;
  readonly figures: readonly Figure[];
  /** The words behind the last number. */
  readonly after: string;
  /** The benchmarks and datasets that the sentence names. */
  readonly sets: readonly Mention[];
  readonly knowledge: Knowledge;
}

/** What a check looks at: one paper with what was found in it. */
export interface Audited {
  readonly paper: Paper;
  readonly extraction: Extraction;
}

/** The sentences of a paper that hold at least one number that states a quantity. */
export function scenesOf({ paper, extraction }: Audited, knowledge: Knowledge): readonly Scene[] {
  const claims = new Map(extraction.claims.map((claim) => [claim.id, claim]));
  const stating = extraction.quantities.filter(({ kind }) => kind !== 'other');
  let next = 0;
  return extraction.sentences.flatMap((sentence) => {
    while (isBefore(stating[next], sentence)) next += 1;
    const inside: Quantity[] = [];
    for (let one = stating[next]; one && within(one.span, sentence); one = stating[next]) {
      inside.push(one);
      next += 1;
    }
    if (inside.length === 0) return [];
    return [
      {
        paper,
        sentence,
        figures: figuresOf(paper, { sentence, inside, claims }),
        after: wordsAfter(paper, sentence, inside),
        sets: setsIn(extraction, sentence),
        knowledge,
      },
    ];
  });
}

function setsIn({ mentions }: Extraction, sentence: Span): readonly Mention[] {
  return mentions.filter(({ type, span }) => (type === 'benchmark' || type === 'dataset') && within(span, sentence));
}

/** Whether a number stands before a sentence begins, and so in none that is still to come. */
function isBefore(one: Quantity | undefined, sentence: Span): boolean {
  return one !== undefined && !within(one.span, sentence) && byPlace(one.span, sentence) < 0;
}

interface Found {
  readonly sentence: Span;
  readonly inside: readonly Quantity[];
  readonly claims: ReadonlyMap<string, Claim>;
}

function figuresOf(paper: Paper, { sentence, inside, claims }: Found): readonly Figure[] {
  return inside.map((quantity, index) => {
    const start = inside[index - 1]?.span.end ?? sentence.start;
    const claim = claims.get(quantity.id);
    const before = plain(words(paper, { ...quantity.span, start, end: quantity.span.start }));
    return { index, quantity, before, ...(claim ? { claim } : {}) };
  });
}

function wordsAfter(paper: Paper, sentence: Span, inside: readonly Quantity[]): string {
  return plain(words(paper, { ...sentence, start: inside.at(-1)?.span.end ?? sentence.start }));
}

const arrow = pattern('audit/arrow', '\\\\(?:long)?(?:right)?arrow|\\\\to(?![a-z])|[=-]{1,2}>|[⟶➝➔⇒]', 'gu');
const about = pattern('audit/about', '\\\\(?:sim|approx|simeq)(?![a-z])|≈|∼', 'gu');
/** LaTeX, and the emphasis and code marks of Markdown. */
const markup = pattern('audit/markup', '[}{$\\\\`*]', 'gu');
const blanks = pattern('audit/blanks', '[ \\t\\n\\r]{1,50}', 'gu');

/** Of more words than twice this between two numbers only those at both ends are looked at. */
const reach = 400;

/** LaTeX read through as far as the checks need it: arrows are arrows, `\sim` is ~, the rest is dropped. */
function plain(text: string): string {
  const near = text.length > 2 * reach ? `${text.slice(0, reach)} ; ${text.slice(-reach)}` : text;
  return near.replace(arrow, '→').replace(about, '~').replace(markup, '').replace(blanks, ' ').toLowerCase();
}
