/**
 * Who does what in a sentence, roughly: the subject and the object of a verb.
 *
 * Looks at neighbouring words alone. Right often enough to tell "X achieves 90%" from "than X, achieving 90%".
 */
import type { Phrase } from './phrases.ts';
import type { Word } from './reading.ts';

/** How a phrase is bound to a verb. */
export type Bond = 'direct' | 'of' | 'shared' | 'shared-of' | 'antecedent';

export interface Clauses {
  /** How the phrase that word `at` belongs to is bound to the verb as its subject; nothing when it is not. */
  subjectBond(verb: number, at: number): Bond | undefined;
  /** Whether word `at` belongs to the verb's object (`direct`), or to a phrase joined to it by "of", "in" and the like (`of`). */
  objectBond(verb: number, at: number): 'direct' | 'of' | undefined;
}

interface Subject {
  /** Phrases from the head on; the head is the first. A pronoun is a phrase of one word. */
  readonly chain: readonly Stretch[];
  readonly kind: 'direct' | 'shared' | 'antecedent';
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Reads subjects and objects off a sentence; each verb's is worked out when first asked for. */
export function findClauses(words: readonly Word[], phrases: readonly Phrase[]): Clauses {
  // Few sentences are asked.
  let places: Places | undefined;
  const placesOf = (): Places => {
    places ??= {
      ends: new Map(phrases.map((phrase) => [phrase.last, phrase])),
      starts: new Map(phrases.map((phrase) => [phrase.first, phrase])),
    };
    return places;
  };
  const subjects = new Map<number, Subject | undefined>();
  const subjectOf = (verb: number, depth: number): Subject | undefined => {
    if (depth > 4) return undefined;
    if (!subjects.has(verb)) subjects.set(verb, seekSubject({ words, ends: placesOf().ends, subjectOf, depth }, verb));
    return subjects.get(verb);
  };
  return {
    subjectBond(verb, at) {
      const subject = verb < 0 ? undefined : subjectOf(verb, 0);
      const place = subject?.chain.findIndex(({ first, last }) => first <= at && at <= last) ?? -1;
      if (!subject || place < 0) return undefined;
      if (subject.kind === 'antecedent') return 'antecedent';
      if (subject.kind === 'shared') return place === 0 ? 'shared' : 'shared-of';
      return place === 0 ? 'direct' : 'of';
    },
    objectBond(verb, at) {
      const chain = verb < 0 ? [] : objectOf(words, placesOf().starts, verb);
      const place = chain.findIndex(({ first, last }) => first <= at && at <= last);
      return place < 0 ? undefined : place === 0 ? 'direct' : 'of';
    },
  };
}

/** Phrases by their last word, and by their first. */
interface Places {
  readonly ends: ReadonlyMap<number, Phrase>;
  readonly starts: ReadonlyMap<number, Phrase>;
}

interface Seeking {
  readonly words: readonly Word[];
  /** Phrases by their last word. */
  readonly ends: ReadonlyMap<number, Phrase>;
  readonly subjectOf: (verb: number, depth: number) => Subject | undefined;
  readonly depth: number;
}

function seekSubject(seeking: Seeking, verb: number): Subject | undefined {
  const { words, ends } = seeking;
  let i = skipBack(words, verb - 1);
  const word = words[i];
  if (!word) return undefined;
  if (word.tag === 'pron') {
    if (word.text === 'which' || word.text === 'that' || word.text === 'who') return antecedent(seeking, i);
    return { chain: [{ first: i, last: i }], kind: 'direct' };
  }
  if (word.text === 'that' || word.text === 'which' || word.text === 'who') return antecedent(seeking, i);
  const phrase = ends.get(i);
  if (phrase) {
    // "is able to reach": an adjective after a form of "be" is passed over.
    const copula = words[phrase.first - 1]?.tag === 'aux' && words[i + 1]?.tag === 'to';
    if (!copula) return { chain: chainBack(words, ends, phrase), kind: 'direct' };
    i = skipBack(words, phrase.first - 1);
    const before = ends.get(i);
    if (before) return { chain: chainBack(words, ends, before), kind: 'direct' };
  }
  return shared(seeking, verb);
}

/** Past adverbs, auxiliaries, "to" and brackets, leftwards. */
function skipBack(words: readonly Word[], from: number): number {
  let i = from;
  while (i >= 0) {
    const word = words[i];
    if (word?.text === ')') {
      while (i >= 0 && words[i]?.text !== '(') i -= 1;
      i -= 1;
    } else if (word?.tag === 'adv' || word?.tag === 'aux' || word?.tag === 'to') i -= 1;
    else break;
  }
  return i;
}

/** "the model, which reaches": the phrase before the relative pronoun. */
function antecedent({ words, ends }: Seeking, at: number): Subject | undefined {
  const before = words[at - 1]?.text === ',' ? at - 2 : at - 1;
  const phrase = ends.get(before);
  return phrase && { chain: chainBack(words, ends, phrase), kind: 'antecedent' };
}

/** "X improves A and reduces B", "X beats Y, reaching 90%": the subject of the verb before; of the verb behind at the start of a sentence. */
function shared({ words, subjectOf, depth }: Seeking, verb: number): Subject | undefined {
  for (let i = verb - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (word?.tag !== 'verb' || word.verb?.form === 'ing') continue;
    const subject = subjectOf(i, depth + 1);
    if (subject) return { chain: subject.chain, kind: 'shared' };
  }
  for (let i = verb + 1; i < words.length; i += 1) {
    const word = words[i];
    if (word?.tag !== 'verb' || word.verb?.form === 'ing') continue;
    const subject = subjectOf(i, depth + 1);
    return subject && { chain: subject.chain, kind: 'shared' };
  }
  return undefined;
}

/** "the accuracy of the model on A": from the leftmost phrase on, as far as prepositions join them. */
function chainBack(words: readonly Word[], ends: ReadonlyMap<number, Phrase>, phrase: Phrase): readonly Stretch[] {
  const chain: Stretch[] = [phrase];
  let current = phrase;
  for (let guard = 0; guard < 4; guard += 1) {
    let i = current.first - 1;
    while (words[i]?.tag === 'det') i -= 1;
    if (words[i]?.tag !== 'prep' && words[i]?.tag !== 'to') break;
    const before = ends.get(i - 1);
    if (!before) break;
    chain.unshift(before);
    current = before;
  }
  return chain;
}

/** The phrase behind a verb, and those joined to it by prepositions of belonging. */
function objectOf(words: readonly Word[], starts: ReadonlyMap<number, Phrase>, verb: number): readonly Stretch[] {
  const chain: Stretch[] = [];
  let i = verb + 1;
  while (words[i]?.tag === 'adv' || words[i]?.tag === 'det') i += 1;
  let phrase = starts.get(i);
  while (phrase && chain.length < 4) {
    chain.push(phrase);
    i = phrase.last + 1;
    const joint = words[i]?.text;
    if (joint !== 'of' && joint !== 'in' && joint !== 'and' && joint !== "'s" && joint !== '’s' && joint !== 'for') break;
    i += 1;
    while (words[i]?.tag === 'det' || words[i]?.tag === 'adv') i += 1;
    phrase = starts.get(i);
  }
  return chain;
}
