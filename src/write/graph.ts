/**
 * What the graph formats write: any graphology graph with plain attributes, and how its nodes are to look. `flatten` serves formats that
 * know no lists.
 */
import type { AbstractGraph, Attributes } from 'graphology-types';

export type WritableGraph = AbstractGraph<Attributes, Attributes>;

/** How nodes and edges look, by key; what is absent is left to the program that opens the file. */
export interface Look {
  readonly positions?: Readonly<Record<string, readonly [number, number]>>;
  /** `#rrggbb`. */
  readonly color?: (key: string, attributes: Attributes) => string | undefined;
  /** Radius, in the units of the positions. */
  readonly size?: (key: string, attributes: Attributes) => number | undefined;
  /** Width of an edge, by its key. */
  readonly thickness?: (key: string, attributes: Attributes) => number | undefined;
  /** `#rrggbb` of an edge, by its key. */
  readonly edgeColor?: (key: string, attributes: Attributes) => string | undefined;
}

export type Flat = string | number | boolean;

/** The attributes as text, numbers and truth values, without those that have no value; lists are joined by `; `. */
export function flatten(attributes: Attributes): Readonly<Record<string, Flat>> {
  const entries = Object.entries(attributes).flatMap(([name, value]) => {
    const flat = flatValue(value);
    return flat === undefined || flat === '' ? [] : [[name, flat] as const];
  });
  return Object.fromEntries(entries);
}

function flatValue(value: unknown): Flat | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.join('; ') : JSON.stringify(value);
}

export type FlatType = 'boolean' | 'long' | 'double' | 'string';

/** The type that fits all values of each attribute, sorted by name: `long` for whole numbers, `double` for numbers, `string` for anything. */
export function attributeTypes(all: Iterable<Readonly<Record<string, Flat>>>): readonly (readonly [name: string, type: FlatType])[] {
  const types = new Map<string, FlatType>();
  for (const attributes of all) {
    for (const [name, value] of Object.entries(attributes)) types.set(name, commonType(types.get(name), typeOf(value)));
  }
  return [...types].sort(([a], [b]) => (a < b ? -1 : 1));
}

function typeOf(value: Flat): FlatType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isSafeInteger(value) ? 'long' : 'double';
}

function commonType(known: FlatType | undefined, type: FlatType): FlatType {
  if (known === undefined || known === type) return type;
  const numbers: readonly FlatType[] = ['long', 'double'];
  return numbers.includes(known) && numbers.includes(type) ? 'double' : 'string';
}
