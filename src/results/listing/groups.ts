/**
 * Places of a list under headings: by model, benchmark, metric, setting or paper, all of them or one of each.
 */

import { settingChips } from '../../filter.ts';
import { type Corpus, given, type LinkedClaim } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import { bestOf, type GroupBy, type Keep } from '../group.ts';
import { type Names, namesOf } from '../names.ts';
import { type Column, wordColumn } from './column.ts';
import type { Ledger } from './ledger.ts';
import { type Key, plainKey, sortPlaces } from './order.ts';
import type { Ranks } from './ranks.ts';

/** A stretch of a list. */
export interface GroupSpan {
  /** Entity id, paper id or the words, by which the group is one. */
  readonly key: string;
  /** Heading; '' where the claims state nothing. */
  readonly label: string;
  readonly from: number;
  readonly count: number;
  /** How many the group has before one is kept. */
  readonly total: number;
}

export interface Grouped {
  readonly places: Uint32Array;
  readonly groups: readonly GroupSpan[];
}

export interface Grouping {
  readonly by: GroupBy;
  readonly keep: Keep;
}

interface Within {
  readonly ledger: Ledger;
  readonly ranks: Ranks;
  /** By place, which group each is of. */
  readonly ids: Int32Array;
}

/** Groups places; groups come in the order of their first place, places keep theirs, and those that state nothing form the last group. */
export function* groupSteps(places: Uint32Array, { by, keep }: Grouping, within: Within): Steps<Grouped> {
  const { ledger, ids } = within;
  const names = namesOf(ledger.corpus);
  const found = new Map<number, { readonly key: string; readonly label: string; total: number; count: number }>();
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const id = ids[place] ?? 0;
    const known = found.get(id);
    const claim = ledger.corpus.claims[place];
    if (known) known.total += 1;
    else if (claim) found.set(id, { ...heading(claim, by, names), total: 1, count: 0 });
    if (at % 65_536 === 65_535) yield;
  }
  const isStated = ([, { label }]: readonly [number, { readonly label: string }]) => label !== '';
  const inOrder = [...[...found].filter(isStated), ...[...found].filter((one) => !isStated(one))];
  const ordinals = new Uint32Array(1 + inOrder.reduce((most, [id]) => Math.max(most, id), -1));
  for (const [ordinal, [id]] of inOrder.entries()) ordinals[id] = ordinal;
  yield;
  const groups: Key = { ids, ordinals, bound: inOrder.length };
  const sorted = yield* sortPlaces(places, [groups]);
  const kept = keep === 'all' ? sorted : yield* keepSteps(sorted, { ...within, keep, groups });
  for (const place of kept) {
    const group = inOrder[ordinals[ids[place] ?? 0] ?? 0]?.[1];
    if (group) group.count += 1;
  }
  let from = 0;
  const spans = inOrder.map(([, group]): GroupSpan => {
    from += group.count;
    return { ...group, from: from - group.count };
  });
  return { places: kept, groups: spans };
}

/** Which group each claim is of: numbered once for each way to group, and read in the order of the corpus, as its claims lie in memory. */
export function createGroupIds(corpus: Corpus): (by: GroupBy, places: Uint32Array) => Steps<Int32Array> {
  const { claims } = corpus;
  const names = namesOf(corpus);
  const columns = new Map<GroupBy, Column>();
  return function* (by, places) {
    const keyAt = (place: number) => {
      const claim = claims[place];
      return claim && heading(claim, by, names).key;
    };
    const column = columns.get(by) ?? wordColumn(claims.length, keyAt);
    columns.set(by, column);
    return yield* column.read(places);
  };
}

function heading(claim: LinkedClaim, by: GroupBy, names: Names): { readonly key: string; readonly label: string } {
  if (by === 'paper') return { key: claim.paper, label: names.paper(claim)?.title || claim.paper };
  if (by === 'setting') {
    const label = settingChips(claim.setting).join(', ');
    return { key: label, label };
  }
  const filler = names[by](claim);
  const label = filler ? names.nameOf(filler) : '';
  // What papers call "our model" is another one in each.
  const own = by === 'model' && label !== '' ? `${label.toLowerCase()} of ${claim.paper}` : label.toLowerCase();
  return { key: (filler && names.entityOf(filler)?.id) ?? own, label };
}

interface Keeping extends Within {
  readonly keep: Exclude<Keep, 'all'>;
  readonly groups: Key;
}

/** Of those of a group that may be compared the best, or the newest; places come group by group and keep their order. */
function* keepSteps(places: Uint32Array, keeping: Keeping): Steps<Uint32Array> {
  const { ledger, keep, groups } = keeping;
  const parts = yield* partSteps(places, keeping);
  const stays = new Uint8Array(parts.length);
  // What is compared with nothing stays.
  for (const place of places) if (parts[place] === -1) stays[place] = 1;
  yield;
  const compared = places.filter((place) => parts[place] !== -1);
  const sorted = yield* sortPlaces(compared, [groups, plainKey(parts, partsOf(ledger))]);
  const isSame = (a: number, b: number) => parts[a] === parts[b] && groups.ids[a] === groups.ids[b];
  for (let from = 0, done = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && isSame(sorted[from] ?? 0, sorted[to] ?? 0)) to += 1;
    const part = sorted.subarray(from, to);
    for (const place of keep === 'best' ? bestIn(part, ledger) : latestIn(part, ledger)) stays[place] = 1;
    from = to;
    if (from - done >= 4096) {
      done = from;
      yield;
    }
  }
  return places.filter((place) => stays[place] === 1);
}

/** Comparables on their first scale, then those on a second. */
function partsOf({ measures }: Ledger): number {
  return 2 * measures.parts.comparables.first.length;
}

/** By place, a number that those have in common which may be compared; -1 where it is compared with nothing. */
function* partSteps(places: Uint32Array, { ledger, ranks, keep }: Keeping): Steps<Int32Array> {
  const { corpus, comparables } = ledger;
  const parts = new Int32Array(corpus.claims.length).fill(-1);
  const first = partsOf(ledger) / 2;
  const isRejected = (place: number) => corpus.claims[place]?.standing?.state === 'rejected';
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const part = keep === 'best' ? ranks.peersAt(place) : isRejected(place) ? undefined : comparables[place];
    if (part !== undefined) parts[place] = part < 0 ? first - 1 - part : part;
    if (at % 8192 === 8191) yield;
  }
  return parts;
}

function bestIn(part: Uint32Array, ledger: Ledger): Iterable<number> {
  if (part.length < 2) return part;
  return bestOf(Array.from(part, (place) => ({ place, ...given('stand', ledger.standAt(place)) }))).map(({ place }) => place);
}

/** The first of the newest date. An unknown date is the oldest. */
function latestIn(part: Uint32Array, { corpus, papers }: Ledger): Iterable<number> {
  const dateOf = (place: number): string => corpus.papers[papers[place] ?? -1]?.date?.value ?? '';
  let newest = part[0] ?? 0;
  for (const place of part) if (dateOf(place) > dateOf(newest)) newest = place;
  return [newest];
}
