/**
 * A row of a results table before it is part of a paper: its raw text, its cells by column, and what makes it unusable.
 */
import type { PaperPart } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Run } from '../records/extents.ts';
import type { LineStart } from '../records/values.ts';
import { type Column, missingColumn } from './columns.ts';

/** A filled cell; offsets count in the raw text of its row, quotes left out. */
export interface RawCell {
  /** Quotes and escapes read, no white space at the ends. */
  readonly holds: string;
  readonly start: number;
  readonly end: number;
  /** Where each run of `holds` stands in the raw text. */
  readonly runs: readonly Run[];
}

export interface Row {
  readonly raw: string;
  readonly lines: readonly LineStart[];
  readonly cells: ReadonlyMap<Column, RawCell>;
  /** Where the result was published, if a record around the row says it. */
  readonly around?: Pick<Row, 'lines' | 'cells'>;
}

/** Why a row states no result; nothing when it does. */
export function faultOf({ cells }: Pick<Row, 'cells'>): string | undefined {
  const missing = missingColumn(cells);
  if (missing !== undefined) return `no ${missing}`;
  const value = cells.get('value')?.holds ?? '';
  return isNumber(value) ? undefined : `a value that is no number ("${value.slice(0, 40)}")`;
}

/** `<54.7`, `~1,234.5`, `54.7 %`, `.62`, `1e-4`, `87.2 ± 0.3` */
const numeral = pattern(
  'read/table-number',
  String.raw`^(?:[<>~≈≤≥=]{1,2} ?)?[+\-−]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,30})?(?:\.\d{1,30})?(?:[eE][+\-]?\d{1,3})?(?: ?%)?(?: ?(?:±|\+\/-|\+-) ?\d{0,9}(?:\.\d{1,9})?(?: ?%)?)?$`,
);
const digit = pattern('read/table-digit', String.raw`^[^±\d]{0,6}\d`);

function isNumber(text: string): boolean {
  return numeral.test(text) && digit.test(text);
}

/** The row as a part of the text that it stands in from `start` on. */
export function rowPart({ raw, cells }: Row, start: number): PaperPart {
  const trimmed = raw.trim();
  const from = start + raw.indexOf(trimmed);
  return {
    kind: 'row',
    span: { part: 'text', start: from, end: from + trimmed.length },
    cells: [...cells].flatMap(([name, cell]) =>
      isOfSource(name)
        ? []
        : [{ name, span: { part: 'text' as const, start: start + cell.start, end: start + cell.end }, holds: cell.holds }],
    ),
  };
}

function isOfSource(name: Column): name is 'source' | 'url' | 'arxiv' | 'date' {
  return name === 'source' || name === 'url' || name === 'arxiv' || name === 'date';
}
