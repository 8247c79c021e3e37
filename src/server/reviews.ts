/**
 * Verdicts of people over HTTP: given, listed, and in and out as JSON lines. A verdict is only ever added; taking one back adds another.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import { type Corpus, type FiledReview, given, type Review, type Standing } from '../model.ts';
import { readReviews, writeReviews } from '../review/lines.ts';
import { makeReview, makeWithdrawal } from '../review/make.ts';
import { misfit } from '../review/shapes.ts';
import * as routes from './routes.ts';
import type { Saying } from './schemas.ts';

/** Where verdicts are kept, and who gives them where a request does not say. */
export interface Reviewing {
  readonly who: string;
  readonly keep: (reviews: readonly Review[]) => Promise<void>;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

export interface ReviewRoutes {
  readonly corpus: () => Promise<Corpus>;
  /** Without it, reviews can be read and none given. */
  readonly reviewing?: Reviewing;
}

export function addReviews(app: OpenAPIHono, { corpus, reviewing }: ReviewRoutes): void {
  app.openapi(routes.reviews, async (context) => {
    const { claim, finding } = context.req.valid('query');
    const data = await corpus();
    const who = reviewing?.who ?? '';
    if (claim === undefined && finding === undefined) return context.json({ who, reviews: data.reviews }, 200);
    const target = claim === undefined ? ({ kind: 'finding', id: finding ?? '' } as const) : ({ kind: 'claim', id: claim } as const);
    const reviews = reviewsOf(data, target);
    if (reviews.length === 0 && !isThere(data, target)) return context.json(noSuch(target), 404);
    return context.json({ who, reviews, ...given('standing', standingOf(data, target)) }, 200);
  });
  app.openapi(routes.reviewLines, async (context) => {
    const { reviews } = await corpus();
    return context.text(writeReviews(reviews.map(({ review }) => review)), 200);
  });
  app.openapi(routes.giveReview, async (context) => {
    if (!reviewing) return context.json(readOnly, 403);
    const made = reviewOf(await corpus(), context.req.valid('json'), reviewing);
    if ('reason' in made) return context.json(made, made.problem === 'not-found' ? 404 : 400);
    await reviewing.keep([made.review]);
    return context.json({ ...made, ...given('standing', standingOf(await corpus(), made.review.target)) }, 201);
  });
  app.openapi(routes.importReviews, async (context) => {
    if (!reviewing) return context.json(readOnly, 403);
    const before = await corpus();
    const { reviews, problems } = readReviews('lines', context.req.valid('json').lines, before);
    await reviewing.keep(reviews);
    const known = new Set(before.reviews.map(({ review }) => review.id));
    const added = reviews.filter(({ id }) => !known.has(id)).length;
    const orphaned = (await corpus()).reviews.filter(({ review, fate }) => fate === 'orphaned' && !known.has(review.id)).length;
    const told = problems.map(({ line, reason }) => ({ ...given('line', line), reason }));
    return context.json({ added, known: reviews.length - added, orphaned, problems: told }, 200);
  });
}

const readOnly = { problem: 'read-only', reason: 'nothing can be kept here; claimgraph serve keeps verdicts in its store' };

type Refused = { readonly problem: string; readonly reason: string };

/** The review that a request asks for, or why there can be none. */
function reviewOf(corpus: Corpus, saying: z.output<typeof Saying>, { who: usual, now }: Reviewing): { readonly review: Review } | Refused {
  const { target, verdict, who = usual, undoes } = saying;
  const bad = (reason: string) => ({ problem: 'bad-request', reason });
  if (!isThere(corpus, target)) return noSuch(target);
  const said = { ...saying, who, when: now() };
  if (verdict === 'withdraw' && undoes === undefined) {
    const review = makeWithdrawal(corpus, said);
    return review ? { review } : bad(`${who} has given no verdict on this ${target.kind} that could be withdrawn`);
  }
  const reason = misfit(saying) ?? wrongUndo(corpus, undoes, who);
  const review = makeReview(corpus, said);
  return reason === undefined && review ? { review } : bad(reason ?? `nothing is known of this ${target.kind}`);
}

function wrongUndo({ reviews }: Corpus, undoes: string | undefined, who: string): string | undefined {
  if (undoes === undefined) return undefined;
  const undone = reviews.find(({ review }) => review.id === undoes)?.review;
  if (!undone) return `there is no review ${undoes}`;
  return undone.who === who ? undefined : `review ${undoes} is by ${undone.who}: only they can take it back`;
}

type Target = Review['target'];

function isThere({ claims, findings }: Corpus, { kind, id }: Target): boolean {
  return (kind === 'claim' ? claims : findings).some((one) => one.id === id);
}

function standingOf({ claims, findings }: Corpus, { kind, id }: Target): Standing | undefined {
  return kind === 'claim' ? claims.find((one) => one.id === id)?.standing : findings.find((one) => one.id === id)?.standing;
}

/** Those that are about the target now, and orphans that were about it. */
function reviewsOf({ reviews }: Corpus, { kind, id }: Target): readonly FiledReview[] {
  return reviews.filter(({ review, target = review.target.id }) => review.target.kind === kind && target === id);
}

function noSuch({ kind, id }: Target): Refused {
  return { problem: 'not-found', reason: `no ${kind} has the id ${id}` };
}
