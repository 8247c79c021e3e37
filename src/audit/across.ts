/**
 * C9, across papers: the same system on the same set by the same metric. Most differences are no mistakes (prompt, harness, split): *same*
 * within rounding, *differs* where settings differ or are not stated, *conflict* only where both state the same setting.
 */
import { settingChips } from '../filter.ts';
import type { Corpus, Finding, LinkedClaim, LinkedFiller, Verdict } from '../model.ts';
import { short } from './finding.ts';
import { type Interval, intervalOf, meets } from './interval.ts';

/**
 * Every group of results from two or more sources that tell of one thing: one finding for each setting that two of them share, and one across
 * settings where these lie apart. In the order of the ids that they tell of.
 */
export function auditAcross(corpus: Corpus): readonly Finding[] {
  const things = new Map<string, Told[]>();
  for (const claim of corpus.claims) {
    const told = toldOf(claim);
    if (told) put(things, told.key, told);
  }
  return [...things].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, told]) => judgeThing(key, told));
}

/** A result that can be compared: exactly one known system, set and metric, and one value that is no bound. */
interface Told {
  readonly key: string;
  readonly claim: LinkedClaim;
  /** Who says it: its paper; in a table of results each row speaks for itself. */
  readonly source: string;
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
  const source = claim.role === 'reported' ? claim.id : claim.paper;
  return { key: ids.join(' · '), claim, source, interval, setting: settingChips(setting).join(', ') };
}

function onlyEntity(fillers: readonly LinkedFiller[]): string | undefined {
  return fillers.length === 1 ? fillers[0]?.entity : undefined;
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

function judgeThing(key: string, told: readonly Told[]): readonly Finding[] {
  const settings = new Map<string, Told[]>();
  for (const one of told) put(settings, one.setting, one);
  const shared = [...settings].filter(([, group]) => sourcesOf(group) > 1);
  // Of results that are the same one speaks for all, the most exact.
  const speakers = [...settings.values()].flatMap((group) => (apartIn(group) ? group : [mostExact(group)]));
  const isApart = settings.size > 1 && apartIn(speakers);
  const within = shared.map(([setting, group]) => {
    const verdict: Verdict = !apartIn(group) ? 'same' : setting === '' ? 'differs' : 'conflict';
    return findingOf({ id: `C9:${key}: ${setting || 'not stated'}`, verdict, group });
  });
  if (isApart) return [...within, findingOf({ id: `C9:${key}`, verdict: 'differs', group: speakers })];
  if (within.length > 0 || sourcesOf(told) < 2) return within;
  return [findingOf({ id: `C9:${key}`, verdict: 'same', group: told })];
}

function sourcesOf(group: readonly Told[]): number {
  return new Set(group.map(({ source }) => source)).size;
}

/** Whether two sources lie apart beyond rounding. */
function apartIn(group: readonly Told[]): boolean {
  return group.some((a, at) => group.slice(at + 1).some((b) => a.source !== b.source && !meets(a.interval, b.interval)));
}

function mostExact(group: readonly Told[]): Told {
  const width = ({ interval: { low, high } }: Told) => high - low;
  return group.reduce((best, one) => (width(one) < width(best) ? one : best));
}

interface Judged {
  readonly id: string;
  readonly verdict: Verdict;
  readonly group: readonly Told[];
}

function findingOf({ id, verdict, group }: Judged): Finding {
  const numbers = group.map(({ claim }) => ({
    paper: claim.paper,
    claim: claim.id,
    span: claim.quantity.span,
    literal: claim.quantity.literal,
    role: 'reported',
  }));
  return { id, check: 'C9', verdict, numbers, working: workingOf(group, verdict) };
}

/** `GPT-4 on GSM8K, accuracy: 92.0% (5-shot; 2303.08774); 87.1% (5-shot; 2402.00001): up to 4.85 points apart beyond rounding, both 5-shot` */
function workingOf(group: readonly Told[], verdict: Verdict): string {
  const said = group.map(
    ({ claim, setting }) => `${claim.quantity.literal.replace(/[\\$]/gu, '')} (${setting || 'setting not stated'}; ${claim.paper})`,
  );
  const gaps = group.flatMap((a, at) =>
    group.slice(at + 1).map((b) => Math.max(0, a.interval.low - b.interval.high, b.interval.low - a.interval.high)),
  );
  const apart = Math.max(0, ...gaps) * 100;
  const words = apart > 1e-6 ? `up to ${short(apart)} points apart beyond rounding` : 'equal within rounding';
  return `${thingOf(group)}: ${said.join('; ')}: ${words}${because(group, verdict)}`;
}

/** What the results tell of, as the first of them names it. */
function thingOf([first]: readonly Told[]): string {
  const [subject, on, metric] = [first?.claim.subject, first?.claim.on, first?.claim.metric].map((slot) => slot?.[0]?.surface ?? '');
  return `${subject} on ${on}, ${metric}`;
}

function because(group: readonly Told[], verdict: Verdict): string {
  const settings = new Set(group.map(({ setting }) => setting));
  const [only] = settings;
  if (verdict === 'conflict') return `, ${group.length === 2 ? 'both' : 'all'} ${only}`;
  if (verdict !== 'differs') return '';
  return settings.size > 1 ? ', by other settings' : ', settings not stated';
}
