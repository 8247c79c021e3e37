/**
 * Among which names a name stands: those listed with it ("GPT-4, Claude and X"), those that begin alike, and how many of each type the text has.
 */
import { type EntityType, entityTypes } from '../../../model.ts';
import { hashText } from '../tagger/hashing.ts';
import type { Passage } from '../tagger/passage.ts';
import type { Facts } from './facts.ts';
import type { Name } from './names.ts';
import type { Site } from './sites.ts';

const facet = {
  mate: hashText('again-mate'),
  mateOwn: hashText('again-mate-own'),
  mateLikeliest: hashText('again-mate-likeliest'),
  mateListed: hashText('again-mate-listed'),
  mateHead: hashText('again-mate-head'),
  alike: hashText('again-alike'),
  others: hashText('again-others'),
  most: hashText('again-most'),
  places: hashText('again-places'),
  order: hashText('again-order'),
};

interface Company {
  readonly passage: Passage;
  readonly names: readonly Name[];
  readonly sites: readonly (readonly Site[])[];
}

/** Puts what the names of a text say of one another. */
export function companyFacts(company: Company, facts: readonly Facts[]): void {
  const { passage, names, sites } = company;
  const lists = new Groups();
  const beginnings = new Groups();
  names.forEach(({ places, type }, k) => {
    if (type) for (const { list } of sites[k] ?? []) lists.put(list.from, k);
    beginnings.put(passage.words.lower[places[0]?.from ?? 0] ?? 0, k);
  });
  const tables = tableTypes(company);
  lists.pairs((a, b) => mateFacts(company, { a, b, table: tables[b] }, facts[a]));
  beginnings.pairs((a, b) => facts[a]?.put(facet.alike, numberOf(names[b]?.type), numberOf(names[a]?.type)));
  countFacts(names, facts);
}

const numberOf = (type: EntityType | undefined): number => (type ? entityTypes.indexOf(type) : entityTypes.length);

/** What the name `a` sees of `b`, which it is listed with. */
function mateFacts(
  { passage, names }: Company,
  { a, b, table }: { readonly a: number; readonly b: number; readonly table: number | undefined },
  facts: Facts | undefined,
): void {
  const mate = names[b];
  if (!facts || !mate) return;
  const type = numberOf(mate.type);
  facts.put(facet.mate, type);
  facts.put(facet.mateOwn, type, numberOf(names[a]?.type));
  facts.put(facet.mateLikeliest, mate.likeliest[0], type);
  facts.put(facet.mateHead, passage.words.lower[(mate.places[0]?.to ?? 0) - 1]);
  if (table !== undefined) facts.put(facet.mateListed, table);
}

/** By name, which type the tables give it, even numbers where the spelling does not speak for it. */
function tableTypes({ passage, names }: Company): readonly (number | undefined)[] {
  const types = new Map<number, number>();
  for (const { from, to, row, exact } of passage.listed)
    types.set(from * 64 + (to - from), 2 * entityTypes.indexOf(row.type) + (exact && !row.ambiguous ? 1 : 0));
  return names.map(({ places }) => {
    const listed = places.find(({ from, to }) => types.has(from * 64 + (to - from)));
    return listed && types.get(listed.from * 64 + (listed.to - listed.from));
  });
}

/** How many names of each type the text has beside this one, and how often this one stands in it. */
function countFacts(names: readonly Name[], facts: readonly Facts[]): void {
  const counts = new Int32Array(entityTypes.length + 1);
  let most = 0;
  for (const { type, places } of names) {
    const t = numberOf(type);
    counts[t] = (counts[t] ?? 0) + 1;
    most = Math.max(most, places.length);
  }
  names.forEach(({ type, places }, k) => {
    const own = facts[k];
    for (let t = 0; t < entityTypes.length; t += 1)
      own?.put(facet.others, t, Math.min(3, (counts[t] ?? 0) - (t === numberOf(type) ? 1 : 0)));
    own?.put(facet.most, places.length === most ? 1 : 0, Math.min(3, most));
    own?.put(facet.places, Math.min(6, places.length));
    own?.put(facet.order, Math.min(5, k));
  });
}

/** Names by what they share. */
class Groups {
  private readonly groups = new Map<number, number[]>();

  put(key: number, name: number): void {
    const group = this.groups.get(key);
    if (!group) this.groups.set(key, [name]);
    else if (!group.includes(name)) group.push(name);
  }

  /** Tells of each two that share a key, either way round. */
  pairs(tell: (a: number, b: number) => void): void {
    for (const group of this.groups.values()) for (const a of group) for (const b of group) if (a !== b) tell(a, b);
  }
}
