/**
 * Where a name stands: the words beside it, those around the list it stands in, what it is said to be, and whether its sentence states numbers.
 */
import { hashText } from '../tagger/features/hashing.ts';
import { saidToBe } from '../tagger/features/names.ts';
import type { Passage } from '../tagger/features/passage.ts';
import { mark } from '../tagger/features/words.ts';
import type { FactSink } from './facts.ts';
import type { Site } from './sites.ts';

const facet = {
  left: hashText('again-left'),
  leftKind: hashText('again-left-kind'),
  right: hashText('again-right'),
  rightKind: hashText('again-right-kind'),
  before: hashText('again-before'),
  beforeKind: hashText('again-before-kind'),
  behind: hashText('again-behind'),
  behindKind: hashText('again-behind-kind'),
  is: hashText('again-is'),
  isKind: hashText('again-is-kind'),
  part: hashText('again-part'),
  index: hashText('again-index'),
  numbers: hashText('again-numbers'),
  bracket: hashText('again-bracket'),
};

/** Stands for a word beyond the sentence's edge. */
const edge = 7;
/** How many words before and behind a list are looked at. */
const wordsBefore = 6;
const wordsBehind = 6;

/** Puts what one place of a name says of it. */
export function surroundingFacts({ reading: { tokens }, words }: Passage, site: Site, facts: FactSink): void {
  const { place, sentence, list } = site;
  const at = (values: Int32Array, i: number): number => (i >= sentence.from && i < sentence.to ? (values[i] ?? edge) : edge);
  facts.put(facet.left, at(words.lower, place.from - 1));
  facts.put(facet.leftKind, at(words.kind, place.from - 1));
  facts.put(facet.right, at(words.lower, place.to));
  facts.put(facet.rightKind, at(words.kind, place.to));
  for (let i = Math.max(sentence.from, list.from - wordsBefore); i < list.from; i += 1) {
    facts.put(facet.before, words.lower[i]);
    facts.put(facet.beforeKind, words.kind[i]);
  }
  for (let i = list.to; i < Math.min(sentence.to, list.to + wordsBehind); i += 1) {
    facts.put(facet.behind, words.lower[i]);
    facts.put(facet.behindKind, words.kind[i]);
  }
  const said = saidToBe(tokens, place.to, sentence.to);
  if (said !== undefined) {
    facts.put(facet.is, words.lower[said]);
    facts.put(facet.isKind, words.kind[said]);
  }
  sentenceFacts(words.marks, site, facts);
  if (tokens[place.to]?.word === '(') facts.put(facet.bracket, isNumber(words.marks, place.to + 1) ? 1 : 0);
}

/** Which of the sentences it is, and how many numbers it has. */
function sentenceFacts(marks: Int32Array, { sentence, index, count }: Site, facts: FactSink): void {
  let numbers = 0;
  for (let i = sentence.from; i < sentence.to && numbers < 3; i += 1) if (isNumber(marks, i)) numbers += 1;
  facts.put(facet.part, index === 0 ? 0 : index === count - 1 ? 2 : 1);
  facts.put(facet.index, Math.min(4, index));
  facts.put(facet.numbers, numbers);
}

const isNumber = (marks: Int32Array, i: number): boolean => ((marks[i] ?? 0) & mark.number) !== 0;
