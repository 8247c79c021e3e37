/**
 * The word lists that tell what a number is, made ready for looking up.
 *
 * Verbs stand as lemmas in the tables and are inflected here once; everything else is taken as it stands there.
 */
import type { Knowledge } from '../../../model.ts';
import { pattern } from '../../../patterns.ts';

export interface Cues {
  readonly changeVerbs: ReadonlySet<string>;
  readonly beatVerbs: ReadonlySet<string>;
  readonly reachVerbs: ReadonlySet<string>;
  readonly spendWords: ReadonlySet<string>;
  readonly changeNouns: ReadonlySet<string>;
  readonly comparatives: ReadonlySet<string>;
  readonly shareNouns: ReadonlySet<string>;
  readonly settingNouns: ReadonlySet<string>;
  readonly metricNouns: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export function loadCues({ words, metrics }: Pick<Knowledge, 'words' | 'metrics'>): Cues {
  const list = (name: string) => words[`number-${name}`] ?? none;
  return {
    changeVerbs: inflected(list('change-verbs')),
    beatVerbs: inflected(list('beat-verbs')),
    reachVerbs: inflected(list('reach-verbs')),
    spendWords: inflected(list('spend-verbs')),
    changeNouns: list('change-nouns'),
    comparatives: list('comparatives'),
    shareNouns: list('share-nouns'),
    settingNouns: list('setting-nouns'),
    metricNouns: new Set([...list('metric-nouns'), ...metrics.flatMap(plainNames)]),
  };
}

/** A metric's names of one word, in lower case; not those that are spelt like words: IS, MAP. */
function plainNames({ name, aliases, ambiguous, ambiguousForms }: Knowledge['metrics'][number]): readonly string[] {
  const names = ambiguous && !ambiguousForms ? [] : [name, ...aliases].filter((form) => !ambiguousForms?.includes(form));
  return names.filter((form) => !form.includes(' ')).map((form) => form.toLowerCase());
}

/** Forms that a rule cannot make. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  beat: ['beaten'],
  cut: ['cutting'],
  fall: ['fell', 'fallen'],
  rise: ['rose', 'risen'],
  grow: ['grew', 'grown'],
  shrink: ['shrank', 'shrunk', 'shrunken'],
  lose: ['lost'],
  lead: ['led'],
  sink: ['sank', 'sunk'],
  swell: ['swollen'],
  get: ['got', 'gotten', 'getting'],
  give: ['gave', 'given'],
  show: ['shown'],
  find: ['found'],
  take: ['took', 'taken'],
  run: ['ran'],
  spend: ['spent'],
  hit: ['hitting'],
  win: ['won'],
  need: ['needed'],
};

/** All forms of the verbs. Some that no one writes are made as well ("beatted"); they do no harm. */
function inflected(lemmas: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...lemmas].flatMap((lemma) => [lemma, ...regularForms(lemma), ...(irregular[lemma] ?? [])]));
}

const vowelledY = pattern('extract/vowelled-y', '[aeou]y$');
const sibilant = pattern('extract/sibilant', '(?:s|x|ch|sh)$');
const doubling = pattern('extract/doubling', '[^aeiou][aeiou][bdgklmnpt]$');

function regularForms(lemma: string): readonly string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const double = doubling.test(lemma) ? [`${lemma}${lemma.at(-1)}ed`, `${lemma}${lemma.at(-1)}ing`] : [];
  if (lemma.endsWith('y') && !vowelledY.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  return [`${lemma}${sibilant.test(lemma) ? 'es' : 's'}`, `${stem}ed`, `${stem}ing`, ...double];
}
