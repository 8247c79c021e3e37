import { describe, expect, it } from 'vitest';
import { chartShape } from '../../viz/src/data/chart.ts';
import { chartsOf } from '../../viz/src/data/charts.ts';
import { timelineOf } from './series.ts';

const plain = timelineOf([
  ['2022', '56.8'],
  ['2023', '60.1'],
]);
const shot = { ...timelineOf([['2024', '70.5']]), chips: ['5-shot'] };

describe('what of a benchmark can be drawn', () => {
  it('each metric and setting by itself, if two results are dated', () => {
    expect(chartsOf([plain]).map(({ key, mixed }) => [key, mixed])).toEqual([['metric not stated, setting not stated', false]]);
    expect(chartsOf([shot])).toEqual([]);
  });

  it('settings together are marks without a line of the best so far', () => {
    const [, mixed] = chartsOf([plain, shot]);
    expect(mixed).toMatchObject({ key: 'metric not stated, every setting', mixed: true });
    expect(mixed?.series.points).toHaveLength(3);
    expect(mixed && chartShape(mixed.series, { width: 600, height: 180 }).steps).toBe('');
  });

  it('no unit is drawn beside another', () => {
    const points = shot.points.map(({ row, isBest }) => ({
      isBest,
      row: { ...row, claim: { ...row.claim, quantity: { ...row.claim.quantity, unit: 'seconds' } } },
    }));
    expect(chartsOf([plain, { ...shot, points }]).map(({ mixed }) => mixed)).toEqual([false]);
  });
});
