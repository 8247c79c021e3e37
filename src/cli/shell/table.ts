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
    .filter(({ column, cells }) => column.optional !== true || cells.some((cell) => cell !== ''));
  const natural = filled.map(({ column, cells }) => cells.reduce((most, cell) => Math.max(most, widthOf(cell)), widthOf(column.title)));
  const widths = narrow(
    natural,
    filled.map(({ column }) => column.least),
    options.width,
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cut(cell, widths[at] ?? 0), widths[at] ?? 0, filled[at]?.column.align))
      .join(gap)
      .trimEnd();
  const heading = line(filled.map(({ column }) => column.title));
  const lines = rows.map((_, at) => line(filled.map(({ cells }) => cells[at] ?? '')));
  return [options.heading ? options.heading(heading) : heading, ...lines];
}

const gap = '  ';

/** Takes a column at a time from the widest that may be cut, until all fit or none may be cut further. */
function narrow(natural: readonly number[], least: readonly (number | undefined)[], width: number | undefined): readonly number[] {
  const widths = [...natural];
  if (width === undefined) return widths;
  let over = widths.reduce((sum, one) => sum + one, gap.length * (widths.length - 1)) - width;
  while (over > 0) {
    const spare = widths.map((one, at) => (one > (least[at] ?? one) ? one : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over -= 1;
  }
  return widths;
}
