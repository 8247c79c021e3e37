/**
 * What a rank is, what takes part in rankings, and what lists can be sorted by. The ranks and the order themselves are made in listing/.
 */
import type { Better, Op, QuantityKind, Standing } from '../model.ts';
import type { ResultRow } from './rows.ts';

export const sortColumns = [
  'model',
  'value',
  'metric',
  'benchmark',
  'setting',
  'paper',
  'year',
  'role',
  'kind',
  'confidence',
  'audit',
  'unit',
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** One column to sort by. Of `value`, descending means best first: the highest, or the lowest where lower is better. */
export interface Sort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** A row with its place among those that it may be compared with: same benchmark, metric and setting. */
export interface RankedRow extends ResultRow {
  /** From 1, equal values share one; absent where nothing is ranked (see `isRankable`) and where a bound leaves the place open. */
  readonly rank?: number;
  /** How many rows the rank is among. */
  readonly among?: number;
  /** Equal for rows that were ranked against each other; absent where nothing is ranked. */
  readonly peers?: number;
}

/**
 * Whether a claim takes part in rankings, running bests and comparisons: the one place to keep some out of all of them. A change or a size is
 * no result; without benchmark, metric or the metric's direction nothing is better than anything; what a person rejected
 * is no claim.
 */
export function isRankable({ kind, benchmark, metric, better, value, review }: Rankable): boolean {
  if (isRejected({ review })) return false;
  return kind === 'result' && value !== undefined && benchmark !== undefined && metric !== undefined && better !== undefined;
}

interface Rankable {
  readonly kind: QuantityKind;
  readonly benchmark?: unknown;
  readonly metric?: unknown;
  readonly better?: Better | undefined;
  readonly value?: number | undefined;
  readonly review?: Standing | undefined;
}

/** Whether a person says that the text makes no such claim. */
export function isRejected({ review }: { readonly review?: Standing | undefined }): boolean {
  return review?.state === 'rejected';
}

/** Of equal values, the one that promises more comes first: `>90` before `90` before `<90`, turned round where lower is better. */
export function promise(op: Op, better: Better | undefined): number {
  const lean = op === '>' ? 2 : op === '>=' ? 1 : op === '<=' ? -1 : op === '<' ? -2 : 0;
  return better === 'lower' ? -lean : lean;
}
