/**
 * Every route of the API: its address, what it takes and what it gives. `app.ts` answers them; the OpenAPI document lists them.
 */
import { createRoute, z } from '@hono/zod-openapi';
import { ById, GraphQuery, ResultsQuery, ReviewQuery, SearchQuery } from './queries.ts';
import {
  Claim,
  Corpus,
  Entity,
  EntityPage,
  GraphPage,
  Imported,
  Kept,
  PaperPage,
  PaperSummary,
  Refusal,
  ResultPage,
  ReviewLines,
  ReviewPage,
  Saying,
  SearchPage,
} from './schemas.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({ description, content: { 'application/json': { schema } } });
const notFound = json(Refusal, 'Nothing of that name');
const badQuery = json(Refusal, 'The query says something that this route does not take');

export const health = createRoute({
  method: 'get',
  path: '/api/health',
  summary: 'How much there is',
  responses: {
    200: json(z.object({ hash: z.string(), papers: z.int(), claims: z.int(), entities: z.int() }), 'Counts and the hash of the data'),
  },
});

export const corpus = createRoute({
  method: 'get',
  path: '/api/corpus',
  summary: 'Everything at once, as the viewer loads it',
  responses: {
    200: json(
      Corpus,
      'Papers, claims, entities, mentions, findings, reviews and positions; to who takes gzip and application/vnd.claimgraph.batches+json, the claims in batches',
    ),
  },
});

export const graph = createRoute({
  method: 'get',
  path: '/api/graph',
  summary: 'The drawn projection of the knowledge graph, narrowed down as asked, with positions',
  request: { query: GraphQuery },
  responses: { 200: json(GraphPage, "graphology's JSON"), 400: badQuery },
});

export const results = createRoute({
  method: 'get',
  path: '/api/results',
  summary: 'Every result on a benchmark, best first within one metric and setting',
  request: { query: ResultsQuery },
  responses: { 200: json(ResultPage, 'Results, ranked'), 400: badQuery, 404: notFound },
});

export const entities = createRoute({
  method: 'get',
  path: '/api/entities',
  summary: 'All models, methods, datasets, benchmarks, metrics and tasks',
  responses: { 200: json(z.array(Entity).readonly(), 'Entities by id') },
});

export const entity = createRoute({
  method: 'get',
  path: '/api/entities/{id}',
  summary: 'One entity with its papers and claims',
  request: { params: ById },
  responses: { 200: json(EntityPage, 'The entity'), 404: notFound },
});

export const claim = createRoute({
  method: 'get',
  path: '/api/claims/{id}',
  summary: 'One claim with its evidence sentence',
  request: { params: ById },
  responses: { 200: json(z.object({ claim: Claim, sentence: z.string(), title: z.string() }), 'The claim'), 404: notFound },
});

export const papers = createRoute({
  method: 'get',
  path: '/api/papers',
  summary: 'All papers with how many numbers were read in each',
  responses: { 200: json(z.array(PaperSummary).readonly(), 'Papers by id') },
});

export const paper = createRoute({
  method: 'get',
  path: '/api/papers/{id}',
  summary: 'One paper with everything that was found in it, and the numerals that are no claims with the reason',
  request: { params: ById },
  responses: { 200: json(PaperPage, 'The paper'), 404: notFound },
});

export const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Models, benchmarks, papers and numbers by name or literal',
  request: { query: SearchQuery },
  responses: { 200: json(SearchPage, 'Hits by group, best first'), 400: badQuery },
});

const taken = <T extends z.ZodType>(schema: T) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refused = json(Refusal, 'It comes from another page, or nothing can be kept here');

export const reviews = createRoute({
  method: 'get',
  path: '/api/reviews',
  summary: 'Verdicts of people, oldest first: all, or those on one claim or finding with what they come to',
  request: { query: ReviewQuery },
  responses: { 200: json(ReviewPage, 'Reviews, with whether each counts and why it is orphaned'), 400: badQuery, 404: notFound },
});

export const giveReview = createRoute({
  method: 'post',
  path: '/api/reviews',
  summary: 'Gives a verdict on a claim or finding; "withdraw" takes back one of the same person, the last where "undoes" is left out',
  request: taken(Saying),
  responses: {
    201: json(Kept, 'The review as it was kept, and what those of its target come to now'),
    400: json(Refusal, 'The parts of the verdict do not fit together'),
    403: refused,
    404: notFound,
  },
});

export const reviewLines = createRoute({
  method: 'get',
  path: '/api/reviews/lines',
  summary: 'All reviews as lines of JSON, to be kept elsewhere or imported',
  responses: { 200: { description: 'A review a line', content: { 'text/plain': { schema: z.string() } } } },
});

export const importReviews = createRoute({
  method: 'post',
  path: '/api/reviews/lines',
  summary: 'Takes reviews as lines of JSON; those that are there already are left as they are',
  request: taken(ReviewLines),
  responses: {
    200: json(Imported, 'How many came, and which lines are none'),
    400: json(Refusal, 'The body is not of this form'),
    403: refused,
  },
});
