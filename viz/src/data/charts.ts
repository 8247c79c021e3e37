/**
 * What of a benchmark can be drawn through time: each metric and setting by itself, and, where a metric has several settings, all of them
 * together, which have no best so far.
 */
import type { Series } from '../../../src/results/timeline.ts';
import { plotted } from './chart.ts';

export interface Chart {
  /** As it stands in the address: `accuracy, 5-shot`. */
  readonly key: string;
  /** As a reader sees it: `accuracy ↑, 5-shot`. */
  readonly name: string;
  readonly series: Series;
  /** Settings mix: the marks may be looked at together, but no line goes through them. */
  readonly mixed: boolean;
}

/** The charts of some series, the one with most results first; what has fewer than two dated results is none. */
export function chartsOf(all: readonly Series[]): readonly Chart[] {
  const single = all.map((series) => chartOf(series, settingWords(series), false));
  const byMetric = new Map<string, Series[]>();
  for (const series of all) {
    const key = `${metricWords(series)}\n${unitOf(series)}`;
    const group = byMetric.get(key);
    if (group) group.push(series);
    else byMetric.set(key, [series]);
  }
  const mixed = [...byMetric.values()].flatMap((group) => (group.length > 1 ? mix(group) : []));
  const drawn = [...single, ...mixed].filter(({ series }) => plotted(series).length > 1);
  return [...new Map(drawn.map((chart) => [chart.key, chart])).values()];
}

function mix(group: readonly Series[]): readonly Chart[] {
  const [first] = group;
  if (!first) return [];
  const points = group.flatMap((series) => series.points.map((point) => ({ ...point, isBest: false })));
  return [chartOf({ ...first, chips: [], points }, 'every setting', true)];
}

function chartOf(series: Series, setting: string, mixed: boolean): Chart {
  const metric = metricWords(series);
  const arrow = series.better ? ` ${series.better === 'higher' ? '↑' : '↓'}` : '';
  return { key: `${metric}, ${setting}`, name: `${metric}${arrow}, ${setting}`, series, mixed };
}

function metricWords({ metric }: Series): string {
  return metric?.entity?.name ?? metric?.written ?? 'metric not stated';
}

function settingWords({ chips }: Series): string {
  return chips.length > 0 ? chips.join(', ') : 'setting not stated';
}

function unitOf({ points: [first] }: Series): string {
  return first?.row.claim.quantity.unit ?? '';
}
