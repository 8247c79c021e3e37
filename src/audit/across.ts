/**
 * C9, across papers: the same system on the same set by the same metric. Most differences are no mistakes (prompt, harness, split): *same*
 * within rounding, *differs* where settings differ or are not stated, *conflict* only where both state the same setting.
 */
import { settingChips } from '../filter.ts';
import type { Corpus, Finding, LinkedClaim, LinkedFiller, Verdict } from '../model.ts';
import { short } from './finding.ts';
import { type Interval, intervalOf, meets } from './interval.ts';

/** Every group of results from two or more papers that tell of one thing, as one finding each, by the ids they tell of. */
export function auditAcross(corpus: Corpus): readonly Finding[] {
  const groups = new Map<string, Told[]>();
  for (const claim of corpus.claims) {
    const told = toldOf(claim);
    if (!told) continue;
    const group = groups.get(told.key);
    if (group) group.push(told);
    else groups.set(told.key, [told]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => (new Set(group.map(({ claim }) => claim.paper)).size > 1 ? [judge(key, group)] : []));
}

/** A result that can be compared: exactly one known system, set and metric, and one value that is no bound. */
interface Told {
  readonly key: string;
  readonly claim: LinkedClaim;
  readonly interval: Interval;
  /** The setting as stated; '' when none is. */
  readonly setting: string;
}

function toldOf(claim: LinkedClaim): Told | undefined {
  const { quantity, subject, on, metric, setting } = claim;
  const ids = [subject, on, metric].map(onlyEntity);
  const [value, second] = quantity.values;
  if (quantity.kind !== 'result' || quantity.op !== '=' || ids.includes(undefined) || !value || second) return undefined;
  const fraction = quantity.unit === 'percent' ? 0.01 : quantity.unit === 'score' ? 1 : undefined;
  if (fraction === undefined) return undefined;
  // 0.564 and 56.4 tell of the same: bare scores over 1 are read as hundredths where the other is a percentage.
  const by = quantity.unit === 'score' && Math.abs(value.value) > 1 ? 0.01 : fraction;
  const interval = intervalOf({ literal: value.literal, value: value.value * by, step: value.step * by });
  return { key: ids.join(' · '), claim, interval, setting: settingChips(setting).join(', ') };
}

function onlyEntity(fillers: readonly LinkedFiller[]): string | undefined {
  return fillers.length === 1 ? fillers[0]?.entity : undefined;
}

function judge(key: string, group: readonly Told[]): Finding {
  const apart = group.flatMap((a, at) =>
    group.slice(at + 1).flatMap((b) => (a.claim.paper !== b.claim.paper && !meets(a.interval, b.interval) ? [[a, b] as const] : [])),
  );
  const clash = apart.find(([a, b]) => a.setting !== '' && a.setting === b.setting);
  const verdict: Verdict = clash ? 'conflict' : apart.length > 0 ? 'differs' : 'same';
  const numbers = group.map(({ claim }) => ({
    paper: claim.paper,
    claim: claim.id,
    span: claim.quantity.span,
    literal: claim.quantity.literal,
    role: 'reported',
  }));
  return { id: `C9:${key}`, check: 'C9', verdict, numbers, working: workingOf(group, clash?.[0].setting) };
}

function workingOf(group: readonly Told[], setting: string | undefined): string {
  const said = group.map((told) => `${told.claim.quantity.literal.replace(/[\\$]/gu, '')} (${told.setting || 'setting not stated'})`);
  const gaps = group.flatMap((a, at) =>
    group.slice(at + 1).map((b) => Math.max(0, a.interval.low - b.interval.high, b.interval.low - a.interval.high)),
  );
  const apart = Math.max(0, ...gaps) * 100;
  const words = apart > 0 ? `up to ${short(apart)} points apart beyond rounding` : 'equal within rounding';
  return `${said.join('; ')}: ${words}${setting ? `, both ${setting}` : ''}`;
}
