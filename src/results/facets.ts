/**
 * How many claims each value of each facet would leave. A facet's own restriction is set aside for its own counts, so that a user sees what
 * could be added. Use it for the filter panel; the claims themselves come from `filterClaims`.
 */
import {
  bitOf,
  type ClaimIndex,
  type FacetName,
  facetNames,
  indexClaims,
  type ListFacet,
  listFacets,
  notStated,
  restricts,
} from '../filter.ts';
import { type Corpus, type Entity, type EntityType, type Filter, given } from '../model.ts';
import { finish, once, type Steps } from '../steps.ts';

export interface FacetValue {
  /** What stands in the filter. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** The filter asks for it, or for all but it. */
  readonly state: 'off' | 'on' | 'excluded';
  /** Of models, benchmarks and metrics that are entities. */
  readonly type?: EntityType;
}

export type Facets = Readonly<Record<ListFacet, readonly FacetValue[]>> & {
  /** Claims per year, ascending; unknown years are not among them. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** Claims that pass, and all there are. */
  readonly kept: number;
  readonly total: number;
  /** For each facet that restricts: how many claims would pass without it. */
  readonly without: Readonly<Partial<Record<FacetName, number>>>;
};

/** Counts every facet: values with a count, and those the filter names. Most frequent first, then by label; `not stated` comes last. */
export function countFacets(corpus: Corpus, filter: Filter): Facets {
  return finish(facetSteps(corpus, filter));
}

/** `countFacets` a piece at a time, a facet each. */
export function* facetSteps(corpus: Corpus, filter: Filter): Steps<Facets> {
  const index = indexClaims(corpus);
  const failing = yield* index.failingSteps(filter);
  const labels = labelsOf(corpus);
  yield;
  const isAll = facetNames.every((facet) => !restricts(filter, facet));
  const lists: (readonly [ListFacet, readonly FacetValue[]])[] = [];
  for (const facet of listFacets) {
    lists.push([facet, countValues(facet, { index, failing, filter, labels, isAll })]);
    yield;
  }
  const without = facetNames.filter((facet) => restricts(filter, facet)).map((facet) => [facet, count(failing, bitOf(facet))] as const);
  return {
    ...fromLists(new Map(lists)),
    years: countYears(index.years, failing),
    kept: count(failing, 0),
    total: failing.length,
    without: Object.fromEntries(without),
  };
}

/** Claims that nothing but the set-aside bits leaves out. */
function count(failing: Uint16Array, aside: number): number {
  let found = 0;
  for (let place = 0; place < failing.length; place++) if (((failing[place] ?? 0) & ~aside) === 0) found++;
  return found;
}

interface Counting {
  readonly index: ClaimIndex;
  readonly failing: Uint16Array;
  readonly filter: Filter;
  readonly labels: ReadonlyMap<string, Label>;
  /** Nothing is narrowed down to. */
  readonly isAll: boolean;
}

interface Label {
  readonly label: string;
  readonly type?: EntityType;
}

function countValues(facet: ListFacet, { index, failing, filter, labels, isAll }: Counting): readonly FacetValue[] {
  const rest = ~bitOf(facet);
  const states = statesOf(filter[facet] ?? []);
  const places = index.places(facet);
  const values: FacetValue[] = [];
  const put = (value: string, { label, type }: Label) => {
    const all = places.get(value) ?? [];
    const found = isAll ? all.length : countAmong(all, failing, rest);
    const state = states.get(value) ?? 'off';
    if (found > 0 || state !== 'off') values.push({ value, label, ...given('type', type), count: found, state });
  };
  for (const [value, label] of inOrder(places, facet, labels)) put(value, label);
  for (const value of states.keys()) if (!places.has(value)) put(value, labelOf(facet, value, labels));
  return values.sort(byCount);
}

/** How many places nothing of some bits leaves out. */
function countAmong(places: readonly number[], failing: Uint16Array, bits: number): number {
  let found = 0;
  for (let at = 0; at < places.length; at++) if (((failing[places[at] ?? 0] ?? 0) & bits) === 0) found++;
  return found;
}

const orders = new WeakMap<ReadonlyMap<string, unknown>, readonly (readonly [string, Label])[]>();

/** The values of a facet by label, worked out once: what is nearly in order is soon sorted by count. */
function inOrder(
  places: ReadonlyMap<string, unknown>,
  facet: ListFacet,
  labels: Counting['labels'],
): readonly (readonly [string, Label])[] {
  const known = orders.get(places);
  if (known) return known;
  const made = [...places.keys()]
    .map((value) => [value, labelOf(facet, value, labels)] as const)
    .sort(([a, { label: one }], [b, { label: other }]) => byText(one, other) || byText(a, b));
  orders.set(places, made);
  return made;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function statesOf(chosen: readonly string[]): ReadonlyMap<string, FacetValue['state']> {
  return new Map(chosen.map((value) => (value.startsWith('!') ? [value.slice(1), 'excluded'] : [value, 'on'])));
}

function labelOf(facet: ListFacet, value: string, labels: ReadonlyMap<string, Label>): Label {
  const plain = { label: value === notStated ? 'not stated' : value };
  return labelled.has(facet) ? (labels.get(`${facet === 'papers' ? 'paper' : 'entity'} ${value}`) ?? plain) : plain;
}

const labelled: ReadonlySet<ListFacet> = new Set(['models', 'benchmarks', 'metrics', 'papers'] as const);

function byCount(a: FacetValue, b: FacetValue): number {
  const [lastA, lastB] = [Number(a.value === notStated), Number(b.value === notStated)];
  return lastA - lastB || b.count - a.count || byText(a.label, b.label) || byText(a.value, b.value);
}

function countYears(years: Uint16Array, failing: Uint16Array): Facets['years'] {
  const rest = ~bitOf('years');
  const counts = new Uint32Array(10_000);
  for (let place = 0; place < years.length; place++) {
    const year = years[place] ?? 0;
    if (year !== 0 && ((failing[place] ?? 0) & rest) === 0) counts[year] = (counts[year] ?? 0) + 1;
  }
  const found: { readonly year: number; readonly count: number }[] = [];
  for (const [year, number] of counts.entries()) if (number > 0) found.push({ year, count: number });
  return found;
}

const labelsOf = once((corpus: Corpus): ReadonlyMap<string, Label> => {
  const ofEntity = ({ id, name, type }: Entity): [string, Label] => [`entity ${id}`, { label: name, type }];
  return new Map<string, Label>([
    ...corpus.entities.map(ofEntity),
    ...corpus.papers.map(({ id, title }): [string, Label] => [`paper ${id}`, { label: title || id }]),
  ]);
});

function fromLists(lists: ReadonlyMap<ListFacet, readonly FacetValue[]>): Record<ListFacet, readonly FacetValue[]> {
  const of = (facet: ListFacet) => lists.get(facet) ?? [];
  return {
    models: of('models'),
    benchmarks: of('benchmarks'),
    papers: of('papers'),
    metrics: of('metrics'),
    settings: of('settings'),
    roles: of('roles'),
    audit: of('audit'),
    kinds: of('kinds'),
  };
}
