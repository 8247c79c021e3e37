/**
 * One paper in, all that it says out: sentences, mentions, quantities and claims, each with its place in the text.
 *
 * The only file of the room that knows the order of its parts. Make one extractor and use it for every paper: it knows no other paper,
 * keeps nothing between two, and gives the same for the same text always.
 */
import { hash } from '../hash.ts';
import type { Coverage, Extraction, Knowledge, Paper, Quantity } from '../model.ts';
import { registeredPatterns } from '../patterns.ts';
import { createClaimLinker } from './claims/claims.ts';
import { createMentionFinder } from './mentions/mentions.ts';
import { createQuantityFinder } from './numbers/quantities.ts';
import { createRowReader, isTable } from './rows.ts';
import { segmentSentences } from './sentences.ts';

/** Raised whenever the code of this room changes what it finds: stored extractions of an older version are then made anew. Patterns count by themselves. */
const codeVersion = 1;

export interface Extractor {
  /** Hash of code version, patterns and tables: extractions of equal id were made alike. */
  readonly id: string;
  /** Everything one paper says. Never throws, whatever the text. */
  extract(paper: Paper): Extraction;
}

/** An extractor that knows what the tables know. */
export function createExtractor(knowledge: Knowledge): Extractor {
  const findMentions = createMentionFinder(knowledge);
  const findQuantities = createQuantityFinder(knowledge);
  const linkClaims = createClaimLinker(knowledge);
  const readRows = createRowReader(knowledge, findQuantities);
  const id = hash(codeVersion, patternsOfRoom(), knowledge.hash);
  return {
    id,
    extract(paper) {
      if (isTable(paper)) return { paper: paper.id, version: paper.version, extractor: id, ...readRows(paper) };
      const sentences = segmentSentences(paper);
      const mentions = findMentions(paper, sentences);
      const quantities = findQuantities(paper, sentences, mentions);
      const stated = quantities.some(({ kind }) => kind !== 'other');
      const claims = stated ? linkClaims({ paper, sentences, mentions, quantities }) : [];
      return { paper: paper.id, version: paper.version, extractor: id, sentences, mentions, quantities, claims };
    },
  };
}

/** How many numbers a paper has, and of which kind; the kinds add up to `numbers`. */
export function countCoverage(quantities: readonly Pick<Quantity, 'kind'>[]): Coverage {
  const coverage = { numbers: quantities.length, result: 0, change: 0, size: 0, other: 0 };
  for (const { kind } of quantities) coverage[kind] += 1;
  return coverage;
}

/** All patterns of this room as one text. Other rooms' are left out: which of them are loaded depends on the door one came in by. */
function patternsOfRoom(): string {
  const own = registeredPatterns().filter(({ name }) => name.startsWith('extract/'));
  return own
    .map(({ name, source, flags }) => `${name}\t${source}\t${flags}`)
    .sort()
    .join('\n');
}
