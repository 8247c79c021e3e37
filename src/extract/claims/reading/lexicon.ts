/**
 * What single words can be: the word lists of the tables, with verbs inflected, as one map from a lower-case word to its readings.
 *
 * Made once per linker. `tagging.ts` settles by context which of the readings holds.
 */
import type { Knowledge } from '../../../model.ts';
import { type ClassOf, classesOf, classLabels } from './classes.ts';
import { createLabels, type Labels } from './labels.ts';

/** What a verb does to a number, as far as linking cares; a verb of several classes counts as the first of them. */
export const verbClasses = ['beat', 'gain', 'loss', 'compare', 'reach', 'use', 'propose', 'evaluate', 'other'] as const;
export type VerbClass = (typeof verbClasses)[number];
export type VerbForm = 'base' | 's' | 'ed' | 'ing';

export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly class: VerbClass;
  /** Also one of the verbs by which a paper brings in what is its own. */
  readonly proposes: boolean;
}

export type ClosedTag = 'det' | 'prep' | 'conj' | 'pron' | 'aux' | 'adv' | 'to';

export interface LexiconEntry {
  readonly closed?: ClosedTag;
  readonly verb?: VerbReading;
  /** Seen as a noun as well. */
  readonly noun?: boolean;
}

export interface Lexicon {
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  readonly labels: Labels;
  readonly system: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  readonly metric: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  /** Participles that stand before a head noun. */
  readonly participles: ReadonlySet<string>;
  /** Words that hedge a number: "up to", "nearly", "more than". */
  readonly hedges: ReadonlySet<string>;
  /** Unit words behind a number. */
  readonly units: ReadonlySet<string>;
  /** Nouns that say that something changed, not what. */
  readonly changes: ReadonlySet<string>;
  /** Words at the start of a noun phrase that name nothing: "fewer", "novel". */
  readonly comparatives: ReadonlySet<string>;
  /** Heads of phrases that talk about the paper: "results", "experiments". */
  readonly discourse: ReadonlySet<string>;
  /** Nouns that measure what an "of" behind them names: "number". */
  readonly measuring: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  /** Verbs by which a paper brings in something of its own. */
  readonly making: ReadonlySet<string>;
  /** Classes of words that stand in like places, as codes. */
  readonly classOf: ClassOf;
}

/** Closed classes, in this order: a word of two lists ("that", "around") keeps the reading named last. */
const closedLists: readonly (readonly [string, ClosedTag])[] = [
  ['adverbs', 'adv'],
  ['pronouns', 'pron'],
  ['determiners', 'det'],
  ['conjunctions', 'conj'],
  ['prepositions', 'prep'],
  ['auxiliaries', 'aux'],
];
const nounLists = ['nouns-system', 'nouns-data', 'nouns-metric', 'nouns-generic', 'nouns-ing'] as const;

/** The readings of all words that the tables list. Lists that are missing count as empty. */
export function createLexicon(knowledge: Pick<Knowledge, 'words' | 'metrics' | 'weights'>): Lexicon {
  const list = (name: string): ReadonlySet<string> => knowledge.words[`claim-${name}`] ?? new Set();
  const entries = new Map<string, LexiconEntry>();
  const add = (word: string, entry: LexiconEntry): void => {
    entries.set(word, { ...entries.get(word), ...entry });
  };
  for (const [word, verb] of inflectAll(list)) add(word, { verb });
  for (const name of nounLists) for (const word of list(name)) add(word, { noun: true });
  for (const [name, closed] of closedLists) for (const word of list(name)) add(word, { closed });
  add('to', { closed: 'to' });
  const [system, data, metric, generic] = nounLists.map(list);
  const labelled = [...closedLists.map(([name]) => name), ...nounLists].flatMap((name) => [...list(name)]);
  const labels = createLabels([...labelled, ...classLabels]);
  return {
    entries,
    labels,
    classOf: classesOf(knowledge, labels),
    system: system ?? new Set(),
    data: data ?? new Set(),
    metric: new Set([...(metric ?? []), ...metricWords(knowledge)]),
    generic: generic ?? new Set(),
    participles: list('np-participles'),
    hedges: list('hedges'),
    units: list('units'),
    changes: list('nouns-change'),
    comparatives: list('comparatives'),
    discourse: list('nouns-discourse'),
    measuring: list('nouns-measure-of'),
    languages: list('languages'),
    making: list('verbs-make'),
  };
}

/** Measures of the tables that are one word, in lower case. */
function metricWords({ metrics }: Pick<Knowledge, 'metrics'>): readonly string[] {
  const forms = metrics.flatMap(({ name, aliases, ambiguous }) => (ambiguous ? [] : [name, ...aliases]));
  return forms.map((form) => form.toLowerCase()).filter((form) => !form.includes(' '));
}

function inflectAll(list: (name: string) => ReadonlySet<string>): ReadonlyMap<string, VerbReading> {
  const proposing = list('verbs-propose');
  const lemmas = new Map<string, VerbClass>();
  for (const kind of verbClasses) {
    for (const lemma of list(kind === 'other' ? 'verbs' : `verbs-${kind}`)) if (!lemmas.has(lemma)) lemmas.set(lemma, kind);
  }
  const readings = new Map<string, VerbReading>();
  const put = (word: string, lemma: string, form: VerbForm): void => {
    readings.set(word, { lemma, form, class: lemmas.get(lemma) ?? 'other', proposes: proposing.has(lemma) });
  };
  for (const lemma of lemmas.keys()) for (const [word, form] of inflections(lemma)) put(word, lemma, form);
  for (const pair of list('verbs-irregular')) {
    const [word = '', lemma = ''] = pair.split('/');
    put(word, lemma, word.endsWith('ing') ? 'ing' : 'ed');
  }
  return readings;
}

/** The regular forms of a verb: reduce, reduces, reduced, reducing. */
function inflections(lemma: string): readonly (readonly [string, VerbForm])[] {
  const bare = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : lemma;
  const consonantY = lemma.endsWith('y') && !'aeiou'.includes(lemma.at(-2) ?? '');
  const sibilant = ['s', 'sh', 'ch', 'x', 'z'].some((end) => lemma.endsWith(end));
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : `${lemma}${sibilant ? 'es' : 's'}`;
  const past = consonantY ? `${lemma.slice(0, -1)}ied` : `${bare}ed`;
  return [
    [lemma, 'base'],
    [third, 's'],
    [past, 'ed'],
    [`${bare}ing`, 'ing'],
  ];
}
