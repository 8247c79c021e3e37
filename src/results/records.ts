/**
 * Rows as plain values for programs: `results --format json`, the server's answers, the viewer's JSON export.
 */
import { given } from '../model.ts';
import type { RankedRow } from './rank.ts';
import type { Named } from './rows.ts';

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
    ...given('metric', row.metric && named(row.metric)),
    ...given('better', row.better),
    value: row.literal,
    numbers: claim.quantity.values.map(({ value }) => value),
    unit: row.unit,
    op: row.op,
    ...given('spread', row.spread),
    setting: row.chips,
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
    ...given('review', row.review?.verdict),
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

function named({ written, entity }: Named): NamedRecord {
  return { written, ...given('entity', entity?.id), ...given('name', entity?.name) };
}
