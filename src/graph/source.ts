/**
 * What an overview is drawn from: nodes, claims with the nodes they name, mentions and comparisons, as numbers that point into lists. Read off
 * a corpus or off its knowledge graph, with the same outcome; made once for each and kept.
 */
import { verdictsOf } from '../filter.ts';
import { type Corpus, type EntityType, given, type LinkedClaim, verdicts } from '../model.ts';
import { eachOf, finish, type Steps } from '../steps.ts';
import { type ClaimNode, entityKey, type KnowledgeGraph, type KnowledgeNode, paperKey } from './elements.ts';

/** What a node is drawn as: `system` is a model or method, `data` a dataset or benchmark. */
export type Drawn = 'paper' | 'system' | 'data' | 'metric' | 'task';

export interface SourceNode {
  readonly key: string;
  readonly kind: Drawn;
  readonly type: EntityType | 'paper';
  readonly id: string;
  readonly label: string;
  readonly year?: number;
}

/** The part of a claim that a bundle shows. */
export type SourceClaim = Pick<ClaimNode, 'id' | 'label' | 'quantity' | 'unit'> & {
  readonly [field in 'value' | 'upper' | 'metric' | 'better' | 'audit']?: ClaimNode[field] | undefined;
};

/** A claim with the nodes it names, by what they are drawn as. Nodes are places in `Source.nodes`. */
export interface Place {
  readonly claim: SourceClaim;
  /** Where the claim stands in the corpus; unknown where the source is a graph. */
  readonly at?: number;
  readonly paper: number;
  readonly system: readonly number[];
  readonly data: readonly number[];
  readonly metric: readonly number[];
}

export interface Source {
  /** By key. */
  readonly nodes: readonly SourceNode[];
  /** In no order that means anything: of a corpus in its own, of a graph by key. */
  readonly places: readonly Place[];
  readonly mentions: readonly { readonly paper: number; readonly entity: number; readonly count: number }[];
  /** Claims of two papers that a finding holds beside each other; places in `places`. */
  readonly compared: readonly { readonly kind: 'differs' | 'conflict'; readonly claims: readonly [number, number] }[];
}

/** The source that a corpus, or its knowledge graph, is. From the corpus it is several times faster. */
export function sourceOf(from: Corpus | KnowledgeGraph): Source {
  return finish(sourceSteps(from));
}

/** `sourceOf` a piece at a time. */
export function* sourceSteps(from: Corpus | KnowledgeGraph): Steps<Source> {
  const known = sources.get(from);
  if (known) return known;
  const made = 'format' in from ? yield* readCorpus(from) : yield* readGraph(from);
  sources.set(from, made);
  return made;
}

const sources = new WeakMap<Corpus | KnowledgeGraph, Source>();

