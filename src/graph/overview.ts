/**
 * What is drawn of the knowledge graph: papers, systems and data as nodes, the claims bundled on the edges between them. Use it for the
 * picture and for exports of what is seen; every claim lies on at least one edge, or is counted on its paper. There are no self-loops.
 */
import { UndirectedGraph } from 'graphology';
import { type EntityType, given, type Verdict, verdicts } from '../model.ts';
import { bestOf } from './best.ts';
import type { ClaimNode, KnowledgeGraph } from './elements.ts';
import { paperKey } from './elements.ts';

export interface OverviewNode {
  /** `system` is a model or method, `data` a dataset or benchmark. */
  readonly kind: 'paper' | 'system' | 'data' | 'metric' | 'task';
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
}

/**
 * Projects a graph. `claims`: ids of the claims to keep, with the nodes that they touch and the mentions between those; `all` keeps every
 * claim, paper and entity of the shown kinds.
 */
export function overview(graph: KnowledgeGraph, claims: ReadonlySet<string> | 'all', options: OverviewOptions = {}): OverviewGraph {
  const drawing: Drawing = { nodes: new Map(), edges: new Map() };
  const shown = (key: string) => isShown(kindOf(graph.getNodeAttribute(key, 'kind')), options);
  if (claims === 'all') graph.forEachNode((key) => shown(key) && node(drawing, key));
  const kept = (id: string) => claims === 'all' || claims.has(id);
  for (const place of placesOf(graph)) if (kept(place.claim.id)) putClaim(drawing, place, options);
  graph.forEachDirectedEdge((_, edge, source, target) => {
    if (edge.kind === 'mentions') putMention(drawing, source, target, edge.count);
    else if (edge.kind === 'differsFrom' || edge.kind === 'conflictsWith')
      putFinding(drawing, graph, { edge: edge.kind, source, target, kept });
  });
  return drawn(drawing, graph);
}

/** What a node of the knowledge graph is drawn as; nothing for claims. */
function kindOf(type: EntityType | 'paper' | 'claim'): OverviewNode['kind'] | undefined {
  if (type === 'model' || type === 'method') return 'system';
  if (type === 'dataset' || type === 'benchmark') return 'data';
  return type === 'claim' ? undefined : type;
}

function isShown(kind: OverviewNode['kind'] | undefined, { metrics = false, tasks = false }: OverviewOptions): boolean {
  if (kind === undefined) return false;
  return kind === 'metric' ? metrics : kind === 'task' ? tasks : true;
}

// ── where a claim lies ───────────────────────────────────────────────────────────────────────────────────────────────

/** A claim with the nodes it names, by what they are drawn as. */
interface Place {
  readonly claim: ClaimNode;
  readonly paper: string;
  readonly system: readonly string[];
  readonly data: readonly string[];
  readonly metric: readonly string[];
}

const placed = new WeakMap<KnowledgeGraph, readonly Place[]>();

/** The places of all claims, made once per graph. */
function placesOf(graph: KnowledgeGraph): readonly Place[] {
  const known = placed.get(graph);
  if (known) return known;
  const places: Place[] = [];
  graph.forEachNode((key, claim) => {
    if (claim.kind !== 'claim') return;
    const named = { system: new Set<string>(), data: new Set<string>(), metric: new Set<string>() };
    graph.forEachOutEdge(key, (_, edge, _source, target) => {
      if (!namingKinds.has(edge.kind)) return;
      const kind = kindOf(graph.getNodeAttribute(target, 'kind'));
      if (kind === 'system' || kind === 'data' || kind === 'metric') named[kind].add(target);
    });
    places.push({ claim, paper: paperKey(claim.paper), system: [...named.system], data: [...named.data], metric: [...named.metric] });
  });
  placed.set(graph, places);
  return places;
}

/** A baseline (`versus`) is compared with, not reported on. */
const namingKinds: ReadonlySet<string> = new Set(['about', 'via', 'on', 'measures']);

/** The pairs of nodes that a claim lies on; none when it names neither system nor data (nor a metric that is shown). */
function pairsOf({ paper, system, data, metric }: Place, { metrics = false }: OverviewOptions): readonly (readonly [string, string])[] {
  const each = (from: readonly string[], to: readonly string[]) => from.flatMap((a) => to.map((b) => [a, b] as const));
  const measured = data.length > 0 ? data : system.length > 0 ? system : [paper];
  return [...each(system, data), ...each([paper], system), ...each([paper], data), ...(metrics ? each(measured, metric) : [])];
}

