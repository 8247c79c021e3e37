/** Discs moved apart: none covers another in the end, and the same ones come to stand the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartSteps, type Disc } from '../../src/graph/apart.ts';
import { finish } from '../../src/steps.ts';

const margin = 2;
const placed = (discs: readonly Disc[]) => {
  const at = finish(apartSteps(discs, margin));
  return discs.map(({ size }, place) => ({ x: at[2 * place] ?? Number.NaN, y: at[2 * place + 1] ?? Number.NaN, size }));
};
const covering = (discs: readonly Disc[]) =>
  discs.flatMap((a, place) => discs.slice(place + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.size + b.size));

describe('discs moved apart', () => {
  it('stay where they are when none covers another', () => {
    const discs = [0, 1, 2].map((place) => ({ x: 40 * place, y: 20 * place, size: 8 }));
    expect(placed(discs)).toEqual(discs);
  });

  it('part from one spot, the same way every time', () => {
    const discs = Array.from({ length: 5 }, () => ({ x: 7, y: 7, size: 3 }));
    expect(covering(placed(discs))).toEqual([]);
    expect(placed(discs)).toEqual(placed(discs));
  });

  it('whatever their number, none covers another in the end', () => {
    const disc = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      size: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
        expect(covering(placed(discs))).toEqual([]);
      }),
    );
  });

  it('in a row and in a column too', () => {
    for (const turn of [0, 1]) {
      const discs = Array.from({ length: 30 }, (_, place) => ({ x: turn ? 0 : 2 * place, y: turn ? 2 * place : 0, size: 4 }));
      expect(covering(placed(discs))).toEqual([]);
    }
  });
});
