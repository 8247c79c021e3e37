/**
 * The search box: one line of text, found among models, benchmarks, papers and numbers. Accents, case and hyphens make no difference,
 * aliases count, the last word may be unfinished, and a number finds the claims that print it. `gpt4` finds GPT-4.
 */
import { foldText, isData, isSystem, squeezeText } from '../filter.ts';
import type { Corpus, Entity, LinkedClaim, Paper } from '../model.ts';
import { pattern } from '../patterns.ts';
import { eachOf, finish, type Steps } from '../steps.ts';
import { type Worded, wordIndexSteps } from './word-index.ts';

export interface SearchHits {
  /** Systems: models and methods. */
  readonly models: readonly Entity[];
  /** Data: benchmarks and datasets. */
  readonly benchmarks: readonly Entity[];
  /** Metrics and tasks. */
  readonly others: readonly Entity[];
  readonly papers: readonly Paper[];
  /** Claims whose number is printed so, in order of the corpus. */
  readonly numbers: readonly LinkedClaim[];
}

/** At most `limit` (8) hits a group, best first. No letters or digits, no hits. */
export type Search = (text: string, limit?: number) => SearchHits;

/** Indexes a corpus once, for any number of texts. */
export function createSearch(corpus: Corpus): Search {
  return finish(searchSteps(corpus));
}

/** `createSearch` a piece at a time. */
export function* searchSteps(corpus: Corpus): Steps<Search> {
  const scoresFor = yield* makeIndex(corpus);
  const claims = yield* numberIndex(corpus.claims);
  const { entities, papers } = corpus;
  const spelt: (readonly string[])[] = [];
  yield* eachOf(entities, ({ name, aliases }) => spelt.push([name, ...aliases].map(squeezeText)));
  /** How an entity comes before others; nothing where it is not found. */
  const hitOf = (entity: Entity, at: number, { wanted, score }: { readonly wanted: string; readonly score: number }) => {
    const names = spelt[at] ?? [];
    if (score > 0) return { of: entity, id: entity.id, score, order: nameOrder(names, wanted) };
    const isWithin = wanted.length >= shortestPart && names.some((name) => name.includes(wanted));
    return isWithin ? { of: entity, id: entity.id, score, order: 4 } : undefined;
  };
  return (text, limit = 8) => {
    const wanted = squeezeText(text);
    const scores = wanted === '' ? new Float64Array() : scoresFor(text);
    const groups = {
      models: best<Entity>(limit),
      benchmarks: best<Entity>(limit),
      others: best<Entity>(limit),
      papers: best<Paper>(limit),
    };
    for (let at = 0; at < entities.length; at++) {
      const entity = entities[at];
      const hit = entity && hitOf(entity, at, { wanted, score: scores[at] ?? 0 });
      if (hit) groups[groupOf(hit.of)].add(hit);
    }
    for (const [at, paper] of papers.entries()) {
      const score = scores[entities.length + at] ?? 0;
      if (score > 0) groups.papers.add({ of: paper, id: '', score, order: 0 });
    }
    const { models, benchmarks, others } = groups;
    return {
      models: models.list(),
      benchmarks: benchmarks.list(),
      others: others.list(),
      papers: groups.papers.list(),
      numbers: claims(text).slice(0, limit),
    };
  };
}

function groupOf(entity: Entity): 'models' | 'benchmarks' | 'others' {
  return isSystem(entity) ? 'models' : isData(entity) ? 'benchmarks' : 'others';
}

/** Letters that must be typed before they are looked for inside of words. */
const shortestPart = 3;

interface Hit<T> {
  readonly of: T;
  readonly id: string;
  readonly score: number;
  readonly order: number;
}

