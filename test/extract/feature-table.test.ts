import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureTable } from '../../src/extract/feature-table.ts';

const hashes = fc.uniqueArray(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((hash) => hash !== 0),
  { maxLength: 400 },
);

/** A table that keeps of each feature its row and twice that. */
const tableOf = (features: readonly number[]): FeatureTable =>
  new FeatureTable(Int32Array.from(features), 2, (row, records, at) => {
    records[at] = row;
    records[at + 1] = 2 * row;
  });

function kept(table: FeatureTable, feature: number): readonly number[] | undefined {
  const at = table.find(feature);
  return at === 0 ? undefined : [...table.records.subarray(at, at + 2)];
}

describe('a table of features', () => {
  it('has what was put in, each with its own', () => {
    fc.assert(
      fc.property(hashes, (features) => {
        const table = tableOf(features);
        features.forEach((feature, row) => {
          expect(kept(table, feature)).toEqual([row, 2 * row]);
        });
      }),
    );
  });

  it('has nothing else, and its quick answer never denies what is there', () => {
    fc.assert(
      fc.property(hashes, hashes, (features, others) => {
        const table = tableOf(features);
        expect(features.every((feature) => table.mayHold(feature))).toBe(true);
        for (const other of others) if (!features.includes(other)) expect(kept(table, other)).toBeUndefined();
      }),
    );
  });

  it('features that would stand in one place stand one behind the other, also over the end', () => {
    const features = [0x7fffffff, 0x3fffffff, 0x1fffffff, -1, 0x0fffffff];
    const table = tableOf(features);
    expect(features.map((feature) => kept(table, feature)?.[0])).toEqual([0, 1, 2, 3, 4]);
    expect(kept(table, 0x07ffffff)).toBeUndefined();
  });

  it('a feature that comes twice has what came last; one whose hash is 0 has nothing', () => {
    const table = tableOf([5, 0, 5]);
    expect(kept(table, 5)).toEqual([2, 4]);
    expect(kept(table, 0)).toBeUndefined();
  });

  it('may be empty', () => {
    expect(kept(tableOf([]), 7)).toBeUndefined();
  });
});
