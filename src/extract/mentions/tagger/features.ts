/**
 * All features of a passage's tokens: the one place that says which there are.
 *
 * The tagger adds up weights of words by themselves (`featuresOf`) once per word and looks the others up (`putFeatures`); training needs both
 * together (`allFeatures`).
 */
import { contextFeatures } from './context.ts';
import { nameFeatures } from './names.ts';
import type { Passage, Sink } from './passage.ts';
import { tableFeatures } from './tables.ts';
import { featuresOf, reach } from './words.ts';

/** Puts every feature that is not of a word by itself. */
export function putFeatures(passage: Passage, sink: Sink): void {
  contextFeatures(passage, sink);
  nameFeatures(passage, sink);
  tableFeatures(passage, sink);
}

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
  putFeatures(passage, {
    put: (i, feature) => rows[i]?.push(feature),
    share(places, features) {
      for (const i of places) rows[i]?.push(...features);
    },
  });
  return rows.map((row) => Int32Array.from(row));
}
