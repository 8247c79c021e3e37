/**
 * Finds named things by rules alone: names of the tables, what the text says a name is, and the words a name stands beside.
 *
 * Used where there are no learned weights. Each place of a name gives evidence for a type ("X, a new benchmark", "the X dataset", "we propose X",
 * "outperforms X"); the name is a mention, wherever it stands, once the evidence is enough.
 */
import { type EntityType, entityTypes } from '../../model.ts';
import type { Acronym, Range } from './acronyms.ts';
import { type Lexicon, singular } from './lexicon.ts';
import type { Listed } from './lists.ts';
import { isCapital, looksProper } from './shape.ts';
import { saidToBe } from './tagger/features/names.ts';
import type { Reading, Token } from './tokens.ts';

export interface Ruled extends Range {
  readonly type: EntityType;
  readonly rule: string;
}

export type RuleTagger = (given: {
  readonly reading: Reading;
  readonly acronyms: readonly Acronym[];
  readonly listed: readonly Listed[];
}) => { readonly tagged: readonly Ruled[] };

/** Evidence a name needs. */
const enough = 2;

export function createRuleTagger(lexicon: Lexicon): RuleTagger {
  return (given) => {
    const { reading, listed } = given;
    const found = listed
      .filter((one) => trusted(one, reading.tokens))
      .map(({ from, to, row }): Ruled => ({ from, to, type: row.type, rule: 'mentions/listed' }));
    const taken = new Uint8Array(reading.tokens.length);
    for (const { from, to } of found) taken.fill(1, from, to);
    const runs = nameRuns(reading, lexicon).filter(({ from, to }) => !taken.subarray(from, to).includes(1));
    const types = typesOf(runs, given, lexicon);
    for (const run of runs) {
      const type = types.get(keyOf(reading.tokens, run));
      if (type) found.push({ type, rule: 'mentions/context', ...run });
    }
    for (const { short, long } of given.acronyms) {
      const type = types.get(keyOf(reading.tokens, short)) ?? found.find(({ from, to }) => from === short.from && to === short.to)?.type;
      if (!type || taken.subarray(long.from, long.to).includes(1)) continue;
      if (found.some(({ from, to }) => from < long.to && long.from < to)) continue;
      found.push({ type, rule: 'mentions/acronym', ...long });
    }
    return { tagged: found.sort((a, b) => a.from - b.from) };
  };
}

/** Whether a name of the tables is taken without further evidence. */
function trusted({ from, to, row, exact }: Listed, tokens: readonly Token[]): boolean {
  if (!row.ambiguous) return true;
  const around = [tokens[from - 1]?.lower, tokens[to]?.lower, tokens[to + 1]?.lower];
  return exact && around.some((word) => word !== undefined && (cues.has(word) || headTypes.has(singular(word))));
}

const cues = new Set(['on', 'with', 'using', 'called', 'named', 'and']);

// ── names by their form ──────────────────────────────────────────────────────────────────────────────────────────────

/** Runs of words written like names, with the version numbers behind them: `GPT-4`, `Claude 3 Opus`, `Foo-Net`. */
function nameRuns({ tokens }: Reading, lexicon: Lexicon): Range[] {
  const runs: Range[] = [];
  let i = 0;
  while (i < tokens.length) {
    const to = runEnd(tokens, i, lexicon);
    if (to > i) runs.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return runs;
}

function runEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  if (!isNameWord(tokens[from], lexicon)) return from;
  let to = from + 1;
  for (;;) {
    const next = tokens[to];
    const behind = tokens[to + 1];
    if (!next) return to;
    if (next.word === '-' && next.glued && behind?.glued && (isCapital(behind.word) || behind.kind === 'number')) to += 2;
    else if (isNameWord(next, lexicon) && next.kind === 'word') to += 1;
    else return to;
  }
}

function isNameWord(token: Token | undefined, { ordinary, commonAcronyms, properNouns }: Lexicon): boolean {
  if (token?.kind !== 'word' || token.word.length < 2) return false;
  const { word, lower } = token;
  if (commonAcronyms.has(word) || properNouns.has(lower)) return false;
  if (looksProper(word) || word === word.toUpperCase()) return true;
  return isCapital(word) && !ordinary.has(lower) && !ordinary.has(singular(lower)) && word.length > 3;
}

