/**
 * What the program says of itself, and wrong usage.
 */
import { describe, expect, it } from 'vitest';
import { expectGolden } from './golden.ts';
import { runInside, runProgram } from './run.ts';

const commands = [
  'add',
  'remove',
  'backup',
  'results',
  'compare',
  'timeline',
  'list',
  'show',
  'explain',
  'audit',
  'review',
  'serve',
  'export',
  'extract',
  'eval',
];

describe('help', () => {
  it('of the whole program', async () => {
    const { exit, stdout, stderr } = await runInside(['--help']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expectGolden('help/claimgraph.txt', stdout);
  });
  it.each(commands)('of %s teaches by examples and names the exit codes', async (name) => {
    const { exit, stdout, stderr } = await runInside(['help', name]);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain(`$ claimgraph ${name}`);
    expect(stdout).toContain('Exit codes: 0 ');
    expect(stdout).toContain('--format <format>');
    expectGolden(`help/${name}.txt`, stdout);
    expect((await runInside([name, '--help'])).stdout).toBe(stdout);
  });
  it('lists every command', async () => {
    const { stdout } = await runInside(['--help']);
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const { exit, stdout } = await runProgram(['--version']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});

describe('wrong usage ends with 64 and says what is wrong', () => {
  const check = (words: readonly string[], said: RegExp) =>
    it(words.join(' ') || '(nothing)', async () => {
      const { exit, stdout, stderr } = await runInside(words);
      expect({ exit, stdout }).toEqual({ exit: 64, stdout: '' });
      expect(stderr).toMatch(said);
    });
  check([], /Usage: claimgraph/u);
  check(['lst'], /unknown command 'lst'\n\(Did you mean list\?\)/u);
  check(['results'], /missing required argument 'benchmark'/u);
  check(['add'], /missing required argument 'files'/u);
  check(['results', 'gsm8k', 'math'], /too many arguments/u);
  check(['list', 'things'], /Allowed choices are models, methods/u);
  check(['results', 'gsm8k', '--modle', 'x'], /unknown option '--modle'\n\(Did you mean --model\?\)/u);
  check(['results', 'gsm8k', '--format', 'xml'], /Allowed choices are table, json, csv, md, latex, eee/u);
  check(['results', 'gsm8k', '--since', 'May'], /Give a year, month or day/u);
  check(['results', 'gsm8k', '--since', '2024-13'], /Give a year, month or day/u);
  check(['results', 'gsm8k', '--sort', 'size'], /There is no column "size"; there are model, value/u);
  check(['results', 'gsm8k', '--sort', 'year:up'], /Write year:asc or year:desc/u);
  check(['results', 'gsm8k', '--columns', 'model,colour'], /There is no column "colour"/u);
  check(['results', 'gsm8k', '--group', 'worst'], /Allowed choices are all, best, latest/u);
  check(['results', 'gsm8k', '--audit', 'fine'], /Give does not add up, conflict, check/u);
  check(['results', 'gsm8k', '--role', 'mine'], /Give own, rerun, quoted/u);
  check(['serve', '--port', '99999'], /Give a number from 0 to 65535/u);
  check(['extract', '--from', 'docx'], /Allowed choices are results, epoch, records, abstract-list/u);
});
