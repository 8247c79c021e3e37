/**
 * From annotated papers to all learned weights, with how good they are on papers left out of the lesson.
 *
 * First the tagger, then the second reading of names on what a tagger finds in papers it has not seen, then the slots on the mentions that both
 * leave: what is learned reckons with the mistakes made before it.
 */

import { createClaimLinker, sceneOf } from '../../extract/claims/claims.ts';
import { createLexicon, type Lexicon } from '../../extract/claims/reading/lexicon.ts';
import { isClaim } from '../../extract/claims/reading/reading.ts';
import { focusOn } from '../../extract/claims/slots/focus.ts';
import { slotOrder, type Weights } from '../../extract/claims/slots/ranker.ts';
import { createMentionFinder } from '../../extract/mentions/mentions.ts';
import { createQuantityFinder } from '../../extract/numbers/quantities.ts';
import { segmentSentences } from '../../extract/sentences.ts';
import { type Extraction, entityTypes, type Knowledge, type Paper } from '../../model.ts';
import { overlaps } from '../../span.ts';
import { once } from '../../steps.ts';
import { toRecord } from '../../write/record.ts';
import { parseRecords, type ScoredNumber, type ScoredRecord } from '../gold.ts';
import { isSameName } from '../names.ts';
import { type Scores, scoreRecords } from '../score.ts';
import type { Annotated } from './examples.ts';
import { createNameTeacher, trainNames } from './names.ts';
import { type SlotExample, trainSlots } from './slots.ts';
import { type TaggerLessons, taggerOptions, teachTagger } from './tagger.ts';

export interface Lessons {
  readonly gold: readonly ScoredRecord[];
  /** Papers that are learned from too, but not measured on: what was annotated less carefully. */
  readonly more: readonly ScoredRecord[];
  /** Papers in which only the numbers are annotated: the slots are learned from them too. */
  readonly numbersOnly: readonly ScoredRecord[];
  readonly unlabelled: TaggerLessons['unlabelled'];
  /** Its own weights are not looked at. */
  readonly knowledge: Knowledge;
  /** Told of each step done. */
  readonly onStep: (words: string) => void;
}

export interface Learned {
  /** By name of the weights file. */
  readonly weights: { readonly tagger: Uint8Array; readonly names: Uint8Array; readonly slots: Uint8Array };
  /** Of the whole extraction, each paper read by what was learned from the other folds. */
  readonly scores: Scores;
}

/** Learns everything that is learned. Deterministic: the same lessons give the same weights, byte for byte. */
export function learn({ gold, more, numbersOnly, unlabelled, knowledge, onStep }: Lessons): Learned {
  const annotated = [...gold, ...more].map(({ title, text, entities }) => ({ title, text: text ?? '', entities: entities.flatMap(typed) }));
  const school = teachTagger({ annotated, unlabelled, knowledge });
  const tagger = school.weights();
  onStep('the tagger has learned');
  const taggers = Array.from({ length: taggerOptions.folds }, (_, fold) => knowing(knowledge, { tagger: school.weightsWithout(fold) }));
  const { names, folds } = teachNames(annotated, taggers);
  onStep('names are read a second time');
  const read = [...gold, ...more, ...numbersOnly].map((record, place) => ({
    ...lookAt(record, folds[place % folds.length] ?? knowledge),
    careful: place < gold.length,
  }));
  onStep('taggers that leave a fold out have read it');
  // Words have the same classes in all folds: those are learned from papers without annotations.
  const lexicon = createLexicon(knowing(knowledge, { tagger }));
  const slots = teach(read, lexicon);
  onStep('the slots have learned');
  const predicted = folds.flatMap((knows, fold) => {
    const without = teach(
      read.filter((_, place) => place % folds.length !== fold),
      lexicon,
    );
    const link = createClaimLinker(knowing(knows, { slots: without }));
    onStep(`fold ${fold + 1} of ${folds.length} is measured`);
    const measured = read.slice(0, gold.length).filter((_, place) => place % folds.length === fold);
    return measured.map((one) => JSON.stringify(recordOf(one, link)));
  });
  return { weights: { tagger, names, slots }, scores: scoreRecords(gold, parseRecords('predicted', predicted.join('\n')).records) };
}

