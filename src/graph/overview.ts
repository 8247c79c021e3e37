/**
 * What is drawn of the knowledge graph: papers, systems and data as nodes, the claims bundled on the edges between them. Use it for the
 * picture and for exports of what is seen; every claim lies on at least one edge, or is counted on its paper. There are no self-loops.
 */
import { UndirectedGraph } from 'graphology';
import { type Corpus, type EntityType, given, type Verdict, verdicts } from '../model.ts';
import { eachOf, finish, type Steps } from '../steps.ts';
import { bestOf } from './best.ts';
import type { KnowledgeGraph } from './elements.ts';
import { type Drawn, type Place, type Source, type SourceClaim, sourceSteps } from './source.ts';

export interface OverviewNode {
  readonly kind: Drawn;
  readonly type: EntityType | 'paper';
  /** Id of the paper or entity. */
  readonly id: string;
  readonly label: string;
  readonly year?: number;
  /** How many of the claims it takes part in. */
  readonly count: number;
  /** Ids of claims that lie on no edge and are counted here: those of a paper that name neither system nor data. */
  readonly claims: readonly string[];
  /** The most severe verdict of the claims it takes part in. */
  readonly audit?: Verdict;
}

export type OverviewEdge =
  | {
      /** All claims of a pair. */
      readonly kind: 'bundle';
      readonly claims: readonly string[];
      readonly count: number;
      /** The best result among those of the pair's most frequent metric, as printed, and its claim. */
      readonly best?: string;
      readonly bestClaim?: string;
      readonly metric?: string;
      readonly audit?: Verdict;
    }
  /** The paper names the entity and claims nothing of it; `count` is how often. */
  | { readonly kind: 'mentions'; readonly count: number }
  /** Two papers whose numbers an audit finding holds beside each other; `claims` are those it names. */
  | { readonly kind: 'differs' | 'conflict'; readonly claims: readonly string[]; readonly count: number };

export type OverviewGraph = UndirectedGraph<OverviewNode, OverviewEdge>;

export interface OverviewOptions {
  /** Shows metrics, and the claims that name them on edges to them. */
  readonly metrics?: boolean;
  /** Shows tasks, by the papers that name them. */
  readonly tasks?: boolean;
  /** Chooses nodes: edges are drawn between these alone, and between papers that are held beside each other. Else between all. */
  readonly among?: (nodes: readonly Ranked[], conflicts: readonly (readonly [string, string])[]) => ReadonlySet<string>;
}

/** What decides whether a node is foremost. */
export type Ranked = Pick<OverviewNode, 'kind' | 'count'> & { readonly key: string };

/** Which claims are kept: by id, or, where it is known, by their place in the corpus. */
export type Kept = { has(id: string, place?: number): boolean } | 'all';

/**
 * Projects a corpus, or its knowledge graph: the outcome is the same. `claims`: ids of the claims to keep, with the nodes that they touch and
 * the mentions between those; `all` keeps every claim, paper and entity of the shown kinds.
 */
export function overview(from: Corpus | KnowledgeGraph, claims: Kept, options: OverviewOptions = {}): OverviewGraph {
  return finish(overviewSteps(from, claims, options));
}

/** `overview` a piece at a time: half a million claims take some seconds. */
export function* overviewSteps(from: Corpus | KnowledgeGraph, claims: Kept, options: OverviewOptions = {}): Steps<OverviewGraph> {
  return yield* project(yield* sourceSteps(from), claims, options);
}

