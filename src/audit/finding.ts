/**
 * Findings, and the words of their working: `74.6 − 71.4 = 3.2 (3.1 … 3.3); stated 4.2`. A finding says that a set of numbers does or does
 * not fit together, never which of them is off.
 */
import type { Finding, Op, PrintedValue, Verdict } from '../model.ts';
import { pattern } from '../patterns.ts';
import type { Interval } from './interval.ts';
import type { Figure, Scene } from './scene.ts';

export interface Judged {
  readonly check: string;
  readonly verdict: Verdict;
  readonly numbers: readonly { readonly figure: Figure; readonly role: string }[];
  readonly working: string;
  readonly interval?: Interval;
}

/** A finding on numbers of one sentence. Its id holds as long as the numbers stand where they stand. */
export function findingOf(scene: Scene, { check, verdict, numbers, working, interval }: Judged): Finding {
  return {
    id: `${check}:${numbers.map(({ figure }) => figure.quantity.id).join('+')}`,
    check,
    verdict,
    numbers: numbers.map(({ figure, role }) => ({
      paper: scene.paper.id,
      ...(figure.claim ? { claim: figure.claim.id } : {}),
      span: figure.quantity.span,
      literal: figure.quantity.literal,
      role,
    })),
    working,
    ...(interval ? { interval: [clean(interval.low), clean(interval.high)] as const } : {}),
    sentence: scene.sentence,
  };
}

/** Without the dust of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** `3.2 (3.15 … 3.25)`: a recomputed value with all that rounding allows; the value alone where rounding leaves nothing open. */
export function withInterval(value: number, { low, high }: Interval, unit = ''): string {
  if (high - low < 1e-9 * Math.max(1, Math.abs(value))) return `${short(value)}${unit}`;
  const places = Math.min(6, Math.max(1, Math.ceil(-Math.log10(high - low)) + 1));
  return `${short(value)}${unit} (${trim(low.toFixed(places))} … ${trim(high.toFixed(places))})`;
}

/** At most four places behind the point, without trailing zeros, with a true minus sign. */
export function short(value: number): string {
  return trim(value.toFixed(Math.abs(value) < 0.1 ? 4 : 2));
}

function trim(text: string): string {
  const cut = text.includes('.') ? text.replace(/0{1,20}$/u, '').replace(/\.$/u, '') : text;
  return cut.replace('-', '−');
}

/** A value as its text prints it, without signs of unit and markup: what a working shows. */
export function shown({ literal, value }: PrintedValue): string {
  const numeral = literal.replace(marks, '');
  return /^[+-]?\d/u.test(numeral) ? numeral.replace('-', '−') : short(value);
}

const marks = pattern('audit/finding/marks', '[%$}{\\\\]', 'gu');

const comparators: Readonly<Record<Op, string>> = {
  '=': '',
  '>': 'over ',
  '>=': 'at least ',
  '<': 'under ',
  '<=': 'up to ',
  '~': 'about ',
  range: '',
};

/** What the text says, with its comparator: `stated over 62.4%`. */
export function stated({ quantity }: Figure): string {
  return `stated ${comparators[quantity.op]}${quantity.literal.replace(/[\\$]/gu, '')}`;
}
