/**
 * Scale words and letters behind a numeral (`1.5 million`, `435-million`, `7B`), and powers of ten (`10^{-3}`).
 *
 * Looks at tokens only; the amounts multiply.
 */
import { scaleWords } from './number-words.ts';
import type { Token } from './tokens.ts';

const letters: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['Mn', 1e6],
  ['mil', 1e6],
  ['B', 1e9],
  ['b', 1e9],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['T', 1e12],
  ['t', 1e12],
]);

/** A scale word or letter from token `at`, behind a hyphen too, with the index of its last token. */
export function readScale(tokens: readonly Token[], at: number): { readonly last: number; readonly scale: number } | undefined {
  const hyphen = tokens[at]?.text === '-' && !tokens[at]?.spaced && tokens[at + 1]?.spaced === false ? 1 : 0;
  const token = tokens[at + hyphen];
  if (token?.kind !== 'word') return undefined;
  const word = scaleWords.get(token.text.endsWith('s') ? token.text.slice(0, -1) : token.text);
  if (word !== undefined && word !== 12) return { last: at + hyphen, scale: word };
  const scale = hyphen ? undefined : letters.get(token.raw);
  return scale !== undefined && isScaleLetter(token, tokens[at + 1], tokens[at + 2]) ? { last: at, scale } : undefined;
}

const capitals = new Set(['B', 'M', 'K', 'T']);
/** What comes in millions, so that `5m` is no length and `5t` no weight. */
const masses = new Set(
  'parameter parameters param params model models tokens examples samples images sentences words pairs documents users lm llm transformer'.split(
    ' ',
  ),
);

/** Apart from the numeral a letter must be a capital with a small word behind; `m` and `t` count only before what comes in millions. */
function isScaleLetter(letter: Token, next: Token | undefined, second: Token | undefined): boolean {
  if (next && !next.spaced && next.kind === 'number') return false;
  if (letter.spaced) return capitals.has(letter.raw) && next?.kind === 'word' && next.spaced && next.raw === next.text;
  return (letter.raw !== 'm' && letter.raw !== 't') || masses.has((next?.text === '-' ? second?.text : next?.text) ?? '');
}

/** Index of the exponent's last token in `10^{-3}` at `at`; `at` itself when no power stands there. */
export function powerEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '10' || tokens[at + 1]?.text !== '^') return at;
  const sign = tokens[at + 2]?.text;
  const last = at + 2 + (sign === '-' || sign === '+' ? 1 : 0);
  return tokens[last]?.kind === 'number' ? last : at;
}

/** The exponent of the power of ten from token `at` to `end`, with its sign. */
export function powerOf(tokens: readonly Token[], at: number, end: number): string {
  return `${tokens[at + 2]?.text === '-' ? '-' : ''}${tokens[end]?.text ?? ''}`;
}