// ── evidence ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const systemHeads: readonly (readonly [EntityType, string])[] = [
  ['model', 'model lm llm vlm transformer classifier detector encoder-decoder chatbot assistant'],
  ['benchmark', 'benchmark challenge leaderboard testbed suite competition testset task environment'],
  ['dataset', 'dataset corpus corpora database collection treebank data'],
  [
    'method',
    'method framework algorithm approach technique architecture network module mechanism pipeline strategy paradigm loss optimizer attack library toolkit tool agent system scheme layer decoder encoder',
  ],
  ['metric', 'metric score measure accuracy rate error'],
];
const headTypes = new Map(systemHeads.flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)));
const proposing = new Set([
  'propose',
  'introduce',
  'present',
  'develop',
  'proposed',
  'introduces',
  'presents',
  'proposes',
  'call',
  'called',
  'named',
  'dubbed',
  'termed',
]);
const beating = new Set([
  'outperforms',
  'outperform',
  'outperforming',
  'surpasses',
  'surpassing',
  'surpass',
  'beats',
  'exceeds',
  'than',
  'like',
  'over',
]);
const evaluating = new Set([
  'evaluate',
  'evaluated',
  'evaluation',
  'experiments',
  'results',
  'tested',
  'performance',
  'state-of-the-art',
  'benchmarks',
  'datasets',
  'accuracy',
]);

/** The type each name has enough evidence for. */
function typesOf(
  runs: readonly Range[],
  { reading, acronyms }: { reading: Reading; acronyms: readonly Acronym[] },
  lexicon: Lexicon,
): Map<string, EntityType> {
  const { tokens } = reading;
  const evidence = new Map<string, Float32Array>();
  const put = (run: Range, type: EntityType, weight: number): void => {
    const key = keyOf(tokens, run);
    const row = evidence.get(key) ?? new Float32Array(entityTypes.length);
    const t = entityTypes.indexOf(type);
    row[t] = (row[t] ?? 0) + weight;
    evidence.set(key, row);
  };
  for (const run of runs) for (const [type, weight] of clues(tokens, run)) put(run, type, weight);
  for (const { short, long } of acronyms) {
    const head = singular(tokens[long.to - 1]?.lower ?? '');
    const type = headTypes.get(head) ?? (['task', 'method', 'metric', 'benchmark'] as const).find((_, k) => lexicon.heads[k]?.has(head));
    if (type) put(short, type, enough);
  }
  const types = new Map<string, EntityType>();
  for (const [key, row] of evidence) {
    const top = row.indexOf(Math.max(...row));
    const type = entityTypes[top];
    if (type && (row[top] ?? 0) >= enough) types.set(key, type);
  }
  return types;
}

/** What one place of a name says of its type, and how strongly. */
function clues(tokens: readonly Token[], { from, to }: Range): [EntityType, number][] {
  const found: [EntityType, number][] = [];
  const said = saidToBe(tokens, to, Math.min(tokens.length, to + 24));
  const saidType = headTypes.get(singular(tokens[said ?? -1]?.lower ?? ''));
  if (saidType) found.push([saidType, 3]);
  const behind = headTypes.get(singular(tokens[to]?.lower ?? ''));
  if (behind) found.push([behind, 2]);
  const before = tokens[from - 1]?.lower ?? '';
  const named = headTypes.get(singular(before)) ?? headTypes.get(singular(tokens[from - 2]?.lower ?? ''));
  if (named && (headTypes.has(singular(before)) || before === ',' || proposing.has(before))) found.push([named, 1.5]);
  if (proposing.has(before)) found.push(['method', 2]);
  if (beating.has(before)) found.push(['method', 1]);
  if (before === 'on' || before === 'in') {
    const near = tokens.slice(Math.max(0, from - 7), from - 1);
    found.push(['benchmark', near.some(({ lower }) => evaluating.has(lower)) ? 2 : 0.7]);
  }
  return found;
}

function keyOf(tokens: readonly Token[], { from, to }: Range): string {
  let key = '';
  for (let i = from; i < to; i += 1) key += tokens[i]?.lower ?? '';
  return singular(key);
}
