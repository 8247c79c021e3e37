/**
 * One spelling, several things: ATS is an applicant tracking system in one paper and an automatic theorem solver in another. For each
 * spelling this says which names are one, which are not, and why.
 */
import { contentWords, isAcronym, isLongForm, isSameExpansion } from './acronyms.ts';
import { classOf, type NameNode } from './nodes.ts';

/** What a rule says of two nodes, by their places. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly verdict: 'same' | 'different';
  readonly score: number;
  readonly reason: string;
}

/** A node with its place in the list of all. */
export interface PlacedNode {
  readonly at: number;
  readonly node: NameNode;
}

/**
 * What the rules say of the nodes that are written with one spelling key. Nodes that show what they mean (a long form, a row of the tables, a
 * title that coins the name) form senses; those that do not join the only sense, or the one that four of five papers mean, or each other.
 */
export function senseLinks(key: string, nodes: readonly PlacedNode[]): readonly Link[] {
  const senses = gatherSenses(nodes);
  const shown = new Set(senses.flatMap(({ members }) => members));
  const bare = nodes.filter((one) => !shown.has(one));
  return [
    ...senses.flatMap(({ members, reason }) => star(members, members, { score: 0.99, reason })),
    ...partSenses(key, senses),
    ...bareLinks(key, bare, senses),
  ];
}

interface Sense {
  readonly members: PlacedNode[];
  /** Its long forms' words, by the words in a row. */
  readonly expansions: Map<string, ReadonlySet<string>>;
  known?: string;
  /** Why its members are one. */
  readonly reason: string;
  /** What sets it apart, in words. */
  readonly meaning: string;
}

function gatherSenses(nodes: readonly PlacedNode[]): readonly Sense[] {
  const senses: Sense[] = [];
  for (const one of nodes) {
    const expansions = expansionsOf(one.node);
    const { known, coined } = one.node;
    if (!known && !coined && expansions.length === 0) continue;
    const sense = senses.find((other) => isOfSense(other, known?.id, expansions));
    if (sense) {
      sense.members.push(one);
      for (const expansion of expansions) sense.expansions.set([...expansion].join(' '), expansion);
      if (known) sense.known ??= known.id;
      continue;
    }
    senses.push({
      members: [one],
      expansions: new Map(expansions.map((expansion) => [[...expansion].join(' '), expansion])),
      ...(known ? { known: known.id } : {}),
      reason: known ? `both are ${known.name} of the tables` : 'the same long form',
      meaning: one.node.long[0] ?? known?.name ?? `what “${one.node.paper}” presents`,
    });
  }
  return senses;
}

function expansionsOf({ long, known }: NameNode): readonly ReadonlySet<string>[] {
  const forms = known ? [known.name, ...known.aliases].filter(isLongForm) : [];
  return [...long, ...forms].map(contentWords);
}

function isOfSense(sense: Sense, known: string | undefined, expansions: readonly ReadonlySet<string>[]): boolean {
  if (known !== undefined && known === sense.known) return true;
  return expansions.some((one) => [...sense.expansions.values()].some((other) => isSameExpansion(one, other)));
}

/** Each sense is another thing than each other one. */
function partSenses(key: string, senses: readonly Sense[]): readonly Link[] {
  return senses.flatMap((one, place) =>
    senses.slice(place + 1).flatMap((other) => {
      const [a, b] = [one.members[0], other.members[0]];
      if (!a || !b) return [];
      return [
        { a: a.at, b: b.at, verdict: 'different' as const, score: 0.9, reason: `“${key}” is ${one.meaning} here, ${other.meaning} there` },
      ];
    }),
  );
}

function bareLinks(key: string, bare: readonly PlacedNode[], senses: readonly Sense[]): readonly Link[] {
  const main = mainSense(senses);
  if (!main) {
    const score = senses.length === 0 && !bare.some(({ node }) => isShortAcronym(node)) ? 0.9 : 0.6;
    return byClass(bare).flatMap((group) => star(group, group, { score, reason: `the same name, “${key}”` }));
  }
  const isOnly = senses.length === 1;
  const reason = isOnly ? `“${key}” means one thing in all papers that say` : `“${key}” is ${main.meaning} in most papers that say`;
  const members = new Set(main.members);
  return byClass([...members, ...bare]).flatMap((group) => {
    const shown = group.filter((one) => members.has(one));
    const others = group.filter((one) => !members.has(one));
    return star(shown.length > 0 ? shown : others, others, { score: isOnly ? 0.9 : 0.7, reason });
  });
}

/** What a bare name most likely means: the only sense, the one that the tables know, or the one of four in five of the papers that say. */
function mainSense(senses: readonly Sense[]): Sense | undefined {
  const total = senses.reduce((sum, { members }) => sum + members.length, 0);
  return senses.length === 1 ? senses[0] : senses.find(({ members, known }) => known !== undefined || members.length >= 0.8 * total);
}

/** Acronyms of up to four letters are often two things if one paper takes them for a system and another for data; longer names hardly ever. */
function byClass(nodes: readonly PlacedNode[]): readonly (readonly PlacedNode[])[] {
  if (!nodes.some(({ node }) => isShortAcronym(node))) return [nodes];
  const groups = new Map<string, PlacedNode[]>();
  for (const one of nodes) {
    const [type] = [...one.node.types].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    const key = type ? classOf(type) : '';
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

const shortest = 4;

function isShortAcronym({ name, known }: NameNode): boolean {
  return !known && name.length <= shortest && isAcronym(name);
}

/** Joins each of the nodes to the first of those in the middle. */
function star(
  middle: readonly PlacedNode[],
  nodes: readonly PlacedNode[],
  { score, reason }: Pick<Link, 'score' | 'reason'>,
): readonly Link[] {
  const [first] = middle;
  if (!first) return [];
  return nodes.flatMap(({ at }) => (at === first.at ? [] : [{ a: first.at, b: at, verdict: 'same' as const, score, reason }]));
}
