/**
 * Rows as a table of text that fits the terminal. Use it for what a person reads; programs read JSON or CSV.
 */
import { cut, oneLine, pad, widthOf } from './text.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** May be cut, down to this many columns, when the table is too wide. Columns without it are never cut. */
  readonly least?: number;
  /** Left out when no row has anything in it. */
  readonly optional?: boolean;
  /** Left out of a table that is too wide although all is cut as far as may be: the highest number first. */
  readonly spare?: number;
}

export interface TableOptions {
  /** Columns of the terminal; absent: as wide as the longest cells. */
  readonly width?: number | undefined;
  readonly heading?: (text: string) => string;
}

/** The lines of a table, its heading first. Text of cells is made harmless and put on one line. */
export function formatTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], options: TableOptions = {}): readonly string[] {
  const filled = columns
    .map((column) => ({ column, cells: rows.map((row) => oneLine(column.cell(row))) }))
    .filter(({ column, cells }) => column.optional !== true || cells.some((cell) => cell !== ''))
    .map((one) => ({ ...one, natural: one.cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widthOf(one.column.title)) }));
  const shown = options.width === undefined ? filled : withoutSpare(filled, options.width);
  const widths = narrow(shown, options.width);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0, shown[at]?.column.align))
      .join(gap)
      .trimEnd();
  const heading = line(shown.map(({ column }) => column.title));
  const lines = rows.map((_, at) => line(shown.map(({ cells }) => cells[at] ?? '')));
  return [options.heading ? options.heading(heading) : heading, ...lines];
}

const gap = '  ';

interface Filled {
  readonly column: { readonly least?: number; readonly spare?: number };
  /** Columns of its widest cell. */
  readonly natural: number;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, one) => total + one, gap.length * (widths.length - 1));
}

/** Leaves columns out, the most spare first, until the others fit when cut as far as may be. */
function withoutSpare<F extends Filled>(filled: readonly F[], width: number): readonly F[] {
  const tightest = sum(filled.map(({ column, natural }) => Math.min(natural, column.least ?? natural)));
  const most = Math.max(...filled.map(({ column }) => column.spare ?? 0));
  if (tightest <= width || most <= 0) return filled;
  const left = filled.filter(({ column }) => column.spare !== most);
  return withoutSpare(left, width);
}

/** Takes a column at a time from the widest that may be cut, until all fit or none may be cut further. */
function narrow(shown: readonly Filled[], width: number | undefined): readonly number[] {
  const widths = shown.map(({ natural }) => natural);
  if (width === undefined) return widths;
  for (let over = sum(widths) - width; over > 0; over -= 1) {
    const spare = widths.map((one, at) => (one > (shown[at]?.column.least ?? one) ? one : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
