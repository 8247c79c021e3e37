/**
 * Tables of results all the way: read, extracted, resolved and compared. Rows that lie apart beyond rounding differ, or are in conflict where
 * both state the same setting; rows within rounding are the same.
 */
import { describe, expect, it } from 'vitest';
import { auditAcross } from '../../src/audit/across.ts';
import { createExtractor } from '../../src/extract/extract.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Corpus, Finding } from '../../src/model.ts';
import { resolveEntities } from '../../src/resolve/resolve.ts';
import { read } from '../read/reading.ts';

const { knowledge } = loadKnowledge();
const extractor = createExtractor(knowledge);

type Row = readonly [model: string, value: string, shots: string, source: string];

async function findingsOn(rows: readonly Row[]): Promise<readonly Finding[]> {
  const table = rows.map(([model, value, shots, source]) => `${model},GSM8K,EM,${value},${shots},${source}\n`).join('');
  const { papers } = await read(`model,benchmark,metric,value,shots,source\n${table}`);
  const entries = papers.map((paper) => ({ paper, extraction: extractor.extract(paper) }));
  const { claims, entities, mentions } = resolveEntities(entries, knowledge, []);
  const nothing = { others: {}, findings: [], reviews: [], positions: {} };
  const corpus: Corpus = { format: 1, hash: '', papers, claims, entities, mentions, ...nothing };
  return auditAcross(corpus);
}

const verdictsOn = async (rows: readonly Row[]) => (await findingsOn(rows)).map(({ verdict }) => verdict);

describe('two sources', () => {
  it.each<[a: string, b: string, shots: string, verdict: string]>([
    ['92.0%', '92.0%', '5', 'same'],
    ['92.0%', '92.1%', '5', 'same'],
    ['92%', '92.4%', '', 'same'],
    ['0.92', '92.0%', '', 'same'],
    ['92.0%', '87.1%', '5', 'conflict'],
    ['92.0%', '92.2%', '0', 'conflict'],
    ['92.0%', '87.1%', 'few', 'conflict'],
    ['92.0%', '87.1%', '', 'differs'],
    ['0.92', '87.1%', '', 'differs'],
  ])('%s and %s (%s shots): %s', async (a, b, shots, verdict) => {
    expect(
      await verdictsOn([
        ['GPT-4', a, shots, 'One'],
        ['gpt 4', b, shots, 'Two'],
      ]),
    ).toEqual([verdict]);
  });
  it('in other settings only differ', async () => {
    expect(
      await verdictsOn([
        ['GPT-4', '92.0%', '5', 'One'],
        ['GPT-4', '87.1%', '8', 'Two'],
      ]),
    ).toEqual(['differs']);
    expect(
      await verdictsOn([
        ['GPT-4', '92.0%', '5', 'One'],
        ['GPT-4', '92.0%', '', 'Two'],
      ]),
    ).toEqual(['same']);
  });
  it('on other models are not compared', async () => {
    expect(
      await verdictsOn([
        ['gpt-4-0314', '92.0%', '5', 'One'],
        ['gpt-4-0613', '87.1%', '5', 'Two'],
      ]),
    ).toEqual([]);
  });
});

it('rows of one source speak for themselves', async () => {
  expect(
    await verdictsOn([
      ['GPT-4', '92.0%', '5', 'One'],
      ['GPT-4', '87.1%', '5', 'One'],
    ]),
  ).toEqual(['conflict']);
});

describe('many sources', () => {
  const rows: readonly Row[] = [
    ['GPT-4', '92.0%', '5', 'One'],
    ['GPT-4', '92.0%', '5', 'Two'],
    ['GPT-4', '92.04%', '5', 'Three'],
    ['GPT-4', '87.1%', '0', 'Four'],
    ['GPT-4', '85.3%', '0', 'Five'],
    ['GPT-4', '90.0%', '', 'Six'],
  ];
  it('are compared setting by setting, then across settings', async () => {
    expect((await findingsOn(rows)).map(({ verdict, numbers }) => [verdict, numbers.map(({ literal }) => literal)])).toEqual([
      ['conflict', ['85.3%', '87.1%']],
      ['same', ['92.0%', '92.04%', '92.0%']],
      ['differs', ['85.3%', '87.1%', '92.04%', '90.0%']],
    ]);
  });
  it('no group of equal values differs, and each finding says of what', async () => {
    for (const { verdict, numbers, working } of await findingsOn(rows)) {
      expect(new Set(numbers.map(({ literal }) => literal)).size > 1 || verdict === 'same').toBe(true);
      expect(working).toMatch(/^GPT-4 on GSM8K, EM: .*(?:apart beyond rounding|equal within rounding)/u);
    }
  });
});
