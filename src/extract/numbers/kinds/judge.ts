/**
 * The verdicts on all numbers of a sentence: kind and comparison of each, with what carries over along a list.
 *
 * "up to 90.0% on A and 49.2% on B" is `<=` twice, "improves by 15% and 38%" two changes, "0.4% and 0.3% degradation" too.
 */
import type { Op } from '../../../model.ts';
import { type Amount, firstValue } from '../reading/amount.ts';
import type { Token } from '../reading/tokens.ts';
import type { Verdict } from './case.ts';
import { contextOf } from './context.ts';
import type { Cues } from './cues.ts';
import { judgeKind } from './kinds.ts';

export interface Judged {
  readonly amount: Amount;
  readonly verdict: Verdict;
  readonly op: Op;
}

/** Kind, rule and comparison of every amount, in order; what never states a quantity is `other` by its rule. */
export function judgeAll(tokens: readonly Token[], amounts: readonly Amount[], cues: Cues): readonly Judged[] {
  const judged: Judged[] = [];
  const lastOf = new Map<string, Judged>();
  for (const amount of amounts) {
    const one = judge({ tokens, amount, cues, alike: lastOf.get(amount.unit), before: judged.at(-1) });
    if (!amount.never) lastOf.set(amount.unit, one);
    judged.push(one);
  }
  return judged.map((one, index) =>
    isListedBack(tokens, one, judged[index + 1]) ? { ...one, verdict: { kind: 'change', why: 'list-back' } } : one,
  );
}

interface Hearing {
  readonly tokens: readonly Token[];
  readonly amount: Amount;
  readonly cues: Cues;
  /** The last number of the same unit in the sentence. */
  readonly alike: Judged | undefined;
  /** The last number of any unit. */
  readonly before: Judged | undefined;
}

function judge({ tokens, amount, cues, alike, before }: Hearing): Judged {
  if (amount.never) return { amount, verdict: { kind: 'other', why: amount.never }, op: '=' };
  const context = contextOf(tokens, amount);
  const between = alike && tokens.slice(alike.amount.last + 1, amount.first);
  const isList = between !== undefined && !startsAfresh(between, cues);
  const follows = before?.verdict.kind === 'change' && isComma(tokens.slice(before.amount.last + 1, amount.first));
  const verdict = judgeKind({ ...context, cues, listed: isList ? alike?.verdict : undefined, follows });
  const carried =
    isList &&
    alike &&
    context.comparator === '' &&
    !amount.range &&
    alike.verdict.kind === verdict.kind &&
    listGovernors.has(context.governor);
  return { amount, verdict, op: carried && goesOn(alike.op, between) ? alike.op : context.op };
}

// ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const reach = 16;
const parting = new Set([';', 'while', 'by', 'but', 'whereas']);
const joining = new Set([',', 'and', 'or', '(']);
const listGovernors = new Set(['', ',', 'and', 'or', '(']);

/** Whether the words between two numbers part them: too many, or a verb, "by" or a new clause among them. */
function startsAfresh(between: readonly Token[], cues: Cues): boolean {
  if (between.length > reach) return true;
  return between.some(
    ({ text }) => parting.has(text) || ((cues.changeVerbs.has(text) || cues.reachVerbs.has(text)) && !cues.changeNouns.has(text)),
  );
}

function goesOn(op: Op, between: readonly Token[]): boolean {
  return op !== '=' && op !== 'range' && between.some(({ text }) => joining.has(text));
}

function isComma(between: readonly Token[]): boolean {
  return between.length > 0 && between.length < 3 && between.every(({ text }) => text === ',' || text === 'and');
}

const backMarks = new Set([',', 'and', 'or', '/', 'vs', '.']);
const links = new Set(['and', 'or', 'vs']);

/** "0.36% and 0.29% degradation": the noun at the end tells of all; a metric may stand between where the numbers are alike. */
function isListedBack(tokens: readonly Token[], one: Judged, next: Judged | undefined): boolean {
  if (one.verdict.why !== 'percent' || next?.verdict.why !== 'head-change' || one.amount.unit !== next.amount.unit) return false;
  const between = tokens.slice(one.amount.last + 1, Math.min(next.amount.first, one.amount.last + reach));
  const words = between.filter(({ kind, text }) => kind === 'word' && !links.has(text));
  if (words.length === 0) return between.every(({ text }) => backMarks.has(text));
  const alike = firstValue(one.amount) < 4 * firstValue(next.amount) && firstValue(one.amount) < 30;
  return alike && words.length < 3 && between.some(({ text }) => text === 'and');
}