/** Weights of the second reading learned from all papers, and each tagger's knowledge with what is learned without the fold that it has left out. */
function teachNames(papers: readonly Annotated[], taggers: readonly Knowledge[]): { names: Uint8Array; folds: readonly Knowledge[] } {
  const teachers = taggers.map(createNameTeacher);
  const examples = papers.map((paper, place) => teachers[place % teachers.length]?.(paper) ?? []);
  const folds = taggers.map((knows, fold) =>
    knowing(knows, { names: trainNames(examples.filter((_, place) => place % taggers.length !== fold).flat()) }),
  );
  return { names: trainNames(examples.flat()), folds };
}

/** Entities of the types that are learned; gold may know others. */
function typed({ type, mentions }: ScoredRecord['entities'][number]) {
  const known = entityTypes.find((one) => one === type);
  return known ? [{ type: known, mentions }] : [];
}

function knowing(knowledge: Knowledge, weights: Readonly<Record<string, Uint8Array>>): Knowledge {
  return { ...knowledge, weights: { ...knowledge.weights, ...weights } };
}

/** A gold paper with what is found in it before any slot is filled. */
interface Read extends Pick<Extraction, 'sentences' | 'mentions' | 'quantities'> {
  readonly paper: Paper;
  readonly gold: ScoredRecord;
  /** Whether it is measured on. */
  readonly careful: boolean;
}

function lookAt(gold: ScoredRecord, knowledge: Knowledge): Omit<Read, 'careful'> {
  const paper: Paper = {
    id: gold.id,
    version: '',
    title: gold.title,
    text: gold.text ?? '',
    ids: {},
    origin: { file: 'gold', map: [] },
    parts: [],
  };
  const sentences = segmentSentences(paper);
  const mentions = finderOf(knowledge)(paper, sentences);
  return { paper, gold, sentences, mentions, quantities: quantitiesOf(knowledge)(paper, sentences, mentions) };
}

const finderOf = once((knowledge: Knowledge) => createMentionFinder(knowledge));
const quantitiesOf = once((knowledge: Knowledge) => createQuantityFinder(knowledge));

function teach(papers: readonly Read[], lexicon: Lexicon): Uint8Array {
  const examples = papers.map((one) => exampleOf(one, lexicon)).filter(({ claims }) => claims.length > 0);
  return encode(trainSlots(examples, lexicon.labels));
}

function exampleOf({ gold, careful, ...found }: Read, lexicon: Lexicon): SlotExample {
  const scene = sceneOf(found, lexicon);
  const claims = found.quantities.filter(isClaim).flatMap((quantity) => {
    const focus = focusOn(scene, quantity);
    const number = gold.numbers.find(({ start, end, kind }) => isStated(kind) && overlaps(quantity.span, { part: 'text', start, end }));
    return focus && number ? [{ focus, accepts: slotOrder.map((slot) => acceptance(number[slot])) }] : [];
  });
  return { scene, claims, careful };
}

const isStated = (kind: string) => kind === 'result' || kind === 'change';

function acceptance(names: ScoredNumber['subject' | 'metric']) {
  const wanted = [names ?? []].flat().filter((name) => name !== '');
  return wanted.length === 0 ? undefined : ({ surface }: { readonly surface: string }) => wanted.some((name) => isSameName(surface, name));
}

/** One feature a line, so that two trainings can be compared line by line. */
function encode(weights: Weights): Uint8Array {
  const lines = Object.entries(weights).map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`);
  return new TextEncoder().encode(`{\n${lines.join(',\n')}\n}\n`);
}

function recordOf({ paper, gold: _, careful: __, ...found }: Read, link: ReturnType<typeof createClaimLinker>) {
  return toRecord(paper, { paper: paper.id, version: '', extractor: 'training', ...found, claims: link({ paper, ...found }) });
}
