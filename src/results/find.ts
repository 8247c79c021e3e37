/**
 * From a name as a person types it to the entity it means: through aliases and spelling (`math 500` is `MATH-500`), with the nearest
 * names when nothing matches. Used wherever the command line or an address names a thing.
 */

import { foldText, squeezeText } from '../filter.ts';
import type { Corpus, Entity, EntityType } from '../model.ts';
import { once } from '../steps.ts';

export interface Found {
  /** The entity meant; absent when nothing matches. */
  readonly entity?: Entity;
  /** Others that may be meant, nearest first, at most five: those of the same name, or, when nothing matches, names like it. */
  readonly suggestions: readonly Entity[];
}

/** Finds the entity that `text` names: by id, name, alias, then by spelling; of several the one most papers name. `types` limits the choice. */
export function findEntity(corpus: Corpus, text: string, types?: readonly EntityType[]): Found {
  const all = namesOf(corpus);
  const fits = ({ entity }: Listed) => !types || types.some((type) => entity.types[type] !== undefined || entity.type === type);
  const listed = all.filter(fits);
  const wanted = squeezeText(text);
  const strict = foldText(text).trim();
  const matches = listed
    .map((one) => ({ one, order: matchOrder(one, { text, strict, wanted }) }))
    .filter(({ order }) => order < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.order - b.order || byUse(a.one, b.one));
  const [best, ...others] = matches;
  if (!best) return { suggestions: wanted === '' ? [] : nearest(listed, wanted) };
  const meant = others.filter(({ order }) => order <= Math.max(best.order, orders.alias)).map(({ one }) => one.entity);
  return { entity: best.one.entity, suggestions: meant.slice(0, suggested) };
}

/** The entity and all that are versions or sizes of it, however deep. */
export function withVariants(corpus: Corpus, entity: string): readonly string[] {
  const found = new Set([entity]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const { id, variantOf } of corpus.entities) {
      if (variantOf === undefined || !found.has(variantOf) || found.has(id)) continue;
      found.add(id);
      grown = true;
    }
  }
  return [...found];
}

const suggested = 5;

interface Listed {
  readonly entity: Entity;
  readonly papers: number;
  /** Name and aliases, each folded, and with only letters and digits left. */
  readonly folded: readonly string[];
  readonly squeezed: readonly string[];
}

const namesOf = once((corpus: Corpus): readonly Listed[] => {
  const papers = new Map<string, number>();
  for (const { entity } of corpus.mentions) papers.set(entity, (papers.get(entity) ?? 0) + 1);
  return corpus.entities.map((entity) => {
    const names = [entity.name, ...entity.aliases];
    return { entity, papers: papers.get(entity.id) ?? 0, folded: names.map(foldText), squeezed: names.map(squeezeText) };
  });
});

interface Wanted {
  readonly text: string;
  readonly strict: string;
  readonly wanted: string;
}

/** How directly an entity can be meant: by its id or exact name, its name in another case, an alias, another spelling. */
const orders = { exact: 0, name: 1, alias: 2, spelling: 3 } as const;

/** One of `orders`; Infinity when it is not meant at all. */
function matchOrder({ entity, folded, squeezed }: Listed, { text, strict, wanted }: Wanted): number {
  if (entity.id === text || entity.name === text) return orders.exact;
  if (folded[0] === strict) return orders.name;
  if (folded.includes(strict)) return orders.alias;
  return wanted !== '' && squeezed.includes(wanted) ? orders.spelling : Number.POSITIVE_INFINITY;
}

/** What more papers name comes first; equals by id. */
function byUse(a: Listed, b: Listed): number {
  return b.papers - a.papers || (a.entity.id < b.entity.id ? -1 : 1);
}

/** Names that hold the wanted one or differ from it by few letters. */
function nearest(listed: readonly Listed[], wanted: string): readonly Entity[] {
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const distanceTo = (name: string): number => {
    if (wanted.length >= 3 && name.includes(wanted)) return 0.5 + (name.length - wanted.length) / 100;
    if (name.length >= 3 && wanted.includes(name)) return 0.7 + (wanted.length - name.length) / 100;
    return editDistance(name, wanted, allowed);
  };
  return listed
    .map((one) => ({ one, distance: Math.min(...one.squeezed.map(distanceTo)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || byUse(a.one, b.one))
    .slice(0, suggested)
    .map(({ one }) => one.entity);
}

/** Letters to insert, drop, replace or swap with their neighbour (optimal string alignment); Infinity when more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  const rows = [Array.from({ length: b.length + 1 }, (_, place) => place)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
    if (Math.min(...row) > most) return Number.POSITIVE_INFINITY;
  }
  return at(a.length, b.length);
}
