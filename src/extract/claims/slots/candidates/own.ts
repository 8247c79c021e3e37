/**
 * What the paper itself brings: the name it gives its system, or the noun phrase it introduces it with.
 *
 * "our method", "the proposed framework" and "we" stand for it.
 */
import type { Lexicon } from '../../reading/lexicon.ts';
import type { Phrase } from '../../reading/phrases.ts';
import type { Reading, Word } from '../../reading/reading.ts';
import type { Candidate, Topic } from './candidates.ts';

/** "BERT: Pre-training of …": how many characters of the title are a name put before a colon; 0 for none. */
export function titlePrefix(title: string): number {
  const colon = title.indexOf(':');
  if (colon <= 0 || colon > 60 || title[colon + 1] !== ' ') return 0;
  return title.slice(0, colon).split(' ').length <= 4 ? colon : 0;
}

/** Whether a phrase stands for what the paper brings. */
export function standsForOwn(phrase: Phrase, words: readonly Word[], lexicon: Lexicon): boolean {
  if (phrase.mentions.length > 0 || !lexicon.system.has(phrase.head.text)) return false;
  const inside = words.slice(phrase.first, phrase.last + 1).map(({ text }) => text);
  if (inside.some((text) => oneOfSeveral.has(text))) return false;
  if (phrase.determiner === 'our' || inside.includes('proposed') || inside.includes('introduced')) return true;
  const pointed = phrase.determiner === 'this' || phrase.determiner === 'the' || phrase.determiner === 'these';
  return pointed && inside.every((text) => lexicon.generic.has(text) || lexicon.system.has(text));
}

/** "our best-performing model" is one of those that the paper tries, "our baseline" not what it brings. */
const oneOfSeveral: ReadonlySet<string> = new Set([
  'baseline',
  'baselines',
  'best',
  'best-performing',
  'top-performing',
  'strongest',
  'final',
  'largest',
  'smallest',
  'ensemble',
]);

/** Marks the topics that "we propose …", "called …" and "referred to as …" bring in, and those that do what a paper's system does. */
export function markProposed({ words }: Reading, candidates: readonly Candidate[]): void {
  const at = proposesAt(words);
  for (const { first, last, topic, modifier, resolved } of candidates) {
    if (resolved) continue;
    const brought = at >= 0 && !modifier && isBroughtBy(words, at, { first, last });
    if (brought && !givesWay(words, last)) topic.proposed = true;
    if (isNamed(words, first)) topic.named = true;
    if (isActing(words, last)) topic.acts += 1;
  }
}

const authors: ReadonlySet<string> = new Set(['we', 'i', 'paper', 'work', 'study', 'article']);
const bringing: ReadonlySet<string> = new Set(['propose', 'present', 'introduce', 'develop', 'design', 'devise']);

/** Word index at which a sentence says "we propose" or "this paper introduces"; -1 where it does not. */
function proposesAt(words: readonly Word[]): number {
  return words.findIndex((word, i) => {
    if (word.tag !== 'verb' || !bringing.has(word.verb?.lemma ?? '')) return false;
    return words.slice(Math.max(0, i - 5), i).some(({ text }) => authors.has(text));
  });
}

/** "we propose X", "we propose a method, X", "with X we propose". */
function isBroughtBy(words: readonly Word[], at: number, { first, last }: Pick<Candidate, 'first' | 'last'>): boolean {
  if (first > at) return first < at + 25 && isDirect(words, at + 1, first);
  return last >= at - 3 && words[first - 1]?.text === 'with';
}

/** "a tree search (MCTS) algorithm named X": what is brought goes by X, not by its kind. */
function givesWay(words: readonly Word[], last: number): boolean {
  for (let i = last + 1; i < words.length; i += 1) {
    const word = words[i];
    if (isNaming(word)) return words[i + 1]?.tag === 'name';
    if (word?.tag !== 'noun' && word?.tag !== 'name' && word?.text !== '(' && word?.text !== ')') return false;
  }
  return false;
}

/** "X outperforms", "X achieves", "X reduces". */
function isActing(words: readonly Word[], last: number): boolean {
  let i = last + 1;
  while (words[i]?.tag === 'adv') i += 1;
  const verb = words[i]?.tag === 'verb' ? words[i]?.verb : undefined;
  return verb !== undefined && (verb.form === 's' || verb.form === 'ed') && acting.has(verb.class);
}
const acting: ReadonlySet<string> = new Set(['beat', 'reach', 'gain', 'loss']);

const between: ReadonlySet<string> = new Set(['(', ')', ',', ':', '-', '"', '`', "'", '“', '”']);

/** Only a noun phrase and its apposition stand between the verb and the name. */
function isDirect(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const word = words[i];
    if (i === to - 1 && isNaming(word)) continue;
    if (!word || !(word.tag === 'noun' || word.tag === 'name' || word.tag === 'det' || word.tag === 'adv' || between.has(word.text)))
      return false;
  }
  return true;
}

const namingVerbs: ReadonlySet<string> = new Set(['call', 'name', 'term', 'dub', 'coin', 'denote']);
const isNaming = (word: Word | undefined): boolean => word?.verb?.form === 'ed' && namingVerbs.has(word.verb.lemma);

/** Words before it give it its name: "called X", "which we refer to as X". */
function isNamed(words: readonly Word[], first: number): boolean {
  const lemma = (back: number): string => words[first - back]?.verb?.lemma ?? '';
  if (namingVerbs.has(lemma(1))) return true;
  return words[first - 1]?.text === 'as' && (lemma(2) === 'refer' || lemma(3) === 'refer');
}

/** How surely a topic is what the paper brings, from 0 to about 15. */
export function ownScore(topic: Topic): number {
  const name = topic.kind === 'model' || topic.kind === 'method';
  const phrase = topic.kind === 'system-noun' || (topic.kind === 'other-noun' && topic.titleName && topic.places > 1);
  if (!name && !phrase) return 0;
  const brought = (topic.titleName ? 4 : 0) + (topic.proposed ? 3 : 0) + (topic.named ? 2 : 0);
  const acts = name ? Math.min(2, topic.acts) : 0;
  return brought + acts + (topic.inTitle ? 1 : 0) + (name ? 1 : 0) + Math.min(2, (topic.places - 1) / 2);
}

/** The topic that most surely is what the paper brings; none when nothing speaks for any. */
export function ownTopic(topics: Iterable<Topic>): Topic | undefined {
  let best: Topic | undefined;
  let top = 3;
  for (const topic of topics) {
    const score = ownScore(topic);
    if (score > top) [best, top] = [topic, score];
  }
  return best;
}
