/**
 * From the words of an address to a Filter: every list is comma-separated and may be given several times; a leading `!` excludes.
 */
import { z } from '@hono/zod-openapi';
import { type Filter, given, roles, verdicts } from '../model.ts';
import { groupings, keeps } from '../results/group.ts';
import { type Sort, sortColumns } from '../results/rank.ts';

const words = z.union([z.string(), z.array(z.string())]).transform((given) =>
  [given]
    .flat()
    .flatMap((text) => text.split(','))
    .filter((text) => text !== ''),
);

const wordsOf = <T extends readonly [string, ...string[]]>(all: T) => words.pipe(z.array(z.enum(all)));
const kinds = ['result', 'change', 'size'] as const;

const years = z
  .string()
  .regex(/^\d{4}(?:-\d{4})?$/u, 'a year, or two as in 2021-2024')
  .transform((text): readonly [number, number] => {
    const [first = '', last = first] = text.split('-');
    return [Number(first), Number(last)];
  });

const sort = words.pipe(
  z.array(
    z.string().regex(new RegExp(`^-?(?:${sortColumns.join('|')})$`, 'u'), `one of ${sortColumns.join(', ')}; - in front for descending`),
  ),
);

/** What narrows results and graph down. */
export const FilterQuery = z.object({
  models: words.optional().openapi({ description: 'Entity ids of models and methods', example: 'gpt-4,!llama-2' }),
  benchmarks: words.optional().openapi({ description: 'Entity ids of benchmarks and datasets' }),
  papers: words.optional(),
  metrics: words.optional().openapi({ description: 'Entity ids of metrics, or the metric as written' }),
  settings: words.optional().openapi({ description: '`none`: not stated', example: '5-shot' }),
  roles: wordsOf(roles).optional(),
  audit: wordsOf(verdicts).optional(),
  kinds: wordsOf(kinds).optional(),
  years: years.optional().openapi({ type: 'string', example: '2021-2024' }),
  text: z.string().max(500).optional().openapi({ description: 'Words in the sentence, a name or the title' }),
});

const date = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'a year, month or day: 2024, 2024-06 or 2024-06-15');

/** What lists of results take beside the filter. */
export const TimeQuery = z.object({
  since: date.optional().openapi({ description: 'Only papers from then on, as far as their dates are known', example: '2024-06' }),
  until: date.optional().openapi({ description: 'Only papers till then, that year, month or day included' }),
});

export const ResultsQuery = FilterQuery.extend({
  ...TimeQuery.shape,
  benchmark: z.string().max(200).optional().openapi({ description: 'A benchmark in any spelling', example: 'math 500' }),
  model: z.string().max(200).optional().openapi({ description: 'A model or method in any spelling' }),
  metric: z.string().max(200).optional().openapi({ description: 'A metric in any spelling' }),
  group: z.enum(keeps).optional().openapi({ description: 'Of each group all, the best or the latest in each metric and setting' }),
  by: z.enum(groupings).default('model').openapi({ description: 'What to group by' }),
  sort: sort.optional().openapi({ example: '-value' }),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
});

export const GraphQuery = FilterQuery.extend({
  metrics_shown: z.stringbool().default(false).openapi({ description: 'Metrics as nodes' }),
  tasks_shown: z.stringbool().default(false).openapi({ description: 'Tasks as nodes' }),
});

export const SearchQuery = z.object({
  q: z.string().max(500).openapi({ description: 'A name, a title or a number', example: 'gpt4' }),
  limit: z.coerce.number().int().min(1).max(100).default(8),
});

export const ReviewQuery = z.object({
  claim: z.string().max(2000).optional().openapi({ description: 'Id of a claim' }),
  finding: z.string().max(2000).optional().openapi({ description: 'Id of a finding' }),
});

export const ById = z.object({ id: z.string().max(500) });

/** The filter that a query's words say. */
export function filterOf(query: z.output<typeof FilterQuery>): Filter {
  return {
    ...given('models', query.models),
    ...given('benchmarks', query.benchmarks),
    ...given('papers', query.papers),
    ...given('metrics', query.metrics),
    ...given('settings', query.settings),
    ...given('roles', query.roles),
    ...given('audit', query.audit),
    ...given('kinds', query.kinds),
    ...given('years', query.years),
    ...given('text', query.text),
  };
}

/** `-value` is value, descending. */
export function sortOf(names: readonly string[] = []): readonly Sort[] {
  return names.flatMap((name) => {
    const column = sortColumns.find((one) => one === name.replace('-', ''));
    return column ? [{ column, descending: name.startsWith('-') }] : [];
  });
}
