/**
 * One amount where it stands, and small looks at the tokens around it, as the rules of this folder take them.
 */
import type { Amount } from '../reading/amount.ts';
import type { Token } from '../reading/tokens.ts';

export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly amount: Amount;
  /** Whether the numeral lies inside a mention of a name. */
  readonly named: boolean;
  /** Words that measured values stand beside, in lower case. */
  readonly metricNouns: ReadonlySet<string>;
}

/** The token's normal text; empty beyond either end. */
export function textAt(tokens: readonly Token[], at: number): string {
  return at < 0 ? '' : (tokens[at]?.text ?? '');
}

/** The text of the token directly before the amount. */
export function textBefore({ tokens, amount }: Place): string {
  return textAt(tokens, amount.first - 1);
}

/** The word behind the amount, a hyphen apart. */
export function wordAfter({ tokens, amount }: Place): string {
  const hyphen = textAt(tokens, amount.last + 1) === '-' && tokens[amount.last + 1]?.spaced === false;
  return textAt(tokens, amount.last + (hyphen ? 2 : 1));
}

/** Whether the token is printed with a capital first. */
export function isCapitalised(token: Token | undefined): boolean {
  const first = token?.raw.charAt(0) ?? '';
  return token?.kind === 'word' && first !== first.toLowerCase();
}

const notPlural = new Set(['ss', 'us', 'is']);
const phraseEnds = new Set(
  'in of on for at and or to with by from than the a an over while is are was were as that which we has have'.split(' '),
);
const reach = 4;

/** Whether a small-letter plural opens or ends the phrase at token `at`, an adjective or two between: "2046 undergraduate essays". */
export function isCountedNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + reach; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || token.raw !== token.text || phraseEnds.has(token.text)) return false;
    if (token.text.length > 3 && token.text.endsWith('s') && !notPlural.has(token.text.slice(-2))) return true;
  }
  return false;
}
