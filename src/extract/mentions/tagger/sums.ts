/**
 * Weights of all features of a passage added up: for each token a row of `labelCount` sums.
 *
 * Words by themselves come back in every paper; their sums are kept, one word's beside the next, those seen first and so most often together.
 */
import { putFeatures } from './features.ts';
import { labelCount as n } from './labels.ts';
import type { Passage, Sink } from './passage.ts';
import type { WeightRows } from './rows.ts';
import { featuresOf, reach, type Traits } from './words.ts';

const width = (2 * reach + 1) * n;

/** Adds up the weights of passages, whose words it has been told of. */
export class Summing implements Sink {
  private readonly rows: WeightRows;
  /** Of the passage at hand; used again for the next. */
  private sums = new Int32Array(1024 * n);
  /** By number of the word, its sums for the tokens from `reach` before it to `reach` behind. */
  private words = new Int16Array(4096 * width);
  private readonly shared = new Int32Array(n);

  constructor(rows: WeightRows) {
    this.rows = rows;
  }

  /** Takes in a word under its number. */
  addWord(id: number, traits: Traits): void {
    if (this.words.length < (id + 1) * width) {
      const more = new Int16Array(2 * this.words.length);
      more.set(this.words);
      this.words = more;
    }
    const sums = new Int32Array(width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      for (const feature of featuresOf(traits, index)) this.rows.add(sums, (2 * reach - index) * n, feature);
    }
    this.words.set(sums, id * width);
  }

  /** The sums of a passage's tokens, in multiples of the weights' step. They hold until the next passage; beyond them there is nothing to be read. */
  of(passage: Passage): Int32Array {
    const length = passage.words.ids.length * n;
    if (this.sums.length < length) this.sums = new Int32Array(2 * length);
    this.sums.fill(0, 0, length);
    this.addWords(passage);
    putFeatures(passage, this);
    return this.sums;
  }

  private addWords({ reading: { bounds }, words: { ids } }: Passage): void {
    const { sums, words } = this;
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const from = bounds[s] ?? 0;
      const to = bounds[s + 1] ?? 0;
      for (let at = from; at < to; at += 1) {
        // Its sums and those of the tokens around it both stand side by side.
        const shift = (ids[at] ?? 0) * width - (at - reach) * n;
        const last = Math.min(to, at + reach + 1) * n;
        for (let i = Math.max(from, at - reach) * n; i < last; i += 1) sums[i] = (sums[i] ?? 0) + (words[i + shift] ?? 0);
      }
    }
  }

  put(index: number, feature: number): void {
    this.rows.add(this.sums, index * n, feature);
  }

  share(tokens: readonly number[], features: Iterable<number>): void {
    const { sums, shared } = this;
    shared.fill(0);
    for (const feature of features) this.rows.add(shared, 0, feature);
    for (const i of tokens) for (let l = 0; l < n; l += 1) sums[i * n + l] = (sums[i * n + l] ?? 0) + (shared[l] ?? 0);
  }
}
