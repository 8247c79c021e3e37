/**
 * Classes of words that stand in like places, learned from many papers, for what the word lists do not hold: "corpus" is like "dataset".
 *
 * They come with the tagger's weights; without these no word has a class.
 */
import type { Knowledge } from '../../../model.ts';
import { hashText } from '../../mentions/tagger/features/hashing.ts';
import { readWeights } from '../../mentions/tagger/weights.ts';
import type { Labels } from './labels.ts';

/** How fine the classes are that are looked at: 0 for a few dozen of them, 1 for a few hundred, 2 for some more. */
export type Grain = 0 | 1 | 2;

/** The code of a lower-case word's class; 0 where it has none. */
export type ClassOf = (word: string, grain: Grain) => number;

/** How many classes of each grain can be told. */
const most: Readonly<Record<Grain, number>> = { 0: 64, 1: 256, 2: 1024 };
const grains: readonly Grain[] = [0, 1, 2];

/** Labels of the classes: "k1.17". */
export const classLabels: readonly string[] = grains.flatMap((grain) => Array.from({ length: most[grain] }, (_, k) => `k${grain}.${k}`));

/** Looks classes up by word. */
export function classesOf({ weights }: Pick<Knowledge, 'weights'>, labels: Labels): ClassOf {
  const bytes = weights?.tagger;
  if (!bytes) return () => 0;
  const { classes } = readWeights(bytes);
  const first = grains.map((grain) => labels.code(`k${grain}.0`));
  return (word, grain) => {
    const found = classes.get(hashText(word))?.[grain];
    return found === undefined || found >= most[grain] ? 0 : (first[grain] ?? 0) + found;
  };
}
