/**
 * Claims and findings by what people type: a whole id, or as much of its beginning as only one has.
 */
import type { Corpus, Finding, Review, Standing } from '../../model.ts';
import { words } from '../../span.ts';
import { oneLine } from '../shell/text.ts';
import { findClaim } from '../show.ts';

export interface Target {
  readonly kind: Review['target']['kind'];
  readonly id: string;
  readonly standing?: Standing;
  /** What it is, for a person to recognise it. */
  readonly told: string;
}

/** The claim or finding of an id, or all that it may mean where it is cut too short. */
export function findTargets(corpus: Corpus, id: string): readonly Target[] {
  const claim = findClaim(corpus.claims, id);
  if (claim) {
    const paper = corpus.papers.find((one) => one.id === claim.paper);
    const sentence = paper ? ` in “${words(paper, claim.sentence)}”` : '';
    const told = oneLine(`${claim.quantity.literal}${sentence} (${claim.paper})`);
    return [{ kind: 'claim', id: claim.id, told, ...(claim.standing ? { standing: claim.standing } : {}) }];
  }
  return findFindings(corpus.findings, id).map((finding) => ({
    kind: 'finding',
    id: finding.id,
    told: oneLine(`${finding.verdict}: ${finding.working}`),
    ...(finding.standing ? { standing: finding.standing } : {}),
  }));
}

function findFindings(findings: readonly Finding[], id: string): readonly Finding[] {
  const exact = findings.find((one) => one.id === id);
  if (exact) return [exact];
  return /^C\d+:./u.test(id) ? findings.filter((one) => one.id.startsWith(id)) : [];
}
