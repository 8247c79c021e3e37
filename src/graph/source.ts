/**
 * What an overview is drawn from: nodes, claims with the nodes they name, mentions and comparisons, as numbers that point into lists. Read off
 * a corpus or off its knowledge graph, with the same outcome; made once for each and kept.
 */
import { verdictsOf } from '../filter.ts';
import { type Corpus, type EntityType, given, type LinkedClaim, verdicts } from '../model.ts';
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
  readonly paper: number;
  readonly system: readonly number[];
  readonly data: readonly number[];
  readonly metric: readonly number[];
}

export interface Source {
  /** By key. */
  readonly nodes: readonly SourceNode[];
  /** By claim id. */
  readonly places: readonly Place[];
  readonly mentions: readonly { readonly paper: number; readonly entity: number; readonly count: number }[];
  /** Claims of two papers that a finding holds beside each other; places in `places`. */
  readonly compared: readonly { readonly kind: 'differs' | 'conflict'; readonly claims: readonly [number, number] }[];
}

/** The source that a corpus, or its knowledge graph, is. From the corpus it is several times faster. */
export function sourceOf(from: Corpus | KnowledgeGraph): Source {
  const known = sources.get(from);
  if (known) return known;
  const made = 'format' in from ? readCorpus(from) : readGraph(from);
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

/** A claim with the keys of the nodes it names; a baseline is compared with, not reported on, and is none of them. */
interface Naming {
  readonly claim: SourceClaim;
  readonly paper: string;
  readonly names: readonly string[];
}

interface Parts {
  readonly nodes: readonly SourceNode[];
  readonly namings: readonly Naming[];
  readonly mentions: readonly (readonly [paper: string, entity: string, count: number])[];
  readonly compared: readonly (readonly [kind: 'differs' | 'conflict', a: string, b: string])[];
}

/** Sorts the parts and replaces keys by places; what leads nowhere is left out. */
function assemble({ nodes, namings, mentions, compared }: Parts): Source {
  const sorted = [...nodes].sort((a, b) => byText(a.key, b.key));
  const placeOf = new Map(sorted.map(({ key }, place) => [key, place]));
  const places = namings
    .flatMap(({ claim, paper, names }): readonly Place[] => {
      const at = placeOf.get(paper);
      if (at === undefined) return [];
      const named = { system: new Set<number>(), data: new Set<number>(), metric: new Set<number>() };
      for (const key of names) {
        const place = placeOf.get(key) ?? -1;
        const kind = sorted[place]?.kind;
        if (kind === 'system' || kind === 'data' || kind === 'metric') named[kind].add(place);
      }
      return [{ claim, paper: at, system: [...named.system], data: [...named.data], metric: [...named.metric] }];
    })
    .sort((a, b) => byText(a.claim.id, b.claim.id));
  const claimAt = new Map(places.map(({ claim }, place) => [claim.id, place]));
  return {
    nodes: sorted,
    places,
    mentions: mentions.flatMap(([paper, entity, count]) => {
      const [one, other] = [placeOf.get(paper), placeOf.get(entity)];
      return one === undefined || other === undefined ? [] : [{ paper: one, entity: other, count }];
    }),
    compared: compared.flatMap(([kind, a, b]) => {
      const [one, other] = [claimAt.get(a), claimAt.get(b)];
      return one === undefined || other === undefined || one === other ? [] : [{ kind, claims: [one, other] as const }];
    }),
  };
}

// ── from a corpus ────────────────────────────────────────────────────────────────────────────────────────────────────

function readCorpus(corpus: Corpus): Source {
  const papers = corpus.papers.map(({ id, title, date }): SourceNode => {
    const year = date && Number(date.value.slice(0, 4));
    return { key: paperKey(id), kind: 'paper', type: 'paper', id, label: title || id, ...given('year', year) };
  });
  const entities = corpus.entities.flatMap(({ id, type, name }): readonly SourceNode[] => {
    const kind = drawnAs(type);
    return kind ? [{ key: entityKey(id), kind, type, id, label: name }] : [];
  });
  const better = new Map(corpus.entities.map((entity) => [entity.id, entity.better]));
  const found = verdictsOf(corpus);
  const namings = corpus.claims.map((claim): Naming => {
    const names: string[] = [];
    for (const slot of namingSlots) for (const { entity } of claim[slot]) if (entity !== undefined) names.push(entityKey(entity));
    const metric = claim.metric[0]?.entity;
    const verdict = found.size > 0 ? verdicts.find((one) => found.get(claim.id)?.has(one)) : undefined;
    const facts = { better: metric === undefined ? undefined : better.get(metric), audit: verdict };
    return { claim: claimFacts(claim, facts), paper: paperKey(claim.paper), names };
  });
  return assemble({
    nodes: [...papers, ...entities],
    namings,
    mentions: corpus.mentions.map(({ paper, entity, spans }) => [paperKey(paper), entityKey(entity), spans.length] as const),
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

function readGraph(graph: KnowledgeGraph): Source {
  const nodes: SourceNode[] = [];
  const namings: Naming[] = [];
  graph.forEachNode((key, node) => {
    const kind = drawnAs(node.kind);
    if (node.kind === 'claim') {
      const edges = graph.filterOutEdges(key, (_, edge) => namingKinds.has(edge.kind));
      namings.push({ claim: node, paper: paperKey(node.paper), names: edges.map((edge) => graph.target(edge)) });
    } else if (kind) {
      nodes.push({ key, kind, type: node.kind, id: node.id, label: node.label, ...given('year', 'year' in node ? node.year : undefined) });
    }
  });
  const mentions: [string, string, number][] = [];
  const compared: ['differs' | 'conflict', string, string][] = [];
  for (const { attributes: edge, source, target, sourceAttributes: from, targetAttributes: to } of graph.directedEdgeEntries()) {
    if (edge.kind === 'mentions') mentions.push([source, target, edge.count]);
    const kind = edge.kind === 'differsFrom' ? 'differs' : edge.kind === 'conflictsWith' ? 'conflict' : undefined;
    if (kind && from.kind === 'claim' && to.kind === 'claim') compared.push([kind, from.id, to.id]);
  }
  return assemble({ nodes, namings, mentions, compared });
}
