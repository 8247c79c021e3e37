/**
 * The columns of the results table: what they are called and what stands in a cell; widths.ts has how wide they are.
 */
import type { ReactNode } from 'react';
import type { SortColumn } from '../../../src/results/rank.ts';
import type { Named, ResultRow } from '../../../src/results/rows.ts';
import { evidenceWords } from '../data/table-row.ts';
import { roleWords, shortCite } from '../data/words.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Setting } from '../parts/Setting.tsx';
import { AlignedValue } from '../parts/Value.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useStanding } from '../review/use-review.ts';

export interface Column {
  readonly id: string;
  readonly title: string;
  /** Absent for a column that cannot be sorted by. */
  readonly sort?: SortColumn;
  /** Which way the first click sorts: values best first, years newest first, words from A. */
  readonly descendingFirst?: boolean;
  readonly numeric?: boolean;
  readonly cell: (row: ResultRow) => ReactNode;
}

const model: Column = {
  id: 'model',
  title: 'Model or subject',
  sort: 'model',
  cell: (row) => (row.model ? <NameCell named={row.model} /> : <span className="muted">{row.claim.of ?? 'not named'}</span>),
};

export const valueColumn: Column = {
  id: 'value',
  title: 'Value',
  sort: 'value',
  descendingFirst: true,
  numeric: true,
  cell: (row) => <AlignedValue claim={row.claim} />,
};

const metric: Column = {
  id: 'metric',
  title: 'Metric',
  sort: 'metric',
  cell: ({ metric: named, better }) => (
    <>
      {better && (
        <span className="better">
          <span aria-hidden="true">{better === 'higher' ? '↑' : '↓'}</span>
          <span className="unseen">{better} is better: </span>
        </span>
      )}
      {named ? (named.entity?.name ?? named.written) : <span className="muted">not stated</span>}
    </>
  ),
};

const benchmark: Column = {
  id: 'benchmark',
  title: 'Benchmark',
  sort: 'benchmark',
  cell: ({ benchmark: named }) => (named ? <NameCell named={named} /> : <span className="muted">not stated</span>),
};

const setting: Column = {
  id: 'setting',
  title: 'Setting',
  sort: 'setting',
  cell: ({ chips }) => <Setting chips={chips} small />,
};

const role: Column = {
  id: 'role',
  title: 'Whose',
  sort: 'role',
  cell: ({ role: whose }) => <span className={whose === 'own' ? 'muted' : undefined}>{roleWords[whose]}</span>,
};

const paper: Column = {
  id: 'paper',
  title: 'Paper',
  sort: 'year',
  descendingFirst: true,
  cell: ({ paper: from }) => shortCite(from),
};

export const evidenceColumn: Column = {
  id: 'evidence',
  title: 'Evidence',
  cell: (row) => <span className="snippet">{evidenceWords(row)}</span>,
};

const plain = (id: string, title: string, text: (row: ResultRow) => string | number | undefined, sort?: SortColumn): Column => ({
  id,
  title,
  ...(sort ? { sort } : {}),
  cell: (row) => text(row) ?? '',
});

const audit: Column = {
  id: 'audit',
  title: 'Audit',
  sort: 'audit',
  cell: ({ verdict }) => (verdict ? <VerdictMark verdict={verdict} /> : ''),
};

const review: Column = { id: 'review', title: 'Review', cell: ({ claim }) => <Reviewed id={claim.id} /> };

function Reviewed({ id }: { readonly id: string }) {
  return <>{useStanding({ kind: 'claim', id })?.state ?? ''}</>;
}

/** Every column there is, in the order of the table. */
export const allColumns: readonly Column[] = [
  model,
  plain('size', 'Size (B)', (row) => row.model?.entity?.facts?.parameters),
  plain('openness', 'Openness', (row) => row.model?.entity?.facts?.openness),
  valueColumn,
  metric,
  benchmark,
  setting,
  plain('split', 'Split', (row) => row.split),
  paper,
  plain('date', 'Date', (row) => row.date),
  role,
  audit,
  review,
  plain('confidence', 'Confidence', (row) => `${Math.round(row.confidence * 100)} %`, 'confidence'),
  evidenceColumn,
];

export const usualColumns: readonly string[] = ['model', 'value', 'metric', 'benchmark', 'setting', 'paper', 'role', 'audit', 'evidence'];

/** The columns to show. Of the usual ones the benchmark's own is left out where one was chosen; the value always stays: it opens the sentence. */
export function columnsFor(chosen: readonly string[] | undefined, oneBenchmark: boolean): readonly Column[] {
  const wanted = new Set(chosen ?? usualColumns.filter((id) => id !== 'benchmark' || !oneBenchmark));
  return allColumns.filter(({ id }) => wanted.has(id) || id === valueColumn.id);
}

/** A name as the tables know it, with the paper's own words where they differ. */
function NameCell({ named }: { readonly named: Named }) {
  const { entity, written } = named;
  if (!entity) return <>{written}</>;
  return (
    <span className="name-cell">
      <Glyph type={entity.type} />
      <span className="name">{entity.name}</span>
      {sameName(entity.name, written) ? null : <span className="muted written">{written}</span>}
    </span>
  );
}

function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;
}
