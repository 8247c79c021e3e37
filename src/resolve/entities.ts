/**
 * From clusters of names to entities: what each is called, its id, its type, how else it is written, and what the tables know of it.
 */
import { type Better, type Entity, type EntityType, entityTypes, given, type KnownMetric, type KnownName } from '../model.ts';
import { pattern } from '../patterns.ts';
import { compareText, groupBy, type KnownNames, type NameNode } from './nodes.ts';
import { joinTokens, nameTokens, spellingKey } from './spelling.ts';

/** An entity with the nodes it is made of. */
export interface Resolved {
  readonly entity: Entity;
  readonly nodes: readonly NameNode[];
}

/** Makes the entities of the clusters, sorted by id. `parents` come later: an entity's family is not decided here. */
export function makeEntities(clusters: readonly (readonly NameNode[])[], rows: KnownNames): readonly Resolved[] {
  const drafts = clusters.map((nodes) => draft(nodes, rows));
  const slugs = groupBy(drafts, ({ name }) => slug(name));
  const ids = new Map<Draft, string>();
  for (const [base, group] of slugs) for (const [one, id] of idsFor(base, group)) ids.set(one, id);
  return drafts
    .map((one) => ({ entity: { id: ids.get(one) ?? slug(one.name), ...one.fields }, nodes: one.nodes }))
    .sort((a, b) => compareText(a.entity.id, b.entity.id));
}

/** `Llama 3.1 405B` is `llama-3.1-405b`, `pass@1` `pass-at-1`, `MBPP+` `mbpp-plus`; `entity` when no letter or digit is left. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(accent, '')
    .replace(mark, (one) => ` ${marks[one] ?? ''} `);
  const words = plain.toLowerCase().split(gapInSlug).filter(Boolean);
  return words.join('-') || 'entity';
}

const accent = pattern('resolve/slug-accent', String.raw`\p{M}`, 'gu');
const mark = pattern('resolve/slug-mark', '[@+#]', 'gu');
const marks: Readonly<Record<string, string>> = { '@': 'at', '+': 'plus', '#': 'sharp' };
/** What parts the words of a slug: all but letters, digits, and a dot before a digit. */
const gapInSlug = pattern('resolve/slug-gap', String.raw`(?:[^\p{L}\p{N}.]|\.(?!\p{N}))+`, 'u');

interface Draft {
  readonly name: string;
  readonly known?: KnownName;
  readonly nodes: readonly NameNode[];
  readonly fields: Omit<Entity, 'id'>;
}

/**
 * Ids of entities of one slug: the one the tables know, or else the one with most papers, has it bare; the others add their long form, or the
 * id of the first paper that names them.
 */
function idsFor(base: string, group: readonly Draft[]): readonly (readonly [Draft, string])[] {
  const order = (one: Draft) => (one.known ? 0 : 1);
  const ranked = [...group].sort(
    (a, b) => order(a) - order(b) || papersOf(b.nodes).size - papersOf(a.nodes).size || compareText(firstPaper(a), firstPaper(b)),
  );
  const taken = new Set<string>();
  return ranked.map((one, place) => {
    const long = one.nodes.flatMap((node) => node.long).sort(compareText)[0];
    const wanted = place === 0 ? base : `${base}-${slug(long ?? firstPaper(one))}`;
    const id = [wanted, ...ranked.map((_, number) => `${wanted}-${number + 2}`)].find((free) => !taken.has(free)) ?? wanted;
    taken.add(id);
    return [one, id] as const;
  });
}

function firstPaper({ nodes }: Draft): string {
  return nodes.map(({ paper }) => paper).sort(compareText)[0] ?? '';
}

function papersOf(nodes: readonly NameNode[]): ReadonlySet<string> {
  return new Set(nodes.map(({ paper }) => paper));
}

function draft(nodes: readonly NameNode[], rows: KnownNames): Draft {
  const known = knownOf(nodes);
  const types = countTypes(nodes);
  const name = known?.name ?? commonName(nodes);
  const type = mainType(types, known);
  return {
    name,
    nodes,
    ...given('known', known),
    fields: {
      name,
      type,
      types,
      aliases: aliasesOf(nodes, name, known),
      ...given('facts', known?.facts),
      ...(type === 'metric' ? metricFacts(known ?? headMetric(name, rows)) : {}),
      ...given('known', known?.id),
    },
  };
}

