/**
 * A correction from the fields of a form: only what differs from what was read.
 */
import type { Correction, LinkedClaim, SlotName } from '../../../src/model.ts';

const slots = ['subject', 'on', 'metric', 'baseline'] as const satisfies readonly SlotName[];
export const correctable = ['value', ...slots] as const;
export type Correctable = (typeof correctable)[number];

/** What stands in a field at first: the value as printed, names parted by `;`. */
export function firstOf(claim: LinkedClaim, field: Correctable): string {
  if (field === 'value') return claim.quantity.values[0]?.literal.replace(/[\\%$]/gu, '') ?? '';
  return claim[field].map(({ surface }) => surface).join('; ');
}

/** The fields that differ from what was read; nothing where none does. An emptied value says nothing, an emptied slot that nothing fills it. */
export function correctionOf(claim: LinkedClaim, fields: ReadonlyMap<string, string>): Correction | undefined {
  const changed = (field: Correctable): string | undefined => {
    const text = fields.get(field)?.trim();
    return text === undefined || text === firstOf(claim, field) ? undefined : text;
  };
  const value = changed('value');
  const filled = slots.flatMap((slot) => {
    const names = changed(slot);
    return names === undefined ? [] : [[slot, namesIn(names)] as const];
  });
  const correction: Correction = { ...(value ? { value } : {}), ...Object.fromEntries(filled) };
  return Object.keys(correction).length > 0 ? correction : undefined;
}

function namesIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}
