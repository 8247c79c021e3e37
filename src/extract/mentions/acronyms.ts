/**
 * Acronyms that a text defines: "Long Form (LF)", "LF (long form)", "LF: Long Form", "LF stands for long form".
 *
 * Use it once per part: both forms are then one name. Method: Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions
 * in biomedical text, PSB 2003: the letters of the short form are sought from the end of the long form, the first at a word's start.
 */
import { pattern } from '../../patterns.ts';
import { isCapital } from './shape.ts';
import type { Reading, Token } from './tokens.ts';

/** Tokens `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Acronym {
  readonly short: Range;
  readonly long: Range;
}

/** All definitions of acronyms in reading order. */
export function findAcronyms({ tokens, bounds }: Reading): readonly Acronym[] {
  const found: Acronym[] = [];
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const sentence = { from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const word = tokens[i]?.word;
      const acronym =
        word === '(' || word === '['
          ? bracketed(tokens, i, sentence)
          : word === ':' || word === 'for'
            ? explained(tokens, i, sentence)
            : undefined;
      if (acronym) found.push(acronym);
    }
  }
  return found;
}

/** "Long Form (LF)" or "LF (Long Form)", the bracket standing at `at`. */
function bracketed(tokens: readonly Token[], at: number, sentence: Range): Acronym | undefined {
  let close = at + 1;
  while (close < sentence.to && close - at < 24 && !isClosing(tokens[close])) close += 1;
  if (!isClosing(tokens[close])) return undefined;
  const inner = { from: skipQuote(tokens, at + 1), to: innerEnd(tokens, at + 1, close) };
  if (isShort(tokens, inner)) {
    const long = longBefore(tokens, inner, { from: sentence.from, to: at });
    if (long) return { short: inner, long };
  }
  const short = shortBefore(tokens, { from: sentence.from, to: at });
  const long = short && longWithin(tokens, short, inner);
  return short && long && { short, long };
}

/** "LF: Long Form …" or "LF … stands for long form", the sign or preposition standing at `at`. */
function explained(tokens: readonly Token[], at: number, sentence: Range): Acronym | undefined {
  let end = at;
  if (tokens[at]?.word === 'for') {
    if (!expanding.has(tokens[at - 1]?.lower ?? '')) return undefined;
    end = at - 1;
    while (end > sentence.from && linking.has(tokens[end - 1]?.lower ?? '')) end -= 1;
  }
  const short = shortBefore(tokens, { from: sentence.from, to: end });
  if (!short) return undefined;
  let to = at + 1;
  while (to < sentence.to && to - at < 14 && !stops.has(tokens[to]?.word ?? '')) to += 1;
  const from = articles.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const long = longWithin(tokens, short, { from, to });
  return long && { short, long };
}

const expanding = new Set(['stands', 'short', 'standing', 'acronym', 'abbreviation']);
const linking = new Set(['is', 'which', ',', 'that', 'an', 'a', '(']);
const articles = new Set(['a', 'an', 'the', 'our']);
const stops = new Set(['.', ';', ':', '(', ')', '[', ']', '?', '!', '=', '"', '“']);
const quotes = new Set(['"', "'", '“', '”', '‘', '’', '`']);

const isClosing = (token: Token | undefined): boolean => token?.word === ')' || token?.word === ']';
const skipQuote = (tokens: readonly Token[], at: number): number => (quotes.has(tokens[at]?.word ?? '') ? at + 1 : at);

/** Where the first thing in brackets ends: "(CoT; Wei et al.)" and "(LF, see below)" say more than the name. */
function innerEnd(tokens: readonly Token[], from: number, close: number): number {
  for (let i = from; i < close; i += 1) {
    const word = tokens[i]?.word ?? '';
    if (word === ';' || (word === ',' && i - from <= 3) || (i > from && quotes.has(word))) return i;
  }
  return close;
}

/** One word with at least one capital, its parts glued, 2 to 16 signs: what an acronym looks like. */
function isShort(tokens: readonly Token[], { from, to }: Range): boolean {
  if (to <= from || to - from > 7) return false;
  let letters = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token || token.kind === 'address' || (i > from && !token.glued)) return false;
    if (token.kind === 'sign' && !joining.has(token.word)) return false;
    letters += token.word;
  }
  return letters.length >= 2 && letters.length <= 16 && hasCapital(letters);
}

const joining = new Set(['-', '–', '/', '+', '$', '*', '.', '²']);
const hasCapital = (text: string): boolean => text !== text.toLowerCase();

/** The acronym-like word that ends where `to` is, capitals beyond its first letter or alone. */
function shortBefore(tokens: readonly Token[], { from, to }: Range): Range | undefined {
  let start = quotes.has(tokens[to - 1]?.word ?? '') ? to - 1 : to;
  const end = start;
  start -= 1;
  while (start > from && tokens[start]?.glued && !quotes.has(tokens[start - 1]?.word ?? '')) start -= 1;
  const short = { from: start, to: end };
  return start >= from && isShort(tokens, short) ? short : undefined;
}