/** The row that most papers' names are recognised as. */
function knownOf(nodes: readonly NameNode[]): KnownName | undefined {
  const rows = groupBy(
    nodes.flatMap(({ known }) => known ?? []),
    ({ id }) => id,
  );
  return [...rows.values()].sort((a, b) => b.length - a.length || compareText(a[0]?.id ?? '', b[0]?.id ?? ''))[0]?.[0];
}

/** In how many papers the thing is of each type: in each, the one it is mentioned as most. */
function countTypes(nodes: readonly NameNode[]): Entity['types'] {
  const counts: Partial<Record<EntityType, number>> = {};
  for (const ofPaper of groupBy(nodes, ({ paper }) => paper).values()) {
    const type = mentionedAs(ofPaper);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return Object.fromEntries(entityTypes.flatMap((type) => (counts[type] === undefined ? [] : [[type, counts[type]]])));
}

/** The type under which one paper mentions a thing most often; of equals the first in the list of types. */
export function mentionedAs(nodes: readonly NameNode[]): EntityType {
  const times = (type: EntityType) => nodes.reduce((sum, { types }) => sum + (types.get(type) ?? 0), 0);
  return entityTypes.reduce((best, type) => (times(type) > times(best) ? type : best));
}

/** The type most papers give it; of equals the tables', then the first in the list of types. */
function mainType(types: Entity['types'], known: KnownName | undefined): EntityType {
  const weight = (type: EntityType) => (types[type] ?? 0) + (known?.type === type ? 0.5 : 0);
  return entityTypes.reduce((best, type) => (weight(type) > weight(best) ? type : best));
}

/** The name most papers use; of equals the one written most often, then the first in alphabetical order. */
function commonName(nodes: readonly NameNode[]): string {
  const uses = (group: readonly NameNode[]) => group.reduce((sum, { spans }) => sum + spans.length, 0);
  const [best] = [...groupBy(nodes, ({ called }) => called)].sort(
    ([a, one], [b, other]) => other.length - one.length || uses(other) - uses(one) || compareText(a, b),
  );
  return best?.[0] ?? '';
}

/** Ways it is written in the papers, by papers and then by times; then those that the tables add, unless they only spell one of these anew. */
function aliasesOf(nodes: readonly NameNode[], name: string, known: KnownName | undefined): readonly string[] {
  const counts = new Map<string, { papers: number; times: number }>();
  for (const node of nodes) {
    for (const [surface, times] of new Map([[node.called, 0], ...node.surfaces])) {
      const count = counts.get(surface) ?? { papers: 0, times: 0 };
      counts.set(surface, { papers: count.papers + 1, times: count.times + times });
    }
  }
  const written = [...counts]
    .sort(([a, m], [b, n]) => n.papers - m.papers || n.times - m.times || compareText(a, b))
    .map(([surface]) => surface);
  const keys = new Set([name, ...written].map(spellingKey));
  const further = (known?.aliases ?? []).filter((alias) => !keys.has(spellingKey(alias)) && keys.add(spellingKey(alias)));
  return [...written, ...further].filter((one) => one !== name);
}

function metricFacts(known: KnownName | undefined): { readonly better?: Better; readonly unit?: string } {
  if (!known || !isMetric(known)) return {};
  return { ...given('better', known.better), ...given('unit', known.unit) };
}

function isMetric(row: KnownName): row is KnownMetric {
  return row.type === 'metric';
}

/** The known metric that a name ends in: *final-answer error* is an error, *exact match accuracy* an accuracy. */
function headMetric(name: string, rows: KnownNames): KnownName | undefined {
  const tokens = nameTokens(name);
  for (let start = 1; start < tokens.length; start++) {
    const row = rows.metrics.get(joinTokens(tokens.slice(start)));
    if (row) return row;
  }
  return undefined;
}
