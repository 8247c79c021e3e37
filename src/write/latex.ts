/**
 * A table as LaTeX (booktabs), for the related-work section of the next paper.
 */
import { pattern } from '../patterns.ts';
import { inParts, type Table } from './table.ts';

/** The table as a `tabular`; needs the package booktabs. What a paper says is set as it reads: nothing of it is a command. */
export function writeLatex(table: Table): string {
  return [...latexParts(table)].join('');
}

/** The same text in parts, for a long table. */
export function* latexParts({ headings, rows, numeric = [] }: Table): Generator<string> {
  const columns = headings.map((_, column) => (numeric.includes(column) ? 'r' : 'l')).join('');
  const line = (cells: readonly string[]) => `  ${cells.map(escapeLatex).join(' & ')} \\\\\n`;
  yield `\\begin{tabular}{${columns}}\n  \\toprule\n${line(headings)}  \\midrule\n`;
  for (const some of inParts(rows)) yield some.map(line).join('');
  yield '  \\bottomrule\n\\end{tabular}\n';
}

/** Escapes that papers bring along from their own LaTeX: `69.4\%` reads 69.4%. */
const brought = pattern('write/latex-brought', String.raw`\\([%&#_$])`, 'gu');
const special = pattern('write/latex-special', String.raw`[\\{}$&#^_%~<>≤≥≈→]`, 'gu');
const blanks = pattern('write/latex-blanks', String.raw`\s`, 'gu');
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // What pdfLaTeX does not know as text.
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '≈': '$\\approx$',
  '→': '$\\rightarrow$',
};

/** Text that shows as itself in LaTeX. */
export function escapeLatex(text: string): string {
  return text
    .replace(brought, '$1')
    .replace(special, (one) => commands[one] ?? `\\${one}`)
    .replace(blanks, ' ');
}
