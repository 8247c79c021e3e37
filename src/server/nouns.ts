/**
 * The nouns of model.ts as shapes: the type checker compares the two where answers are made. `schemas.ts` builds the answers out of them.
 */
import { z } from '@hono/zod-openapi';
import { cellNames, entityTypes, ops, quantityKinds, reviewStates, roles, verdicts } from '../model.ts';
import { AnchorShape, CorrectionShape, SayingShape } from '../review/shapes.ts';

export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
export const some = <T extends z.ZodType>(item: T) => item.exactOptional();

export const Span = z.object({ part: z.enum(['title', 'text']), start: z.int(), end: z.int() }).openapi('Span');

const PrintedValue = z.object({ literal: z.string(), value: z.number(), step: z.number() }).openapi('PrintedValue');

export const Quantity = z
  .object({
    id: z.string(),
    span: Span,
    literal: z.string(),
    values: list(PrintedValue),
    op: z.enum(ops),
    unit: z.string(),
    spread: some(z.object({ kind: z.enum(['plus-minus', 'interval']), literal: z.string(), values: list(PrintedValue) })),
    kind: z.enum(quantityKinds),
    why: z.string(),
  })
  .openapi('Quantity');

const Filler = z
  .object({
    surface: z.string(),
    span: some(Span),
    certainty: z.enum(['stated', 'implied']),
    rule: z.string(),
    entity: some(z.string()),
  })
  .openapi('Filler');

const stated = <T extends z.ZodType>(value: T) => some(z.object({ value, span: Span }));

const Setting = z
  .object({
    shots: stated(z.number()),
    cot: stated(z.boolean()),
    sampling: stated(z.object({ kind: z.enum(['pass', 'maj', 'best-of']), k: z.number(), n: some(z.number()) })),
    split: stated(z.string()),
    tools: stated(z.string()),
    decoding: stated(z.string()),
    runs: stated(z.number()),
    other: list(z.object({ value: z.string(), span: Span })),
  })
  .openapi('Setting');

/** What people's reviews of one claim or finding come to. */
export const Standing = z
  .object({
    state: z.enum(reviewStates),
    reviews: list(z.string()),
    who: list(z.string()),
    correction: some(CorrectionShape),
    original: some(
      z.object({
        quantity: some(Quantity),
        role: some(z.enum(roles)),
        subject: some(list(Filler)),
        on: some(list(Filler)),
        metric: some(list(Filler)),
        baseline: some(list(Filler)),
        via: some(list(Filler)),
      }),
    ),
  })
  .openapi('Standing');

export const Claim = z
  .object({
    id: z.string(),
    paper: z.string(),
    quantity: Quantity,
    subject: list(Filler),
    on: list(Filler),
    metric: list(Filler),
    baseline: list(Filler),
    via: list(Filler),
    direction: z.enum(['up', 'down', 'none']),
    change: z.enum(['absolute', 'relative', 'unspecified', 'none']),
    of: some(z.string()),
    setting: Setting,
    role: z.enum(roles),
    cites: list(z.string()),
    sentence: Span,
    confidence: z.number(),
    standing: some(Standing),
  })
  .openapi('Claim');

export const Entity = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(entityTypes),
    types: z.partialRecord(z.enum(entityTypes), z.number()),
    aliases: list(z.string()),
    variantOf: some(z.string()),
    facts: some(
      z.object({
        parameters: some(z.number()),
        vendor: some(z.string()),
        openness: some(z.enum(['open', 'closed'])),
        released: some(z.string()),
      }),
    ),
    better: some(z.enum(['higher', 'lower'])),
    unit: some(z.string()),
    known: some(z.string()),
  })
  .openapi('Entity');

export const Mention = z.object({ paper: z.string(), entity: z.string(), type: z.enum(entityTypes), spans: list(Span) }).openapi('Mention');

const Paper = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    text: z.string(),
    authors: some(list(z.string())),
    date: some(z.object({ value: z.string(), precision: z.enum(['year', 'month', 'day']), basis: z.enum(['arxiv-id', 'stated']) })),
    url: some(z.string()),
    ids: z.object({ arxiv: some(z.string()), doi: some(z.string()) }),
    origin: z.object({
      file: z.string(),
      map: list(z.object({ part: z.enum(['title', 'text']), start: z.int(), line: z.int(), column: z.int() })),
    }),
    parts: list(
      z.union([
        z.object({ kind: z.enum(['abstract', 'section', 'caption', 'table']), span: Span, label: some(z.string()) }),
        z.object({
          kind: z.literal('row'),
          span: Span,
          cells: list(z.object({ name: z.enum(cellNames), span: Span, holds: z.string() })),
        }),
        z.object({ kind: z.literal('comment'), words: z.string(), line: z.int() }),
      ]),
    ),
  })
  .openapi('Paper');

export const Finding = z
  .object({
    id: z.string(),
    check: z.string(),
    verdict: z.enum(verdicts),
    numbers: list(z.object({ paper: z.string(), claim: some(z.string()), span: Span, literal: z.string(), role: z.string() })),
    working: z.string(),
    interval: some(z.tuple([z.number(), z.number()]).readonly()),
    sentence: some(Span),
    standing: some(Standing),
  })
  .openapi('Finding');

export const Review = SayingShape.extend({ id: z.string(), who: z.string(), when: z.string(), anchors: list(AnchorShape) }).openapi(
  'Review',
);

/** A review, what it is about now, and whether it counts. */
export const FiledReview = z
  .object({
    review: Review,
    target: some(z.string()),
    fate: z.enum(['counts', 'superseded', 'withdrawn', 'orphaned']),
    reason: some(z.string()),
  })
  .openapi('FiledReview');

export const Corpus = z
  .object({
    format: z.literal(1),
    hash: z.string(),
    papers: list(Paper),
    claims: list(Claim),
    others: z.record(z.string(), list(Quantity)),
    entities: list(Entity),
    mentions: list(Mention),
    findings: list(Finding),
    reviews: list(FiledReview),
    positions: z.record(z.string(), z.tuple([z.number(), z.number()]).readonly()),
  })
  .openapi('Corpus');
