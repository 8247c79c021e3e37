/**
 * Claims as rows that can be read: each slot with the paper's words and the entity they name, the evidence sentence, the audit's word.
 * Use `createRows` once per corpus; a row is made in a few microseconds. Absent: ranking (rank.ts), text formats (write/).
 */
import { isData, isSystem, settingChips, verdictsOf } from '../filter.ts';
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
  type SlotName,
  type Standing,
  type Verdict,
  verdicts,
} from '../model.ts';
import { words } from '../span.ts';
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
  /**
   * Equal for rows of one kind, set of benchmarks, metric and family of units: their numbers measure one thing. Where a benchmark names no
   * entity (`the test set`), only rows of one paper are equal.
   */
  readonly measure: string;
  /** `measure` and the stated setting, in whatever order: rows of one `comparable` may be ranked against each other. */
  readonly comparable: string;
  /** Where it stands among those that measure the same, better above worse; absent without a value. */
  readonly stand?: Stand;
  /** The value on that scale: what it is put in order by. */
  readonly merit?: number;
}

/** Makes rows of claims of one corpus, the same row for a claim each time. A claim whose paper is not in the corpus gives no row. */
export function createRows(corpus: Corpus): (claim: LinkedClaim) => ResultRow | undefined {
  const known = makers.get(corpus);
  if (known) return known;
  const makeRow = makeRows(corpus);
  const rows = new Map<LinkedClaim, ResultRow | undefined>();
  const make = (claim: LinkedClaim) => {
    const row = rows.get(claim) ?? makeRow(claim);
    rows.set(claim, row);
    return row;
  };
  makers.set(corpus, make);
  return make;
}

const makers = new WeakMap<Corpus, (claim: LinkedClaim) => ResultRow | undefined>();

function makeRows(corpus: Corpus): (claim: LinkedClaim) => ResultRow | undefined {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, paper]));
  const worst = worstVerdicts(corpus);
  const nameSlots = slotNamer(corpus);
  const scaleOf = createScales(corpus, nameSlots);
  const once = interner();
  return (claim) => {
    const paper = papers.get(claim.paper);
    if (!paper) return undefined;
    const slots = nameSlots(claim);
    const [metric] = slots.metric;
    const model = [...slots.subject, ...slots.via].find(({ entity }) => isSystem(entity)) ?? slots.subject[0] ?? slots.via[0];
    const better = metric?.entity?.better ?? betterOfUnit(claim.quantity.unit);
    const measure = once(measureOf(claim, slots));
    const chips = settingChips(claim.setting);
    return {
      claim,
      paper,
      ...given('model', model),
      ...given('benchmark', slots.on.find(({ entity }) => isData(entity)) ?? slots.on[0]),
      on: slots.on,
      ...given('metric', metric),
      baseline: slots.baseline,
      via: slots.via,
      ...ofQuantity(claim, (better === 'lower' ? -1 : 1) * scaleOf(claim, measure, metric)),
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
      comparable: once(`${measure}\u0000${chips.toSorted().join(', ')}`),
    };
  };
}

type NamedSlots = Readonly<Record<SlotName, readonly Named[]>>;

function slotNamer({ entities }: Corpus): (claim: LinkedClaim) => NamedSlots {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const name = ({ surface, entity }: LinkedFiller): Named => {
    const found = entity === undefined ? undefined : known.get(entity);
    return found ? { written: surface, entity: found } : { written: surface };
  };
  return ({ subject, on, metric, baseline, via }) => ({
    subject: subject.map(name),
    on: on.map(name),
    metric: metric.map(name),
    baseline: baseline.map(name),
    via: via.map(name),
  });
}

/** Equal texts as one: they are kept once, and compared at a glance. */
function interner(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
}

/** 100 for a bare score up to 1 of a measure that is known in percent, or that some paper of the corpus gives in percent; else 1. */
function createScales(corpus: Corpus, nameSlots: (claim: LinkedClaim) => NamedSlots) {
  let inPercent: ReadonlySet<string> | undefined;
  return ({ quantity }: LinkedClaim, measure: string, metric: Named | undefined): number => {
    if (quantity.unit !== 'score' || quantity.values.some(({ value }) => Math.abs(value) > 1)) return 1;
    if (metric?.entity?.unit === 'percent') return 100;
    inPercent ??= new Set(corpus.claims.flatMap((claim) => (claim.quantity.unit === 'percent' ? measureOf(claim, nameSlots(claim)) : [])));
    return inPercent.has(measure) ? 100 : 1;
  };
}

/** The verdict that a claim shows: the most severe of its findings'. */
function worstVerdicts(corpus: Corpus): ReadonlyMap<string, Verdict> {
  return new Map(
    [...verdictsOf(corpus)].flatMap(([claim, found]) => {
      const verdict = verdicts.find((one) => found.has(one));
      return verdict ? [[claim, verdict] as const] : [];
    }),
  );
}

function measureOf({ quantity, paper }: LinkedClaim, { on, metric: [metric] }: NamedSlots): string {
  const benchmarks = new Set(on.map((one) => one.entity?.id ?? `${identity(one)} of ${paper}`));
  return [quantity.kind, [...benchmarks].sort().join('\u0001'), identity(metric), unitFamily(quantity.unit)].join('\u0000');
}

/** What makes two named things one: their entity, else their words; '' for none. */
export function identity(named: Named | undefined): string {
  return named?.entity?.id ?? named?.written.toLowerCase() ?? '';
}

/** Percentages, points and bare scores are one family: 0.90 F1 and 90% F1 may be compared. */
function unitFamily(unit: string): string {
  return unit === 'percent' || unit === 'points' || unit === 'score' ? 'score' : unit;
}

function ofQuantity({ quantity, standing }: LinkedClaim, scale: number) {
  const [first, second] = quantity.values;
  const value = first && second ? (first.value + second.value) / 2 : first?.value;
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

/** Time and money are costs whatever they are measured for; of other units nothing is known. */
const costs = new Set(['ns', 'µs', 'us', 'ms', 's', 'min', 'h', 'd', 'USD', 'EUR', 'GBP']);

function betterOfUnit(unit: string): Better | undefined {
  return costs.has(unit) ? 'lower' : undefined;
}
