/**
 * A stretch of a paper's text with some numbers in it marked.
 */
import type { Paper, Span } from '../../../src/model.ts';
import { segments } from '../data/segments.ts';
import { columnWords, placeWords, type TableRow, tableRowAt } from '../data/table-row.ts';

export interface MarkedProps {
  readonly paper: Paper;
  readonly within: Span;
  readonly spans: readonly Span[];
}

export function Marked({ paper, within, spans }: MarkedProps) {
  const row = tableRowAt(paper, within);
  if (row) return <MarkedRow row={row} spans={spans} />;
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

/** A row of a table of results in words, its cells in place of the file's own characters. */
function MarkedRow({ row, spans }: { readonly row: TableRow; readonly spans: readonly Span[] }) {
  return (
    <>
      {row.cells.map(({ name, holds, span }, at) => (
        <span key={span.start}>
          {at > 0 && ' · '}
          {columnWords[name]} {spans.some(({ start }) => start === span.start) ? <mark data-slot="value">{holds}</mark> : holds}
        </span>
      ))}{' '}
      <span className="muted">({placeWords(row)})</span>
    </>
  );
}
