/**
 * Cuts a stretch of text at the ends of marked spans, so that overlapping and nested marks can be shown without losing a character.
 * Used for evidence sentences and for whole papers.
 */
import type { Part, Span } from '../../../src/model.ts';

/** A span and what it is marked as. */
export interface Mark<T> {
  readonly span: Span;
  readonly as: T;
}

/** A piece of text that lies in the same marks from end to end; the outermost mark first. */
export interface Segment<T> {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly T[];
}

/** The pieces of `within`, in order; joined they are exactly its words. Marks of other parts, or outside of it, count for nothing. */
export function segments<T>(paper: Readonly<Record<Part, string>>, within: Span, marks: readonly Mark<T>[]): readonly Segment<T>[] {
  const here = marks
    .filter(({ span }) => span.part === within.part && span.start < within.end && span.end > within.start && span.end > span.start)
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  const cuts = new Set([within.start, within.end]);
  for (const { span } of here) {
    cuts.add(Math.max(span.start, within.start));
    cuts.add(Math.min(span.end, within.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const text = paper[within.part];
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? within.end;
    return {
      start,
      text: text.slice(start, end),
      marks: here.filter(({ span }) => span.start <= start && span.end >= end).map(({ as }) => as),
    };
  });
}
