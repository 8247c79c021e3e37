/**
 * Weights of features, ready to be added up: found by the feature's hash, a row of `labelCount` whole numbers each.
 *
 * As they are whole numbers, a sum is the same in whatever order it is made: what goes together is added up once and kept.
 */
import { labelCount } from './labels.ts';

/**
 * Features sorted into buckets by their upper digits, and their weights in the same order: no place is left empty, so that the most of it
 * stays near the processor, and a feature without weights is known by a look at its bucket.
 */
export class WeightRows {
  /** What a weight of 1 stands for. */
  readonly step: number;
  private readonly shift: number;
  /** By bucket, where its features begin; and at the end their number. */
  private readonly starts: Int32Array;
  private readonly features: Int32Array;
  private readonly values: Int8Array;

  /** `labelCount` values for each of `features`. */
  constructor(features: Int32Array, values: Int8Array, step: number) {
    // Two to four features a bucket: one look at memory still brings them all.
    const digits = Math.max(1, Math.ceil(Math.log2(features.length + 1)) - 2);
    this.step = step;
    this.shift = 32 - digits;
    this.starts = new Int32Array(2 ** digits + 1);
    this.features = new Int32Array(features.length);
    this.values = new Int8Array(values.length);
    this.sort(features, values);
  }

  /** Adds the weights of a feature, if it has any, to the `labelCount` sums that begin at `at`. */
  add(sums: Int32Array, at: number, feature: number): void {
    const { starts, features, values } = this;
    const bucket = feature >>> this.shift;
    const end = starts[bucket + 1] ?? 0;
    for (let row = starts[bucket] ?? 0; row < end; row += 1) {
      if (features[row] !== feature) continue;
      const shift = row * labelCount - at;
      for (let i = at; i < at + labelCount; i += 1) sums[i] = (sums[i] ?? 0) + (values[i + shift] ?? 0);
      return;
    }
  }

  private sort(features: Int32Array, values: Int8Array): void {
    const { starts, shift } = this;
    for (const feature of features) starts[(feature >>> shift) + 1] = (starts[(feature >>> shift) + 1] ?? 0) + 1;
    for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    const next = starts.slice();
    features.forEach((feature, row) => {
      const place = next[feature >>> shift] ?? 0;
      next[feature >>> shift] = place + 1;
      this.features[place] = feature;
      this.values.set(values.subarray(row * labelCount, (row + 1) * labelCount), place * labelCount);
    });
  }
}
