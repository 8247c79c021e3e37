/**
 * Where the reader has the nodes stand: which layout, what Re-run found, and nodes put elsewhere by hand. One store for the page, so that a view
 * can be saved with all of it; pins are kept in the browser for the data they were made on.
 */
import type { Positions } from '../../../src/model.ts';
import type { Arrangement } from '../picture/arrange.ts';

export interface Placing {
  readonly arrangement: Arrangement;
  /** What the picture is a part of its own around, as a focus; empty where it is the whole. */
  readonly part: string;
  /** By layout, nodes that stand where the reader put them: a place in one layout means nothing in another. */
  readonly pins: Pins;
  /** What Re-run found; shown while `arrangement` is `rerun`. */
  readonly found: Positions;
}

export type Pins = Readonly<Record<string, Positions>>;

export interface PlacingStore {
  readonly get: () => Placing;
  readonly set: (change: Partial<Placing>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const atFirst: Placing = { arrangement: 'saved', part: '', pins: {}, found: {} };

/** The pins of the layout that is shown. */
export function pinsOf(placing: Placing): Positions {
  return placing.pins[layoutOf(placing)] ?? {};
}

/** The same with other pins in the layout that is shown. */
export function withPins(placing: Placing, pins: Positions): Pick<Placing, 'pins'> {
  return { pins: pinned({ ...placing.pins, [layoutOf(placing)]: pins }) };
}

function layoutOf({ arrangement, part }: Placing): string {
  return arrangement === 'saved' && part ? `around ${part}` : arrangement;
}

/** Layouts that have pins. */
function pinned(pins: Pins): Pins {
  return Object.fromEntries(Object.entries(pins).filter(([, places]) => Object.keys(places).length > 0));
}

/** A store for data of this hash; with the pins that were kept for it. */
export function createPlacing(hash: string): PlacingStore {
  const name = `claimgraph pins ${hash}`;
  let now: Placing = { ...atFirst, pins: readPins(name) };
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (change) => {
      now = { ...now, ...change };
      if (change.pins) keepPins(name, change.pins);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Lets go the node of this key if it is pinned, else the one that was pinned last. */
export function unpinOne({ get, set }: PlacingStore, key?: string): void {
  const pins = pinsOf(get());
  const which = key !== undefined && pins[key] ? key : Object.keys(pins).at(-1);
  if (which !== undefined) set(withPins(get(), withoutKey(pins, which)));
}

export function withoutKey(pins: Positions, key: string): Positions {
  return Object.fromEntries(Object.entries(pins).filter(([one]) => one !== key));
}

function keepPins(name: string, pins: Pins): void {
  try {
    if (Object.keys(pins).length > 0) localStorage.setItem(name, JSON.stringify(pins));
    else localStorage.removeItem(name);
  } catch {
    // Storage is off or full: pins hold until the page closes.
  }
}

function readPins(name: string): Pins {
  try {
    return readAllPins(JSON.parse(localStorage.getItem(name) ?? '{}'));
  } catch {
    return {};
  }
}

/** The pins of each layout among what was kept or came in a file; whatever is none is left out. */
export function readAllPins(found: unknown): Pins {
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
  return pinned(Object.fromEntries(entries.map(([layout, places]) => [layout, readPlaces(places)])));
}

/** The places among what was kept or came in a file; whatever is none is left out. */
export function readPlaces(found: unknown): Positions {
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
  return Object.fromEntries(entries.flatMap(([key, at]) => (isPlace(at) ? [[key, at] as const] : [])));
}

function isPlace(at: unknown): at is readonly [number, number] {
  return Array.isArray(at) && at.length === 2 && at.every((one) => Number.isFinite(one));
}