/** The overview of a source. */
export function* project(source: Source, claims: Kept, options: OverviewOptions): Steps<OverviewGraph> {
  const drawing: Drawing = { source, nodes: new Map(), edges: new Map() };
  if (claims === 'all') for (const [place, { kind }] of source.nodes.entries()) if (isShown(kind, options)) nodeAt(drawing, place);
  yield;
  const isKept = ({ claim, at }: Place) => claims === 'all' || claims.has(claim.id, at);
  yield* eachOf(source.places, (place) => {
    if (isKept(place)) countClaim(drawing, place, options);
  });
  const compared = source.compared.map(({ kind, claims: pair }) => ({ kind, places: pair.flatMap((at) => source.places[at] ?? []) }));
  const comparisons = compared.filter(({ places }) => places.every(isKept));
  const isAmong = options.among ? chosenIn(drawing, options.among, comparisons) : () => true;
  yield* eachOf(source.places, (place) => {
    if (!isKept(place)) return;
    for (const pair of pairsOf(place, options)) {
      if (isAmong(pair[0]) && isAmong(pair[1])) edgeBetween(drawing, pair, 'bundle').claims.push(place.claim);
    }
  });
  yield* eachOf(source.mentions, (mention) => {
    if (isAmong(mention.paper) && isAmong(mention.entity)) putMention(drawing, mention);
  });
  for (const { kind, places } of comparisons) putComparison(drawing, kind, places);
  return yield* drawn(drawing);
}

interface Comparison {
  readonly kind: 'differs' | 'conflict';
  readonly places: readonly Place[];
}

/** Whether a node, by place, is one of those that edges are drawn between. */
function chosenIn(
  { source, nodes }: Drawing,
  among: NonNullable<OverviewOptions['among']>,
  comparisons: readonly Comparison[],
): (node: number) => boolean {
  const keyOf = (node: number | undefined) => source.nodes[node ?? -1]?.key ?? '';
  const ranked = [...nodes].flatMap(([at, { count }]) => {
    const node = source.nodes[at];
    return node ? [{ key: node.key, kind: node.kind, count }] : [];
  });
  const conflicts = comparisons
    .filter(({ kind, places: [one, other] }) => kind === 'conflict' && one?.paper !== other?.paper)
    .map(({ places: [one, other] }) => [keyOf(one?.paper), keyOf(other?.paper)] as const);
  const chosen = among(ranked, conflicts);
  const marks = Uint8Array.from(source.nodes, ({ key }) => Number(chosen.has(key)));
  return (node) => marks[node] === 1;
}

/** Key of the edge between two nodes, whichever is named first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function isShown(kind: Drawn, { metrics = false, tasks = false }: OverviewOptions): boolean {
  return kind === 'metric' ? metrics : kind === 'task' ? tasks : true;
}

/** The pairs of nodes that a claim lies on; none when it names neither system nor data (nor a metric that is shown). */
function pairsOf({ paper, system, data, metric }: Place, { metrics = false }: OverviewOptions): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const one of system) pairs.push([paper, one], ...data.map((other) => [one, other] as const));
  for (const one of data) pairs.push([paper, one]);
  if (!metrics) return pairs;
  const measured = data.length > 0 ? data : system.length > 0 ? system : [paper];
  for (const one of metric) pairs.push(...measured.map((other) => [one, other] as const));
  return pairs;
}

// ── drawing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Two places in `Source.nodes`. */
type Pair = readonly [number, number];

interface Drawing {
  readonly source: Source;
  readonly nodes: Map<number, DrawnNode>;
  /** By pair, as one number. */
  readonly edges: Map<number, DrawnEdge>;
}

interface DrawnNode {
  count: number;
  readonly alone: string[];
  audit: Verdict | undefined;
}

interface DrawnEdge {
  readonly ends: Pair;
  readonly claims: SourceClaim[];
  kind: OverviewEdge['kind'];
  mentions: number;
}

function nodeAt({ nodes }: Drawing, place: number): DrawnNode {
  const known = nodes.get(place);
  if (known) return known;
  const made: DrawnNode = { count: 0, alone: [], audit: undefined };
  nodes.set(place, made);
  return made;
}

