/**
 * Weights of features, ready to be added up: found by the feature's hash, a row of `labelCount` whole numbers each.
 *
 * As they are whole numbers, a sum is the same in whatever order it is made: what goes together is added up once and kept. Two labels' weights
 * share one number, 16 bits each, so that a row is added in half the steps; `unpack` parts them.
 */
import { labelCount } from './labels.ts';

/** How many numbers a packed row has. */
export const packedCount = (labelCount + 1) >> 1;

/** How many rows may be added up before two labels' sums could run into each other: none is beyond 127 to either side. */
export const mostAdded = Math.floor(0x7fff / 0x7f);

/** Numbers a place in the table takes: the feature, then its row. */
const width = packedCount + 1;

/** An open hash table in which a feature lies beside its weights: one look at memory brings both. */
export class WeightRows {
  /** What a weight of 1 stands for. */
  readonly step: number;
  private readonly mask: number;
  /** Place by place; a feature of 0 marks a free one, so that a feature whose hash is 0 has no weights. */
  private readonly places: Int32Array;

  /** `labelCount` values for each of `features`. */
  constructor(features: Int32Array, values: Int8Array, step: number) {
    const count = 2 ** Math.ceil(Math.log2(1.5 * features.length + 2));
    this.step = step;
    this.mask = count - 1;
    this.places = new Int32Array(count * width);
    features.forEach((feature, row) => {
      if (feature !== 0) this.insert(feature, values.subarray(row * labelCount, (row + 1) * labelCount));
    });
  }

  /** Adds the weights of a feature, if it has any, to the `packedCount` packed sums that begin at `at`. */
  add(sums: Int32Array, at: number, feature: number): void {
    const { places, mask } = this;
    let place = feature & mask;
    for (let found = places[place * width]; found !== feature; found = places[place * width]) {
      if (found === 0) return;
      place = (place + 1) & mask;
    }
    const shift = place * width + 1 - at;
    for (let i = at; i < at + packedCount; i += 1) sums[i] = (sums[i] ?? 0) + (places[i + shift] ?? 0);
  }

  private insert(feature: number, values: Int8Array): void {
    const { places, mask } = this;
    let place = feature & mask;
    while (places[place * width] !== 0) place = (place + 1) & mask;
    places[place * width] = feature;
    for (let l = 0; l < labelCount; l += 1) {
      const at = place * width + 1 + (l >> 1);
      places[at] = (places[at] ?? 0) + ((values[l] ?? 0) << (16 * (l & 1)));
    }
  }
}

/** Adds the packed sums of one token, from `from` on, to its `labelCount` sums from `at` on. */
export function unpack(packed: Int32Array, from: number, sums: Int32Array, at: number): void {
  for (let l = 0; l < labelCount; l += 2) {
    const both = packed[from + (l >> 1)] ?? 0;
    const low = (both << 16) >> 16;
    sums[at + l] = (sums[at + l] ?? 0) + low;
    if (l + 1 < labelCount) sums[at + l + 1] = (sums[at + l + 1] ?? 0) + ((both - low) >> 16);
  }
}
