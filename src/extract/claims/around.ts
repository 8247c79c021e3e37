/**
 * A number with the words around it, as the rules beside the slots read them: lower case, LaTeX dropped, within its sentence.
 */
import type { Mention, Paper, Quantity, Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';

export interface Around {
  readonly paper: Paper;
  readonly sentence: Span;
  readonly quantity: Quantity;
  readonly mentions: readonly Mention[];
}

const markup = pattern('extract/claims/markup', '\\\\(?:textbf|textit|emph|text)|[{}$\\\\]', 'gu');

/** At most `length` characters before the number. */
export function wordsBefore({ paper, sentence, quantity }: Around, length: number): string {
  const { part, start } = quantity.span;
  return plain(paper[part].slice(Math.max(sentence.start, start - length), start));
}

/** At most `length` characters behind the number. */
export function wordsBehind({ paper, sentence, quantity }: Around, length: number): string {
  const { part, end } = quantity.span;
  return plain(paper[part].slice(end, Math.min(sentence.end, end + length)));
}

function plain(text: string): string {
  return text.replace(markup, '').toLowerCase();
}
