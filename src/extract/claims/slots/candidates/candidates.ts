/**
 * What could fill a slot: the names and noun phrases of a sentence, each with how the paper speaks of it.
 */
import type { EntityType, Paper, Span } from '../../../../model.ts';
import { code } from '../../reading/labels.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import type { Phrase } from '../../reading/phrases.ts';
import type { Reading, Word } from '../../reading/reading.ts';
import { type Core, coreOf, isShots, keepsDeterminer, measuredEnd, namedThroughout } from './cores.ts';
import { familyOf } from './families.ts';
import { apposition, type Governor, governorOf, jointCode } from './governor.ts';
import { standsForOwn } from './own.ts';

/** What kind of thing a candidate is: the type of a name, or the class of a phrase's head noun. */
export type Kind = EntityType | 'system-noun' | 'data-noun' | 'metric-noun' | 'other-noun' | 'own' | 'coref' | 'pronoun' | 'verb';
export type Broad = 'system' | 'data' | 'metric' | 'task' | 'other';

const broadOf: Readonly<Record<Kind, Broad>> = {
  model: 'system',
  method: 'system',
  'system-noun': 'system',
  own: 'system',
  coref: 'system',
  pronoun: 'system',
  dataset: 'data',
  benchmark: 'data',
  'data-noun': 'data',
  metric: 'metric',
  'metric-noun': 'metric',
  verb: 'metric',
  task: 'task',
  'other-noun': 'other',
};

/** Whether a kind is that of a name rather than of a common noun or pronoun. */
export function isName(kind: Kind): boolean {
  return kind === 'model' || kind === 'method' || kind === 'dataset' || kind === 'benchmark' || kind === 'metric' || kind === 'task';
}

/** One thing that a paper speaks of, wherever it does. */
export interface Topic {
  readonly key: string;
  readonly kind: Kind;
  places: number;
  inTitle: boolean;
  /** Stands before the colon of the title. */
  titleName: boolean;
  /** Brought in by "we propose" and the like. */
  proposed: boolean;
  /** Brought in by "called" and the like. */
  named: boolean;
  /** How often it stands before a verb of outcome ("X outperforms"). */
  acts: number;
  /** It is trained on, tested on, brought in, anywhere in the paper. */
  trained: boolean;
  tested: boolean;
  made: boolean;
  /** Something is compared with it. */
  compared: boolean;
}

/** One place at which something stands that could fill a slot. */
export interface Candidate {
  readonly surface: string;
  readonly span: Span;
  readonly kind: Kind;
  readonly broad: Broad;
  /** Both as codes. */
  readonly kindCode: number;
  readonly broadCode: number;
  readonly topic: Topic;
  /** Index of the sentence, and of its first and last word there. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** First word of the noun phrase that it heads; `first` when it heads none. */
  readonly opening: number;
  readonly determiner: string;
  readonly head: string;
  /** Head of the noun phrase it stands in: "model" for "BERT" in "the BERT model". */
  readonly phraseHead: string;
  /** It stands inside a noun phrase of another head: "BLEU" in "BLEU score". */
  readonly modifier: boolean;
  /** Code of the word that governs it ("on", a verb), looked for past the members of a list, and whether there was a list. */
  readonly governor: number;
  readonly listed: boolean;
  /** Code of the head of the phrase that the governing preposition joins it to: "accuracy" in "accuracy of the model". */
  readonly joint: number;
  /** A number counts it: "seven datasets". */
  readonly counted: boolean;
  /** What is done on it, as a code: trained or tested. */
  readonly act: number;
  /** Code of the word behind it. */
  readonly next: number;
  /** Class of the head of the noun phrase that a name stands in: "data-noun" for "GLUE" in "the GLUE tasks". */
  readonly framed: number;
  /** It stands in brackets right behind a phrase that it names: "the small set (NWPU)". */
  readonly apposed: boolean;
  /** It is the paper's own system, meant by the words that stand here ("our method"). */
  readonly resolved: boolean;
  /** It stands for the paper's own system when there is one. */
  readonly stands: boolean;
}

/** A candidate whose topic may turn out to be another. */
export type Draft = Omit<Candidate, 'topic'> & { topic: Topic };

/** What candidates are made of, a sentence at a time. */
export interface Making {
  readonly paper: Paper;
  readonly reading: Reading;
  readonly phrases: readonly Phrase[];
  readonly lexicon: Lexicon;
  readonly topics: Map<string, Topic>;
  /** Length of the title's prefix. */
  readonly prefix: number;
}

/** Where a candidate stands, in words and characters. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The names and noun phrases of a sentence, and the words beside them that could fill a slot. */
export function candidatesOf(making: Making): readonly Draft[] {
  const { reading, lexicon } = making;
  const { words } = reading;
  const found: Draft[] = [];
  for (const phrase of making.phrases) {
    const core = coreOf(phrase, words, lexicon);
    const named = core !== undefined && namedThroughout(core, words, lexicon);
    for (let i = phrase.first; i <= phrase.last; i += 1) {
      const mention = words[i]?.mention;
      if (!mention) continue;
      const place = { first: i, last: i, start: mention.span.start, end: mention.span.end };
      found.push(candidateOf(making, { kind: mention.type, key: mention.name.toLowerCase(), place, within: { phrase, core, named } }));
    }
    const head = core && words[core.last];
    if (!core || !head || named || isShots(core, words)) continue;
    const start = keepsDeterminer(phrase, core, words, lexicon) ? (words[phrase.first - 1]?.start ?? 0) : (words[core.first]?.start ?? 0);
    const last = measuredEnd(words, core.last, lexicon);
    const key = words
      .slice(core.first, last + 1)
      .map(({ text }) => text)
      .join(' ');
    found.push(
      candidateOf(making, {
        kind: headKind(head, lexicon),
        key,
        place: { first: core.first, last, start, end: words[last]?.end ?? head.end },
        within: { phrase, core, named },
      }),
    );
  }
  for (const [i, word] of words.entries()) {
    const kind = loneKind(word, lexicon);
    if (kind) found.push(candidateOf(making, { kind, key: word.text, place: { first: i, last: i, start: word.start, end: word.end } }));
  }
  return found;
}

