/**
 * A benchmark's results through time, ready to be drawn: pure geometry, tested without a browser.
 */
import type { Series } from '../../../src/results/timeline.ts';

export interface ChartPoint {
  readonly claim: string;
  readonly x: number;
  readonly y: number;
  readonly isBest: boolean;
}

export interface ChartShape {
  readonly points: readonly ChartPoint[];
  /** Path of the best so far: steps, within this one setting. */
  readonly steps: string;
  readonly xTicks: readonly { readonly at: number; readonly label: string }[];
  readonly yTicks: readonly { readonly at: number; readonly label: string }[];
}

export interface ChartRoom {
  readonly width: number;
  readonly height: number;
}

export const chartMargin = { left: 44, right: 16, top: 12, bottom: 24 } as const;

/** How many results of a series have a date and a value: fewer than two make no chart. */
export function plotted({ points }: Series) {
  return points.flatMap(({ row, isBest }) => {
    const [value] = row.claim.quantity.values;
    return row.date !== undefined && value ? [{ row, isBest, date: yearsOf(row.date), value: value.value }] : [];
  });
}

/** Where each result of a series stands in a room of some pixels. */
export function chartShape(series: Series, { width, height }: ChartRoom): ChartShape {
  const data = plotted(series);
  const [firstDate, lastDate] = extent(
    data.map(({ date }) => date),
    0.5,
  );
  const [least, most] = extent(
    data.map(({ value }) => value),
    1,
  );
  const { left, right, top, bottom } = chartMargin;
  const x = (date: number) => left + ((date - firstDate) / (lastDate - firstDate)) * (width - left - right);
  const y = (value: number) => height - bottom - ((value - least) / (most - least)) * (height - top - bottom);
  const points = data.map(({ row, isBest, date, value }) => ({ claim: row.claim.id, x: x(date), y: y(value), isBest }));
  const best = points.filter(({ isBest }) => isBest);
  const [start, ...others] = best;
  const steps = start ? `M${start.x} ${start.y}${others.map((one) => `H${one.x}V${one.y}`).join('')}H${width - right}` : '';
  const years = Array.from({ length: Math.floor(lastDate) - Math.ceil(firstDate) + 1 }, (_, index) => Math.ceil(firstDate) + index);
  return {
    points,
    steps,
    xTicks: thin(years, 10).map((year) => ({ at: x(year), label: String(year) })),
    yTicks: niceTicks(least, most).map((value) => ({ at: y(value), label: String(value) })),
  };
}

/** `2024-07` as 2024.5. */
function yearsOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** From least to most with a margin; `least` apart where all are equal. */
function extent(values: readonly number[], apart: number): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = high > low ? (high - low) * 0.06 : apart;
  return [low - margin, high + margin];
}

function thin<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(items.length / most);
  return items.filter((_, place) => place % step === 0);
}

/** Three to seven round values between two. */
function niceTicks(least: number, most: number): readonly number[] {
  const rough = (most - least) / 7;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(least / step);
  const count = Math.max(0, Math.floor(most / step) - first + 1);
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
