/**
 * From a name as a person types it to the entity it means: through aliases and spelling (`math 500` is `MATH-500`), with the nearest
 * names when nothing matches. Used wherever the command line or an address names a thing.
 */
import { foldText, squeezeText } from '../filter.ts';
import type { Corpus, Entity, EntityType } from '../model.ts';

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
    .sort((a, b) => a.order - b.order || b.one.papers - a.one.papers || (a.one.entity.id < b.one.entity.id ? -1 : 1))
    .map(({ one }) => one.entity);
  const [entity, ...others] = matches;
  if (entity) return { entity, suggestions: others.slice(0, suggested) };
  return { suggestions: wanted === '' ? [] : nearest(listed, wanted) };
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

const lists = new WeakMap<Corpus, readonly Listed[]>();

function namesOf(corpus: Corpus): readonly Listed[] {
  const known = lists.get(corpus);
  if (known) return known;
  const papers = new Map<string, number>();
  for (const { entity } of corpus.mentions) papers.set(entity, (papers.get(entity) ?? 0) + 1);
  const made = corpus.entities.map((entity) => {
    const names = [entity.name, ...entity.aliases];
    return { entity, papers: papers.get(entity.id) ?? 0, folded: names.map(foldText), squeezed: names.map(squeezeText) };
  });
  lists.set(corpus, made);
  return made;
}

interface Wanted {
  readonly text: string;
  readonly strict: string;
  readonly wanted: string;
}

/** How directly an entity is meant: 0 its id or exact name, 1 its name in another case, 2 an alias, 3 another spelling; Infinity not at all. */
function matchOrder({ entity, folded, squeezed }: Listed, { text, strict, wanted }: Wanted): number {
  if (entity.id === text || entity.name === text) return 0;
  if (folded[0] === strict) return 1;
  if (folded.includes(strict)) return 2;
  return wanted !== '' && squeezed.includes(wanted) ? 3 : Number.POSITIVE_INFINITY;
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
    .sort((a, b) => a.distance - b.distance || b.one.papers - a.one.papers || (a.one.entity.id < b.one.entity.id ? -1 : 1))
    .slice(0, suggested)
    .map(({ one }) => one.entity);
}

/** Letters to insert, drop or replace to get from one to the other (Levenshtein 1966); Infinity when more than `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return row[b.length] ?? Number.POSITIVE_INFINITY;
}
