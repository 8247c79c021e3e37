/**
 * A view as a file (`.view.json`), for what an address is too short for: the address itself, the layout, and where nodes were put.
 */
import type { Positions } from '../../../src/model.ts';
import { type Placing, readAllPins, readPlaces } from '../graph/placing.ts';
import { arrangements } from '../picture/arrange.ts';

export interface SavedView {
  /** The state as an address: `#/graph?v=1&…`. */
  readonly address: string;
  readonly placing: Omit<Placing, 'part'>;
  /** Hash of the data it was saved with. */
  readonly data: string;
}

const format = 'claimgraph-view';
const version = 1;

export function writeViewFile({ address, placing, data }: SavedView): string {
  const { arrangement, pins, found } = placing;
  const all = Object.fromEntries(Object.entries(pins).map(([layout, places]) => [layout, rounded(places)]));
  const places = { pins: all, found: arrangement === 'rerun' ? rounded(found) : {} };
  return `${JSON.stringify({ format, version, data, address, arrangement, ...places }, null, 1)}\n`;
}

/** The view in a file's text, or why there is none. Places that are none are left out. Never throws. */
export function readViewFile(text: string): SavedView | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'it is no JSON' };
  }
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  if (fields.format !== format) return { problem: 'it holds no view of claimgraph' };
  if (fields.version !== version)
    return { problem: `it is of version ${JSON.stringify(fields.version) ?? 'unknown'}; this viewer reads version ${version}` };
  const { address, data } = fields;
  if (typeof address !== 'string' || !address.startsWith('#/')) return { problem: 'it has no address' };
  const arrangement = arrangements.find((one) => one === fields.arrangement) ?? 'saved';
  const placing = { arrangement, pins: readAllPins(fields.pins), found: readPlaces(fields.found) };
  return { address, placing, data: typeof data === 'string' ? data : '' };
}

function rounded(places: Positions): Positions {
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  return Object.fromEntries(Object.entries(places).map(([key, [x, y]]) => [key, [hundredths(x), hundredths(y)]]));
}
