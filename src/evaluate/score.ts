/**
 * How good predicted records are, measured against gold ones: numbers by kind, fields and slots, whole claims (`tuple`, the headline), mentions.
 */
import { pattern } from '../patterns.ts';
import { scoreEntities } from './entities.ts';
import type { ScoredRecord } from './gold.ts';
import { type Counts, createTally, type Row, rowsOf } from './measures.ts';
import { type Miss, scoreNumbers } from './numbers.ts';

export interface Scores {
  /** Number of gold papers. */
  readonly papers: number;
  readonly rows: readonly Row[];
  /** Paper by paper in the order of gold: what was missed, what is wrong, what is not there. */
  readonly misses: readonly Miss[];
  /** Ids of gold papers without a prediction. */
  readonly unread: readonly string[];
  /** Ids of papers whose predicted text is not gold's: their offsets cannot match. */
  readonly unlike: readonly string[];
}

/**
 * The measures of predictions against gold. Papers are paired by id, else by title; a gold paper without a prediction counts as one with
 * nothing in it, a prediction without a gold paper does not count. Of records with one id the last counts.
 */
export function scoreRecords(gold: readonly ScoredRecord[], predicted: readonly ScoredRecord[]): Scores {
  const find = createFinder(predicted);
  const counts: Counts[] = [];
  const misses: Miss[] = [];
  const unread: string[] = [];
  const unlike: string[] = [];
  for (const paper of byId(gold).values()) {
    const found = find(paper);
    if (!found) unread.push(paper.id);
    if (found?.text !== undefined && found.text !== paper.text) unlike.push(paper.id);
    const tally = createTally();
    misses.push(...scoreNumbers(paper, found?.numbers ?? [], tally));
    scoreEntities(paper.entities, found?.entities ?? [], tally);
    counts.push(tally.counts());
  }
  return { papers: counts.length, rows: rowsOf(counts), misses, unread, unlike };
}

function byId(records: readonly ScoredRecord[]): ReadonlyMap<string, ScoredRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

function createFinder(predicted: readonly ScoredRecord[]): (paper: ScoredRecord) => ScoredRecord | undefined {
  const ids = byId(predicted);
  const titles = new Map([...ids.values()].filter(({ title }) => titleKey(title)).map((record) => [titleKey(record.title), record]));
  return ({ id, title }) => ids.get(id) ?? (titleKey(title) ? titles.get(titleKey(title)) : undefined);
}

const notWord = pattern('evaluate/not-word', String.raw`[^\p{L}\p{N}]`, 'u');

/** A title's words without case and signs. */
function titleKey(title: string): string {
  return title.toLowerCase().split(notWord).filter(Boolean).join(' ');
}
