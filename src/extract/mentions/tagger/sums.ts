/**
 * Weights of all features of a passage added up: for each token a row of `labelCount` sums.
 *
 * Words by themselves come back in every paper; their sums are kept, one word's beside the next, those seen first and so most often together.
 */
import { putFeatures } from './features.ts';
import { labelCount as n } from './labels.ts';
import type { Passage, Sink } from './passage.ts';
import { addFeature, type WeightRows } from './rows.ts';
import { featuresOf, reach, type Word } from './words.ts';

/** A word whose sums may be kept, and where. */
export interface Weighed extends Word {
  slot: number;
}

/** Words whose sums are kept. */
const capacity = 2 ** 15;
const width = (2 * reach + 1) * n;

/** Adds up the weights of passages. What it gives is overwritten by the next passage. */
export class Summing {
  private readonly rows: WeightRows;
  private sums = new Int32Array(1024 * n);
  /** By slot, the sums of a word for the tokens from `reach` before it to `reach` behind. */
  private readonly kept = new Int16Array(capacity * width);
  private readonly owners = new Array<Word | undefined>(capacity).fill(undefined);
  private next = 0;
  private readonly shared = new Int32Array(n);

  constructor(rows: WeightRows) {
    this.rows = rows;
  }

  /** The sums of a passage's tokens, in multiples of the weights' step; beyond them there is nothing to be read. */
  of(passage: Passage & { readonly words: readonly Weighed[] }): Int32Array {
    const { length } = passage.words;
    if (this.sums.length < length * n) this.sums = new Int32Array(2 * length * n);
    this.sums.fill(0, 0, length * n);
    this.addWords(passage);
    putFeatures(passage, this.sink);
    return this.sums;
  }

  private addWords({ reading: { bounds }, words }: { readonly reading: Passage['reading']; readonly words: readonly Weighed[] }): void {
    const { sums, kept } = this;
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const from = bounds[s] ?? 0;
      const to = bounds[s + 1] ?? 0;
      for (let at = from; at < to; at += 1) {
        const word = words[at];
        if (!word) continue;
        // Its sums and those of the tokens around it both stand side by side.
        const shift = this.slotOf(word) * width - (at - reach) * n;
        const last = Math.min(to, at + reach + 1) * n;
        for (let i = Math.max(from, at - reach) * n; i < last; i += 1) sums[i] = (sums[i] ?? 0) + (kept[i + shift] ?? 0);
      }
    }
  }

  private slotOf(word: Weighed): number {
    if (this.owners[word.slot] === word) return word.slot;
    word.slot = this.next;
    this.next = (this.next + 1) % capacity;
    this.owners[word.slot] = word;
    const sums = new Int32Array(width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      for (const feature of featuresOf(word, index)) addFeature(sums, (2 * reach - index) * n, this.rows, feature);
    }
    this.kept.set(sums, word.slot * width);
    return word.slot;
  }

  private readonly sink: Sink = {
    put: (i, feature) => addFeature(this.sums, i * n, this.rows, feature),
    share: (tokens, features) => {
      const { sums, shared } = this;
      shared.fill(0);
      for (const feature of features) addFeature(shared, 0, this.rows, feature);
      for (const i of tokens) for (let l = 0; l < n; l += 1) sums[i * n + l] = (sums[i * n + l] ?? 0) + (shared[l] ?? 0);
    },
  };
}
