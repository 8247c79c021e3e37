/**
 * A list of claims in order, with ranks, and no row made before it is looked at: half a million take a second, a piece at a time. Use it in a
 * page; `listResults` gives all rows at once.
 */
import { indexClaims, settingChips } from '../../filter.ts';
import { type Corpus, type Filter, given } from '../../model.ts';
import { createRecent, type Making, making, once, type Steps } from '../../steps.ts';
import type { GroupBy } from '../group.ts';
import { namesOf } from '../names.ts';
import type { RankedRow, Sort, SortColumn } from '../rank.ts';
import { rowMaker } from '../rows.ts';
import { type Column, numberColumn, wordColumn } from './column.ts';
import { createGroupIds, type Grouping, type GroupSpan, groupSteps } from './groups.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { allPlaces, type Key, sortPlaces } from './order.ts';
import { type Ranks, rankSteps } from './ranks.ts';
import { createStandardKeys } from './standard.ts';
import { type Common, type ResultSummary, summarySteps } from './summary.ts';

export interface Listing {
  readonly length: number;
  /** How many the filter leaves, before one of each group is kept. */
  readonly total: number;
  readonly summary: ResultSummary;
  readonly common: Common;
  /** Where the list is grouped: stretches that together are all of it. */
  readonly groups?: readonly GroupSpan[];
  /** The row at an index from 0; a new one each time. */
  readonly row: (index: number) => RankedRow | undefined;
  /** Where in the corpus the claim of a row stands. */
  readonly placeAt: (index: number) => number | undefined;
  /** The index of the claim at a place of the corpus; -1 where the list has it not. */
  readonly indexOf: (place: number) => number;
}

export interface ListingQuery {
  readonly filter: Filter;
  readonly sort: readonly Sort[];
  readonly group?: Grouping | undefined;
}

/** Lists what the filter leaves, ranked within one measure and setting, in the order that is asked for or the standard one. */
export function* listingSteps(corpus: Corpus, { filter, sort, group }: ListingQuery): Steps<Listing> {
  const { ledger, ranked, keysOf, groupIds } = workshopOf(corpus);
  const { places, ranks } = yield* ranked(filter).steps();
  const ordered = yield* sortPlaces(places, yield* keysOf(places, sort));
  const grouped = group && (yield* groupSteps(ordered, group, { ledger, ranks, ids: yield* groupIds(group.by, places) }));
  const shown = grouped?.places ?? ordered;
  const { summary, common } = yield* summarySteps(ledger, grouped?.places ?? places);
  const makeRow = rowMaker(corpus);
  const row = (index: number): RankedRow | undefined => {
    const place = shown[index] ?? -1;
    const claim = corpus.claims[place];
    const made = claim && makeRow(claim);
    if (!made) return undefined;
    const rank = ranks.ranks[place] ?? 0;
    return Object.assign(made, rank > 0 ? { rank, among: ranks.among[place] ?? 0 } : {}, given('peers', ranks.peersAt(place)));
  };
  let indexes: Int32Array | undefined;
  const indexOf = (place: number): number => {
    indexes ??= indexesOf(shown, corpus.claims.length);
    return indexes[place] ?? -1;
  };
  return {
    length: shown.length,
    total: places.length,
    summary,
    common,
    ...given('groups', grouped?.groups),
    row,
    placeAt: (index) => shown[index],
    indexOf,
  };
}

function indexesOf(shown: Uint32Array, size: number): Int32Array {
  const indexes = new Int32Array(size).fill(-1);
  for (let index = 0; index < shown.length; index++) indexes[shown[index] ?? 0] = index;
  return indexes;
}

/** What lists of one corpus share. */
interface Workshop {
  readonly ledger: Ledger;
  /** The claims that pass a filter, ranked; kept for the last few filters, however they are sorted. */
  readonly ranked: (filter: Filter) => Making<{ readonly places: Uint32Array; readonly ranks: Ranks }>;
  /** By place, which group each is of. */
  readonly groupIds: (by: GroupBy, places: Uint32Array) => Steps<Int32Array>;
  readonly keysOf: (places: Uint32Array, sort: readonly Sort[]) => Steps<readonly Key[]>;
}

const workshopOf = once(createWorkshop);

/** Of as many filters the ranks are kept: the present one and those it was before. */
const mostFilters = 3;

function createWorkshop(corpus: Corpus): Workshop {
  const ledger = ledgerOf(corpus);
  const index = indexClaims(corpus);
  const columns = createColumns(ledger);
  const standard = createStandardKeys(ledger, columns.value);
  const kept = createRecent<Making<{ readonly places: Uint32Array; readonly ranks: Ranks }>>(mostFilters);
  function* rank(filter: Filter) {
    const failing = yield* index.failingSteps(filter);
    const passing = allPlaces(failing.length).filter((place) => failing[place] === 0);
    yield* ledger.read(passing);
    const places = passing.filter((place) => (ledger.papers[place] ?? -1) >= 0);
    return { places, ranks: yield* rankSteps(ledger, columns.value, places) };
  }
  const groupIds = createGroupIds(corpus);
  function* keysOf(places: Uint32Array, sort: readonly Sort[]) {
    if (sort.length === 0) return yield* standard(places);
    const keys: Key[] = [];
    for (const { column, descending } of sort) keys.push({ ...(yield* columns[column].key(places)), descending });
    return keys;
  }
  return { ledger, ranked: (filter) => kept.get(JSON.stringify(filter), () => making(() => rank(filter))), keysOf, groupIds };
}

/** What each column is sorted by. */
function createColumns({ corpus, merits, kinds, verdicts }: Ledger): Readonly<Record<SortColumn, Column>> {
  const { claims } = corpus;
  const names = namesOf(corpus);
  const words = (wordOf: (claim: (typeof claims)[number]) => string | undefined): Column =>
    wordColumn(claims.length, (place) => {
      const claim = claims[place];
      return claim && wordOf(claim);
    });
  const named = (slot: 'model' | 'metric' | 'benchmark'): Column =>
    words((claim) => {
      const filler = names[slot](claim);
      return filler && names.nameOf(filler);
    });
  return {
    model: named('model'),
    value: numberColumn(claims.length, (place) => merits[place]),
    metric: named('metric'),
    benchmark: named('benchmark'),
    setting: words(({ setting }) => settingChips(setting).join(', ') || undefined),
    paper: words((claim) => names.paper(claim)?.title || claim.paper),
    year: words((claim) => names.paper(claim)?.date?.value),
    role: words(({ role }) => role),
    kind: numberColumn(claims.length, (place) => kinds[place]),
    confidence: numberColumn(claims.length, (place) => claims[place]?.confidence),
    audit: numberColumn(claims.length, (place) => ((verdicts[place] ?? -1) < 0 ? undefined : verdicts[place])),
    unit: words(({ quantity }) => quantity.unit),
  };
}
