/**
 * A corpus with the ways into it that a page needs: things by id, claims of a paper, coverage. Made once per corpus; all lazy work is kept.
 */
import { indexClaims } from '../../../src/filter.ts';
import type { Corpus, Coverage, Entity, Filter, LinkedClaim, LinkedMention, Paper } from '../../../src/model.ts';
import { type Facets, facetSteps } from '../../../src/results/facets.ts';
import { type Listing, type ListingQuery, listingSteps } from '../../../src/results/listing/listing.ts';
import { createRows, type ResultRow } from '../../../src/results/rows.ts';
import { createRecent, eachOf, finish, type Making, making, type Steps } from '../../../src/steps.ts';
import type { Layer } from '../state/state.ts';
import { type AuditIndex, createAuditIndex } from './audit.ts';
import { noteBuilt } from './built.ts';
import { type Finder, finderSteps } from './hits.ts';
import { createPictures, type Pictures } from './pictures.ts';

export interface Library {
  readonly corpus: Corpus;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly claims: Pick<ReadonlyMap<string, LinkedClaim>, 'get' | 'has'>;
  /** The claims that pass a filter; the answer for one filter value is kept. */
  readonly passing: (filter: Filter) => Passing;
  /** The counts of every facet under a filter; kept. */
  readonly facets: (filter: Filter) => Facets;
  /** Works out both, a piece at a time. */
  readonly countSteps: (filter: Filter) => Steps<Facets>;
  readonly isCounted: (filter: Filter) => boolean;
  /** Where a claim stands in the corpus, by id. */
  readonly placeOf: (id: string) => number | undefined;
  /** A list in its order, with ranks; the last few are kept. */
  readonly list: (query: ListingQuery) => Making<Listing>;
  readonly row: (claim: LinkedClaim) => ResultRow | undefined;
  readonly claimsOf: (paper: string) => readonly LinkedClaim[];
  readonly mentionsOf: (paper: string) => readonly LinkedMention[];
  readonly coverage: (paper: string) => Coverage;
  /** How many papers, and entities of each type, there are. */
  readonly sizes: ReadonlyMap<Layer, number>;
  readonly audit: AuditIndex;
  readonly pictures: Pictures;
  /** The search; its index is made on the first call, or a piece at a time before it. */
  readonly find: Finder;
  readonly prepareFind: () => Steps<Finder>;
  readonly canFind: () => boolean;
}

export interface Passing {
  /** How many they are. */
  readonly count: number;
  /** Made when first asked for. */
  readonly claims: readonly LinkedClaim[];
  /** Whether a claim is among them, by id; sooner by its place in the corpus where that is known. */
  readonly ids: { has(id: string, place?: number): boolean };
}

/** As many lists are kept: going to another view and back, or sorting to and fro, makes none anew. */
const mostLists = 4;

export function createLibrary(corpus: Corpus): Library {
  return finish(librarySteps(corpus));
}

/** `createLibrary` a piece at a time, with the counts of all facets prepared. */
export function* librarySteps(corpus: Corpus): Steps<Library> {
  noteBuilt('library');
  const index = indexClaims(corpus);
  const placeOf = new Map<string, number>();
  yield* eachOf(corpus.claims, ({ id }, place) => placeOf.set(id, place));
  const claims: Library['claims'] = { has: (id) => placeOf.has(id), get: (id) => corpus.claims[placeOf.get(id) ?? -1] };
  const claimsByPaper = yield* byPaper(corpus.claims);
  const mentionsByPaper = yield* byPaper(corpus.mentions);
  yield* index.prepare();
  const passing = createPassing(corpus, placeOf);
  const counts = new WeakMap<Filter, Making<Facets>>();
  const counting = (filter: Filter): Making<Facets> => {
    const made = counts.get(filter) ?? making(() => facetSteps(corpus, filter));
    counts.set(filter, made);
    return made;
  };
  const lists = createRecent<Making<Listing>>(mostLists);
  const claimsOf = (paper: string) => claimsByPaper.get(paper) ?? [];
  const sizes = new Map<Layer, number>([['paper', corpus.papers.length]]);
  for (const { type } of corpus.entities) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  const library: Omit<Library, 'find' | 'prepareFind' | 'canFind'> = {
    corpus,
    sizes,
    papers: new Map(corpus.papers.map((paper) => [paper.id, paper])),
    entities: new Map(corpus.entities.map((entity) => [entity.id, entity])),
    claims,
    placeOf: (id) => placeOf.get(id),
    passing,
    facets: (filter) => counting(filter).now(),
    countSteps: (filter) => counting(filter).steps(),
    isCounted: (filter) => counting(filter).isMade(),
    list: (query) => lists.get(JSON.stringify(query), () => making(() => listingSteps(corpus, query))),
    row: createRows(corpus),
    claimsOf,
    mentionsOf: (paper) => mentionsByPaper.get(paper) ?? [],
    audit: createAuditIndex(corpus),
    pictures: createPictures(corpus, passing),
    coverage: (paper) => countCoverage(claimsOf(paper), corpus.others[paper]?.length ?? 0),
  };
  const finder = making(() => {
    noteBuilt('search');
    return finderSteps(library);
  });
  return { ...library, find: (text, filter) => finder.now()(text, filter), prepareFind: finder.steps, canFind: finder.isMade };
}

/** The claims that pass a filter, worked out once for each. */
function createPassing(corpus: Corpus, placeOf: ReadonlyMap<string, number>): Library['passing'] {
  const { failing } = indexClaims(corpus);
  const answers = new WeakMap<Filter, Passing>();
  return (filter) => {
    const known = answers.get(filter);
    if (known) return known;
    const bits = failing(filter);
    let count = 0;
    for (let place = 0; place < bits.length; place++) if (bits[place] === 0) count++;
    let claims: readonly LinkedClaim[] | undefined;
    const answer: Passing = {
      count,
      get claims() {
        claims ??= count === bits.length ? corpus.claims : corpus.claims.filter((_, place) => bits[place] === 0);
        return claims;
      },
      ids: { has: (id, place) => bits[place ?? placeOf.get(id) ?? -1] === 0 },
    };
    answers.set(filter, answer);
    return answer;
  };
}

/** "31 numbers: 22 results, 3 changes, 4 sizes, 2 other": the kinds add up to the numbers. */
function countCoverage(claims: readonly LinkedClaim[], other: number): Coverage {
  const count = (kind: string) => claims.filter(({ quantity }) => quantity.kind === kind).length;
  return { numbers: claims.length + other, result: count('result'), change: count('change'), size: count('size'), other };
}

function* byPaper<T extends { readonly paper: string }>(all: readonly T[]): Steps<ReadonlyMap<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  yield* eachOf(all, (one) => {
    const group = groups.get(one.paper);
    if (group) group.push(one);
    else groups.set(one.paper, [one]);
  });
  return groups;
}
