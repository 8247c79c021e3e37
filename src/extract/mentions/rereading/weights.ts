/**
 * The weights of the second reading as bytes: of each fact, how much it speaks for each type and for being no name.
 *
 * Little-endian: a mark, the number of facts, what a weight of 1 stands for, the facts' hashes, then for each fact a row in 8 bits.
 */
import { entityTypes } from '../../../model.ts';
import { FeatureRows } from '../../feature-table.ts';

/** The types, and behind them being no name. */
export const choices = entityTypes.length + 1;
export const noName = entityTypes.length;

const magic = 0x434e5231;
const head = 3;

/** Weights of facts, looked up some thousand times a paper. */
export class FactWeights {
  /** What a weight of 1 stands for. */
  readonly step: number;
  private readonly rows: FeatureRows;
  /** Row by row, a weight for each choice. */
  private readonly values: Int8Array;

  /** `choices` values for each of `facts`. */
  constructor(facts: Int32Array, values: Int8Array, step: number) {
    this.step = step;
    this.values = values;
    this.rows = new FeatureRows(facts);
  }

  /** The row of a fact, -1 where it has none. */
  rowOf(fact: number): number {
    return this.rows.find(fact);
  }

  /** How many rows there are. */
  get count(): number {
    return this.values.length / choices;
  }

  /** Adds the weights of a row to `choices` sums. */
  add(sums: Int32Array, row: number): void {
    const { values } = this;
    const at = row * choices;
    for (let choice = 0; choice < choices; choice += 1) sums[choice] = (sums[choice] ?? 0) + (values[at + choice] ?? 0);
  }
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
  const values = Int8Array.from({ length: count * choices }, (_, at) => view.getInt8(start + at));
  return new FactWeights(facts, values, step);
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
