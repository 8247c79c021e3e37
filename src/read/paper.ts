/**
 * Makes papers: their id, version and date, and their words as they stand in the file with the way back to it.
 */
import { hash } from '../hash.ts';
import { given, type OffsetMap, type Paper, type PaperPart, type Part, type Stretch } from '../model.ts';
import { pattern } from '../patterns.ts';
import { arxivDate } from './arxiv.ts';
import type { Piece } from './reader.ts';
import type { Stated } from './stated.ts';

/** A title or a text with the stretches that lead back to the file. */
export interface Passage {
  readonly words: string;
  readonly map: OffsetMap;
}

export interface PaperSource {
  readonly file: string;
  readonly title: Passage;
  readonly text: Passage;
  readonly parts: readonly PaperPart[];
  readonly stated: Stated;
}

/** A paper. Its id is the stated one, else its arXiv id, DOI, the slug of its title or a hash of its text, whatever it has first. */
export function makePaper({ file, title, text, parts, stated }: PaperSource): Paper {
  const { arxiv, doi, authors } = stated;
  const url = stated.url ?? (arxiv === undefined ? undefined : `https://arxiv.org/abs/${arxiv}`);
  const date = stated.date ?? (arxiv === undefined ? undefined : arxivDate(arxiv));
  return {
    id: stated.id || arxiv || doi || titleSlug(title.words) || hash(text.words),
    version: hash(title.words, text.words),
    title: title.words,
    text: text.words,
    ...given('authors', authors?.length ? authors : undefined),
    ...given('date', date),
    ...given('url', url),
    ids: { ...given('arxiv', arxiv), ...given('doi', doi) },
    origin: { file, map: [...title.map, ...text.map] },
    parts,
  };
}

/** The part `abstract` over a whole text. */
export function wholeAbstract(text: Passage): PaperPart {
  return { kind: 'abstract', span: { part: 'text', start: 0, end: text.words.length } };
}

export const noWords: Passage = { words: '', map: [] };

const accents = pattern('read/accents', String.raw`\p{M}`, 'gu');
const notSlug = pattern('read/not-slug', String.raw`[^\p{L}\p{N}]`, 'gu');

/** `What's New? v2.0` is `what-s-new-v2-0`. */
export function titleSlug(title: string): string {
  const words = title.normalize('NFKD').replace(accents, '').toLowerCase().replace(notSlug, ' ');
  return words.split(' ').filter(Boolean).join('-');
}

/** Pieces as one passage, with a newline where the file's line ends and without white space at both ends. Pieces of one line must touch. */
export function joinPieces(part: Part, pieces: readonly Piece[]): Passage {
  const filled = trimPieces(pieces);
  const map: Stretch[] = [];
  const words: string[] = [];
  let start = 0;
  for (const [place, piece] of filled.entries()) {
    const previous = filled[place - 1];
    if (previous && previous.line !== piece.line) {
      // The newline stands where the line before it ends.
      words.push('\n');
      start++;
    }
    if (previous?.line !== piece.line) map.push({ part, start, line: piece.line, column: piece.column });
    words.push(piece.text);
    start += piece.text.length;
  }
  return { words: words.join(''), map };
}

function trimPieces(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => !isBlank(piece));
  if (first < 0) return [];
  const last = pieces.findLastIndex((piece) => !isBlank(piece));
  const inner = pieces.slice(first, last + 1);
  const opened = inner.map((piece, place) => (place === 0 ? cutPiece(piece, piece.text.length - piece.text.trimStart().length) : piece));
  return opened.map((piece, place) => (place === opened.length - 1 ? cutPiece(piece, 0, piece.text.trimEnd().length) : piece));
}

export function isBlank(piece: Piece): boolean {
  return piece.text.trim() === '';
}

/** The part of a piece from `start` to `end`. */
export function cutPiece(piece: Piece, start: number, end = piece.text.length): Piece {
  return { text: piece.text.slice(start, end), line: piece.line, column: piece.column + start };
}
