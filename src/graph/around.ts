/**
 * What touches some nodes of the overview, metrics and tasks among it: made from their own claims alone, where the whole overview would take
 * seconds. Use it for the details of what a reader selected.
 */
import type { Corpus } from '../model.ts';
import { eachOf, finish, making, once, type Steps } from '../steps.ts';
import { type OverviewGraph, project } from './overview.ts';
import { type Place, type Source, sourceSteps } from './source.ts';

/**
 * The nodes of some keys, their neighbours and the edges between the two, as the whole overview has them. Of edges among neighbours, and of
 * what neighbours count, there is only what the same claims say. Keys that lead nowhere are left out.
 */
export function overviewAround(corpus: Corpus, keys: readonly string[]): OverviewGraph {
  const { source, placeOf, claimsAt, mentionsAt } = touching(corpus).now();
  const centres = [...new Set(keys.flatMap((key) => placeOf.get(key) ?? []))];
  const of = (lists: Lists) => [...new Set(centres.flatMap((centre) => [...listAt(lists, centre)]))];
  return finish(
    project(partOf(source, { centres, claims: of(claimsAt), mentions: of(mentionsAt) }), 'all', { metrics: true, tasks: true }),
  );
}

/** Makes what `overviewAround` looks things up in, a piece at a time. */
export function aroundSteps(corpus: Corpus): Steps<unknown> {
  return touching(corpus).steps();
}

interface Touching {
  readonly source: Source;
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places in `Source.places`, and in `Source.mentions`, of what names each node. */
  readonly claimsAt: Lists;
  readonly mentionsAt: Lists;
}

/** Lists of numbers behind each other: the one at a place goes from its start to the next one's. */
interface Lists {
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

const touching = once((corpus: Corpus) => making(() => touchSteps(corpus)));

function* touchSteps(corpus: Corpus): Steps<Touching> {
  const source = yield* sourceSteps(corpus);
  const count = source.nodes.length;
  const claimsAt = yield* invert(source.places, count, nodesOf);
  const mentionsAt = yield* invert(source.mentions, count, ({ paper, entity }) => [paper, entity]);
  return { source, placeOf: new Map(source.nodes.map(({ key }, place) => [key, place])), claimsAt, mentionsAt };
}

function nodesOf({ paper, system, data, metric }: Place): readonly number[] {
  return [paper, ...system, ...data, ...metric];
}

/** By node, the places of what names it. */
function* invert<T>(all: readonly T[], count: number, nodes: (one: T) => readonly number[]): Steps<Lists> {
  const starts = new Uint32Array(count + 1);
  yield* eachOf(all, (one) => {
    for (const node of nodes(one)) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  });
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const found = new Uint32Array(starts[count] ?? 0);
  yield* eachOf(all, (one, place) => {
    for (const node of nodes(one)) {
      const to = next[node] ?? 0;
      found[to] = place;
      next[node] = to + 1;
    }
  });
  return { starts, all: found };
}

function listAt({ starts, all }: Lists, place: number): Uint32Array {
  return all.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
}

interface Wanted {
  readonly centres: readonly number[];
  readonly claims: readonly number[];
  readonly mentions: readonly number[];
}

/** The part of a source that some claims and mentions are, with the claims that these are held beside. */
function partOf(source: Source, { centres, claims, mentions }: Wanted): Source {
  const touched = new Set(claims);
  const compared = source.compared.filter(({ claims: [one, other] }) => touched.has(one) || touched.has(other));
  for (const { claims: pair } of compared) for (const at of pair) touched.add(at);
  const places = [...touched].flatMap((at) => source.places[at] ?? []);
  const named = mentions.flatMap((at) => source.mentions[at] ?? []);
  const ends = new Set([...centres, ...places.flatMap(nodesOf), ...named.flatMap(({ paper, entity }) => [paper, entity])]);
  // In their order, which is that of their keys.
  const kept = [...ends].sort((a, b) => a - b);
  const now = new Map(kept.map((node, place) => [node, place]));
  const moved = (node: number) => now.get(node) ?? 0;
  const claimAt = new Map([...touched].map((at, place) => [at, place]));
  return {
    nodes: kept.flatMap((node) => source.nodes[node] ?? []),
    places: places.map((place) => ({
      ...place,
      paper: moved(place.paper),
      system: place.system.map(moved),
      data: place.data.map(moved),
      metric: place.metric.map(moved),
    })),
    mentions: named.map(({ paper, entity, count }) => ({ paper: moved(paper), entity: moved(entity), count })),
    compared: compared.map(({ kind, claims: [one, other] }) => ({ kind, claims: [claimAt.get(one) ?? 0, claimAt.get(other) ?? 0] })),
  };
}
