/**
 * Weights of features, ready to be added up: found by the feature's hash, a row of `labelCount` whole numbers each.
 *
 * As they are whole numbers, a sum is the same in whatever order it is made: what goes together is added up once and kept. Tables are small, as
 * most of the time goes on waiting for memory: a weight takes one byte, four of them a number, and sums two to a number; `unpack` parts them.
 */
import { labelCount } from './labels.ts';

/** Numbers that a row takes: a byte for each label, and one that counts how many rows a sum holds. */
const rowCount = (labelCount + 4) >> 2;

/** Numbers that a packed sum takes: each holds two bytes of a row, 16 bits apart. */
export const packedCount = 2 * rowCount;

/** Weights are kept as what they are above this, so that no sum runs over into its neighbour. */
const bias = 128;

/** How many rows may be added up before it does. */
export const mostAdded = Math.floor(0xffff / 0xff);

/** Bytes 0 and 2 of a number, 16 bits apart. */
const everyOther = 0x00ff00ff;

/** An open hash table. Features lie by themselves: many that are sought are not there, and those that are lie in few places. */
export class WeightRows {
  /** What a weight of 1 stands for. */
  readonly step: number;
  private readonly mask: number;
  /** Place by place; 0 marks a free one, so that a feature whose hash is 0 has no weights. */
  private readonly features: Int32Array;
  /** Place by place, a row. */
  private readonly rows: Int32Array;

  /** `labelCount` values for each of `features`. */
  constructor(features: Int32Array, values: Int8Array, step: number) {
    const count = 2 ** Math.ceil(Math.log2(1.5 * features.length + 2));
    this.step = step;
    this.mask = count - 1;
    this.features = new Int32Array(count);
    this.rows = new Int32Array(count * rowCount);
    features.forEach((feature, row) => {
      if (feature !== 0) this.insert(feature, values.subarray(row * labelCount, (row + 1) * labelCount));
    });
  }

  /** Adds the weights of a feature, if it has any, to the `packedCount` packed sums that begin at `at`. */
  add(sums: Int32Array, at: number, feature: number): void {
    const { features, rows, mask } = this;
    let place = feature & mask;
    for (let found = features[place]; found !== feature; found = features[place]) {
      if (found === 0) return;
      place = (place + 1) & mask;
    }
    for (let i = 0; i < rowCount; i += 1) {
      const four = rows[place * rowCount + i] ?? 0;
      const to = at + 2 * i;
      sums[to] = (sums[to] ?? 0) + (four & everyOther);
      sums[to + 1] = (sums[to + 1] ?? 0) + ((four >>> 8) & everyOther);
    }
  }

  private insert(feature: number, values: Int8Array): void {
    const { features, rows, mask } = this;
    let place = feature & mask;
    while (features[place] !== 0) place = (place + 1) & mask;
    features[place] = feature;
    for (let l = 0; l <= labelCount; l += 1) {
      const byte = l === labelCount ? 1 : bias + (values[l] ?? 0);
      const at = place * rowCount + (l >> 2);
      rows[at] = (rows[at] ?? 0) | (byte << (8 * (l & 3)));
    }
  }
}

/** Adds the packed sums of one token, from `from` on, to its `labelCount` sums from `at` on. */
export function unpack(packed: Int32Array, from: number, sums: Int32Array, at: number): void {
  const biases = bias * sumOf(packed, from, labelCount);
  for (let l = 0; l < labelCount; l += 1) sums[at + l] = (sums[at + l] ?? 0) + sumOf(packed, from, l) - biases;
}

/** The sum of the bytes `l` of all rows in a packed sum. */
function sumOf(packed: Int32Array, from: number, l: number): number {
  const two = packed[from + 2 * (l >> 2) + (l & 1)] ?? 0;
  return (two >>> (8 * (l & 2))) & 0xffff;
}
