/**
 * A stretch of a paper's text with some numbers in it marked.
 */
import type { Paper, Span } from '../../../src/model.ts';
import { segments } from '../data/segments.ts';

export interface MarkedProps {
  readonly paper: Paper;
  readonly within: Span;
  readonly spans: readonly Span[];
}

export function Marked({ paper, within, spans }: MarkedProps) {
  const marks = spans.map((span) => ({ span, as: 'value' as const }));
  return segments(paper, within, marks).map(({ start, text, marks: here }) =>
    here.length === 0 ? (
      <span key={start}>{text}</span>
    ) : (
      <mark key={start} data-slot="value">
        {text}
      </mark>
    ),
  );
}
