/**
 * Lists of abstracts, each with its own arXiv identifier: `…the abstract.⏎arXiv:2406.06592The next abstract…`
 *
 * The identifier follows its abstract and may be glued to the next; in a list that begins with one it leads. Remarks such as `118 pages`
 * belong to the paper they follow.
 */
import type { PaperPart } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { arxivIdAt } from '../arxiv.ts';
import { cutPiece, isBlank, joinPieces, makePaper, noWords, wholeAbstract } from '../paper.ts';
import { readProblem } from '../problems.ts';
import { type Piece, paperLimit, type Reader, type ReadItem, type Reading } from '../reader.ts';
import { endsSentence, isComment, isHeadline, isProse, mayBeComment } from './prose.ts';

export const abstractList: Reading = { format: 'abstract-list', looksLike: looksLikeAbstractList, createReader: createAbstractListReader };

/** Lines of one abstract and its remarks, with the identifier that is theirs. */
interface Segment {
  readonly id?: string;
  readonly idLine?: number;
  readonly pieces: readonly Piece[];
}

interface Draft extends Segment {
  readonly title: readonly Piece[];
  readonly text: readonly Piece[];
  readonly comments: readonly Piece[];
}

function createAbstractListReader(file: string): Reader {
  let pieces: Piece[] = [];
  let size = 0;
  /** Set when identifiers lead their abstracts: the one whose abstract is being read. */
  let leading: Separator | undefined;
  let idsLead: boolean | undefined;
  /** The last paper, held back because a remark on it may still follow. */
  let held: Draft | undefined;

  const add = (piece: Piece): ReadItem[] => {
    const before = size;
    size += piece.text.length + 1;
    if (size <= paperLimit) pieces.push(piece);
    else if (before <= paperLimit) {
      pieces = [];
      return [readProblem('read/too-long', file, `an abstract of more than ${paperLimit} characters was skipped`, piece.line)];
    }
    return [];
  };
  const close = (own: Pick<Segment, 'id' | 'idLine'>): ReadItem[] => {
    const skipped = size > paperLimit;
    const segment = held && !idsLead ? giveBack(held, pieces) : { held, pieces };
    const items = segment.held ? written(file, segment.held) : [];
    held = skipped ? undefined : draft({ ...own, pieces: segment.pieces });
    pieces = [];
    size = 0;
    return items;
  };

  return {
    take: (line) => {
      const items: ReadItem[] = [];
      let start = 0;
      for (const separator of separators(line)) {
        items.push(...add(cutPiece(line, start, separator.start)));
        idsLead ??= size <= paperLimit && !pieces.some(isText);
        const owner = idsLead ? leading : separator;
        // What stands before the first of leading identifiers is a heading of the list.
        if (owner) items.push(...close({ id: owner.id, idLine: owner.line }));
        else [pieces, size] = [[], 0];
        leading = separator;
        start = separator.end;
      }
      items.push(...add(cutPiece(line, start)));
      return items;
    },
    finish: () => {
      const items = idsLead && leading ? close({ id: leading.id, idLine: leading.line }) : close({});
      if (!held || (held.id === undefined && held.text.length === 0)) return items;
      const [first] = held.text;
      if (held.id !== undefined || held.text.some(isText)) return [...items, ...written(file, held)];
      return [...items, readProblem('read/skipped', file, 'words after the last identifier that are no abstract', first?.line)];
    },
  };
}

/** Whether a line holds words of an abstract rather than a heading or remark. */
function isText(piece: Piece): boolean {
  return isProse(piece.text) || (endsSentence(piece.text) && !isComment(piece.text));
}

/** Remarks that open a segment belong to the paper before it, unless they are glued to an identifier. */
function giveBack(held: Draft, pieces: readonly Piece[]): { readonly held: Draft; readonly pieces: readonly Piece[] } {
  const filled = pieces.filter((piece) => !isBlank(piece));
  const count = filled.findIndex((piece) => isGlued(piece) || !isComment(piece.text));
  const comments = count < 0 ? filled : filled.slice(0, count);
  if (comments.length === 0 || held.text.length === 0) return { held, pieces };
  const last = comments.at(-1);
  return { held: { ...held, comments: [...held.comments, ...comments] }, pieces: last ? pieces.slice(pieces.indexOf(last) + 1) : pieces };
}

function isGlued({ text, column }: Piece): boolean {
  return column > 1 && text.trimStart() === text;
}

/** Parts a segment: a headline before the prose is its title, remarks after it are comments. */
function draft(segment: Segment): Draft {
  const filled = segment.pieces.filter((piece) => !isBlank(piece));
  const [first, second] = filled;
  const titled = first && second && isTitle(first, second);
  const body = titled ? filled.slice(1) : filled;
  const comments = trailingComments(body);
  const text = body.slice(0, body.length - comments.length);
  const [opening, closing] = [text[0], text.at(-1)];
  // From the first to the last line of the text, blank lines between them included.
  const whole = opening && closing ? segment.pieces.slice(segment.pieces.indexOf(opening), segment.pieces.indexOf(closing) + 1) : [];
  return { ...segment, title: titled ? [first] : [], text: whole, comments };
}

