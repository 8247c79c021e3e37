/**
 * What a user narrows down to, as one predicate that graph, results and audit share: the same filter leaves the same claims everywhere.
 * Use `filterClaims` for a list, `indexClaims` to count what each facet leaves out. Absent: ranking, files, the DOM.
 */
import type { Corpus, Entity, Filter, Finding, LinkedClaim, LinkedFiller, Paper, Setting, Verdict } from './model.ts';
import { pattern } from './patterns.ts';
import { words } from './span.ts';
import { eachOf, making, type Steps } from './steps.ts';

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
  /** Places in `corpus.claims` by value of a facet: `none` for claims that state nothing there (not in `audit`). */
  places(facet: ListFacet): ReadonlyMap<string, readonly number[]>;
  /** Makes the places of all facets, a piece at a time; else each is made when it is first asked for. */
  prepare(): Steps<void>;
  /** Year of each claim's paper; 0 = unknown. */
  readonly years: Uint16Array;
}

const indexes = new WeakMap<Corpus, ClaimIndex>();

/** The index of a corpus, made on first use. */
export function indexClaims(corpus: Corpus): ClaimIndex {
  const known = indexes.get(corpus);
  if (known) return known;
  const made = makeIndex(corpus);
  indexes.set(corpus, made);
  return made;
}

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
  return [...new Set(chips)];
}

const accents = pattern('filter/accents', String.raw`\p{M}`, 'gu');
const hyphens = pattern('filter/hyphens', String.raw`[\p{Pd}\u00AD_]`, 'gu');
const blank = pattern('filter/blank', String.raw`\s`, 'u');
const blanks = pattern('filter/blanks', String.raw`\s`, 'gu');
const notWord = pattern('filter/not-word', String.raw`[^\p{L}\p{N}]`, 'gu');

