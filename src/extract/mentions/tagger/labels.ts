/**
 * What the tagger says of a token: outside every name, or beginning or inside one of a type.
 */
import { type EntityType, entityTypes } from '../../../model.ts';

/** Number of labels: one for outside, two for each type. */
export const labelCount = 1 + 2 * entityTypes.length;
export const outside = 0;

/** The label of a type's first token; the one of the tokens behind it is the next number. */
export function beginning(type: EntityType): number {
  return 1 + 2 * entityTypes.indexOf(type);
}

/** Whether a label begins a name. */
export const begins = (label: number): boolean => label % 2 === 1;

/** The type of a label, nothing for outside. */
export function typeOf(label: number): EntityType | undefined {
  // What lies before an array's beginning takes long to be found missing.
  return label === outside ? undefined : entityTypes[(label - 1) >> 1];
}

/** Whether `next` may follow `label`: a name goes on only as what it began as. */
export function mayFollow(label: number, next: number): boolean {
  return next === outside || begins(next) || next === label || next === label + 1;
}
