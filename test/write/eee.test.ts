/**
 * Records of Every Eval Ever: by its schema, by what its validator checks besides, and by what is written where.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { eeePath } from '../../src/cli/results/eee.ts';
import type { LinkedClaim } from '../../src/model.ts';
import { listResults } from '../../src/results/results.ts';
import { type EeeResult, type Reported, toEee } from '../../src/write/eee.ts';
import { seedCorpus } from '../corpus.ts';
import { claim, corpus, type Said } from '../results/claims.ts';

const schema = JSON.parse(readFileSync(new URL('eee/eval.schema.json', import.meta.url), 'utf8'));
// The schema's own words that are no keywords: its version.
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const options = { version: '1.2.3', retrieved: 1_700_000_000 };

const gpt: Said = { model: 'GPT-4', on: 'GSM8K', metric: 'accuracy', value: 92 };
const madeOf = (...cases: readonly Said[]) =>
  toEee(listResults(corpus(...cases.map((said, place) => claim(String(place), said))), {}).rows, options);

/** The one result of one case, its claim changed. */
function resultOf(said: Said, change: (claim: LinkedClaim) => LinkedClaim = (same) => same): EeeResult | undefined {
  const rows: readonly Reported[] = listResults(corpus(claim('1', { ...gpt, ...said })), {}).rows;
  return toEee(
    rows.map((row) => ({ ...row, claim: change(row.claim) })),
    options,
  ).records[0]?.evaluation_results[0];
}

describe('every record', () => {
  const rows = listResults(seedCorpus(), {}).rows;
  const many = listResults(
    corpus(
      ...[
        gpt,
        { ...gpt, value: 90, paper: 'b' },
        { ...gpt, model: 'LLaMA', unit: 'score', value: 0.5 },
        { ...gpt, metric: 'error', value: 7 },
      ].map((said, place) => claim(String(place), said)),
    ),
    {},
  ).rows;
  const { records, left } = toEee([...rows, ...many], options);
  it('is valid by the schema', () => {
    expect(records.length).toBeGreaterThan(5);
    for (const record of records) expect(validate(record) ? [] : validate.errors).toEqual([]);
  });
  it('has its score within its bounds, and text in its free fields', () => {
    for (const {
      metric_config: { min_score, max_score },
      score_details: { score, details },
    } of records.flatMap(({ evaluation_results }) => evaluation_results)) {
      if (min_score !== undefined && max_score !== undefined) expect(score >= min_score && score <= max_score).toBe(true);
      expect(Object.values(details).every((value) => typeof value === 'string')).toBe(true);
    }
  });
  it('and each row is in one record, or left out with a reason', () => {
    const told = records.flatMap(({ evaluation_results }) => evaluation_results.map((result) => result.evaluation_result_id));
    expect([...told, ...left.map((one) => one.claim)].sort()).toEqual([...rows, ...many].map((row) => row.claim.id).sort());
    expect(left.every(({ reason }) => reason !== '')).toBe(true);
  });
  it('a record that lacks anything would be found out', () => {
    for (const field of ['schema_version', 'model_info', 'eval_library', 'source_metadata', 'evaluation_results']) {
      expect(validate({ ...records[0], [field]: undefined })).toBe(false);
    }
  });
});

it('a record says who reports it', () => {
  const [record] = madeOf(gpt).records;
  expect(record).toMatchObject({
    schema_version: '0.3.0',
    evaluation_timestamp: '2020',
    retrieved_timestamp: '1700000000',
    source_metadata: {
      source_name: 'Alpha',
      source_type: 'documentation',
      additional_details: { paper_id: 'a', extracted_by: 'claimgraph 1.2.3' },
    },
    eval_library: { name: 'unknown', version: 'unknown' },
    model_info: { name: 'GPT-4', id: 'unknown/GPT-4', additional_details: { deployment_type: 'unknown', model_availability: 'unknown' } },
  });
});

it('and the result with its sentence', () => {
  expect(resultOf({ literal: '92.0%', sentence: 'GPT-4 has 92.0% here.' })).toMatchObject({
    evaluation_result_id: '1',
    evaluation_name: 'GSM8K',
    source_data: { dataset_name: 'GSM8K', source_type: 'other' },
    metric_config: {
      metric_name: 'accuracy',
      metric_unit: 'percent',
      lower_is_better: false,
      score_type: 'continuous',
      min_score: 0,
      max_score: 100,
    },
    score_details: { score: 92, details: { literal: '92.0%', evidence: 'GPT-4 has 92.0% here.', role: 'own' } },
  });
});

