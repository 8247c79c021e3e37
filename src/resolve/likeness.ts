/**
 * Ways in which two spellings are one name all the same: a vendor in front, the order of size and version, a noun behind that only says what
 * it is, a year with two digits. Each way turns a name into a further key; names that share one are taken for one thing.
 */
import { pattern } from '../patterns.ts';
import { classOf, type NameNode } from './nodes.ts';
import { joinTokens, startsWithDigit } from './spelling.ts';

export interface Likeness {
  /** Names of one class that share it are one. */
  readonly key: string;
  readonly score: number;
  readonly reason: string;
}

/** The further keys of a node. */
export function likenessKeys(node: NameNode): readonly Likeness[] {
  const classes = new Set([...node.types.keys()].map(classOf));
  return [...classes].flatMap((kind) => {
    const likeness = (way: string, key: string, [score, reason]: readonly [number, string]): Likeness => ({
      key: `${kind} ${way} ${key}`,
      score,
      reason,
    });
    const plain = kind === 'system' ? withoutMaker(node.tokens) : node.tokens;
    const core = isNameLike(node, kind) ? withoutNoun(plain, kind) : plain;
    const shared = [
      likeness('maker', joinTokens(plain), [0.9, 'one of them names the maker too']),
      likeness('noun', joinTokens(core), [0.85, 'one of them says what it is too']),
    ];
    if (kind === 'data') return [...shared, likeness('year', joinTokens(core.map(shortYear)), [0.85, 'the same year, written short'])];
    if (kind !== 'system') return shared;
    const version = joinTokens(withPoints(withoutFirst(core)));
    const found = [...shared, likeness('version', version, [0.85, 'the same version, written in another way'])];
    if (!isReorderable(core)) return found;
    const order = [core[0], ...core.slice(1).sort()].join(' ');
    return [...found, likeness('order', order, [0.9, 'the same words and numbers in another order'])];
  });
}

/** Makers that people write before the name of a model. Where a maker's name is part of models' names (DeepSeek, Cerebras), it is none here. */
const makers = new Set(
  'openai google googledeepmind deepmind meta metaai facebook anthropic microsoft nvidia alibaba mistralai xai amazon apple ibm'.split(' '),
);

/** `OpenAI o1` without its maker, where what is left is a model's name on its own: *Meta Transformer* stays as it is. */
function withoutMaker(tokens: readonly string[]): readonly string[] {
  for (const length of [3, 2, 1]) {
    const rest = tokens.slice(length);
    if (isName(rest) && makers.has(joinTokens(tokens.slice(0, length)))) return rest;
  }
  return tokens;
}

/** Whether something is left that can be a model's name on its own: letters, and a number somewhere. */
function isName(tokens: readonly string[]): boolean {
  return tokens.length > 1 && !startsWithDigit(tokens[0]) && tokens.some(startsWithDigit);
}

const nameLetters = pattern('resolve/name-letters', String.raw`\p{Lu}[^\s]{0,40}[\p{Lu}\p{N}]|\p{N}`, 'u');

/** Whether it looks like a proper name without its last word: `ImageNet dataset`, not `Large Models`. Metrics and tasks are common words anyway. */
function isNameLike({ called }: NameNode, kind: ReturnType<typeof classOf>): boolean {
  return kind === 'metric' || kind === 'task' || nameLetters.test(called);
}

/** Words that may stand behind a name of a class and add nothing; `hf` only says in which format a model is. */
const nouns: Readonly<Record<ReturnType<typeof classOf>, ReadonlySet<string>>> = {
  system: new Set('model method algorithm framework approach architecture technique system api hf'.split(' ')),
  data: new Set('dataset benchmark corpus set suite collection testset data leaderboard environment'.split(' ')),
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
