/**
 * One row of a table made into a known name, metric or unit; what is wrong with it is said, and then it is left out.
 *
 * Each table's columns are listed here, so a new column begins here too.
 */
import type { Better, EntityType, KnownMetric, KnownName, KnownUnit, ModelFacts, TestSet } from '../model.ts';
import { type Row, splitCell } from './table.ts';

/** A table of names: its file and columns (the first is the name), and the type of its rows where all have one. */
export interface TableKind {
  readonly file: string;
  readonly columns: readonly string[];
  readonly type?: EntityType;
}

const common = ['name', 'aliases', 'variant_of', 'ambiguous', 'note'];

export const metricTable: TableKind = { file: 'metrics.tsv', columns: [...common, 'better', 'unit', 'range'], type: 'metric' };

export const nameTables: readonly TableKind[] = [
  { file: 'models.tsv', columns: [...common, 'vendor', 'openness', 'parameters', 'released'], type: 'model' },
  { file: 'methods.tsv', columns: common, type: 'method' },
  { file: 'benchmarks.tsv', columns: [...common, 'type'] },
  { file: 'tasks.tsv', columns: common, type: 'task' },
];

export const unitTable: TableKind = { file: 'units.tsv', columns: ['symbol', 'forms', 'dimension', 'note'] };

export const testSetTable: TableKind = { file: 'test-sets.tsv', columns: ['benchmark', 'split', 'size', 'source', 'note'] };

/** Why a row cannot be taken. */
export interface Fault {
  readonly rule: string;
  readonly reason: string;
}

export type Report = (fault: Fault) => void;

/** A name before its `variant_of` (here still a name) is looked up. */
export type Draft<T extends KnownName = KnownName> = Omit<T, 'variantOf'> & { readonly parent?: string };

/** What of a name counts when two are compared: letters without case and accents, digits, and the signs that tell names apart. */
export function foldKnown(name: string): string {
  return isAscii.test(name)
    ? name.toLowerCase().replace(/\.(?!\d)|[^a-z0-9.+@*&,]/g, '')
    : name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\.(?!\d)|[^\p{L}\p{N}.+@*&,]/gu, '');
}

const isAscii = /^[ -~]*$/;

