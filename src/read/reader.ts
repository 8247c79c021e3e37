/**
 * The contract between the ways of reading: what goes into `readPapers`, what comes out, and what one format's reader must do.
 */
import type { Paper, Problem } from '../model.ts';

/** Formats in the order in which they are tried. */
export const formats = ['results', 'epoch', 'records', 'abstract-list', 'trending-page', 'plain'] as const;
export type Format = (typeof formats)[number];

/** A file, named for messages, and its bytes in chunks of any size. */
export interface Source {
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export type ReadItem = { readonly paper: Paper } | { readonly problem: Problem };

/** Words that stand together on one line of the file. A whole line is the piece with column 1. */
export interface Piece {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A line without its end, or a part of a very long one. */
export interface Line extends Piece {
  /** The next one goes on with the same line. */
  readonly more: boolean;
}

/** Reads one format. Lines are pushed in, papers and problems come out as soon as they are complete; nothing else is kept. */
export interface Reader {
  take(line: Line): readonly ReadItem[];
  finish(): readonly ReadItem[];
}

/** One format: how to know it, and how to read it. */
export interface Reading {
  readonly format: Format;
  /** Whether the first lines of a file look like it. */
  readonly looksLike: (head: readonly Piece[]) => boolean;
  /** Whether its reader copes with lines that come in parts. */
  readonly takesParts?: true;
  readonly createReader: (file: string) => Reader;
}

/** Most UTF-16 units of one paper, and of one line outside JSON: 16 MB. What is longer is named in a problem and skipped without being held in memory. */
export const paperLimit = 16 * 1024 * 1024;
