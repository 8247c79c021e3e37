/**
 * Learns the mention tagger's weights from annotated papers, with classes of words learned from many unlabelled ones.
 *
 * Deterministic: the same papers in the same order, tables and options give the same bytes. Takes a minute or two.
 */
import { lexiconOf } from '../../extract/mentions/lexicon.ts';
import { createListFinder } from '../../extract/mentions/lists.ts';
import { allFeatures } from '../../extract/mentions/tagger/features/features.ts';
import { Vocabulary, type WordClasses } from '../../extract/mentions/tagger/features/words.ts';
import { writeWeights } from '../../extract/mentions/tagger/weights.ts';
import { readTokens } from '../../extract/mentions/tokens.ts';
import type { Knowledge } from '../../model.ts';
import { type ChainOptions, type Sequence, trainChain } from './chain.ts';
import { learnClasses } from './classes.ts';
import { type Annotated, type Example, exampleOf, type Sight } from './examples.ts';

export interface TaggerOptions {
  /** Into how many folds the papers are dealt for cross-validation. */
  readonly folds: number;
  /** Features that fewer tokens have are left out. */
  readonly least: number;
  readonly chain: Omit<ChainOptions, 'size'>;
}

export const taggerOptions: TaggerOptions = { folds: 5, least: 3, chain: { epochs: 12, lambda: 1.2e-4, rate: 0.05 } };

export interface TaggerLessons {
  readonly annotated: readonly Annotated[];
  /** Words are classed by these: the more the better. */
  readonly unlabelled: readonly { readonly text: string }[];
  /** Tables and word lists; its weights are not looked at. */
  readonly knowledge: Knowledge;
}

export interface TaggerSchool {
  /** The weights file of a tagger that has learned from all papers. */
  weights(): Uint8Array;
  /** The weights file of one that has learned from all but a fold: paper `i` belongs to fold `i % folds`. For cross-validation. */
  weightsWithout(fold: number): Uint8Array;
}

/** Takes in the lessons; what it gives can then be trained on all papers or without a fold. */
export function teachTagger(lessons: TaggerLessons, options: TaggerOptions = taggerOptions): TaggerSchool {
  return schoolOf(lessons, learnClasses(tokensOf(lessons.unlabelled)), options);
}

/** A school whose word classes are known already. */
export function schoolOf(
  { annotated, knowledge }: Omit<TaggerLessons, 'unlabelled'>,
  classes: WordClasses,
  options: TaggerOptions,
): TaggerSchool {
  const lexicon = lexiconOf(knowledge);
  const sight: Sight = {
    vocabulary: new Vocabulary(lexicon, classes),
    lists: createListFinder(knowledge, lexicon.ordinary),
  };
  const papers = annotated.map((paper): Paper => sequencesOf(exampleOf(paper, sight)));
  return {
    weights: () => train(papers, classes, options),
    weightsWithout(fold) {
      const others = papers.filter((_, i) => i % options.folds !== fold);
      return train(others, classes, options);
    },
  };
}

function* tokensOf(texts: TaggerLessons['unlabelled']) {
  for (const { text } of texts) yield readTokens(text, 'text', []).tokens;
}

/** The sentences of a paper, features still by hash. */
type Paper = readonly Sequence[];

function sequencesOf({ passage, labels }: Example): Paper {
  const rows = allFeatures(passage);
  const { bounds } = passage.reading;
  return bounds.slice(1).map((to, s) => ({ features: rows.slice(bounds[s], to), labels: labels.slice(bounds[s], to) }));
}

function train(papers: readonly Paper[], classes: WordClasses, { least, chain }: TaggerOptions): Uint8Array {
  const sequences = papers.flat();
  const numbers = numberFeatures(sequences, least);
  const numbered = sequences.map(({ features, labels }) => ({
    features: features.map((row) => Int32Array.from([...row].flatMap((feature) => numbers.get(feature) ?? []))),
    labels,
  }));
  const { weights, transitions } = trainChain(numbered, { ...chain, size: numbers.size });
  return writeWeights({ classes, features: Int32Array.from(numbers.keys()), values: weights, transitions });
}

/** A number for each feature that enough tokens have. */
function numberFeatures(sequences: readonly Sequence[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of sequences) {
    for (const row of features) for (const feature of new Set(row)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const numbers = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= least) numbers.set(feature, numbers.size);
  return numbers;
}
