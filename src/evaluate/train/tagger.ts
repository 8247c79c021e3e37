/**
 * Learns the mention tagger's weights from annotated papers and, beside them, many unlabelled ones.
 *
 * Three steps: classes of words from all texts; taggers trained without one fold of the papers each, which read the unlabelled papers and so
 * give hints on phrases; the tagger itself, each paper seen with the hints that were made without it. Deterministic; minutes.
 */
import { type Lexicon, lexiconOf } from '../../extract/mentions/lexicon.ts';
import { createListFinder } from '../../extract/mentions/lists.ts';
import { allFeatures } from '../../extract/mentions/tagger/features.ts';
import type { Hint, Hints } from '../../extract/mentions/tagger/hints.ts';
import type { Passage } from '../../extract/mentions/tagger/passage.ts';
import { createTagger, type Tagger } from '../../extract/mentions/tagger/tagger.ts';
import { indexRows, type Trained, writeWeights } from '../../extract/mentions/tagger/weights.ts';
import { createVocabulary, type WordClasses } from '../../extract/mentions/tagger/words.ts';
import { readTokens } from '../../extract/mentions/tokens.ts';
import type { Knowledge } from '../../model.ts';
import { type ChainOptions, type Sequence, trainChain } from './chain.ts';
import { learnClasses } from './classes.ts';
import { type Annotated, type Example, exampleOf, passageOf, type Sight } from './examples.ts';
import { countOccurrences, countPhrases, hintsOf, meanCounts, withBeginnings } from './phrases.ts';

export interface TaggerLessons {
  readonly annotated: readonly Annotated[];
  readonly unlabelled: readonly { readonly title?: string; readonly text: string }[];
  /** Its own weights are not looked at. */
  readonly knowledge: Knowledge;
}

export interface TaggerOptions {
  readonly folds: number;
  /** Features that fewer tokens have are left out. */
  readonly least: number;
  /** Phrases in fewer unlabelled papers get no hint. */
  readonly leastPapers: number;
  readonly chain: Omit<ChainOptions, 'size'>;
}

export const taggerOptions: TaggerOptions = {
  folds: 5,
  least: 2,
  leastPapers: 2,
  chain: { epochs: 12, lambda: 1.2e-4, rate: 0.05 },
};

export interface TaggerSchool {
  /** The weights file of a tagger that has learned from all papers. */
  weights(): Uint8Array;
  /** The weights file of a tagger that has learned from all but one fold: paper `i` belongs to fold `i % folds`. For cross-validation. */
  weightsWithout(fold: number): Uint8Array;
}

/** Takes in the lessons, up to the hints; what it gives can then be trained on all papers or without a fold. */
export function teachTagger({ annotated, unlabelled, knowledge }: TaggerLessons, options: TaggerOptions = taggerOptions): TaggerSchool {
  const lexicon = lexiconOf(knowledge);
  const classes = learnClasses(tokensOf(unlabelled));
  const sight: Sight = { vocabulary: createVocabulary(lexicon, classes), lists: createListFinder(knowledge, lexicon.ordinary) };
  const examples = annotated.map((paper) => exampleOf(paper, sight));
  const desk: Desk = { examples, classes, lexicon, options };
  const folds = Array.from({ length: options.folds }, (_, fold) => train(desk, { without: fold, hints: () => noHints }));
  const hints = learnHints(
    folds.map((trained) => taggerOf(trained, lexicon)),
    () => passagesOf(unlabelled, sight),
    options.leastPapers,
  );
  const hintsFor = (paper: number): Hints => hints.folds[paper % options.folds] ?? noHints;
  return {
    weights: () => writeWeights({ ...train(desk, { hints: hintsFor }), hints: hints.all }),
    weightsWithout: (fold) => writeWeights({ ...train(desk, { without: fold, hints: hintsFor }), hints: hintsFor(fold) }),
  };
}

const noHints: Hints = new Map();

function* tokensOf(papers: TaggerLessons['unlabelled']) {
  for (const { text } of papers) yield readTokens(text, 'text', []).tokens;
}

function* passagesOf(papers: TaggerLessons['unlabelled'], sight: Sight) {
  for (const paper of papers) yield passageOf(paper, sight);
}

interface LearnedHints {
  /** For papers of each fold. */
  readonly folds: readonly Hints[];
  /** For papers never seen. */
  readonly all: Hints;
}

function learnHints(taggers: readonly Tagger[], passages: () => Iterable<Passage>, least: number): LearnedHints {
  const counts = countPhrases(passages(), taggers);
  const mean = meanCounts(counts);
  const totals = countOccurrences(passages(), mean);
  const sets = [...counts, mean].map((count) => hintsOf(count, totals, least));
  const any = new Map<number, Hint>();
  for (const set of sets) for (const [hash, hint] of set) any.set(hash, hint);
  const phrases = [...withBeginnings(passages(), any).keys()];
  const [all = noHints, ...folds] = [...sets].reverse().map((set): Hints => new Map(phrases.map((hash) => [hash, set.get(hash)])));
  return { all, folds: folds.reverse() };
}

interface Desk {
  readonly examples: readonly Example[];
  readonly classes: WordClasses;
  readonly lexicon: Lexicon;
  readonly options: TaggerOptions;
}

interface Lesson {
  /** Papers of this fold are left out. */
  readonly without?: number;
  /** What is known of phrases when a paper is read. */
  readonly hints: (paper: number) => Hints;
}

function train({ examples, classes, lexicon, options }: Desk, { without, hints }: Lesson): Trained {
  const chosen = examples.flatMap((example, paper) => (paper % options.folds === without ? [] : [{ example, paper }]));
  const rows = chosen.map(({ example, paper }) => allFeatures(example.passage, { lexicon, hints: hints(paper) }));
  const index = numberFeatures(rows, options.least);
  const sequences = chosen.flatMap(({ example }, k) => sequencesOf(example, rows[k] ?? [], index));
  const { weights, transitions } = trainChain(sequences, { ...options.chain, size: index.size });
  return { classes, hints: noHints, features: Int32Array.from(index.keys()), values: weights, transitions };
}

/** A number for each feature that enough tokens have. */
function numberFeatures(papers: readonly (readonly Int32Array[])[], least: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of papers.flat()) for (const feature of new Set(row)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [feature, count] of counts) if (count >= least) index.set(feature, index.size);
  return index;
}

function sequencesOf({ passage, labels }: Example, rows: readonly Int32Array[], index: ReadonlyMap<number, number>): Sequence[] {
  const numbered = rows.map((row) => Int32Array.from([...row].flatMap((feature) => index.get(feature) ?? [])));
  const { bounds } = passage.reading;
  return bounds.slice(1).map((to, s) => ({ features: numbered.slice(bounds[s], to), labels: labels.slice(bounds[s], to) }));
}

function taggerOf({ classes, hints, features, values, transitions }: Trained, lexicon: Lexicon): Tagger {
  return createTagger({ classes, hints, rows: indexRows(features, values), transitions }, lexicon);
}
