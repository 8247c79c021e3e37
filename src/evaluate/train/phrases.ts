/**
 * Learns from unlabelled papers how phrases are mostly read: hints for the tagger.
 *
 * Taggers read all papers; what share of a phrase's papers has it as a name, and as which type, is its hint. A tagger must not meet hints that it has
 * made from its own training papers, so there are as many sets of hints as folds: each made without one fold, and one from all together.
 */
import { type Hint, type Hints, longest, phraseHash } from '../../extract/mentions/tagger/hints.ts';
import type { Passage } from '../../extract/mentions/tagger/passage.ts';
import type { Tagger } from '../../extract/mentions/tagger/tagger.ts';
import type { Token } from '../../extract/mentions/tokens.ts';
import { type EntityType, entityTypes } from '../../model.ts';

/** For each phrase, in how many papers it was read as each type. */
export type PhraseCounts = Map<number, Float32Array>;

/** Counts what each of `taggers` reads in the passages. */
export function countPhrases(passages: Iterable<Omit<Passage, 'words'>>, taggers: readonly Tagger[]): PhraseCounts[] {
  const counts = taggers.map((): PhraseCounts => new Map());
  for (const passage of passages) {
    for (const [k, tagger] of taggers.entries()) countPaper(passage, tagger, counts[k] ?? new Map());
  }
  return counts;
}

function countPaper(passage: Omit<Passage, 'words'>, tagger: Tagger, counts: PhraseCounts): void {
  const seen = new Set<string>();
  for (const { from, to, type } of tagger(passage)) {
    const hash = hashOf(passage.reading.tokens, from, to);
    const key = `${hash} ${type}`;
    if (hash === undefined || seen.has(key)) continue;
    seen.add(key);
    const row = counts.get(hash) ?? new Float32Array(entityTypes.length);
    const t = entityTypes.indexOf(type);
    row[t] = (row[t] ?? 0) + 1;
    counts.set(hash, row);
  }
}

/** Hash of the phrase that the tokens make; nothing for longer ones than are looked up. */
function hashOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  let hash = 0;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token || (token.kind === 'sign' && token.word !== '-')) return undefined;
    hash = phraseHash(hash, token);
  }
  return to - from > longest || hash === 0 ? undefined : hash;
}

/** The mean of several counts of the same papers. */
export function meanCounts(counts: readonly PhraseCounts[]): PhraseCounts {
  const mean: PhraseCounts = new Map();
  for (const one of counts) {
    for (const [hash, row] of one) {
      const sum = mean.get(hash) ?? new Float32Array(entityTypes.length);
      row.forEach((value, t) => {
        sum[t] = (sum[t] ?? 0) + value / counts.length;
      });
      mean.set(hash, sum);
    }
  }
  return mean;
}

/** In how many passages each of the phrases stands, read as a name or not. */
export function countOccurrences(passages: Iterable<Omit<Passage, 'words'>>, phrases: { has(hash: number): boolean }): Map<number, number> {
  const totals = new Map<number, number>();
  for (const { reading } of passages) {
    const seen = new Set<number>();
    for (let i = 0; i < reading.tokens.length; i += 1) {
      let hash = 0;
      for (let to = i; to < reading.tokens.length && to < i + longest; to += 1) {
        const token = reading.tokens[to];
        if (!token || token.kind === 'address' || (token.kind === 'sign' && token.word !== '-')) break;
        hash = phraseHash(hash, token);
        if (phrases.has(hash)) seen.add(hash);
      }
    }
    for (const hash of seen) totals.set(hash, (totals.get(hash) ?? 0) + 1);
  }
  return totals;
}

/** Hints of the phrases that stand in at least `least` papers and were read as a name in one of them. */
export function hintsOf(counts: PhraseCounts, totals: ReadonlyMap<number, number>, least: number): Map<number, Hint> {
  const hints = new Map<number, Hint>();
  for (const [hash, row] of counts) {
    const named = row.reduce((sum, value) => sum + value, 0);
    const total = Math.max(totals.get(hash) ?? 0, named);
    if (total < least || named < 0.5) continue;
    let top = 0;
    row.forEach((value, t) => {
      if (value > (row[top] ?? 0)) top = t;
    });
    const type: EntityType = entityTypes[top] ?? 'method';
    hints.set(hash, {
      type,
      rate: rateOf(named / total),
      mixed: (row[top] ?? 0) < 0.75 * named,
      spread: total < 4 ? 0 : total < 12 ? 1 : 2,
    });
  }
  return hints;
}

const rates = [0.03, 0.1, 0.25, 0.45, 0.7, 0.9];
const rateOf = (share: number): number => rates.filter((rate) => share >= rate).length;

/** Hints with the beginnings of their phrases, so that a look-up knows where to stop. */
export function withBeginnings(passages: Iterable<Omit<Passage, 'words'>>, hints: ReadonlyMap<number, Hint>): Hints {
  const all = new Map<number, Hint | undefined>(hints);
  for (const { reading } of passages) {
    for (let i = 0; i < reading.tokens.length; i += 1) addBeginnings(reading.tokens, i, hints, all);
  }
  return all;
}

function addBeginnings(tokens: readonly Token[], i: number, hints: ReadonlyMap<number, Hint>, all: Map<number, Hint | undefined>): void {
  let hash = 0;
  const way: number[] = [];
  for (let to = i; to < tokens.length && to < i + longest; to += 1) {
    const token = tokens[to];
    if (!token || token.kind === 'address' || (token.kind === 'sign' && token.word !== '-')) return;
    hash = phraseHash(hash, token);
    way.push(hash);
    if (hints.has(hash)) for (const begun of way) if (!all.has(begun)) all.set(begun, undefined);
  }
}
