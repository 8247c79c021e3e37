/**
 * The verdicts of people, put to a corpus: each is led to the claim or finding that it is about now, however the text or the rules have
 * changed; corrected claims say what they were corrected to, rejected ones are marked. Use it wherever reviews change; runs in the browser too.
 */
import { isClaimed } from '../filter.ts';
import type { Anchor, Corpus, FiledReview, Finding, LinkedClaim, Review, Standing } from '../model.ts';
import { applyCorrection, createFindName } from './correct.ts';
import { createFindClaim, createFindFinding, type Place } from './places.ts';
import { byTime, settleReviews } from './standing.ts';

export interface ReviewOptions {
  /** What the findings are once claims are rejected or corrected; they stay as they are where it is left out. */
  readonly audit?: (corpus: Corpus) => readonly Finding[];
}

/** The corpus under these reviews and no others: what earlier ones did to it is undone first. Reviews come in any order, each id once. */
export function reviewCorpus(corpus: Corpus, reviews: readonly Review[], { audit }: ReviewOptions = {}): Corpus {
  const plain = withoutReviews(corpus);
  if (reviews.length === 0) return plain;
  const ordered = [...new Map(reviews.map((review) => [review.id, review])).values()].sort(byTime);
  const ofClaims = file(ordered, 'claim', createFindClaim(plain));
  const claims = withStandings(plain, ofClaims.standings);
  const isAnyChanged = claims.some(({ standing }) => standing?.state === 'rejected' || standing?.state === 'corrected');
  const reviewed = { ...plain, claims };
  const findings = audit && isAnyChanged ? audit({ ...reviewed, claims: claims.filter(isClaimed) }) : plain.findings;
  const ofFindings = file(ordered, 'finding', createFindFinding({ ...reviewed, findings }));
  const filed = new Map([...ofClaims.filed, ...ofFindings.filed].map((one) => [one.review.id, one]));
  return {
    ...reviewed,
    findings: findings.map((finding) => marked(finding, ofFindings.standings.get(finding.id))),
    reviews: ordered.flatMap(({ id }) => filed.get(id) ?? []),
  };
}

function withoutReviews(corpus: Corpus): Corpus {
  if (corpus.reviews.length === 0) return corpus;
  const claims = corpus.claims.map(({ standing, ...claim }) => ({ ...claim, ...standing?.original }));
  return { ...corpus, claims, findings: corpus.findings.map(({ standing: _, ...finding }) => finding), reviews: [] };
}

interface Files {
  readonly filed: readonly FiledReview[];
  /** By id of what they are about. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** Leads the reviews of one kind to what they are about, and settles those of one thing together. */
function file(
  reviews: readonly Review[],
  kind: Review['target']['kind'],
  find: (target: string, anchors: readonly Anchor[]) => Place,
): Files {
  const groups = new Map<string, Review[]>();
  const filed: FiledReview[] = [];
  for (const review of reviews) {
    if (review.target.kind !== kind) continue;
    const place = find(review.target.id, review.anchors);
    if ('reason' in place) filed.push({ review, fate: 'orphaned', reason: place.reason });
    else groups.set(place.id, [...(groups.get(place.id) ?? []), review]);
  }
  const standings = new Map<string, Standing>();
  for (const [target, group] of groups) {
    const { standing, fates } = settleReviews(group);
    if (standing) standings.set(target, standing);
    filed.push(...group.map((review) => ({ review, target, fate: fates.get(review.id) ?? 'superseded' })));
  }
  return { filed, standings };
}

function withStandings(corpus: Corpus, standings: ReadonlyMap<string, Standing>): readonly LinkedClaim[] {
  if (standings.size === 0) return corpus.claims;
  const findName = createFindName(corpus.entities);
  return corpus.claims.map((claim) => {
    const standing = standings.get(claim.id);
    if (!standing?.correction) return marked(claim, standing);
    const corrected = applyCorrection(claim, standing.correction, findName);
    return { ...corrected.claim, standing: { ...standing, original: corrected.original } };
  });
}

function marked<T extends object>(thing: T, standing: Standing | undefined): T & { readonly standing?: Standing } {
  return standing ? { ...thing, standing } : thing;
}
