/**
 * Whether a recomputed value bears out a stated one, read as the text prints it: exact within rounding, or a bound, or "about".
 */
import type { Op, PrintedValue } from '../model.ts';
import { type Interval, intervalOf, meets } from './interval.ts';

/** `doubtful`: a bound or an approximation that holds only by a stretch, which a careful reader would look at. */
export type Fit = 'fits' | 'doubtful' | 'misses';

/** How far "about" reaches, as a share of the stated number; beyond twice that it misses. */
const about = 0.1;
/** "over 20" is ordinary speech for up to this many times as much. */
const stretch = 1.5;

/** Compares a recomputed interval with a stated number. */
export function compare(found: Interval, value: PrintedValue, op: Op): Fit {
  const said = intervalOf(value);
  if (meets(found, said)) return 'fits';
  if (op === '~') return near(found, value.value, about) ? 'fits' : near(found, value.value, 2 * about) ? 'doubtful' : 'misses';
  if (op === '>' || op === '>=') return bound(found.high >= said.low, found.low <= value.value * stretch);
  if (op === '<' || op === '<=') return bound(found.low <= said.high, found.high >= value.value / stretch);
  // 64.56 printed as 64.5, or as 64.6 by rounding twice: cut off or nearly so, and no contradiction.
  return near(found, value.value, value.step / Math.abs(value.value || 1)) ? 'doubtful' : 'misses';
}

function bound(holds: boolean, close: boolean): Fit {
  if (!holds) return 'misses';
  return close ? 'fits' : 'doubtful';
}

function near({ low, high }: Interval, value: number, share: number): boolean {
  return low <= value * (1 + share) && high >= value * (1 - share);
}
