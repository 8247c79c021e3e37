/**
 * Sums of what words by themselves make, kept of each word: the same few thousand make up most of every paper.
 *
 * One word's lie beside the next one's, those seen first and so most often together.
 */
import type { Passage } from '../features/passage.ts';
import { placeOf, roleCount, roleFeatures, roleOf } from '../features/roles.ts';
import { beyond, type Listener, putLookOf, putOwnOf, reach, type Traits } from '../features/words.ts';
import { Lookups } from './lookups.ts';
import { addRow, packedCount as packs, rowCount, type WeightRows } from './rows.ts';

/** Sums kept of each word: those for the tokens from `reach` before it to `reach` behind. */
const sumsEach = 2 * reach + 1;
const width = sumsEach * packs;
const rolesWidth = roleCount * rowCount;

/** Looks kept at a time. */
const mostLooks = 4096;

/** Keeps sums of the words that it has been told of. */
export class WordSums implements Listener {
  private readonly rows: WeightRows;
  private readonly lookups: Lookups;
  /** By number of the word, its packed sums. */
  private sums = new Int32Array(4096 * width);
  /** By number of the word, the rows of what it says in each role. */
  private roles = new Int32Array(4096 * rolesWidth);
  /** By the traits of a look, its packed sums as of a word. */
  private readonly looks = new Map<string, Int32Array>();
  /** The numbers of the words of the passage at hand. */
  private ids: Int32Array = new Int32Array(0);

  constructor(rows: WeightRows) {
    this.rows = rows;
    this.lookups = new Lookups(rows);
    this.setRoles(beyond.id, { lower: beyond.trait, kind: beyond.trait });
  }

  /** Takes in a word under its number. */
  add(id: number, traits: Traits): void {
    if (this.sums.length < (id + 1) * width) {
      this.sums = widened(this.sums, 2 * (id + 1) * width);
      this.roles = widened(this.roles, 2 * (id + 1) * rolesWidth);
    }
    this.setRoles(id, traits);
    this.sums.set(this.lookOf(traits), id * width);
    for (let index = 0; index <= 2 * reach; index += 1) {
      const sum = id * sumsEach + 2 * reach - index;
      putOwnOf(traits, index, (feature) => this.lookups.put(sum, feature));
    }
    this.lookups.addTo(this.sums);
  }

  /** Adds to the packed sums of a passage's tokens what the words around them make. */
  addTo(packed: Int32Array, { reading: { bounds }, words: { ids } }: Passage): void {
    this.ids = ids;
    const { sums } = this;
    for (let s = 0; s + 1 < bounds.length; s += 1) {
      const from = bounds[s] ?? 0;
      const to = bounds[s + 1] ?? 0;
      for (let at = from; at < to; at += 1) {
        // Its sums and those of the tokens around it both stand side by side.
        const shift = (ids[at] ?? 0) * width - (at - reach) * packs;
        const last = Math.min(to, at + reach + 1) * packs;
        for (let i = Math.max(from, at - reach) * packs; i < last; i += 1) packed[i] = (packed[i] ?? 0) + (sums[i + shift] ?? 0);
      }
    }
  }

  /** Adds to the packed sums that begin at `at` what a word of that passage says in its role. */
  addRole(packed: Int32Array, at: number, seen: number): void {
    const place = placeOf(seen);
    const id = place < 0 ? beyond.id : (this.ids[place] ?? beyond.id);
    addRow(packed, at, this.roles, id * rolesWidth + roleOf(seen) * rowCount);
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
      putLookOf(traits, index, (feature) => this.lookups.put(2 * reach - index, feature));
    }
    this.lookups.addTo(sums);
    if (this.looks.size >= mostLooks) this.looks.clear();
    this.looks.set(key, sums);
    return sums;
  }
}

function widened(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(values);
  return more;
}
