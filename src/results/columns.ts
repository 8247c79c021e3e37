/**
 * The columns of a list of results: heading, and how a row fills it. The viewer's table, the command line and every export show these, so
 * that a column means the same everywhere.
 */
import type { Op } from '../model.ts';
import type { RankedRow } from './rank.ts';
import type { Named } from './rows.ts';

export interface ResultColumn {
  /** Stable name: heading in files for programs, word in `--columns` and in addresses. */
  readonly key: string;
  /** Heading for people. */
  readonly heading: string;
  /** Part of a table that is not asked for particular columns. */
  readonly shown: boolean;
  readonly numeric: boolean;
  /** The cell's text; '' where nothing is stated. Values are the paper's literals. */
  readonly cell: (row: RankedRow) => string;
  /** The cell for people, where it says in one what programs read in two. */
  readonly told?: (row: RankedRow) => string;
}

/** A table as text, as the formats of `write/` take it. */
export interface ResultTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly number[];
}

/** The rows as a table of the columns; `names` decides whether the headings are the keys or the words for people. */
export function tableOf(rows: readonly RankedRow[], columns: readonly ResultColumn[], names: 'keys' | 'headings'): ResultTable {
  return { ...frameOf(columns, names), rows: rows.map((row) => cellsOf(row, columns, names)) };
}

/** The table without its rows: for a list so long that these are made one by one. */
export function frameOf(columns: readonly ResultColumn[], names: 'keys' | 'headings'): Omit<ResultTable, 'rows'> {
  return {
    headings: columns.map(({ key, heading }) => (names === 'keys' ? key : heading)),
    numeric: columns.flatMap(({ numeric }, place) => (numeric ? [place] : [])),
  };
}

/** The cells of one row. */
export function cellsOf(row: RankedRow, columns: readonly ResultColumn[], names: 'keys' | 'headings'): readonly string[] {
  return columns.map(({ cell, told = cell }) => (names === 'keys' ? cell : told)(row));
}

const written = (named: Named | undefined): string => named?.written ?? '';
const canonical = (named: Named | undefined): string => named?.entity?.name ?? '';
const all = (named: readonly Named[]): string => named.map(written).join('; ');
const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

const column = (key: string, heading: string, cell: ResultColumn['cell']): ResultColumn => ({
  key,
  heading,
  cell,
  shown: false,
  numeric: false,
});
const shown = (key: string, heading: string, cell: ResultColumn['cell']): ResultColumn => ({ ...column(key, heading, cell), shown: true });
const numeric = (one: ResultColumn): ResultColumn => ({ ...one, numeric: true });

/** `1/4`: the best of four. */
function place({ rank, among }: RankedRow): string {
  return rank === undefined ? '' : `${rank}/${among}`;
}

const marks: Readonly<Partial<Record<Op, string>>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '~': '~' };

/** The number as printed, behind the mark of what it is: `> 90%`. A mark that the paper prints is not set twice. */
export function markedValue({ op, literal }: RankedRow): string {
  const mark = marks[op];
  return mark === undefined || literal.startsWith(mark) ? literal : `${mark} ${literal}`;
}

/** `corrected, printed 68.4%`: what people say of it, and what a corrected value stood for. */
function toldReview({ review, claim }: RankedRow): string {
  return review?.correction?.value === undefined ? text(review?.state) : `${review.state}, printed ${claim.quantity.literal}`;
}

/** A paper in a few words: the title's first ones, else its id. */
function shortTitle({ paper }: RankedRow): string {
  const title = paper.title || paper.id;
  if (title.length <= 48) return title;
  const cut = title.slice(0, 47);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 24))}…`;
}

/** All columns, in the order in which they are shown. */
export const resultColumns: readonly ResultColumn[] = [
  { ...numeric(shown('rank', 'Rank', ({ rank }) => text(rank))), told: place },
  numeric(column('among', 'Among', ({ among }) => text(among))),
  shown('model', 'Model', ({ model }) => written(model)),
  column('model_name', 'Known as', ({ model }) => canonical(model)),
  numeric(column('parameters', 'Size (B)', ({ model }) => text(model?.entity?.facts?.parameters))),
  column('openness', 'Openness', ({ model }) => text(model?.entity?.facts?.openness)),
  column('op', 'Bound', ({ op }) => (op === '=' ? '' : op)),
  { ...numeric(shown('value', 'Value', ({ literal }) => literal)), told: markedValue },
  shown('unit', 'Unit', ({ unit }) => unit),
  column('spread', 'Spread', ({ spread }) => text(spread)),
  shown('metric', 'Metric', ({ metric }) => written(metric)),
  column('metric_name', 'Metric known as', ({ metric }) => canonical(metric)),
  column('better', 'Better', ({ better }) => text(better)),
  shown('benchmark', 'Benchmark', ({ on }) => all(on)),
  column('benchmark_name', 'Benchmark known as', ({ on }) => on.map(canonical).filter(Boolean).join('; ')),
  shown('setting', 'Setting', ({ chips }) => chips.join('; ')),
  column('split', 'Split', ({ split }) => text(split)),
  column('kind', 'Kind', ({ kind }) => kind),
  column('baseline', 'Compared with', ({ baseline }) => all(baseline)),
  column('via', 'Via', ({ via }) => all(via)),
  column('direction', 'Direction', ({ claim }) => (claim.direction === 'none' ? '' : claim.direction)),
  column('change', 'Change', ({ claim }) => (claim.change === 'none' ? '' : claim.change)),
  column('of', 'Counts', ({ claim }) => text(claim.of)),
  shown('paper', 'Paper', shortTitle),
  numeric(shown('year', 'Year', ({ year }) => text(year))),
  shown('role', 'Role', ({ role }) => role),
  shown('audit', 'Audit', ({ verdict }) => text(verdict)),
  { ...column('review', 'Review', ({ review }) => text(review?.state)), told: toldReview },
  column('date', 'Date', ({ date }) => text(date)),
  numeric(column('confidence', 'Confidence', ({ confidence }) => String(confidence))),
  column('paper_id', 'Paper id', ({ paper }) => paper.id),
  column('title', 'Title', ({ paper }) => paper.title),
  column('version', 'Version', ({ paper }) => paper.version),
  column('quote', 'Evidence', ({ sentence }) => sentence),
  column('part', 'Part', ({ claim }) => claim.quantity.span.part),
  numeric(column('start', 'Start', ({ claim }) => String(claim.quantity.span.start))),
  numeric(column('end', 'End', ({ claim }) => String(claim.quantity.span.end))),
  column('claim', 'Claim', ({ claim }) => claim.id),
];
