/**
 * Models side by side and benchmarks through time over HTTP: the routes, their shapes and their answers, from the same functions as the
 * commands `compare` and `timeline`.
 */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Corpus, type Entity, given } from '../model.ts';
import { compareModels } from '../results/compare.ts';
import { comparisonRecord, timelineRecord } from '../results/records.ts';
import type { Unknown } from '../results/results.ts';
import { timeline } from '../results/timeline.ts';
import { FilterQuery, filterOf, TimeQuery } from './queries.ts';
import { Named, Refusal, ResultRecord } from './schemas.ts';

/** Adds `/api/compare` and `/api/timeline`. */
export function addComparisons(app: OpenAPIHono, { corpus }: { readonly corpus: () => Promise<Corpus> }): void {
  app.openapi(compareRoute, async (context) => {
    const { model, benchmark, metric, ...query } = context.req.valid('query');
    const names = [model].flat();
    const filter = filterOf(query);
    const found = compareModels(await corpus(), {
      models: names,
      ...given('benchmark', benchmark),
      ...given('metric', metric),
      filter,
      time: query,
    });
    const [unknown] = found.unknown;
    return unknown ? context.json(unknownName(unknown), 404) : context.json(comparisonRecord(found), 200);
  });
  app.openapi(timelineRoute, async (context) => {
    const { benchmark, model, metric, ...query } = context.req.valid('query');
    const filter = filterOf(query);
    const found = timeline(await corpus(), { benchmark, ...given('model', model), ...given('metric', metric), filter, time: query });
    const [unknown] = found.unknown;
    return unknown ? context.json(unknownName(unknown), 404) : context.json(timelineRecord(found), 200);
  });
}

/** What is said of a name that nothing answers to. */
export function unknownName({ slot, text, suggestions }: Unknown) {
  return { problem: 'not-found', reason: `no ${slot} is called ${text}`, suggestions: suggestions.map(({ name }: Entity) => name) };
}

const name = z.string().min(1).max(200);
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const better = z.enum(['higher', 'lower']).exactOptional();
const Reference = z.object({ id: z.string(), name: z.string() });

// Only results are compared, and the models are named for themselves.
const Narrowing = FilterQuery.omit({ kinds: true, models: true }).extend(TimeQuery.shape);

const CompareQuery = Narrowing.extend({
  model: z
    .union([name, z.array(name).max(50)])
    .openapi({ description: 'Models or methods in any spelling, each a parameter of its own', example: ['gpt-4', 'llama 2'] }),
  benchmark: name.optional().openapi({ description: 'A benchmark in any spelling' }),
  metric: name.optional().openapi({ description: 'A metric in any spelling' }),
});

const TimelineQuery = Narrowing.extend({
  benchmark: name.openapi({ description: 'A benchmark in any spelling', example: 'gsm8k' }),
  model: name.optional().openapi({ description: 'A model or method in any spelling' }),
  metric: name.optional().openapi({ description: 'A metric in any spelling' }),
});

const measured = { on: list(Named), better, setting: list(z.string()) };

export const ComparisonPage = z
  .object({
    models: list(Reference),
    lines: list(
      z.object({
        ...measured,
        metric: Named,
        best: z.string().exactOptional().openapi({ description: 'Id of the model that is surely the best' }),
        cells: list(list(ResultRecord)).openapi({ description: 'For each of `models` its results, best first' }),
      }),
    ),
    apart: list(z.object({ benchmark: Reference, models: list(z.string()) })).openapi({
      description: 'Benchmarks on which several have results, but never in one metric and setting',
    }),
  })
  .openapi('Comparison');

export const TimelinePage = z
  .object({
    benchmark: Reference.exactOptional(),
    series: list(
      z.object({
        ...measured,
        metric: Named.exactOptional(),
        points: list(
          z.object({
            date: z.string().exactOptional(),
            best: z.boolean().openapi({ description: 'Surely better than all that may be older' }),
            result: ResultRecord,
          }),
        ),
      }),
    ),
  })
  .openapi('Timeline');

const json = <T extends z.ZodType>(schema: T, description: string) => ({ description, content: { 'application/json': { schema } } });
const badQuery = json(Refusal, 'The query says something that this route does not take');
const notFound = json(Refusal, 'Nothing of that name');

const compareRoute = createRoute({
  method: 'get',
  path: '/api/compare',
  summary: 'Models side by side on the benchmarks that they share, a line for each metric and stated setting',
  request: { query: CompareQuery },
  responses: { 200: json(ComparisonPage, 'The lines'), 400: badQuery, 404: notFound },
});

const timelineRoute = createRoute({
  method: 'get',
  path: '/api/timeline',
  summary: 'The results of a benchmark by date, with the best so far in each metric and stated setting',
  request: { query: TimelineQuery },
  responses: { 200: json(TimelinePage, 'A series for each metric and setting'), 400: badQuery, 404: notFound },
});
