/**
 * A table before it is text: what the formats csv, md and latex are written from. Cells are the paper's own words and literals, unescaped.
 */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers, by place: set flush right where the format can. */
  readonly numeric?: readonly number[];
}
