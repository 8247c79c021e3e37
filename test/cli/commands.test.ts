/**
 * What the commands print of the seeds: the main answers as they are kept beside the tests, and what each option does to them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultRecord } from '../../src/results/records.ts';
import { expectGolden } from './golden.ts';
import { type Ended, runInside, seeds } from './run.ts';

let folder: string;
let store: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-commands-'));
  store = join(folder, 'store.db');
  const { exit, stdout } = await runInside(['--store', store, 'add', seeds]);
  expect({ exit, stdout }).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^51 added; the store holds 51 papers\n/u) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on the store of the seeds; `columns` makes the output a terminal. */
function ask(words: readonly string[], columns?: number): Promise<Ended> {
  return runInside(words, { environment: { CLAIMGRAPH_STORE: store }, ...(columns === undefined ? {} : { columns }) });
}

/** What a command prints as JSON; `T` is what the test looks at. */
async function askJson<T>(words: readonly string[]): Promise<{ readonly exit: number | null; readonly answer: T }> {
  const { exit, stdout } = await ask([...words, '--format', 'json']);
  return { exit, answer: JSON.parse(stdout) };
}

interface Results {
  readonly benchmark?: { readonly id: string; readonly name: string };
  readonly unknown: readonly { readonly suggestions: readonly string[] }[];
  readonly results: readonly ResultRecord[];
}

/** Ids and hashes change with every rule; the rest of an answer is compared. */
function withoutIds(text: string): string {
  return text.replaceAll(/\b[0-9a-f]{16}\b/gu, 'hash').replaceAll(/"confidence": [\d.]+/gu, '"confidence": 0');
}

describe('adding again', () => {
  it('finds everything unchanged', async () => {
    const { exit, stdout } = await ask(['add', seeds]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '51 unchanged; the store holds 51 papers\n' });
  });
  it('reports as JSON', async () => {
    const { answer } = await askJson<unknown>(['add', seeds]);
    expect(answer).toMatchObject({ added: 0, unchanged: 51, papers: 51, problems: expect.any(Array), coverage: { numbers: 0 } });
  });
});

