/**
 * Among which names a name stands: those listed with it ("GPT-4, Claude and X"), those that begin alike, and how many of each type the text has.
 */
import { entityTypes } from '../../../model.ts';
import type { Range } from '../acronyms.ts';
import { hashText } from '../tagger/features/hashing.ts';
import type { Passage } from '../tagger/features/passage.ts';
import type { FactSink } from './facts.ts';
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
};

/** What the names of a text share, each by its number. */
export interface Company {
  readonly names: readonly Name[];
  /** The types they were found as, as numbers. */
  readonly types: readonly number[];
  /** Those that stand in a list with it. */
  readonly mates: readonly (readonly number[])[];
  /** Those that begin with the same word. */
  readonly alike: readonly (readonly number[])[];
  /** What the tables say: twice the type's number, one more where the spelling speaks for it. */
  readonly tables: readonly (number | undefined)[];
  /** The last words. */
  readonly heads: readonly number[];
  /** How many there are of each type. */
  readonly counts: readonly number[];
  /** How many places the name with the most has. */
  readonly most: number;
}

/** Brings together what the names of a text share. */
export function companyOf(passage: Passage, names: readonly Name[], sites: readonly (readonly Site[])[]): Company {
  const { lower } = passage.words;
  const types = names.map(({ type }) => (type ? entityTypes.indexOf(type) : entityTypes.length));
  const lists = new Groups();
  const beginnings = new Groups();
  names.forEach(({ places, type }, k) => {
    if (type) for (const { list } of sites[k] ?? []) lists.put(list.from, k);
    beginnings.put(lower[places[0]?.from ?? 0] ?? 0, k);
  });
  return {
    names,
    types,
    mates: lists.others(names.length),
    alike: beginnings.others(names.length),
    tables: tableTypes(passage, names),
    heads: names.map(({ places }) => lower[(places[0]?.to ?? 0) - 1] ?? 0),
    counts: entityTypes.map((_, t) => types.filter((type) => type === t).length),
    most: names.reduce((most, { places }) => Math.max(most, places.length), 0),
  };
}

/** Puts what a name sees of the others. */
export function companyFacts(company: Company, k: number, facts: FactSink): void {
  const { names, types, alike, counts, most } = company;
  const own = types[k] ?? 0;
  mateFacts(company, k, facts);
  for (const other of alike[k] ?? []) facts.put(facet.alike, types[other], own);
  for (let t = 0; t < entityTypes.length; t += 1) facts.put(facet.others, t, Math.min(3, (counts[t] ?? 0) - (t === own ? 1 : 0)));
  const places = names[k]?.places.length ?? 0;
  facts.put(facet.most, places === most ? 1 : 0, Math.min(3, most));
  facts.put(facet.places, Math.min(6, places));
}

function mateFacts({ names, types, mates, tables, heads }: Company, k: number, facts: FactSink): void {
  let seen = 0;
  for (const mate of mates[k] ?? []) {
    const type = types[mate] ?? 0;
    const table = tables[mate];
    facts.put(facet.mateLikeliest, names[mate]?.likeliest[0], type);
    facts.put(facet.mateHead, heads[mate]);
    if (table !== undefined) facts.put(facet.mateListed, table);
    if ((seen & (1 << type)) !== 0) continue;
    seen |= 1 << type;
    facts.put(facet.mate, type);
    facts.put(facet.mateOwn, type, types[k]);
  }
}

function tableTypes({ listed }: Passage, names: readonly Name[]): readonly (number | undefined)[] {
  const keyOf = ({ from, to }: Range): number => from * 64 + (to - from);
  const types = new Map<number, number>();
  for (const one of listed) types.set(keyOf(one), 2 * entityTypes.indexOf(one.row.type) + (one.exact && !one.row.ambiguous ? 1 : 0));
  return names.map(({ places }) => {
    const place = places.find((one) => types.has(keyOf(one)));
    return place && types.get(keyOf(place));
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

  /** By name, of so many, those that share something with it. */
  others(count: number): readonly (readonly number[])[] {
    const others: number[][] = Array.from({ length: count }, () => []);
    for (const group of this.groups.values()) {
      if (group.length > 1) for (const a of group) for (const b of group) if (a !== b) others[a]?.push(b);
    }
    return others;
  }
}