/** Text as it is compared: lower case, no accents, compatibility forms replaced, hyphens and underscores left out, any blank a space. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(accents, '').replace(hyphens, '').replace(blanks, ' ').toLowerCase();
}

/** `foldText` with only letters and digits left: `GPT-4`, `GPT 4` and `gpt4` are one. */
export function squeezeText(text: string): string {
  return foldText(text).replace(notWord, '');
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

function makeIndex(corpus: Corpus): ClaimIndex {
  const size = corpus.claims.length;
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const values = valuesOf(corpus);
  const postings = new Map(listFacets.map((facet) => [facet, making(() => invert(corpus.claims, values[facet]))]));
  const places = (facet: ListFacet) => postings.get(facet)?.now() ?? new Map<string, readonly number[]>();
  function* prepare(): Steps<void> {
    for (const one of postings.values()) yield* one.steps();
  }
  const years = Uint16Array.from(corpus.claims, ({ paper }) => Number(papers.get(paper)?.date?.value.slice(0, 4) ?? 0));
  const contains = textSearch(corpus, papers);

  // Lists, counts and the search ask it of one filter after the other.
  const answers = new WeakMap<Filter, Uint16Array>();
  const failing = (filter: Filter): Uint16Array => {
    const known = answers.get(filter);
    if (known) return known;
    const bits = new Uint16Array(size);
    answers.set(filter, bits);
    for (const facet of listFacets) {
      const chosen = filter[facet] ?? [];
      if (chosen.length > 0) exclude(bits, facet, { chosen, places: places(facet) });
    }
    if (filter.years) {
      const [from, to] = [Math.min(...filter.years), Math.max(...filter.years)];
      keepOnly(bits, 'years', (place) => isWithin(years[place] ?? 0, from, to));
    }
    if (filter.text?.trim()) keepOnly(bits, 'text', contains(filter.text));
    return bits;
  };
  return { failing, places, prepare, years };
}

/** The bit of a facet in `ClaimIndex.failing`. */
export function bitOf(facet: FacetName): number {
  return 1 << facetNames.indexOf(facet);
}

/** Sets the facet's bit on every claim that does not pass. */
function keepOnly(bits: Uint16Array, facet: FacetName, passes: (place: number) => boolean): void {
  const bit = bitOf(facet);
  for (let place = 0; place < bits.length; place++) if (!passes(place)) bits[place] = (bits[place] ?? 0) | bit;
}

/** An unknown year lies in no range. */
function isWithin(year: number, from: number, to: number): boolean {
  return year !== 0 && year >= from && year <= to;
}

interface Choice {
  readonly chosen: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Sets the facet's bit on every claim that the chosen values leave out. */
function exclude(bits: Uint16Array, facet: ListFacet, { chosen, places }: Choice): void {
  const marked = (values: readonly string[]): Uint8Array => {
    const marks = new Uint8Array(bits.length);
    for (const value of values) for (const place of places.get(value) ?? []) marks[place] = 1;
    return marks;
  };
  const wanted = chosen.filter((value) => !value.startsWith('!'));
  const unwanted = chosen.filter((value) => value.startsWith('!')).map((value) => value.slice(1));
  const kept = marked(wanted);
  const left = marked(unwanted);
  keepOnly(bits, facet, (place) => left[place] === 0 && (wanted.length === 0 || kept[place] === 1));
}

function* invert(
  claims: readonly LinkedClaim[],
  values: (claim: LinkedClaim) => readonly string[],
): Steps<ReadonlyMap<string, readonly number[]>> {
  const postings = new Map<string, number[]>();
  yield* eachOf(claims, (claim, place) => {
    const stated = values(claim);
    for (const [at, value] of stated.entries()) {
      if (stated.indexOf(value) < at) continue;
      const list = postings.get(value);
      if (list) list.push(place);
      else postings.set(value, [place]);
    }
  });
  return postings;
}

/** What a claim stands under in each facet. */
function valuesOf(corpus: Corpus): Readonly<Record<ListFacet, (claim: LinkedClaim) => readonly string[]>> {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const verdicts = verdictsOf(corpus);
  const nothing = [notStated];
  const none: readonly string[] = [];
  const orNone = (values: readonly string[]) => (values.length > 0 ? values : nothing);
  return {
    models: (claim) => orNone(namedIn(claim).filter((id) => isSystem(entities.get(id)))),
    benchmarks: (claim) => orNone(namedIn(claim).filter((id) => isData(entities.get(id)))),
    papers: (claim) => [claim.paper],
    metrics: (claim) => orNone(claim.metric.map(metricValue)),
    settings: (claim) => orNone(settingChips(claim.setting)),
    roles: (claim) => [claim.role],
    audit: (claim) => [...(verdicts.get(claim.id) ?? none)],
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

// ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What claims say, folded: each text once, however many claims say it. */
interface Said {
  readonly texts: readonly string[];
  /** By place of a claim: its texts' places. */
  readonly ofClaim: readonly Uint32Array[];
}

/** Prepares `text`: a query, then a claim's place, then whether all words of the query occur there. */
function textSearch(corpus: Corpus, papers: ReadonlyMap<string, Paper>): (query: string) => (place: number) => boolean {
  let known: Said | undefined;
  return (query) => {
    known ??= gatherTexts(corpus, papers);
    const { texts, ofClaim } = known;
    const wanted = query.split(blank).filter(Boolean).map(writings);
    const holding = wanted.map((ways) => Uint8Array.from(texts, (text) => Number(ways.some((way) => text.includes(way)))));
    return (place) => holding.every((holds) => ofClaim[place]?.some((text) => holds[text] === 1) === true);
  };
}

/** Of each claim: its sentence, its paper's title, the names and aliases of what it names, and words carried over from elsewhere. */
function gatherTexts(corpus: Corpus, papers: ReadonlyMap<string, Paper>): Said {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const texts: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (key: string, text: () => string): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, texts.length);
    return texts.push(text()) - 1;
  };
  const ofClaim = corpus.claims.map(({ paper: id, sentence, subject, via, on, metric, baseline }) => {
    const paper = papers.get(id);
    const said = new Set([
      placeOf(`sentence ${id} ${sentence.part} ${sentence.start}`, () => (paper ? foldText(words(paper, sentence)) : '')),
      placeOf(`title ${id}`, () => foldText(paper?.title ?? '')),
    ]);
    for (const { entity, surface, certainty } of [subject, via, on, metric, baseline].flat()) {
      if (entity !== undefined) said.add(placeOf(`entity ${entity}`, () => nameText(entities.get(entity))));
      if (certainty === 'implied') said.add(placeOf(`surface ${surface}`, () => foldText(surface)));
    }
    return Uint32Array.from(said);
  });
  return { texts, ofClaim };
}

function nameText(entity: Entity | undefined): string {
  const names = entity ? [entity.name, ...entity.aliases] : [];
  return names.map((name) => `${foldText(name)}\n${squeezeText(name)}`).join('\n');
}

/** The ways a word of a query may be written in folded text: `chain-of-thought` joined or as words. */
function writings(word: string): readonly string[] {
  return [...new Set([foldText(word), foldText(word.replace(hyphens, ' '))])];
}
