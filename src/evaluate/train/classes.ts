/**
 * Learns classes of words from unlabelled papers: words that stand in like places get like classes, coarse and fine.
 *
 * Words are counted with their neighbours up to two places off, the counts turned into positive pointwise mutual information and embedded
 * (Levy, Goldberg and Dagan, TACL 2015), and the points split by k-means again and again.
 */
import { hashText } from '../../extract/mentions/tagger/features/hashing.ts';
import { digitless, type WordClasses } from '../../extract/mentions/tagger/features/words.ts';
import type { Token } from '../../extract/mentions/tokens.ts';
import { embedRows, type Sparse } from './matrix.ts';
import { splitPoints } from './means.ts';
import { seeded } from './random.ts';

export interface ClassOptions {
  /** Words in fewer places get no class. */
  readonly least: number;
  /** So many of the most frequent words count as neighbours. */
  readonly neighbours: number;
  /** Dimensions of the points. */
  readonly rank: number;
  /** Into how many parts all words, then each part, then each of its parts are split. */
  readonly splits: readonly number[];
}

export const classOptions: ClassOptions = { least: 3, neighbours: 8000, rank: 120, splits: [40, 4, 4, 3] };

/** Classes of the words of many texts: for each word one class for each split. */
export function learnClasses(texts: Iterable<readonly Token[]>, options: ClassOptions = classOptions): WordClasses {
  const { ids, words, counts } = numberWords(texts, options.least);
  const matrix = information(ids, words.length, options.neighbours);
  const random = seeded(7);
  const points = embedRows(matrix, options.rank, random);
  const weights = Float32Array.from(counts, (count) => count ** 0.3);
  const classes = splitPoints({ points, weights, rank: options.rank }, options.splits, random);
  return new Map(words.map((word, w) => [hashText(word), Uint16Array.from(classes, (level) => level[w] ?? 0)]));
}

interface Numbered {
  /** Word numbers of all texts in order, most frequent words first; -1 for rare words and between texts. */
  readonly ids: Int32Array;
  readonly words: readonly string[];
  readonly counts: readonly number[];
}

function numberWords(texts: Iterable<readonly Token[]>, least: number): Numbered {
  const found = new Map<string, number>();
  const counts: number[] = [];
  const running: number[] = [];
  for (const tokens of texts) {
    for (const { lower, kind } of tokens) {
      const word = kind === 'address' ? '<address>' : digitless(lower);
      let id = found.get(word);
      if (id === undefined) {
        id = found.size;
        found.set(word, id);
        counts.push(0);
      }
      counts[id] = (counts[id] ?? 0) + 1;
      running.push(id);
    }
    running.push(-1, -1);
  }
  const names = [...found.keys()];
  const order = names.map((_, id) => id).filter((id) => (counts[id] ?? 0) >= least);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const rank = new Int32Array(names.length).fill(-1);
  order.forEach((id, place) => {
    rank[id] = place;
  });
  return {
    ids: Int32Array.from(running, (id) => (id < 0 ? -1 : (rank[id] ?? -1))),
    words: order.map((id) => names[id] ?? ''),
    counts: order.map((id) => counts[id] ?? 0),
  };
}

const offsets = [-2, -1, 1, 2];

/** Positive pointwise mutual information of words (rows) and neighbours at each offset (columns). */
function information(ids: Int32Array, rows: number, neighbours: number): Sparse {
  const pairs = pairKeys(ids, neighbours);
  const columns = neighbours * offsets.length;
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  for (const key of pairs) {
    const row = Math.floor(key / columns);
    rowSums[row] = (rowSums[row] ?? 0) + 1;
    columnSums[key % columns] = (columnSums[key % columns] ?? 0) + 1;
  }
  const smooth = columnSums.map((sum) => sum ** 0.75);
  const total = smooth.reduce((sum, value) => sum + value, 0);
  const starts = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (let at = 0; at < pairs.length; ) {
    const key = pairs[at] ?? 0;
    let end = at + 1;
    while (pairs[end] === key) end += 1;
    const row = Math.floor(key / columns);
    const mutual = Math.log(((end - at) * total) / ((rowSums[row] ?? 1) * (smooth[key % columns] ?? 1)));
    if (mutual > 0) {
      column.push(key % columns);
      value.push(mutual);
      starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    }
    at = end;
  }
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return { rows, columns, starts, column: Int32Array.from(column), value: Float32Array.from(value) };
}

/** One sorted number for each place where a word has a neighbour that counts: row × columns + column. */
function pairKeys(ids: Int32Array, neighbours: number): Float64Array {
  const columns = neighbours * offsets.length;
  const keys = new Float64Array(ids.length * offsets.length);
  let size = 0;
  ids.forEach((id, i) => {
    if (id < 0) return;
    offsets.forEach((offset, k) => {
      const neighbour = ids[i + offset] ?? -1;
      if (neighbour < 0 || neighbour >= neighbours) return;
      keys[size] = id * columns + k * neighbours + neighbour;
      size += 1;
    });
  });
  return keys.subarray(0, size).sort();
}
