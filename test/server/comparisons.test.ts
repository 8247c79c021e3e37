import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/server/app.ts';
import { ComparisonPage, TimelinePage } from '../../src/server/comparisons.ts';
import { ResultPage } from '../../src/server/schemas.ts';
import { claim, corpus } from '../results/claims.ts';

const gsm = { on: 'GSM8K', metric: 'accuracy' } as const;
const data = corpus(
  claim('1', { ...gsm, model: 'GPT-4', value: 85, paper: 'a' }),
  claim('2', { ...gsm, model: 'LLaMA', value: 56.8, paper: 'b', role: 'quoted' }),
  claim('3', { ...gsm, model: 'GPT-4', value: 92, paper: 'b' }),
  claim('4', { on: 'MATH', metric: 'accuracy', model: 'GPT-4', value: 40, paper: 'b' }),
  claim('5', { on: 'MATH', metric: 'error', model: 'LLaMA', value: 90, paper: 'b' }),
);
const app = createApp({ corpus: async () => data });

async function ask<T extends z.ZodType>(path: string, schema: T, status = 200): Promise<z.output<T>> {
  const answer = await app.request(`http://127.0.0.1:4173${path}`);
  expect(answer.status, await answer.clone().text()).toBe(status);
  return schema.parse(await answer.json());
}

const Refused = z.object({ problem: z.string(), reason: z.string(), suggestions: z.array(z.string()).optional() });

describe('compare', () => {
  it('models in any spelling, each number with its sentence', async () => {
    const { models, lines, apart } = await ask('/api/compare?model=gpt+4&model=llama', ComparisonPage);
    expect(models.map(({ id }) => id)).toEqual(['gpt-4', 'llama']);
    expect(
      lines.map(({ metric, better, best, cells }) => [metric.name, better, best, cells.map((cell) => cell.map(({ value }) => value))]),
    ).toEqual([['accuracy', 'higher', 'gpt-4', [['92', '85'], ['56.8']]]]);
    expect(lines[0]?.cells[1]?.[0]).toMatchObject({ role: 'quoted', evidence: { quote: 'We report 56.8 here.' } });
    expect(apart).toEqual([{ benchmark: { id: 'math', name: 'MATH' }, models: ['gpt-4', 'llama'] }]);
  });
  it('narrowed down like results', async () => {
    expect((await ask('/api/compare?model=gpt-4&model=llama&roles=own', ComparisonPage)).lines).toEqual([]);
    expect((await ask('/api/compare?model=gpt-4&model=llama&benchmark=math', ComparisonPage)).lines).toEqual([]);
    const { lines } = await ask('/api/compare?model=gpt-4&model=llama&since=2022-06', ComparisonPage);
    expect(lines[0]?.cells.map((cell) => cell.map(({ value }) => value))).toEqual([['92'], ['56.8']]);
    expect((await ask('/api/compare?model=gpt-4&model=llama&since=May', Refused, 400)).reason).toContain('since');
  });
  it('refuses what it does not know, with names like it', async () => {
    const refused = await ask('/api/compare?model=gpt-4&model=lama', Refused, 404);
    expect(refused).toMatchObject({ reason: 'no model is called lama', suggestions: ['LLaMA'] });
    expect((await ask('/api/compare', Refused, 400)).reason).toContain('model');
  });
});

describe('timeline', () => {
  it('by date, with the best so far, in each metric apart', async () => {
    const { benchmark, series } = await ask('/api/timeline?benchmark=gsm-8k', TimelinePage);
    expect(benchmark).toEqual({ id: 'gsm8k', name: 'GSM8K' });
    expect(series.map(({ points }) => points.map(({ date, best, result }) => [date, best, result.value]))).toEqual([
      [
        ['2020', true, '85'],
        ['2022-06', true, '92'],
        ['2022-06', false, '56.8'],
      ],
    ]);
    expect((await ask('/api/timeline?benchmark=math', TimelinePage)).series).toHaveLength(2);
  });
  it('refuses what it does not know', async () => {
    expect((await ask('/api/timeline?benchmark=gsm9k', Refused, 404)).suggestions).toEqual(['GSM8K']);
    expect((await ask('/api/timeline', Refused, 400)).reason).toContain('benchmark');
  });
});

it('results take the same time, and the best or latest of each group', async () => {
  const values = async (query: string) =>
    (await ask(`/api/results?benchmark=gsm8k&${query}`, ResultPage)).results.map(({ value }) => value);
  expect(await values('until=2021')).toEqual(['85']);
  expect(await values('since=2021&papers=a')).toEqual([]);
  expect(await values('group=best')).toEqual(['92', '56.8']);
  expect(await values('group=latest&by=benchmark')).toEqual(['92']);
});

it('both are in the OpenAPI document', async () => {
  const { paths } = await ask('/api/openapi.json', z.object({ paths: z.record(z.string(), z.unknown()) }));
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/compare', '/api/timeline']));
});
