/**
 * A tab-separated table with a header row, read into lines of named cells. Says what is wrong with it; never throws.
 *
 * Used by `load.ts` alone. Lines that are empty or begin with `#` are notes for people.
 */
import type { Problem } from '../model.ts';

/** One row: the cells by column, trimmed; a column that the file lacks is ''. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cell: (column: string) => string;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/**
 * The rows of a table. `columns` are those it may have, the first of which it must have. A column beyond them is a problem and not read;
 * a row with more or fewer cells than the header is a problem and left out.
 */
export function readTable(file: string, text: string, columns: readonly string[]): Table {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  let header: readonly string[] | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (raw.trim() === '' || raw.startsWith('#')) continue;
    const line = index + 1;
    const cells = raw.split('\t').map((cell) => cell.trim());
    if (!header) {
      header = cells;
      problems.push(...checkHeader({ file, line }, cells, columns));
      if (!cells.includes(columns[0] ?? '')) break;
    } else if (cells.length === header.length) {
      rows.push({ file, line, cell: cellsBy(header, cells) });
    } else {
      problems.push({
        file,
        line,
        rule: 'knowledge/cells',
        reason: `${cells.length} cells where the header has ${header.length}; part them by tabs`,
      });
    }
  }
  return { rows, problems };
}

/** The parts of a cell that holds several values, such as `CIFAR10|CIFAR-10`. */
export function splitCell(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function cellsBy(header: readonly string[], cells: readonly string[]): (column: string) => string {
  return (column) => cells[header.indexOf(column)] ?? '';
}

function checkHeader(
  at: { readonly file: string; readonly line: number },
  cells: readonly string[],
  columns: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const known = `; known are ${columns.join(', ')}`;
  cells.forEach((name, index) => {
    if (!columns.includes(name))
      problems.push({ ...at, rule: 'knowledge/unknown-column', reason: `column "${name}" is unknown and not read${known}` });
    else if (cells.indexOf(name) !== index)
      problems.push({ ...at, rule: 'knowledge/unknown-column', reason: `column "${name}" stands there twice` });
  });
  const [first = ''] = columns;
  if (!cells.includes(first))
    problems.push({ ...at, rule: 'knowledge/missing-column', reason: `the header has no column "${first}"; the table is not read` });
  return problems;
}
