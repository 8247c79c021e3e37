/**
 * The verdicts on all numbers of a sentence: kind and comparison of each, with what carries over along a list.
 *
 * "up to 90.0% on A and 49.2% on B" is `<=` twice, "improves by 15% and 38%" two changes, "0.4% and 0.3% degradation" too.
 */
import type { Op } from '../../../model.ts';
import { type Amount, firstValue } from '../reading/amount.ts';
import type { Token } from '../reading/tokens.ts';
import type { Verdict } from './case.ts';
import { type Context, contextOf } from './context.ts';
import type { Cues } from './cues.ts';
import { judgeKind } from './kinds.ts';

export interface Judged {
  readonly amount: Amount;
  readonly verdict: Verdict;
  readonly op: Op;
}

/** Kind, rule and comparison of every amount, in order; what never states a quantity is `other` by its rule. */
export function judgeAll(tokens: readonly Token[], amounts: readonly Amount[], cues: Cues): readonly Judged[] {
  const heard: Heard[] = [];
  for (const amount of amounts) heard.push({ amount, context: amount.never ? undefined : contextOf(tokens, amount) });
  return withComparisons({ tokens, cues }, heard, withKinds({ tokens, cues }, heard));
}

/** An amount with its context, where it states a quantity. */
interface Heard {
  readonly amount: Amount;
  readonly context: Context | undefined;
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly cues: Cues;
}

function withKinds({ tokens, cues }: Sentence, heard: readonly Heard[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const lastOf = new Map<string, number>();
  for (const [index, { amount, context }] of heard.entries()) {
    const alike = lastOf.get(amount.unit);
    const isList = alike !== undefined && !startsAfresh(tokensBetween(tokens, heard[alike], amount), cues);
    const follows = verdicts.at(-1)?.kind === 'change' && isComma(tokensBetween(tokens, heard[index - 1], amount));
    const listed = isList
      ? verdicts[alike]
      : isParallel({ tokens, cues }, heard.slice(Math.max(0, index - 1), index + 1))
        ? verdicts[index - 1]
        : undefined;
    verdicts.push(context ? judgeKind({ cues, listed, follows, ...context }) : { kind: 'other', why: amount.never ?? '' });
    if (context) lastOf.set(amount.unit, index);
  }
  // From the end, so that "1%, 2% and 3% gains" are three.
  for (let index = verdicts.length - 2; index >= 0; index -= 1)
    if (isListedBack(tokens, heard.slice(index, index + 2), verdicts.slice(index, index + 2))) verdicts[index] = listedBack;
  return verdicts;
}

const parallels = new Set(['in', 'on', 'for', 'over']);

/** "0.92 in ratio and 2.7% in accuracy": two numbers of different units in one list, each with the same preposition behind. */
function isParallel({ tokens, cues }: Sentence, [before, one]: readonly Heard[]): boolean {
  const behind = one?.context?.right[0] ?? '';
  if (!before?.context || !one?.context || !parallels.has(behind) || before.context.right[0] !== behind) return false;
  return listGovernors.has(one.context.governor) && !startsAfresh(tokensBetween(tokens, before, one.amount), cues);
}

function withComparisons({ tokens, cues }: Sentence, heard: readonly Heard[], verdicts: readonly Verdict[]): readonly Judged[] {
  const judged: Judged[] = [];
  const lastOf = new Map<string, number>();
  for (const [index, { amount, context }] of heard.entries()) {
    const verdict = verdicts[index] ?? unjudged;
    const alike = lastOf.get(`${verdict.kind} ${amount.unit}`);
    const before = alike === undefined ? undefined : judged[alike];
    const carried = context && before && canCarry(before, context, verdict) && goesOn(tokensBetween(tokens, before, amount), cues);
    judged.push({ amount, verdict, op: carried ? before.op : (context?.op ?? '=') });
    if (context) lastOf.set(`${verdict.kind} ${amount.unit}`, index);
  }
  return judged;
}

const unjudged: Verdict = { kind: 'other', why: '' };
const listedBack: Verdict = { kind: 'change', why: 'list-back' };

function tokensBetween(tokens: readonly Token[], left: { readonly amount: Amount } | undefined, right: Amount): readonly Token[] {
  const from = (left?.amount.last ?? -1) + 1;
  return tokens.slice(from, Math.min(right.first, from + reach + 1));
}

// ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const reach = 16;
const parting = new Set([';', 'while', 'by', 'but', 'whereas']);
const joining = new Set([',', 'and', 'or', '(', '/']);
const listGovernors = new Set(['', ',', 'and', 'or', '(', '/']);

/** Whether the words between two numbers part them: too many, or a verb, "by" or a new clause among them. */
function startsAfresh(between: readonly Token[], cues: Cues): boolean {
  if (between.length > reach) return true;
  return between.some(({ text }) => parting.has(text) || isVerb(text, cues));
}

/** A verb that starts afresh, and no noun: "score" and "increase" are more often nouns. */
function isVerb(word: string, cues: Cues): boolean {
  return (cues.changeVerbs.has(word) || cues.reachVerbs.has(word)) && !cues.changeNouns.has(word) && !cues.metricNouns.has(word);
}

/** Whether a comparator can carry over: there is one, and nothing else stands at the second number. */
function canCarry(before: Judged, { amount, comparator, governor }: Context, { kind }: Verdict): boolean {
  if (before.op === '=' || before.op === 'range' || before.amount.open || comparator !== '' || amount.range || amount.open) return false;
  return listGovernors.has(governor) && !(kind === 'size' && governor === '(');
}

function goesOn(between: readonly Token[], cues: Cues): boolean {
  return !startsAfresh(between, cues) && between.some(({ text }) => joining.has(text));
}

const follow = new Set([',', 'and', '(', '/']);

function isComma(between: readonly Token[]): boolean {
  return between.length > 0 && between.length < 3 && between.every(({ text }) => follow.has(text));
}

const backward = new Set(['head-change', 'list-back']);
const backMarks = new Set([',', 'and', 'or', '/', 'vs', '.']);
const links = new Set(['and', 'or', 'vs']);

/** "0.36% and 0.29% degradation": the noun at the end tells of all; a metric may stand between where the numbers are alike. */
function isListedBack(tokens: readonly Token[], [one, next]: readonly Heard[], [verdict, nextVerdict]: readonly Verdict[]): boolean {
  if (!one || !next || verdict?.why !== 'percent' || !backward.has(nextVerdict?.why ?? '') || one.amount.unit !== next.amount.unit)
    return false;
  const between = tokensBetween(tokens, one, next.amount);
  const words = between.filter(({ kind, text }) => kind === 'word' && !links.has(text));
  if (words.length === 0) return between.every(({ text }) => backMarks.has(text));
  const alike = firstValue(one.amount) < 4 * firstValue(next.amount) && firstValue(one.amount) < 30;
  return alike && words.length < 3 && between.some(({ text }) => text === 'and');
}
