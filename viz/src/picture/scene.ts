/**
 * What the picture shows, worked out from the state without a browser: which nodes and edges are there, which the filters leave, which are
 * near what the reader points at or chose. The graph itself is never edited to show any of it.
 */
import { facetNames, restricts } from '../../../src/filter.ts';
import type { OverviewEdge, OverviewGraph } from '../../../src/graph/overview.ts';
import { pairKey } from '../../../src/graph/overview.ts';
import { once, type Steps } from '../../../src/steps.ts';
import { foremost } from '../data/foremost.ts';
import { isLarge } from '../data/large.ts';
import type { Library } from '../data/library.ts';
import type { Layer, Selection, State } from '../state/state.ts';
import { crowdPlaces } from './crowd-places.ts';

/** What the reader points at, by mouse or by arrow keys. */
export interface Pointed {
  readonly node?: string;
  readonly edge?: string;
}

export interface Scene {
  readonly whole: OverviewGraph;
  /** What the filters leave. */
  readonly kept: OverviewGraph;
  /** Nodes that are there at all: by layer, focus and crowding. */
  readonly present: ReadonlySet<string>;
  /** Edges between nodes that are there. */
  readonly lines: readonly string[];
  readonly outside: State['outside'];
  /** Chosen nodes and edges; they carry a ring. */
  readonly chosen: ReadonlySet<string>;
  readonly chosenEdges: ReadonlySet<string>;
  /** What keeps its colour while something is pointed at or chosen; absent when nothing is. */
  readonly near?: ReadonlySet<string>;
  readonly nearEdges: ReadonlySet<string>;
  readonly pointed: Pointed;
  /** How many names are written, and how large; absent: as many as find room, at 12 pixels. */
  readonly names?: Naming;
  /** Nodes that stand where the reader put them. */
  readonly pinned?: ReadonlySet<string>;
  /** Edges between papers whose numbers differ or conflict. */
  readonly doubts: readonly string[];
  /** Where the picture is but the surroundings of something, and small: of what. It is laid out by itself then. */
  readonly part?: string;
  /** How many systems are shown of how many, where the picture is too crowded to show all. */
  readonly crowd?: { readonly shown: number; readonly of: number; readonly keys: ReadonlySet<string> };
}

/** `auto`: the most important as they find room. `none`: only what is chosen or pointed at. `all`: every node in view, covered or not. */
export interface Naming {
  readonly density: Density;
  /** Height of the letters in pixels. */
  readonly size: number;
}

export const densities = ['auto', 'none', 'all'] as const;
export type Density = (typeof densities)[number];

/** The part of the state that a scene is made of. */
export type SceneState = Pick<State, 'filter' | 'selection' | 'focus' | 'layers' | 'outside'>;

export interface SceneOptions {
  /** Shows all nodes however many. */
  readonly everything: boolean;
  /** On a phone: only what is around the selection. */
  readonly local: boolean;
}

/** Above this many nodes the first view shows the data and the most reported systems alone. */
export const crowded = 1500;
/** As many neighbours of the selection join a crowded picture. */
const mostBeside = 200;
/** What the filters leave joins a crowded picture whole up to this many nodes. */
const mostFound = 300;
/** As many nodes are laid out anew in a moment. */
const mostInPart = 150;
/** Most nodes of a picture on a phone. */
export const mostOnPhone = 60;

/** The scene of a state, with nothing pointed at. */
export function makeScene(state: SceneState, library: Library, sceneOptions: SceneOptions): Scene {
  const { local } = sceneOptions;
  const { whole, kept, visible, crowd } = shownIn(state, library, sceneOptions);
  const chosen = chosenNodes(state.selection, library, whole);
  const chosenEdges = edgesOf(state.selection, whole);
  const layers = new Set(state.layers);
  // Around one thing; what was caught together is looked at by itself.
  const shownBeside = crowd && state.selection?.kind !== 'nodes' ? [...around(whole, chosen, 1)].slice(0, mostBeside) : [];
  const within = state.focus
    ? around(whole, [state.focus.key], state.focus.depth)
    : local
      ? localSet(whole, chosen)
      : crowd && new Set([...crowd, ...shownBeside]);
  const present = new Set<string>();
  whole.forEachNode((key, { type }) => {
    if (chosen.has(key)) present.add(key);
    else if ((within?.has(key) ?? true) && layers.has(type) && visible.hasNode(key)) present.add(key);
  });
  const lines = linesAmong(whole, present);
  const centre = state.focus ? `${state.focus.key}~${state.focus.depth}` : local ? [...chosen].join(' ') : '';
  const base = { whole, kept, present, lines, outside: state.outside, chosen, chosenEdges, doubts: standingsOf(kept).doubts };
  return {
    ...base,
    ...nearness({ ...base, pointed: {} }),
    pointed: {},
    ...(centre && present.size <= mostInPart ? { part: centre } : {}),
    ...(crowd ? { crowd: crowdWords(visible, crowd) } : {}),
  };
}

