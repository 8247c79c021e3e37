/**
 * The listed results as files: what is listed, in the order it is listed, by the same writers as the command line's. A file is made a piece at a
 * time, and as it grows its text goes where the browser keeps files, not where the page keeps its data.
 */
import { cellsOf, frameOf, type ResultColumn, resultColumns } from '../../../src/results/columns.ts';
import type { Listing } from '../../../src/results/listing/listing.ts';
import type { RankedRow } from '../../../src/results/rank.ts';
import { recordOf } from '../../../src/results/records.ts';
import type { Steps } from '../../../src/steps.ts';
import { writeBibtex } from '../../../src/write/bibtex.ts';
import { csvParts } from '../../../src/write/csv.ts';
import { type EeeRecords, toEee } from '../../../src/write/eee.ts';
import { jsonListParts } from '../../../src/write/json.ts';
import { latexParts } from '../../../src/write/latex.ts';
import { markdownParts } from '../../../src/write/markdown.ts';
import type { Table } from '../../../src/write/table.ts';

export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly type: string;
  /** The text in parts, and in the end what of the rows the file does not have, in words. */
  readonly parts: (listing: Listing, version: string) => Generator<string, string | undefined>;
}

export interface ExportedFile {
  readonly content: Blob;
  /** What of the rows it does not have; '' where nothing is left out. */
  readonly left: string;
}

const shown = resultColumns.filter((column) => column.shown);

function tabular(write: (table: Table) => Generator<string>, columns: readonly ResultColumn[], names: 'keys' | 'headings') {
  return function* (listing: Listing): Generator<string, undefined> {
    const rows = mapped(rowsOf(listing), (row) => cellsOf(row, columns, names));
    yield* write({ ...frameOf(columns, names), rows });
  };
}

export const exportFormats: readonly ExportFormat[] = [
  { id: 'csv', title: 'CSV', note: 'with quote, offsets and ids', type: 'text/csv', parts: tabular(csvParts, resultColumns, 'keys') },
  {
    id: 'json',
    title: 'JSON',
    note: 'for programs',
    type: 'application/json',
    *parts(listing) {
      yield* jsonListParts(mapped(rowsOf(listing), recordOf));
      return undefined;
    },
  },
  { id: 'md', title: 'Markdown', note: 'for notes', type: 'text/markdown', parts: tabular(markdownParts, shown, 'headings') },
  { id: 'tex', title: 'LaTeX', note: 'a booktabs table', type: 'text/x-tex', parts: tabular(latexParts, shown, 'headings') },
  {
    id: 'bib',
    title: 'BibTeX',
    note: 'the papers of the list',
    type: 'text/x-bibtex',
    *parts(listing) {
      const papers = new Map<string, RankedRow['paper']>();
      for (const { paper } of rowsOf(listing)) if (papers.size < papers.set(paper.id, paper).size) yield '';
      yield writeBibtex([...papers.values()]);
      return undefined;
    },
  },
  {
    id: 'eee.json',
    title: 'EEE records',
    note: 'Every Eval Ever, schema 0.3.0',
    type: 'application/json',
    *parts(listing, version) {
      const rows: RankedRow[] = [];
      for (const row of rowsOf(listing)) {
        rows.push(row);
        if (rows.length % 256 === 0) yield '';
      }
      const made = toEee(rows, { version, retrieved: Math.floor(Date.now() / 1000) });
      yield* jsonListParts(made.records);
      return leftWords(made);
    },
  },
];

/** As many letters are handed to the browser at once. */
const most = 2_000_000;

/** Makes a file of the listed results. */
export function* fileSteps(
  format: ExportFormat,
  listing: Listing,
  { version, type }: { readonly version: string; readonly type: string },
): Steps<ExportedFile> {
  const pieces: Blob[] = [];
  let text: string[] = [];
  let letters = 0;
  const parts = format.parts(listing, version);
  for (;;) {
    const part = parts.next();
    if (part.done) {
      pieces.push(new Blob(text));
      return { content: new Blob(pieces, { type }), left: part.value ?? '' };
    }
    text.push(part.value);
    letters += part.value.length;
    if (letters > most) {
      pieces.push(new Blob(text));
      [text, letters] = [[], 0];
    }
    yield;
  }
}

function* rowsOf(listing: Listing): Generator<RankedRow> {
  for (let index = 0; index < listing.length; index++) {
    const row = listing.row(index);
    if (row) yield row;
  }
}

function* mapped<T, U>(all: Iterable<T>, to: (one: T) => U): Generator<U> {
  for (const one of all) yield to(one);
}

/** What is in no record, and why: nothing is left out in silence. */
function leftWords({ left }: EeeRecords): string {
  const reasons = new Map<string, number>();
  for (const { reason } of left) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return left.length === 0 ? '' : `In no record: ${[...reasons].map(([reason, count]) => `${count} because ${reason}`).join(', ')}.`;
}