/** The long form that ends before the bracket. */
function longBefore(tokens: readonly Token[], short: Range, before: Range): Range | undefined {
  const letters = signs(tokens, short);
  const most = Math.min(letters.length + 5, letters.length * 2);
  const to = quotes.has(tokens[before.to - 1]?.word ?? '') ? before.to - 1 : before.to;
  let floor = to;
  for (let words = 0; floor > before.from && !stops.has(tokens[floor - 1]?.word ?? ''); floor -= 1) {
    if (tokens[floor - 1]?.kind !== 'sign') words += 1;
    if (words > most) break;
  }
  const from = backward(tokens, letters, { from: floor, to });
  return from === undefined ? undefined : accepted(tokens, letters, { from: compoundStart(tokens, letters, { from, to: floor }), to });
}

/** The first word of the hyphenated compound that `from` stands in, if it begins with the same letter ("self-supervised NMT (SSNMT)"). */
function compoundStart(tokens: readonly Token[], letters: string, { from, to: floor }: Range): number {
  let start = from;
  while (start - 2 >= floor && tokens[start]?.glued && tokens[start - 1]?.glued && tokens[start - 1]?.word === '-') start -= 2;
  return start < from && tokens[start]?.lower.charAt(0) === letters.charAt(0) ? start : from;
}

/** The long form at the head of `area`: as few of its words as hold all letters. */
function longWithin(tokens: readonly Token[], short: Range, area: Range): Range | undefined {
  const letters = signs(tokens, short);
  if (area.to - area.from < 2 || tokens[area.from]?.lower.charAt(0) !== letters.charAt(0)) return undefined;
  for (let to = area.from + 2; to <= area.to; to += 1) {
    if (tokens[to]?.glued && to < area.to) continue;
    if (backward(tokens, letters, { from: area.from, to }) === area.from) {
      const end = withHead(tokens, letters, { from: to, to: area.to });
      return accepted(tokens, letters, { from: area.from, to: end });
    }
  }
  return undefined;
}

/**
 * Where a long form ends whose letters all stand before `rest`: the next word still belongs to it if it begins with the last letter
 * ("MUSE: Multi-Unit Sentence Encoder"), and so do one or two words with which the bracket ends.
 */
function withHead(tokens: readonly Token[], letters: string, rest: Range): number {
  const next = rest.from < rest.to ? tokens[rest.from] : undefined;
  const last = tokens[rest.from - 1];
  const initial = letters.charAt(letters.length - 1);
  if (next?.lower.startsWith(initial) && !last?.lower.startsWith(initial) && isCapital(next.word)) return rest.from + 1;
  const left = rest.to - rest.from;
  const tail = tokens.slice(rest.from, rest.to);
  const plain = tail.every((token) => token.kind === 'word' && token.lower.charAt(0) !== '');
  return left <= 2 && plain && letters.length >= 3 && isClosing(tokens[rest.to]) ? rest.to : rest.from;
}

/** Letters and digits of a short form in lower case, its plural s aside. */
function signs(tokens: readonly Token[], { from, to }: Range): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += tokens[i]?.word ?? '';
  if (text.length > 2 && text.endsWith('s') && text.charAt(text.length - 2) !== text.charAt(text.length - 2).toLowerCase())
    text = text.slice(0, -1);
  return text.toLowerCase().replace(nonSign, '');
}

const nonSign = pattern('extract/acronym-sign', '[^\\p{L}\\p{N}]', 'gu');

/** Seeks `letters` from the end of `area` backwards, the first at the start of a word; gives the token where the long form begins. */
function backward(tokens: readonly Token[], letters: string, area: Range): number | undefined {
  let left = letters.length - 1;
  for (let i = area.to - 1; i >= area.from; i -= 1) {
    const word = tokens[i]?.lower ?? '';
    for (let c = word.length - 1; c >= 0; c -= 1) {
      if (word.charAt(c) !== letters.charAt(left)) continue;
      if (left === 0) {
        if (c === 0) return i;
        continue;
      }
      left -= 1;
    }
  }
  return undefined;
}

/** A long form is longer than its short form, does not hold it, and begins with a word that says something. */
function accepted(tokens: readonly Token[], letters: string, long: Range): Range | undefined {
  let size = 0;
  let words = 0;
  for (let i = long.from; i < long.to; i += 1) {
    const token = tokens[i];
    if (!token || token.lower === letters) return undefined;
    size += token.word.length;
    if (token.kind !== 'sign') words += 1;
  }
  const first = tokens[long.from]?.lower ?? '';
  if (words < 1 || size < letters.length + 2 || (words === 1 && size < letters.length * 2)) return undefined;
  return articles.has(first) || small.has(first) ? undefined : long;
}

const small = new Set(['of', 'in', 'on', 'and', 'or', 'to', 'with', 'by', 'is', 'are', 'as', 'via', 'from', 'we', 'i']);
