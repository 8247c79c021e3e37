/**
 * Ways in which two spellings are one name all the same: a vendor in front, the order of size and version, a noun behind that only says what
 * it is, a year with two digits. Each way turns a name into a further key; names that share one are taken for one thing.
 */
import { classOf, type NameNode } from './nodes.ts';
import { joinTokens, nameTokens, startsWithDigit } from './spelling.ts';

export interface Likeness {
  /** Names of one class that share it are one. */
  readonly key: string;
  readonly score: number;
  readonly reason: string;
}

/** The further keys of a node. `vendors`: makers of models in compared form. */
export function likenessKeys(node: NameNode, vendors: ReadonlySet<string>): readonly Likeness[] {
  const { tokens } = node;
  const classes = new Set([...node.types.keys()].map(classOf));
  return [...classes].flatMap((kind) => {
    const likeness = (way: string, key: string, [score, reason]: readonly [number, string]): Likeness => ({
      key: `${kind} ${way} ${key}`,
      score,
      reason,
    });
    const plain = kind === 'system' ? withoutVendor(tokens, vendors) : tokens;
    const core = withoutNoun(plain, kind);
    const shared = [
      likeness('maker', joinTokens(plain), [0.9, 'one of them names the maker too']),
      likeness('noun', joinTokens(core), [0.85, 'one of them says what it is too']),
    ];
    if (kind === 'data') return [...shared, likeness('year', joinTokens(core.map(shortYear)), [0.85, 'the same year, written short'])];
    if (kind !== 'system') return shared;
    const version = joinTokens(withPoints(withoutFirst(core)));
    const found = [...shared, likeness('version', version, [0.85, 'the same version, written in another way'])];
    return isReorderable(core)
      ? [...found, likeness('order', [...core].sort().join(' '), [0.9, 'the same words and numbers in another order'])]
      : found;
  });
}

/** Makers that people write before the name of a model, beside those that the tables know. */
const makers =
  'openai google googledeepmind deepmind meta metaai facebook anthropic microsoft nvidia alibaba mistralai xai amazon apple ibm tencent baidu huawei salesforce huggingface eleutherai';

/** The makers that the tables name, and those that people write anyway. */
export function vendorsOf(rows: Iterable<{ readonly facts?: { readonly vendor?: string } }>): ReadonlySet<string> {
  const vendors = new Set(makers.split(' '));
  for (const { facts } of rows) if (facts?.vendor) vendors.add(joinTokens(nameTokens(facts.vendor)));
  return vendors;
}

/** `OpenAI o1` without its maker; what is left must still hold a letter and be more than a number. */
function withoutVendor(tokens: readonly string[], vendors: ReadonlySet<string>): readonly string[] {
  for (const length of [3, 2, 1]) {
    const rest = tokens.slice(length);
    if (rest.length > 0 && vendors.has(joinTokens(tokens.slice(0, length))) && !startsWithDigit(rest[0])) return rest;
  }
  return tokens;
}

/** Words that may stand behind a name of a class and add nothing; `hf` only says in which format a model is. */
const nouns: Readonly<Record<ReturnType<typeof classOf>, ReadonlySet<string>>> = {
  system: new Set('model method algorithm framework approach architecture network technique system api llm hf'.split(' ')),
  data: new Set('dataset benchmark corpus set suite challenge collection testset data leaderboard environment'.split(' ')),
  metric: new Set('score metric measure value'.split(' ')),
  task: new Set('task problem'.split(' ')),
};

function withoutNoun(tokens: readonly string[], kind: ReturnType<typeof classOf>): readonly string[] {
  const last = tokens.at(-1);
  if (tokens.length < 2 || last === undefined || !nouns[kind].has(last)) return tokens;
  const rest = tokens.slice(0, -1);
  return withoutNoun(rest.length > 1 && rest.at(-1) === 'data' && last === 'set' ? rest.slice(0, -1) : rest, kind);
}

/** `LLaMA 1 7B` is `LLaMA 7B`: before a size, a first version often goes unsaid. */
function withoutFirst(tokens: readonly string[]): readonly string[] {
  return tokens.filter((one, place) => !(one === '1' && place > 0 && hasUnit(tokens[place + 1] ?? '')));
}

/** `claude-3-5-sonnet` and `InternVL2_5` mean 3.5 and 2.5: two single digits in a row are a version with a point. */
function withPoints(tokens: readonly string[]): readonly string[] {
  const done: string[] = [];
  for (const one of tokens) {
    const last = done.at(-1);
    if (last !== undefined && isSingleDigit(last) && isSingleDigit(one)) done.splice(-1, 1, `${last}.${one}`);
    else done.push(one);
  }
  return done;
}

function isSingleDigit(token: string): boolean {
  return token.length === 1 && startsWithDigit(token);
}

/** Where a name has a size with its letter (`7b`) or no more than one number, their order says nothing: `Llama 2 7B Chat`, `Llama-2-Chat-7B`. */
function isReorderable(tokens: readonly string[]): boolean {
  const numbers = tokens.filter(startsWithDigit);
  const bare = numbers.filter((one) => !hasUnit(one));
  return tokens.length >= 3 && numbers.length > 0 && bare.length <= 1 && !startsWithDigit(tokens[0]);
}

function hasUnit(number: string): boolean {
  const last = number.at(-1) ?? '';
  return last === 'b' || last === 'm' || last === 'k';
}

/** `2014` as `14`; other tokens as they are. */
function shortYear(one: string): string {
  return one.length === 4 && (one.startsWith('20') || one.startsWith('19')) ? one.slice(2) : one;
}
