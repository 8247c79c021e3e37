/**
 * What a claim says its number is about, as far as the checks compare it.
 */
import type { Claim } from '../model.ts';
import type { Figure } from './scene.ts';

/** The metric's words, when the claim has exactly one. */
export function metricName(claim: Claim | undefined): string | undefined {
  return claim?.metric.length === 1 ? claim.metric[0]?.surface : undefined;
}

/** Whether nothing says that two numbers are of different systems or sets: a slot that either leaves open parts nothing. */
export function alike(a: Figure, b: Figure): boolean {
  return agree(a.claim?.subject, b.claim?.subject) && agree(a.claim?.on, b.claim?.on);
}

type Slot = readonly { readonly surface: string }[] | undefined;

function agree(a: Slot = [], b: Slot = []): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const names = (slot: readonly { readonly surface: string }[]) =>
    slot
      .map(({ surface }) => surface.toLowerCase())
      .sort()
      .join('|');
  return names(a) === names(b);
}
