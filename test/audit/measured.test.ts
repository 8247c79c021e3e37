/** The figures that the audit prints are those of the committed result file. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { falseAlarms, measured } from '../../src/audit/measured.ts';

const result = JSON.parse(readFileSync(new URL('../bench/results/audit.json', import.meta.url), 'utf8'));

it('every check has the precision and recall that were measured', () => {
  expect(Object.keys(measured).sort()).toEqual(Object.keys(result.checks).sort());
  for (const [check, { precision, read, recall, n }] of Object.entries(measured))
    expect([check, precision, read, recall, n]).toEqual([
      check,
      ...['precision', 'said', 'recall', 'n'].map((key) => result.checks[check][key]),
    ]);
});

it('the false alarms are those that were measured, on at least 2,000 abstracts', () => {
  const { perThousand, interval } = result.falseAlarms;
  expect(falseAlarms).toEqual({ perThousand, interval, texts: result.read.texts });
  expect(falseAlarms.texts).toBeGreaterThanOrEqual(2000);
});

it('names the command that made it', () => {
  expect(result.command).toMatch(/^claimgraph eval \S+ --audit /u);
});
