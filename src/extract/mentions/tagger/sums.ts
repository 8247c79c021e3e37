/**
 * Weights of all features of a passage added up: for each token a row of `labelCount` sums.
 *
 * Words by themselves come back in every paper; their sums are kept, one word's beside the next, those seen first and so most often together.
 */
import { putFeatures } from './features.ts';
import { labelCount as n } from './labels.ts';
import type { Passage, Sink } from './passage.ts';
import { mostAdded, packedCount as packs, unpack, type WeightRows } from './rows.ts';
import { featuresOf, reach, type Traits } from './words.ts';

const width = (2 * reach + 1) * packs;

/** Adds up the weights of passages, whose words it has been told of. */
export class Summing implements Sink {
  private readonly rows: WeightRows;
  /** Of the passage at hand; used again for the next. */
  private sums = new Int32Array(1024 * n);
  /** The part of it that comes from the words around a token and from what is put for it alone: never near `mostAdded` features. */
  private packed = new Int32Array(1024 * packs);
  /** By number of the word, its packed sums for the tokens from `reach` before it to `reach` behind. */
  private words = new Int32Array(4096 * width);
  private readonly shared = new Int32Array(packs);

  constructor(rows: WeightRows) {
    this.rows = rows;
  }

  /** Takes in a word under its number. */
  addWord(id: number, traits: Traits): void {
    if (this.words.length < (id + 1) * width) {
      const more = new Int32Array(2 * this.words.length);
      more.set(this.words);
      this.words = more;
    }
    this.words.fill(0, id * width, (id + 1) * width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      const at = id * width + (2 * reach - index) * packs;
      for (const feature of featuresOf(traits, index)) this.rows.add(this.words, at, feature);
    }
  }

  /** The sums of a passage's tokens, in multiples of the weights' step. They hold until the next passage; beyond them there is nothing to be read. */
  of(passage: Passage): Int32Array {
    const { length } = passage.words.ids;
    if (this.sums.length < length * n) {
      this.sums = new Int32Array(2 * length * n);
      this.packed = new Int32Array(2 * length * packs);
    }
    const { sums, packed } = this;
    sums.fill(0, 0, length * n);
    packed.fill(0, 0, length * packs);
    this.addWords(passage);
    putFeatures(passage, this);
    for (let i = 0; i < length; i += 1) unpack(packed, i * packs, sums, i * n);
    return sums;
  }

  private addWords({ reading: { bounds }, words: { ids } }: Passage): void {
    const { packed, words } = this;
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const from = bounds[s] ?? 0;
      const to = bounds[s + 1] ?? 0;
      for (let at = from; at < to; at += 1) {
        // Its sums and those of the tokens around it both stand side by side.
        const shift = (ids[at] ?? 0) * width - (at - reach) * packs;
        const last = Math.min(to, at + reach + 1) * packs;
        for (let i = Math.max(from, at - reach) * packs; i < last; i += 1) packed[i] = (packed[i] ?? 0) + (words[i + shift] ?? 0);
      }
    }
  }

  put(index: number, feature: number): void {
    this.rows.add(this.packed, index * packs, feature);
  }

  share(tokens: readonly number[], features: readonly number[]): void {
    for (let from = 0; from < features.length; from += mostAdded) {
      const to = Math.min(features.length, from + mostAdded);
      this.shared.fill(0);
      for (let k = from; k < to; k += 1) this.rows.add(this.shared, 0, features[k] ?? 0);
      for (const i of tokens) unpack(this.shared, 0, this.sums, i * n);
    }
  }
}
