/**
 * From numbers to claims: what each result, change or size is about, in the words of the paper.
 *
 * A learned ranker chooses among the names and noun phrases of the paper for each slot (slots/), rules read direction, change, setting, role
 * and what a size counts. An unknown slot stays empty.
 */
import { type Claim, type Extraction, type Filler, given, type Knowledge, type Paper, type Quantity, type Span } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { within } from '../../span.ts';
import { withAntecedent } from './antecedent.ts';
import { changeOf, directionOf } from './change.ts';
import { countedBy } from './counted.ts';
import { onlyBenchmark } from './only.ts';
import { outcomeOf } from './outcome.ts';
import { createLexicon, type Lexicon } from './reading/lexicon.ts';
import { isClaim, type Reading, readSentence } from './reading/reading.ts';
import { citesIn, roleOf } from './role.ts';
import { settingOf } from './setting.ts';
import type { Candidate } from './slots/candidates/candidates.ts';
import { type Scene, setScene } from './slots/candidates/scene.ts';
import { type Filling, type Fillings, fillSlots } from './slots/filling.ts';
import { type Focus, focusOn } from './slots/focus.ts';
import { createRanker, type Ranker, slotOrder } from './slots/ranker.ts';
import { goesOverInto, plainSubject } from './subject.ts';
import { viaOf } from './via.ts';
import { readWeights } from './weights.ts';

/** What the stages before have found in a paper. */
export type Found = Pick<Extraction, 'sentences' | 'mentions' | 'quantities'> & { readonly paper: Paper };

/** A function from what was found in a paper to its claims, in the order of the text. */
export function createClaimLinker(knowledge: Knowledge): (found: Found) => readonly Claim[] {
  const lexicon = createLexicon(knowledge);
  const ranker = createRanker(readWeights(knowledge), lexicon.labels);
  return (found) => linkClaims(found, lexicon, ranker);
}

function linkClaims(found: Found, lexicon: Lexicon, ranker: Ranker): readonly Claim[] {
  const story = storyOf(found, lexicon, ranker);
  const claims: Claim[] = [];
  for (const quantity of found.quantities) if (quantity.kind !== 'other') claims.push(claimOf(found, quantity, story));
  return claims;
}

/** What a paper tells of its results and changes. Half of all papers with numbers have none: they are not read for names that could fill slots. */
function storyOf(found: Found, lexicon: Lexicon, ranker: Ranker): Story | undefined {
  const told = found.quantities.filter(isClaim);
  if (told.length === 0) return undefined;
  const scene = sceneOf(found, lexicon);
  const focuses = told.flatMap((quantity) => focusOn(scene, quantity) ?? []);
  const filled = fillSlots(scene, focuses, ranker);
  const known = new Map(focuses.map((focus, at) => [focus.quantity, { focus, fillings: filled[at] ?? [] }]));
  return { scene, known, own: ownOf(scene) };
}

/** The paper's sentences, each with the mentions and numbers that lie in it. */
export function sceneOf({ paper, sentences, mentions, quantities }: Found, lexicon: Lexicon): Scene {
  const readings: Reading[] = [];
  for (const sentence of sentences) {
    const marked = { mentions: allWithin(mentions, sentence), quantities: allWithin(quantities, sentence) };
    readings.push(readSentence(paper, { sentence, index: readings.length }, marked, lexicon));
  }
  return setScene(paper, readings, lexicon);
}

function allWithin<T extends { readonly span: Span }>(all: readonly T[], sentence: Span): readonly T[] {
  const inside: T[] = [];
  for (const one of all) if (within(one.span, sentence)) inside.push(one);
  return inside;
}

interface Story {
  readonly scene: Scene;
  readonly known: ReadonlyMap<Quantity, Filled>;
  readonly own: ReturnType<typeof ownOf>;
}

/** A result or change in its sentence, with what the ranker gave its slots. */
interface Filled {
  readonly focus: Focus;
  readonly fillings: Fillings;
}

