/**
 * Sentences of a paper: the Unicode segmenter, with a small table of repairs for how papers are written.
 *
 * Use it once per paper; everything after it (mentions, quantities, claims) speaks of its spans. A line break inside a paragraph ends
 * no sentence, a blank line always does, and no sentence loses its offsets: what lies between two spans is white space alone.
 */
import type { Paper, Part, Span } from '../model.ts';
import { pattern } from '../patterns.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Title and text cut into sentences, in reading order. The title is one sentence of part `title` if it is not blank.
 * Spans are trimmed of white space at both ends and never empty.
 */
export function segmentSentences(paper: Pick<Paper, 'title' | 'text'>): readonly Span[] {
  const title = trimmed(paper.title, { part: 'title', start: 0, end: paper.title.length });
  return [...(title ? [title] : []), ...segmentText(paper.text)];
}

function segmentText(text: string): Span[] {
  const spans: Span[] = [];
  for (const paragraph of paragraphs(text)) {
    for (const [start, end] of sentencesOf(text, paragraph)) {
      const span = trimmed(text, { part: 'text', start, end });
      if (span) spans.push(span);
    }
  }
  return spans;
}

type Piece = readonly [start: number, end: number];

const blankLine = pattern('extract/blank-line', '\\r?\\n(?=[ \\t\\r]{0,80}\\n)', 'gu');

function paragraphs(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(blankLine)) {
    pieces.push([start, match.index]);
    start = match.index;
  }
  pieces.push([start, text.length]);
  return pieces;
}

function sentencesOf(text: string, [start, end]: Piece): Piece[] {
  // A line break would end a sentence; as blanks of equal length, breaks keep every offset.
  const flat = text.slice(start, end).replace(/[\r\n\u2028\u2029]/gu, ' ');
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(flat)) {
    const to = index + segment.length;
    if (to < flat.length && continues(flat.slice(from, to), flat.slice(to, to + 24))) continue;
    for (const cut of missedCuts(flat.slice(from, to))) {
      pieces.push([start + from, start + from + cut]);
      from += cut;
    }
    pieces.push([start + from, start + to]);
    from = to;
  }
  return pieces;
}

// ── joins: where the segmenter stops too early ───────────────────────────────────────────────────────────────────────

const closers = '["\'”’)\\]}]{0,3}';
/** Never the end of a sentence: what follows is what they introduce. */
const introducing =
  'e\\.g|i\\.e|cf|vs|viz|resp|approx|ca|figs?|fgs?|eqs?|eqn|secs?|tabs?|refs?|algs?|thm|lem|def|prop|app|no|nos|vol|pp|dr|mr|mrs|ms|prof|st|yahoo';
const endsIntroducing = pattern('extract/ends-introducing', `(?:^|[^\\p{L}\\p{N}.])(?:${introducing})[.!]${closers}\\s{0,9}$`, 'iu');
/** May end a sentence: then a word follows that opens one. */
const endsAbbreviated = pattern(
  'extract/ends-abbreviated',
  `(?:\\bet al|(?:^|[^\\p{L}\\p{N}])\\p{Lu}|\\b[Uu]\\.\\p{L}|\\barXiv|\\b[aw]\\.[kr]\\.[at])\\.${closers}\\s{0,9}$`,
);
/** `1.` or `(2).` alone is the marker of what follows. */
const onlyMarker = pattern('extract/only-marker', '^\\s{0,99}[(\\[]?\\p{N}{1,3}[)\\]]?\\.\\s{0,9}$');
const startsLower = pattern('extract/starts-lower', '^["\'“‘(\\[]{0,2}\\p{Ll}');
/** Words that open sentences in papers and are no one's family name. */
const openers =
  'We|Our|The|This|These|Those|That|In|On|It|Its|To|For|From|By|As|At|An?|They|Their|There|Here|However|Moreover|Furthermore|Finally|First|Second|Then|Thus|While|When|With|Using|Experiments?|Results?|Code|Extensive|Specifically|Additionally|Although|Despite|Further|Unlike|Such|Both|Each|If|Recent|Recently|Existing|Although|Based|Given|But|And|Yet|Also|Since|Because|Through|After|Before|Compared|Notably|Overall|Across|Empirical(?:ly)?';
const startsWithOpener = pattern('extract/starts-with-opener', `^["'“‘(\\[]{0,2}(?:${openers})(?![\\p{L}\\p{N}-])`);

/** Whether the words after `piece` belong to the same sentence, although the segmenter stopped. */
function continues(piece: string, next: string): boolean {
  const tail = piece.slice(-24);
  if (endsIntroducing.test(tail)) return true;
  if (endsAbbreviated.test(tail)) return !startsWithOpener.test(next);
  return startsLower.test(next) || (piece.length < 120 && onlyMarker.test(piece));
}

// ── cuts: where it runs on ───────────────────────────────────────────────────────────────────────────────────────────

/** A full stop before a digit, a formula, a command or a name such as mBERT or wav2vec; nothing in capitals shows that a sentence starts. */
const uncapitalised = '\\s{1,9}(?=[\\p{N}$\\\\]|\\p{Ll}{1,6}-?[\\p{Lu}\\p{N}])';
/** A full stop with its blank forgotten: "accuracy.The". */
const unspaced = `(?=(?:${openers}) )`;
const missedCut = pattern('extract/missed-cut', `(?:[\\p{Ll}\\p{N}]{2}|[%)\\]}$])[.!?]${closers}(?:${uncapitalised}|${unspaced})`, 'gu');

function missedCuts(piece: string): readonly number[] {
  if (!stopsWithin(piece)) return [];
  const cuts: number[] = [];
  let last = 0;
  for (const match of piece.matchAll(missedCut)) {
    const cut = match.index + match[0].length;
    const tail = piece.slice(Math.max(last, cut - 24), cut);
    if (cut >= piece.length || onlyMarker.test(piece.slice(last, cut)) || endsIntroducing.test(tail) || endsAbbreviated.test(tail))
      continue;
    cuts.push(cut - last);
    last = cut;
  }
  return cuts;
}

/** Whether more than blanks follows on the first sign that may end a sentence: in most pieces it is the last sign. */
function stopsWithin(piece: string): boolean {
  const last = piece.trimEnd().length - 1;
  return ['.', '!', '?'].some((sign) => {
    const at = piece.indexOf(sign);
    return at >= 0 && at < last;
  });
}

// ── edges ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function trimmed(text: string, { part, start, end }: { part: Part; start: number; end: number }): Span | undefined {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return from < to ? { part, start: from, end: to } : undefined;
}
