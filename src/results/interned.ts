/**
 * Equal things as one number: words, and pairs of numbers. Use it where many things are compared, counted or sorted: numbers from 0 on index
 * typed arrays.
 */

export interface Words {
  /** The number of a word, the next one where it is new. */
  readonly idOf: (word: string) => number;
  /** The words by number. */
  readonly all: readonly string[];
}

export function createWords(): Words {
  const ids = new Map<string, number>();
  const all: string[] = [];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, all.length);
    return all.push(word) - 1;
  };
  return { idOf, all };
}

export interface Pairs {
  readonly idOf: (first: number, second: number) => number;
  /** The parts of each pair, by its number. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** A pair as one number that a double holds: the second part is below this. */
const radix = 2 ** 26;

export function createPairs(): Pairs {
  const ids = new Map<number, number>();
  const first: number[] = [];
  const second: number[] = [];
  const idOf = (a: number, b: number): number => {
    const key = a * radix + b;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, first.length);
    second.push(b);
    return first.push(a) - 1;
  };
  return { idOf, first, second };
}
