/**
 * Sums of weights that come back in many papers, kept under what they depend on: up to four numbers.
 *
 * Bounded: each place holds what was asked for last of all that would stand there.
 */
import { packedCount as packs } from './rows.ts';

const keyCount = 4;
const width = keyCount + packs;

/** Stands in the last number of a place that holds nothing. */
const nowhere = -1;

export class KeptSums {
  /** Place by place, the numbers it is kept under, then the packed sums of one token. */
  readonly values: Int32Array;
  private readonly places: number;

  /** `places` is a power of 2. */
  constructor(places: number) {
    this.places = places;
    this.values = new Int32Array(places * width);
    for (let at = 0; at < this.values.length; at += width) this.values[at + keyCount - 1] = nowhere;
  }

  /** Where in `values` the sums under these numbers begin; 0 where none are kept: then `make` makes room for them. No number may be below 0 but the first. */
  find(a: number, b: number, c: number, d: number): number {
    const { values } = this;
    const at = this.placeOf(a, b, c, d);
    const isKept = values[at] === a && values[at + 1] === b && values[at + 2] === c && values[at + 3] === d;
    return isKept ? at + keyCount : 0;
  }

  /** Where the sums under these numbers are to be added up: all are 0. */
  make(a: number, b: number, c: number, d: number): number {
    const { values } = this;
    const at = this.placeOf(a, b, c, d);
    values[at] = a;
    values[at + 1] = b;
    values[at + 2] = c;
    values[at + 3] = d;
    values.fill(0, at + keyCount, at + width);
    return at + keyCount;
  }

  private placeOf(a: number, b: number, c: number, d: number): number {
    let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(c, 0x27d4eb2f) ^ d, 0xc2b2ae35);
    return ((hash ^ (hash >>> 13)) & (this.places - 1)) * width;
  }
}
