/**
 * What the order and the ranks of claims hang on, as numbers by place in the corpus: half a million claims take some megabytes and no object
 * each. A claim is read when a list first needs it. Made once for a corpus; lists of it share it.
 */
import type { Corpus, LinkedClaim } from '../../model.ts';
import { verdicts } from '../../model.ts';
import { once, type Steps } from '../../steps.ts';
import { createWords, type Words } from '../interned.ts';
import { type Measures, measuresOf } from '../measures.ts';
import { namesOf } from '../names.ts';
import { isRankable, promise } from '../rank.ts';
import { worstVerdicts } from '../rows.ts';
import { type Stand, scaled, standOf } from '../stand.ts';

export interface Ledger {
  readonly corpus: Corpus;
  readonly measures: Measures;
  /** Reads the claims at some places, as far as none did before. */
  readonly read: (places: Uint32Array) => Steps<void>;
  /** Of the claim's paper in the corpus; below 0 where it is not there: such a claim is in no list. */
  readonly papers: Int32Array;
  readonly kinds: Int32Array;
  /** Of `benchmarkNames`; below 0 where the claim names none. */
  readonly benchmarks: Int32Array;
  readonly benchmarkNames: Words;
  readonly comparables: Int32Array;
  /** Measure and comparable where a metric is named; else below 0. */
  readonly stated: { readonly measures: Int32Array; readonly comparables: Int32Array };
  /** The sum of the traits below. */
  readonly traits: Uint8Array;
  /** NaN where there is no number. */
  readonly merits: Float64Array;
  /** Of equal numbers, what promises more: 2 to -2, plus 2. */
  readonly promises: Int32Array;
  /** Place in `verdicts` of the most severe one; below 0 where there is none. */
  readonly verdicts: Int32Array;
  readonly standAt: (place: number) => Stand | undefined;
}

/** Takes part in rankings. */
export const isRanked = 1;
/** Names a metric of which more or less is better. */
export const hasDirection = 2;
/** Is one number, no bound and no range. */
export const isPoint = 4;
/** Is a bare score up to 1. */
export const isShare = 8;

export const ledgerOf = once(createLedger);

const kindsInOrder: readonly string[] = ['result', 'change', 'size', 'other'];

type Columns = Omit<Ledger, 'corpus' | 'measures' | 'read' | 'standAt'>;

function emptyColumns(size: number): Columns {
  const unknown = () => new Int32Array(size).fill(-1);
  return {
    papers: unknown(),
    kinds: new Int32Array(size),
    benchmarks: unknown(),
    benchmarkNames: createWords(),
    comparables: new Int32Array(size),
    stated: { measures: unknown(), comparables: unknown() },
    traits: new Uint8Array(size),
    merits: new Float64Array(size).fill(Number.NaN),
    promises: new Int32Array(size),
    verdicts: unknown(),
  };
}

function createLedger(corpus: Corpus): Ledger {
  const { claims } = corpus;
  const measures = measuresOf(corpus);
  const columns = emptyColumns(claims.length);
  const readOne = createReader(corpus, columns);
  const isRead = new Uint8Array(claims.length);
  function* read(places: Uint32Array): Steps<void> {
    if (places.some((place) => isRead[place] === 0 && claims[place]?.quantity.unit === 'score')) yield* measures.prepare();
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      const claim = claims[place];
      if (claim && isRead[place] === 0) {
        readOne(claim, place);
        isRead[place] = 1;
      }
      if (at % 2048 === 2047) yield;
    }
  }
  const standAt = (place: number): Stand | undefined => {
    const claim = claims[place];
    return claim && standOf(claim.quantity, measures.of(claim).scale);
  };
  return { corpus, measures, read, ...columns, standAt };
}

/** Puts what a claim says into the columns. */
function createReader(corpus: Corpus, columns: Columns): (claim: LinkedClaim, place: number) => void {
  const measures = measuresOf(corpus);
  const names = namesOf(corpus);
  const papers = new Map(corpus.papers.map(({ id }, place) => [id, place]));
  const worst = worstVerdicts(corpus);
  return (claim, place) => {
    const { quantity, standing } = claim;
    const { benchmark, metric, better, value, scale, measure, comparable } = measures.of(claim);
    columns.papers[place] = papers.get(claim.paper) ?? -1;
    columns.kinds[place] = kindsInOrder.indexOf(quantity.kind);
    columns.comparables[place] = comparable;
    columns.promises[place] = promise(quantity.op, better) + 2;
    if (benchmark) columns.benchmarks[place] = columns.benchmarkNames.idOf(names.identity(benchmark));
    if (metric) {
      columns.stated.measures[place] = measure;
      columns.stated.comparables[place] = comparable;
    }
    const merit = value === undefined ? Number.NaN : scaled(value, scale);
    columns.merits[place] = merit;
    const verdict = worst.size > 0 ? worst.get(claim.id) : undefined;
    if (verdict) columns.verdicts[place] = verdicts.indexOf(verdict);
    columns.traits[place] =
      isRanked * Number(isRankable({ kind: quantity.kind, benchmark, metric, better, value, review: standing })) +
      hasDirection * Number(metric !== undefined && better !== undefined) +
      isPoint * Number(isOneNumber(claim)) +
      isShare * Number(quantity.unit === 'score' && Math.abs(merit) <= 1);
  };
}

/** Whether low and high end of where the number stands are the same. */
function isOneNumber({ quantity: { values, op } }: LinkedClaim): boolean {
  const [first, second = first] = values;
  return first !== undefined && second !== undefined && (op === '=' || op === 'range') && first.value === second.value;
}
