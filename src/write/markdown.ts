/**
 * A table as Markdown (GitHub's pipe tables), for issues, wikis and notes.
 */
import { pattern } from '../patterns.ts';
import type { Table } from './table.ts';

/** The table as text. What a paper says is shown as it is: nothing of it becomes markup, a line break becomes a space. */
export function writeMarkdown({ headings, rows, numeric = [] }: Table): string {
  const rule = headings.map((_, column) => (numeric.includes(column) ? '---:' : '---'));
  const lines = [headings.map(escapeMarkdown), rule, ...rows.map((row) => row.map(escapeMarkdown))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
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