/** Whether a segment's first line is the title of its second: parted from it by a blank line, or by its looks where lines are not wrapped. */
function isTitle(first: Piece, second: Piece): boolean {
  if (!isHeadline(first.text) || isComment(second.text)) return false;
  return second.line > first.line + 1 || (isProse(second.text) && second.text.length >= unwrapped);
}

/** A line that long was not wrapped to a width. */
const unwrapped = 200;

/** The lines after the last sentence that are remarks. Beside unwrapped abstracts a short line is one whatever it says. */
function trailingComments(body: readonly Piece[]): readonly Piece[] {
  const long = (body[0]?.text.length ?? 0) >= unwrapped;
  let from = body.length;
  while (from > 1) {
    const [before, line] = [body[from - 2], body[from - 1]];
    if (!before || !line) break;
    const remark = mayBeComment(line.text) || (long && !isProse(line.text) && line.text.length < 120);
    const begins = endsSentence(before.text) || mayBeComment(before.text) || (long && isComment(line.text));
    if (!remark || !begins) break;
    from--;
  }
  return body.slice(from);
}

function written(file: string, { id, idLine, pieces, title, text, comments }: Draft): ReadItem[] {
  const words = joinPieces('text', text);
  const line = text[0]?.line ?? pieces[0]?.line ?? idLine;
  if (words.words === '') return [readProblem('read/no-text', file, `arXiv:${id} has no abstract`, idLine)];
  const items: ReadItem[] = [];
  if (id === undefined)
    items.push(readProblem('read/no-id', file, 'this abstract has no arXiv identifier after it; the file may be cut short', line));
  const parts: PaperPart[] = [
    wholeAbstract(words),
    ...comments.map((comment): PaperPart => ({ kind: 'comment', words: comment.text.trim(), line: comment.line })),
  ];
  const paper = makePaper({
    file,
    title: title.length > 0 ? joinPieces('title', title) : noWords,
    text: words,
    parts,
    stated: { arxiv: id },
  });
  return [...items, { paper }];
}

// ── separators ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** An identifier that parts two abstracts, with all that listings print behind it. */
interface Separator {
  readonly id: string;
  readonly line: number;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

const mark = pattern('read/arxiv-mark', String.raw`arxiv:\s?`, 'giu');
/** `[cs.CL]` and a date may follow. */
const tail = pattern(
  'read/arxiv-tail',
  String.raw`\s?\[[a-z-]{2,10}(?:\.[A-Za-z-]{2,12})?\](?:\s{1,2}\d{1,2} \p{Lu}\p{Ll}{2} \d{4})?`,
  'uy',
);
/** Text that begins an abstract rather than going on with a sentence. */
const opens = pattern('read/opens-abstract', String.raw`\s{1,9}[\p{Lu}\p{N}"“‘'\x60(\[$\\*]|[^\s,.;:)\]}\/]|\s{0,9}$`, 'uy');

function separators(line: Piece): readonly Separator[] {
  const found: Separator[] = [];
  for (const match of line.text.matchAll(mark)) {
    const id = arxivIdAt(line.text, match.index + match[0].length);
    if (!id) continue;
    tail.lastIndex = id.end;
    const end = tail.test(line.text) ? tail.lastIndex : id.end;
    if (partsAbstracts(line.text, match.index, end)) found.push({ id: id.id, line: line.line, start: match.index, end });
  }
  return found;
}

/** Whether an identifier from `start` to `end` parts two abstracts; one that a sentence mentions does not. */
function partsAbstracts(text: string, start: number, end: number): boolean {
  opens.lastIndex = end;
  if (!opens.test(text)) return false;
  if (text.slice(0, start).trim() === '') return true;
  const before = text.slice(Math.max(0, start - lookBack), start);
  const glued = before === before.trimEnd();
  return endsSentence(before) && (glued || text.slice(end).trim() === '');
}

/** How far back the end of a sentence is looked for: more than a long web address. */
const lookBack = 320;

/** Longest text before the first identifier: a longer one is a manuscript with references. */
const longestAbstract = 8000;

function looksLikeAbstractList(head: readonly Piece[]): boolean {
  let before = 0;
  const found: Separator[] = [];
  for (const line of head) {
    if (heading.test(line.text)) return false;
    const more = separators(line);
    if (found.length === 0) before += more[0]?.start ?? line.text.length;
    found.push(...more);
  }
  const [first] = found;
  if (!first || before > longestAbstract) return false;
  const last = head.findLast((line) => !isBlank(line));
  const ends = last !== undefined && first.line === last.line;
  const leads = head.find((line) => !isBlank(line))?.line === first.line && first.start === 0;
  return new Set(found.map(({ id }) => id)).size >= 2 || ends || leads;
}
const heading = pattern('read/list-heading', String.raw`^(?:#{1,6} |\\(?:section|begin|documentclass)\b|references\s{0,9}$)`, 'iu');