/** The overviews behind a scene, and the crowd: what stands for all where there is too much to show. */
export function shownIn(state: SceneState, library: Pick<Library, 'pictures' | 'corpus'>, { everything, local }: SceneOptions) {
  const { pictures } = library;
  const options = optionsOf(state.layers);
  const isSketch = sketches(state, library, { everything, local }) && !pictures.isWhole(options);
  const whole = isSketch ? pictures.sketch(options) : pictures.whole(options);
  const kept = isSketch ? whole : pictures.of(state.filter, options);
  const visible = state.outside === 'hide' ? kept : whole;
  const isCrowded = !everything && !state.focus && !local && visible.order > crowded;
  return { whole, kept, visible, crowd: isCrowded ? crowdOf(visible, kept) : undefined };
}

/** Whether a sketch shows what the whole overview would: only the foremost are there, with nothing narrowed down to or chosen. */
export function sketches(state: SceneState, { corpus }: Pick<Library, 'corpus'>, { everything, local }: SceneOptions): boolean {
  if (!isLarge(corpus) || everything || local || state.focus || state.selection) return false;
  const isCrowded = corpus.papers.length + corpus.entities.length > 2 * crowded;
  return isCrowded && facetNames.every((facet) => !restricts(state.filter, facet));
}

/** Makes what a scene needs: its pictures, and where its crowd stands. */
export function* sceneSteps(state: SceneState, library: Library, options: SceneOptions): Steps<void> {
  const { pictures, corpus } = library;
  const layers = optionsOf(state.layers);
  if (sketches(state, library, options) && !pictures.isWhole(layers)) yield* pictures.prepareSketch(layers);
  else yield* pictures.prepare(state.filter, layers);
  const { whole, crowd } = shownIn(state, library, options);
  yield;
  if (crowd) yield* crowdPlaces(whole, crowd, corpus.positions).steps();
}

/** The same scene with something pointed at; nothing is worked out anew but what is near it. */
export function pointAt({ near: _, ...scene }: Scene, pointed: Pointed): Scene {
  return { ...scene, ...nearness({ ...scene, pointed }), pointed };
}

/** The edges between some nodes; of a few nodes' own edges where they are few. */
function linesAmong(whole: OverviewGraph, present: ReadonlySet<string>): readonly string[] {
  if (present.size * 4 > whole.order) return whole.filterEdges((_, __, from, to) => present.has(from) && present.has(to));
  const lines: string[] = [];
  for (const key of present) {
    whole.forEachEdge(key, (edge, _, from, to) => {
      // Seen from both its ends, and taken at one.
      if (from === key && present.has(to)) lines.push(edge);
    });
  }
  return lines;
}

/** Metrics and tasks are drawn only while their layer is on. */
export function optionsOf(layers: readonly Layer[]): { readonly metrics: boolean; readonly tasks: boolean } {
  return { metrics: layers.includes('metric'), tasks: layers.includes('task') };
}

/** The nodes within some steps of others, themselves included. */
export function around(picture: OverviewGraph, from: Iterable<string>, depth: number): ReadonlySet<string> {
  const found = new Set([...from].filter((key) => picture.hasNode(key)));
  let rim = [...found];
  for (let step = 0; step < depth; step++) {
    rim = rim.flatMap((key) => picture.neighbors(key)).filter((key) => !found.has(key) && found.add(key));
  }
  return found;
}

function chosenNodes(selection: Selection | undefined, { claims, audit }: Library, whole: OverviewGraph): ReadonlySet<string> {
  if (!selection) return new Set();
  const nodesOf = (ids: readonly (string | undefined)[]) =>
    ids
      .flatMap((id) => claims.get(id ?? '') ?? [])
      .flatMap(({ paper, subject, via, on }) => [
        `paper:${paper}`,
        ...[...subject, ...via, ...on].flatMap(({ entity }) => (entity ? [`entity:${entity}`] : [])),
      ])
      .filter((key) => whole.hasNode(key));
  if (selection.kind === 'finding') return new Set(nodesOf(audit.findings.get(selection.id)?.numbers.map(({ claim }) => claim) ?? []));
  if (selection.kind !== 'claim') {
    const keys = selection.kind === 'node' ? [selection.key] : selection.kind === 'nodes' ? selection.keys : selection.ends;
    return new Set(keys.filter((key) => whole.hasNode(key)));
  }
  return new Set(nodesOf([selection.id]));
}

