/**
 * From what a review was about to what it is about now: by id where that still is, else by the anchors of its numbers.
 */
import type { Anchor, Corpus, Finding, LinkedClaim, Paper, Span } from '../model.ts';
import { overlaps } from '../span.ts';
import { findAnchor } from './anchor.ts';

/** The id of what a review is about now, or why it is about nothing any more. */
export type Place = { readonly id: string } | { readonly reason: string };

/** Finds the claim that an id or an anchor means. */
export function createFindClaim(corpus: Corpus): (target: string, anchors: readonly Anchor[]) => Place {
  const ids = new Set(corpus.claims.map(({ id }) => id));
  const locate = createLocate(corpus);
  const claims = byPaper(corpus.claims);
  return (target, [anchor]) => {
    if (ids.has(target)) return { id: target };
    if (!anchor) return { reason: `there is no claim ${target}, and nothing is noted of where it stood` };
    const found = locate(anchor);
    if ('reason' in found) return found;
    const claim = closest(claims.get(found.paper.id) ?? [], found.span);
    return claim ? { id: claim.id } : { reason: `“${anchor.exact}” is no longer read as a claim in ${found.paper.id}` };
  };
}

/** Finds the finding of the same check on the same numbers; one that now rests on others is another finding. */
export function createFindFinding(corpus: Corpus): (target: string, anchors: readonly Anchor[]) => Place {
  const locate = createLocate(corpus);
  const ids = new Map(corpus.findings.map((finding) => [finding.id, finding]));
  const byNumbers = new Map(corpus.findings.map((finding) => [keyOf(finding.check, finding.numbers), finding]));
  return (target, anchors) => {
    const known = ids.get(target);
    const check = target.split(':', 1)[0] ?? '';
    if (anchors.length === 0) return known ? { id: known.id } : { reason: `there is no finding ${target}` };
    const numbers: { readonly paper: string; readonly span: Span }[] = [];
    for (const anchor of anchors) {
      const found = locate(anchor);
      if ('reason' in found) return found;
      numbers.push({ paper: found.paper.id, span: found.span });
    }
    const key = keyOf(check, numbers);
    if (known && keyOf(known.check, known.numbers) === key) return { id: known.id };
    const now = byNumbers.get(key);
    return now ? { id: now.id } : { reason: `check ${check} no longer speaks of just these numbers` };
  };
}

/** A check and the places of numbers, whatever their order. A place is where a number starts: rules may come to read a sign or unit with it. */
function keyOf(check: string, numbers: Finding['numbers'] | readonly { readonly paper: string; readonly span: Span }[]): string {
  return [check, ...numbers.map(({ paper, span }) => `${paper} ${span.part} ${span.start}`).sort()].join('\n');
}

interface Located {
  readonly paper: Paper;
  readonly span: Span;
}

function createLocate({ papers }: Corpus): (anchor: Anchor) => Located | { readonly reason: string } {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const byVersion = new Map(papers.map((paper) => [paper.version, paper]));
  return (anchor) => {
    const paper = byId.get(anchor.paper) ?? byVersion.get(anchor.version);
    if (!paper) return { reason: `the paper ${anchor.paper} is not in the store` };
    const span = findAnchor(anchor, paper);
    return span ? { paper, span } : { reason: `“${anchor.exact}” is no longer found in ${paper.id}` };
  };
}

function byPaper(claims: readonly LinkedClaim[]): ReadonlyMap<string, readonly LinkedClaim[]> {
  const groups = new Map<string, LinkedClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.paper);
    if (group) group.push(claim);
    else groups.set(claim.paper, [claim]);
  }
  return groups;
}

/** The claim whose number shares most with a stretch; of equal ones the first. */
function closest(claims: readonly LinkedClaim[], span: Span): LinkedClaim | undefined {
  let best: { readonly claim: LinkedClaim; readonly apart: number } | undefined;
  for (const claim of claims) {
    const at = claim.quantity.span;
    if (!overlaps(at, span)) continue;
    const apart = Math.abs(at.start - span.start) + Math.abs(at.end - span.end);
    if (!best || apart < best.apart) best = { claim, apart };
  }
  return best?.claim;
}
