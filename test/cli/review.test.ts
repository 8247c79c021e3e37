/**
 * Verdicts from the command line: given, listed, out and in, and through a new version of the paper.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunOptions, runInside } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sentence = 'Our model GPT-4 achieves an accuracy of 92.0% on GSM8K.';
const off = 'Accuracy rises from 71.4 to 74.6, a gain of 4.2 points.';
let store: string;
let made = 0;

const run = (words: readonly string[], options: RunOptions & { readonly columns?: number } = {}) =>
  runInside(['--store', store, ...words], { environment: { CLAIMGRAPH_REVIEWER: 'Ada' }, ...options });

async function addPaper(text: string): Promise<void> {
  const file = join(folder, `${made}.jsonl`);
  writeFileSync(file, `${JSON.stringify({ id: 'a', title: 'Of models', abstract: text })}\n`);
  expect((await run(['add', file])).exit).toBe(0);
}

/** The id of the claim with that literal. */
async function claimId(literal: string): Promise<string> {
  const { stdout } = await run(['show', 'a', '--format', 'json']);
  const { claims }: { claims: readonly { claim: string; evidence: { quote: string }; value: string }[] } = JSON.parse(stdout);
  return claims.find(({ value }) => value === literal)?.claim ?? '';
}

/** Read once; each test has a copy. */
const base = join(folder, 'base.db');
const file = join(folder, '0.jsonl');
beforeAll(async () => {
  store = base;
  await addPaper(`${sentence} ${off}`);
  // Derives what is derived, so that the copies have it.
  await run(['results', 'gsm8k']);
});
beforeEach(() => {
  made += 1;
  store = join(folder, `${made}.db`);
  copyFileSync(base, store);
});

describe('a verdict on a claim', () => {
  it('rejected: struck through where the terminal can, said in words anyway, ranked nowhere', async () => {
    const id = await claimId('92.0%');
    const judged = await run(['review', id.slice(0, 8), 'reject', '--why', 'a test']);
    expect(judged).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^rejected by Ada: 92\.0% in “Our model/u) });
    const plain = await run(['results', 'gsm8k']);
    expect(plain.stdout).toMatch(/Review/u);
    expect(plain.stdout).toMatch(/92\.0%.*rejected/u);
    expect(plain.stdout).not.toContain('\x1b[');
    const terminal = await run(['results', 'gsm8k'], { columns: 120 });
    const struck = terminal.stdout.split('\n').find((line) => line.includes('92.0%'));
    expect([struck?.startsWith('\x1b[9m'), struck?.endsWith('\x1b[29m')]).toEqual([true, true]);
    const { results } = JSON.parse((await run(['results', 'gsm8k', '--format', 'json'])).stdout);
    expect(results[0]).toMatchObject({ review: { state: 'rejected', who: ['Ada'] } });
    expect(results[0].rank).toBeUndefined();
    expect((await run(['show', id])).stdout).toContain('rejected by Ada');
    expect((await run(['show', id], { columns: 120 })).stdout).toContain('\x1b[9m92.0%\x1b[29m');
  });

  it('corrected: shown and used as put in, with what is printed', async () => {
    const id = await claimId('92.0%');
    expect((await run(['review', id, 'correct', '--set', 'value=91.5', '--set', 'on=MATH', '--set', 'baseline='])).exit).toBe(0);
    const { stdout } = await run(['show', id]);
    expect(stdout).toContain('91.5 percent');
    expect(stdout).toMatch(/MATH.*corrected by Ada · printed 92\.0%/u);
  });

  it('withdrawn, disputed, by several, in any spelling', async () => {
    const id = await claimId('92.0%');
    expect((await run(['review', id, 'REJECT'])).stdout).toMatch(/^rejected by Ada/u);
    expect((await run(['review', id, 'agree', '--as', 'Bo'])).stdout).toMatch(/^disputed between Bo and Ada/u);
    expect((await run(['review', id, "can't tell", '--as', 'Cy'])).stdout).toMatch(/^disputed between Cy and Bo and Ada/u);
    expect((await run(['review', id, 'withdraw'])).stdout).toMatch(/^agreed by Cy and Bo/u);
    const { stdout, stderr } = await run(['review', id]);
    expect(stdout.match(/withdrawn/gu)).toHaveLength(1);
    expect(stderr).toMatch(/agreed by Cy and Bo/u);
  });

  it('survives a new version of the paper', async () => {
    await run(['review', await claimId('92.0%'), 'reject']);
    await addPaper(`In this paper we look at 7 models. ${sentence} ${off}`);
    const { results } = JSON.parse((await run(['results', 'gsm8k', '--format', 'json'])).stdout);
    expect(results[0]).toMatchObject({ value: '92.0%', review: { state: 'rejected' } });
    await addPaper(off);
    const orphaned = await run(['review']);
    expect(orphaned.stdout).toMatch(/orphaned: “92\.0%” is no longer found in a/u);
    expect(orphaned.stderr).toContain('1 verdict, 1 orphaned');
  });
});

