/**
 * The shapes that the API takes and gives. Requests are parsed by them, answers typed by them, and the OpenAPI document is made from them:
 * nothing is described twice.
 */
import { z } from '@hono/zod-openapi';
import { ops, quantityKinds, roles, verdicts } from '../model.ts';
import { SayingShape } from '../review/shapes.ts';
import { Claim, Corpus, Entity, FiledReview, list, Mention, Quantity, Review, Standing, some } from './nouns.ts';

export { Claim, Corpus, Entity };

/** A paper without the way back to its file. */
export const PaperSummary = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    date: some(z.string()),
    url: some(z.string()),
    numbers: z.object({ numbers: z.int(), result: z.int(), change: z.int(), size: z.int(), other: z.int() }),
  })
  .openapi('PaperSummary');

export const PaperPage = PaperSummary.extend({
  text: z.string(),
  claims: list(Claim),
  others: list(Quantity),
  mentions: list(Mention),
}).openapi('PaperPage');

export const EntityPage = z
  .object({ entity: Entity, variants: list(z.string()), papers: list(z.string()), claims: list(Claim) })
  .openapi('EntityPage');

export const Named = z.object({ written: z.string(), entity: some(z.string()), name: some(z.string()) });

export const ResultRecord = z
  .object({
    claim: z.string(),
    kind: z.enum(quantityKinds),
    model: some(Named),
    benchmark: some(Named),
    on: list(Named),
    metric: some(Named),
    better: some(z.enum(['higher', 'lower'])),
    value: z.string(),
    numbers: list(z.number()),
    unit: z.string(),
    op: z.enum(ops),
    spread: some(z.string()),
    setting: list(z.string()),
    split: some(z.string()),
    baseline: list(Named),
    via: list(Named),
    direction: z.enum(['up', 'down', 'none']),
    change: z.enum(['absolute', 'relative', 'unspecified', 'none']),
    of: some(z.string()),
    role: z.enum(roles),
    cites: list(z.string()),
    rank: some(z.int()),
    among: some(z.int()),
    audit: some(z.enum(verdicts)),
    review: some(Standing),
    confidence: z.number(),
    paper: z.object({ id: z.string(), version: z.string(), title: z.string(), date: some(z.string()), url: some(z.string()) }),
    evidence: z.object({ quote: z.string(), part: z.enum(['title', 'text']), start: z.int(), end: z.int() }),
  })
  .openapi('Result');

export const ResultPage = z
  .object({
    total: z.int(),
    from: z.int(),
    benchmark: some(Entity),
    model: some(Entity),
    metric: some(Entity),
    results: list(ResultRecord),
  })
  .openapi('ResultPage');

export const SearchPage = z
  .object({
    models: list(Entity),
    benchmarks: list(Entity),
    others: list(Entity),
    papers: list(z.object({ id: z.string(), title: z.string() })),
    numbers: list(Claim),
  })
  .openapi('SearchPage');

const Attributes = z.record(z.string(), z.union([z.string(), z.number(), list(z.string())]));

/** graphology's own JSON; node and edge attributes are those of the overview. */
export const GraphPage = z
  .object({
    options: z.object({ type: z.string(), multi: z.boolean(), allowSelfLoops: z.boolean() }),
    attributes: Attributes,
    nodes: list(z.object({ key: z.string(), attributes: Attributes })),
    edges: list(
      z.object({
        key: some(z.string()),
        source: z.string(),
        target: z.string(),
        undirected: some(z.boolean()),
        attributes: Attributes,
      }),
    ),
  })
  .openapi('Graph');

// ── reviews ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A verdict to be kept. `who` is the reviewer that the server was started for where it is left out; the server adds when. */
// The generator takes what may be left out, but not be undefined, for required.
export const Saying = z.object(SayingShape.shape).openapi('Saying', { required: ['target', 'verdict'] });

/** A review that was kept, and what those of its target come to now. */
export const Kept = z.object({ review: Review, standing: some(Standing) }).openapi('KeptReview');

/** Reviews, oldest first: all of them, or those of one claim or finding with what they come to. */
export const ReviewPage = z.object({ who: z.string(), reviews: list(FiledReview), standing: some(Standing) }).openapi('ReviewPage');

/** Reviews as lines of JSON, to be kept; what came of it. */
export const ReviewLines = z.object({ lines: z.string() }).openapi('ReviewLines');
export const Imported = z
  .object({ added: z.int(), known: z.int(), orphaned: z.int(), problems: list(z.object({ line: some(z.int()), reason: z.string() })) })
  .openapi('ImportedReviews');

export const Refusal = z.object({ problem: z.string(), reason: z.string(), suggestions: some(list(z.string())) }).openapi('Problem');
