import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packShelves } from '../../src/graph/shelves.ts';

const side = fc.double({ min: 1, max: 1000, noNaN: true });
const boxes = fc.array(fc.record({ width: side, height: side }), { maxLength: 60 }).map((list) => list.sort((a, b) => b.height - a.height));

describe('boxes on shelves', () => {
  it('never overlap', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const corners = packShelves(list);
        const placed = list.map((box, place) => ({ ...box, ...(corners[place] ?? { x: Number.NaN, y: Number.NaN }) }));
        for (const [place, a] of placed.entries()) {
          for (const b of placed.slice(place + 1)) {
            const apart = [a.x + a.width - b.x, b.x + b.width - a.x, a.y + a.height - b.y, b.y + b.height - a.y].some((gap) => gap <= 1e-6);
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
  it('of one size stand in a block', () => {
    const corners = packShelves(Array.from({ length: 100 }, () => ({ width: 10, height: 10 })));
    const width = Math.max(...corners.map(({ x }) => x)) + 10;
    const height = 10 - Math.min(...corners.map(({ y }) => y)) - 10;
    expect(width).toBeLessThan(150);
    expect(height).toBeLessThan(150);
  });
  it('small ones stand on top of each other beside a large one', () => {
    expect(
      packShelves([
        { width: 10, height: 10 },
        { width: 2, height: 5 },
        { width: 2, height: 5 },
        { width: 2, height: 5 },
      ]),
    ).toEqual([
      { x: 0, y: -10 },
      { x: 10, y: -5 },
      { x: 10, y: -10 },
      { x: 12, y: -5 },
    ]);
  });
  it('none are none', () => {
    expect(packShelves([])).toEqual([]);
  });
});
