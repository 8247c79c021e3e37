/**
 * Where a number stands for sure: which of two results is better when one is a bound (`>90`) or about so much (`~92`). Use it wherever a
 * result is called best or given a rank; what cannot be told is not said.
 */
import type { Op, PrintedValue, Quantity } from '../model.ts';

/** What a result may be, on a scale on which more is better. An open end is not itself among what it may be. */
export interface Stand {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Where a number stands, its values times `factor`, which is negative where lower is better; nothing without a value. */
export function standOf({ values, op }: Quantity, factor: number): Stand | undefined {
  const [first, second = first] = values;
  if (!first || !second) return undefined;
  const [low, high] = endsOf(op, first, second);
  const open = op === '>' || op === '<';
  const [lowOpen, highOpen] = [open && Number.isFinite(low), open && Number.isFinite(high)];
  if (factor >= 0) return { low: scaled(low, factor), high: scaled(high, factor), lowOpen, highOpen };
  return { low: scaled(high, factor), high: scaled(low, factor), lowOpen: highOpen, highOpen: lowOpen };
}

/** A value times a factor, so that 0.57 a hundredfold is 57 and not a trillionth less. */
export function scaled(value: number, factor: number): number {
  return Math.abs(factor) === 1 || !Number.isFinite(value) ? value * factor : Number((value * factor).toPrecision(12));
}

function endsOf(op: Op, first: PrintedValue, second: PrintedValue): readonly [number, number] {
  if (op === '>' || op === '>=') return [first.value, Number.POSITIVE_INFINITY];
  if (op === '<' || op === '<=') return [Number.NEGATIVE_INFINITY, first.value];
  if (op === '~') return [first.value - first.step / 2, first.value + first.step / 2];
  return [Math.min(first.value, second.value), Math.max(first.value, second.value)];
}

/** Whether the first is better whatever the two are exactly. */
export function isSurelyBetter(one: Stand, other: Stand): boolean {
  return one.low > other.high || (one.low === other.high && (one.lowOpen || other.highOpen));
}

/** Whether both are one and the same number. */
export function isEqual(one: Stand, other: Stand): boolean {
  return one.low === one.high && other.low === other.high && one.low === other.low;
}

/**
 * For each stand its rank, from 1: as many as surely beat it come before it, equal ones share one. Absent where another may be better or
 * worse. n log n for plain numbers; each bound costs one pass.
 */
export function ranksOf(stands: readonly Stand[]): readonly (number | undefined)[] {
  const spans = stands.filter(({ low, high }) => low !== high);
  const points = stands
    .filter(({ low, high }) => low === high)
    .map(({ low }) => low)
    .sort((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [place, value] of points.entries()) if (!places.has(value)) places.set(value, place + 1);
  return stands.map((stand) => {
    const isPoint = stand.low === stand.high;
    return isPoint ? placeAmong(stand, places.get(stand.low) ?? 1, spans) : placeAmong(stand, 1, stands);
  });
}

/** A place moved back by all of the others that are surely better; absent when one of them cannot be told from it. */
function placeAmong(stand: Stand, place: number, others: readonly Stand[]): number | undefined {
  let before = 0;
  for (const other of others) {
    if (other === stand || isEqual(other, stand)) continue;
    if (isSurelyBetter(other, stand)) before++;
    else if (!isSurelyBetter(stand, other)) return undefined;
  }
  return place + before;
}
