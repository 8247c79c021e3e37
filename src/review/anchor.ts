/**
 * Where a number stands, so described that it is found again in another version of the paper: the quote, its context and its position, as
 * TextQuoteSelector and TextPositionSelector of the W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors).
 */
import type { Anchor, Paper, Part, Span } from '../model.ts';
import { pattern } from '../patterns.ts';
import { words } from '../span.ts';

/** Characters of context on either side. */
const reach = 32;
/** How much of the context, of both sides together, must still stand beside a quote of several, and beside a short one. */
const least = 16;
/** A quote of fewer characters is no evidence by itself: `5` may be anything. */
const short = 3;

type Texts = Pick<Paper, 'id' | 'version' | 'title' | 'text'>;

/** The anchor of a stretch of a paper. */
export function anchorAt(paper: Texts, span: Span): Anchor {
  const text = paper[span.part];
  return {
    paper: paper.id,
    version: paper.version,
    span: { part: span.part, start: span.start, end: span.end },
    exact: words(paper, span),
    before: text.slice(Math.max(0, span.start - reach), span.start),
    after: text.slice(span.end, span.end + reach),
  };
}

/**
 * The stretch that an anchor means in a paper: the same position where the text is the same, or says the same there with the same context;
 * else the place with the quote whose context is surely most alike; else the only one with the quote. Nothing where none of these is sure.
 */
export function findAnchor(anchor: Anchor, paper: Texts): Span | undefined {
  const { version, span, exact } = anchor;
  if (exact === '') return undefined;
  const isThere = paper[span.part].slice(span.start, span.end) === exact;
  if (isThere && (version === paper.version || hasContext(paper[span.part], anchor))) return span;
  const parts: readonly Part[] = span.part === 'text' ? ['text', 'title'] : ['title', 'text'];
  for (const part of parts) {
    const start = pick(occurrences(paper[part], exact), paper[part], anchor);
    if (start !== undefined) return { part, start, end: start + exact.length };
  }
  return undefined;
}

function hasContext(text: string, { span: { start, end }, before, after }: Anchor): boolean {
  return text.slice(Math.max(0, start - reach), start) === before && text.slice(end, end + reach) === after;
}

/** Where the quote stands for itself: `5.1` is not found in `15.1`, `5.12` or `3.5.1`. */
function occurrences(text: string, exact: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const inNumeral = joins.test(text.slice(Math.max(0, at - 2), at + 1)) || joins.test(text.slice(end - 1, end + 2));
    if (!inNumeral) starts.push(at);
  }
  return starts;
}

/** Digits that belong together, in two or three characters. */
const joins = pattern('review/joins', String.raw`^.?\d\d$|^\d\d|^\d[.,]\d$`, 'u');

/** How many characters of the context stand there, counted from the quote outwards. */
function likeness(text: string, { start, end }: Span, { before, after }: Anchor): number {
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  return left + right;
}

/** The place that is most alike; of several with the whole context the nearest to where it was, as they all say the same. */
function pick(starts: readonly number[], text: string, anchor: Anchor): number | undefined {
  const { exact, before, after, span } = anchor;
  const rated = starts.map((start) => {
    const alike = likeness(text, { ...span, start, end: start + exact.length }, anchor);
    return { start, alike, away: Math.abs(start - span.start) };
  });
  const [best, second] = rated.sort((a, b) => b.alike - a.alike || a.away - b.away);
  if (!best) return undefined;
  if (!second && exact.length >= short) return best.start;
  const isWhole = best.alike === before.length + after.length;
  if (!isWhole && (best.alike < least || best.alike === second?.alike)) return undefined;
  return best.start;
}
