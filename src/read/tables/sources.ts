/**
 * Rows to papers: all rows that report of one source are the text of one paper, in the order of the file, and each is a part of its own.
 */
import type { Paper, Problem, Stretch } from '../../model.ts';
import { arxivIdIn } from '../arxiv.ts';
import { makePaper, noWords, type Passage, titleSlug } from '../paper.ts';
import { readProblem } from '../problems.ts';
import { paperLimit, type ReadItem } from '../reader.ts';
import { stretches } from '../records/records.ts';
import { readAddress, readDate, type Stated } from '../stated.ts';
import type { Column } from './columns.ts';
import { faultOf, type Row, rowPart } from './row.ts';

export interface Sources {
  /** Keeps a row, or says why not. */
  add(row: Row): readonly { readonly problem: Problem }[];
  /** The papers, in the order in which the file first names them. */
  finish(): readonly ReadItem[];
}

/** Tables are held until their end, since rows of one source may lie apart; what goes beyond `paperLimit` is named in a problem and left out. */
export function createSources(file: string): Sources {
  const bySource = new Map<string, Row[]>();
  let size = 0;
  return {
    add: (row) => {
      const line = row.lines[0]?.line;
      const fault = faultOf(row);
      if (fault !== undefined) return [readProblem('read/row', file, `a row with ${fault}; it is left out`, line)];
      const wasFull = size > paperLimit;
      size += row.raw.length + 1;
      if (size > paperLimit) {
        const reason = `a table of more than ${paperLimit} characters (16 MB): rows from here on are left out`;
        return wasFull ? [] : [readProblem('read/too-long', file, reason, line)];
      }
      const key = sourceKey(row);
      const rows = bySource.get(key);
      if (rows) rows.push(row);
      else bySource.set(key, [row]);
      return [];
    },
    finish: () => [...bySource].map(([key, rows]) => ({ paper: paperOf(file, key, rows) })),
  };
}

/** What tells one source from another: its arXiv id, else its address, else its title; '' when the row names none. */
function sourceKey(row: Row): string {
  return arxivOf(row) ?? titleSlug((saidOf(row, 'url') ?? saidOf(row, 'source') ?? '').replace(/^https?:\/\//u, ''));
}

function arxivOf(row: Row): string | undefined {
  return arxivIdIn(saidOf(row, 'arxiv') ?? '') ?? arxivIdIn(saidOf(row, 'url') ?? '');
}

function saidOf({ cells, around }: Row, column: Column): string | undefined {
  return cells.get(column)?.holds ?? around?.cells.get(column)?.holds;
}

function paperOf(file: string, key: string, rows: readonly Row[]): Paper {
  const map: Stretch[] = [];
  const words: string[] = [];
  let start = 0;
  const parts = rows.map((row) => {
    const part = rowPart(row, start);
    for (const { start: at, line, column } of row.lines) map.push({ part: 'text', start: start + at, line, column });
    words.push(row.raw);
    start += row.raw.length + 1;
    return part;
  });
  const [first] = rows;
  const stated = first ? statedIn(first) : {};
  const id = key === '' ? tableName(file) : `${tableName(file)}/${key}`;
  const title = first ? titleOf(first) : noWords;
  return makePaper({ file, title, text: { words: words.join('\n'), map }, parts, stated: { ...stated, id } });
}

function statedIn(row: Row): Stated {
  const date = saidOf(row, 'date');
  return {
    arxiv: arxivOf(row),
    url: readAddress(saidOf(row, 'url') ?? saidOf(row, 'source') ?? ''),
    date: date === undefined ? undefined : readDate(date),
  };
}

/** The title of the source, as the first of its rows has it. */
function titleOf(row: Row): Passage {
  const inRow = row.cells.get('source');
  const cell = inRow ?? row.around?.cells.get('source');
  const lines = inRow ? row.lines : (row.around?.lines ?? []);
  return cell ? { words: cell.holds, map: stretches('title', cell.runs, lines) } : noWords;
}

/** `runs/a/Results.csv` is `a-results`: file names alone are often alike. */
function tableName(file: string): string {
  const steps = file.replaceAll('\\', '/').split('/');
  const last = (steps.at(-1) ?? '').replace(/\.[^.]{1,10}$/u, '');
  return titleSlug([...steps.slice(-2, -1), last].join(' ')) || 'table';
}
