/**
 * Comparing models and following a benchmark through time, on a few papers with dates.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonRecord, ResultRecord, TimelineRecord } from '../../src/results/records.ts';
import { type Ended, runInside } from './run.ts';

const papers = [
  { id: 'one', published: '2021-03-01', abstract: 'GPT-4 reaches 85.0% accuracy on GSM8K. LLaMA reaches 56.8% accuracy on GSM8K.' },
  { id: 'two', published: '2022-07-09', abstract: 'LLaMA reaches 50.9% accuracy on GSM8K. BERT reaches 91.0% F1 on SQuAD.' },
  { id: 'three', published: '2023-01', abstract: 'GPT-4 reaches 92.0% accuracy on GSM8K. GPT-4 reaches 88.5% F1 on SQuAD.' },
  { id: 'four', abstract: 'LLaMA reaches 60.1% accuracy on GSM8K. LLaMA reaches 70.2% accuracy on SQuAD. We do not train on ImageNet.' },
];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-lists-'));
  const file = join(folder, 'papers.jsonl');
  writeFileSync(file, papers.map((paper) => `${JSON.stringify({ title: `Paper ${paper.id}`, ...paper })}\n`).join(''));
  const { exit } = await ask(['add', file]);
  expect(exit).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(words: readonly string[], columns?: number): Promise<Ended> {
  const environment = { CLAIMGRAPH_STORE: join(folder, 'store.db') };
  return runInside(words, { environment, ...(columns === undefined ? {} : { columns }) });
}

async function askJson<T>(words: readonly string[]): Promise<T> {
  return JSON.parse((await ask([...words, '--format', 'json'])).stdout);
}

describe('compare', () => {
  it('puts side by side what is of one benchmark, metric and setting', async () => {
    const { exit, stdout, stderr } = await ask(['compare', 'gpt4', 'llama']);
    expect(exit).toBe(0);
    expect(stdout.split('\n').map((line) => line.split(/ {2,}/u))).toEqual([
      ['Benchmark', 'Metric', 'GPT-4', 'Llama'],
      ['GSM8K', 'accuracy ↑', '92.0%* +1', '60.1% +2'],
      [''],
    ]);
    expect(stderr).toBe(
      'claimgraph: GPT-4, Llama share 1 benchmark\nclaimgraph: in other metrics or settings each: SQuAD; "claimgraph results" lists them\n',
    );
  });
  it('with each number and its sentence as JSON', async () => {
    const { lines } = await askJson<ComparisonRecord>(['compare', 'GPT-4', 'LLaMA']);
    const quotes = lines[0]?.cells.map((cell) => cell.map(({ value, evidence }) => evidence.quote.includes(value)));
    expect(quotes).toEqual([
      [true, true],
      [true, true, true],
    ]);
  });
  it('in other forms, with the sentences on demand', async () => {
    const words = ['compare', 'gpt-4', 'llama', '--format'];
    expect((await ask([...words, 'csv'])).stdout).toBe(
      'benchmark,metric,better,setting,GPT-4,Llama,best\r\nGSM8K,accuracy,higher,,92.0%; 85.0%,60.1%; 56.8%; 50.9%,GPT-4\r\n',
    );
    expect((await ask([...words, 'md'])).stdout).toContain('| GSM8K | accuracy ↑ |  | 92.0%\\* +1 | 60.1% +2 |');
    expect((await ask([...words, 'latex'])).stdout).toContain('GSM8K & accuracy ↑ &  & 92.0\\%* +1 & 60.1\\% +2 \\\\');
    const { stdout } = await ask(['compare', 'gpt-4', 'llama', '--evidence']);
    expect(stdout).toMatch(/GPT-4: 92\.0% \(three, 2023-01, own, [0-9a-f]{16}\)\n {4}“GPT-4 reaches 92\.0% accuracy on GSM8K\.”/u);
  });
  it('narrows down like results', async () => {
    const { lines } = await askJson<ComparisonRecord>(['compare', 'gpt-4', 'llama', '--until', '2021']);
    expect(lines.map(({ cells }) => cells.flat().map(({ value }) => value))).toEqual([['85.0%', '56.8%']]);
    expect((await ask(['compare', 'gpt-4', 'bert', '--benchmark', 'squad'])).stdout).toContain('88.5%');
  });
  it('says plainly that nothing is shared', async () => {
    const { exit, stdout, stderr } = await ask(['compare', 'bert', 'llama']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toMatch(/^claimgraph: BERT, Llama share no benchmark in one metric and setting\n/u);
  });
  it('suggests names, and needs two models', async () => {
    const { exit, stderr } = await ask(['compare', 'gpt-5', 'llama']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^claimgraph: no model "gpt-5"; did you mean GPT-4/u);
    expect((await ask(['compare', 'llama', 'LLaMA'])).stderr).toMatch(/all names mean Llama/u);
  });
});

describe('timeline', () => {
  it('lists by date with the best so far, undated last', async () => {
    const { exit, stdout, stderr } = await ask(['timeline', 'gsm8k']);
    expect(exit).toBe(0);
    const [heading, , ...lines] = stdout.trimEnd().split('\n');
    expect(heading).toBe('GSM8K · accuracy, higher is better');
    expect(lines.map((line) => line.split(/ {2,}/u).slice(0, 3))).toEqual([
      ['2021-03-01', 'best', '85.0%'],
      ['2021-03-01', '56.8%', 'percent'],
      ['2022-07-09', '50.9%', 'percent'],
      ['2023-01', 'best', '92.0%'],
      ['undated', '60.1%', 'percent'],
    ]);
    expect(stderr).toBe('claimgraph: 5 results on GSM8K in one metric and setting; 1 of a paper without a date, never marked best\n');
  });
  it('of the best alone, or of one model', async () => {
    const values = async (...words: readonly string[]) =>
      (await askJson<TimelineRecord>(['timeline', 'gsm8k', ...words])).series.flatMap(({ points }) =>
        points.map(({ result }) => result.value),
      );
    expect(await values('--best')).toEqual(['85.0%', '92.0%']);
    expect(await values('--model', 'llama')).toEqual(['56.8%', '50.9%', '60.1%']);
    expect(await values('--since', '2022')).toEqual(['50.9%', '92.0%']);
  });
  it('in other forms, metrics apart', async () => {
    expect((await ask(['timeline', 'squad'])).stdout).toMatch(/^SQuAD · F1, .*\n\nSQuAD · accuracy, /su);
    expect((await ask(['timeline', 'gsm8k', '--format', 'csv'])).stdout).toMatch(/^best_so_far,rank,among,model,.*\r\nbest,/u);
    expect((await ask(['timeline', 'gsm8k', '--format', 'md'])).stdout).toMatch(/^\| Best so far \| Date \|/u);
  });
  it('suggests names', async () => {
    const { exit, stderr } = await ask(['timeline', 'gsm9k']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^claimgraph: no benchmark "gsm9k"; did you mean GSM8K/u);
  });
});

it('the best and the latest of each model are listed by results', async () => {
  const list = async (keep: string) => {
    const { results } = await askJson<{ readonly results: readonly ResultRecord[] }>(['results', 'gsm8k', '--group', keep]);
    return results.map(({ value }) => value);
  };
  expect(await list('best')).toEqual(['92.0%', '60.1%']);
  expect(await list('latest')).toEqual(['92.0%', '50.9%']);
});

it('a benchmark without results is told from one whose results do not fit', async () => {
  const { exit, stderr } = await ask(['results', 'imagenet']);
  expect(exit).toBe(1);
  expect(stderr).toMatch(/^claimgraph: no results on ImageNet, which 1 paper names\n/u);
  expect((await ask(['results', 'gsm8k', '--role', 'quoted'])).stderr).toMatch(
    /^claimgraph: no results on GSM8K that fit\n.*without --role there are 5/u,
  );
});

describe('results as records of Every Eval Ever', () => {
  interface Record {
    readonly model_info: { readonly name: string };
    readonly evaluation_results: readonly unknown[];
  }
  const counts = (records: readonly Record[]) =>
    records.map(({ model_info, evaluation_results }) => `${model_info.name} ${evaluation_results.length}`);
  it('one for each paper and model', async () => {
    const { exit, stdout, stderr } = await ask(['results', 'gsm8k', '--format', 'eee']);
    expect(exit).toBe(0);
    expect(counts(JSON.parse(stdout)).sort()).toEqual(['GPT-4 1', 'GPT-4 1', 'LLaMA 1', 'LLaMA 1', 'LLaMA 1']);
    expect(stderr).toMatch(/^claimgraph: 5 results on GSM8K/u);
  });
  it('or each in a file', async () => {
    const into = join(folder, 'records');
    const { exit, stdout } = await ask(['results', 'gsm8k', '--model', 'gpt-4', '--into', into]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' });
    const files = readdirSync(into, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    expect(files.map((file) => file.split(sep).slice(0, 2)).sort()).toEqual([
      ['data', 'one'],
      ['data', 'three'],
    ]);
    expect(counts(files.map((file) => JSON.parse(readFileSync(join(into, file), 'utf8'))))).toEqual(['GPT-4 1', 'GPT-4 1']);
  });
  it('a folder that cannot be written is said', async () => {
    const { exit, stderr } = await ask(['results', 'gsm8k', '--into', join(folder, 'papers.jsonl')]);
    expect(exit).toBe(64);
    expect(stderr).toMatch(/cannot be written/u);
  });
});

it.each([50, 60, 80])('no line is wider than a terminal of %i columns', async (columns) => {
  for (const words of [
    ['compare', 'gpt-4', 'llama', 'bert', '--evidence'],
    ['timeline', 'squad'],
  ]) {
    const { stdout } = await ask(words, columns);
    const widest = Math.max(...stdout.split('\n').map((line) => stripVTControlCharacters(line).length));
    expect(widest).toBeLessThanOrEqual(columns);
  }
});