/** A row of models.tsv, methods.tsv, benchmarks.tsv or tasks.tsv; faults go to `report`. */
export function parseName(row: Row, kind: TableKind, report: Report): Draft {
  const type = kind.type ?? oneOf(row, 'type', ['benchmark', 'dataset'], report) ?? 'benchmark';
  const name = row.cell('name');
  if (name === '') report({ rule: 'knowledge/no-name', reason: 'the row has no name' });
  const aliases = parseAliases(row, report);
  const parent = row.cell('variant_of');
  const facts = type === 'model' ? parseFacts(row, report) : {};
  return {
    id: `${type}/${slug(name)}`,
    type,
    name,
    aliases,
    ...parseAmbiguous(row, [name, ...aliases], report),
    ...(parent !== '' && { parent }),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

/** A row of metrics.tsv; faults go to `report`. One without a direction must say why in its note. */
export function parseMetric(row: Row, report: Report): Draft<KnownMetric> {
  const better = oneOf<Better>(row, 'better', ['higher', 'lower'], report);
  if (row.cell('better') === '' && row.cell('note') === '') {
    report({ rule: 'knowledge/no-direction', reason: 'neither "better" says higher or lower nor "note" why there is no direction' });
  }
  const unit = row.cell('unit');
  const range = parseRange(row.cell('range'), report);
  return { ...parseName(row, metricTable, report), ...(better && { better }), ...(unit !== '' && { unit }), ...(range && { range }) };
}

/** A row of units.tsv; faults go to `report`. */
export function parseUnit(row: Row, report: Report): KnownUnit {
  const symbol = row.cell('symbol');
  const dimension = row.cell('dimension');
  if (symbol === '') report({ rule: 'knowledge/no-name', reason: 'the row has no symbol' });
  if (dimension === '') report({ rule: 'knowledge/no-dimension', reason: 'the row has no dimension, such as time or data' });
  return { symbol, forms: splitCell(row.cell('forms')), dimension };
}

/** A row of test-sets.tsv; faults go to `report`. A size without a source is none. */
export function parseTestSet(row: Row, report: Report): TestSet {
  const [benchmark, split, source] = [row.cell('benchmark'), row.cell('split'), row.cell('source')];
  if (benchmark === '' || split === '') report({ rule: 'knowledge/no-name', reason: 'the row names no benchmark or no split' });
  if (source === '') report({ rule: 'knowledge/no-source', reason: 'the row does not say where its size is stated' });
  const size = Number(row.cell('size'));
  if (!Number.isInteger(size) || size <= 0)
    report({ rule: 'knowledge/bad-number', reason: `size: "${row.cell('size')}" is no number of items` });
  return { benchmark, split, size, source };
}

/** `Llama 3.1 (8B)` → `llama-3.1-8b`. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('+', ' plus ')
    .replaceAll('@', ' at ')
    .replaceAll('*', ' star ')
    .split(/\.(?!\d)|[^\p{L}\p{N}.]+/u);
  return words.filter((word) => word !== '').join('-');
}

function parseAliases(row: Row, report: Report): readonly string[] {
  const aliases = splitCell(row.cell('aliases'));
  const twice = aliases.find((alias, index) => alias === row.cell('name') || aliases.indexOf(alias) !== index);
  if (twice) report({ rule: 'knowledge/duplicate-alias', reason: `"${twice}" stands there twice` });
  return aliases;
}

/** `yes`: every form of the row; else the forms that are. */
function parseAmbiguous(row: Row, forms: readonly string[], report: Report): Pick<KnownName, 'ambiguous' | 'ambiguousForms'> {
  const cell = row.cell('ambiguous');
  if (cell === '' || cell === 'yes') return { ambiguous: cell === 'yes' };
  const listed = splitCell(cell);
  const strange = listed.find((form) => !forms.includes(form));
  if (strange)
    report({ rule: 'knowledge/bad-word', reason: `ambiguous: "${strange}" is neither "yes" nor the name or an alias of the row` });
  return { ambiguous: false, ambiguousForms: listed };
}

function parseFacts(row: Row, report: Report): ModelFacts {
  const parameters = parseNumber(row, 'parameters', report);
  const vendor = row.cell('vendor');
  const openness = oneOf<'open' | 'closed'>(row, 'openness', ['open', 'closed'], report);
  const released = row.cell('released');
  if (released !== '' && !/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(released)) {
    report({ rule: 'knowledge/bad-date', reason: `released: "${released}" is no date such as 2024, 2024-06 or 2024-06-05` });
  }
  return {
    ...(parameters !== undefined && { parameters }),
    ...(vendor !== '' && { vendor }),
    ...(openness && { openness }),
    ...(released !== '' && { released }),
  };
}

function parseNumber(row: Row, column: string, report: Report): number | undefined {
  const cell = row.cell(column);
  if (cell === '') return undefined;
  const value = Number(cell);
  if (Number.isFinite(value) && value > 0) return value;
  report({ rule: 'knowledge/bad-number', reason: `${column}: "${cell}" is no number above 0` });
  return undefined;
}

/** `0..100`, or `0..` for no upper end. */
function parseRange(cell: string, report: Report): readonly [number, number] | undefined {
  if (cell === '') return undefined;
  const [low = '', high = '', ...rest] = cell.split('..');
  const ends = [Number(low), high === '' ? Number.MAX_VALUE : Number(high)] as const;
  if (low === '' || rest.length > 0 || ends.some((end) => !Number.isFinite(end))) {
    report({ rule: 'knowledge/bad-number', reason: `range: "${cell}" is no range: write 0..100, or 0.. where there is no highest` });
  } else if (ends[0] >= ends[1]) {
    report({ rule: 'knowledge/bad-range', reason: `range: "${cell}" is upside down` });
  }
  return ends;
}

function oneOf<T extends string>(row: Row, column: string, words: readonly T[], report: Report): T | undefined {
  const cell = row.cell(column);
  const word = words.find((each) => each === cell);
  if (word || (cell === '' && column !== 'type')) return word;
  report({ rule: 'knowledge/bad-word', reason: `${column}: "${cell}" is not one of ${words.join(', ')}` });
  return undefined;
}
