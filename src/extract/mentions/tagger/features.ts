/**
 * All features of a passage's tokens: the one place that says which there are.
 *
 * The tagger adds up weights of words by themselves once per word (`wordFeatures`) and looks the others up (`emitFeatures`);
 * training needs both together (`allFeatures`).
 */
import type { Lexicon } from '../lexicon.ts';
import { contextFeatures } from './context.ts';
import { nameFeatures } from './names.ts';
import type { Emit, Passage } from './passage.ts';
import { tableFeatures } from './tables.ts';
import { reach } from './words.ts';

/** Emits every feature that is not of a word by itself. */
export function emitFeatures(passage: Passage, lexicon: Lexicon, emit: Emit): void {
  contextFeatures(passage, lexicon, emit);
  nameFeatures(passage, lexicon, emit);
  tableFeatures(passage, emit);
}

/** Every feature of each token. */
export function allFeatures(passage: Passage, lexicon: Lexicon): Int32Array[] {
  const { bounds, tokens } = passage.reading;
  const rows: number[][] = tokens.map(() => []);
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    const from = bounds[s] ?? 0;
    const to = bounds[s + 1] ?? 0;
    for (let i = from; i < to; i += 1) {
      for (let at = Math.max(from, i - reach); at <= Math.min(to - 1, i + reach); at += 1) {
        rows[i]?.push(...(passage.words[at]?.features[at - i + reach] ?? []));
      }
    }
  }
  emitFeatures(passage, lexicon, (i, feature) => rows[i]?.push(feature));
  return rows.map((row) => Int32Array.from(row));
}
