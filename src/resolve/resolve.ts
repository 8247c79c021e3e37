/**
 * From what many papers say to the things they speak of: names are joined to entities, claims and mentions linked to them. Pure; the order of
 * papers changes nothing, and nothing is joined that a person parted. Absent: files, the store, claims' meaning.
 */
import type { Claim, Entity, Judgement, Knowledge, LinkedClaim, LinkedMention, SlotName } from '../model.ts';
import { byPlace } from '../span.ts';
import { makeEntities, mentionedAs, type Resolved } from './entities.ts';
import { judgeNames } from './judge.ts';
import { linkClaim, type PaperNames, takes } from './link.ts';
import { collectNames, compareText, groupBy, indexKnown, type KnownNames, type NameNode, type ResolvedEntry } from './nodes.ts';
import { withFamilies } from './variants.ts';

export type { ResolvedEntry } from './nodes.ts';

export interface Resolution {
  /** By id. */
  readonly entities: readonly Entity[];
  /** By paper id, then by place in the text. */
  readonly claims: readonly LinkedClaim[];
  /** By paper id, then by entity id; each pair once. */
  readonly mentions: readonly LinkedMention[];
  /** What the rules judged, joins first. Names of two papers that are written alike and mean one thing are joined by such a judgement too. */
  readonly judgements: readonly Judgement[];
}

/** Resolves all entries together. Of `judgements` those of people count; the rules judge anew. Of two entries of one paper the later counts. */
export function resolveEntities(entries: readonly ResolvedEntry[], knowledge: Knowledge, judgements: readonly Judgement[]): Resolution {
  const known = indexKnown(knowledge);
  const papers = [...new Map(entries.map((entry) => [entry.paper.id, entry])).values()].sort((a, b) => compareText(a.paper.id, b.paper.id));
  const nodes = collectNames(papers, known);
  const { clusters, judgements: made } = judgeNames(nodes, judgements);
  const groups = groupBy(nodes.entries(), ([place]) => String(clusters.of(place)));
  const resolved = withFamilies(
    makeEntities(
      [...groups.values()].map((group) => group.map(([, node]) => node)),
      known,
    ),
  );
  const entityOf = new Map(resolved.flatMap(({ entity, nodes: of }) => of.map((node) => [node, entity] as const)));
  const byPaper = groupBy(nodes, ({ paper }) => paper);
  const claims = papers.flatMap(({ paper, extraction }) => {
    const names = paperNames(extraction.mentions, byPaper.get(paper.id) ?? [], { entityOf, known });
    return [...extraction.claims].sort(byNumber).map((claim) => linkClaim(claim, names));
  });
  return { entities: resolved.map(({ entity }) => entity), claims, mentions: linkMentions(resolved), judgements: made };
}

function byNumber(a: Claim, b: Claim): number {
  return byPlace(a.quantity.span, b.quantity.span) || compareText(a.id, b.id);
}

function linkMentions(resolved: readonly Resolved[]): readonly LinkedMention[] {
  return resolved
    .flatMap(({ entity, nodes }) =>
      [...groupBy(nodes, ({ paper }) => paper)].map(([paper, ofPaper]) => {
        const spans = ofPaper.flatMap((node) => node.spans).sort(byPlace);
        return { paper, entity: entity.id, type: mentionedAs(ofPaper), spans };
      }),
    )
    .filter(({ spans }) => spans.length > 0)
    .sort((a, b) => compareText(a.paper, b.paper) || compareText(a.entity, b.entity));
}

interface Lookup {
  readonly entityOf: ReadonlyMap<NameNode, Entity>;
  readonly known: KnownNames;
}

function paperNames(mentions: PaperNames['mentions'], nodes: readonly NameNode[], { entityOf, known }: Lookup): PaperNames {
  const names = new Map(nodes.map((node) => [node.name, entityOf.get(node)?.id]));
  const keys = new Map<string, Entity>();
  for (const node of nodes) {
    const entity = entityOf.get(node);
    if (entity) for (const key of node.keys) if (!keys.has(key)) keys.set(key, entity);
  }
  const rows = new Map(nodes.map((node) => [node.known, entityOf.get(node)?.id]));
  const byKey = (key: string, slot: SlotName) => {
    const entity = keys.get(key);
    if (entity && takes(slot, entity.type)) return entity.id;
    const row = slot === 'metric' ? known.metrics.get(key) : undefined;
    return row && rows.get(row);
  };
  return { mentions, entityOf: (name) => names.get(name), byKey };
}
