/**
 * One spelling, several things: ATS is an applicant tracking system in one paper and an automatic theorem solver in another. For each
 * spelling this says which names are one, which are not, and why.
 */
import type { KnownName } from '../model.ts';
import { isAcronym, isLongForm, isSameMeaning, meaningOf } from './acronyms.ts';
import { classOf, type NameNode } from './nodes.ts';
import { spellingKey } from './spelling.ts';

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
  const spelling = { key, written: nodes.find(({ node }) => node.key === key)?.node.called ?? key };
  return [
    ...senses.flatMap(({ members, reason }) => star(members, members, { score: 0.99, reason })),
    ...partSenses(spelling, senses),
    ...bareLinks(spelling, bare, senses),
  ];
}

/** A spelling key, and how the first name of it is written. */
interface Spelling {
  readonly key: string;
  readonly written: string;
}

interface Sense {
  readonly members: PlacedNode[];
  /** Spelling keys of its long forms, and what they mean. */
  readonly long: Map<string, ReadonlySet<string>>;
  known?: KnownName;
  /** The papers that coin it by their title. */
  readonly coiners: Set<string>;
  /** Why its members are one. */
  readonly reason: string;
  /** What sets it apart, in words. */
  readonly meaning: string;
}

function gatherSenses(nodes: readonly PlacedNode[]): readonly Sense[] {
  const senses: Sense[] = [];
  for (const one of nodes) {
    const { known, coined, paper } = one.node;
    const long = longForms(one.node);
    if (!known && !coined && long.size === 0) continue;
    const sense = senses.find((other) => isOfSense(one.node, long, other)) ?? newSense(one.node);
    if (sense.members.length === 0) senses.push(sense);
    sense.members.push(one);
    for (const [key, meaning] of long) sense.long.set(key, meaning);
    if (known) sense.known ??= known;
    if (coined) sense.coiners.add(paper);
  }
  return senses;
}

function newSense({ known, long, paper }: NameNode): Sense {
  return {
    members: [],
    long: new Map(),
    coiners: new Set(),
    reason: known ? `both are ${known.name} of the tables` : 'the same long form',
    meaning: long[0] ?? known?.name ?? `what “${paper}” presents`,
  };
}

function longForms({ long, known }: NameNode): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = known ? [known.name, ...known.aliases].filter(isLongForm) : [];
  return new Map([...long, ...forms].map((form) => [spellingKey(form), meaningOf(form)]));
}

function isOfSense({ known, coined, paper }: NameNode, long: ReadonlyMap<string, ReadonlySet<string>>, sense: Sense): boolean {
  if (known !== undefined && known === sense.known) return true;
  if (coined && sense.coiners.has(paper)) return true;
  return [...long].some(([key, one]) => sense.long.has(key) || [...sense.long.values()].some((other) => isSameMeaning(one, other)));
}

/** Each sense is another thing than each other one. */
function partSenses({ written }: Spelling, senses: readonly Sense[]): readonly Link[] {
  return senses.flatMap((one, place) =>
    senses.slice(place + 1).flatMap((other) => {
      const [a, b] = [one.members[0], other.members[0]];
      if (!a || !b) return [];
      return [
        {
          a: a.at,
          b: b.at,
          verdict: 'different' as const,
          score: 0.9,
          reason: `“${written}” is ${one.meaning} here, ${other.meaning} there`,
        },
      ];
    }),
  );
}

function bareLinks({ key, written }: Spelling, bare: readonly PlacedNode[], senses: readonly Sense[]): readonly Link[] {
  const main = mainSense(key, senses);
  if (!main) {
    const score = senses.length === 0 && !bare.some(({ node }) => isShortAcronym(node)) ? 0.9 : 0.6;
    return byClass(bare).flatMap((group) => star(group, group, { score, reason: `the same name, “${written}”` }));
  }
  const isOnly = senses.length === 1;
  const reason = isOnly ? `“${written}” means one thing in all papers that say` : `“${written}” is ${main.meaning} in most papers that say`;
  const members = new Set(main.members);
  const likely = bare.filter(({ node }) => isWrittenLike(node, main.known));
  const unlikely = bare.filter(({ node }) => !isWrittenLike(node, main.known));
  const apart = star(unlikely, unlikely, { score: 0.6, reason: `the same name, “${written}”` });
  const joined = byClass([...members, ...likely]).flatMap((group) => {
    const shown = group.filter((one) => members.has(one));
    const others = group.filter((one) => !members.has(one));
    return star(shown.length > 0 ? shown : others, others, { score: isOnly ? 0.9 : 0.7, reason });
  });
  return [...apart, ...joined];
}

/** What a bare name most likely means: the only sense, the one whose row of the tables is written so, or that of four in five who say. */
function mainSense(key: string, senses: readonly Sense[]): Sense | undefined {
  const total = senses.reduce((sum, { members }) => sum + members.length, 0);
  if (senses.length === 1) return senses[0];
  return senses.find(({ known, members }) => (known && isForm(key, known)) || members.length >= 0.8 * total);
}

/** Whether a row is written with this spelling key. */
function isForm(key: string, { name, aliases }: KnownName): boolean {
  return [name, ...aliases].some((form) => spellingKey(form) === key);
}

/** Whether a name may be that of a row that is spelt like an ordinary word: only if it is written exactly so. */
function isWrittenLike({ called, surfaces }: NameNode, row: KnownName | undefined): boolean {
  if (!row?.ambiguous) return true;
  return [row.name, ...row.aliases].some((form) => form === called || surfaces.has(form));
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

function isShortAcronym({ called, known }: NameNode): boolean {
  return !known && called.length <= shortest && isAcronym(called);
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