function compare(a: Hit<unknown>, b: Hit<unknown>): number {
  return a.order - b.order || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The first few of many, in order; of those that come out even the one added first. */
function best<T>(limit: number) {
  const kept: Hit<T>[] = [];
  const add = (hit: Hit<T>): void => {
    const last = kept[limit - 1];
    if (last && compare(last, hit) <= 0) return;
    const at = kept.findIndex((one) => compare(one, hit) > 0);
    kept.splice(at < 0 ? kept.length : at, 0, hit);
    if (kept.length > limit) kept.pop();
  };
  return { add, list: (): readonly T[] => kept.map(({ of }) => of) };
}

/** Names that are what was typed come first, then aliases, then names that begin with it, the shortest first, then the others. */
function nameOrder([name = '', ...aliases]: readonly string[], wanted: string): number {
  if (name === wanted) return 0;
  if (aliases.includes(wanted)) return 1;
  return name.startsWith(wanted) ? 2 - wanted.length / name.length : 3;
}

/** Scores of all entities, then of all papers. A name's words count more than its aliases'; what many papers name comes before what one does. */
function* makeIndex(corpus: Corpus): Steps<(text: string) => Float64Array> {
  const uses = new Map<string, number>();
  yield* eachOf(corpus.mentions, ({ entity }) => uses.set(entity, (uses.get(entity) ?? 0) + 1));
  const texts: Worded[] = [];
  yield* eachOf(corpus.entities, ({ id, name, aliases }) => {
    texts.push({
      fields: [indexWords(name, true), indexWords(aliases.join('\n'), true), undefined, undefined],
      boost: 1 + Math.log10(1 + (uses.get(id) ?? 0)),
    });
  });
  yield* eachOf(corpus.papers, (paper) => {
    const about = [paper.id, ...Object.values(paper.ids), ...(paper.authors ?? [])].join('\n');
    texts.push({ fields: [undefined, undefined, indexWords(paper.title, false), indexWords(about, false)], boost: 1 });
  });
  const index = yield* wordIndexSteps(texts, [2, 1, 2, 1]);
  return (text) => index.scores(queryWords(text));
}

const wordBreak = pattern('results/word-break', String.raw`[^\p{L}\p{N}]+`, 'u');
const capital = pattern('results/capital', String.raw`(\p{Ll})(\p{Lu})`, 'gu');
const digitEdge = pattern('results/digit-edge', String.raw`(\p{L})(?=\p{N})|(\p{N})(?=\p{L})`, 'gu');

/**
 * The words of a text, its compounds' parts (`HumanEval` also `human`, `eval`; `GPT4` also `gpt`, `4`) and neighbours joined: in a name all,
 * in running text a word and the number behind it.
 */
function indexWords(text: string, isName: boolean): string[] {
  const terms = new Set<string>();
  for (const line of text.split('\n')) {
    const plain = queryWords(line);
    const parts = queryWords(line.replace(capital, '$1 $2').replace(digitEdge, '$1$2 '));
    for (const list of [plain, parts]) {
      for (const [place, term] of list.entries()) {
        terms.add(term);
        if (place > 0 && (isName || startsWithDigit.test(term))) terms.add(`${list[place - 1]}${term}`);
      }
      if (isName && list.length > 2 && list.length <= 5) terms.add(list.join(''));
    }
  }
  return [...terms];
}

const startsWithDigit = pattern('results/starts-with-digit', String.raw`^\d`, 'u');

function queryWords(text: string): string[] {
  return foldText(text.replace(hyphen, ' ')).split(wordBreak).filter(Boolean);
}

const hyphen = pattern('results/hyphen', String.raw`[\p{Pd}_]`, 'gu');

// ── numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const sign = String.raw`[+\-−]?`;
const grouped = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?`;
const plain = String.raw`\d{1,15}(?:\.\d{1,12})?(?:/\d{1,6})?`;
const bare = String.raw`\.\d{1,12}`;
const digits = `${sign}(?:${grouped}|${plain}|${bare})`;
const numeral = pattern('results/numeral', digits, 'u');
/** A query that is a number: with a sign before it or a short unit after it, and nothing else. */
const numberQuery = pattern('results/number-query', String.raw`^[$€£~<>=]?${digits}(?: ?[%\p{L}\\×]{1,8})?$`, 'u');
const thousands = pattern('results/thousands', ',', 'gu');

/** Claims by the numeral in their literal, without thousands separators: `1,319` and `1319` find each other; `74.6` finds `74.6\%`. */
function* numberIndex(claims: readonly LinkedClaim[]): Steps<(text: string) => readonly LinkedClaim[]> {
  const byNumeral = new Map<string, LinkedClaim[]>();
  // The same numbers are printed again and again.
  const known = new Map<string, string>();
  const keyOf = (literal: string): string => {
    const key = known.get(literal) ?? numeralOf(literal);
    known.set(literal, key);
    return key;
  };
  yield* eachOf(claims, (claim) => {
    const keys = new Set([keyOf(claim.quantity.literal)]);
    for (const { literal } of claim.quantity.values) keys.add(keyOf(literal));
    for (const key of keys) {
      const list = byNumeral.get(key);
      if (key === '') continue;
      if (list) list.push(claim);
      else byNumeral.set(key, [claim]);
    }
  });
  return (text) => (numberQuery.test(text.trim()) ? (byNumeral.get(numeralOf(text)) ?? []) : []);
}

/** The first numeral of a text, bare: '' where there is none. */
function numeralOf(text: string): string {
  const found = numeral.exec(text)?.[0] ?? '';
  return found.replace(thousands, '').replace('−', '-').replace('+', '');
}
