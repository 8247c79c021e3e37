/**
 * What a user narrows down to, as one predicate that graph, results and audit share: the same filter leaves the same claims everywhere.
 * Use `filterClaims` for a list, `indexClaims` to count what each facet leaves out. Absent: ranking, files, the DOM.
 */
import { textSearch } from './filter/text.ts';
import type { Corpus, Entity, Filter, Finding, LinkedClaim, LinkedFiller, Setting, Verdict } from './model.ts';
import { createRecent, eachOf, finish, type Making, making, once, type Steps } from './steps.ts';

export { foldText, squeezeText } from './filter/text.ts';

/** The claims that pass a filter, in the corpus's order. Corpora are values: the index behind this is made once for each and kept. */
export function filterClaims(corpus: Corpus, filter: Filter): readonly LinkedClaim[] {
  return createFilter(corpus)(filter);
}

/** `filterClaims` with the corpus bound. 100,000 claims take some milliseconds a call; the first one pays for the index. */
export function createFilter(corpus: Corpus): (filter: Filter) => readonly LinkedClaim[] {
  const index = indexClaims(corpus);
  return (filter) => {
    const failing = index.failing(filter);
    return corpus.claims.filter((_, place) => failing[place] === 0);
  };
}

/** The keys of a Filter; the place in this list is the facet's bit in `ClaimIndex.failing`. */
export const facetNames = ['models', 'benchmarks', 'papers', 'metrics', 'settings', 'roles', 'audit', 'kinds', 'years', 'text'] as const;
export type FacetName = (typeof facetNames)[number];

/** The facets that hold lists of values; `years` and `text` are ranges and words. */
export type ListFacet = Exclude<FacetName, 'years' | 'text'>;
export const listFacets = facetNames.filter((name): name is ListFacet => name !== 'years' && name !== 'text');

/** The value of a facet that says: nothing is stated there. */
export const notStated = 'none';

export interface ClaimIndex {
  /** Per claim of the corpus, one bit for each facet that leaves it out (`1 << facetNames.indexOf(name)`); 0 = it passes. Kept for the filter. */
  failing(filter: Filter): Uint16Array;
  /** The same, a piece at a time. */
  failingSteps(filter: Filter): Steps<Uint16Array>;
  /** Whether it is known already. */
  isKnown(filter: Filter): boolean;
  /** Places in `corpus.claims` by value of a facet: `none` for claims that state nothing there (not in `audit`). */
  places(facet: ListFacet): ReadonlyMap<string, readonly number[]>;
  /** Makes the places of all facets, a piece at a time; else each is made when it is first asked for. */
  prepare(): Steps<void>;
  /** Year of each claim's paper; 0 = unknown. */
  readonly years: Uint16Array;
}

/** The index of a corpus, made on first use. */
export const indexClaims = once(makeIndex);

/** How a result was got, as short labels in a fixed order: `5-shot`, `zero-shot`, `CoT`, `maj@8`, `pass@1`, `tools: search`. [] = not stated. */
export function settingChips(setting: Setting): readonly string[] {
  const { shots, cot, sampling, split, tools, decoding, runs, other } = setting;
  const chips: string[] = [];
  if (shots) chips.push(shots.value === 0 ? 'zero-shot' : `${shots.value}-shot`);
  if (cot) chips.push(cot.value ? 'CoT' : 'no CoT');
  if (sampling) {
    const { kind, k, n } = sampling.value;
    chips.push(kind === 'best-of' ? `best-of-${k}` : `${kind}@${k}`);
    if (n !== undefined) chips.push(`${n} samples`);
  }
  if (tools) chips.push(`tools: ${tools.value}`);
  if (decoding) chips.push(decoding.value);
  if (split) chips.push(`split: ${split.value}`);
  if (runs) chips.push(runs.value === 1 ? '1 run' : `${runs.value} runs`);
  for (const { value } of other) chips.push(value);
  return chips.length > 1 ? [...new Set(chips)] : chips;
}

/** Whether an entity is a system, that is a model or a method. */
export function isSystem(entity: Entity | undefined): boolean {
  return entity?.type === 'model' || entity?.type === 'method';
}

