/** Columns of the table: as wide as their words need, and the evidence where a reader sees it. */
import { describe, expect, it } from 'vitest';
import { allColumns, usualColumns } from '../../viz/src/results/columns.tsx';
import { columnWidths, isFolded } from '../../viz/src/results/widths.ts';

const usual = { columns: usualColumns, audited: true };

describe('the evidence', () => {
  const check = (name: string, table: Parameters<typeof isFolded>[0], room: number, folded: boolean) =>
    it(`${folded ? 'is folded' : 'stands beside the others'}: ${name}`, () => expect(isFolded(table, room)).toBe(folded));
  check('1440 pixels, filters open', usual, 1440 - 272, false);
  check('1440 pixels, filters and details open', usual, 1440 - 272 - 360, true);
  check('1280 pixels, filters open', usual, 1280 - 272, true);
  check('1280 pixels, filters closed', usual, 1280, false);
  check('1024 pixels', usual, 1024, true);
  check('1100 pixels, nothing audited', { ...usual, audited: false }, 1100, false);
  check('every column', { columns: allColumns.map(({ id }) => id), audited: true }, 1440, true);
  check('not chosen', { columns: ['model', 'value'], audited: true }, 300, false);
  it('has what the others leave, and two lines of thirty letters at least', () => {
    expect(columnWidths(usual).at(-1)).toBe('max(196px, 69cqi - 610px)');
    expect(columnWidths({ ...usual, audited: false }).at(-1)).toBe('max(196px, 69cqi - 542px)');
  });
});
