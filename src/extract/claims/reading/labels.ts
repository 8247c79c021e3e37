/**
 * Words reduced to what linking needs, as small numbers: closed words as they are, verbs by class, names by type.
 *
 * A label is a readable name ("on", "Vgain", "@metric"); its code is what features are made of. The same tables give the same codes.
 */

/** Codes of the labels that code speaks of by name. `-` is nothing; a digit is a small count; Q is a result or change, q another number. */
export const code = {
  '-': 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 0: 10, other: 11, yes: 12, no: 13, left: 14, right: 15,
  Q: 16, q: 17, N: 18, A: 19, '#': 20, gap: 21, title: 22, later: 23, earlier: 24, from: 25, to: 26, 'to?': 27, same: 28, before: 29, first: 30, newer: 31,
  Vgain: 32, Vloss: 33, Vreach: 34, Vbeat: 35, Vcompare: 36, Vuse: 37, Vevaluate: 38, Vpropose: 39, Vother: 40, Vnone: 41,
  '@model': 42, '@method': 43, '@dataset': 44, '@benchmark': 45, '@metric': 46, '@task': 47, model: 48, method: 49, dataset: 50, benchmark: 51, metric: 52, task: 53, system: 54, data: 55, 'system-noun': 56, 'data-noun': 57, 'metric-noun': 58, 'other-noun': 59, own: 60, pronoun: 61, verb: 62,
  subject: 63, object: 64, behind: 65, ahead: 66, match: 67, cross: 68, odd: 69, nearest: 70, filled: 71, empty: 72,
  percent: 73, points: 74, ratio: 75, score: 76, count: 77, rank: 78, symbol: 79, result: 80, change: 81,
  ',': 82, '.': 83, ';': 84, ':': 85, '(': 86, ')': 87, '[': 88, ']': 89, '=': 90, '<': 91, '>': 92, '/': 93, '–': 94, '—': 95, '"': 96, "'": 97, '`': 98, '%': 99, '+': 100, '~': 101, '→': 102, '&': 103, '|': 104, '*': 105, '^': 106, '×': 107, '±': 108, '≈': 109, sign: 110,
  improvement: 111, gain: 112, increase: 113, reduction: 114, decrease: 115, drop: 116, boost: 117, margin: 118, difference: 119, relative: 120, absolute: 121, faster: 122, fewer: 123, higher: 124, lower: 125, better: 126, worse: 127, smaller: 128, speedup: 129, time: 130, accuracy: 131, rate: 132, point: 133,
  we: 134, it: 135, they: 136, our: 137, the: 138, a: 139, an: 140, this: 141, these: 142, name: 143, none: 144, direct: 145, of: 146, shared: 147, 'shared-of': 148, antecedent: 149, terms: 150, coref: 151, unit: 152, place: 153, sphere: 154, means: 155, compare: 156, act: 157, outcome: 158, sign2: 159,
} as const;
export type Named = keyof typeof code;

export interface Labels {
  /** 0 for a word without a label of its own. */
  code(label: string): number;
  label(code: number): string;
}

/** Labels for the named ones and all of `words`, in order. */
export function createLabels(words: Iterable<string>): Labels {
  const codes = new Map<string, number>(Object.entries(code));
  const list: string[] = [];
  for (const [label, at] of codes) list[at] = label;
  for (const word of words) {
    if (codes.has(word)) continue;
    codes.set(word, list.length);
    list.push(word);
  }
  return { code: (label) => codes.get(label) ?? 0, label: (at) => list[at] ?? '-' };
}

/** The code of a small count, up to `most` (9 at the highest). */
export function countCode(n: number, most: number): number {
  return n <= 0 ? code[0] : Math.min(n, most);
}
