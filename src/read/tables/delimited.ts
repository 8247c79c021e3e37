/**
 * Lines to the records of a table whose cells are parted by commas, semicolons, tabs or bars, as RFC 4180 has them: a cell in quotes may hold
 * delimiters, line ends and doubled quotes.
 */

import type { Piece } from '../reader.ts';
import type { Run } from '../records/extents.ts';
import type { LineStart } from '../records/values.ts';
import type { RawCell } from './row.ts';

export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One record with its cells in order, empty ones too. `closed`: its last quoted cell ends. */
export interface DelimitedRecord {
  readonly raw: string;
  readonly lines: readonly LineStart[];
  readonly cells: readonly RawCell[];
  readonly closed: boolean;
}

/** A quoted cell over more lines than that is taken for a quote that someone forgot. */
const mostLines = 50;

export interface RecordReader {
  take(line: Piece): readonly DelimitedRecord[];
  /** What is left open at the end. */
  finish(): readonly DelimitedRecord[];
}

/** Records come as soon as they are complete. One whose quote does not end comes alone, unclosed, and the lines behind it are read anew. */
export function createRecordReader(delimiter: Delimiter): RecordReader {
  let open: Piece[] = [];
  const read = (line: Piece): readonly DelimitedRecord[] => {
    if (open.length === 0 && line.text.trim() === '') return [];
    open.push(line);
    const record = recordOf(open, delimiter);
    if (!record.closed) return open.length < mostLines ? [] : giveUp();
    open = [];
    return [record];
  };
  const giveUp = (): readonly DelimitedRecord[] => {
    const [first, ...rest] = open;
    open = [];
    return first ? [recordOf([first], delimiter), ...rest.flatMap(read)] : [];
  };
  return {
    take: read,
    finish: () => {
      const records: DelimitedRecord[] = [];
      while (open.length > 0) records.push(...giveUp());
      return records;
    },
  };
}

function recordOf(pieces: readonly Piece[], delimiter: Delimiter): DelimitedRecord {
  const lines: LineStart[] = [];
  let raw = '';
  for (const [place, { text, line, column }] of pieces.entries()) {
    if (place > 0) raw += '\n';
    lines.push({ start: raw.length, line, column });
    raw += text;
  }
  return { raw, lines, ...cellsOf(raw, delimiter) };
}

/** The cells of a record. */
function cellsOf(raw: string, delimiter: Delimiter): Pick<DelimitedRecord, 'cells' | 'closed'> {
  const cells: RawCell[] = [];
  for (let at = 0; at <= raw.length; ) {
    const start = skipBlanks(raw, at, delimiter);
    const quoted = raw[start] === '"' ? quotedCell(raw, start) : undefined;
    if (raw[start] === '"' && !quoted) return { cells, closed: false };
    const from = quoted?.end === undefined ? start : quoted.end + 1;
    const found = raw.indexOf(delimiter, from);
    const end = found < 0 ? raw.length : found;
    cells.push(quoted ?? plainCell(raw, start, end));
    at = end + 1;
  }
  return { cells, closed: true };
}

function skipBlanks(raw: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (raw[at] === ' ' || (raw[at] === '\t' && delimiter !== '\t')) at++;
  return at;
}

function plainCell(raw: string, start: number, end: number): RawCell {
  const holds = raw.slice(start, end).trimEnd();
  return { holds, start, end: start + holds.length, runs: [{ offset: 0, at: start }] };
}

/** The cell whose quote opens at `start`, with doubled quotes read as one; nothing when it does not close. */
function quotedCell(raw: string, start: number): RawCell | undefined {
  let begin = start + 1;
  while (raw[begin] === ' ') begin++;
  const runs: Run[] = [{ offset: 0, at: begin }];
  let holds = '';
  for (let at = begin; ; ) {
    const quote = raw.indexOf('"', at);
    if (quote < 0) return undefined;
    holds += raw.slice(at, quote);
    if (raw[quote + 1] !== '"') return { holds: holds.trimEnd(), start: begin, end: quote, runs };
    holds += '"';
    at = quote + 2;
    runs.push({ offset: holds.length, at });
  }
}
