/**
 * The word lists that mention rules and tagger share, under one name each.
 */
import type { Knowledge } from '../../model.ts';

export interface Lexicon {
  /** Everyday words: a capital on one of them names nothing. */
  readonly ordinary: ReadonlySet<string>;
  /** Last words of phrases that name tasks, methods, metrics, data: these lists in this order. */
  readonly heads: readonly ReadonlySet<string>[];
  /** LLM, GPU, API … (exact case): fields, formats and hardware, no names. */
  readonly commonAcronyms: ReadonlySet<string>;
  /** Persons, places, languages, firms, in lower case. */
  readonly properNouns: ReadonlySet<string>;
  /** Articles, prepositions, pronouns, conjunctions: a phrase ends before them. */
  readonly small: ReadonlySet<string>;
  /** Verbs that stand beside names: propose, evaluate, outperform, use … */
  readonly verbs: ReadonlySet<string>;
}

export const headLists = ['mention-heads-task', 'mention-heads-method', 'mention-heads-metric', 'mention-heads-data'] as const;

export function lexiconOf({ words }: Pick<Knowledge, 'words'>): Lexicon {
  const list = (name: string): ReadonlySet<string> => words[name] ?? new Set();
  return {
    ordinary: list('mention-ordinary'),
    heads: headLists.map(list),
    commonAcronyms: list('mention-common-acronyms'),
    properNouns: list('mention-proper-nouns'),
    small: list('mention-small-words'),
    verbs: list('mention-verbs'),
  };
}

/** A word without its plural s. */
export function singular(lower: string): string {
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}
