/**
 * LaTeX read through: the words of a text without commands, braces and dollar signs, and the way back to the offsets of the original.
 *
 * Use it wherever names are recognised, so that `\textit{X}`, `$\tau$-bench` and `{\sc X}` are read as print shows them.
 * Abstracts without markup, the most of them, pass through untouched.
 */
import { pattern } from '../../patterns.ts';

export interface Plain {
  /** The words as print shows them. */
  readonly text: string;
  /** Whether that is the original itself, offsets and all. */
  readonly same: boolean;
  /** The stretch of the original that the stretch `start`–`end` of `text` was read from; braces and dollar signs that it cuts are taken in whole. */
  source(start: number, end: number): readonly [start: number, end: number];
}

/** Reads LaTeX through. Any text will do: what is no markup stays as it is. */
export function readPlain(original: string): Plain {
  if (!markup.test(original)) return { text: original, same: true, source: (start, end) => [start, end] };
  const reading = new Reading(original);
  return { text: reading.text, same: false, source: (start, end) => reading.source(start, end) };
}

const markup = pattern('extract/markup', '[\\\\{}$~]');

/** Commands that print a sign or a letter's name. */
const printed: Readonly<Record<string, string>> = {
  times: '×',
  pm: '±',
  sim: '~',
  approx: '≈',
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  to: '→',
  rightarrow: '→',
  infty: '∞',
  ell: 'ℓ',
  cdot: '·',
  ldots: '…',
  dots: '…',
  ss: 'ss',
  o: 'o',
  l: 'l',
  i: 'i',
  ae: 'ae',
};
const greek = new Set(
  'alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega'.split(
    ' ',
  ),
);
/** Commands whose argument is not printed, or is an address. */
const hidden = new Set(['cite', 'citep', 'citet', 'ref', 'label', 'url', 'href', 'footnote', 'color', 'textcolor', 'vspace', 'hspace']);
const blanks = new Set(['quad', 'qquad', 'newline', 'par', 'linebreak', 'item']);

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** One of `\\{}$~`. */
const isMarkup = (code: number): boolean => code === 92 || code === 123 || code === 125 || code === 36 || code === 126;

class Reading {
  text = '';
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly original: string;

  constructor(original: string) {
    this.original = original;
    let at = 0;
    while (at < original.length) at = this.step(this.words(at));
  }

  source(start: number, end: number): readonly [number, number] {
    const from = this.from[start] ?? this.original.length;
    const to = end > start ? (this.to[end - 1] ?? from) : from;
    const before = start > 0 ? (this.to[start - 1] ?? 0) : 0;
    const after = this.from[end] ?? this.original.length;
    return whole(this.original, { from, to, before, after });
  }

  private emit(sign: string, from: number, to: number): number {
    for (const char of sign.split('')) {
      this.text += char;
      this.from.push(from);
      this.to.push(to);
    }
    return to;
  }

  /** Reads what is no markup from `at` on; gives where that ends. */
  private words(at: number): number {
    let end = at;
    while (end < this.original.length && !isMarkup(this.original.charCodeAt(end))) {
      this.from.push(end);
      end += 1;
      this.to.push(end);
    }
    this.text += this.original.slice(at, end);
    return end;
  }

  /** Reads what stands at `at`; gives where to read on. */
  private step(at: number): number {
    const char = this.original.charAt(at);
    if (char === '\\') return this.command(at);
    if (char === '{' || char === '}' || char === '$') return at + 1;
    return char === '' ? at : this.emit(char === '~' ? ' ' : char, at, at + 1);
  }

  private command(at: number): number {
    const next = this.original.charAt(at + 1);
    let end = at + 1;
    while (isLetter(this.original.charCodeAt(end))) end += 1;
    if (end === at + 1) return this.escape(next, at);
    const name = this.original.slice(at + 1, end);
    const sign = (Object.hasOwn(printed, name) ? printed[name] : undefined) ?? (greek.has(name.toLowerCase()) ? name : undefined);
    if (sign !== undefined) return this.emit(sign, at, end);
    if (blanks.has(name)) return this.emit(' ', at, end);
    if (hidden.has(name)) return closing(this.original, end);
    // A declaration such as \sc eats the blank behind it.
    return this.original.charAt(end) === ' ' && this.text !== '' && !this.text.endsWith(' ') ? end : skipBlank(this.original, end);
  }

  private escape(next: string, at: number): number {
    if (next === '' || next === '\\' || ' ,;:!/\n'.includes(next)) return this.emit(' ', at, Math.min(at + 2, this.original.length));
    // An accent: the letter behind it is read without.
    if ('\'"`^~=.'.includes(next)) return at + 2;
    return this.emit(next, at, at + 2);
  }
}

const skipBlank = (text: string, at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);

/** Where the braces that open at `at` close, within 200 characters; `at` itself if none open there. */
function closing(text: string, at: number): number {
  if (text.charAt(at) !== '{') return at;
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + 200); i += 1) {
    const char = text.charAt(i);
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return at;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How far it may grow to either side: markup alone lies between. */
  readonly before: number;
  readonly after: number;
}

/** Grows a stretch over markup at its edges until no brace or dollar sign within is left without its partner. */
function whole(text: string, { from, to, before, after }: Stretch): readonly [number, number] {
  let start = from;
  let end = to;
  const { closed, open, dollars } = loose(text, from, to);
  for (let n = 0; n < closed; n += 1) start = opener(text, start, before);
  for (let n = 0; n < open; n += 1) {
    const brace = text.indexOf('}', end);
    if (brace >= 0 && brace < after) end = brace + 1;
  }
  if (dollars % 2 === 1) {
    const left = text.lastIndexOf('$', start - 1);
    const right = text.indexOf('$', end);
    if (left >= before && start > 0) start = left;
    else if (right >= 0 && right < after) end = right + 1;
  }
  return [start, end];
}

/** Braces without partner and the number of dollar signs between two offsets. */
function loose(text: string, from: number, to: number): { closed: number; open: number; dollars: number } {
  let closed = 0;
  let open = 0;
  let dollars = 0;
  for (let i = from; i < to; i += 1) {
    const char = text.charAt(i);
    if (char === '\\') i += 1;
    else if (char === '{') open += 1;
    else if (char === '$') dollars += 1;
    else if (char === '}') {
      if (open > 0) open -= 1;
      else closed += 1;
    }
  }
  return { closed, open, dollars };
}

/** Start of the nearest opening brace left of `start` with the command before it; `start` if there is none behind `floor`. */
function opener(text: string, start: number, floor: number): number {
  const brace = text.lastIndexOf('{', start - 1);
  if (start === 0 || brace < floor) return start;
  let at = brace;
  while (at > floor && isLetter(text.charCodeAt(at - 1))) at -= 1;
  return at > floor && text.charAt(at - 1) === '\\' ? at - 1 : brace;
}
