/** Rows of a results table: what their cells say becomes one claim each, and every other numeral is accounted for. */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/extract.ts';
import { settingChips } from '../../src/filter.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { words } from '../../src/span.ts';
import { read } from '../read/reading.ts';

const extractor = createExtractor(loadKnowledge().knowledge);

async function extract(fields: Readonly<Record<string, unknown>>) {
  const { papers } = await read(JSON.stringify(fields), { format: 'results' });
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  return { ...extractor.extract(paper), paper };
}

const plain = { model: 'GPT-4', benchmark: 'GSM8K', metric: 'accuracy', value: '92.0%', source: 'A report of 2023 on 5 models' };

describe('a row', () => {
  it('is a claim with its cells as slots and itself as the sentence', async () => {
    const { paper, claims } = await extract(plain);
    const [claim] = claims;
    expect(claims).toHaveLength(1);
    expect([claim?.subject, claim?.on, claim?.metric].map((slot) => slot?.map(({ surface }) => surface))).toEqual([
      ['GPT-4'],
      ['GSM8K'],
      ['accuracy'],
    ]);
    expect(claim).toMatchObject({ role: 'reported', quantity: { literal: '92.0%', unit: 'percent', kind: 'result', op: '=' } });
    expect(claim?.quantity.values).toEqual([{ literal: '92.0%', value: 92, step: 0.1 }]);
    expect(claim && words(paper, claim.sentence)).toBe(JSON.stringify(plain));
    for (const slot of [claim?.subject, claim?.on, claim?.metric])
      for (const { span, surface } of slot ?? []) expect(span && words(paper, span)).toBe(surface);
  });
  it('has its names recognised', async () => {
    const { mentions } = await extract(plain);
    expect(mentions.map(({ type, name, known }) => [type, name, known !== undefined])).toEqual([
      ['model', 'GPT-4', true],
      ['benchmark', 'GSM8K', true],
      ['metric', 'accuracy', true],
    ]);
  });
  it('has one quantity for each numeral, and only its value states a result', async () => {
    const { paper, quantities } = await extract({ ...plain, model: 'Llama 3.1 8B', shots: 5 });
    expect(quantities.filter(({ kind }) => kind !== 'other').map(({ literal }) => literal)).toEqual(['92.0%']);
    for (const part of ['title', 'text'] as const) {
      const covered = new Set(
        quantities.flatMap(({ span }) =>
          span.part === part ? Array.from({ length: span.end - span.start }, (_, at) => span.start + at) : [],
        ),
      );
      const bare = [...paper[part].matchAll(/\d/gu)].filter(({ index }) => !covered.has(index));
      expect(bare.map(({ index }) => paper[part].slice(index - 5, index + 5))).toEqual([]);
    }
  });
  it('goes by its exact model, where one is named', async () => {
    const { claims } = await extract({ ...plain, model_version: 'gpt-4-0314' });
    expect(claims[0]?.subject.map(({ surface }) => surface)).toEqual(['gpt-4-0314']);
  });
});

describe('values', () => {
  it.each([
    ['0.62', undefined, { value: 0.62, step: 0.01 }, 'score', '='],
    ['62', '%', { value: 62, step: 1 }, 'percent', '='],
    ['62.10', 'percent', { value: 62.1, step: 0.01 }, 'percent', '='],
    ['> 90%', undefined, { value: 90, step: 1 }, 'percent', '>'],
    ['≤3', undefined, { value: 3, step: 1 }, 'score', '<='],
    ['~54.5', undefined, { value: 54.5, step: 0.1 }, 'score', '~'],
    ['1,234.5', 'ms', { value: 1234.5, step: 0.1 }, 'ms', '='],
    ['-0.25', undefined, { value: -0.25, step: 0.01 }, 'score', '='],
    ['−0.25', undefined, { value: -0.25, step: 0.01 }, 'score', '='],
    ['1e-4', undefined, { value: 0.0001, step: 0.0001 }, 'score', '='],
  ])('%s %s', async (...[value, unit, expected, symbol, op]) => {
    const { claims } = await extract({ ...plain, value, ...(unit ? { unit } : {}) });
    expect(claims[0]?.quantity).toMatchObject({ values: [expected], unit: symbol, op });
  });
  it('have their spread', async () => {
    const { claims } = await extract({ ...plain, value: '87.2 ± 0.3' });
    expect(claims[0]?.quantity.spread).toEqual({ kind: 'plus-minus', literal: '0.3', values: [{ literal: '0.3', value: 0.3, step: 0.1 }] });
  });
});

describe('settings', () => {
  it.each([
    [{ shots: 5 }, ['5-shot']],
    [{ shots: '0-shot' }, ['zero-shot']],
    [{ shots: ' 0\n' }, ['zero-shot']],
    [{ shots: 'few' }, ['few-shot']],
    [{ split: 'Test' }, ['split: test']],
    [{ setting: '8-shot CoT, maj@16' }, ['8-shot', 'CoT', 'maj@16']],
    [{ setting: 'official harness' }, ['official harness']],
    [{ shots: 3, split: 'dev', setting: 'greedy decoding' }, ['3-shot', 'greedy decoding', 'split: dev']],
    [{ shots: null }, []],
  ])('%j', async (fields, chips) => {
    const { claims } = await extract({ ...plain, ...fields });
    expect(claims[0] && settingChips(claims[0].setting)).toEqual(chips);
  });
});
