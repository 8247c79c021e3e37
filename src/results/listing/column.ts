/**
 * What claims are sorted by, as numbers by place: each distinct word or number is kept once, read from a claim when a list first needs it and
 * put in order once.
 */
import type { Steps } from '../../steps.ts';
import { type Key, sortSteps } from './order.ts';

export interface Column {
  /** Reads some places; by place the number of the thing that each has, numbered in the order in which they were read. */
  readonly read: (places: Uint32Array) => Steps<Int32Array>;
  /** The key of some places; claims that were read before are not read again. */
  readonly key: (places: Uint32Array) => Steps<Key>;
}

/** Not read yet. */
const unread = -2;
/** The claim states nothing there. */
const nothing = -1;

/** A column of so many places; things that compare as equal stand at one place of the order. */
export function createColumn<T extends string | number>(
  size: number,
  thingOf: (place: number) => T | undefined,
  compare: (a: T, b: T) => number,
): Column {
  const ids = new Int32Array(size).fill(unread);
  const known = new Map<T, number>();
  let order: { readonly of: number; readonly ordinals: Uint32Array; readonly bound: number } | undefined;
  const idOf = (value: T | undefined): number => {
    if (value === undefined || Number.isNaN(value)) return nothing;
    const id = known.get(value) ?? known.size;
    known.set(value, id);
    return id;
  };
  function* read(places: Uint32Array): Steps<Int32Array> {
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      if (ids[place] === unread) ids[place] = idOf(thingOf(place));
      if (at % 8192 === 8191) yield;
    }
    return ids;
  }
  function* putInOrder() {
    const values = [...known.keys()];
    const ordinals = new Uint32Array(values.length);
    let bound = 0;
    let before: T | undefined;
    for (const value of yield* sortSteps(values, compare)) {
      if (before === undefined || compare(before, value) !== 0) bound += 1;
      ordinals[known.get(value) ?? 0] = bound - 1;
      before = value;
    }
    return { of: values.length, ordinals, bound };
  }
  function* key(places: Uint32Array): Steps<Key> {
    yield* read(places);
    if (order?.of !== known.size) order = yield* putInOrder();
    return { ids, ordinals: order.ordinals, bound: order.bound };
  }
  return { read, key };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Words as a reader would sort them. */
export function wordColumn(size: number, wordOf: (place: number) => string | undefined): Column {
  return createColumn(size, wordOf, collator.compare);
}

export function numberColumn(size: number, numberOf: (place: number) => number | undefined): Column {
  return createColumn(size, numberOf, (a, b) => a - b);
}
