/**
 * The knowledge graph: papers, entities and claims as typed nodes, what joins them as typed edges. A view of the corpus, never the source of
 * truth; the same claims in any order give the same graph, byte for byte. Use `overview` for what is drawn.
 */
import { MultiDirectedGraph } from 'graphology';
import { settingChips, verdictsOf } from '../filter.ts';
import {
  type Corpus,
  type Entity,
  given,
  type LinkedClaim,
  type LinkedMention,
  type Paper,
  type SlotName,
  type Verdict,
  verdicts,
} from '../model.ts';
import { words } from '../span.ts';
import {
  type ClaimNode,
  claimKey,
  type EntityNode,
  entityKey,
  type KnowledgeEdge,
  type KnowledgeGraph,
  type KnowledgeNode,
  type PaperNode,
  paperKey,
  type SlotEdge,
} from './elements.ts';

/** Builds the graph of a corpus. What a claim or mention names but the corpus lacks gives no edge. */
export function buildGraph(corpus: Corpus): KnowledgeGraph {
  const parts = [...fromPapers(corpus), ...fromEntities(corpus), ...fromClaims(corpus), ...fromFindings(corpus)];
  const nodes = new Map<string, KnowledgeNode>();
  const edges = new Map<string, Edge>();
  for (const part of parts) {
    if ('node' in part) keep(nodes, part.key, part.node);
    else keep(edges, edgeKey(part), part);
  }
  const graph: KnowledgeGraph = new MultiDirectedGraph<KnowledgeNode, KnowledgeEdge>();
  for (const [key, node] of sorted(nodes)) graph.addNode(key, node);
  for (const [key, { from, to, edge }] of sorted(edges)) {
    if (nodes.has(from) && nodes.has(to)) graph.addDirectedEdgeWithKey(key, from, to, edge);
  }
  return graph;
}

interface Node {
  readonly key: string;
  readonly node: KnowledgeNode;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly edge: KnowledgeEdge;
}

/** Findings may join one pair of claims several times; all else joins a pair once in a kind. */
function edgeKey({ from, to, edge }: Edge): string {
  return [edge.kind, from, to, ...('finding' in edge ? [edge.finding] : [])].join('|');
}

/** Of two under one key the one whose JSON comes first stays, whichever came first here. */
function keep<V>(map: Map<string, V>, key: string, value: V): void {
  const known = map.get(key);
  if (known === undefined || JSON.stringify(value) < JSON.stringify(known)) map.set(key, value);
}

/** By code units, so that the order is the same on every machine. */
function sorted<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

// ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function fromPapers(corpus: Corpus): readonly Node[] {
  return corpus.papers.map((paper) => ({ key: paperKey(paper.id), node: paperNode(paper) }));
}

function paperNode({ id, title, date, url }: Paper): PaperNode {
  const year = date && Number(date.value.slice(0, 4));
  return { kind: 'paper', id, label: title || id, ...given('date', date?.value), ...given('year', year), ...given('url', url) };
}

function fromEntities(corpus: Corpus): readonly (Node | Edge)[] {
  const nodes = corpus.entities.map((entity) => ({ key: entityKey(entity.id), node: entityNode(entity) }));
  const variants = corpus.entities.flatMap(({ id, variantOf }) =>
    variantOf === undefined ? [] : [edge(entityKey(id), entityKey(variantOf), { kind: 'variantOf' })],
  );
  return [...nodes, ...variants, ...corpus.mentions.map(mentionEdge)];
}

function entityNode({ id, name, type, aliases, better, facts }: Entity): EntityNode {
  return {
    kind: type,
    id,
    label: name,
    ...given('aliases', aliases.length > 0 ? aliases.join('; ') : undefined),
    ...given('better', better),
    ...given('parameters', facts?.parameters),
    ...given('vendor', facts?.vendor),
    ...given('openness', facts?.openness),
    ...given('released', facts?.released),
  };
}

function mentionEdge({ paper, entity, type, spans }: LinkedMention): Edge {
  return edge(paperKey(paper), entityKey(entity), { kind: 'mentions', as: type, count: spans.length });
}

function fromClaims(corpus: Corpus): readonly (Node | Edge)[] {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const better = new Map(corpus.entities.map((entity) => [entity.id, entity.better]));
  const found = verdictsOf(corpus);
  return corpus.claims.flatMap((claim) => {
    const paper = papers.get(claim.paper);
    if (!paper) return [];
    const key = claimKey(claim.id);
    const metric = claim.metric[0]?.entity;
    const verdict = verdicts.find((one) => found.get(claim.id)?.has(one));
    const node: ClaimNode = {
      ...claimNode(claim, paper),
      ...given('better', metric === undefined ? undefined : better.get(metric)),
      ...given('audit', verdict),
    };
    return [{ key, node }, edge(paperKey(claim.paper), key, { kind: 'reports' }), ...slotEdges(claim)];
  });
}

function claimNode(claim: LinkedClaim, paper: Paper): ClaimNode {
  const { id, quantity, sentence, standing } = claim;
  const [first, second] = quantity.values;
  const setting = settingChips(claim.setting).join('; ');
  return {
    kind: 'claim',
    id,
    label: standing?.correction?.value ?? quantity.literal,
    quantity: quantity.kind,
    ...given('value', standing?.state === 'rejected' ? undefined : first?.value),
    ...given('upper', second?.value),
    unit: quantity.unit,
    op: quantity.op,
    ...given('metric', claim.metric[0]?.surface),
    ...given('setting', setting === '' ? undefined : setting),
    role: claim.role,
    direction: claim.direction,
    change: claim.change,
    paper: claim.paper,
    sentence: words(paper, sentence),
    part: quantity.span.part,
    start: quantity.span.start,
    end: quantity.span.end,
    confidence: claim.confidence,
  };
}

const slotKinds: readonly (readonly [SlotName, SlotEdge['kind']])[] = [
  ['subject', 'about'],
  ['via', 'via'],
  ['on', 'on'],
  ['metric', 'measures'],
  ['baseline', 'versus'],
];

/** One edge for each entity in a slot; of two fillers that name one entity the first stands. */
function slotEdges(claim: LinkedClaim): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const [slot, kind] of slotKinds) {
    for (const { entity, surface, certainty } of claim[slot]) {
      const key = `${kind} ${entity}`;
      if (entity === undefined || edges.has(key)) continue;
      edges.set(key, edge(claimKey(claim.id), entityKey(entity), { kind, surface, certainty }));
    }
  }
  return [...edges.values()];
}

/** Findings across papers join the claims they hold beside each other; a claim is never joined to itself. */
function fromFindings(corpus: Corpus): readonly Edge[] {
  const kinds: Partial<Record<Verdict, 'differsFrom' | 'conflictsWith'>> = { differs: 'differsFrom', conflict: 'conflictsWith' };
  return corpus.findings.flatMap((finding) => {
    const kind = kinds[finding.verdict];
    if (!kind) return [];
    const ids = [...new Set(finding.numbers.flatMap(({ claim }) => (claim === undefined ? [] : [claim])))].sort();
    return ids.flatMap((from, place) =>
      ids.slice(place + 1).map((to) => edge(claimKey(from), claimKey(to), { kind, finding: finding.id })),
    );
  });
}

function edge(from: string, to: string, attributes: KnowledgeEdge): Edge {
  return { from, to, edge: attributes };
}
