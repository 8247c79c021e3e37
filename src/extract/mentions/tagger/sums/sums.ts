/**
 * Weights of all features of a passage added up: for each token a row of `labelCount` sums.
 *
 * What words make by themselves is kept (`word-sums.ts`); all other weights are looked up together (`lookups.ts`).
 */
import { putFeatures } from '../features/features.ts';
import { formFeatures, formOf, joinsOf, pairFeatures, pairReach, type Stretch, type Taker } from '../features/neighbours.ts';
import type { Passage, Sink } from '../features/passage.ts';
import type { Listener, Traits } from '../features/words.ts';
import { labelCount as n } from '../labels.ts';
import { KeptSums } from './kept.ts';
import { Lookups } from './lookups.ts';
import { addPacked, mostAdded, packedCount as packs, unpack, type WeightRows } from './rows.ts';
import { WordSums } from './word-sums.ts';

/**
 * So many features that tokens have alike are added up packed: what a token sees of its run, its phrase and a name's few places stays, with all that is
 * put for it alone, below `mostAdded`.
 */
const fewShared = 32;

/** So many sums there is room for: those of the tokens, and of what they see of run, phrase and name. */
const sumsEach = 4;

/** Adds up the weights of passages, whose words it has been told of. */
export class Summing implements Sink, Listener {
  private readonly rows: WeightRows;
  private readonly words: WordSums;
  private readonly lookups: Lookups;
  private readonly forms = new KeptSums(2 ** 12);
  /** Of the passage at hand; used again for the next. */
  private sums = new Int32Array(1024 * n);
  /** The part of it that is a sum of few features, never near `mostAdded`; behind the tokens' the sums that tokens share. */
  private packed = new Int32Array(sumsEach * 1024 * packs);
  /** Which sums tokens share, and behind each the token; so many numbers of it hold. */
  private shares = new Int32Array(2 * sumsEach * 1024);
  private shared = 0;
  /** How many packed sums there are. */
  private count = 0;
  private readonly sum = new Int32Array(packs);
  private readonly pairs: Pairs;

  constructor(rows: WeightRows) {
    this.rows = rows;
    this.words = new WordSums(rows);
    this.lookups = new Lookups(rows);
    this.pairs = new Pairs(this.lookups);
  }

  add(id: number, traits: Traits): void {
    this.words.add(id, traits);
  }

  /** The sums of a passage's tokens, in multiples of the weights' step. They hold until the next passage; beyond them there is nothing to be read. */
  of(passage: Passage): Int32Array {
    const { length } = passage.words.ids;
    if (this.sums.length < length * n) {
      this.sums = new Int32Array(2 * length * n);
      this.packed = new Int32Array(sumsEach * 2 * length * packs);
      this.shares = new Int32Array(2 * sumsEach * 2 * length);
    }
    const { sums, packed } = this;
    sums.fill(0, 0, length * n);
    packed.fill(0, 0, length * packs);
    this.count = length;
    this.words.addTo(packed, passage);
    this.addNeighbours(passage);
    putFeatures(passage, this);
    this.lookups.addTo(packed);
    this.addShares();
    for (let i = 0; i < length; i += 1) unpack(packed, i * packs, sums, i * n);
    return sums;
  }

  private addNeighbours(passage: Passage): void {
    const { bounds } = passage.reading;
    const joins = joinsOf(passage);
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const stretch = { words: passage.words, from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
      this.pairs.ofAll(stretch);
      for (let i = stretch.from; i < stretch.to; i += 1) this.addForm(stretch, i, joins);
    }
  }

  private addForm(stretch: Stretch, i: number, joins: Uint8Array): void {
    const form = formOf(stretch, i, joins);
    const { forms } = this;
    let at = forms.find(form.last, form.shape, form.next, form.joins);
    if (at === 0) {
      at = forms.make(form.last, form.shape, form.next, form.joins);
      const sum = at;
      formFeatures(form, 0, { put: (_, feature) => this.rows.add(forms.values, sum, feature) });
    }
    addPacked(this.packed, i * packs, forms.values, at);
  }

  put(index: number, feature: number): void {
    this.lookups.put(index, feature);
  }

  share(tokens: readonly number[], features: readonly number[], seen: readonly number[] = none): void {
    const sum = this.count;
    const isFull = (sum + 1) * packs > this.packed.length || this.shared + 2 * tokens.length > this.shares.length;
    if (isFull || features.length + seen.length > fewShared) {
      this.shareAtOnce(tokens, features, seen);
      return;
    }
    this.count += 1;
    this.packed.fill(0, sum * packs, this.count * packs);
    for (let k = 0; k < features.length; k += 1) this.lookups.put(sum, features[k] ?? 0);
    for (let k = 0; k < seen.length; k += 1) this.words.addRole(this.packed, sum * packs, seen[k] ?? 0);
    for (let k = 0; k < tokens.length; k += 1) {
      this.shares[this.shared] = sum;
      this.shares[this.shared + 1] = tokens[k] ?? 0;
      this.shared += 2;
    }
  }

  private shareAtOnce(tokens: readonly number[], features: readonly number[], seen: readonly number[]): void {
    const { sum } = this;
    for (let from = 0; from < features.length + seen.length; from += mostAdded) {
      sum.fill(0);
      for (const feature of features.slice(from, from + mostAdded)) this.rows.add(sum, 0, feature);
      const behind = Math.max(0, from - features.length);
      const room = Math.max(0, from + mostAdded - features.length);
      for (const one of seen.slice(behind, room)) this.words.addRole(sum, 0, one);
      for (const i of tokens) unpack(sum, 0, this.sums, i * n);
    }
  }

  private addShares(): void {
    const { packed, shares, shared } = this;
    for (let k = 0; k < shared; k += 2) addPacked(packed, (shares[k + 1] ?? 0) * packs, packed, (shares[k] ?? 0) * packs);
    this.shared = 0;
  }
}

const none: readonly number[] = [];

/** Has the weights looked up of what two words side by side make, for those tokens that stand in their sentence. */
class Pairs implements Taker {
  private readonly lookups: Lookups;
  private stretch: Pick<Stretch, 'from' | 'to'> = { from: 0, to: 0 };
  /** The token before the two. */
  private first = 0;

  constructor(lookups: Lookups) {
    this.lookups = lookups;
  }

  ofAll(stretch: Stretch): void {
    this.stretch = stretch;
    for (let right = stretch.from - 1; right <= stretch.to + 1; right += 1) {
      this.first = right - pairReach / 2;
      pairFeatures(stretch, right, this);
    }
  }

  put(token: number, feature: number): void {
    const at = this.first + token;
    if (at >= this.stretch.from && at < this.stretch.to) this.lookups.put(at, feature);
  }
}
