/**
 * Records: JSON objects with `id`, `title` and `text` or `abstract`, one a line (JSON Lines), one a file, or in one array. Read object by
 * object, so that a file may be larger than memory. Further fields, such as those of a gold record, are passed over.
 */
import type { PaperDate, Part, Problem, Stretch } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { arxivIdIn } from '../arxiv.ts';
import { makePaper, noWords, type Passage, wholeAbstract } from '../paper.ts';
import { type ReadRule, readProblem } from '../problems.ts';
import type { Piece, Reader, ReadItem, Reading } from '../reader.ts';
import { readAddress, readDate, readDoi, readNames, type Stated } from '../stated.ts';
import { memberExtents, type Run, stringRuns } from './extents.ts';
import { createValueReader, type LineStart, type Value } from './values.ts';

export const records: Reading = { format: 'records', looksLike: looksLikeRecords, takesParts: true, createReader: createRecordsReader };

type RecordValue = Extract<Value, { readonly kind: 'object' }>;
type Fields = RecordValue['value'];

function createRecordsReader(file: string): Reader {
  const values = createValueReader();
  const read = (value: Value): readonly ReadItem[] => {
    if (value.kind === 'object') return readRecord(file, value);
    return [readProblem(value.kind === 'broken' ? 'read/json' : 'read/too-long', file, value.reason, value.line)];
  };
  return { take: (line) => values.take(line).flatMap(read), finish: () => values.finish().flatMap(read) };
}

/** Fields that hold the text, the first that is there counts. */
const textFields = ['text', 'abstract', 'summary'];
const dateFields = ['published', 'date', 'year'];
const arxivFields = ['arxiv', 'arxiv_id', 'arxivId'];

function readRecord(file: string, record: RecordValue): readonly ReadItem[] {
  const { value: fields, lines } = record;
  const line = lines[0]?.line ?? 1;
  const textField = textFields.find((name) => typeof fields[name] === 'string' && fields[name].trim() !== '');
  if (textField === undefined) {
    const reason = `${nameOf(fields)} has no text: it needs a string in "text" or "abstract"`;
    return [readProblem('read/no-text', file, reason, line)];
  }
  const remarks: { readonly problem: Problem }[] = [];
  const remark: Remark = (rule, reason) => remarks.push(readProblem(rule, file, reason, line));
  const extents = memberExtents(record.raw);
  const passage = (part: Part, name: string): Passage => {
    const [words, extent] = [fields[name], extents.get(name)];
    if (typeof words !== 'string' || !extent) return noWords;
    if (loneSurrogate.test(words)) remark('read/lone-surrogate', `"${name}" has half of a surrogate pair; it is kept`);
    if (words.includes('\0')) remark('read/nul', `"${name}" has a NUL character; it is kept`);
    return { words, map: stretches(part, stringRuns(record.raw, extent), lines) };
  };
  if (fields.title !== undefined && fields.title !== null && typeof fields.title !== 'string')
    remark('read/field', '"title" is no string; it is left out');
  const [title, text] = [passage('title', 'title'), passage('text', textField)];
  const paper = makePaper({ file, title, text, parts: [wholeAbstract(text)], stated: statedIn(fields, remark) });
  return [...remarks, { paper }];
}

const loneSurrogate = pattern('read/lone-surrogate', String.raw`\p{Cs}`, 'u');

type Remark = (rule: ReadRule, reason: string) => void;

function nameOf(fields: Fields): string {
  const { id } = fields;
  return typeof id === 'string' || typeof id === 'number' ? `record ${String(id).slice(0, 80)}` : 'this record';
}

/** The runs of a string as stretches of the file. */
export function stretches(part: Part, runs: readonly Run[], lines: readonly LineStart[]): readonly Stretch[] {
  let place = 0;
  return runs.map(({ offset, at }) => {
    while ((lines[place + 1]?.start ?? Number.POSITIVE_INFINITY) <= at) place++;
    const { start, line, column } = lines[place] ?? { start: 0, line: 1, column: 1 };
    return { part, start: offset, line, column: column + at - start };
  });
}

// ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function statedIn(fields: Fields, remark: Remark): Stated {
  const id = identifier(fields.id, remark);
  const arxiv = [...arxivFields.map((name) => fields[name]), id, fields.url].map((value) => arxivIdIn(String(value ?? ''))).find(Boolean);
  return {
    id,
    arxiv,
    doi: doiIn(fields.doi, remark),
    url: addressIn(fields.url, remark),
    date: dateIn(fields, remark),
    authors: authorsIn(fields.authors, remark),
  };
}

/** The record's own id, as it is. */
function identifier(value: unknown, remark: Remark): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 500) return value.trim();
  if (isStated(value)) remark('read/field', '"id" is no short string; the paper gets another id');
  return undefined;
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function doiIn(value: unknown, remark: Remark): string | undefined {
  const found = typeof value === 'string' ? readDoi(value) : undefined;
  if (found === undefined && isStated(value)) remark('read/field', '"doi" is no DOI; it is left out');
  return found;
}

function addressIn(value: unknown, remark: Remark): string | undefined {
  const found = typeof value === 'string' ? readAddress(value) : undefined;
  if (found === undefined && isStated(value)) remark('read/field', '"url" is no http address; it is left out');
  return found;
}

function dateIn(fields: Fields, remark: Remark): PaperDate | undefined {
  const name = dateFields.find((field) => isStated(fields[field]));
  if (name === undefined) return undefined;
  const date = readDate(String(fields[name]));
  if (!date) remark('read/field', `"${name}" is no date such as 2024, 2024-06 or 2024-06-05; it is left out`);
  return date;
}

/** A list of names or of objects with a `name`, or one string of names. */
function authorsIn(value: unknown, remark: Remark): readonly string[] | undefined {
  const listed: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? readNames(value) : [];
  const names = listed.map(nameIn).filter((name) => name !== '');
  if (names.length === 0 && isStated(value) && !(Array.isArray(value) && value.length === 0))
    remark('read/field', '"authors" lists no names; it is left out');
  return names.length > 0 ? names : undefined;
}

function nameIn(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const held: unknown = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof held === 'string' ? held.trim() : '';
}

// ── sniffing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const beginsObject = pattern('read/begins-object', String.raw`^\s{0,99}\{\s{0,99}(?:"|\}|$)`, 'u');
const beginsArray = pattern('read/begins-array', String.raw`^\s{0,99}\[\s{0,99}(?:\{|\]|$)`, 'u');

function looksLikeRecords(head: readonly Piece[]): boolean {
  const filled = head.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (!first) return false;
  if (beginsRecords(first)) return true;
  return filled.filter(({ text }) => beginsObject.test(text)).length * 2 > filled.length;
}

/** Whether a file's first line that is not blank already settles that it holds records. */
export function beginsRecords({ text }: Piece): boolean {
  return beginsObject.test(text) || beginsArray.test(text);
}
