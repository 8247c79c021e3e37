/**
 * A corpus with the ways into it that a page needs: things by id, claims of a paper, coverage. Made once per corpus; all lazy work is kept.
 */
import { filterClaims } from '../../../src/filter.ts';
import type { Corpus, Coverage, Entity, Filter, LinkedClaim, LinkedMention, Paper } from '../../../src/model.ts';
import { createRows, type ResultRow } from '../../../src/results/rows.ts';
import type { Layer } from '../state/state.ts';
import { type AuditIndex, createAuditIndex } from './audit.ts';
import { noteBuilt } from './built.ts';
import { createFinder, type Finder } from './hits.ts';
import { createPictures, type Pictures } from './pictures.ts';

export interface Library {
  readonly corpus: Corpus;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: ReadonlyMap<string, LinkedClaim>;
  /** The claims that pass a filter; the answer for one filter value is kept. */
  readonly passing: (filter: Filter) => Passing;
  readonly row: (claim: LinkedClaim) => ResultRow | undefined;
  readonly claimsOf: (paper: string) => readonly LinkedClaim[];
  readonly mentionsOf: (paper: string) => readonly LinkedMention[];
  readonly coverage: (paper: string) => Coverage;
  /** How many papers, and entities of each type, there are. */
  readonly sizes: ReadonlyMap<Layer, number>;
  readonly audit: AuditIndex;
  readonly pictures: Pictures;
  /** The search; its index is made on the first call. */
  readonly find: Finder;
}

export interface Passing {
  readonly claims: readonly LinkedClaim[];
  readonly ids: ReadonlySet<string>;
}

export function createLibrary(corpus: Corpus): Library {
  noteBuilt('library');
  const claims = new Map(corpus.claims.map((claim) => [claim.id, claim]));
  const claimsByPaper = byPaper(corpus.claims);
  const mentionsByPaper = byPaper(corpus.mentions);
  const answers = new WeakMap<Filter, Passing>();
  const claimsOf = (paper: string) => claimsByPaper.get(paper) ?? [];
  const passing = (filter: Filter): Passing => {
    const known = answers.get(filter);
    if (known) return known;
    const found = filterClaims(corpus, filter);
    const answer = { claims: found, ids: new Set(found.map(({ id }) => id)) };
    answers.set(filter, answer);
    return answer;
  };
  const sizes = new Map<Layer, number>([['paper', corpus.papers.length]]);
  for (const { type } of corpus.entities) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  const library: Omit<Library, 'find'> = {
    corpus,
    sizes,
    papers: new Map(corpus.papers.map((paper) => [paper.id, paper])),
    entities: new Map(corpus.entities.map((entity) => [entity.id, entity])),
    claims,
    passing,
    row: createRows(corpus),
    claimsOf,
    mentionsOf: (paper) => mentionsByPaper.get(paper) ?? [],
    audit: createAuditIndex(corpus),
    pictures: createPictures(corpus, passing),
    coverage: (paper) => countCoverage(claimsOf(paper), corpus.others[paper]?.length ?? 0),
  };
  const makeFinder = (): Finder => {
    noteBuilt('search');
    return createFinder(library);
  };
  let finder: Finder | undefined;
  return {
    ...library,
    find: (text, filter) => {
      finder ??= makeFinder();
      return finder(text, filter);
    },
  };
}

/** "31 numbers: 22 results, 3 changes, 4 sizes, 2 other": the kinds add up to the numbers. */
function countCoverage(claims: readonly LinkedClaim[], other: number): Coverage {
  const count = (kind: string) => claims.filter(({ quantity }) => quantity.kind === kind).length;
  return { numbers: claims.length + other, result: count('result'), change: count('change'), size: count('size'), other };
}

function byPaper<T extends { readonly paper: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.paper);
    if (group) group.push(one);
    else groups.set(one.paper, [one]);
  }
  return groups;
}
