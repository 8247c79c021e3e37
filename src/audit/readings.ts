/**
 * What a stated change may mean: the difference, the share of the old value, or the share of what was left to gain.
 */

import { shown, withInterval } from './finding.ts';
import { combine, type Interval, intervalOf, magnitude, scale } from './interval.ts';
import type { Pair } from './pair.ts';

export interface Reading {
  readonly name: 'absolute' | 'relative' | 'of the error' | 'what is kept';
  /** In percent or points, as the change is stated; always positive. */
  readonly interval: Interval;
  /** `(0.47 − 0.38) / 0.38 = 23.7% (21 … 26)` */
  readonly working: string;
}

/** The difference of a pair, in its own unit; in points where both are fractions of 1 and the change is stated in hundredths. */
export function absoluteReading(pair: Pair, stated: number): Reading {
  const fraction = pair.unit === 'score' && Math.abs(pair.old.value) <= 1 && Math.abs(pair.new.value) <= 1 && stated >= 0.5;
  const by = fraction ? 100 : 1;
  const found = scale(magnitude(combine(intervalOf(pair.old), intervalOf(pair.new), (a, b) => b - a)), by);
  const [most, least] = ordered(pair);
  return {
    name: 'absolute',
    interval: found,
    working: `${most} − ${least} = ${withInterval(Math.abs(pair.new.value - pair.old.value) * by, found)}`,
  };
}

/** The difference as a share of the old value, in percent; nothing when that may be 0. */
export function relativeReading(pair: Pair): Reading | undefined {
  const old = intervalOf(pair.old);
  if (old.low <= 0 && old.high >= 0) return undefined;
  const found = scale(magnitude(combine(old, intervalOf(pair.new), (a, b) => (b - a) / a)), 100);
  const value = Math.abs((pair.new.value - pair.old.value) / pair.old.value) * 100;
  const [most, least] = ordered(pair);
  return {
    name: 'relative',
    interval: found,
    working: `(${most} − ${least}) / ${shown(pair.old)} = ${withInterval(value, found, '%')}`,
  };
}

/** The difference as a share of what the old value left to 100, in percent: a reduction of the error. Percentages only. */
export function errorReading(pair: Pair): Reading | undefined {
  const old = intervalOf(pair.old);
  if (pair.unit !== 'percent' || old.low < 0 || old.high >= 100) return undefined;
  const found = scale(magnitude(combine(old, intervalOf(pair.new), (a, b) => (b - a) / (100 - a))), 100);
  const value = (Math.abs(pair.new.value - pair.old.value) / (100 - pair.old.value)) * 100;
  const [most, least] = ordered(pair);
  return {
    name: 'of the error',
    interval: found,
    working: `(${most} − ${least}) / (100 − ${shown(pair.old)}) = ${withInterval(value, found, '%')}`,
  };
}

/** The new value as a share of the old, in percent: "retains 99.9% of the accuracy". Nothing when the old may be 0. */
export function keptReading(pair: Pair): Reading | undefined {
  const old = intervalOf(pair.old);
  if (old.low <= 0) return undefined;
  const found = scale(
    combine(intervalOf(pair.new), old, (b, a) => b / a),
    100,
  );
  const working = `${shown(pair.new)} / ${shown(pair.old)} = ${withInterval((pair.new.value / pair.old.value) * 100, found, '%')}`;
  return { name: 'what is kept', interval: found, working };
}

function ordered({ old, new: fresh }: Pair): readonly [most: string, least: string] {
  return old.value > fresh.value ? [shown(old), shown(fresh)] : [shown(fresh), shown(old)];
}
