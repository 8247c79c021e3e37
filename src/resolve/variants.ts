/**
 * Families: `Llama-3-8b` is a version or size of Llama 3, which is one of Llama. The tables say so, or the name does: it is another
 * entity's name and then only versions, sizes and words such as `chat` or `large`.
 */
import { type EntityType, given } from '../model.ts';
import { pattern } from '../patterns.ts';
import type { Resolved } from './entities.ts';
import { classOf } from './nodes.ts';
import { nameTokens } from './spelling.ts';

/** The entities with their families. Of several families a name could belong to, the nearest; never itself, never in a circle. */
export function withFamilies(resolved: readonly Resolved[]): readonly Resolved[] {
  const byRow = new Map(resolved.flatMap((one) => (one.entity.known === undefined ? [] : [[one.entity.known, one] as const])));
  const byName = new Map<string, Resolved>();
  for (const one of resolved) for (const name of spellings(one)) setFirst(byName, familyKey(one, name), one);
  return resolved.map((one) => {
    const family = tableFamily(one, byRow) ?? namedFamily(one, byName);
    const { entity, nodes } = one;
    return { entity: { ...entity, ...given('variantOf', family && family !== one ? family.entity.id : undefined) }, nodes };
  });
}

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** The words of its name and of the names that its papers give it. */
function spellings({ entity, nodes }: Resolved): ReadonlySet<string> {
  return new Set([nameTokens(entity.name), ...nodes.map(({ tokens }) => tokens)].map((tokens) => tokens.join(' ')));
}

/** Families are looked for among things that may be taken for one another. */
function familyKey({ entity }: Resolved, name: string): string {
  return `${classOf(entity.type)} ${name}`;
}

function tableFamily({ nodes }: Resolved, byRow: ReadonlyMap<string, Resolved>): Resolved | undefined {
  const rows = nodes.flatMap(({ known }) => known?.variantOf ?? []);
  return rows.map((row) => byRow.get(row)).find((one) => one !== undefined);
}

/** The longest beginning of the name that is an entity of its class and leaves only what marks a version, size or split. */
function namedFamily(one: Resolved, byName: ReadonlyMap<string, Resolved>): Resolved | undefined {
  const tokens = nameTokens(one.entity.name);
  for (let length = tokens.length - 1; length > 0; length--) {
    const beginning = tokens.slice(0, length);
    const family = byName.get(familyKey(one, beginning.join(' ')));
    const rest = tokens.slice(length);
    if (family && family !== one && isVariant(one, family, { beginning, rest })) return family;
  }
  return undefined;
}

interface Parts {
  readonly beginning: readonly string[];
  readonly rest: readonly string[];
}

/** A number glued to a short name is part of it (*HER2* is no version of HER), unless the tables have that very name (*GPT4*). */
function isVariant(one: Resolved, family: Resolved, { beginning, rest }: Parts): boolean {
  if (!rest.every((token) => isMark(token, family.entity.type))) return isOwnVariant(one, family, rest);
  const isGlued = one.entity.name.toLowerCase().includes(`${beginning.at(-1)}${rest[0]}`);
  const isKnown = family.entity.known !== undefined && nameTokens(family.entity.name).join(' ') === beginning.join(' ');
  return !isGlued || isKnown || beginning.join('').length >= 4;
}

/** A paper that names both, one being the other with a letter or two behind it, names a variant: *FST-D* beside *FST*. */
function isOwnVariant(one: Resolved, family: Resolved, rest: readonly string[]): boolean {
  const papers = new Set(family.nodes.map(({ paper }) => paper));
  return rest.join('').length <= 2 && one.nodes.every(({ paper }) => papers.has(paper));
}

const blanks = pattern('resolve/blanks', String.raw`\s`, 'u');
const anyMarks = 'nano micro tiny mini small medium base large big huge giant xs s m l xl xxl xxxl lite light plus pro v + ++ *';
/** Words that mark a version, size, training stage or split of what stands before them, by what that is. */
const marks: Readonly<Record<EntityType, ReadonlySet<string>>> = {
  model: words(
    `${anyMarks} ultra max flash turbo air opus sonnet haiku omni preview exp experimental latest instruct instruction chat it sft dpo rlhf
     pt cased uncased multilingual vision vl audio coder code math reasoning thinking moe distill distilled`,
  ),
  method: words(anyMarks),
  dataset: words(`${anyMarks} clean extended full subset test dev val validation train en de fr zh`),
  benchmark: words(
    `${anyMarks} hard easy verified diamond extended clean challenge full subset test dev val validation adversarial en de fr zh`,
  ),
  metric: words(''),
  task: words(''),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(blanks).filter(Boolean));
}

/** A number may carry a unit (`7b`, `8x7b`, `512px`) or the letter of an edition (`4o`); `4all` and `2vec` are words. */
const numberMark = pattern('resolve/number-mark', String.raw`^\d[\d.x]{0,20}(?:[bmktovdhes]|px|bit)?$`, 'u');

function isMark(token: string, type: EntityType): boolean {
  return numberMark.test(token) || marks[type].has(token);
}
