/**
 * Cuts lines into the JSON objects they hold: one a line, one over many lines, or the members of one array. What is broken ends at the next
 * line that begins an object, so that one broken record costs no other.
 */

import { cutPiece } from '../paper.ts';
import { type Line, type Piece, paperLimit } from '../reader.ts';
import { stringEnd } from './extents.ts';

/** One object, its raw text and where that stands; or what is broken, and where. */
export type Value =
  | {
      readonly kind: 'object';
      readonly raw: string;
      readonly value: Readonly<Record<string, unknown>>;
      readonly lines: readonly LineStart[];
    }
  | { readonly kind: 'broken' | 'too-long'; readonly line: number; readonly reason: string };

/** From offset `start` of the raw text on, the line `line` from `column`. */
export interface LineStart {
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

export interface ValueReader {
  take(line: Line): readonly Value[];
  finish(): readonly Value[];
}

export function createValueReader(): ValueReader {
  const state: State = {};
  return {
    take: (part) => {
      const line = state.rest ? { ...part, text: state.rest.text + part.text, column: state.rest.column } : part;
      state.rest = undefined;
      return isPassedOver(state, line) ? [] : readLine(state, line);
    },
    finish: () => {
      if (state.open) return giveUp(state, 'the file ends within this record');
      if (state.array === undefined) return [];
      return [brokenAt(state.array, 'the array that begins here does not end; the file may be cut short')];
    },
  };
}

// ── lines to objects ─────────────────────────────────────────────────────────────────────────────────────────────────

/** What is carried from line to line. */
interface State {
  /** The object of which only the begin has been read. */
  open?: Open | undefined;
  /** After something broken: lines are passed over until one begins an object before this offset. */
  resync?: number | undefined;
  /** The line whose bracket opens the array around the objects. */
  array?: number | undefined;
  /** The begin of a string whose line goes on in the next part. */
  rest?: Piece | undefined;
}

interface Step {
  readonly values: readonly Value[];
  /** Where to go on in the line. */
  readonly at: number;
}

/** Whether a line is passed over because something before it was broken. */
function isPassedOver(state: State, line: Line): boolean {
  if (state.resync === undefined) return false;
  if (line.column > 1) return true;
  const indent = nextToken(line.text, 0);
  if (line.text[indent] === ']') state.array = undefined;
  const begins = state.resync === Number.POSITIVE_INFINITY || (line.text[indent] === '{' && indent <= state.resync);
  if (begins) state.resync = undefined;
  return !begins;
}

function readLine(state: State, line: Line): readonly Value[] {
  const whole = state.open || line.more || line.column > 1 ? undefined : wholeLine(line);
  if (whole) return [whole];
  const values: Value[] = [];
  for (let at = 0; at < line.text.length; ) {
    const step = state.open ? readObject(state, { line, at, open: state.open }) : readBetween(state, line, at);
    values.push(...step.values);
    at = step.at;
  }
  return values;
}

/** Between objects: brackets and commas of the array around them are passed over. */
function readBetween(state: State, line: Line, from: number): Step {
  const at = nextToken(line.text, from);
  const character = line.text[at];
  if (character === '{') {
    state.open = { pieces: [], size: 0, stack: '', token: '', indent: line.column - 1 + at };
    return readObject(state, { line, at, open: state.open });
  }
  if (character === '[') state.array ??= line.line;
  if (character === ']') state.array = undefined;
  if (character === undefined || ',[]'.includes(character)) return { values: [], at: at + 1 };
  // The rest of the line is lost, the next one is not.
  state.resync = Number.POSITIVE_INFINITY;
  return { values: [brokenAt(line.line, `no JSON object begins at column ${line.column + at}`)], at: line.text.length };
}

function readObject(state: State, { line, at: from, open }: { readonly line: Line; readonly at: number; readonly open: Open }): Step {
  const { at, found } = scanObject(line, from, open);
  const end = line.text.length;
  if (found === 'end') {
    state.open = undefined;
    return { values: [parsed(open.pieces)], at };
  }
  if (open.size + end - at > paperLimit) {
    giveUp(state, '');
    const reason = `a record of more than ${paperLimit} characters (16 MB) was skipped`;
    return { values: [{ kind: 'too-long', line: open.pieces[0]?.line ?? line.line, reason }], at: end };
  }
  if (found === 'line end') return { values: [], at };
  if (found === 'string') {
    if (line.more) state.rest = cutPiece(line, at);
    else open.pieces.push(cutPiece(line, at));
    return { values: line.more ? [] : giveUp(state, 'a string does not end on its line'), at: end };
  }
  const values = giveUp(state, 'a bracket or comma is missing before the next one opens');
  // A line that begins an object where none may begin is read anew: what was open before it is broken.
  const anew = line.column === 1 && line.text[at] === '{' && line.text.slice(0, at).trim() === '' && !isPassedOver(state, line);
  return { values: anew ? [...values, ...readLine(state, line)] : values, at: end };
}

function giveUp(state: State, reason: string): readonly Value[] {
  if (!state.open) return [];
  const { pieces, indent } = state.open;
  state.resync = indent;
  state.open = undefined;
  return broken(pieces, reason);
}

function brokenAt(line: number, reason: string): Value {
  return { kind: 'broken', line, reason };
}

/** The next character that is neither blank nor a byte order mark. */
function nextToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at++;
  return at;
}

