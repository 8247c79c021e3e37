/**
 * From names and judgements to clusters: what people said comes first, newest first; then what the rules keep apart; then what they join,
 * surest first. Every join that holds is kept as a judgement, so that each entity can be explained.
 */
import type { Judgement, NameRef } from '../model.ts';
import { type Clusters, createClusters } from './clusters.ts';
import { type Likeness, likenessKeys } from './likeness.ts';
import { addTo, compareText, groupBy, type NameNode } from './nodes.ts';
import { type Link, type PlacedNode, senseLinks } from './senses.ts';
import { spellingKey } from './spelling.ts';

export interface Judged {
  readonly clusters: Clusters;
  /** The rules' own, those that took part: joins in the order made, then what was kept apart. */
  readonly judgements: readonly Judgement[];
}

/** Clusters the nodes. Judgements of rules among `said` are passed over: rules judge anew each time. */
export function judgeNames(nodes: readonly NameNode[], said: readonly Judgement[]): Judged {
  const clusters = createClusters(nodes.length);
  obeyPeople(clusters, nodes, said);
  const links = ruleLinks(nodes);
  const parted = links.filter(({ verdict, a, b }) => verdict === 'different' && clusters.part(a, b));
  const joined = links
    .filter(({ verdict }) => verdict === 'same')
    .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b || compareText(one.reason, other.reason))
    .filter(({ a, b }) => clusters.of(a) !== clusters.of(b) && clusters.join(a, b));
  const judgements = [...joined, ...parted].flatMap((link) => judgement(nodes, link) ?? []);
  return { clusters, judgements };
}

function judgement(nodes: readonly NameNode[], { a, b, verdict, score, reason }: Link): Judgement | undefined {
  const [one, other] = [nodes[a], nodes[b]];
  if (!one || !other) return undefined;
  return { a: ref(one), b: ref(other), verdict, score, reason, author: { kind: 'rule', name: 'resolve' } };
}

function ref({ paper, name }: NameRef): NameRef {
  return { paper, name };
}

// ── people ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Newest first; one that contradicts a newer one, directly or along a chain, has no effect. Of one pair only the newest counts. */
function obeyPeople(clusters: Clusters, nodes: readonly NameNode[], said: readonly Judgement[]): void {
  const people = said.filter(({ author }) => author.kind === 'person');
  if (people.length === 0) return;
  const find = finder(nodes);
  const settled = new Set<string>();
  for (const { a, b, verdict } of newestFirst(people)) {
    const [one, other] = [find(a), find(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
    if (settled.has(pair)) continue;
    settled.add(pair);
    if (verdict === 'same') clusters.join(one, other);
    else clusters.part(one, other);
  }
}

/** By their time; those without, and those of one time, by their place in the list, which is the order in which they were made. */
function newestFirst(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements
    .map((one, place) => ({ one, place }))
    .sort((a, b) => compareText(b.one.at ?? '', a.one.at ?? '') || b.place - a.place)
    .map(({ one }) => one);
}

/** The node that a person meant: of exactly that name, else of that spelling in that paper. */
function finder(nodes: readonly NameNode[]): (ref: NameRef) => number | undefined {
  const places = new Map<string, number>();
  for (const [place, { paper, name, key }] of nodes.entries()) {
    places.set(`name ${paper} ${name}`, place);
    if (!places.has(`key ${paper} ${key}`)) places.set(`key ${paper} ${key}`, place);
  }
  return ({ paper, name }) => places.get(`name ${paper} ${name}`) ?? places.get(`key ${paper} ${spellingKey(name)}`);
}

// ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What all rules say. Only names that share a key are ever compared, so that the work grows with the names, not with their pairs. */
function ruleLinks(nodes: readonly NameNode[]): Link[] {
  const placed = nodes.map((node, at): PlacedNode => ({ node, at }));
  const bySpelling = new Map<string, PlacedNode[]>();
  const isTrusted = trustedKeys(nodes);
  for (const one of placed) for (const key of one.node.keys) if (isTrusted(one.node, key)) addTo(bySpelling, key, one);
  const senses = [...bySpelling].flatMap(([key, group]) => (group.length < 2 ? [] : senseLinks(key, group)));
  return [...senses, ...knownLinks(placed), ...likenessLinks(placed)];
}

/**
 * Whether a name may be compared by another of its spellings. Where one paper in many writes two common names as one, it is misread: such a
 * bridge would join all that both stand for. So of the papers that use the rarer spelling one in ten must use both together; one in three,
 * unless the one is the other's long form.
 */
function trustedKeys(nodes: readonly NameNode[]): (node: NameNode, key: string) => boolean {
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  const together = (node: NameNode, key: string) => (node.key < key ? `${node.key} ${key}` : `${key} ${node.key}`);
  for (const node of nodes) {
    for (const key of node.keys) {
      count(key);
      if (key !== node.key) count(together(node, key));
    }
  }
  return (node, key) => {
    if (key === node.key) return true;
    const rarer = Math.min(uses.get(key) ?? 0, uses.get(node.key) ?? 0);
    return (uses.get(together(node, key)) ?? 0) >= rarer / (node.long.length > 0 ? 10 : 3);
  };
}

/** Names of one row of the tables are one, however they are written. */
function knownLinks(placed: readonly PlacedNode[]): readonly Link[] {
  const rows = groupBy(placed, ({ node }) => node.known?.id ?? '');
  rows.delete('');
  return [...rows.values()].flatMap((group) =>
    links(group, { score: 1, reason: `both are ${group[0]?.node.known?.name ?? ''} of the tables` }),
  );
}

/** Names of different spelling that share a further key; the first name of each spelling stands for all, which are one already or meant otherwise. */
function likenessLinks(placed: readonly PlacedNode[]): readonly Link[] {
  const seen = new Set<string>();
  const groups = new Map<string, { readonly likeness: Likeness; readonly bySpelling: Map<string, PlacedNode> }>();
  for (const one of placed) {
    const { key, types } = one.node;
    const spelling = `${key} ${[...types.keys()].sort().join(' ')}`;
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    for (const likeness of likenessKeys(one.node)) {
      const group = groups.get(likeness.key) ?? { likeness, bySpelling: new Map() };
      groups.set(likeness.key, group);
      if (!group.bySpelling.has(key)) group.bySpelling.set(key, one);
    }
  }
  return [...groups.values()].flatMap(({ likeness, bySpelling }) => links([...bySpelling.values()], likeness));
}

function links(group: readonly PlacedNode[], { score, reason }: Pick<Link, 'score' | 'reason'>): readonly Link[] {
  const [first, ...rest] = group;
  return first ? rest.map(({ at }) => ({ a: first.at, b: at, verdict: 'same' as const, score, reason })) : [];
}
