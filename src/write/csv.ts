/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), for spreadsheets and data frames.
 */
import Papa from 'papaparse';
import { pattern } from '../patterns.ts';
import { inParts, type Table } from './table.ts';

/**
 * The table as text, headings first. A cell that a spreadsheet would run as a formula gets an apostrophe in front; a plain signed number
 * (`-33.8%`, `+12 ms`) is none and stays as it is.
 */
export function writeCsv(table: Table): string {
  return [...csvParts(table)].join('');
}

/** The same text in parts, for a long table. */
export function* csvParts({ headings, rows }: Table): Generator<string> {
  yield linesOf([headings]);
  for (const some of inParts(rows)) yield linesOf(some);
}

function linesOf(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: formula, newline: '\r\n' },
  )}\r\n`;
}

/**
 * What starts a formula in some spreadsheet (OWASP, "CSV injection"): = @ tab, CR, LF, their wide forms; + and - unless a number, with a
 * percent sign or a word for its unit, is all that follows.
 */
const formula = pattern(
  'write/formula',
  String.raw`^(?:[=@\t\r\n\uFF1D\uFF20]|[+\-\uFF0B\uFF0D](?!\d[\d.,]{0,40}\s?(?:\\?%|\p{L}{1,12})?$))`,
  'u',
);
