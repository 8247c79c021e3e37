/**
 * Words in order, to find those that begin with some letters, and those that a slip of the keys makes of others.
 */
import { eachOf, type Steps } from '../steps.ts';

export interface Terms {
  /** In order of their code units. */
  readonly sorted: readonly string[];
  /** Where the words that begin so are: from, and up to but not including. */
  readonly beginning: (letters: string) => readonly [from: number, to: number];
  /** The words at most so many letters put in, left out or put in place of another away, with how many. */
  readonly near: (word: string, most: number) => Iterable<readonly [place: number, distance: number]>;
}

/** As many words are put in order at once. */
const run = 4096;

/** Puts words in order, a piece at a time; each of them once. */
export function* termSteps(words: Iterable<string>): Steps<Terms> {
  let runs: string[][] = [];
  yield* eachOf(words, (word, place) => {
    if (place % run === 0) runs.push([]);
    runs.at(-1)?.push(word);
  });
  for (const one of runs) {
    one.sort(byText);
    yield;
  }
  while (runs.length > 1) {
    const merged: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? []));
    runs = merged;
  }
  const sorted = runs[0] ?? [];
  const beginning = (letters: string) => {
    const from = firstFrom(sorted, letters);
    let to = from;
    while (sorted[to]?.startsWith(letters)) to++;
    return [from, to] as const;
  };
  return { sorted, beginning, near: (word, most) => nearIn(sorted, word, most) };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* merge(left: readonly string[], right: readonly string[]): Steps<string[]> {
  const all: string[] = [];
  let [at, other] = [0, 0];
  while (at < left.length || other < right.length) {
    const [a, b] = [left[at], right[other]];
    if (b === undefined || (a !== undefined && a <= b)) {
      if (a !== undefined) all.push(a);
      at++;
    } else {
      all.push(b);
      other++;
    }
    if (all.length % run === 0) yield;
  }
  return all;
}

/** The place of the first word that is not before some letters. */
function firstFrom(sorted: readonly string[], letters: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Levenshtein's distances, row after row for each letter of a word; words that begin alike share the rows of what they share, and where a row is
 * too far off already, all that begin so are passed over.
 */
function* nearIn(sorted: readonly string[], word: string, most: number): Generator<readonly [number, number]> {
  const width = word.length + 1;
  const tallest = word.length + most;
  const rows = Array.from({ length: tallest + 1 }, (_, row) =>
    Uint8Array.from({ length: width }, (_, column) => (row === 0 ? column : row)),
  );
  // Rows that hold for the word before, and how many letters of it are too far off already.
  let [before, known, hopeless] = ['', 0, Number.POSITIVE_INFINITY];
  for (let place = 0; place < sorted.length; place++) {
    const term = sorted[place] ?? '';
    const shared = sharedStart(before, term);
    before = term;
    if (shared >= hopeless) continue;
    hopeless = Number.POSITIVE_INFINITY;
    known = Math.min(known, shared);
    while (known < Math.min(term.length, tallest) && known < hopeless) {
      const least = nextRow(rows, known, { letter: term[known] ?? '', word });
      known++;
      if (least > most) hopeless = known;
    }
    const distance = rows[term.length]?.[word.length] ?? most + 1;
    if (hopeless > term.length && term.length <= tallest && distance <= most) yield [place, distance];
  }
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** Works out the row behind one, and says the least distance in it. */
function nextRow(rows: readonly Uint8Array[], at: number, { letter, word }: { readonly letter: string; readonly word: string }): number {
  const [above, row] = [rows[at], rows[at + 1]];
  if (!above || !row) return 0;
  let least = row[0] ?? 0;
  for (let column = 1; column < row.length; column++) {
    const other = (above[column - 1] ?? 0) + (word[column - 1] === letter ? 0 : 1);
    const distance = Math.min(other, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1);
    row[column] = distance;
    if (distance < least) least = distance;
  }
  return least;
}
