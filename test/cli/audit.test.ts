/**
 * `claimgraph audit` on files and on a store: its forms and how it ends.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectGolden } from './golden.ts';
import { runInside } from './run.ts';

const files = {
  'good.txt': 'The solve rate improves from 51% to 69.4%, a 36% relative improvement.\n',
  'off.txt': 'Accuracy rises from 71.4 to 74.6, a gain of 4.2 points.\n',
  'check.txt': 'Inference time falls from 240 ms to 20 ms (18x).\n',
  'plain.txt': 'Nothing here is counted, and nothing adds up to anything.\n',
  'empty.txt': '',
  'off.md': '# Widgets\n\nAccuracy rises from **71.4%** to **74.6%** (+4.2 points).\n',
  'off-2.md': '# Widgets\n\nAccuracy rises from **81.4%** to **84.6%** (+4.2 points).\n',
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-audit-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const record = (id: string, value: string) =>
    JSON.stringify({
      id,
      title: `Paper ${id}`,
      abstract: `GPT-4 achieves an accuracy of ${value}% on GSM8K. Accuracy rises from 71.4 to 74.6, a gain of 3.2 points.`,
    });
  writeFileSync(join(folder, 'two.jsonl'), `${record('a', '92.0')}\n${record('b', '92.0')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const audit = (names: readonly string[], ...options: readonly string[]) =>
  runInside(['--store', join(folder, 'store.db'), 'audit', ...options, ...names.map((name) => join(folder, name))]);

/** The folder is another one each time, and ids change with every rule. */
function withoutPlaces(text: string): string {
  return text.replaceAll(`${folder}/`, '').replaceAll(/\b[0-9a-f]{16}\b/gu, 'hash');
}

describe('how it ends', () => {
  const cases: readonly (readonly [names: readonly string[], exit: number])[] = [
    [['good.txt'], 0],
    [['plain.txt'], 0],
    [['off.txt'], 1],
    [['check.txt'], 2],
    [['check.txt', 'off.txt', 'good.txt'], 1],
    [['empty.txt', 'off.txt'], 65],
    [['missing.txt', 'good.txt'], 65],
    [['missing.txt'], 66],
    [[], 66],
  ];
  it.each(cases)('%j with %i', async (names, exit) => {
    expect((await audit(names)).exit).toBe(exit);
  });
});

describe('its forms', () => {
  it('text shows verdict, check, working and sentence, and which checks did not run', async () => {
    const { stdout } = await audit(['off.txt']);
    expect(stdout).toContain('  3 numbers, 3 checkable: 1 does not add up');
    expect(stdout).toMatch(
      / {2}does not add up {2}C1 {2}74\.6 − 71\.4 = 3\.2 \(3\.1 … 3\.3\); stated 4\.2 {2}\S*off\.txt:1:21 {2}\[C1:[0-9a-f]{10}\]\n {6}“Accuracy rises/u,
    );
    expect(stdout).toMatch(/^C1 .* \d+% of \d+ .*\d+% of \d+/mu);
    expect(stdout).toMatch(/is said wrongly of [\d.]+ in 1,000 abstracts \(95% interval/u);
    expect(stdout).toMatch(/^C5 .*did not run: no tables$/mu);
  });
  it.each(['json', 'github'])('%s, as kept', async (format) => {
    const { stdout } = await audit(['good.txt', 'off.txt', 'check.txt', 'off.md'], '--format', format);
    expectGolden(`audit/mixed.${format}.txt`, withoutPlaces(stdout));
  });
  it('json has places that lead back to the text', async () => {
    const { stdout } = await audit(['good.txt'], '--format', 'json');
    const { papers, across, checks } = JSON.parse(stdout);
    expect(papers).toHaveLength(1);
    expect(papers[0].coverage).toEqual({ numbers: 3, claims: 3, checkable: 3 });
    const [finding] = papers[0].findings;
    expect(finding).toMatchObject({ check: 'C2', verdict: 'adds up', sentence: files['good.txt'].trim() });
    expect(finding.interval[0]).toBeCloseTo(34.7, 1);
    expect(finding.interval[1]).toBeCloseTo(37.5, 1);
    for (const { start, end, literal } of finding.numbers) expect(files['good.txt'].slice(start, end)).toBe(literal);
    expect(finding.numbers.map(({ role }: { role: string }) => role)).toEqual(['from', 'to', 'gain']);
    expect(across).toEqual([]);
    const ran = Object.fromEntries(checks.map((check: { id: string; ran: boolean }) => [check.id, check.ran]));
    expect(ran).toMatchObject({ C1: true, C5: false, C8: false, C9: false, C10: false, C17: true });
    for (const { ran: did, why } of checks) expect(did || why !== undefined).toBe(true);
  });
  it('two manuscripts of one title keep their own files', async () => {
    const { stdout } = await audit(['off.md', 'off-2.md'], '--format', 'github');
    expect(stdout.split('\n').map((line) => /[^/,]+\.md,line=\d+,col=\d+/u.exec(line)?.[0])).toEqual([
      'off.md,line=3,col=23',
      'off-2.md,line=3,col=23',
      undefined,
    ]);
  });
  it('sarif and github point at line and column', async () => {
    const { stdout } = await audit(['off.txt'], '--format', 'sarif');
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result.locations[0].physicalLocation.region).toMatchObject({ startLine: 1, startColumn: 21, endColumn: 25 });
    expect((await audit(['off.txt'], '--format', 'github')).stdout).toMatch(
      /^::warning file=.*off\.txt,line=1,col=21,title=C1 does not add up::/u,
    );
  });
  it('speaks of no error', async () => {
    const { stdout } = await audit(['off.txt', 'check.txt', 'good.txt']);
    expect(stdout.replaceAll('error and accuracy', '')).not.toMatch(/\b(?:errors?|wrong|fraud|mistakes?)\b/iu);
  });
});

describe('the store', () => {
  it('is audited when no file is named, across papers too', async () => {
    const store = join(folder, 'store.db');
    expect((await runInside(['--store', store, 'add', join(folder, 'two.jsonl')])).exit).toBe(0);
    const { exit, stdout } = await audit([], '--format', 'json');
    const { papers, across, checks } = JSON.parse(stdout);
    expect(exit).toBe(0);
    expect(papers.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    expect(checks.find(({ id }: { id: string }) => id === 'C9').ran).toBe(true);
    for (const { numbers } of across) for (const { paper } of numbers) expect(['a', 'b']).toContain(paper);
  });
});
