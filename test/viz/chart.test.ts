import { describe, expect, it } from 'vitest';
import type { Series } from '../../src/results/timeline.ts';
import { chartShape, plotted } from '../../viz/src/data/chart.ts';
import { timelineOf } from './series.ts';

const room = { width: 600, height: 180 };
const shapeOf = (series: Series) => chartShape(series, room);

describe('a chart of results by date', () => {
  const series = timelineOf([
    ['2022', '56.8'],
    ['2023-07', '92.0'],
    ['2024-01', '90.1'],
    [undefined, '99.0'],
  ]);
  it('has one mark for each result that has a date', () => {
    expect(plotted(series)).toHaveLength(3);
    expect(shapeOf(series).points).toHaveLength(3);
  });

  it('later is further right, more is higher, all within the room', () => {
    const [first, second, third] = shapeOf(series).points;
    expect([first?.x, second?.x, third?.x]).toEqual([first?.x, second?.x, third?.x].toSorted((a = 0, b = 0) => a - b));
    expect(second?.y).toBeLessThan(third?.y ?? 0);
    for (const { x, y } of shapeOf(series).points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(room.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(room.height);
    }
  });

  it('steps through the best so far alone', () => {
    const [first, second] = shapeOf(series).points;
    expect(shapeOf(series).steps).toBe(`M${first?.x} ${first?.y}H${second?.x}V${second?.y}H${room.width - 16}`);
  });

  it('has round values beside it and years below', () => {
    expect(shapeOf(series).yTicks.map(({ label }) => label)).toEqual(['60', '70', '80', '90']);
    expect(shapeOf(series).xTicks.map(({ label }) => label)).toEqual(['2022', '2023', '2024']);
  });

  it('equal values and one date are no fault', () => {
    const flat = shapeOf(
      timelineOf([
        ['2024', '50'],
        ['2024', '50'],
      ]),
    );
    expect(flat.points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
