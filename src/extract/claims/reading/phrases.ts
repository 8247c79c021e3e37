/**
 * Noun phrases of a read sentence: the stretches that can fill a slot.
 */
import type { Mention } from '../../../model.ts';
import { isClaim, type Reading, type Word } from './reading.ts';

export interface Phrase {
  /** Words from `first` to `last`, the determiner left out. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** The word that opened it, such as `our`; empty where none did. */
  readonly determiner: string;
  /** Last word: the head, in English. */
  readonly head: Word;
  readonly mentions: readonly Mention[];
}

/** All noun phrases, left to right, none overlapping. */
export function findPhrases({ words }: Pick<Reading, 'words'>): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let i = 0;
  while (i < words.length) {
    const end = phraseEnd(words, i);
    const phrase = end > i ? phraseOf(words, i, end) : undefined;
    if (phrase) phrases.push(phrase);
    i = Math.max(end, i + 1);
  }
  return phrases;
}

function phraseEnd(words: readonly Word[], from: number): number {
  let i = from;
  while (words[i]?.tag === 'det') i += 1;
  const opened = i;
  for (; i < words.length; i += 1) {
    const word = words[i];
    const after = words[i + 1];
    if (!word || !(isNominal(word) || isCounting(word, after) || (i > opened && isHyphen(words, i)))) break;
  }
  return i;
}

const isNominal = (word: Word): boolean => word.tag === 'noun' || word.tag === 'name';

/** "two datasets", "21 independent domains": a number that counts what follows. */
function isCounting(word: Word, next: Word | undefined): boolean {
  return word.quantity !== undefined && !isClaim(word.quantity) && next !== undefined && isNominal(next);
}

/** A hyphen or slash without blanks keeps a phrase going ("BERT-BiLSTM", "accuracy/F1"). */
function isHyphen(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const after = words[i + 1];
  if (!word || !after || (word.text !== '-' && word.text !== '/')) return false;
  return words[i - 1]?.end === word.start && word.end === after.start && isNominal(after);
}

function phraseOf(words: readonly Word[], from: number, end: number): Phrase | undefined {
  let first = from;
  while (first < end && words[first]?.tag === 'det') first += 1;
  const opening = words[first];
  const head = words[end - 1];
  if (!opening || !head || head.tag === 'number') return undefined;
  const mentions = words.slice(first, end).flatMap(({ mention }) => (mention ? [mention] : []));
  const determiner = first > from ? (words[first - 1]?.text ?? '') : '';
  return { first, last: end - 1, start: opening.start, end: head.end, determiner, head, mentions };
}
