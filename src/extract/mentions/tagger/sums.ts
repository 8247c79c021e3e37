/**
 * Weights of all features of a passage added up: for each token a row of `labelCount` sums.
 *
 * Words by themselves come back in every paper; their sums are kept, one word's beside the next, those seen first and so most often together.
 */
import { putFeatures } from './features.ts';
import { KeptSums } from './kept.ts';
import { labelCount as n } from './labels.ts';
import { formFeatures, formOf, joinsOf, pairFeatures, pairReach, type Stretch, type Taker } from './neighbours.ts';
import type { Passage, Sink } from './passage.ts';
import { mostAdded, packedCount as packs, unpack, type WeightRows } from './rows.ts';
import { beyond, type Listener, putLookOf, putOwnOf, reach, type Traits } from './words.ts';

const width = (2 * reach + 1) * packs;

/**
 * So many features that tokens have alike are added up packed: what a token sees of its run, its phrase and a name's few places stays, with all that is
 * put for it alone, below `mostAdded`.
 */
const fewShared = 32;

/** Looks kept at a time. */
const mostLooks = 4096;

/** Adds up the weights of passages, whose words it has been told of. */
export class Summing implements Sink, Listener {
  private readonly rows: WeightRows;
  /** Of the passage at hand; used again for the next. */
  private sums = new Int32Array(1024 * n);
  /** The part of it that is a sum of few features, never near `mostAdded`. */
  private packed = new Int32Array(1024 * packs);
  /** By number of the word, its packed sums for the tokens from `reach` before it to `reach` behind. */
  private words = new Int32Array(4096 * width);
  /** By the traits of a look, its packed sums as of a word. */
  private readonly looks = new Map<string, Int32Array>();
  private readonly shared = new Int32Array(packs);
  private readonly pairs = new KeptSums(2 ** 13, pairReach);
  private readonly forms = new KeptSums(2 ** 12, 1);

  constructor(rows: WeightRows) {
    this.rows = rows;
  }

  forget(): void {
    this.pairs.forget();
  }

  /** Takes in a word under its number. */
  add(id: number, traits: Traits): void {
    if (this.words.length < (id + 1) * width) {
      const more = new Int32Array(2 * (id + 1) * width);
      more.set(this.words);
      this.words = more;
    }
    this.words.set(this.lookOf(traits), id * width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      const at = id * width + (2 * reach - index) * packs;
      putOwnOf(traits, index, (feature) => this.rows.add(this.words, at, feature));
    }
  }

  /** The packed sums of all words that look like it. */
  private lookOf(traits: Traits): Int32Array {
    const key = traits.look.join(' ');
    const known = this.looks.get(key);
    if (known) return known;
    const sums = new Int32Array(width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      putLookOf(traits, index, (feature) => this.rows.add(sums, (2 * reach - index) * packs, feature));
    }
    if (this.looks.size >= mostLooks) this.looks.clear();
    this.looks.set(key, sums);
    return sums;
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
    this.addNeighbours(passage);
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

  private addNeighbours(passage: Passage): void {
    const { bounds } = passage.reading;
    const joins = joinsOf(passage);
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const stretch = { words: passage.words, from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
      for (let right = stretch.from - 1; right <= stretch.to + 1; right += 1) this.addPair(stretch, right);
      for (let i = stretch.from; i < stretch.to; i += 1) this.addForm(stretch, i, joins);
    }
  }

  private addPair(stretch: Stretch, right: number): void {
    const { from, to, words } = stretch;
    const { pairs, packed } = this;
    const a = right > from && right <= to ? (words.ids[right - 1] ?? beyond.id) : beyond.id;
    const b = right >= from && right < to ? (words.ids[right] ?? beyond.id) : beyond.id;
    let at = pairs.find(a, b, 0, 0);
    if (at === 0) {
      at = pairs.make(a, b, 0, 0);
      pairFeatures(stretch, right, this.takerAt(pairs.values, at));
    }
    const { values } = pairs;
    const first = right - pairReach / 2;
    const shift = at - first * packs;
    const last = Math.min(to, first + pairReach) * packs;
    for (let i = Math.max(from, first) * packs; i < last; i += 1) packed[i] = (packed[i] ?? 0) + (values[i + shift] ?? 0);
  }

  private addForm(stretch: Stretch, i: number, joins: Uint8Array): void {
    const form = formOf(stretch, i, joins);
    const { forms } = this;
    let at = forms.find(form.last, form.shape, form.next, form.joins);
    if (at === 0) {
      at = forms.make(form.last, form.shape, form.next, form.joins);
      formFeatures(form, 0, this.takerAt(forms.values, at));
    }
    this.addPacked(forms.values, at, i);
  }

  /** Adds a packed sum to that of a token. */
  private addPacked(values: Int32Array, from: number, token: number): void {
    const { packed } = this;
    const at = token * packs;
    for (let k = 0; k < packs; k += 1) packed[at + k] = (packed[at + k] ?? 0) + (values[from + k] ?? 0);
  }

  /** Adds up what is put to the sums that begin at `at`. */
  private takerAt(sums: Int32Array, at: number): Taker {
    return { put: (token, feature) => this.rows.add(sums, at + token * packs, feature) };
  }

  put(index: number, feature: number): void {
    this.rows.add(this.packed, index * packs, feature);
  }

  share(tokens: readonly number[], features: readonly number[]): void {
    if (features.length <= fewShared) {
      this.shared.fill(0);
      for (const feature of features) this.rows.add(this.shared, 0, feature);
      for (const i of tokens) this.addPacked(this.shared, 0, i);
      return;
    }
    for (let from = 0; from < features.length; from += mostAdded) {
      const to = Math.min(features.length, from + mostAdded);
      this.shared.fill(0);
      for (let k = from; k < to; k += 1) this.rows.add(this.shared, 0, features[k] ?? 0);
      for (const i of tokens) unpack(this.shared, 0, this.sums, i * n);
    }
  }
}