function drawnAs(type: KnowledgeNode['kind']): Drawn | undefined {
  if (type === 'model' || type === 'method') return 'system';
  if (type === 'dataset' || type === 'benchmark') return 'data';
  return type === 'claim' ? undefined : type;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The nodes in order, and where each stands. */
function inOrder(nodes: readonly SourceNode[]): { readonly nodes: readonly SourceNode[]; readonly placeOf: ReadonlyMap<string, number> } {
  const sorted = [...nodes].sort((a, b) => byText(a.key, b.key));
  return { nodes: sorted, placeOf: new Map(sorted.map(({ key }, place) => [key, place])) };
}

interface Gathered {
  readonly nodes: readonly SourceNode[];
  readonly places: readonly Place[];
  readonly mentions: Source['mentions'];
  readonly compared: Iterable<readonly [kind: 'differs' | 'conflict', a: string, b: string]>;
}

/** Replaces the ids of compared claims by places; what leads nowhere is left out. */
function* assemble({ nodes, places, mentions, compared }: Gathered): Steps<Source> {
  const pairs = [...compared];
  const wanted = new Set(pairs.flatMap(([, a, b]) => [a, b]));
  const claimAt = new Map<string, number>();
  if (wanted.size > 0) {
    yield* eachOf(places, ({ claim }, place) => {
      if (wanted.has(claim.id)) claimAt.set(claim.id, place);
    });
  }
  return {
    nodes,
    places,
    mentions,
    compared: pairs.flatMap(([kind, a, b]) => {
      const [one, other] = [claimAt.get(a), claimAt.get(b)];
      return one === undefined || other === undefined || one === other ? [] : [{ kind, claims: [one, other] as const }];
    }),
  };
}

/** A claim's place, of the nodes it names; a baseline is compared with, not reported on, and is none of them. */
function placed(
  claim: SourceClaim,
  paper: number,
  { nodes, named, at }: { readonly nodes: readonly SourceNode[]; readonly named: readonly number[]; readonly at?: number },
): Place {
  const found: { readonly [kind in 'system' | 'data' | 'metric']: number[] } = { system: [], data: [], metric: [] };
  for (const place of named) {
    const kind = nodes[place]?.kind;
    if ((kind === 'system' || kind === 'data' || kind === 'metric') && !found[kind].includes(place)) found[kind].push(place);
  }
  return at === undefined ? { claim, paper, ...found } : { claim, at, paper, ...found };
}

// ── from a corpus ────────────────────────────────────────────────────────────────────────────────────────────────────

function* readCorpus(corpus: Corpus): Steps<Source> {
  const papers = corpus.papers.map(({ id, title, date }): SourceNode => {
    const year = date && Number(date.value.slice(0, 4));
    return { key: paperKey(id), kind: 'paper', type: 'paper', id, label: title || id, ...given('year', year) };
  });
  const entities = corpus.entities.flatMap(({ id, type, name }): readonly SourceNode[] => {
    const kind = drawnAs(type);
    return kind ? [{ key: entityKey(id), kind, type, id, label: name }] : [];
  });
  yield;
  const { nodes, placeOf } = inOrder([...papers, ...entities]);
  yield;
  const paperAt = new Map(corpus.papers.map(({ id }) => [id, placeOf.get(paperKey(id))]));
  const entityAt = new Map(corpus.entities.map(({ id }) => [id, placeOf.get(entityKey(id))]));
  const better = new Map(corpus.entities.map((entity) => [entity.id, entity.better]));
  const found = verdictsOf(corpus);
  const places: Place[] = [];
  yield* eachOf(corpus.claims, (claim, at) => {
    const paper = paperAt.get(claim.paper);
    if (paper === undefined) return;
    const named: number[] = [];
    for (const slot of namingSlots) {
      for (const { entity } of claim[slot]) {
        const place = entity === undefined ? undefined : entityAt.get(entity);
        if (place !== undefined) named.push(place);
      }
    }
    const metric = claim.metric[0]?.entity;
    const said = found.get(claim.id);
    const verdict = said && verdicts.find((one) => said.has(one));
    const facts = { better: metric === undefined ? undefined : better.get(metric), audit: verdict };
    places.push(placed(claimFacts(claim, facts), paper, { nodes, named, at }));
  });
  const mentions: Source['mentions'][number][] = [];
  yield* eachOf(corpus.mentions, ({ paper: of, entity: what, spans }) => {
    const [paper, entity] = [paperAt.get(of), entityAt.get(what)];
    if (paper !== undefined && entity !== undefined) mentions.push({ paper, entity, count: spans.length });
  });
  return yield* assemble({
    nodes,
    places,
    mentions,
    compared: corpus.findings.flatMap(({ verdict, numbers }) => {
      if (verdict !== 'differs' && verdict !== 'conflict') return [];
      const ids = [...new Set(numbers.flatMap(({ claim }) => claim ?? []))].sort();
      return ids.flatMap((a, place) => ids.slice(place + 1).map((b) => [verdict, a, b] as const));
    }),
  });
}

const namingSlots = ['subject', 'via', 'on', 'metric'] as const;

function claimFacts(
  { id, quantity, metric, standing }: LinkedClaim,
  { better, audit }: Pick<SourceClaim, 'better' | 'audit'>,
): SourceClaim {
  const [first, second] = quantity.values;
  const { literal, kind, unit } = quantity;
  const label = standing?.correction?.value ?? literal;
  const value = standing?.state === 'rejected' ? undefined : first?.value;
  return { id, label, quantity: kind, unit, value, upper: second?.value, metric: metric[0]?.surface, better, audit };
}

// ── from a graph ─────────────────────────────────────────────────────────────────────────────────────────────────────

const namingKinds: ReadonlySet<string> = new Set(['about', 'via', 'on', 'measures']);

function* readGraph(graph: KnowledgeGraph): Steps<Source> {
  const found: SourceNode[] = [];
  graph.forEachNode((key, node) => {
    const kind = drawnAs(node.kind);
    if (node.kind === 'claim' || !kind) return;
    found.push({ key, kind, type: node.kind, id: node.id, label: node.label, ...given('year', 'year' in node ? node.year : undefined) });
  });
  const { nodes, placeOf } = inOrder(found);
  const places: Place[] = [];
  graph.forEachNode((key, node) => {
    const paper = node.kind === 'claim' ? placeOf.get(paperKey(node.paper)) : undefined;
    if (node.kind !== 'claim' || paper === undefined) return;
    const edges = graph.filterOutEdges(key, (_, edge) => namingKinds.has(edge.kind));
    places.push(placed(node, paper, { nodes, named: edges.flatMap((edge) => placeOf.get(graph.target(edge)) ?? []) }));
  });
  const mentions: Source['mentions'][number][] = [];
  const compared: ['differs' | 'conflict', string, string][] = [];
  for (const { attributes: edge, source, target, sourceAttributes: from, targetAttributes: to } of graph.directedEdgeEntries()) {
    const [paper, entity] = [placeOf.get(source), placeOf.get(target)];
    if (edge.kind === 'mentions' && paper !== undefined && entity !== undefined) mentions.push({ paper, entity, count: edge.count });
    const kind = edge.kind === 'differsFrom' ? 'differs' : edge.kind === 'conflictsWith' ? 'conflict' : undefined;
    if (kind && from.kind === 'claim' && to.kind === 'claim') compared.push([kind, from.id, to.id]);
  }
  return yield* assemble({ nodes, places, mentions, compared });
}
