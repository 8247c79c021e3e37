/**
 * What is known of features, found by the feature's hash: the one open hash table for the weights of tagger, second reading and slots.
 *
 * Looked up some thousand times a paper; most of that time goes on waiting for memory. So a few bits, near at hand, tell of most features that
 * nothing is known of them; and what is known of a feature lies right behind it.
 */

/** Bits for each feature, at least: one that is not there is taken for one that may be in about one of six cases. */
const bitsEach = 4;

export class FeatureTable {
  /** Record by record a feature and what is known of it; a feature of 0 marks a free record, so that one whose hash is 0 has none. */
  readonly records: Int32Array;
  /** Numbers that a record takes. */
  private readonly size: number;
  private readonly mask: number;
  /** A bit for each beginning of a hash that some feature has. */
  private readonly bits: Int32Array;
  /** Behind a hash's first digits, that number a bit, so many follow. */
  private readonly rest: number;

  /** `width` numbers are kept of each feature: `fill` puts them into the records from `at` on. Of one that comes twice the last is kept. */
  constructor(features: Int32Array, width: number, fill: (row: number, records: Int32Array, at: number) => void) {
    const count = 2 ** Math.ceil(Math.log2(1.5 * features.length + 2));
    const digits = Math.max(5, Math.ceil(Math.log2(bitsEach * features.length + 1)));
    this.size = width + 1;
    this.mask = count - 1;
    this.rest = 32 - digits;
    this.records = new Int32Array(count * this.size);
    this.bits = new Int32Array(2 ** (digits - 5));
    features.forEach((feature, row) => {
      if (feature !== 0) fill(row, this.records, this.insert(feature));
    });
  }

  /** Whether something may be known of a feature: a quick answer, which is sure where it is no. */
  mayHold(feature: number): boolean {
    const digits = feature >>> this.rest;
    return (((this.bits[digits >>> 5] ?? 0) >>> digits) & 1) !== 0;
  }

  /** Where in `records` a feature is looked for first. */
  home(feature: number): number {
    return (feature & this.mask) * this.size;
  }

  /** Where in `records` stands what is known of a feature; 0 where nothing is. */
  find(feature: number): number {
    return this.mayHold(feature) ? this.seek(feature) : 0;
  }

  /** The same without the quick answer. */
  seek(feature: number): number {
    const { records, size } = this;
    let at = this.home(feature);
    for (let found = records[at]; found !== 0; found = records[at]) {
      if (found === feature) return at + 1;
      at += size;
      if (at === records.length) at = 0;
    }
    return 0;
  }

  /** A record for a feature; gives where what is known of it is to stand. */
  private insert(feature: number): number {
    const { records, size } = this;
    const digits = feature >>> this.rest;
    this.bits[digits >>> 5] = (this.bits[digits >>> 5] ?? 0) | (1 << digits);
    let at = (feature & this.mask) * size;
    while (records[at] !== 0 && records[at] !== feature) at = (at + size) % records.length;
    records.fill(0, at, at + size);
    records[at] = feature;
    return at + 1;
  }
}

/** Which row of a list a feature has. */
export class FeatureRows {
  private readonly table: FeatureTable;

  constructor(features: Int32Array) {
    this.table = new FeatureTable(features, 1, (row, records, at) => {
      records[at] = row;
    });
  }

  /** The number of the feature's row; -1 where it has none. */
  find(feature: number): number {
    const found = this.table.find(feature);
    return found === 0 ? -1 : (this.table.records[found] ?? 0);
  }
}
