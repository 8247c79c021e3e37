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

/** Weights of facts, in an open hash table: looked up some thousand times a paper. */
export class FactWeights {
  /** What a weight of 1 stands for. */
  readonly step: number;
  private readonly mask: number;
  /** By place, a fact; 0 marks a free one, so that a fact whose hash is 0 has no weights. Most that are sought are not there. */
  private readonly facts: Int32Array;
  /** By place, 1 + the number of the fact's row. */
  private readonly rows: Int32Array;
  /** Row by row, a weight for each choice. */
  private readonly values: Int8Array;

  /** `choices` values for each of `facts`. */
  constructor(facts: Int32Array, values: Int8Array, step: number) {
    const size = 2 ** Math.ceil(Math.log2(facts.length * 1.5 + 2));
    this.step = step;
    this.mask = size - 1;
    this.rows = new Int32Array(size);
    this.facts = new Int32Array(size);
    this.values = values;
    facts.forEach((fact, row) => {
      if (fact === 0) return;
      let place = fact & this.mask;
      while (this.facts[place] !== 0) place = (place + 1) & this.mask;
      this.rows[place] = row + 1;
      this.facts[place] = fact;
    });
  }

  /** The row of a fact, -1 where it has none. */
  rowOf(fact: number): number {
    const { facts, rows, mask } = this;
    let place = fact & mask;
    for (let found = facts[place]; found !== fact; found = facts[place]) {
      if (found === 0) return -1;
      place = (place + 1) & mask;
    }
    return (rows[place] ?? 0) - 1;
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
