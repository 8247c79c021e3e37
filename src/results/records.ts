/**
 * Rows as plain values for programs: `results --format json`, the server's answers, the viewer's JSON export.
 */
import { type Entity, given } from '../model.ts';
import type { Comparison } from './compare.ts';
import type { RankedRow } from './rank.ts';
import type { Named } from './rows.ts';
import type { Timeline } from './timeline.ts';

/** A thing as written, with the entity it names. */
export interface NamedRecord {
  readonly written: string;
  readonly entity?: string;
  readonly name?: string;
}

/** A row with nothing but what it says: no entity or paper in full. */
export function recordOf(row: RankedRow) {
  const { claim, paper } = row;
  return {
    claim: claim.id,
    kind: row.kind,
    ...given('model', row.model && named(row.model)),
    ...given('benchmark', row.benchmark && named(row.benchmark)),
    on: row.on.map(named),
    ...given('metric', row.metric && named(row.metric)),
    ...given('better', row.better),
    value: row.literal,
    numbers: claim.quantity.values.map(({ value }) => value),
    unit: row.unit,
    op: row.op,
    ...given('spread', row.spread),
    setting: row.chips,
    ...given('split', row.split),
    baseline: row.baseline.map(named),
    via: row.via.map(named),
    direction: claim.direction,
    change: claim.change,
    ...given('of', claim.of),
    role: row.role,
    cites: claim.cites,
    ...given('rank', row.rank),
    ...given('among', row.among),
    ...given('audit', row.verdict),
    ...given('review', row.review),
    confidence: row.confidence,
    paper: {
      id: paper.id,
      version: paper.version,
      title: paper.title,
      ...given('date', paper.date?.value),
      ...given('url', paper.url),
    },
    evidence: { quote: row.sentence, ...claim.quantity.span },
  };
}

export type ResultRecord = ReturnType<typeof recordOf>;
export type ComparisonRecord = ReturnType<typeof comparisonRecord>;
export type TimelineRecord = ReturnType<typeof timelineRecord>;

/** Models side by side; a line's cells are in the order of `models`, `best` is the id of one. */
export function comparisonRecord({ models, lines, apart }: Comparison) {
  return {
    models: models.map(reference),
    lines: lines.map(({ on, metric, better, chips, cells, best }) => ({
      on: on.map(named),
      metric: named(metric),
      ...given('better', better),
      setting: chips,
      ...given('best', best === undefined ? undefined : models[best]?.id),
      cells: cells.map((rows) => rows.map(recordOf)),
    })),
    apart: apart.map(({ benchmark, models: several }) => ({ benchmark: reference(benchmark), models: several.map(({ id }) => id) })),
  };
}

/** The results of a benchmark by date, a series for each metric and setting. */
export function timelineRecord({ benchmark, series }: Timeline) {
  return {
    ...given('benchmark', benchmark && reference(benchmark)),
    series: series.map(({ on, metric, better, chips, points }) => ({
      on: on.map(named),
      ...given('metric', metric && named(metric)),
      ...given('better', better),
      setting: chips,
      points: points.map(({ row, isBest }) => ({ ...given('date', row.date), best: isBest, result: recordOf(row) })),
    })),
  };
}

function reference({ id, name }: Entity): { readonly id: string; readonly name: string } {
  return { id, name };
}

function named({ written, entity }: Named): NamedRecord {
  return { written, ...given('entity', entity?.id), ...given('name', entity?.name) };
}
