/**
 * From a corpus to an HTTP application: typed routes, the OpenAPI document and the viewer's files. It listens nowhere; tests call
 * `app.request(path)`. Absent: ports, disk, the store.
 */

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { filterClaims } from '../filter.ts';
import { buildGraph } from '../graph/graph.ts';
import { overview } from '../graph/overview.ts';
import { type Corpus, given } from '../model.ts';
import { recordOf } from '../results/records.ts';
import { listResults } from '../results/results.ts';
import { createSearch } from '../results/search.ts';
import { words } from '../span.ts';
import { once } from '../steps.ts';
import type { Assets } from './assets.ts';
import { addComparisons, unknownName } from './comparisons.ts';
import { addFindings } from './findings.ts';
import { guard } from './guard.ts';
import { packed } from './packed.ts';
import { entityPage, graphPage, paperPage, paperSummary } from './pages.ts';
import { filterOf, sortOf } from './queries.ts';
import { addReviews, type Reviewing } from './reviews.ts';
import * as routes from './routes.ts';

export interface AppOptions {
  /** What is served; asked for on every request, so that a changed store shows on the next. */
  readonly corpus: () => Promise<Corpus>;
  /** Where verdicts are kept; without it none can be given. */
  readonly reviewing?: Reviewing;
  /** Some papers to look at for who has none yet, at `/api/sample`. */
  readonly sample?: () => Promise<Corpus>;
  /** The viewer's built files; without them only the API is served. */
  readonly viewer?: Assets;
}

/** Makes the application. Its answers carry the hash of the data as ETag; a failure of `corpus` answers 500 with its reason. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) =>
      result.success ? undefined : context.json({ problem: 'bad-query', reason: issueOf(result.error) }, 400),
  });
  app.use(guard());
  app.use(bodyLimit({ maxSize: largestBody, onError: (context) => context.json(tooLarge, 413) }));
  app.use('/api/*', async (context, next) => {
    const etag = `"${(await options.corpus()).hash}"`;
    if (context.req.method === 'GET' && context.req.header('if-none-match') === etag) return context.body(null, 304, { ETag: etag });
    await next();
    if (context.req.method === 'GET') context.res.headers.set('ETag', etag);
    context.res.headers.set('Cache-Control', 'no-cache');
    return undefined;
  });
  app.use('/api/corpus', packed(options.corpus));
  if (options.sample) app.use('/api/sample', packed(options.sample));
  addLists(app, options);
  addComparisons(app, options);
  addFindings(app, options);
  addThings(app, options);
  addReviews(app, options);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'claimgraph', version: '1', description: 'Numbers of papers, each with its sentence.' },
  });
  app.all('/api/*', (context) => context.json({ problem: 'not-found', reason: `no route ${context.req.method} ${context.req.path}` }, 404));
  app.get('*', (context) => file(context, options.viewer));
  app.onError((error, context) => {
    // The router's own refusals, such as of a body that is not JSON.
    if (error instanceof HTTPException) return context.json({ problem: 'bad-request', reason: error.message }, error.status);
    return context.json({ problem: 'failed', reason: error.message }, 500);
  });
  return app;
}

/** Bytes of a request's body: some ten thousand reviews as lines. */
const largestBody = 8_000_000;
const tooLarge = {
  problem: 'too-large',
  reason: `a request may have ${largestBody} bytes; import reviews in parts, or with claimgraph review`,
};

function addLists(app: OpenAPIHono, { corpus }: AppOptions): void {
  app.openapi(routes.health, async (context) => {
    const { hash, papers, claims, entities } = await corpus();
    return context.json({ hash, papers: papers.length, claims: claims.length, entities: entities.length }, 200);
  });
  app.openapi(routes.corpus, async (context) => context.json(await corpus(), 200));
  app.openapi(routes.graph, async (context) => {
    const query = context.req.valid('query');
    const data = await corpus();
    const claims = new Set(filterClaims(data, filterOf(query)).map(({ id }) => id));
    const kept = claims.size === data.claims.length ? 'all' : claims;
    const drawn = overview(graphOf(data), kept, { metrics: query.metrics_shown, tasks: query.tasks_shown });
    return context.json(graphPage(data, drawn), 200);
  });
  app.openapi(routes.results, async (context) => {
    const query = context.req.valid('query');
    const names = { ...given('benchmark', query.benchmark), ...given('model', query.model), ...given('metric', query.metric) };
    const group = query.group && { by: query.by, keep: query.group };
    const narrowed = { filter: filterOf(query), time: query, ...given('group', group) };
    const found = listResults(await corpus(), { ...names, ...narrowed, sort: sortOf(query.sort) });
    const [unknown] = found.unknown;
    if (unknown) return context.json(unknownName(unknown), 404);
    const shown = found.rows.slice(query.from, query.from + query.limit);
    const entities = { ...given('benchmark', found.benchmark), ...given('model', found.model), ...given('metric', found.metric) };
    return context.json({ total: found.rows.length, from: query.from, ...entities, results: shown.map(recordOf) }, 200);
  });
  app.openapi(routes.entities, async (context) => context.json((await corpus()).entities, 200));
  app.openapi(routes.papers, async (context) => {
    const data = await corpus();
    return context.json(
      data.papers.map((paper) => paperSummary(data, paper)),
      200,
    );
  });
  app.openapi(routes.search, async (context) => {
    const { q, limit } = context.req.valid('query');
    const hits = searchOf(await corpus())(q, limit);
    return context.json({ ...hits, papers: hits.papers.map(({ id, title }) => ({ id, title })) }, 200);
  });
}

function addThings(app: OpenAPIHono, { corpus }: AppOptions): void {
  app.openapi(routes.entity, async (context) => {
    const page = entityPage(await corpus(), context.req.valid('param').id);
    return page ? context.json(page, 200) : context.json(missing('entity', context), 404);
  });
  app.openapi(routes.paper, async (context) => {
    const page = paperPage(await corpus(), context.req.valid('param').id);
    return page ? context.json(page, 200) : context.json(missing('paper', context), 404);
  });
  app.openapi(routes.claim, async (context) => {
    const data = await corpus();
    const claim = data.claims.find(({ id }) => id === context.req.valid('param').id);
    const paper = data.papers.find(({ id }) => id === claim?.paper);
    if (!claim || !paper) return context.json(missing('claim', context), 404);
    return context.json({ claim, sentence: words(paper, claim.sentence), title: paper.title }, 200);
  });
}

function missing(what: string, context: Context): { readonly problem: string; readonly reason: string } {
  return { problem: 'not-found', reason: `no ${what} has the id ${context.req.param('id')}` };
}

function issueOf({ issues }: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

function file(context: Context, viewer: Assets | undefined): Response {
  const path = context.req.path === '/' ? '/index.html' : context.req.path;
  const asset = viewer?.get(path);
  if (!asset) return context.text(viewer ? `There is nothing at ${path}.` : 'The viewer is not built: run `npm start`.', 404);
  return context.body(asset.bytes, 200, {
    'Content-Type': asset.type,
    'Cache-Control': asset.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
}

/** What was made of a corpus once is not made again while that corpus is served. */
const graphOf = once((corpus: Corpus) => buildGraph(corpus));
const searchOf = once((corpus: Corpus) => createSearch(corpus));
