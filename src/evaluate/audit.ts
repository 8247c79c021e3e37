/**
 * How right the audit is: its findings against relations that people judged, and against people's readings of what it said of other texts.
 */
import { z } from 'zod';
import type { Finding, Problem, Verdict } from '../model.ts';
import { verdicts } from '../model.ts';
import { overlaps } from '../span.ts';
import { exactInterval } from './exact.ts';

/** A text with every relation that it states between its numbers, as a person judged it. Offsets count in the text. */
const judgedText = z.object({
  id: z.string(),
  relations: z.array(
    z.object({
      check: z.string(),
      numbers: z.array(z.tuple([z.int(), z.int()])),
      verdict: z.enum(verdicts),
    }),
  ),
});
export type JudgedText = z.infer<typeof judgedText>;

/** Whether a person agrees with a finding, by the finding's id. */
const reading = z.object({ finding: z.string(), right: z.boolean() });
export type Reading = z.infer<typeof reading>;

/** What one check was found to be worth. A share is absent where there was nothing to take it of. */
export interface CheckScore {
  /** Findings with a verdict that were read, and how many of them a reader agrees with. */
  readonly said: number;
  readonly right: number;
  readonly precision?: number;
  /** Relations that people found, and how many of them got the people's verdict. */
  readonly n: number;
  readonly found: number;
  readonly recall?: number;
}

export interface AuditScores {
  readonly judged: { readonly texts: number; readonly relations: number };
  readonly read: { readonly texts: number; readonly findings: number; readonly unread: number };
  readonly checks: Readonly<Record<string, CheckScore>>;
  /** Texts wrongly said not to add up, of 1,000, with the exact 95% interval. */
  readonly falseAlarms: {
    readonly said: number;
    readonly wrong: number;
    readonly perThousand: number;
    readonly interval: readonly [number, number];
  };
}

/** The lines of a file of judged texts, or of readings; lines that are neither are problems. */
export function parseJudged(file: string, text: string): Parsed<JudgedText> {
  return parseLines(file, text, judgedText);
}
export function parseReadings(file: string, text: string): Parsed<Reading> {
  return parseLines(file, text, reading);
}

export interface Parsed<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

function parseLines<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const records: T[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(jsonIn(line));
    if (parsed.success) records.push(parsed.data);
    else problems.push({ file, line: at + 1, rule: 'evaluate/judged', reason: z.prettifyError(parsed.error).replaceAll('\n', ' ') });
  }
  return { records, problems };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export interface Evidence {
  readonly judged: readonly JudgedText[];
  /** Findings by id of the judged text. */
  readonly onJudged: ReadonlyMap<string, readonly Finding[]>;
  readonly readings: readonly Reading[];
  /** Findings of the texts that the readings are of, and how many texts these are. */
  readonly onRead: { readonly texts: number; readonly findings: readonly Finding[] };
}

/** The scores of all checks that people judged or read anything of. */
export function scoreAudit({ judged, onJudged, readings, onRead }: Evidence): AuditScores {
  const tallies = new Map<string, { said: number; right: number; n: number; found: number }>();
  const of = (check: string) => {
    const tally = tallies.get(check) ?? { said: 0, right: 0, n: 0, found: 0 };
    tallies.set(check, tally);
    return tally;
  };
  for (const { id, relations } of judged) {
    for (const relation of relations) {
      const tally = of(checkOf(relation.check));
      tally.n += 1;
      if ((onJudged.get(id) ?? []).some((finding) => agrees(finding, relation))) tally.found += 1;
    }
  }
  const agreed = new Map(readings.map(({ finding, right }) => [finding, right]));
  const said = onRead.findings.filter(({ verdict }) => verdict !== 'cannot be checked');
  const read = said.filter(({ id }) => agreed.has(id));
  for (const { id, check } of read) {
    of(check).said += 1;
    if (agreed.get(id)) of(check).right += 1;
  }
  const off = read.filter(({ verdict }) => verdict === ('does not add up' satisfies Verdict));
  const wrong = off.filter(({ id }) => agreed.get(id) === false).length;
  const [low, high] = exactInterval(wrong, onRead.texts);
  return {
    judged: { texts: judged.length, relations: judged.reduce((sum, { relations }) => sum + relations.length, 0) },
    read: { texts: onRead.texts, findings: read.length, unread: said.length - read.length },
    checks: Object.fromEntries([...tallies].sort(byNumber).map(([check, tally]) => [check, withShares(tally)])),
    falseAlarms: {
      said: off.length,
      wrong,
      perThousand: onRead.texts === 0 ? 0 : rounded((1000 * wrong) / onRead.texts),
      interval: [rounded(1000 * low), rounded(1000 * high)],
    },
  };
}

/** People call sums and shares SUM. */
function checkOf(name: string): string {
  return name === 'SUM' ? 'C17' : name;
}

/** Whether a finding gives a relation its verdict: on two of its numbers at least, or on its only one. */
function agrees({ verdict, numbers }: Finding, relation: JudgedText['relations'][number]): boolean {
  const spans = relation.numbers.map(([start, end]) => ({ part: 'text' as const, start, end }));
  const touched = numbers.filter(({ span }) => spans.some((one) => overlaps(one, span))).length;
  return verdict === relation.verdict && touched >= Math.min(2, spans.length);
}

function withShares(tally: Omit<CheckScore, 'precision' | 'recall'>): CheckScore {
  return {
    ...tally,
    ...(tally.said > 0 ? { precision: rounded(tally.right / tally.said) } : {}),
    ...(tally.n > 0 ? { recall: rounded(tally.found / tally.n) } : {}),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

function byNumber([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a.slice(1)) - Number(b.slice(1));
}