/** Whether an entity is data, that is a benchmark or a dataset. */
export function isData(entity: Entity | undefined): boolean {
  return entity?.type === 'benchmark' || entity?.type === 'dataset';
}

/** Entity ids that a claim is about, each once: what its subject, `via` and `on` name. A baseline is compared with, not reported on. */
export function namedIn({ subject, via, on }: LinkedClaim): readonly string[] {
  const ids: string[] = [];
  for (const slot of [subject, via, on]) {
    for (const { entity } of slot) if (entity !== undefined && !ids.includes(entity)) ids.push(entity);
  }
  return ids;
}

/** Whether people let a claim stand: a rejected one is shown, and counts for nothing. */
export function isClaimed({ standing }: Pick<LinkedClaim, 'standing'>): boolean {
  return standing?.state !== 'rejected';
}

/** Whether a finding is one to act upon: one judged no problem is shown, and counts for nothing. */
export function isOpen({ standing }: Pick<Finding, 'standing'>): boolean {
  return standing?.state !== 'not a problem';
}

// ── the index ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** As many restrictions are remembered in each facet: what is added to the others, or taken from them, is worked out by itself. */
const mostColumns = 4;

/** The claims that one facet leaves out: 1 by place. */
type Column = Uint8Array;

function makeIndex(corpus: Corpus): ClaimIndex {
  const size = corpus.claims.length;
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const values = valuesOf(corpus);
  const postings = new Map(listFacets.map((facet) => [facet, making(() => invert(corpus.claims, values[facet]))]));
  const places = (facet: ListFacet) => postings.get(facet)?.now() ?? new Map<string, readonly number[]>();
  function* prepare(): Steps<void> {
    for (const one of postings.values()) yield* one.steps();
  }
  const years = yearsOf(corpus);
  const lacking = textSearch(corpus, papers);

  const columns = new Map(facetNames.map((facet) => [facet, createRecent<Making<Column>>(mostColumns)]));
  function* makeColumn(facet: FacetName, filter: Filter): Steps<Column> {
    if (facet === 'text') return yield* lacking(filter.text ?? '');
    if (facet === 'years') return outOf(years, filter.years ?? [0, 0]);
    yield* postings.get(facet)?.steps() ?? [];
    return leftOut(filter[facet] ?? [], places(facet), size);
  }
  const columnOf = (facet: FacetName, filter: Filter): Making<Column> => {
    const make = () => making(() => makeColumn(facet, filter));
    return columns.get(facet)?.get(JSON.stringify(filter[facet]), make) ?? make();
  };

  // Lists, counts and the search ask it of one filter after the other.
  const answers = new WeakMap<Filter, Making<Uint16Array>>();
  function* work(filter: Filter): Steps<Uint16Array> {
    const bits = new Uint16Array(size);
    for (const facet of facetNames) {
      if (restricts(filter, facet)) mark(bits, bitOf(facet), yield* columnOf(facet, filter).steps());
    }
    return bits;
  }
  const answer = (filter: Filter): Making<Uint16Array> => {
    const made = answers.get(filter) ?? making(() => work(filter));
    answers.set(filter, made);
    return made;
  };
  return {
    failing: (filter) => finish(answer(filter).steps()),
    failingSteps: (filter) => answer(filter).steps(),
    isKnown: (filter) => answer(filter).isMade(),
    places,
    prepare,
    years,
  };
}

function yearsOf({ claims, papers }: Corpus): Uint16Array {
  const ofPaper = new Map(papers.map(({ id, date }) => [id, Number(date?.value.slice(0, 4) ?? 0)]));
  const years = new Uint16Array(claims.length);
  for (const [place, { paper }] of claims.entries()) years[place] = ofPaper.get(paper) ?? 0;
  return years;
}

/** Whether a filter says something in a facet. */
export function restricts(filter: Filter, facet: FacetName): boolean {
  const chosen = filter[facet];
  if (chosen === undefined) return false;
  return typeof chosen === 'string' ? chosen.trim() !== '' : chosen.length > 0;
}

/** The bit of a facet in `ClaimIndex.failing`. */
export function bitOf(facet: FacetName): number {
  return 1 << facetNames.indexOf(facet);
}

