import { describe, expect, it } from 'vitest';
import { parsePreferences, standardPreferences } from '../../viz/src/state/preferences.ts';

describe('preferences', () => {
  const cases: readonly (readonly [kept: string | null, expected: object])[] = [
    [null, {}],
    ['', {}],
    ['{"theme":', {}],
    ['[1,2]', {}],
    ['"dark"', {}],
    ['{"theme":"sepia","keys":"no","filtersWidth":null}', {}],
    ['{"theme":"dark","keys":false}', { theme: 'dark', keys: false }],
    ['{"filtersWidth":10,"detailsWidth":9999}', { filtersWidth: 220, detailsWidth: 560 }],
    ['{"detailsWidth":"wide"}', {}],
    ['{"density":"all","nameSize":18}', { density: 'all', nameSize: 18 }],
    ['{"density":"most","nameSize":13}', {}],
    ['{"detailsOpen":{"graph":false}}', { detailsOpen: { ...standardPreferences.detailsOpen, graph: false } }],
  ];
  it.each(cases)('%s', (kept, expected) => {
    expect(parsePreferences(kept)).toEqual({ ...standardPreferences, ...expected });
  });

  it('come back as they were written', () => {
    const mine = { ...standardPreferences, theme: 'light' as const, filtersOpen: false, detailsWidth: 400 };
    expect(parsePreferences(JSON.stringify(mine))).toEqual(mine);
  });
});
