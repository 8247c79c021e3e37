/**
 * What the number of a claim measures, and so among which others it may be ranked. Rows and lists ask this alone. All ids are of one corpus.
 */
import { settingChips } from '../filter.ts';
import type { Better, Corpus, LinkedClaim, LinkedFiller } from '../model.ts';
import { eachOf, type Making, making, once, type Steps } from '../steps.ts';
import { createPairs, createWords, type Pairs, type Words } from './interned.ts';
import { namesOf } from './names.ts';

export interface Measured {
  readonly benchmark: LinkedFiller | undefined;
  readonly metric: LinkedFiller | undefined;
  readonly better: Better | undefined;
  readonly chips: readonly string[];
  /**
   * Equal for claims of one kind, set of benchmarks, metric and family of units: their numbers measure one thing. Where a benchmark names no
   * entity (`the test set`), only claims of one paper are equal.
   */
  readonly measure: number;
  /** Equal where `measure` and the stated setting are, in whatever order it is stated. */
  readonly comparable: number;
  /** The number itself, the middle of a range. */
  readonly value: number | undefined;
  /** What the number is multiplied by, so that among those of one measure more is better. */
  readonly scale: number;
}

export interface Measures {
  readonly of: (claim: LinkedClaim) => Measured;
  /** Makes a piece at a time what some claims need of all others: what the corpus gives in percent. */
  readonly prepare: () => Steps<unknown>;
  /** The parts of a measure: benchmarks with metric, then kind with unit; of a comparable: measure, then setting. */
  readonly parts: {
    readonly benchmarks: Words;
    readonly metrics: Words;
    readonly units: Words;
    readonly settings: Words;
    readonly named: Pairs;
    readonly measures: Pairs;
    readonly comparables: Pairs;
  };
}

/** The measures of a corpus, made once. */
export const measuresOf = once(createMeasures);

function createMeasures(corpus: Corpus): Measures {
  const { entityOf, identity, benchmark } = namesOf(corpus);
  const parts: Measures['parts'] = {
    benchmarks: createWords(),
    metrics: createWords(),
    units: createWords(),
    settings: createWords(),
    named: createPairs(),
    measures: createPairs(),
    comparables: createPairs(),
  };
  // Few kinds and units make many claims: each pair is put into one word once.
  const unitIds = new Map<string, Map<string, number>>();
  const unitId = ({ kind, unit }: LinkedClaim['quantity']): number => {
    const ofKind = unitIds.get(kind) ?? new Map<string, number>();
    unitIds.set(kind, ofKind);
    const id = ofKind.get(unit) ?? parts.units.idOf(`${kind}\u0000${unitFamily(unit)}`);
    ofKind.set(unit, id);
    return id;
  };
  const benchmarksOf = ({ on, paper }: LinkedClaim): string => {
    const [only] = on;
    const entity = only && on.length === 1 ? entityOf(only) : undefined;
    if (entity) return entity.id;
    const ids = on.map((filler) => entityOf(filler)?.id ?? `${identity(filler)} of ${paper}`);
    return ids.length > 1 ? [...new Set(ids)].sort().join('\u0001') : (ids[0] ?? '');
  };
  const measureOf = (claim: LinkedClaim): number => {
    const { quantity, metric } = claim;
    const [first] = metric;
    const named = parts.named.idOf(parts.benchmarks.idOf(benchmarksOf(claim)), parts.metrics.idOf(first ? identity(first) : ''));
    return parts.measures.idOf(named, unitId(quantity));
  };
  const inPercent: Making<ReadonlySet<number>> = making(function* () {
    const found = new Set<number>();
    yield* eachOf(corpus.claims, (claim) => {
      if (claim.quantity.unit === 'percent') found.add(measureOf(claim));
    });
    return found;
  });
  /** 100 for a bare score up to 1 of a measure that is known in percent, or that some paper of the corpus gives in percent; else 1. */
  const scaleOf = ({ quantity, metric: [metric] }: LinkedClaim, measure: number): number => {
    if (quantity.unit !== 'score' || quantity.values.some(({ value }) => Math.abs(value) > 1)) return 1;
    if (metric && entityOf(metric)?.unit === 'percent') return 100;
    return inPercent.now().has(measure) ? 100 : 1;
  };
  const of = (claim: LinkedClaim): Measured => {
    const { quantity, setting } = claim;
    const [metric] = claim.metric;
    const [first, second] = quantity.values;
    const better = (metric && entityOf(metric)?.better) ?? betterOfUnit(quantity.unit);
    const chips = settingChips(setting);
    const measure = measureOf(claim);
    return {
      benchmark: benchmark(claim),
      metric,
      better,
      chips,
      measure,
      comparable: parts.comparables.idOf(measure, parts.settings.idOf(chips.length > 1 ? chips.toSorted().join(', ') : (chips[0] ?? ''))),
      value: first && second ? (first.value + second.value) / 2 : first?.value,
      scale: (better === 'lower' ? -1 : 1) * scaleOf(claim, measure),
    };
  };
  return { of, prepare: inPercent.steps, parts };
}

/** Percentages, points and bare scores are one family: 0.90 F1 and 90% F1 may be compared. */
function unitFamily(unit: string): string {
  return unit === 'percent' || unit === 'points' || unit === 'score' ? 'score' : unit;
}

/** Time and money are costs whatever they are measured for; of other units nothing is known. */
const costs = new Set(['ns', 'µs', 'us', 'ms', 's', 'min', 'h', 'd', 'USD', 'EUR', 'GBP']);

function betterOfUnit(unit: string): Better | undefined {
  return costs.has(unit) ? 'lower' : undefined;
}
