/**
 * Any other text or Markdown, as one paper: a manuscript. The title is its first heading or line; the text is all that follows, line ends kept.
 */
import type { PaperPart } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { endsSentence, isComment, isProse, longestTitle } from '../listings/prose.ts';
import { cutPiece, isBlank, joinPieces, makePaper, noWords, type Passage } from '../paper.ts';
import { readProblem } from '../problems.ts';
import { type Piece, paperLimit, type Reader, type ReadItem, type Reading } from '../reader.ts';
import { frontMatter } from './front-matter.ts';

export const plain: Reading = { format: 'plain', looksLike: () => true, createReader: createPlainReader };

function createPlainReader(file: string): Reader {
  let lines: Piece[] = [];
  let size = 0;
  return {
    take: (line) => {
      size += line.text.length + 1;
      if (size <= paperLimit) lines.push(line);
      else lines = [];
      return [];
    },
    finish: () => {
      if (size > paperLimit)
        return [readProblem('read/too-long', file, `a text of ${size} characters; one paper may have ${paperLimit}`, 1)];
      return lines.some((line) => !isBlank(line)) ? readManuscript(file, lines) : [];
    },
  };
}

const html = pattern('read/html', String.raw`^\s{0,99}<(?:!doctype html|html)\b`, 'iu');

function readManuscript(file: string, lines: readonly Piece[]): readonly ReadItem[] {
  const { stated, title: given, end } = frontMatter(lines);
  const body = lines.slice(end);
  const remarks = given ? [] : openingRemarks(body);
  const { title: found, rest } = given ? { title: given, rest: body } : headingOf(body.slice(remarks.length));
  const text = joinPieces('text', rest);
  const title = found ? joinPieces('title', found) : noWords;
  const problems: ReadItem[] = [];
  if (text.words === '') return [readProblem('read/no-text', file, 'there is a title and no text under it', lines[0]?.line)];
  if (lines.some((line) => html.test(line.text)))
    problems.push(readProblem('read/markup', file, 'this looks like HTML; it was read as text, markup and all', lines[0]?.line));
  const comments = remarks
    .filter((line) => !isBlank(line))
    .map(({ text: words, line }): PaperPart => ({ kind: 'comment', words: words.trim(), line }));
  return [...problems, { paper: makePaper({ file, title, text, parts: [...comments, ...sections(text)], stated }) }];
}

/** Lines such as `Published as a conference paper at …` above the title. */
function openingRemarks(lines: readonly Piece[]): readonly Piece[] {
  const count = lines.findIndex((line) => !isBlank(line) && !(isComment(line.text) && !isProse(line.text)));
  return lines.slice(0, Math.max(0, count));
}

// ── the title ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Heading {
  readonly title?: readonly Piece[];
  readonly rest: readonly Piece[];
}

const heading = pattern('read/heading', String.raw`^ {0,3}#{1,6}[ \t]+(?=\S)`, 'u');
const closingMarks = pattern('read/closing-marks', String.raw`[ \t]#{1,6}[ \t]{0,9}$`, 'u');
const underline = pattern('read/underline', String.raw`^ {0,3}(?:={2,200}|-{2,200})[ \t]{0,9}$`, 'u');

/** The title at the head of a manuscript, and the lines after it. A first line that is prose is no title. */
function headingOf(lines: readonly Piece[]): Heading {
  const from = lines.findIndex((line) => !isBlank(line));
  const [first, second] = [lines[from], lines[from + 1]];
  if (!first) return { rest: lines };
  const marked = headingWords(first);
  if (marked) return { title: [marked], rest: lines.slice(from + 1) };
  if (second && underline.test(second.text)) return { title: [first], rest: lines.slice(from + 2) };
  const length = titleLines(lines.slice(from));
  return length === 0 ? { rest: lines } : { title: lines.slice(from, from + length), rest: lines.slice(from + length) };
}

/** The words of a Markdown heading. */
function headingWords(line: Piece): Piece | undefined {
  const marks = heading.exec(line.text)?.[0];
  if (marks === undefined) return undefined;
  const closing = closingMarks.exec(line.text);
  return cutPiece(line, marks.length, closing && closing.index > marks.length ? closing.index : line.text.length);
}

const mostTitleLines = 3;
/** A line that long was not wrapped to a width. */
const unwrapped = 200;

const letter = pattern('read/title-letter', String.raw`\p{L}`, 'u');

/** How many of the first lines are an unmarked title: one before running prose, or up to three before a blank line. Nothing under it, no title. */
function titleLines(lines: readonly Piece[]): number {
  const [first, second] = lines;
  if (!first || isProse(first.text) || !letter.test(first.text) || lines.slice(1).every(isBlank)) return 0;
  if (second && isProse(second.text) && second.text.length >= unwrapped) return 1;
  const blank = lines.slice(0, mostTitleLines + 1).findIndex(isBlank);
  const count = blank < 0 ? lines.length : blank;
  if (count > mostTitleLines) return 0;
  const words = lines.slice(0, count).map(({ text }) => text.trim());
  const whole = words.join(' ');
  if (isProse(whole) || whole.length > longestTitle || (count > 1 && endsSentence(whole) && !whole.endsWith('?'))) return 0;
  return count;
}

// ── sections ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const fence = pattern('read/fence', String.raw`^ {0,3}(?:\x60{3}|~{3})`, 'u');

/** What each Markdown heading heads, up to the next heading. Headings inside code are none. */
function sections({ words }: Passage): readonly PaperPart[] {
  const starts: { readonly start: number; readonly label: string }[] = [];
  let start = 0;
  let code = false;
  for (const line of words.split('\n')) {
    if (fence.test(line)) code = !code;
    const label = code ? undefined : headingWords({ text: line, line: 1, column: 1 })?.text.trim();
    if (label !== undefined) starts.push({ start, label });
    start += line.length + 1;
  }
  return starts.map(({ start: from, label }, place) => {
    const to = starts[place + 1]?.start ?? words.length;
    const end = from + words.slice(from, to).trimEnd().length;
    const kind = abstractLabel.test(label) ? 'abstract' : 'section';
    return { kind, span: { part: 'text', start: from, end }, label };
  });
}
const abstractLabel = pattern('read/abstract-label', String.raw`^\W{0,9}abstract\W{0,9}$`, 'iu');
