/**
 * The shapes that the API takes and gives. Requests are parsed by them, answers typed by them, and the OpenAPI document is made from them:
 * nothing is described twice. They mirror the nouns of model.ts; the type checker compares the two where answers are made.
 */
import { z } from '@hono/zod-openapi';
import { cellNames, entityTypes, ops, quantityKinds, roles, verdicts } from '../model.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const some = <T extends z.ZodType>(item: T) => item.exactOptional();

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

const Mention = z.object({ paper: z.string(), entity: z.string(), type: z.enum(entityTypes), spans: list(Span) }).openapi('Mention');

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

const Named = z.object({ written: z.string(), entity: some(z.string()), name: some(z.string()) });

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
    review: some(z.string()),
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

// ── everything at once ───────────────────────────────────────────────────────────────────────────────────────────────

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

const Finding = z
  .object({
    id: z.string(),
    check: z.string(),
    verdict: z.enum(verdicts),
    numbers: list(z.object({ paper: z.string(), claim: some(z.string()), span: Span, literal: z.string(), role: z.string() })),
    working: z.string(),
    interval: some(z.tuple([z.number(), z.number()]).readonly()),
    sentence: some(Span),
  })
  .openapi('Finding');

const Review = z
  .object({
    id: z.string(),
    target: z.object({ kind: z.enum(['claim', 'finding']), id: z.string() }),
    verdict: z.enum(['agree', 'not a problem', 'cannot tell', 'correct']),
    correction: some(z.record(z.string(), z.unknown())),
    who: z.string(),
    when: z.string(),
    why: some(z.string()),
    undoes: some(z.string()),
    quote: z.object({ exact: z.string(), before: z.string(), after: z.string() }),
  })
  .openapi('Review');

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
    reviews: list(Review),
    positions: z.record(z.string(), z.tuple([z.number(), z.number()]).readonly()),
  })
  .openapi('Corpus');

export const Refusal = z.object({ problem: z.string(), reason: z.string(), suggestions: some(list(z.string())) }).openapi('Problem');