/** Sets a bit on every claim of a column. */
function mark(bits: Uint16Array, bit: number, column: Column): void {
  for (let place = 0; place < bits.length; place++) if (column[place] === 1) bits[place] = (bits[place] ?? 0) | bit;
}

/** An unknown year lies in no range. */
function outOf(years: Uint16Array, range: readonly [number, number]): Column {
  const [from, to] = [Math.min(...range), Math.max(...range)];
  const column = new Uint8Array(years.length);
  for (let place = 0; place < years.length; place++) {
    const year = years[place] ?? 0;
    if (year === 0 || year < from || year > to) column[place] = 1;
  }
  return column;
}

/** The claims that the chosen values of a facet leave out. */
function leftOut(chosen: readonly string[], places: ReadonlyMap<string, readonly number[]>, size: number): Column {
  const wanted = chosen.filter((value) => !value.startsWith('!'));
  const unwanted = chosen.filter((value) => value.startsWith('!')).map((value) => value.slice(1));
  const column = new Uint8Array(size).fill(wanted.length === 0 ? 0 : 1);
  for (const value of wanted) for (const place of places.get(value) ?? []) column[place] = 0;
  for (const value of unwanted) for (const place of places.get(value) ?? []) column[place] = 1;
  return column;
}

function* invert(
  claims: readonly LinkedClaim[],
  values: (claim: LinkedClaim) => readonly string[],
): Steps<ReadonlyMap<string, readonly number[]>> {
  const postings = new Map<string, number[]>();
  yield* eachOf(claims, (claim, place) => {
    const stated = values(claim);
    for (let at = 0; at < stated.length; at++) {
      const value = stated[at];
      if (value === undefined || (at > 0 && stated.indexOf(value) < at)) continue;
      const list = postings.get(value);
      if (list) list.push(place);
      else postings.set(value, [place]);
    }
  });
  return postings;
}

/** What a claim stands under in each facet. */
function valuesOf(corpus: Corpus): Readonly<Record<ListFacet, (claim: LinkedClaim) => readonly string[]>> {
  const idsOf = (is: (entity: Entity) => boolean) => new Set(corpus.entities.filter(is).map(({ id }) => id));
  const [systems, data] = [idsOf(isSystem), idsOf(isData)];
  const verdicts = verdictsOf(corpus);
  const looked = new Set(corpus.findings.flatMap(({ numbers }) => numbers.flatMap(({ claim }) => claim ?? [])));
  const unchecked: readonly Verdict[] = ['cannot be checked'];
  const nothing = [notStated];
  const none: readonly string[] = [];
  const orNone = (values: readonly string[]) => (values.length > 0 ? values : nothing);
  return {
    models: (claim) => orNone(namedIn(claim).filter((id) => systems.has(id))),
    benchmarks: (claim) => orNone(namedIn(claim).filter((id) => data.has(id))),
    papers: (claim) => [claim.paper],
    metrics: (claim) => orNone(claim.metric.map(metricValue)),
    settings: (claim) => orNone(settingChips(claim.setting)),
    roles: (claim) => [claim.role],
    // What no finding speaks of stands in no relation that could be checked.
    audit: (claim) => (looked.has(claim.id) ? [...(verdicts.get(claim.id) ?? none)] : unchecked),
    kinds: (claim) => [claim.quantity.kind],
  };
}

/** What a metric stands under in the facet `metrics`: its entity, else its words as the paper has them. */
export function metricValue(filler: LinkedFiller): string {
  return filler.entity ?? filler.surface;
}

/** The verdicts of the findings that each claim takes part in; one that people judged no problem says nothing of its claims any more. */
export function verdictsOf(corpus: Corpus): ReadonlyMap<string, ReadonlySet<Verdict>> {
  const verdicts = new Map<string, Set<Verdict>>();
  for (const finding of corpus.findings) {
    if (!isOpen(finding)) continue;
    for (const { claim } of finding.numbers) {
      if (claim === undefined) continue;
      const known = verdicts.get(claim);
      if (known) known.add(finding.verdict);
      else verdicts.set(claim, new Set([finding.verdict]));
    }
  }
  return verdicts;
}