function edgesOf(selection: Selection | undefined, whole: OverviewGraph): ReadonlySet<string> {
  if (selection?.kind === 'nodes') return amid(selection.keys, whole);
  if (selection?.kind === 'edge') return new Set([pairKey(...selection.ends)].filter((key) => whole.hasEdge(key)));
  if (selection?.kind !== 'claim') return new Set();
  return new Set(whole.filterEdges((_, edge) => claimsOn(edge).includes(selection.id)));
}

/** The edges that join some nodes with each other. */
function amid(keys: readonly string[], whole: OverviewGraph): ReadonlySet<string> {
  const among = new Set(keys.filter((key) => whole.hasNode(key)));
  return new Set([...among].flatMap((key) => whole.filterEdges(key, (_, __, from, to) => among.has(from) && among.has(to))));
}

/** Ids of the claims that lie on an edge. */
export function claimsOn(edge: OverviewEdge): readonly string[] {
  return edge.kind === 'mentions' ? [] : edge.claims;
}

/** What is pointed at comes before what is chosen; a single node is near what is around it, several are near each other. */
function nearness({
  whole,
  pointed,
  chosen,
  chosenEdges,
  present,
}: Pick<Scene, 'whole' | 'pointed' | 'chosen' | 'chosenEdges' | 'present'>): Pick<Scene, 'near' | 'nearEdges'> {
  const edge = pointed.edge !== undefined && whole.hasEdge(pointed.edge) ? pointed.edge : undefined;
  if (pointed.node === undefined && edge !== undefined) return { near: new Set(whole.extremities(edge)), nearEdges: new Set([edge]) };
  const node = pointed.node !== undefined && whole.hasNode(pointed.node) ? pointed.node : undefined;
  if (node === undefined && (chosenEdges.size > 0 || chosen.size > 1)) return { near: chosen, nearEdges: chosenEdges };
  const centres = node === undefined ? [...chosen] : [node];
  if (centres.length === 0) return { nearEdges: new Set() };
  const near = new Set([...around(whole, centres, 1)].filter((key) => present.has(key)));
  return { near, nearEdges: new Set(centres.flatMap((key) => whole.edges(key))) };
}

// ── too many to show ─────────────────────────────────────────────────────────────────────────────────────────────────

/** What is foremost in a picture, worked out once for each. */
interface Standings {
  /** Edges between papers whose numbers differ or conflict. */
  readonly doubts: readonly string[];
  readonly systems: number;
  /** The data, the most reported systems, and papers in conflict. */
  readonly crowd: ReadonlySet<string>;
}

const standingsOf = once((picture: OverviewGraph): Standings => {
  const nodes = picture.mapNodes((key, { kind, count }) => ({ key, kind, count }));
  const doubts = picture.filterEdges((_, { kind }) => kind === 'conflict' || kind === 'differs');
  const conflicts = doubts.filter((edge) => picture.getEdgeAttribute(edge, 'kind') === 'conflict').map((edge) => picture.extremities(edge));
  const crowd = foremost(nodes, conflicts);
  const systems = nodes.filter(({ kind }) => kind === 'system').length;
  return { doubts, systems, crowd };
});

/** The foremost of a crowded picture, and what the filters leave of it: all of that where it is little, else its foremost. */
function crowdOf(visible: OverviewGraph, kept: OverviewGraph): ReadonlySet<string> {
  const { crowd } = standingsOf(visible);
  if (kept.order >= visible.order) return crowd;
  return new Set([...crowd, ...(kept.order <= mostFound ? kept.nodes() : standingsOf(kept).crowd)]);
}

function crowdWords(visible: OverviewGraph, keys: ReadonlySet<string>): NonNullable<Scene['crowd']> {
  const shown = [...keys].filter((key) => visible.getNodeAttribute(key, 'kind') === 'system').length;
  return { shown, of: standingsOf(visible).systems, keys };
}

/** The chosen and their best joined neighbours, up to what a phone can show. */
function localSet(picture: OverviewGraph, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(chosen);
  const neighbours = [...around(picture, chosen, 1)].sort((a, b) => picture.degree(b) - picture.degree(a) || (a < b ? -1 : 1));
  for (const key of neighbours) if (found.size < mostOnPhone) found.add(key);
  return found;
}
