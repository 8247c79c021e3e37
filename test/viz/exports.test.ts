/** Acceptance check 5: whatever a paper prints, an export of the list has the same characters, trailing zeros and signs and all. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/model.ts';
import { resultColumns, tableOf } from '../../src/results/columns.ts';
import { type ResultRecord, recordOf } from '../../src/results/records.ts';
import { listResults } from '../../src/results/results.ts';
import { finish } from '../../src/steps.ts';
import { writeBibtex } from '../../src/write/bibtex.ts';
import { writeCsv } from '../../src/write/csv.ts';
import { toEee } from '../../src/write/eee.ts';
import { writeJson } from '../../src/write/json.ts';
import { writeLatex } from '../../src/write/latex.ts';
import { writeMarkdown } from '../../src/write/markdown.ts';
import { exportFormats, fileSteps } from '../../viz/src/data/export-files.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();

/** Numbers as papers print them: signs, thousands, trailing zeros, percent. */
const literal = fc
  .record({
    sign: fc.constantFrom('', '', '-', '+', '−'),
    whole: fc.constantFrom('0', '7', '92', '1,234', '10,000'),
    decimals: fc.constantFrom('', '.0', '.50', '.900', '.125'),
    unit: fc.constantFrom('', '%', '\\%', 'x', ' ms'),
  })
  .map(({ sign, whole, decimals, unit }) => `${sign}${whole}${decimals}${unit}`);

/** The seeds, their first claims printing these. */
function printing(literals: readonly string[]): Corpus {
  const claims = corpus.claims.slice(0, literals.length).map((claim, place) => {
    const printed = literals[place] ?? '';
    return { ...claim, quantity: { ...claim.quantity, literal: printed } };
  });
  return { ...corpus, claims };
}

/** The file as text. */
async function made(id: string): Promise<string> {
  const format = exportFormats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const listing = createLibrary(corpus).list({ filter: {}, sort: [] }).now();
  return finish(fileSteps(format, listing, { version: '1', type: format.type })).content.text();
}

const sorted = (values: readonly unknown[]) => values.map(String).sort();

describe('an export of the list', () => {
  it('has every value as it is printed', () => {
    fc.assert(
      fc.property(fc.array(literal, { minLength: 1, maxLength: 12 }), (literals) => {
        const { rows } = listResults(printing(literals), {});
        const csv = Papa.parse<Record<string, string>>(writeCsv(tableOf(rows, resultColumns, 'keys')), {
          header: true,
          skipEmptyLines: true,
        });
        expect(sorted(csv.data.map(({ value }) => value))).toEqual(sorted(literals));
        const json: readonly ResultRecord[] = JSON.parse(writeJson(rows.map(recordOf)));
        expect(sorted(json.map((record) => record.value))).toEqual(sorted(literals));
        const shown = tableOf(
          rows,
          resultColumns.filter((column) => column.shown),
          'headings',
        );
        const digits = (text: string) => /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0] ?? 'no digits';
        for (const text of [writeMarkdown(shown), writeLatex(shown)]) for (const one of literals) expect(text).toContain(digits(one));
      }),
    );
  });

  it('made a piece at a time, is what the command line writes', async () => {
    const { rows } = listResults(corpus, {});
    expect(await made('csv')).toBe(writeCsv(tableOf(rows, resultColumns, 'keys')));
    expect(await made('json')).toBe(writeJson(rows.map(recordOf)));
    const shown = resultColumns.filter((column) => column.shown);
    expect(await made('md')).toBe(writeMarkdown(tableOf(rows, shown, 'headings')));
    expect(await made('tex')).toBe(writeLatex(tableOf(rows, shown, 'headings')));
    expect(await made('bib')).toBe(writeBibtex([...new Map(rows.map(({ paper }) => [paper.id, paper])).values()]));
    const records: readonly unknown[] = JSON.parse(await made('eee.json'));
    expect(records).toHaveLength(toEee(rows, { version: '1', retrieved: 0 }).records.length);
  });
});
