/**
 * The block of `key: value` lines between `---` that may head a Markdown file. Only what says something of a paper is taken from it.
 */
import { pattern } from '../../patterns.ts';
import { arxivIdIn } from '../arxiv.ts';
import { cutPiece, isBlank } from '../paper.ts';
import type { Piece } from '../reader.ts';
import { readDate, readDoi, readNames, type Stated } from '../stated.ts';

export interface FrontMatter {
  readonly stated: Stated;
  /** The title's words where they stand. */
  readonly title?: readonly Piece[];
  /** Number of lines up to the end of the block; 0 = there is none. */
  readonly end: number;
}

const rule = pattern('read/front-rule', String.raw`^---[ \t]{0,9}$`, 'u');
const endRule = pattern('read/front-end', String.raw`^(?:---|\.\.\.)[ \t]{0,9}$`, 'u');
const field = pattern('read/front-field', String.raw`^([A-Za-z][\w-]{0,40})[ \t]{0,9}:(?:[ \t]{1,9}|$)`, 'u');
const item = pattern('read/front-item', String.raw`^[ \t]{0,9}-[ \t]{1,9}(?:name:[ \t]{1,9})?`, 'u');
/** A longer block is no front matter. */
const mostLines = 200;

export function frontMatter(lines: readonly Piece[]): FrontMatter {
  const from = lines.findIndex((line) => !isBlank(line));
  const to = lines.findIndex((line, place) => place > from && place < from + mostLines && endRule.test(line.text));
  const first = lines[from];
  if (!first || !rule.test(first.text) || to < 0) return { stated: {}, end: 0 };
  const fields = readFields(lines.slice(from + 1, to));
  if (fields.size === 0) return { stated: {}, end: 0 };
  const value = (name: string) => fields.get(name)?.[0]?.text ?? '';
  const authors = [...(fields.get('author') ?? []), ...(fields.get('authors') ?? [])].flatMap(({ text }) => readNames(text));
  const title = fields.get('title')?.[0];
  const stated: Stated = {
    arxiv: arxivIdIn(value('arxiv')) ?? arxivIdIn(value('eprint')),
    doi: readDoi(value('doi')),
    date: readDate(value('date')),
    authors,
  };
  return { stated, ...(title && !isBlank(title) ? { title: [title] } : {}), end: to + 1 };
}

/** The values of each key: what stands behind its colon, or the items of the list below it. */
function readFields(lines: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const fields = new Map<string, Piece[]>();
  let values: Piece[] = [];
  for (const line of lines) {
    const key = field.exec(line.text);
    const marker = item.exec(line.text);
    if (key?.[1] !== undefined) {
      const rest = unquoted(cutPiece(line, key[0].length));
      values = isBlank(rest) ? [] : [rest];
      fields.set(key[1].toLowerCase(), values);
    } else if (marker) values.push(unquoted(cutPiece(line, marker[0].length)));
  }
  return fields;
}

/** Without blanks and one pair of quotes around it. */
function unquoted(piece: Piece): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  const inner = cutPiece(piece, start, piece.text.trimEnd().length);
  const quote = inner.text[0];
  const quoted = inner.text.length >= 2 && (quote === '"' || quote === "'") && inner.text.endsWith(quote);
  return quoted ? cutPiece(inner, 1, inner.text.length - 1) : inner;
}
