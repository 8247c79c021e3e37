/**
 * What a printed number stands for. A number printed with d decimals is any value within half of its last place (as statcheck reasons:
 * Nuijten et al. 2016, doi:10.3758/s13428-015-0664-2), ties included on both sides, since papers round them either way.
 */
import type { PrintedValue } from '../model.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The values that a printed number may stand for. */
export function intervalOf({ value, step }: PrintedValue): Interval {
  return { low: value - step / 2, high: value + step / 2 };
}

/** All values that `of` takes for a and b within their intervals, given that it is monotonic in each: so on a corner. */
export function combine(a: Interval, b: Interval, of: (a: number, b: number) => number): Interval {
  const corners = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** The interval of the absolute value. */
export function magnitude({ low, high }: Interval): Interval {
  if (low >= 0) return { low, high };
  if (high <= 0) return { low: -high, high: -low };
  return { low: 0, high: Math.max(-low, high) };
}

export function scale({ low, high }: Interval, by: number): Interval {
  return { low: low * by, high: high * by };
}

/** Whether some value lies in both; a billionth is forgiven to binary fractions. */
export function meets(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

export function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}
