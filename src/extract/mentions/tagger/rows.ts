/**
 * Weights of features, ready to be added up: found by the feature's hash, a row of `labelCount` whole numbers each.
 *
 * As they are whole numbers, a sum is the same in whatever order it is made: what goes together is added up once and kept.
 */
import { labelCount } from './labels.ts';

export interface WeightRows {
  /** Where a feature's weights begin in `values`; -1 if it has none. */
  find(feature: number): number;
  readonly values: Int8Array;
  /** What a weight of 1 stands for. */
  readonly step: number;
}

/**
 * Weights that can be looked up: `labelCount` values for each of `features`.
 *
 * Features are sorted into buckets by their upper digits, and their rows in the same order: no place is left empty, so that the most of it
 * stays near the processor, and a feature without weights is known by a look at its bucket.
 */
export function indexRows(features: Int32Array, values: Int8Array, step: number): WeightRows {
  const digits = Math.max(1, Math.ceil(Math.log2(features.length + 1)));
  const shift = 32 - digits;
  const starts = new Int32Array(2 ** digits + 1);
  for (const feature of features) starts[(feature >>> shift) + 1] = (starts[(feature >>> shift) + 1] ?? 0) + 1;
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  const sorted = new Int32Array(features.length);
  const rows = new Int8Array(values.length);
  const next = starts.slice();
  features.forEach((feature, row) => {
    const at = next[feature >>> shift] ?? 0;
    next[feature >>> shift] = at + 1;
    sorted[at] = feature;
    rows.set(values.subarray(row * labelCount, (row + 1) * labelCount), at * labelCount);
  });
  return {
    values: rows,
    step,
    find(feature) {
      const bucket = feature >>> shift;
      const end = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end; at += 1) if (sorted[at] === feature) return at * labelCount;
      return -1;
    },
  };
}

/** Adds the weights of a feature, if it has any, to the `labelCount` sums that begin at `at`. */
export function addFeature(sums: Int32Array, at: number, { find, values }: WeightRows, feature: number): void {
  const row = find(feature);
  if (row < 0) return;
  for (let l = 0; l < labelCount; l += 1) sums[at + l] = (sums[at + l] ?? 0) + (values[row + l] ?? 0);
}
