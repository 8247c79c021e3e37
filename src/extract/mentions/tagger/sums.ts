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
import { placeOf, roleCount, roleFeatures, roleOf } from './roles.ts';
import { addRow, mostAdded, packedCount as packs, rowCount, unpack, type WeightRows } from './rows.ts';
import { beyond, type Listener, putLookOf, putOwnOf, reach, type Traits } from './words.ts';

const width = (2 * reach + 1) * packs;
const rolesWidth = roleCount * rowCount;

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
  /** The numbers of the words of the passage at hand. */
  private ids: Int32Array = new Int32Array(0);
  /** Of the passage at hand; used again for the next. */
  private sums = new Int32Array(1024 * n);
  /** The part of it that is a sum of few features, never near `mostAdded`. */
  private packed = new Int32Array(1024 * packs);
  /** By number of the word, its packed sums for the tokens from `reach` before it to `reach` behind. */
  private words = new Int32Array(4096 * width);
  /** By the traits of a look, its packed sums as of a word. */
  private readonly looks = new Map<string, Int32Array>();
  /** By number of the word, the rows of what it says in each role. */
  private roles = new Int32Array(4096 * rolesWidth);
  private readonly shared = new Int32Array(packs);
  private readonly adder: RowAdder;
  private readonly pairs = new KeptSums(2 ** 13, pairReach);
  private readonly forms = new KeptSums(2 ** 12, 1);

  constructor(rows: WeightRows) {
    this.rows = rows;
    this.adder = new RowAdder(rows, this.shared);
    this.setRoles(beyond.id, { lower: beyond.trait, kind: beyond.trait });
  }

  forget(): void {
    this.pairs.forget();
  }

  /** Takes in a word under its number. */
  add(id: number, traits: Traits): void {
    if (this.words.length < (id + 1) * width) {
      this.words = widened(this.words, 2 * (id + 1) * width);
      this.roles = widened(this.roles, 2 * (id + 1) * rolesWidth);
    }
    this.setRoles(id, traits);
    this.words.set(this.lookOf(traits), id * width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      const at = id * width + (2 * reach - index) * packs;
      putOwnOf(traits, index, (feature) => this.rows.add(this.words, at, feature));
    }
  }

  private setRoles(id: number, word: Pick<Traits, 'lower' | 'kind'>): void {
    roleFeatures(word).forEach((feature, role) => {
      this.rows.copy(feature, this.roles, id * rolesWidth + role * rowCount);
    });
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
    this.ids = passage.words.ids;
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
      pairFeatures(stretch, right, this.adder.to(pairs.values, at));
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
      formFeatures(form, 0, this.adder.to(forms.values, at));
    }
    this.addPacked(forms.values, at, i);
  }

  /** Adds a packed sum to that of a token. */
  private addPacked(values: Int32Array, from: number, token: number): void {
    const { packed } = this;
    const at = token * packs;
    for (let k = 0; k < packs; k += 1) packed[at + k] = (packed[at + k] ?? 0) + (values[from + k] ?? 0);
  }

  put(index: number, feature: number): void {
    this.rows.add(this.packed, index * packs, feature);
  }

  share(tokens: readonly number[], features: readonly number[], seen: readonly number[] = none): void {
    const { shared } = this;
    if (features.length + seen.length <= fewShared) {
      shared.fill(0);
      for (let k = 0; k < features.length; k += 1) this.rows.add(shared, 0, features[k] ?? 0);
      for (let k = 0; k < seen.length; k += 1) addRow(shared, 0, this.roles, this.rowOf(seen[k] ?? 0));
      for (let k = 0; k < tokens.length; k += 1) this.addPacked(shared, 0, tokens[k] ?? 0);
      return;
    }
    const put: (() => void)[] = features.map((feature) => () => this.rows.add(shared, 0, feature));
    for (const one of seen) put.push(() => addRow(shared, 0, this.roles, this.rowOf(one)));
    for (let from = 0; from < put.length; from += mostAdded) {
      shared.fill(0);
      for (const add of put.slice(from, from + mostAdded)) add();
      for (const i of tokens) unpack(shared, 0, this.sums, i * n);
    }
  }

  /** Where in `roles` the row of a word in its role begins. */
  private rowOf(seen: number): number {
    const place = placeOf(seen);
    const id = place < 0 ? beyond.id : (this.ids[place] ?? beyond.id);
    return id * rolesWidth + roleOf(seen) * rowCount;
  }
}

const none: readonly number[] = [];

function widened(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(values);
  return more;
}

/** Adds up what is put, token by token, to the sums that it was last told of. */
class RowAdder implements Taker {
  private readonly rows: WeightRows;
  private sums: Int32Array;
  private at = 0;

  constructor(rows: WeightRows, sums: Int32Array) {
    this.rows = rows;
    this.sums = sums;
  }

  /** Sums that begin at `at`. */
  to(sums: Int32Array, at: number): this {
    this.sums = sums;
    this.at = at;
    return this;
  }

  put(token: number, feature: number): void {
    this.rows.add(this.sums, this.at + token * packs, feature);
  }
}