/** Words that fill a slot without being nouns: "we", "it", and verbs that are measures ("scores 56"). */
function loneKind(word: Word, lexicon: Lexicon): Kind | undefined {
  if (word.tag === 'pron') return word.text === 'we' || word.text === 'it' || word.text === 'they' ? 'pronoun' : undefined;
  return word.tag === 'verb' && word.verb && lexicon.metric.has(word.verb.lemma) ? 'verb' : undefined;
}

/** What to make a candidate of. */
interface Find {
  readonly kind: Kind;
  readonly key: string;
  readonly place: Place;
  readonly within?: Within;
}

/** The noun phrase that a candidate stands in, what of it names something, and whether that is no more than a name. */
interface Within {
  readonly phrase: Phrase;
  readonly core: Core | undefined;
  readonly named: boolean;
}

function candidateOf(making: Making, { kind, key, place, within }: Find): Draft {
  const { paper, reading, lexicon } = making;
  const { words } = reading;
  const { part } = reading.sentence;
  const phrase = within?.phrase;
  const core = within?.core;
  const heads = core !== undefined && core.last <= place.last;
  const opening = heads ? (phrase?.first ?? place.first) : place.first;
  const apposed = isName(kind) ? apposition(words, opening) : undefined;
  const governor = governorOf(words, apposed ? apposed.opening : opening, lexicon);
  const topic = topicOf(making, { kind, key, place });
  markActs(topic, governor, lexicon);
  return alike({
    surface: paper[part].slice(place.start, place.end),
    span: { part, start: place.start, end: place.end },
    kind,
    broad: broadOf[kind],
    kindCode: code[kind],
    broadCode: code[broadOf[kind]],
    topic,
    sentence: reading.index,
    first: place.first,
    last: place.last,
    opening,
    determiner: kind === 'pronoun' ? key : (phrase?.determiner ?? ''),
    head: words[place.last]?.text ?? '',
    phraseHead: phrase?.head.text ?? '',
    modifier: phrase !== undefined && !heads && !within?.named,
    ...governor,
    framed: isName(kind) && phrase && phrase.last !== place.last ? jointCode(phrase.head, lexicon) : 0,
    apposed: apposed !== undefined,
    counted: phrase !== undefined && isCounted(words, phrase, place),
    next: words[place.last + 1]?.code ?? code['#'],
    resolved: false,
    stands: kind === 'pronoun' || (kind === 'system-noun' && phrase !== undefined && standsForOwn(phrase, words, lexicon)),
  });
}

/** All candidates come out of here, so that they are alike to the engine: reading them stays fast. */
export function alike(one: Draft): Draft {
  const { surface, span, kind, broad, kindCode, broadCode, topic, sentence, first, last, opening, determiner, head } = one;
  const { phraseHead, modifier, governor, listed, joint, act, framed, apposed, counted, next, resolved, stands } = one;
  return {
    surface,
    span,
    kind,
    broad,
    kindCode,
    broadCode,
    topic,
    sentence,
    first,
    last,
    opening,
    determiner,
    head,
    phraseHead,
    modifier,
    governor,
    listed,
    joint,
    act,
    framed,
    apposed,
    counted,
    next,
    resolved,
    stands,
  };
}

/** "Seven datasets". */
function isCounted(words: readonly Word[], phrase: Phrase, { last }: Place): boolean {
  return words.slice(Math.max(0, phrase.first - 1), last).some(({ quantity }) => quantity !== undefined);
}

/** Keeps what is done with a thing at one of its places. */
function markActs(topic: Topic, { act, governor }: Governor, lexicon: Lexicon): void {
  if (act === code.trained) topic.trained = true;
  else if (act === code.tested) topic.tested = true;
  else if (act === code.made) topic.made = true;
  if (familyOf(governor, lexicon) === code.compare) topic.compared = true;
}

function topicOf(
  { topics, reading, prefix }: Making,
  { kind, key, place }: { readonly kind: Kind; readonly key: string; readonly place: Place },
): Topic {
  let topic = topics.get(key);
  if (!topic) {
    topic = {
      key,
      kind,
      places: 0,
      inTitle: false,
      titleName: false,
      proposed: false,
      named: false,
      acts: 0,
      trained: false,
      tested: false,
      made: false,
      compared: false,
    };
    topics.set(key, topic);
  }
  topic.places += 1;
  if (reading.sentence.part === 'title') {
    topic.inTitle = true;
    if (place.end <= prefix) topic.titleName = true;
  }
  return topic;
}

function headKind(head: Word, lexicon: Lexicon): Kind {
  if (head.text.includes('@')) return 'metric-noun';
  if (lexicon.system.has(head.text)) return 'system-noun';
  if (lexicon.data.has(head.text) || isLanguages(head.text, lexicon)) return 'data-noun';
  return lexicon.metric.has(head.text) ? 'metric-noun' : 'other-noun';
}

/** "English-Japanese": a pair of languages is what a translation is measured on. */
function isLanguages(text: string, { languages }: Lexicon): boolean {
  return text.includes('-') ? text.split('-').every((one) => languages.has(one)) : languages.has(text);
}
