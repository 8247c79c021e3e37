/**
 * A claim as a correction has it: what was put in takes the place of what was read, and what was read is kept beside it.
 */
import { squeezeText } from '../filter.ts';
import {
  type Correction,
  type Entity,
  type EntityType,
  given,
  type LinkedClaim,
  type LinkedFiller,
  type SlotName,
  slotNames,
} from '../model.ts';
import { pattern } from '../patterns.ts';

/** A value as it may be put in: digits with a point, `1,319` or `6.02e23`, with or without a sign. */
const written = pattern('review/value', String.raw`^[-+−]?\d{1,15}(?:,\d{3}){0,5}(?:\.(\d{1,15}))?(?:[eE]([-+]?\d{1,3}))?$`, 'u');

/** The number that a corrected value says, with its last printed place; nothing where it says none. */
export function readValue(literal: string): { readonly literal: string; readonly value: number; readonly step: number } | undefined {
  const match = written.exec(literal);
  const value = Number(literal.replaceAll(',', '').replace('−', '-'));
  if (!match || !Number.isFinite(value)) return undefined;
  const places = (match[1]?.length ?? 0) - Number(match[2] ?? 0);
  return { literal, value, step: Number(`1e${-places}`) };
}

/** The entity of a name as it fills a slot, where there is one. */
export type FindName = (name: string, slot: SlotName) => string | undefined;

const typesOf: Readonly<Record<SlotName, readonly EntityType[]>> = {
  subject: ['model', 'method'],
  via: ['method', 'model'],
  baseline: ['model', 'method'],
  on: ['benchmark', 'dataset'],
  metric: ['metric'],
};

/** Looks names up by canonical name or alias in any spelling, among entities of the slot's types. */
export function createFindName(entities: readonly Entity[]): FindName {
  const ids = new Map<string, string>();
  const put = (name: string, { id, types }: Entity) => {
    for (const type of Object.keys(types)) {
      const key = `${type} ${squeezeText(name)}`;
      if (!ids.has(key)) ids.set(key, id);
    }
  };
  for (const entity of entities) put(entity.name, entity);
  for (const entity of entities) for (const alias of entity.aliases) put(alias, entity);
  return (name, slot) => typesOf[slot].map((type) => ids.get(`${type} ${squeezeText(name)}`)).find((id) => id !== undefined);
}

/** The fields of a claim that a correction replaces, with what they held. */
export function applyCorrection(claim: LinkedClaim, correction: Correction, findName: FindName) {
  const number = correction.value === undefined ? undefined : readValue(correction.value);
  const { quantity } = claim;
  const isOther = number !== undefined || correction.unit !== undefined;
  const corrected = {
    ...quantity,
    ...(number ? { values: [number], op: quantity.op === 'range' ? ('=' as const) : quantity.op } : {}),
    ...given('unit', correction.unit),
  };
  const slots: Partial<Record<SlotName, readonly LinkedFiller[]>> = {};
  const before: Partial<Record<SlotName, readonly LinkedFiller[]>> = {};
  for (const slot of slotNames) {
    const names = correction[slot];
    if (!names) continue;
    slots[slot] = names.map((surface) => fillerOf(surface, findName(surface, slot)));
    before[slot] = claim[slot];
  }
  const role = given('role', correction.role);
  return {
    claim: { ...claim, ...slots, ...role, ...(isOther ? { quantity: corrected } : {}) },
    original: { ...before, ...(correction.role === undefined ? {} : { role: claim.role }), ...(isOther ? { quantity } : {}) },
  };
}

function fillerOf(surface: string, entity: string | undefined): LinkedFiller {
  return { surface, certainty: 'stated', rule: 'review/correction', ...given('entity', entity) };
}
