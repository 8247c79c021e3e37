/**
 * Sentences that each check must judge, and traps where nothing may be said not to add up: one line each in cases/, the verdict's sign first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditPaper, checks } from '../../src/audit/audit.ts';
import { createExtractor } from '../../src/extract/extract.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Paper, Verdict } from '../../src/model.ts';

const folder = join(import.meta.dirname, 'cases');
const { knowledge } = loadKnowledge();
const extractor = createExtractor(knowledge);

/** `-` is a trap: no check may say that it does not add up. */
const signs: Readonly<Record<string, Verdict>> = { '=': 'adds up', '!': 'does not add up', '?': 'check' };

function verdictsOn(text: string): readonly { readonly check: string; readonly verdict: Verdict }[] {
  const paper: Paper = { id: 'case', version: 'v', title: '', text, ids: {}, origin: { file: 'case.txt', map: [] }, parts: [] };
  return auditPaper({ paper, extraction: extractor.extract(paper) }, knowledge).findings.map(({ check, verdict }) => ({ check, verdict }));
}

it('every check has a file of cases; those of C9 are in across.test.ts', () => {
  const files = readdirSync(folder).map((file) => file.replace('.txt', ''));
  expect(files.sort()).toEqual(checks.map(({ id }) => id).sort());
});

describe.each(readdirSync(folder).map((file) => [file.replace('.txt', ''), file]))('%s', (check, file) => {
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const cases = lines.map((line) => [line[0] ?? '', line.slice(2)] as const);

  it('has at least 20 cases that fire and 20 traps', () => {
    const traps = cases.filter(([sign]) => sign === '-').length;
    expect(traps).toBeGreaterThanOrEqual(20);
    expect(cases.length - traps).toBeGreaterThanOrEqual(20);
  });

  it.each(cases)('%s %s', (sign, text) => {
    const found = verdictsOn(text);
    const verdict = signs[sign];
    if (verdict) expect(found).toContainEqual({ check, verdict });
    else expect(found.filter((one) => one.verdict === 'does not add up')).toEqual([]);
    if (sign === '=') expect(found.filter((one) => one.verdict === 'does not add up')).toEqual([]);
  });
});
