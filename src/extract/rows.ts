/**
 * Papers that are tables of results: each row is a sentence that states one claim, its slots are its cells. Nothing is guessed or ranked here;
 * what the row does not say stays empty.
 */
import { squeezeText } from '../filter.ts';
import { hash } from '../hash.ts';
import type {
  Cell,
  CellName,
  Claim,
  EntityType,
  Extraction,
  Filler,
  Knowledge,
  Mention,
  Paper,
  Quantity,
  Setting,
  Span,
} from '../model.ts';
import { pattern } from '../patterns.ts';
import { byPlace } from '../span.ts';
import { settingOf } from './claims/setting.ts';
import type { QuantityFinder } from './numbers/quantities.ts';
import { printedValue } from './numbers/reading/numeral.ts';
import { segmentSentences } from './sentences.ts';

type Row = Extract<Paper['parts'][number], { readonly kind: 'row' }>;
type Found = Pick<Extraction, 'sentences' | 'mentions' | 'quantities' | 'claims'>;

/** Whether a paper's text is rows of results. */
export function isTable({ parts }: Paper): boolean {
  return parts.some(({ kind }) => kind === 'row');
}

/** A function from such a paper to what its rows say. */
export function createRowReader(knowledge: Pick<Knowledge, 'names' | 'metrics' | 'units'>, find: QuantityFinder): (paper: Paper) => Found {
  const known = knownForms(knowledge);
  const units = new Map(knowledge.units.flatMap(({ symbol, forms }) => [symbol, ...forms].map((form) => [form, symbol] as const)));
  return (paper) => {
    const rows = paper.parts.filter((part) => part.kind === 'row');
    const titles = segmentSentences({ title: paper.title, text: '' });
    const read = rows.map((row) => readRow({ paper, row, known, units }));
    const mentions = read.flatMap((one) => one.mentions);
    const values = read.flatMap(({ claim }) => (claim ? [claim.quantity] : []));
    const rest = find(paper, [...titles, ...read.flatMap(({ row, claim }) => besides(row, claim))], mentions);
    return {
      sentences: [...titles, ...rows.map(({ span }) => span)],
      mentions: [...mentions].sort((a, b) => byPlace(a.span, b.span)),
      quantities: [...rest.map(asOther), ...values].sort((a, b) => byPlace(a.span, b.span)),
      claims: read.flatMap(({ claim }) => claim ?? []),
    };
  };
}

interface Work {
  readonly paper: Paper;
  readonly row: Row;
  /** Rows of the tables by their folded forms. */
  readonly known: ReadonlyMap<string, { readonly id: string; readonly type: EntityType }>;
  /** Symbols of units by their forms. */
  readonly units: ReadonlyMap<string, string>;
}

function knownForms({ names, metrics }: Pick<Knowledge, 'names' | 'metrics'>): Work['known'] {
  const rows = [...names, ...metrics];
  return new Map(
    rows.flatMap(({ id, type, name, aliases }) =>
      [name, ...aliases].map((form) => [`${classOf(type)} ${squeezeText(form)}`, { id, type }] as const),
    ),
  );
}

function classOf(type: EntityType): CellName | undefined {
  if (type === 'model' || type === 'method') return 'model';
  return type === 'dataset' || type === 'benchmark' ? 'benchmark' : type === 'metric' ? 'metric' : undefined;
}

function readRow(work: Work): { readonly row: Row; readonly mentions: readonly Mention[]; readonly claim: Claim | undefined } {
  const { paper, row } = work;
  const cell = (name: CellName) => row.cells.find((one) => one.name === name);
  // How a model is spoken of may be many models' name: the exact one decides.
  const model = cell('version') ?? cell('model');
  const mentions = [
    ...mentionOf(work, model, 'model'),
    ...mentionOf(work, cell('benchmark'), 'benchmark'),
    ...mentionOf(work, cell('metric'), 'metric'),
  ];
  const quantity = quantityOf(work, cell('value'), cell('unit'));
  if (!quantity) return { row, mentions, claim: undefined };
  return {
    row,
    mentions,
    claim: {
      id: quantity.id,
      paper: paper.id,
      quantity,
      subject: fillerOf(model),
      on: fillerOf(cell('benchmark')),
      metric: fillerOf(cell('metric')),
      baseline: [],
      via: [],
      direction: 'none',
      change: 'none',
      setting: settingIn(paper, row, quantity),
      role: 'reported',
      cites: [],
      sentence: row.span,
      confidence: 1,
    },
  };
}