// ── drawing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Drawing {
  readonly nodes: Map<string, { readonly touching: ClaimNode[]; readonly alone: string[] }>;
  readonly edges: Map<string, DrawnEdge>;
}

interface DrawnEdge {
  readonly ends: readonly [string, string];
  readonly claims: ClaimNode[];
  kind: OverviewEdge['kind'];
  mentions: number;
}

function node(drawing: Drawing, key: string) {
  const known = drawing.nodes.get(key);
  if (known) return known;
  const made = { touching: [], alone: [] };
  drawing.nodes.set(key, made);
  return made;
}

/** Key of the edge between two nodes, whichever is named first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function edgeBetween(drawing: Drawing, ends: readonly [string, string], kind: OverviewEdge['kind']): DrawnEdge {
  const key = pairKey(...ends);
  const known = drawing.edges.get(key);
  if (known) return known;
  const made: DrawnEdge = { ends: ends[0] < ends[1] ? ends : [ends[1], ends[0]], claims: [], kind, mentions: 0 };
  drawing.edges.set(key, made);
  return made;
}

function putClaim(drawing: Drawing, place: Place, options: OverviewOptions): void {
  const pairs = pairsOf(place, options);
  for (const pair of pairs) edgeBetween(drawing, pair, 'bundle').claims.push(place.claim);
  for (const key of new Set([place.paper, ...pairs.flat()])) node(drawing, key).touching.push(place.claim);
  if (pairs.length === 0) node(drawing, place.paper).alone.push(place.claim.id);
}

function putMention(drawing: Drawing, paper: string, entity: string, count: number): void {
  if (!drawing.nodes.has(paper) || !drawing.nodes.has(entity)) return;
  edgeBetween(drawing, [paper, entity], 'mentions').mentions += count;
}

interface Compared {
  readonly edge: 'differsFrom' | 'conflictsWith';
  readonly source: string;
  readonly target: string;
  readonly kept: (claim: string) => boolean;
}

/** Joins the papers of two claims; within one paper a finding is seen on the claims themselves. */
function putFinding(drawing: Drawing, graph: KnowledgeGraph, { edge, source, target, kept }: Compared): void {
  const [a, b] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
  if (a.kind !== 'claim' || b.kind !== 'claim' || a.paper === b.paper || !kept(a.id) || !kept(b.id)) return;
  const kind = edge === 'conflictsWith' ? 'conflict' : 'differs';
  const drawnEdge = edgeBetween(drawing, [paperKey(a.paper), paperKey(b.paper)], kind);
  if (kind === 'conflict') drawnEdge.kind = kind;
  for (const claim of [a, b]) if (!drawnEdge.claims.includes(claim)) drawnEdge.claims.push(claim);
}

function drawn(drawing: Drawing, graph: KnowledgeGraph): OverviewGraph {
  const picture: OverviewGraph = new UndirectedGraph<OverviewNode, OverviewEdge>({ allowSelfLoops: false });
  const byKey = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, { touching, alone }] of byKey(drawing.nodes)) {
    const from = graph.getNodeAttributes(key);
    const kind = kindOf(from.kind);
    if (kind === undefined || from.kind === 'claim') continue;
    picture.addNode(key, {
      kind,
      type: from.kind,
      id: from.id,
      label: from.label,
      ...given('year', 'year' in from ? from.year : undefined),
      count: touching.length,
      claims: [...alone].sort(),
      ...given('audit', worst(touching)),
    });
  }
  for (const [key, edge] of byKey(drawing.edges)) picture.addUndirectedEdgeWithKey(key, ...edge.ends, edgeAttributes(edge));
  return picture;
}

function edgeAttributes({ kind, claims, mentions }: DrawnEdge): OverviewEdge {
  if (kind === 'mentions') return { kind, count: mentions };
  const ids = claims.map(({ id }) => id).sort();
  if (kind !== 'bundle') return { kind, claims: ids, count: ids.length };
  const best = bestOf(claims);
  return {
    kind,
    claims: ids,
    count: ids.length,
    ...given('best', best?.label),
    ...given('bestClaim', best?.id),
    ...given('metric', best?.metric),
    ...given('audit', worst(claims)),
  };
}

function worst(claims: readonly ClaimNode[]): Verdict | undefined {
  const found = new Set(claims.map(({ audit }) => audit));
  return verdicts.find((verdict) => found.has(verdict));
}
