/**
 * A table before it is text: what the formats csv, md and latex are written from. Cells are the paper's own words and literals, unescaped.
 */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly string[]>;
  /** Columns that hold numbers, by place: set flush right where the format can. */
  readonly numeric?: readonly number[];
}

/** As many rows make a part of a text. */
const part = 256;

/** Rows a few hundred at a time, so that a long table is written between other work. */
export function* inParts<T>(rows: Iterable<T>): Generator<readonly T[]> {
  let some: T[] = [];
  for (const row of rows) {
    if (some.push(row) < part) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
