/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), for spreadsheets and data frames.
 */
import Papa from 'papaparse';
import { pattern } from '../patterns.ts';
import type { Table } from './table.ts';

/**
 * The table as text, headings first. A cell that a spreadsheet would run as a formula gets an apostrophe in front; a plain signed number
 * (`-33.8%`, `+12 ms`) is none and stays as it is.
 */
export function writeCsv({ headings, rows }: Table): string {
  return `${Papa.unparse(
    [headings, ...rows].map((row) => [...row]),
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
