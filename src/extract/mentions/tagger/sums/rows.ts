/**
 * Weights of features, ready to be added up: found by the feature's hash, a row of `labelCount` whole numbers each.
 *
 * As they are whole numbers, a sum is the same in whatever order it is made: what goes together is added up once and kept. Tables are small, as
 * most of the time goes on waiting for memory: a weight takes one byte, four of them a number, and sums two to a number; `unpack` parts them.
 */
import { FeatureTable } from '../../../feature-table.ts';
import { labelCount } from '../labels.ts';

/** Numbers that a packed sum takes: two sums each, 16 bits apart; one for each label and, behind them, how many rows it holds. */
export const packedCount = (labelCount + 2) >> 1;

/** Numbers that a row takes: four bytes each, those of one number of a packed sum and 8 bits above them those of the next. */
export const rowCount = (packedCount + 1) >> 1;

/** Weights are kept as what they are above this, so that no sum runs over into its neighbour. */
const bias = 128;

/** How many rows may be added up before it does. */
export const mostAdded = Math.floor(0xffff / 0xff);

/** Bytes 0 and 2 of a number, 16 bits apart. */
const everyOther = 0x00ff00ff;

export class WeightRows {
  /** What a weight of 1 stands for. */
  readonly step: number;
  readonly table: FeatureTable;

  /** `labelCount` values for each of `features`. */
  constructor(features: Int32Array, values: Int8Array, step: number) {
    this.step = step;
    this.table = new FeatureTable(features, rowCount, (row, records, at) => {
      for (let l = 0; l <= labelCount; l += 1) {
        const byte = l === labelCount ? 1 : bias + (values[row * labelCount + l] ?? 0);
        records[at + (l >> 2)] = (records[at + (l >> 2)] ?? 0) | (byte << (8 * ((l >> 1) & 1) + 16 * (l & 1)));
      }
    });
  }

  /** Puts the row of a feature, if it has weights, into `rows` from `at` on. */
  copy(feature: number, rows: Int32Array, at: number): void {
    const { records } = this.table;
    const row = this.table.find(feature);
    for (let i = 0; i < rowCount; i += 1) rows[at + i] = row === 0 ? 0 : (records[row + i] ?? 0);
  }

  /** Adds the weights of a feature, if it has any, to the `packedCount` packed sums that begin at `at`. */
  add(sums: Int32Array, at: number, feature: number): void {
    const row = this.table.find(feature);
    if (row !== 0) addRow(sums, at, this.table.records, row);
  }
}

/** Adds the row that stands in `rows` from `from` on to the packed sums that begin at `at`. */
export function addRow(sums: Int32Array, at: number, rows: Int32Array, from: number): void {
  for (let i = 0; i < packedCount; i += 1) {
    const four = rows[from + (i >> 1)] ?? 0;
    sums[at + i] = (sums[at + i] ?? 0) + ((four >>> (8 * (i & 1))) & everyOther);
  }
}

/** Adds the packed sum that begins at `from` to the one that begins at `at`. */
export function addPacked(packed: Int32Array, at: number, others: Int32Array, from: number): void {
  for (let k = 0; k < packedCount; k += 1) packed[at + k] = (packed[at + k] ?? 0) + (others[from + k] ?? 0);
}

/** Adds the packed sums of one token, from `from` on, to its `labelCount` sums from `at` on. */
export function unpack(packed: Int32Array, from: number, sums: Int32Array, at: number): void {
  const rows = (packed[from + packedCount - 1] ?? 0) >>> (16 * (labelCount & 1));
  const biases = bias * (rows & 0xffff);
  for (let l = 0; l < labelCount; l += 2) {
    const two = packed[from + (l >> 1)] ?? 0;
    sums[at + l] = (sums[at + l] ?? 0) + (two & 0xffff) - biases;
    if (l + 1 < labelCount) sums[at + l + 1] = (sums[at + l + 1] ?? 0) + (two >>> 16) - biases;
  }
}
