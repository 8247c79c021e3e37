/**
 * Counts per measure and what follows from them: precision, recall, F1, and how far F1 may be chance.
 */

/** What is measured, in the order in which it is shown. */
export const measures = [
  'kind.result',
  'kind.change',
  'kind.size',
  'claim',
  'tuple',
  'field.value',
  'field.unit',
  'field.op',
  'field.direction',
  'field.change',
  'slot.subject',
  'slot.on',
  'slot.metric',
  'slot.baseline',
  'entity.strict',
  'entity.lenient',
  'entity.span',
  'entity.model',
  'entity.method',
  'entity.dataset',
  'entity.benchmark',
  'entity.metric',
  'entity.task',
] as const;
export type Measure = (typeof measures)[number];

/** How many are right, how many gold has, how many were predicted. */
export interface Count {
  readonly correct: number;
  readonly gold: number;
  readonly predicted: number;
}

export type Counts = Readonly<Record<Measure, Count>>;

/** Fractions from 0 to 1; 0 where nothing is to be counted. */
export interface Row extends Count {
  readonly measure: Measure;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 lies in it 95 times of 100 when the papers are drawn anew. */
  readonly interval: readonly [low: number, high: number];
}

/** Adds counts up while one paper is scored. */
export interface Tally {
  add(measure: Measure, count: Partial<Count>): void;
  /** One of gold and one predicted that stand against each other. */
  pair(measure: Measure, isRight: boolean): void;
  counts(): Counts;
}

export function createTally(): Tally {
  const counts = emptyCounts();
  const add = (measure: Measure, { correct = 0, gold = 0, predicted = 0 }: Partial<Count>): void => {
    const before = counts[measure];
    counts[measure] = { correct: before.correct + correct, gold: before.gold + gold, predicted: before.predicted + predicted };
  };
  return {
    add,
    pair: (measure, isRight) => add(measure, { correct: isRight ? 1 : 0, gold: 1, predicted: 1 }),
    counts: () => counts,
  };
}

function emptyCounts(): Record<Measure, Count> {
  const zero: Count = { correct: 0, gold: 0, predicted: 0 };
  return {
    ...{ 'kind.result': zero, 'kind.change': zero, 'kind.size': zero, claim: zero, tuple: zero },
    ...{ 'field.value': zero, 'field.unit': zero, 'field.op': zero, 'field.direction': zero, 'field.change': zero },
    ...{ 'slot.subject': zero, 'slot.on': zero, 'slot.metric': zero, 'slot.baseline': zero },
    ...{ 'entity.strict': zero, 'entity.lenient': zero, 'entity.span': zero },
    ...{ 'entity.model': zero, 'entity.method': zero, 'entity.dataset': zero },
    ...{ 'entity.benchmark': zero, 'entity.metric': zero, 'entity.task': zero },
  };
}

/** One row a measure from the counts of each paper. */
export function rowsOf(papers: readonly Counts[]): readonly Row[] {
  const draws = drawPapers(papers.length);
  return measures.map((measure) => {
    const counts = papers.map((paper) => paper[measure]);
    const total = sum(counts, (place) => place);
    return { measure, ...rates(total), ...total, interval: interval(counts, draws) };
  });
}

function rates({ correct, gold, predicted }: Count): Pick<Row, 'precision' | 'recall' | 'f1'> {
  const precision = predicted > 0 ? correct / predicted : 0;
  const recall = gold > 0 ? correct / gold : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Counts added up; `drawn` says which paper stands at a place. */
function sum(counts: readonly Count[], drawn: (place: number) => number | undefined): Count {
  let [correct, gold, predicted] = [0, 0, 0];
  for (let place = 0; place < counts.length; place++) {
    const count = counts[drawn(place) ?? place];
    correct += count?.correct ?? 0;
    gold += count?.gold ?? 0;
    predicted += count?.predicted ?? 0;
  }
  return { correct, gold, predicted };
}

// ── the interval ─────────────────────────────────────────────────────────────────────────────────────────────────────

const draws = 1000;
const tail = 0.025;

/** The percentile bootstrap by paper: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. Papers are drawn, because numbers of one paper are right or wrong together. */
function interval(counts: readonly Count[], drawn: readonly Uint32Array[]): readonly [number, number] {
  const scores = Float64Array.from(drawn, (places) => rates(sum(counts, (place) => places[place])).f1).sort();
  const at = (fraction: number) => scores[Math.round(fraction * (scores.length - 1))] ?? 0;
  return [at(tail), at(1 - tail)];
}

/** Which papers each draw has: the same for every measure and at every run. */
function drawPapers(papers: number): readonly Uint32Array[] {
  const random = createRandom(20240613);
  return Array.from({ length: draws }, () => Uint32Array.from({ length: papers }, () => Math.floor(random() * papers)));
}

/** Numbers from 0 to 1, the same for one seed: mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
