/**
 * What the audit found over HTTP, by paper, claim, check or verdict: verdict, working, the numbers with their places and sentences, and how
 * right the check was when it was measured.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { falseAlarms, measured } from '../audit/measured.ts';
import { type Corpus, type Finding, given, verdicts } from '../model.ts';
import { sourcePosition, words } from '../span.ts';

/** Adds `/api/findings`. */
export function addFindings(app: OpenAPIHono, { corpus }: { readonly corpus: () => Promise<Corpus> }): void {
  app.openapi(route, async (context) => {
    const { paper, claim, check, verdict, from, limit } = context.req.valid('query');
    const data = await corpus();
    const found = data.findings.filter(
      (finding) =>
        (check === undefined || finding.check === check) &&
        (verdict === undefined || finding.verdict === verdict) &&
        (paper === undefined || finding.numbers.some((number) => number.paper === paper)) &&
        (claim === undefined || finding.numbers.some((number) => number.claim === claim)),
    );
    const shown = found.slice(from, from + limit);
    return context.json({ total: found.length, from, falseAlarms, findings: shown.map(pageOf(data)) }, 200);
  });
}

function pageOf({ papers, claims }: Corpus): (finding: Finding) => z.input<typeof FindingPage> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const sentences = new Map(claims.map((claim) => [claim.id, claim.sentence]));
  return ({ numbers, sentence, check, ...finding }) => ({
    ...finding,
    check,
    ...given('measured', measured[check]),
    numbers: numbers.map((number) => {
      const paper = byId.get(number.paper);
      const said = sentence ?? sentences.get(number.claim ?? '');
      const at = paper && sourcePosition(paper.origin.map, number.span.part, number.span.start);
      return {
        ...number,
        title: paper?.title ?? '',
        ...(paper && said ? { sentence: { ...said, words: words(paper, said) } } : {}),
        ...(at ? { source: { file: paper.origin.file, ...at } } : {}),
      };
    }),
  });
}

const id = z.string().max(2000).optional();
const Query = z.object({
  paper: id.openapi({ description: 'Id of a paper: findings on its numbers, also across papers' }),
  claim: id.openapi({ description: 'Id of a claim: findings that it takes part in' }),
  check: id.openapi({ description: 'Id of a check', example: 'C1' }),
  verdict: z.enum(verdicts).optional(),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

const Place = { part: z.enum(['title', 'text']), start: z.int(), end: z.int() };
const some = <T extends z.ZodType>(shape: T) => shape.exactOptional();

export const FindingPage = z
  .object({
    id: z.string(),
    check: z.string(),
    verdict: z.enum(verdicts),
    working: z.string(),
    interval: some(z.tuple([z.number(), z.number()]).readonly()),
    measured: some(z.object({ precision: some(z.number()), read: z.int(), recall: z.number(), n: z.int() })),
    numbers: z.array(
      z.object({
        paper: z.string(),
        title: z.string(),
        claim: some(z.string()),
        span: z.object(Place),
        literal: z.string(),
        role: z.string(),
        sentence: some(z.object({ ...Place, words: z.string() })),
        source: some(z.object({ file: z.string(), line: z.int(), column: z.int() })),
      }),
    ),
  })
  .openapi('AuditFinding');

export const FindingsPage = z
  .object({
    total: z.int(),
    from: z.int(),
    falseAlarms: z.object({ perThousand: z.number(), interval: z.tuple([z.number(), z.number()]).readonly(), texts: z.int() }),
    findings: z.array(FindingPage),
  })
  .openapi('FindingsPage');

const route = createRoute({
  method: 'get',
  path: '/api/findings',
  summary: 'What the audit found, by paper, claim, check or verdict, with its working and the places of its numbers',
  request: { query: Query },
  responses: {
    200: { description: 'Findings in the order of the corpus', content: { 'application/json': { schema: FindingsPage } } },
    400: {
      description: 'The query says something that this route does not take',
      content: { 'application/json': { schema: z.object({ problem: z.string(), reason: z.string() }) } },
    },
  },
});
