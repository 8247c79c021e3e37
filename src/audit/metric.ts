/**
 * What a claim says its number is about, as far as the checks compare it.
 */
import type { Claim, Filler } from '../model.ts';
import { pattern } from '../patterns.ts';
import type { Figure } from './scene.ts';

/** The metric's words, when the claim has exactly one. */
export function metricName(claim: Claim | undefined): string | undefined {
  return claim?.metric.length === 1 ? claim.metric[0]?.surface : undefined;
}

/** Whether nothing says that two numbers are of different systems or sets. Only names part: "our model" and "it" may be one. */
export function alike(a: Figure, b: Figure): boolean {
  return agree(a.claim?.subject, b.claim?.subject) && agree(a.claim?.on, b.claim?.on);
}

function agree(a: readonly Filler[] | undefined, b: readonly Filler[] | undefined): boolean {
  const [ours, theirs] = [namesOf(a), namesOf(b)];
  return ours.length === 0 || theirs.length === 0 || ours.some((name) => theirs.includes(name));
}

/** A capital or digit behind the first letter. */
const named = pattern('audit/metric/named', '^.{1,60}?[\\p{Lu}\\d]');
const measureLike = pattern('audit/metric/measure-like', '^(?:f[-_ ]?1|em|acc|auc|auroc|map|top-\\d|pass@|r@|recall|hits)', 'iu');

function namesOf(slot: readonly Filler[] = []): readonly string[] {
  return slot
    .map(({ surface }) => surface)
    .filter((surface) => named.test(surface) && !measureLike.test(surface))
    .map((surface) => surface.toLowerCase());
}