describe('results', () => {
  it('of a benchmark, as kept', async () => {
    for (const format of ['table', 'json', 'csv', 'md', 'latex']) {
      const { exit, stdout } = await ask(['results', 'math', '--format', format]);
      expect(exit).toBe(0);
      expectGolden(`results/math.${format}.txt`, withoutIds(stdout));
    }
  });
  it.each(['MATH500', 'math 500', 'Math-500'])('finds a benchmark written %s', async (name) => {
    const { exit, answer } = await askJson<Results>(['results', name]);
    expect({ exit, found: answer.benchmark?.name }).toEqual({ exit: 0, found: 'MATH-500' });
  });
  it('sums up beside the data', async () => {
    const { stderr } = await ask(['results', 'math']);
    expect(stderr).toMatch(/^claimgraph: \d+ results? and \d+ changes? on MATH from \d+ papers?/u);
  });
  it('suggests the nearest name', async () => {
    const { exit, stdout, stderr } = await ask(['results', 'gsm9k']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toMatch(/^claimgraph: no benchmark "gsm9k"; did you mean .*GSM8K/u);
  });
  it('says so in JSON too', async () => {
    const { exit, answer } = await askJson<Results>(['results', 'gsm9k']);
    expect(exit).toBe(1);
    expect(answer.results).toEqual([]);
    expect(answer.unknown[0]?.suggestions).toContain('GSM8K');
  });
  it('narrows down', async () => {
    const all = (await askJson<Results>(['results', 'math'])).answer.results;
    const check = async (words: readonly string[], fits: (row: ResultRecord) => boolean) => {
      const { exit, answer } = await askJson<Results>(['results', 'math', ...words]);
      // Where groups grow smaller they change places.
      const claims = (rows: Results['results']) => rows.map(({ claim }) => claim).sort();
      expect(claims(answer.results)).toEqual(claims(all.filter(fits)));
      expect(exit).toBe(answer.results.length > 0 ? 0 : 1);
    };
    await check(['--role', 'own'], ({ role }) => role === 'own');
    await check(['--role', 'own', '--role', 'quoted'], ({ role }) => role !== 'rerun');
    await check(['--since', '2023'], ({ paper }) => (paper.date ?? '') >= '2023');
    await check(['--since', '2199'], () => false);
    await check(['--until', '2023'], ({ paper }) => paper.date !== undefined && paper.date <= '2024');
    await check(['--audit', 'adds-up'], ({ audit }) => audit === 'adds up');
    await check(['--kind', 'result'], ({ kind }) => kind === 'result');
    await check(['--role', 'own', '--audit', 'Adds Up'], ({ audit, role }) => audit === 'adds up' && role === 'own');
    await check(['--setting', 'none'], ({ setting }) => setting.length === 0);
  });
  it('lists sizes where they are asked for, and else says that there are some', async () => {
    const { stderr } = await ask(['results', 'gsm8k', '--kind', 'change']);
    const counted = [...stderr.matchAll(/(\d+) (result|size)s? \(--kind \2\)/gu)];
    for (const [, count, kind = ''] of counted) {
      const { answer } = await askJson<Results>(['results', 'gsm8k', '--kind', kind]);
      expect(answer.results.map((row) => row.kind)).toEqual(Array(Number(count)).fill(kind));
    }
    expect(counted.length).toBeGreaterThan(0);
  });
  it('groups by model, and keeps the best of each', async () => {
    const all = (await askJson<Results>(['results', 'math', '--kind', 'result'])).answer;
    const best = (
      await askJson<Results & { readonly groups: readonly { readonly claims: readonly string[] }[] }>([
        'results',
        'math',
        '--group',
        'best',
      ])
    ).answer;
    const key = ({ model, metric, setting }: ResultRecord) => [model?.name, metric?.name, ...setting].join();
    expect(new Set(best.results.map(key))).toEqual(new Set(all.results.map(key)));
    expect(best.results.length).toBeLessThanOrEqual(all.results.length);
    expect(best.groups.flatMap(({ claims }) => claims)).toEqual(best.results.map(({ claim }) => claim));
    expect((await ask(['results', 'math', '--group', 'all'])).stdout).toContain('\n\nGemini Pro (');
  });
  it('says what a filter that leaves nothing costs', async () => {
    const { exit, stderr } = await ask(['results', 'math', '--since', '2199']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/no results on MATH that fit\n.*without --since and --until there are \d/u);
  });
  it('sorts by any column', async () => {
    const { answer } = await askJson<Results>(['results', 'math', '--sort', 'model:desc']);
    const models = answer.results.flatMap(({ model }) => (model ? [model.name ?? model.written] : []));
    expect(models).toEqual([...models].sort((a, b) => b.localeCompare(a, 'en', { sensitivity: 'base' })));
  });
  it('shows the columns that are asked for', async () => {
    const { stdout } = await ask(['results', 'math', '--columns', 'value,paper_id', '--format', 'csv']);
    expect(stdout).toMatch(/^value,paper_id\r\n/u);
  });
  it('names settings that there are when one is not', async () => {
    const { exit, stderr } = await ask(['results', 'math', '--setting', '99-shot']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^claimgraph: no result states the setting "99-shot"; did you mean /u);
  });
});

describe('a terminal', () => {
  it.each([60, 80, 120])('%i columns wide is never exceeded', async (columns) => {
    for (const words of [
      ['results', 'math'],
      ['results', 'math', '--group', 'all'],
      ['timeline', 'math'],
      ['list', 'papers'],
      ['list', 'models'],
    ]) {
      const { exit, stdout } = await ask(words, columns);
      expect(exit).toBe(0);
      const widest = Math.max(...stdout.split('\n').map((line) => stripVTControlCharacters(line).length));
      expect(widest).toBeLessThanOrEqual(columns);
    }
  });
  it('gets colour, a pipe does not', async () => {
    expect((await ask(['list', 'models'], 80)).stdout).toContain('\u001b[1m');
    expect((await ask(['list', 'models'])).stdout).not.toContain('\u001b');
  });
});

describe('list', () => {
  it.each(['models', 'methods', 'benchmarks', 'datasets', 'metrics', 'tasks', 'papers'])('%s', async (kind) => {
    const { exit, answer } = await askJson<readonly { readonly id: string; readonly papers?: number }[]>(['list', kind]);
    expect(exit).toBe(0);
    expect(answer.length).toBeGreaterThan(0);
    expect(new Set(answer.map(({ id }) => id)).size).toBe(answer.length);
    const counts = answer.flatMap(({ papers }) => papers ?? []);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
  it('of benchmarks, as kept', async () => expectGolden('list/benchmarks.txt', (await ask(['list', 'benchmarks'])).stdout));
  it('of an empty store ends with 1', async () => {
    const empty = join(folder, 'empty.db');
    await runInside(['--store', empty, 'add', '-'], { input: '{"id": "a", "title": "T", "abstract": "Nothing here."}\n' });
    await runInside(['--store', empty, 'remove', 'a']);
    const { exit, stdout, stderr } = await runInside(['--store', empty, 'list', 'models']);
    expect({ exit, stdout, stderr }).toEqual({ exit: 1, stdout: '', stderr: 'claimgraph: no models in the store\n' });
  });
});

describe('show', () => {
  interface Shown {
    readonly paper?: { readonly id: string };
    readonly entity?: { readonly name: string };
    readonly claims?: readonly ResultRecord[];
    readonly claim?: string;
    readonly evidence?: { readonly quote: string };
  }
  it('a benchmark, with each number in its sentence', async () => {
    const { exit, stdout } = await ask(['show', 'math']);
    expect(exit).toBe(0);
    expectGolden('show/math.txt', withoutIds(stdout));
  });
  it('a paper with all its numbers', async () => {
    const papers = (await askJson<readonly { readonly id: string; readonly numbers: number }[]>(['list', 'papers'])).answer;
    const one = papers.find(({ numbers }) => numbers > 3);
    const { answer } = await askJson<Shown>(['show', one?.id ?? '']);
    expect(answer.paper?.id).toBe(one?.id);
    expect(answer.claims).toHaveLength(one?.numbers ?? 0);
    for (const claim of answer.claims ?? []) expect(claim.evidence.quote).toContain(claim.value);
  });
  it('a claim by the first digits of its id, which explain takes too', async () => {
    const [row] = (await askJson<Results>(['results', 'math'])).answer.results;
    const { answer } = await askJson<Shown>(['show', row?.claim.slice(0, 10) ?? '']);
    expect(answer).toMatchObject({ claim: row?.claim, evidence: row?.evidence });
    const explained = await ask(['explain', row?.claim.slice(0, 10) ?? '']);
    expect(explained.exit).toBe(0);
    expect(explained.stdout).toContain(row?.value ?? '');
  });
  it('nothing of that name: suggests others', async () => {
    const { exit, stdout, stderr } = await ask(['show', 'gsm9k']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toMatch(/nothing is called "gsm9k"; did you mean GSM8K/u);
  });
});

describe('explain', () => {
  const text = 'Our method Alpha reaches 90.1% accuracy on GSM8K, 3.5 points above GPT-4. We trained it in 2023 on 8 GPUs.';
  it('accounts for every number of a text', async () => {
    const { exit, stdout } = await runInside(['explain', '-'], { input: text });
    expect(exit).toBe(0);
    expectGolden('explain/text.txt', withoutIds(stdout));
    const [, total = ''] = /^(\d+) numbers: /mu.exec(stdout) ?? [];
    const kinds = [...(/(\d+) results?, (\d+) changes?, (\d+) sizes?, (\d+) other$/mu.exec(stdout) ?? [])].slice(1).map(Number);
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(Number(total));
  });
  it('gives rules and words as JSON', async () => {
    const { stdout } = await runInside(['explain', '-', '--format', 'json'], { input: text });
    const [paper] = JSON.parse(stdout) as readonly { readonly numbers: readonly { readonly literal: string; readonly why: string }[] }[];
    expect(paper?.numbers.map(({ literal }) => literal)).toEqual(expect.arrayContaining(['90.1%', '3.5', '2023', '8']));
    for (const { why } of paper?.numbers ?? []) expect(why).toMatch(/^[\w-]+(?:\/[\w-]+)*$/u);
  });
  it('knows when there is no such claim', async () => {
    const { exit, stderr } = await ask(['explain', 'abcdef123456']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/no claim abcdef123456 in the store/u);
  });
});

describe('export', () => {
  it('as records is what extract prints, by paper id', async () => {
    const exported = withoutIds((await ask(['export', '--format', 'jsonl'])).stdout)
      .split('\n')
      .filter(Boolean);
    const files = ['003_631ad8d0c8fb0c10.txt', '004_ebc7a171603dcb15.txt'].map((name) => join(seeds, name));
    const extracted = withoutIds((await runInside(['extract', ...files])).stdout)
      .split('\n')
      .filter(Boolean);
    expect(exported).toHaveLength(51);
    expect([...exported].sort()).toEqual([...extracted].sort());
  });
  it('as CSV has one row per claim', async () => {
    const claims = (await ask(['export'])).stdout;
    const corpus = JSON.parse(claims) as { readonly claims: readonly unknown[]; readonly positions: object };
    const rows = (await ask(['export', '--format', 'csv'])).stdout.match(/^"?[^\r]*,[0-9a-f]{16}\r$/gmu);
    expect(rows).toHaveLength(corpus.claims.length);
    expect(Object.keys(corpus.positions).length).toBeGreaterThan(51);
  });
  it('as graphs is XML with positions', async () => {
    expect((await ask(['export', '--format', 'gexf'])).stdout).toMatch(/^<\?xml [\s\S]*<viz:position [\s\S]*<\/gexf>\s*$/u);
    expect((await ask(['export', '--format', 'graphml'])).stdout).toMatch(/^<\?xml [\s\S]*<\/graphml>\s*$/u);
  });
});

describe('remove and backup', () => {
  it('take a paper out of a copy and leave the store as it is', async () => {
    const copy = join(folder, 'copy.db');
    expect(await ask(['backup', copy])).toMatchObject({ exit: 0, stdout: `51 papers copied to ${copy}\n` });
    expect(await ask(['backup', copy])).toMatchObject({ exit: 64, stdout: '' });
    const [first] = (await askJson<readonly { readonly id: string }[]>(['list', 'papers'])).answer;
    const id = first?.id ?? '';
    expect(await ask(['--store', copy, 'remove', id, 'nowhere'])).toMatchObject({ exit: 1, stdout: `removed ${id}\n` });
    expect((await askJson<readonly unknown[]>(['--store', copy, 'list', 'papers'])).answer).toHaveLength(50);
    expect((await askJson<readonly unknown[]>(['list', 'papers'])).answer).toHaveLength(51);
  });
});

describe('eval', () => {
  it('of gold against itself is right everywhere', async () => {
    const gold = join(seeds, '../test/gold/seeds.jsonl');
    const { exit, answer } = await askJson<{ readonly rows: readonly { readonly gold: number; readonly f1: number }[] }>([
      'eval',
      gold,
      '--predicted',
      gold,
    ]);
    expect(exit).toBe(0);
    for (const { gold: count, f1 } of answer.rows) if (count > 0) expect(f1).toBe(1);
  });
  it('extracts the texts of gold where no prediction is given', async () => {
    const gold = join(seeds, '../test/gold/seeds.jsonl');
    const { answer } = await askJson<{ readonly papers: number; readonly unlike: readonly string[]; readonly unread: readonly string[] }>([
      'eval',
      gold,
    ]);
    expect(answer).toMatchObject({ papers: 51, unlike: [], unread: [] });
  });
});