describe('a paper and a model have one record', () => {
  const told = (...cases: readonly Said[]) =>
    madeOf(...cases).records.map(({ model_info, evaluation_results }) => `${model_info.name} ${evaluation_results.length}`);
  it('with all of its results', () => expect(told(gpt, { ...gpt, on: 'MATH' })).toEqual(['GPT-4 2']));
  it('another model another', () => expect(told(gpt, { ...gpt, model: 'LLaMA', value: 80 })).toEqual(['GPT-4 1', 'LLaMA 1']));
  it('another paper another', () => expect(told(gpt, { ...gpt, paper: 'b', value: 80 })).toEqual(['GPT-4 1', 'GPT-4 1']));
  it('which is the same, and has the same file, every time', () => {
    const [one, other] = [madeOf(gpt), toEee(listResults(corpus(claim('0', gpt)), {}).rows, { ...options, retrieved: 1 })].map(
      ({ records }) => records[0],
    );
    expect(one?.evaluation_id).toBe(other?.evaluation_id);
    expect(one && eeePath(one)).toMatch(/^data\/a\/unknown\/GPT-4\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}\.json$/u);
    expect(one && eeePath(one)).toBe(other && eeePath(other));
  });
});

describe('what would be a guess is left out', () => {
  const check = (what: string, said: Said, reason: string) =>
    it(what, () => expect(madeOf({ ...gpt, ...said })).toMatchObject({ records: [], left: [{ claim: '0', reason }] }));
  check('a change', { kind: 'change' }, 'a change is no score');
  check('a size', { kind: 'size' }, 'a size is no score');
  check('a range', { value: [80, 90] }, 'a range is no score');
  check('a bound', { op: '>' }, 'a bound is no score');
  check('a metric of unknown direction', { metric: 'reveal rate' }, 'which way is better is not known');
  it('what a person rejected', () => {
    const rows = listResults(corpus(claim('0', gpt)), {}).rows;
    const review = { state: 'rejected', reviews: ['r'], who: ['someone'] } as const;
    expect(
      toEee(
        rows.map((row) => ({ ...row, review })),
        options,
      ).left,
    ).toEqual([{ claim: '0', reason: 'a person rejected it' }]);
  });
  it('what is not stated', () => {
    const { left } = madeOf(
      { on: 'GSM8K', metric: 'accuracy', value: 1 },
      { model: 'GPT-4', metric: 'accuracy', value: 1 },
      { model: 'GPT-4', on: 'GSM8K', value: 1 },
    );
    expect(left.map(({ reason }) => reason).sort()).toEqual(['no benchmark is stated', 'no metric is stated', 'no model is stated']);
  });
});

describe('fields', () => {
  const check = (what: string, found: unknown, expected: unknown) => it(what, () => expect(found).toEqual(expected));
  check('a share of 1 is a proportion', resultOf({ value: 0.92, unit: 'score' })?.metric_config.max_score, 1);
  check(
    'bounds that are not sure are not given',
    resultOf({ metric: 'perplexity', unit: 'score', value: 8 })?.metric_config.max_score,
    undefined,
  );
  check('nor those of errors, which may pass 100%', resultOf({ metric: 'error' })?.metric_config.max_score, undefined);
  check('lower is better', resultOf({ metric: 'error' })?.metric_config.lower_is_better, true);
  check('the benchmark is part of a metric that no table knows', resultOf({})?.metric_config.metric_id, 'GSM8K.accuracy');
  check('about so much is marked', resultOf({ op: '~' })?.score_details.details.approximate, 'true');
  check('the setting', resultOf({ chips: ['greedy'] })?.generation_config, { additional_details: { other: 'greedy' } });
  const withSpread = (literal: string, ...values: readonly number[]) =>
    resultOf({}, (one) => ({
      ...one,
      quantity: {
        ...one.quantity,
        spread: {
          kind: values.length === 2 ? 'interval' : 'plus-minus',
          literal,
          values: values.map((value) => ({ literal: '', value, step: 1 })),
        },
      },
    }))?.score_details.uncertainty;
  check('an interval', withSpread('(95% CI 90.1–93.0)', 90.1, 93), {
    confidence_interval: { lower: 90.1, upper: 93, confidence_level: 0.95 },
  });
  check('an interval that does not say of what level', withSpread('(90.1%–93.0%)', 90.1, 93), {
    confidence_interval: { lower: 90.1, upper: 93 },
  });
  check('± may be anything', withSpread('± 0.3', 0.3), undefined);
});