function edgeBetween({ source, edges }: Drawing, [a, b]: Pair, kind: OverviewEdge['kind']): DrawnEdge {
  const ends: Pair = a < b ? [a, b] : [b, a];
  const key = ends[0] * source.nodes.length + ends[1];
  const known = edges.get(key);
  if (known) return known;
  const made: DrawnEdge = { ends, claims: [], kind, mentions: 0 };
  edges.set(key, made);
  return made;
}

function countClaim(drawing: Drawing, place: Place, options: OverviewOptions): void {
  const { claim, paper, system, data } = place;
  count(drawing, paper, claim);
  for (const one of system) count(drawing, one, claim);
  for (const one of data) count(drawing, one, claim);
  if (options.metrics) for (const one of place.metric) count(drawing, one, claim);
  if (system.length === 0 && data.length === 0 && !(options.metrics && place.metric.length > 0))
    nodeAt(drawing, paper).alone.push(claim.id);
}

function count(drawing: Drawing, place: number, { audit }: SourceClaim): void {
  const node = nodeAt(drawing, place);
  node.count++;
  node.audit = worst(node.audit, audit);
}

function putMention(drawing: Drawing, { paper, entity, count: times }: Source['mentions'][number]): void {
  if (!drawing.nodes.has(paper) || !drawing.nodes.has(entity)) return;
  edgeBetween(drawing, [paper, entity], 'mentions').mentions += times;
}

/** Joins the papers of two claims; within one paper a finding is seen on the claims themselves. */
function putComparison(drawing: Drawing, kind: 'differs' | 'conflict', [one, other]: readonly Place[]): void {
  if (!one || !other || one.paper === other.paper) return;
  const edge = edgeBetween(drawing, [one.paper, other.paper], kind);
  if (kind === 'conflict') edge.kind = kind;
  for (const { claim } of [one, other]) if (!edge.claims.includes(claim)) edge.claims.push(claim);
}

/** The graph, nodes by key and edges by their nodes. */
function* drawn({ source, nodes, edges }: Drawing): Steps<OverviewGraph> {
  const picture: OverviewGraph = new UndirectedGraph<OverviewNode, OverviewEdge>({ allowSelfLoops: false });
  yield* eachOf(inOrder(nodes), (place) => {
    const [node, found] = [source.nodes[place], nodes.get(place)];
    if (!node || !found) return;
    const { key, kind, type, id, label, year } = node;
    const { count: times, alone, audit } = found;
    picture.addNode(key, { kind, type, id, label, ...given('year', year), count: times, claims: alone.sort(), ...given('audit', audit) });
  });
  yield* eachOf(inOrder(edges), (pair) => {
    const edge = edges.get(pair);
    if (!edge) return;
    const [a, b] = [source.nodes[edge.ends[0]]?.key, source.nodes[edge.ends[1]]?.key];
    if (a !== undefined && b !== undefined) picture.addUndirectedEdgeWithKey(pairKey(a, b), a, b, edgeAttributes(edge));
  });
  return picture;
}

/** The keys, ascending. */
function inOrder(map: ReadonlyMap<number, unknown>): Float64Array {
  return Float64Array.from(map.keys()).sort();
}

function edgeAttributes({ kind, claims, mentions }: DrawnEdge): OverviewEdge {
  if (kind === 'mentions') return { kind, count: mentions };
  const ids = claims.map(({ id }) => id).sort();
  if (kind !== 'bundle') return { kind, claims: ids, count: ids.length };
  const best = bestOf(claims);
  const audit = claims.reduce<Verdict | undefined>((found, one) => worst(found, one.audit), undefined);
  return {
    kind,
    claims: ids,
    count: ids.length,
    ...given('best', best?.label),
    ...given('bestClaim', best?.id),
    ...given('metric', best?.metric),
    ...given('audit', audit),
  };
}

function worst(a: Verdict | undefined, b: Verdict | undefined): Verdict | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return verdicts.indexOf(a) <= verdicts.indexOf(b) ? a : b;
}