function claimOf(found: Found, quantity: Quantity, story: Story | undefined): Claim {
  const { paper } = found;
  const filled = story?.known.get(quantity);
  const sentence = found.sentences.find((one) => within(quantity.span, one)) ?? quantity.span;
  const slots = story && filled ? slotsOf(story, filled, sentence) : noSlots;
  const around = { paper, sentence, quantity, mentions: found.mentions };
  const cites = citesIn(around);
  const via = viaOf(around, slots.subject, story?.own);
  return {
    id: quantity.id,
    paper: paper.id,
    quantity,
    ...slots,
    via,
    direction: directionOf(around, slots.metric),
    change: changeOf(around),
    ...given('of', quantity.kind === 'size' ? countedBy(around) : undefined),
    setting: settingOf(around),
    role: roleOf(around, { cites, own: story?.scene.own, subject: slots.subject, via }),
    cites,
    sentence,
    confidence: confidenceOf(filled?.fillings),
  };
}

/** The paper's own system, and the first place that names it. */
function ownOf({ own, candidates }: Scene) {
  const place = own && candidates.flat().find(({ topic, resolved }) => topic === own && !resolved);
  return own && place ? { topic: own, place } : undefined;
}

type Slots = Readonly<Record<(typeof slotOrder)[number], readonly Filler[]>>;

const noSlots: Slots = { subject: [], on: [], metric: [], baseline: [] };

function slotsOf({ scene, known }: Story, filled: Filled, sentence: Span): Slots {
  const { focus, fillings } = filled;
  const slot = (name: (typeof slotOrder)[number]) => fillersOf(name, fillings, sentence);
  const end = goesOverInto(scene, focus);
  const metric = fillersOf('metric', (end && known.get(end)?.fillings) ?? fillings, sentence);
  const sharing = isUnnamedMeasure(metric) ? measureBeside(known, filled, sentence) : undefined;
  const outcome = sharing ?? outcomeOf(scene.paper[sentence.part], focus, metric);
  const benchmarks = slot('on');
  const plain = plainSubject(scene, focus, outcome);
  const subject: Filler[] = [];
  for (const filler of plain.subject ? [plain.subject] : slot('subject')) subject.push(withAntecedent(scene, focus, filler));
  return {
    subject,
    on: benchmarks.length === 0 ? [onlyBenchmark(scene, focus) ?? []].flat() : benchmarks,
    metric: outcome ? [outcome] : metric,
    baseline: plain.baseline ? [plain.baseline] : slot('baseline'),
  };
}

const unnamed = pattern(
  'extract/claims/unnamed-measure',
  "^(?:the )?(?:base|baseline|original|vanilla) models?(?:['’]s?)? (?:performance|results?|scores?)$",
  'iu',
);

/** "the 51% base model performance" says whose performance, not which measure. */
const isUnnamedMeasure = ([metric]: readonly Filler[]): boolean => metric !== undefined && unnamed.test(metric.surface);

/** The measure of the nearest other number of the sentence. */
function measureBeside(known: Story['known'], { focus }: Filled, sentence: Span): Filler | undefined {
  const others = [...known.values()].filter((one) => one.focus !== focus && one.focus.reading === focus.reading);
  const near = others.sort((a, b) => Math.abs(a.focus.order - focus.order) - Math.abs(b.focus.order - focus.order));
  return near
    .map(({ fillings }) => fillersOf('metric', fillings, sentence))
    .find((metric) => metric.length > 0 && !isUnnamedMeasure(metric))?.[0];
}

/** Below this probability a slot is left empty: a wrong name costs twice what a missing one does. Chosen by cross-validation. */
const least: Readonly<Record<(typeof slotOrder)[number], number>> = { subject: 0.2, baseline: 0.3, on: 0.3, metric: 0.2 };

function fillersOf(slot: (typeof slotOrder)[number], fillings: Fillings, sentence: Span): readonly Filler[] {
  const filling = fillings[slotOrder.indexOf(slot)];
  if (!filling?.filler || filling.probability < least[slot]) return [];
  const fillers = [fillerOf(filling.filler, slot, sentence)];
  for (const candidate of filling.also) fillers.push(fillerOf(candidate, slot, sentence));
  return fillers;
}

function fillerOf({ surface, span, kind, resolved }: Candidate, slot: string, sentence: Span): Filler {
  const certainty = !resolved && within(span, sentence) ? 'stated' : 'implied';
  return { surface, span, certainty, rule: `slot/${slot}/${resolved ? 'own' : kind}` };
}

/** How sure the slots are together: the product of their probabilities, to the power that makes it one slot's. */
function confidenceOf(fillings: Fillings | undefined): number {
  if (!fillings || fillings.length === 0) return 1;
  const product = fillings.reduce((so, { probability }: Filling) => so * probability, 1);
  return Math.round(product ** (1 / fillings.length) * 100) / 100;
}