/** What is said of an object that was given up. Its lines may be good records each, as when one line lacks its end. */
function broken(pieces: readonly Piece[], reason: string): readonly Value[] {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const begins = first.line === last.line ? '' : `; the record begins on line ${first.line}`;
  const alone = pieces.length > 1 ? pieces.map(wholeLine) : [];
  if (alone.every((value) => value === undefined)) return [{ kind: 'broken', line: last.line, reason: `${reason}${begins}` }];
  return pieces.map(
    (piece, place) => alone[place] ?? { kind: 'broken', line: piece.line, reason: 'not valid JSON: this line lacks its end' },
  );
}

// ── objects over many lines ──────────────────────────────────────────────────────────────────────────────────────────

/** Objects nested deeper than that are broken. */
const deepest = 200;

/** An object of which only some lines have been read. */
interface Open {
  readonly pieces: Piece[];
  size: number;
  /** Brackets that are open, the innermost last. */
  stack: string;
  /** The last token: what may follow depends on it. */
  token: '{' | '[' | ':' | ',' | 'value' | '';
  /** Number of characters before it in its line. */
  readonly indent: number;
}

interface Scanned {
  readonly at: number;
  /** `string`: one begins here and does not end; `bracket`: one opens here where none may. */
  readonly found: 'end' | 'line end' | 'string' | 'bracket';
}

/** Goes on through an object from `from` to its end or the end of the line, and keeps in `open` what it passed. */
function scanObject(line: Piece, from: number, open: Open): Scanned {
  const { at, found } = scanBrackets(line.text, from, open);
  if (at > from && (found !== 'bracket' || line.text.slice(from, at).trim() !== '')) {
    open.pieces.push({ text: line.text.slice(from, at), line: line.line, column: line.column + from });
    open.size += at - from + 1;
  }
  return { at, found };
}

function scanBrackets(text: string, from: number, open: Open): Scanned {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '"') {
      const end = stringEnd(text, at);
      if (end === undefined) return { at, found: 'string' };
      at = end;
      open.token = 'value';
      continue;
    }
    if (character === '{' || character === '[') {
      if (!mayOpen(open)) return { at, found: 'bracket' };
      open.stack += character;
      open.token = character;
    } else if (character === '}' || character === ']') {
      open.stack = open.stack.slice(0, -1);
      open.token = 'value';
    } else if (character === ':' || character === ',') open.token = character;
    at++;
    if (open.stack === '') return { at, found: 'end' };
  }
  return { at, found: 'line end' };
}

/** Whether an object or array may begin after what was read. */
function mayOpen({ stack, token }: Open): boolean {
  if (stack === '') return true;
  if (stack.length >= deepest) return false;
  return token === ':' || token === '[' || (token === ',' && stack.endsWith('['));
}

// ── parsing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** An object that is all of its line, but for a comma. */
function wholeLine(line: Piece): Value | undefined {
  const start = nextToken(line.text, 0);
  if (line.text[start] !== '{') return undefined;
  const trimmed = line.text.trimEnd();
  const end = trimmed.endsWith(',') ? trimmed.length - 1 : trimmed.length;
  if (line.text[end - 1] !== '}') return undefined;
  const raw = line.text.slice(start, end);
  const value = objectIn(raw);
  return typeof value === 'string'
    ? undefined
    : { kind: 'object', raw, value, lines: [{ start: 0, line: line.line, column: line.column + start }] };
}

function parsed(pieces: readonly Piece[]): Value {
  const lines: LineStart[] = [];
  let raw = '';
  for (const [place, piece] of pieces.entries()) {
    // Parts of one line touch.
    if (place > 0 && pieces[place - 1]?.line !== piece.line) raw += '\n';
    lines.push({ start: raw.length, line: piece.line, column: piece.column });
    raw += piece.text;
  }
  const value = objectIn(raw);
  return typeof value === 'string' ? { kind: 'broken', line: pieces[0]?.line ?? 1, reason: value } : { kind: 'object', raw, value, lines };
}

/** The object, or why there is none. */
function objectIn(raw: string): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = JSON.parse(raw);
    return isObject(value) ? value : 'no JSON object';
  } catch (error) {
    const position = /position (\d{1,9})/u.exec(error instanceof Error ? error.message : '')?.[1];
    return position === undefined ? 'not valid JSON' : `not valid JSON at character ${Number(position) + 1} of the record`;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
