/**
 * Every result on a benchmark: the claims that a query leaves, as rows, ranked within one metric and setting, polarity-aware. Use it for any
 * list of claims; the viewer's table and the command line show what this returns. Absent: files, the DOM, text formats (write/).
 */
import { type Corpus, type Entity, type EntityType, type Filter, given } from '../model.ts';
import { finish } from '../steps.ts';
import { papersIn, type Time } from './dates.ts';
import { findEntity, withVariants } from './find.ts';
import type { GroupBy, Keep, ResultGroup } from './group.ts';
import { type Listing, listingSteps } from './listing/listing.ts';
import type { ResultSummary } from './listing/summary.ts';
import type { RankedRow, Sort } from './rank.ts';

export interface ResultQuery {
  /** A benchmark or dataset in any spelling. */
  readonly benchmark?: string;
  /** A model or method in any spelling; its versions and sizes count as it. */
  readonly model?: string;
  /** A metric in any spelling. */
  readonly metric?: string;
  readonly filter?: Filter;
  /** Only papers of that time. */
  readonly time?: Time;
  /** First column first; absent or empty for the standard order: best first. */
  readonly sort?: readonly Sort[];
  readonly group?: { readonly by: GroupBy; readonly keep?: Keep };
}

/** A name of the query that no entity answers to, with names like it. */
export interface Unknown {
  readonly slot: 'benchmark' | 'model' | 'metric';
  readonly text: string;
  readonly suggestions: readonly Entity[];
}

export interface ResultList {
  readonly rows: readonly RankedRow[];
  /** Where the query groups; every row stands in exactly one. */
  readonly groups?: readonly ResultGroup[];
  readonly benchmark?: Entity;
  readonly model?: Entity;
  readonly metric?: Entity;
  /** The query's, its names as ids. */
  readonly filter: Filter;
  /** Names that nothing answers to; there are no rows then. */
  readonly unknown: readonly Unknown[];
  readonly summary: ResultSummary;
}

/** Lists what the query leaves. A name that nothing answers to gives no rows and says so in `unknown`. */
export function listResults(corpus: Corpus, query: ResultQuery): ResultList {
  const { filter, entities, unknown } = resolveQuery(corpus, query);
  const { sort = [], group } = query;
  const listing = finish(
    listingSteps(unknown.length > 0 ? { ...corpus, claims: [] } : corpus, {
      filter: unknown.length > 0 ? {} : filter,
      sort,
      group: group && { by: group.by, keep: group.keep ?? 'all' },
    }),
  );
  const rows = rowsOf(listing, 0, listing.length);
  const groups = listing.groups?.map(({ key, label, from, count, total }) => ({ key, label, rows: rows.slice(from, from + count), total }));
  return { rows, ...given('groups', groups), ...entities, filter, unknown, summary: listing.summary };
}

/** The rows of a list from an index on, as many as there are. */
export function rowsOf(listing: Listing, from: number, count: number): readonly RankedRow[] {
  return Array.from({ length: Math.max(0, Math.min(count, listing.length - from)) }, (_, at) => listing.row(from + at) ?? []).flat();
}

const typesOf: Readonly<Record<Unknown['slot'], readonly EntityType[]>> = {
  benchmark: ['benchmark', 'dataset'],
  model: ['model', 'method'],
  metric: ['metric'],
};

/** The query's names as ids in its filter. A name narrows further what the filter leaves already. */
function resolveQuery(corpus: Corpus, query: ResultQuery) {
  const unknown: Unknown[] = [];
  const entities: Partial<Record<Unknown['slot'], Entity>> = {};
  const papers = papersIn(corpus, query.time ?? {});
  let filter = query.filter ?? {};
  if (papers) filter = { ...filter, papers: narrowed(filter.papers ?? [], papers) };
  for (const slot of ['benchmark', 'model', 'metric'] as const) {
    const text = query[slot];
    if (text === undefined) continue;
    const { entity, suggestions } = findEntity(corpus, text, typesOf[slot]);
    if (!entity) {
      unknown.push({ slot, text, suggestions });
      continue;
    }
    entities[slot] = entity;
    const facet = `${slot}s` as const;
    const ids = slot === 'model' ? withVariants(corpus, entity.id) : [entity.id];
    filter = { ...filter, [facet]: narrowed(filter[facet] ?? [], ids) };
  }
  return { filter, entities, unknown };
}

/** Both the filter's values and the ids must hold; where none is in both, nothing passes. */
function narrowed(chosen: readonly string[], ids: readonly string[]): readonly string[] {
  const wanted = chosen.filter((value) => !value.startsWith('!'));
  const unwanted = chosen.filter((value) => value.startsWith('!'));
  const both = wanted.length === 0 ? ids : ids.filter((id) => wanted.includes(id));
  return [...(both.length > 0 ? both : ['']), ...unwanted];
}
