/**
 * What LaTeX commands and dollar signs mean to a reader of numbers: `\times` is ×, `\textbf` is nothing, `\$` is money.
 *
 * Tables first; the tokens ask one command or one dollar sign at a time.
 */
import { pattern } from '../../../patterns.ts';

/** What a command stands for, and where it ends. */
export interface Command {
  readonly end: number;
  readonly means: 'mark' | 'blank' | 'nothing' | 'word';
  /** The mark, or the command's name with its backslash. */
  readonly text: string;
}

/** Commands that stand for a mark. */
const commandMarks: Readonly<Record<string, string>> = {
  '%': '%',
  $: '$',
  '&': '&',
  '#': '#',
  _: '_',
  times: '×',
  cdot: '·',
  to: '→',
  rightarrow: '→',
  longrightarrow: '→',
  Rightarrow: '→',
  mapsto: '→',
  pm: '±',
  sim: '~',
  approx: '~',
  simeq: '~',
  thicksim: '~',
  thickapprox: '~',
  textasciitilde: '~',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  gtrsim: '≥',
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  lesssim: '≤',
  gt: '>',
  gg: '>',
  textgreater: '>',
  lt: '<',
  ll: '<',
  textless: '<',
  textdollar: '$',
  textendash: '-',
  textemdash: '—',
  textminus: '-',
  percent: '%',
  euro: '€',
  pounds: '£',
};
/** Commands that set a blank or a font and say nothing. */
const silentCommands = new Set(
  'text textbf textit textrm textsf texttt textsc emph mathrm mathbf mathit mathsf mathtt boldsymbol bm mathcal rm bf it tt em sc textsuperscript mbox left right big Big xspace underline textnormal uline bfseries itshape'.split(
    ' ',
  ),
);
const blankCommands = new Set([
  ',',
  ';',
  ':',
  '!',
  ' ',
  '\n',
  '/',
  'quad',
  'qquad',
  'enspace',
  'thinspace',
  '\\',
  'newline',
  'par',
  'item',
]);

const asciiLetter = pattern('extract/ascii-letter', '^[A-Za-z]');

/** The command that starts at the backslash `at`. */
export function readCommand(text: string, at: number): Command {
  let end = at + 1;
  while (end < text.length && asciiLetter.test(text.charAt(end))) end += 1;
  const named = end > at + 1;
  if (!named) end = Math.min(at + 2, text.length);
  const name = text.slice(at + 1, end);
  const mark = Object.hasOwn(commandMarks, name) ? commandMarks[name] : undefined;
  if (mark !== undefined) return { end, means: 'mark', text: mark };
  if (blankCommands.has(name)) return { end, means: 'blank', text: '' };
  if (!named) return { end: at + 1, means: 'nothing', text: '' };
  return silentCommands.has(name) ? { end, means: 'nothing', text: '' } : { end, means: 'word', text: `\\${name}` };
}

const formulaLength = 80;
const prose = pattern('extract/prose', '(?:^|[\\s,])[A-Za-z]{2,}(?![A-Za-z])');

/**
 * Whether a `$` before the digit at `from` is money: no `$` closes what would be the formula, or prose stands before the one that does,
 * as in "$5 million and then $".
 */
export function isMoney(text: string, from: number): boolean {
  const reach = text.slice(from, from + formulaLength);
  const close = reach.indexOf('$');
  return close < 0 || prose.test(reach.slice(0, close));
}

const formulaReach = 300;
/** What may stand in a formula without making it one of variables: words in roman, commands that are marks, scale letters and units at digits. */
const plainParts = pattern(
  'extract/formula-plain',
  '\\\\(?:text|textrm|mathrm|textbf|mathbf|operatorname|textit|textsf|mathsf)\\s?\\{[^{}$]{0,40}\\}|\\\\(?:times|pm|sim|approx|simeq|geq?|leq?|gt|lt|to|rightarrow|cdot|bf|rm|textendash|textbf|mathbf|text|mathrm)(?![A-Za-z])|\\d[kKMBTxXes]?(?![A-Za-z])',
  'gu',
);
const variable = pattern('extract/variable', '[A-Za-z]');

/** Whether the formula that opens before `from` has variables in it. */
export function hasVariables(text: string, from: number): boolean {
  const reach = text.slice(from, from + formulaReach);
  const close = reach.indexOf('$');
  return close > 0 && variable.test(reach.slice(0, close).replace(plainParts, ''));
}
