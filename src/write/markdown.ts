/**
 * A table as Markdown (GitHub's pipe tables), for issues, wikis and notes.
 */
import { pattern } from '../patterns.ts';
import { inParts, type Table } from './table.ts';

/** The table as text. What a paper says is shown as it is: nothing of it becomes markup, a line break becomes a space. */
export function writeMarkdown(table: Table): string {
  return [...markdownParts(table)].join('');
}

/** The same text in parts, for a long table. */
export function* markdownParts({ headings, rows, numeric = [] }: Table): Generator<string> {
  const rule = headings.map((_, column) => (numeric.includes(column) ? '---:' : '---'));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  yield line(headings.map(escapeMarkdown)) + line(rule);
  for (const some of inParts(rows)) yield some.map((row) => line(row.map(escapeMarkdown))).join('');
}

/** What marks up text inside a line, and the colon that would make a link of an address. */
const special = pattern('write/markdown-special', String.raw`[\\\x60*_[\]|~$]|:(?=//)`, 'gu');
const lineBreaks = pattern('write/line-breaks', String.raw`\s`, 'gu');
const entity: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const htmlSpecial = pattern('write/html-special', '[&<>]', 'gu');

/** Text that shows as itself in a cell of a Markdown table. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(htmlSpecial, (one) => entity[one] ?? one)
    .replace(special, String.raw`\$&`)
    .replace(lineBreaks, ' ')
    .trim();
}
