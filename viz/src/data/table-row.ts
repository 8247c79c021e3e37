/**
 * A row of an imported table of results in words: which file and line, and what each column says. The file's own characters, JSON or commas, stay
 * where they are: cells point into them.
 */
import type { Cell, CellName, Paper, Span } from '../../../src/model.ts';
import type { ResultRow } from '../../../src/results/rows.ts';
import { sourcePosition, within } from '../../../src/span.ts';
import type { EvidenceMark } from './evidence.ts';

export interface TableRow {
  /** The file's name, without its folders. */
  readonly file: string;
  /** Counted from 1; absent where the paper does not say. */
  readonly line?: number;
  readonly cells: readonly Cell[];
}

/** The row that a sentence is; nothing where it is running text. */
export function tableRowAt({ parts, origin }: Pick<Paper, 'parts' | 'origin'>, at: Span): TableRow | undefined {
  const part = parts.filter((one) => one.kind === 'row').find(({ span }) => within(at, span));
  if (!part) return undefined;
  const file = origin.file.split(/[/\\]/u).at(-1) ?? origin.file;
  const line = sourcePosition(origin.map, part.span.part, part.span.start)?.line;
  return { file, cells: part.cells, ...(line === undefined ? {} : { line }) };
}

/** "scores.csv, line 2" */
export function placeWords({ file, line }: TableRow): string {
  return line === undefined ? file : `${file}, line ${line}`;
}

/** "model GPT-4 · benchmark MMLU · value 86.4 (scores.csv, line 2)" */
export function rowInWords(row: TableRow): string {
  return `${row.cells.map(({ name, holds }) => `${columnWords[name]} ${holds}`).join(' · ')} (${placeWords(row)})`;
}

/** What a result rests on in one line: its sentence, or its row in words. */
export function evidenceWords({ paper, claim, sentence }: Pick<ResultRow, 'paper' | 'claim' | 'sentence'>): string {
  const row = tableRowAt(paper, claim.sentence);
  return row ? rowInWords(row) : sentence;
}

/** What a column is called. */
export const columnWords: Readonly<Record<CellName, string>> = {
  model: 'model',
  version: 'version',
  benchmark: 'benchmark',
  metric: 'metric',
  value: 'value',
  unit: 'unit',
  shots: 'shots',
  split: 'split',
  setting: 'setting',
};

/** What a cell is marked as, as the same words in a sentence would be. */
export const cellMarks: Readonly<Partial<Record<CellName, EvidenceMark>>> = {
  model: 'subject',
  version: 'subject',
  benchmark: 'on',
  metric: 'metric',
  value: 'value',
  shots: 'setting',
  split: 'setting',
  setting: 'setting',
};