describe('a verdict on a finding', () => {
  it('takes it out of the exit code of an audit, and leaves it marked', async () => {
    const before = await run(['audit']);
    expect(before.exit).toBe(1);
    const id = /\[(C1:\w+)\]/u.exec(before.stdout)?.[1] ?? '';
    expect((await run(['review', id, 'not-a-problem', '--why', 'over another baseline'])).exit).toBe(0);
    const after = await run(['audit']);
    expect(after.exit).toBe(0);
    expect(after.stdout).toMatch(/does not add up {2}C1 .*not a problem by Ada/u);
    expect((await run(['audit', '--format', 'github'])).stdout).toBe('');
    const sarif = JSON.parse((await run(['audit', '--format', 'sarif'])).stdout);
    expect(sarif.runs[0].results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'judged no problem by Ada' },
    ]);
    const { papers } = JSON.parse((await run(['audit', '--format', 'json'])).stdout);
    expect(papers[0].findings[0]).toMatchObject({ verdict: 'does not add up', review: { state: 'not a problem' } });
    expect((await run(['review', id, 'withdraw'])).exit).toBe(0);
    expect((await run(['audit'])).exit).toBe(1);
  });

  it('holds for files too, where the verdicts are given along', async () => {
    const id = /\[(C1:\w+)\]/u.exec((await run(['audit'])).stdout)?.[1] ?? '';
    await run(['review', id, 'not a problem']);
    const lines = join(folder, `${made}-reviews.jsonl`);
    writeFileSync(lines, (await run(['review', '--export'])).stdout);
    expect((await run(['audit', file])).exit).toBe(1);
    expect((await run(['audit', file, '--reviews', lines])).exit).toBe(0);
  });
});

describe('JSON lines', () => {
  it('go out and come in, once however often', async () => {
    const id = await claimId('92.0%');
    await run(['review', id, 'agree']);
    await run(['review', id, 'withdraw']);
    const { stdout: lines } = await run(['review', '--export']);
    expect(lines.trim().split('\n')).toHaveLength(2);
    expect((await run(['review', '--import', '-'], { input: lines })).stdout).toBe('0 verdicts added, 2 known already\n');
    store = join(folder, `${made}-other.db`);
    await addPaper(`${sentence} ${off}`);
    expect((await run(['review', '--import', '-'], { input: lines })).stdout).toBe('2 verdicts added, 0 known already\n');
    expect((await run(['review', '--export'])).stdout).toBe(lines);
  });

  it('that are none are said with their place; the rest comes in', async () => {
    const line = { target: { kind: 'claim', id: await claimId('92.0%') }, verdict: 'reject', who: 'Bo', when: '2025-01-01T00:00:00Z' };
    const mixed = await run(['review', '--import', '-', '--format', 'json'], { input: `nothing\n${JSON.stringify(line)}\n` });
    expect(mixed.exit).toBe(65);
    expect(JSON.parse(mixed.stdout)).toEqual({
      added: 1,
      known: 0,
      orphaned: 0,
      problems: [{ file: '<stdin>', line: 1, reason: 'is not JSON' }],
    });
    expect(mixed.stderr).toContain('<stdin>:1: is not JSON');
    expect((await run(['review', '--import', join(folder, 'missing.jsonl')])).exit).toBe(66);
  });
});

describe('hostile words', () => {
  it('are shown as words', async () => {
    const id = await claimId('92.0%');
    const why = '\x1b[31mred\x07\u202e<script>\n=1+1';
    await run(['review', id, 'agree', '--as', 'A\x1b[2Jda', '--why', why], { columns: 200 });
    for (const words of [['review'], ['review', id], ['show', id], ['results', 'gsm8k']]) {
      const { stdout, stderr } = await run(words, { columns: 200 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not get through are controls.
      expect(`${stdout}${stderr}`).not.toMatch(/\x1b\[31m|\x1b\[2J|\x07|\u202e/u);
    }
    expect(JSON.parse((await run(['review', '--format', 'json'])).stdout).reviews[0].review.why).toBe(why);
  });
});

describe('wrong usage', () => {
  const check = (words: (id: string) => readonly string[], exit: number, said: RegExp) =>
    it(`${words('ID').join(' ')}: ${exit}`, async () => {
      const { exit: ended, stderr } = await run(['review', ...words(await claimId('92.0%'))]);
      expect(stderr).toMatch(said);
      expect(ended).toBe(exit);
    });
  check(() => ['nowhere', 'agree'], 1, /no claim or finding has the id "nowhere"/u);
  check((id) => [id, 'perhaps'], 64, /Give one of agree, reject/u);
  check((id) => [id, 'not a problem'], 64, /a claim can be given agree/u);
  check((id) => [id, 'correct'], 64, /say what it should be with --set/u);
  check((id) => [id, 'correct', '--set', 'colour=red'], 64, /write FIELD=TEXT/u);
  check((id) => [id, 'correct', '--set', 'value=much'], 64, /write the number alone/u);
  check((id) => [id, 'correct', '--set', 'role=theirs'], 64, /role/u);
  check((id) => [id, 'agree', '--set', 'value=1'], 64, /belong together/u);
  check((id) => [id, 'withdraw'], 64, /Ada has given no verdict/u);
  check((id) => [id, '--export'], 64, /leave out the id/u);
  check(() => ['--export', '--import', '-'], 64, /cannot be used with/u);
});
