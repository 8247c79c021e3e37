/**
 * Words as they are spelt, each kept once: a text is read without a new string for every word that has been met before.
 *
 * Use it where a text is cut into words. The same word is then the same string everywhere, whose hash is known: looking it up in a table costs a
 * fraction of what a new string would.
 */

/** The same word is the same object, unless it began anew in between. */
export interface Spelling {
  readonly word: string;
  readonly lower: string;
  /** Its number, by which more can be kept of it. Words of one text never share one. */
  readonly index: number;
}

/** Words kept at a time, unless one text has more: where they are that many, it begins anew with the next text. */
const capacity = 2 ** 15;

/** By place of an open hash table, a hash and 1 + the index of the spelling; 0 where there is none. */
let table = new Int32Array(4 * capacity);
const kept: Spelling[] = [];

/** To be called before the words of a text are read. */
export function beginText(): void {
  if (kept.length < capacity) return;
  kept.length = 0;
  table = new Int32Array(4 * capacity);
}

/** The word from `start` up to, not including, `end`. */
export function spellingAt(text: string, start: number, end: number): Spelling {
  let hash = end - start;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  const mask = table.length - 1;
  let place = (2 * hash) & mask;
  for (let index = table[place + 1]; index; index = table[place + 1]) {
    const known = table[place] === hash ? kept[index - 1] : undefined;
    if (known && isAt(known.word, text, start, end)) return known;
    place = (place + 2) & mask;
  }
  return keep(text.slice(start, end), hash);
}

/** The code at an offset; 0 beyond the end. Asked of what lies beyond, `charCodeAt` would be slow ever after. */
export const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function keep(word: string, hash: number): Spelling {
  if (3 * kept.length > table.length) widen();
  const own = apart(word);
  const spelling = { word: own, lower: own.toLowerCase(), index: kept.length };
  kept.push(spelling);
  enter(hash, kept.length);
  return spelling;
}

function enter(hash: number, index: number): void {
  const mask = table.length - 1;
  let place = (2 * hash) & mask;
  while (table[place + 1] !== 0) place = (place + 2) & mask;
  table[place] = hash;
  table[place + 1] = index;
}

function widen(): void {
  const before = table;
  table = new Int32Array(2 * before.length);
  for (let place = 0; place < before.length; place += 2) {
    const index = before[place + 1] ?? 0;
    if (index !== 0) enter(before[place] ?? 0, index);
  }
}

/** A string of its own: what is cut from a text would keep the whole text in memory. */
const apart = (word: string): string => String.fromCharCode(...Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)));

/** What has been worked out of words, kept as long as they are. */
export class PerSpelling<T> {
  private readonly kept: ({ readonly spelling: Spelling; readonly value: T } | undefined)[] = [];
  private readonly make: (spelling: Spelling) => T;

  constructor(make: (spelling: Spelling) => T) {
    this.make = make;
  }

  of(spelling: Spelling): T {
    const known = this.kept[spelling.index];
    // What is kept under a word's number is another's where the words began anew.
    return known?.spelling === spelling ? known.value : this.keep(spelling);
  }

  private keep(spelling: Spelling): T {
    const value = this.make(spelling);
    while (this.kept.length < spelling.index) this.kept.push(undefined);
    this.kept[spelling.index] = { spelling, value };
    return value;
  }
}
