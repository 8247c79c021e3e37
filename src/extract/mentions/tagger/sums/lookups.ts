/**
 * Weights that are to be added up, looked up all together: memory is asked for those of all features before any of them is waited for.
 *
 * Use it for features that come by the hundred: one after the other, each would wait for its own.
 */
import { addRow, packedCount as packs, type WeightRows } from './rows.ts';

export class Lookups {
  private readonly rows: WeightRows;
  private features = new Int32Array(4096);
  private sums = new Int32Array(4096);
  private count = 0;
  /** Of no meaning, but what is read ahead has to go somewhere. */
  ahead = 0;

  constructor(rows: WeightRows) {
    this.rows = rows;
  }

  /** The weights of a feature are to be added to the packed sums of this number. */
  put(sum: number, feature: number): void {
    if (!this.rows.table.mayHold(feature)) return;
    if (this.count === this.features.length) this.widen();
    this.features[this.count] = feature;
    this.sums[this.count] = sum;
    this.count += 1;
  }

  /** Adds all that was put to packed sums. */
  addTo(packed: Int32Array): void {
    const { table } = this.rows;
    const { features, sums, count } = this;
    let ahead = 0;
    for (let k = 0; k < count; k += 1) ahead ^= table.records[table.home(features[k] ?? 0)] ?? 0;
    this.ahead = ahead;
    for (let k = 0; k < count; k += 1) {
      const row = table.seek(features[k] ?? 0);
      if (row !== 0) addRow(packed, (sums[k] ?? 0) * packs, table.records, row);
    }
    this.count = 0;
  }

  private widen(): void {
    const { features, sums } = this;
    this.features = new Int32Array(2 * features.length);
    this.features.set(features);
    this.sums = new Int32Array(2 * sums.length);
    this.sums.set(sums);
  }
}
