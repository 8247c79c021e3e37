/**
 * The tagger's weights as bytes: what training writes and the tagger reads.
 *
 * Sections in order, each with its length before it: word classes, feature weights in 8 bits, transitions. Little-endian.
 */

import type { WordClasses } from './features/words.ts';
import { labelCount } from './labels.ts';
import { WeightRows } from './sums/rows.ts';

export interface Weights {
  readonly classes: WordClasses;
  readonly rows: WeightRows;
  readonly transitions: Float32Array;
}

const magic = 0x43475431;

/** Reads weights; a TypeError says why where the bytes are none. */
export function readWeights(bytes: Uint8Array): Weights {
  const reader = new Reader(bytes);
  if (bytes.byteLength < 4 || reader.number() !== magic)
    throw new TypeError('tagger weights: not a file that `claimgraph train` has written');
  const classes = readClasses(reader);
  const rows = readRows(reader);
  const transitions = reader.floats(labelCount * labelCount);
  return { classes, rows, transitions };
}

export interface Trained {
  readonly classes: WordClasses;
  /** Features, and `labelCount` weights for each. */
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Features whose every weight is smaller, in steps, are left out: that halves the file and costs 0.1 of the names' F1, as tried on papers that were
 * not learned from.
 */
const smallest = 4;

/** The bytes of weights, without those of features that hardly count. */
export function writeWeights({ classes, features, values, transitions }: Trained): Uint8Array {
  const writer = new Writer();
  writer.number(magic);
  writeClasses(writer, classes);
  writeRows(writer, features, values);
  writer.floats(transitions);
  return writer.bytes();
}

// ── sections ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function readClasses(reader: Reader): WordClasses {
  const count = reader.number();
  const depth = reader.number();
  const hashes = reader.integers(count);
  const ids = reader.shorts(count * depth);
  const classes = new Map<number, Uint16Array>();
  hashes.forEach((hash, i) => {
    classes.set(hash, ids.subarray(i * depth, (i + 1) * depth));
  });
  return classes;
}

function writeClasses(writer: Writer, classes: WordClasses): void {
  const entries = [...classes].sort(([a], [b]) => a - b);
  const depth = entries[0]?.[1].length ?? 0;
  writer.number(entries.length);
  writer.number(depth);
  writer.integers(Int32Array.from(entries, ([hash]) => hash));
  writer.shorts(Uint16Array.from(entries.flatMap(([, ids]) => [...ids])));
}

function readRows(reader: Reader): WeightRows {
  const count = reader.number();
  const step = reader.floats(1)[0] ?? 0;
  const features = reader.integers(count);
  return new WeightRows(features, reader.signed(count * labelCount), step);
}

function writeRows(writer: Writer, features: Int32Array, values: Float32Array): void {
  let top = 0;
  for (const value of values) top = Math.max(top, Math.abs(value));
  const step = top / 127 || 1;
  const rounded = Int8Array.from(values, (value) => Math.round(value / step));
  const kept = [...features.keys()].filter((row) =>
    rounded.subarray(row * labelCount, (row + 1) * labelCount).some((value) => Math.abs(value) >= smallest),
  );
  writer.number(kept.length);
  writer.floats(Float32Array.of(step));
  writer.integers(Int32Array.from(kept, (row) => features[row] ?? 0));
  const packed = new Int8Array(kept.length * labelCount);
  kept.forEach((row, k) => {
    packed.set(rounded.subarray(row * labelCount, (row + 1) * labelCount), k * labelCount);
  });
  writer.signed(packed);
}

// ── bytes ────────────────────────────────────────────────────────────────────────────────────────────────────────────

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    return this.integers(1)[0] ?? 0;
  }
  integers(count: number): Int32Array {
    return new Int32Array(this.take(count * 4));
  }
  shorts(count: number): Uint16Array {
    return new Uint16Array(this.take(count * 2));
  }
  signed(count: number): Int8Array {
    return new Int8Array(this.take(count));
  }
  floats(count: number): Float32Array {
    return new Float32Array(this.take(count * 4));
  }

  private take(length: number): ArrayBuffer {
    if (this.at + length > this.bytes.byteLength) throw new TypeError('tagger weights: the file is cut short');
    const copy = new ArrayBuffer(length);
    new Uint8Array(copy).set(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return copy;
  }
}

class Writer {
  private readonly pieces: Uint8Array[] = [];

  number(value: number): void {
    this.integers(Int32Array.of(value));
  }
  integers(values: Int32Array): void {
    this.put(values);
  }
  shorts(values: Uint16Array): void {
    this.put(values);
  }
  signed(values: Int8Array): void {
    this.put(values);
  }
  floats(values: Float32Array): void {
    this.put(values);
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  private put(values: Int32Array | Uint16Array | Int8Array | Float32Array): void {
    this.pieces.push(new Uint8Array(values.buffer.slice(values.byteOffset, values.byteOffset + values.byteLength)));
  }
}
