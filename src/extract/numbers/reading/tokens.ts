/**
 * A sentence as words, numerals and marks, read through its LaTeX: `$69.4\%$` is `69.4` `%`, `\to` is `→`, braces and fonts are gone
 * (`**bold**` too).
 *
 * What the number grammar works on. One pass, character by character; every token keeps its place in the text.
 */
import type { Span } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';
import { hasVariables, isMoney, readCommand } from './latex.ts';
import { longMarks, usualMarks } from './marks.ts';
import { isDigit, readNumeral } from './numeral.ts';

export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** A word in lower case, a numeral's plain digits, or a mark in its usual form (`-` for every short dash, `%` for `\%`). */
  readonly text: string;
  /** As printed. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space lies between this token and the one before. */
  readonly spaced: boolean;
  /** Whether it stands in a formula with variables: `$O(n^2)$`, not `$3\times$`. */
  readonly formula: boolean;
}

/** The tokens of one sentence, in order. Offsets count in the part that `sentence` lies in. */
export function tokenise(text: string, sentence: Pick<Span, 'start' | 'end'>): readonly Token[] {
  const scan: Scan = { text, end: sentence.end, at: sentence.start, spaced: true, math: false, formula: false, tokens: [] };
  while (scan.at < scan.end) step(scan);
  return scan.tokens;
}

interface Scan {
  readonly text: string;
  readonly end: number;
  at: number;
  spaced: boolean;
  /** Between two `$` of a formula. */
  math: boolean;
  formula: boolean;
  readonly tokens: Token[];
}

function step(scan: Scan): void {
  const { text, at } = scan;
  const char = text.charAt(at);
  if (isDigit(text, at) || (char === '.' && startsDecimal(text, at))) number(scan);
  else if (startsWord(text, at)) emit(scan, 'word', wordEnd(text, at));
  else if (char === '\\') command(scan);
  else if (char === '$') dollar(scan);
  else if (blank.test(char) || (char === '~' && unbreakable(text, at))) skip(scan, at + 1, true);
  else if (char === '{' || char === '}') skip(scan, at + 1);
  else if (text.startsWith('**', at)) skip(scan, at + 2);
  else mark(scan);
}

// ── what stands at an offset ─────────────────────────────────────────────────────────────────────────────────────────

const blank = pattern('extract/blank', '^[\\s\\u200b]');
const letter = pattern('extract/letter', '^\\p{L}');
const wordPart = pattern('extract/word-part', '^[\\p{L}\\p{M}]');

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The character at `at` as a string: both halves of an astral one. */
function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function startsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? isAsciiLetter(code) : letter.test(charAt(text, at));
}

/** Letters, with apostrophes between letters. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const apostrophe = (code === 39 || code === 0x2019) && end > at && startsWord(text, end + 1);
    if (isAsciiLetter(code) || apostrophe) end += 1;
    else if (code > 127 && wordPart.test(charAt(text, end))) end += charAt(text, end).length;
    else break;
  }
  return end;
}

const beforePoint = pattern('extract/before-point', '^[\\p{L}\\p{N}).\\]]');

/** `.008`, but not the point of `v.2` or `3.5`. */
function startsDecimal(text: string, at: number): boolean {
  const code = text.charCodeAt(at + 1);
  return code >= 48 && code <= 57 && !beforePoint.test(text.charAt(at - 1));
}

const wordlike = pattern('extract/wordlike', '^[\\p{L}.,)\\]}$]');
const beforeTie = pattern('extract/before-tie', '^[\\p{N}%]');
const afterTie = pattern('extract/after-tie', '^[\\p{L}\\p{N}\\\\$({]');

/** TeX's unbreakable blank, `Table~3`, as against `~3` for about and `3~5` for a range. */
function unbreakable(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return (wordlike.test(before) && afterTie.test(after)) || (beforeTie.test(before) && wordlike.test(after));
}

// ── emitting ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function emit(scan: Scan, kind: Token['kind'], to: number, usual?: string): void {
  const { text, at: start, spaced, formula } = scan;
  const end = Math.min(to, scan.end);
  const raw = text.slice(start, end);
  scan.tokens.push({ kind, text: usual ?? (kind === 'word' ? raw.toLowerCase() : raw), raw, start, end, spaced, formula });
  scan.at = end;
  scan.spaced = false;
}

function skip(scan: Scan, to: number, spaced = scan.spaced): void {
  scan.at = to;
  scan.spaced = spaced;
}

function number(scan: Scan): void {
  const { end, digits } = readNumeral(scan.text, scan.at);
  emit(scan, 'number', end, digits);
}

function mark(scan: Scan): void {
  const { text, at } = scan;
  const long = longMarks.find(([print]) => text.startsWith(print, at));
  const print = long?.[0] ?? charAt(text, at);
  emit(scan, 'mark', at + print.length, long?.[1] ?? usualMarks.get(print) ?? print);
}

function command(scan: Scan): void {
  const { end, means, text } = readCommand(scan.text, scan.at);
  if (means === 'mark' || means === 'word') emit(scan, means, end, text);
  else skip(scan, end, scan.spaced || means === 'blank');
}

/** `$` opens or closes a formula and says nothing, or is money: then it stays as a mark. */
function dollar(scan: Scan): void {
  const { text, at, math } = scan;
  if (!math && isDigit(text, at + 1) && isMoney(text, at + 1)) emit(scan, 'mark', at + 1, '$');
  else {
    scan.math = !math;
    scan.formula = scan.math && hasVariables(text, at + 1);
    skip(scan, at + 1);
  }
}