function mentionOf({ known }: Work, cell: Cell | undefined, type: EntityType): readonly Mention[] {
  if (!cell) return [];
  const row = known.get(`${classOf(type)} ${squeezeText(cell.holds)}`);
  return [{ span: cell.span, type: row?.type ?? type, rule: `row/${cell.name}`, name: cell.holds, ...(row ? { known: row.id } : {}) }];
}

function fillerOf(cell: Cell | undefined): readonly Filler[] {
  return cell ? [{ surface: cell.holds, span: cell.span, certainty: 'stated', rule: `row/${cell.name}` }] : [];
}

// ── the value ────────────────────────────────────────────────────────────────────────────────────────────────────────

const mark = '([<>~≈≤≥=]{1,2})? ?';
const number = String.raw`([+\-−]?[\d,]{0,40}\.?\d{0,30}(?:[eE][+\-]?\d{1,3})?)`;
const value = pattern('extract/rows/value', String.raw`^${mark}${number} ?(%)?(?: ?(?:±|\+\/-|\+-) ?([\d.]{1,20}))?`);

const ops: Readonly<Record<string, Quantity['op']>> = {
  '<': '<',
  '>': '>',
  '≤': '<=',
  '<=': '<=',
  '≥': '>=',
  '>=': '>=',
  '~': '~',
  '≈': '~',
};

function quantityOf({ paper, units }: Work, cell: Cell | undefined, unitCell: Cell | undefined): Quantity | undefined {
  const [all = '', op = '', digits = '', percent, spread] = value.exec(cell?.holds ?? '') ?? [];
  if (!cell || !digits) return undefined;
  const literal = all.slice(op.length).trim();
  const size = printedValue(
    literal,
    digits.replace(/[+,−-]/gu, (sign, at: number) => (at > 0 && sign === '-' ? sign : '')),
  );
  if (!size) return undefined;
  const isNegative = /^[-−]/u.test(digits);
  const deviation = spread === undefined ? undefined : printedValue(spread, spread);
  return {
    id: hash(paper.version, cell.span.part, cell.span.start, cell.span.end),
    span: cell.span,
    literal: paper[cell.span.part].slice(cell.span.start, cell.span.end),
    values: [isNegative ? { ...size, value: -size.value } : size],
    op: ops[op] ?? '=',
    unit: percent ? 'percent' : unitOf(unitCell?.holds, units),
    ...(deviation && spread !== undefined ? { spread: { kind: 'plus-minus', literal: spread, values: [deviation] } } : {}),
    kind: 'result',
    why: 'row/value',
  };
}

function unitOf(words: string | undefined, units: Work['units']): string {
  if (words === undefined) return 'score';
  if (/^(?:%|per ?cent(?:age)?|pct)$/iu.test(words)) return 'percent';
  return units.get(words) ?? 'score';
}

/** What of a row is not its value: numerals there state no result. */
function besides({ span }: Row, claim: Claim | undefined): readonly Span[] {
  if (!claim) return [span];
  const { start, end } = claim.quantity.span;
  return [
    { ...span, end: start },
    { ...span, start: end },
  ].filter((one) => one.start < one.end);
}

function asOther(quantity: Quantity): Quantity {
  const { spread: _, ...rest } = quantity;
  return { ...rest, kind: 'other', values: [], unit: '', op: '=', why: 'row/not-the-value' };
}

// ── the setting ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** What the cells for shots, split and setting say; words that no rule knows are kept as they are. */
function settingIn(paper: Paper, { cells }: Row, quantity: Quantity): Setting {
  const about = cells.filter(({ name }) => name === 'shots' || name === 'split' || name === 'setting');
  const settings = about.map((cell): Setting => {
    const { span, holds, name } = cell;
    if (name === 'split') return { split: { value: holds.toLowerCase(), span }, other: [] };
    if (name === 'shots' && wholeNumber.test(holds)) return { shots: { value: Number(holds), span }, other: [] };
    const found = settingOf({ paper, sentence: span, quantity, mentions: [] });
    const isEmpty = Object.keys(found).length === 1 && found.other.length === 0;
    return isEmpty ? { other: [{ value: name === 'shots' && holds === 'few' ? 'few-shot' : holds, span }] } : found;
  });
  const [first, ...rest] = settings;
  if (!first || rest.length === 0) return first ?? { other: [] };
  return { ...rest.reduce((all, one) => Object.assign(all, one), { ...first }), other: settings.flatMap(({ other }) => other) };
}

const wholeNumber = pattern('extract/rows/whole-number', String.raw`^\d{1,4}$`);
