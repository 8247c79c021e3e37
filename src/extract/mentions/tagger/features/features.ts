/**
 * All features of a passage's tokens: the one place that says which there are.
 *
 * The tagger keeps the sums of what words make by themselves (`featuresOf`) and with their neighbours (`pairFeatures`, `formFeatures`) and looks
 * the others up (`putFeatures`); training needs all together (`allFeatures`).
 */
import { contextFeatures } from './context.ts';
import { nameFeatures } from './names.ts';
import { formFeatures, formOf, joinsOf, pairFeatures, pairReach } from './neighbours.ts';
import type { Passage, Sink } from './passage.ts';
import { placeOf, roleFeatures, roleOf } from './roles.ts';
import { tableFeatures } from './tables.ts';
import { beyond, featuresOf, reach } from './words.ts';

/** Puts every feature that no sums are kept of. */
export function putFeatures(passage: Passage, sink: Sink): void {
  contextFeatures(passage, sink);
  nameFeatures(passage, sink);
  tableFeatures(passage, sink);
}

const unknown = { lower: beyond.trait, kind: beyond.trait };

/** Every feature of each token. */
export function allFeatures(passage: Passage): Int32Array[] {
  const { bounds, tokens } = passage.reading;
  const rows: number[][] = tokens.map(() => []);
  const words = tokens.map((_, i) => passage.words.traits(i));
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const from = bounds[s] ?? 0;
    const to = bounds[s + 1] ?? 0;
    for (let i = from; i < to; i += 1) {
      for (let at = Math.max(from, i - reach); at <= Math.min(to - 1, i + reach); at += 1) {
        const word = words[at];
        if (word) rows[i]?.push(...featuresOf(word, at - i + reach));
      }
    }
  }
  const put = (i: number, feature: number): void => {
    rows[i]?.push(feature);
  };
  neighbourFeatures(passage, put);
  putFeatures(passage, {
    put,
    share(places, features, seen = []) {
      const roles = seen.map((one) => roleFeatures(words[placeOf(one)] ?? unknown)[roleOf(one)] ?? 0);
      for (const i of places) rows[i]?.push(...features, ...roles);
    },
  });
  return rows.map((row) => Int32Array.from(row));
}

function neighbourFeatures(passage: Passage, put: (i: number, feature: number) => void): void {
  const { bounds } = passage.reading;
  const joins = joinsOf(passage);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const stretch = { words: passage.words, from: bounds[s] ?? 0, to: bounds[s + 1] ?? 0 };
    const { from, to } = stretch;
    for (let i = from; i < to; i += 1) formFeatures(formOf(stretch, i, joins), i, { put });
    for (let right = from - 1; right <= to + 1; right += 1) {
      const first = right - pairReach / 2;
      pairFeatures(stretch, right, {
        put: (token, feature) => {
          if (first + token >= from && first + token < to) put(first + token, feature);
        },
      });
    }
  }
}
