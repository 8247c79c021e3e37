/**
 * A JSON record to rows: itself, when its members name a model, a benchmark and a value, else each of the objects in the first list of such.
 */
import { type Extent, elementExtents, memberExtents, stringRuns } from '../records/extents.ts';
import type { LineStart, Value } from '../records/values.ts';
import { type Column, type Mapping, missingColumn, placeColumns } from './columns.ts';
import type { RawCell, Row } from './row.ts';

type ObjectValue = Extract<Value, { readonly kind: 'object' }>;
type Fields = ObjectValue['value'];

/** The rows of a record; none when it is no record of results. */
export function rowsIn({ raw, value, lines }: ObjectValue, mapping: Mapping): readonly Row[] {
  const own = cellsIn(raw, value, mapping);
  if (isRow(value, mapping)) return [{ raw, lines, cells: own }];
  const extents = memberExtents(raw);
  for (const [name, member] of Object.entries(value)) {
    const extent = extents.get(name);
    if (!extent || !Array.isArray(member) || !member.some((one) => isObject(one) && isRow(one, mapping))) continue;
    const around = { lines, cells: own };
    return elementExtents(raw, extent).flatMap((at) => {
      const element = elementOf(raw, at);
      if (!element) return [];
      const text = raw.slice(at.start, at.end);
      return [{ raw: text, lines: linesWithin(lines, at), cells: cellsIn(text, element, mapping), around }];
    });
  }
  return [];
}

/** Whether an object has the members of a result, filled or not. */
function isRow(fields: Fields, mapping: Mapping): boolean {
  return missingColumn(placeColumns(Object.keys(fields), mapping)) === undefined;
}

function elementOf(raw: string, { start, end }: Extent): Fields | undefined {
  const element: unknown = JSON.parse(raw.slice(start, end));
  return isObject(element) ? element : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line starts of a stretch of the raw text, counted from its start. */
function linesWithin(lines: readonly LineStart[], { start, end }: Extent): readonly LineStart[] {
  const before = lines.findLast((one) => one.start <= start);
  const first = before ? [{ start: 0, line: before.line, column: before.column + start - before.start }] : [];
  const rest = lines.filter((one) => one.start > start && one.start < end).map((one) => ({ ...one, start: one.start - start }));
  return [...first, ...rest];
}

function cellsIn(raw: string, fields: Fields, mapping: Mapping): ReadonlyMap<Column, RawCell> {
  const names = Object.keys(fields);
  const extents = memberExtents(raw);
  return new Map(
    [...placeColumns(names, mapping)].flatMap(([column, place]) => {
      const name = names[place] ?? '';
      const [value, extent] = [fields[name], extents.get(name)];
      const cell = extent && cellOf(raw, value, extent);
      return cell && cell.holds !== '' ? [[column, cell] as const] : [];
    }),
  );
}

/** A string or a number; anything else fills no cell. */
function cellOf(raw: string, value: unknown, extent: Extent): RawCell | undefined {
  if (typeof value === 'number') {
    const { start, end } = extent;
    return { holds: raw.slice(start, end).trim(), start, end, runs: [{ offset: 0, at: start }] };
  }
  if (typeof value !== 'string') return undefined;
  const blank = value.length - value.trimStart().length;
  const runs = stringRuns(raw, extent).map(({ offset, at }) => ({
    offset: Math.max(0, offset - blank),
    at: offset === 0 ? at + blank : at,
  }));
  return { holds: value.trim(), start: extent.start + 1, end: extent.end - 1, runs };
}
