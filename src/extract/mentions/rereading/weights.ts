/**
 * The weights of the second reading as bytes: of each fact, how much it speaks for each type and for being no name.
 *
 * Little-endian: a mark, the number of facts, what a weight of 1 stands for, the facts' hashes, then for each fact a row in 8 bits.
 */
import { entityTypes } from '../../../model.ts';

/** The types, and behind them being no name. */
export const choices = entityTypes.length + 1;
export const noName = entityTypes.length;

const magic = 0x434e5231;
const head = 3;

/** Looks facts up. */
export interface FactWeights {
  /** Adds the weights of a fact to `choices` sums. */
  add(sums: Float64Array, fact: number): void;
}

/** Reads weights; a TypeError says why where the bytes are none. */
export function readFactWeights(bytes: Uint8Array): FactWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 * head || view.getInt32(0, true) !== magic)
    throw new TypeError('names weights: not a file that `claimgraph train` has written');
  const count = view.getInt32(4, true);
  const step = view.getFloat32(8, true);
  if (bytes.byteLength < 4 * (head + count) + choices * count) throw new TypeError('names weights: the file is cut short');
  const facts = Int32Array.from({ length: count }, (_, row) => view.getInt32(4 * (head + row), true));
  const start = 4 * (head + count);
  const values = Float32Array.from({ length: count * choices }, (_, at) => step * view.getInt8(start + at));
  return tabulate(facts, values);
}

/** The bytes of weights, `choices` for each fact; facts whose weights all round to 0 are left out. */
export function writeFactWeights(facts: readonly number[], values: Float64Array): Uint8Array {
  const step = values.reduce((top, value) => Math.max(top, Math.abs(value)), 0) / 127 || 1;
  const rounded = Int8Array.from(values, (value) => Math.round(value / step));
  const rowOf = (row: number): Int8Array => rounded.subarray(row * choices, (row + 1) * choices);
  const kept = [...facts.keys()].filter((row) => rowOf(row).some((value) => value !== 0)).sort((a, b) => (facts[a] ?? 0) - (facts[b] ?? 0));
  const bytes = new Uint8Array(4 * (head + kept.length) + choices * kept.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, magic, true);
  view.setInt32(4, kept.length, true);
  view.setFloat32(8, step, true);
  kept.forEach((row, at) => {
    view.setInt32(4 * (head + at), facts[row] ?? 0, true);
    bytes.set(new Uint8Array(rowOf(row)), 4 * (head + kept.length) + choices * at);
  });
  return bytes;
}

/** An open hash table: some thousand look-ups a paper. */
function tabulate(facts: Int32Array, values: Float32Array): FactWeights {
  const size = 2 ** Math.ceil(Math.log2(facts.length * 2 + 2));
  const rows = new Int32Array(size).fill(-1);
  const placeOf = (fact: number): number => {
    let place = (fact ^ (fact >>> 15)) & (size - 1);
    for (let row = rows[place] ?? -1; row >= 0 && facts[row] !== fact; row = rows[place] ?? -1) place = (place + 1) & (size - 1);
    return place;
  };
  facts.forEach((fact, row) => {
    rows[placeOf(fact)] = row;
  });
  return {
    add(sums, fact) {
      const row = rows[placeOf(fact)] ?? -1;
      if (row < 0) return;
      for (let choice = 0; choice < choices; choice += 1) sums[choice] = (sums[choice] ?? 0) + (values[row * choices + choice] ?? 0);
    },
  };
}
