/**
 * Words of a paper with their places: what every mention rule works on.
 *
 * A token is a word (letters and digits with what holds them together: `SQuAD`, `3.5`, `F_1`, `pass@1`, `MSF++`), or one sign. Hyphens and
 * slashes stand alone, so that `NeRF-based` ends where the name ends. Mentions are runs of tokens.
 */
import type { Part, Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { beginText, codeAt, type Spelling, spellingAt } from '../spellings.ts';
import { type Plain, readPlain } from './plain.ts';

export type TokenKind = 'word' | 'number' | 'sign' | 'address';

export interface Token {
  /** Offsets into the plain text. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** Nothing, not even a blank, between it and the token before. */
  readonly glued: boolean;
  /** Word and lower, as kept for all texts. */
  readonly spelling: Spelling;
}

/** One part of a paper, read. */
export interface Reading {
  readonly part: Part;
  readonly plain: Plain;
  readonly tokens: readonly Token[];
  /** Index of the first token of each sentence, and at the end the number of tokens. */
  readonly bounds: readonly number[];
}

/** Reads one part of a paper into tokens, sentence by sentence. */
export function readTokens(original: string, part: Part, sentences: readonly Span[]): Reading {
  const plain = readPlain(original);
  const tokens = tokenize(plain.text);
  const bounds = [0];
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.part !== part) continue;
    while (at < tokens.length && startOf(plain, tokens[at]) < sentence.end) at += 1;
    if (at > (bounds.at(-1) ?? 0)) bounds.push(at);
  }
  if (tokens.length > (bounds.at(-1) ?? 0)) bounds.push(tokens.length);
  return { part, plain, tokens, bounds };
}

/** The span of the tokens `from` up to, not including, `to`. */
export function tokenSpan({ part, plain, tokens }: Reading, from: number, to: number): Span {
  const [start, end] = plain.source(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return { part, start, end };
}

function startOf({ same, source }: Plain, token: Token | undefined): number {
  if (!token) return 0;
  return same ? token.start : source(token.start, token.end)[0];
}

const letters = '\\p{L}\\p{M}\\p{N}';
/** `https://…`, `www.…`, an e-mail address, a repository: no names are sought in them. */
const address =
  '(?:https?:\\/\\/|www\\.)[^\\s{}<>"]{1,300}|[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,63}|(?:github|huggingface)\\.(?:com|co)\\/[\\w./-]{1,200}';
/** `5,000`, `3.5`, `1.1.2`, with letters attached: `3.5B`, `128k`, `3D`. */
const number = `\\p{N}{1,24}(?:[.,]\\p{N}{1,24}){0,8}[${letters}]{0,24}`;
/** What may stand between the letters of one word: `F_1`, `F^1`, `pass@1`, `mp.foo`, `Llama3.1`. */
const joint = `(?:[_^@][{\\[]?|\\.)(?=[\\p{Ll}\\p{N}])|[_^]`;
const word = `\\p{L}[${letters}]{0,60}(?:(?:${joint})[${letters}]{1,60}){0,6}(?:\\+{1,2}(?![${letters}])|\\*(?![*${letters}]))?`;
const token = pattern('extract/token', `(${address})|(${number})|(${word})|['’]s(?![${letters}])|[^\\s]`, 'uy');
/** What an address cannot do without. */
const addressed = pattern('extract/addressed', ':\\/\\/|www\\.|@|github\\.|huggingface\\.');

function tokenize(text: string): Token[] {
  beginText();
  const tokens: Token[] = [];
  const plain = !addressed.test(text);
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    const simple = plain ? simpleEnd(text, at) : at;
    const read = simple > at ? tokenOf(text, at, simple, isLetter(code) ? 'word' : 'sign') : readToken(text, at);
    at = read?.end ?? at + 1;
    if (!read) continue;
    read.glued = read.start === last;
    tokens.push(read);
    last = at;
  }
  return tokens;
}

type Draft = { -readonly [K in keyof Token]: Token[K] };

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Where the token at `at` ends, for the most of them, which are plain: letters of ASCII with nothing that could join them to more, and single
 * signs. `at` itself where only the pattern can tell.
 */
function simpleEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  // Beyond ASCII, blanks, an apostrophe, digits.
  if (first >= 128 || first < 33 || first === 39 || isDigit(first)) return at;
  if (!isLetter(first)) return at + 1;
  let end = at + 1;
  while (isLetter(codeAt(text, end)) || isDigit(codeAt(text, end))) end += 1;
  const next = codeAt(text, end);
  // Beyond ASCII, and `_ ^ @ + *`, which go on.
  if (next >= 128 || next === 95 || next === 94 || next === 64 || next === 43 || next === 42 || end - at > 60) return at;
  if (next !== 46) return end;
  const behind = codeAt(text, end + 1);
  return behind >= 128 || (behind >= 97 && behind <= 122) || isDigit(behind) ? at : end;
}

/** The token at `at`; nothing where a blank stands. */
function readToken(text: string, at: number): Draft | undefined {
  token.lastIndex = at;
  const found = token.exec(text);
  if (!found) return undefined;
  const [, web, numeral, letter] = found;
  return tokenOf(text, at, token.lastIndex, letter ? 'word' : numeral ? 'number' : web ? 'address' : 'sign');
}

function tokenOf(text: string, start: number, end: number, kind: TokenKind): Draft {
  const spelling = spellingAt(text, start, end);
  return { start, end, word: spelling.word, lower: spelling.lower, kind, glued: false, spelling };
}
