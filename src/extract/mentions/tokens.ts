/**
 * Words of a paper with their places: what every mention rule works on.
 *
 * A token is a word (letters and digits with what holds them together: `SQuAD`, `3.5`, `F_1`, `pass@1`, `MSF++`), or one sign. Hyphens and
 * slashes stand alone, so that `NeRF-based` ends where the name ends. Mentions are runs of tokens.
 */
import type { Part, Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';
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
    while (at < tokens.length && sourceStart(plain, tokens[at]) < sentence.end) at += 1;
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

const sourceStart = (plain: Plain, token: Token | undefined): number => (token ? plain.source(token.start, token.end)[0] : 0);

const letters = '\\p{L}\\p{M}\\p{N}';
/** `https://…`, `www.…`, an e-mail address, a repository: no names are sought in them. */
const address =
  '(?:https?:\\/\\/|www\\.)[^\\s{}<>"]{1,300}|[\\w.+-]{1,64}@[\\w-]{1,63}\\.[\\w.-]{2,63}|(?:github|huggingface)\\.(?:com|co)\\/[\\w./-]{1,200}';
/** `5,000`, `3.5`, `1.1.2`, with letters attached: `3.5B`, `128k`, `3D`. */
const number = `\\p{N}{1,24}(?:[.,]\\p{N}{1,24}){0,8}[${letters}]{0,24}`;
/** What may stand between the letters of one word: `F_1`, `F^1`, `pass@1`, `mp.foo`, `Llama3.1`. */
const joint = `(?:[_^@][{\\[]?|\\.)(?=[\\p{Ll}\\p{N}])|[_^]`;
const word = `\\p{L}[${letters}]{0,60}(?:(?:${joint})[${letters}]{1,60}){0,6}(?:\\+{1,2}(?![${letters}])|\\*(?![*${letters}]))?`;
const token = pattern('extract/token', `(${address})|(${number})|(${word})|['’]s(?![${letters}])|[^\\s]`, 'gu');

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(token)) {
    const [found, web, numeral, letter] = match;
    const start = match.index;
    const end = start + found.length;
    const kind: TokenKind = letter ? 'word' : numeral ? 'number' : web ? 'address' : 'sign';
    tokens.push({ start, end, word: found, lower: found.toLowerCase(), kind, glued: start === last });
    last = end;
  }
  return tokens;
}
