/**
 * Claims as rows that can be read: each slot with the paper's words and the entity they name, the evidence sentence, the audit's word.
 * Use `createRows` once per corpus; a row is made in a few microseconds. Absent: ranking (rank.ts), text formats (write/).
 */

import { verdictsOf } from '../filter.ts';
import {
  type Better,
  type Corpus,
  type Entity,
  given,
  type LinkedClaim,
  type LinkedFiller,
  type Op,
  type Paper,
  type QuantityKind,
  type Role,
  type Standing,
  type Verdict,
  verdicts,
} from '../model.ts';
import { words } from '../span.ts';
import { once } from '../steps.ts';
import { measuresOf } from './measures.ts';
import { namesOf } from './names.ts';
import { type Stand, scaled, standOf } from './stand.ts';

/** A thing as the paper writes it, and the entity it is, where it names one. */
export interface Named {
  readonly written: string;
  readonly entity?: Entity;
}

export interface ResultRow {
  readonly claim: LinkedClaim;
  readonly paper: Paper;
  readonly kind: QuantityKind;
  /** The first system among subject and via, else the subject as written; absent when the text names no subject. */
  readonly model?: Named;
  /** The first benchmark or dataset that it was measured on, else `on` as written. */
  readonly benchmark?: Named;
  /** All that it was measured on: a mean over several is no result on the first of them. */
  readonly on: readonly Named[];
  readonly metric?: Named;
  readonly baseline: readonly Named[];
  readonly via: readonly Named[];
  /** The number as the paper prints it, never reformatted; where a person corrected it, as corrected. */
  readonly literal: string;
  /** What it is ranked by: the number itself, the middle of a range. */
  readonly value?: number;
  readonly unit: string;
  readonly op: Op;
  /** As printed: `± 0.3`. */
  readonly spread?: string;
  /** Absent where the metric's direction is not known. */
  readonly better?: Better;
  readonly chips: readonly string[];
  readonly split?: string;
  readonly role: Role;
  /** ISO date as far as known, and its year. */
  readonly date?: string;
  readonly year?: number;
  /** The evidence, verbatim. */
  readonly sentence: string;
  readonly confidence: number;
  /** The most severe verdict of the findings that the claim takes part in. */
  readonly verdict?: Verdict;
  /** What people's reviews of the claim come to. */
  readonly review?: Standing;
  /** As in `Measured`: rows of one `comparable` may be ranked against each other. */
  readonly measure: number;
  readonly comparable: number;
  /** Where it stands among those that measure the same, better above worse; absent without a value. */
  readonly stand?: Stand;
  /** The value on that scale: what it is put in order by. */
  readonly merit?: number;
}

/** Makes rows of claims of one corpus, the same row for a claim each time. A claim whose paper is not in the corpus gives no row. */
export function createRows(corpus: Corpus): (claim: LinkedClaim) => ResultRow | undefined {
  const rows = new WeakMap<LinkedClaim, ResultRow>();
  const makeRow = rowMaker(corpus);
  return (claim) => {
    const row = rows.get(claim) ?? makeRow(claim);
    if (row) rows.set(claim, row);
    return row;
  };
}

type MakeRow = (claim: LinkedClaim) => ResultRow | undefined;

/** Makes rows of claims of one corpus, a new one each time: for long lists, of which nobody keeps all. */
export const rowMaker = once(createMaker);

function createMaker(corpus: Corpus): MakeRow {
  const names = namesOf(corpus);
  const worst = worstVerdicts(corpus);
  const measures = measuresOf(corpus);
  const name = (filler: LinkedFiller): Named => {
    const entity = names.entityOf(filler);
    return entity ? { written: filler.surface, entity } : { written: filler.surface };
  };
  return (claim) => {
    const paper = names.paper(claim);
    if (!paper) return undefined;
    const model = names.model(claim);
    const { benchmark, metric, better, chips, measure, comparable, value, scale } = measures.of(claim);
    return {
      claim,
      paper,
      ...given('model', model && name(model)),
      ...given('benchmark', benchmark && name(benchmark)),
      on: claim.on.map(name),
      ...given('metric', metric && name(metric)),
      baseline: claim.baseline.map(name),
      via: claim.via.map(name),
      ...ofQuantity(claim, value, scale),
      ...given('better', better),
      chips,
      ...given('split', claim.setting.split?.value),
      role: claim.role,
      ...given('date', paper.date?.value),
      ...given('year', paper.date && Number(paper.date.value.slice(0, 4))),
      sentence: words(paper, claim.sentence),
      confidence: claim.confidence,
      ...given('verdict', worst.get(claim.id)),
      ...given('review', claim.standing),
      measure,
      comparable,
    };
  };
}

/** The verdict that a claim shows: the most severe of its findings'. */
export function worstVerdicts(corpus: Corpus): ReadonlyMap<string, Verdict> {
  return new Map(
    [...verdictsOf(corpus)].flatMap(([claim, found]) => {
      const verdict = verdicts.find((one) => found.has(one));
      return verdict ? [[claim, verdict] as const] : [];
    }),
  );
}

function ofQuantity({ quantity, standing }: LinkedClaim, value: number | undefined, scale: number) {
  return {
    kind: quantity.kind,
    literal: standing?.correction?.value ?? quantity.literal,
    ...given('value', value),
    unit: quantity.unit,
    op: quantity.op,
    ...given('spread', quantity.spread?.literal),
    ...given('stand', standOf(quantity, scale)),
    ...given('merit', value === undefined ? undefined : scaled(value, scale)),
  };
}
