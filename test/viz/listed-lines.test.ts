/** The lines of the table: headings before their rows, every line found again, and none made before it is looked at. */
import { describe, expect, it } from 'vitest';
import { groupings, keeps } from '../../src/results/group.ts';
import { listResults } from '../../src/results/results.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { linesOf } from '../../viz/src/data/listed-lines.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const library = createLibrary(corpus);

describe('lines of the table', () => {
  const cases = groupings.flatMap((by) => keeps.map((keep) => ({ by, keep })));

  it.each(cases)('grouped by $by, $keep', (group) => {
    const lines = linesOf(library.list({ filter: {}, sort: [], group }).now());
    const expected = (listResults(corpus, { group }).groups ?? []).flatMap(({ label, rows, total }) => [
      `${label || 'not stated'} ${rows.length === total ? total : `${rows.length} of ${total}`}`,
      ...rows.map(({ claim }) => claim.id),
    ]);
    const seen = Array.from({ length: lines.length }, (_, index) => lines.at(index));
    expect(seen.map(({ row, label, count }) => row?.claim.id ?? `${label} ${count}`)).toEqual(expected);
    for (const [index, { row }] of seen.entries()) {
      expect(lines.isHeading(index)).toBe(row === undefined);
      if (row) expect(lines.indexOf(library.placeOf(row.claim.id) ?? -1)).toBe(index);
    }
    expect(new Set(seen.map((_, index) => lines.keyAt(index))).size).toBe(lines.length);
  });

  it('not grouped, each is a row', () => {
    const lines = linesOf(library.list({ filter: {}, sort: [{ column: 'value', descending: true }] }).now());
    expect(lines.length).toBe(corpus.claims.length);
    expect(lines.isHeading(0)).toBe(false);
    expect(lines.indexOf(lines.keyAt(5))).toBe(5);
    expect(lines.indexOf(-1)).toBe(-1);
  });
});
