/**
 * Tables of results: delimited with a header line, or JSON records (also those that hold a list of results each). A row names at least a
 * model, a benchmark and a value. For tables whose headers are other, add a synonym in columns.ts or a mapping here.
 */
import type { Problem } from '../../model.ts';
import { readProblem } from '../problems.ts';
import type { Line, Piece, Reader, ReadItem, Reading } from '../reader.ts';
import { createValueReader, type Value } from '../records/values.ts';
import { commonHeaders, epochHeaders, type Mapping, missingColumn, placeColumns } from './columns.ts';
import { createRecordReader, type DelimitedRecord, type Delimiter, delimiters } from './delimited.ts';
import { rowsIn } from './objects.ts';
import { faultOf, type Row } from './row.ts';
import { createSources } from './sources.ts';

export const results: Reading = {
  format: 'results',
  looksLike: looksLikeResults,
  createReader: (file) => createReader(file, commonHeaders),
};
export const epoch: Reading = { format: 'epoch', looksLike: () => false, createReader: (file) => createReader(file, epochHeaders) };

/** What takes the rows of one file. */
interface Rows {
  readonly file: string;
  readonly mapping: Mapping;
  readonly add: (row: Row) => readonly { readonly problem: Problem }[];
}

function createReader(file: string, mapping: Mapping): Reader {
  const sources = createSources(file);
  const rows: Rows = { file, mapping, add: sources.add };
  let reader: Reader | undefined;
  return {
    take: (line) => {
      if (!reader && line.text.trim() === '') return [];
      reader ??= isJson(line) ? jsonReader(rows) : delimitedReader(rows, delimiterOf(line, mapping));
      return reader.take(line);
    },
    finish: () => [...(reader?.finish() ?? []), ...sources.finish()],
  };
}

function isJson({ text }: Piece): boolean {
  return /^\s{0,99}[[{]/u.test(text);
}

// ── delimited ────────────────────────────────────────────────────────────────────────────────────────────────────────

function delimitedReader({ file, mapping, add }: Rows, delimiter: Delimiter): Reader {
  const records = createRecordReader(delimiter);
  let header: ReturnType<typeof headerOf> | undefined;
  const read = (record: DelimitedRecord): readonly ReadItem[] => {
    const line = record.lines[0]?.line;
    if (!record.closed) return [readProblem('read/row', file, 'a quoted cell does not end; its row is left out', line)];
    if (!header) {
      header = headerOf(record, mapping);
      if (header.missing === undefined) return [];
      const reason = `the header names no column for the ${header.missing} (${mapping[header.missing]?.slice(0, 3).join(', ')} …); nothing is read`;
      return [readProblem('read/row', file, reason, line)];
    }
    if (header.missing !== undefined) return [];
    const { length } = record.cells;
    if (length !== header.width)
      return [readProblem('read/row', file, `a row of ${length} cells under a header of ${header.width}; it is left out`, line)];
    const cells = [...header.places].flatMap(([column, place]) => {
      const cell = record.cells[place];
      return cell && cell.holds !== '' ? [[column, cell] as const] : [];
    });
    return add({ raw: record.raw, lines: record.lines, cells: new Map(cells) });
  };
  return { take: (line) => records.take(line).flatMap(read), finish: () => records.finish().flatMap(read) };
}

function headerOf({ cells }: DelimitedRecord, mapping: Mapping) {
  const places = placeColumns(
    cells.map(({ holds }) => holds),
    mapping,
  );
  return { places, width: cells.length, missing: missingColumn(places) };
}

/** The delimiter under which the header names most columns. */
function delimiterOf(line: Piece, mapping: Mapping): Delimiter {
  const named = (delimiter: Delimiter) => placeColumns(headersOf(line, delimiter), mapping).size;
  return delimiters.reduce((best, one) => (named(one) > named(best) ? one : best));
}

function headersOf(line: Piece, delimiter: Delimiter): readonly string[] {
  return createRecordReader(delimiter)
    .take(line)
    .flatMap(({ cells }) => cells.map(({ holds }) => holds));
}

// ── JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function jsonReader({ file, mapping, add }: Rows): Reader {
  const values = createValueReader();
  const read = (value: Value): readonly ReadItem[] => {
    if (value.kind !== 'object')
      return [readProblem(value.kind === 'broken' ? 'read/json' : 'read/too-long', file, value.reason, value.line)];
    const rows = rowsIn(value, mapping);
    if (rows.length > 1) return [...faultsIn(file, rows), ...rows.filter((row) => faultOf(row) === undefined).flatMap(add)];
    if (rows.length > 0) return rows.flatMap(add);
    return [readProblem('read/row', file, 'a record that names no model, benchmark and value, nor lists any', value.lines[0]?.line)];
  };
  return { take: (line) => values.take(line).flatMap(read), finish: () => values.finish().flatMap(read) };
}

/** What is amiss with the rows of one record, each fault once with how many have it. */
function faultsIn(file: string, rows: readonly Row[]): readonly ReadItem[] {
  const counts = new Map<string, number>();
  for (const fault of rows.map(faultOf)) if (fault !== undefined) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].map(([fault, count]) =>
    readProblem('read/row', file, `${count} of the ${rows.length} results listed here have ${fault}; left out`, rows[0]?.lines[0]?.line),
  );
}

// ── sniffing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function looksLikeResults(head: readonly Piece[]): boolean {
  const filled = head.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (!first) return false;
  if (!isJson(first)) return missingColumn(placeColumns(headersOf(first, delimiterOf(first, commonHeaders)), commonHeaders)) === undefined;
  const object = firstObject(filled);
  if (!object || ['text', 'abstract', 'summary'].some((name) => typeof object.value[name] === 'string' && object.value[name] !== ''))
    return false;
  return rowsIn(object, commonHeaders).length > 0;
}

/** The first JSON object of the lines, if it ends within them. */
function firstObject(head: readonly Piece[]): Extract<Value, { readonly kind: 'object' }> | undefined {
  const values = createValueReader();
  for (const piece of head) {
    const line: Line = { ...piece, more: false };
    const [found] = values.take(line);
    if (found) return found.kind === 'object' ? found : undefined;
  }
  return undefined;
}
