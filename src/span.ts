/**
 * Where in the text: arithmetic on spans, and the way back to the source file.
 */
import type { OffsetMap, Part, Span } from './model.ts';

/** A span; throws a RangeError when `end` lies before `start` or either is no offset. */
export function span(start: number, end: number, part: Part = 'text'): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`span: ${start}–${end} is no stretch of text; pass integer offsets with 0 ≤ start ≤ end`);
  }
  return { part, start, end };
}

/** The words at a span. */
export function words(paper: { readonly title: string; readonly text: string }, at: Span): string {
  return paper[at.part].slice(at.start, at.end);
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.part === b.part && a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; a span lies within itself. */
export function within(inner: Span, outer: Span): boolean {
  return inner.part === outer.part && outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: title first, then by start, the longer of two at one start first. */
export function byPlace(a: Span, b: Span): number {
  if (a.part !== b.part) return a.part === 'title' ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}

/** Number of characters between two spans of one part; 0 when they touch or overlap, Infinity across parts. */
export function gap(a: Span, b: Span): number {
  if (a.part !== b.part) return Number.POSITIVE_INFINITY;
  return Math.max(0, b.start - a.end, a.start - b.end);
}

/** Line and column (from 1) of an offset in the source file; nothing when the map says nothing of that part. */
export function sourcePosition(map: OffsetMap, part: Part, offset: number): { readonly line: number; readonly column: number } | undefined {
  let found: OffsetMap[number] | undefined;
  for (const stretch of map) {
    if (stretch.part !== part) continue;
    if (stretch.start > offset) break;
    found = stretch;
  }
  return found && { line: found.line, column: found.column + offset - found.start };
}
