/**
 * The audit of papers, each on its own: which stated numbers fit together and which do not. Use it on text that is in no store as well.
 * Absent: other papers (see across.ts), files, opinions on which number is off.
 */
import type { Finding, Knowledge } from '../model.ts';
import type { Check } from './check.ts';
import { fromTo, relative } from './checks/change.ts';
import { f1 } from './checks/f1.ts';
import { grim } from './checks/grim.ts';
import { impossible } from './checks/impossible.ts';
import { errorAccuracy, order } from './checks/order.ts';
import { ratio } from './checks/ratio.ts';
import { totals } from './checks/totals.ts';
import { type Audited, type Scene, scenesOf } from './scene.ts';

export type { Check };

/** The checks that run on one paper's text, in the order of their ids. */
export const checks: readonly Check[] = [fromTo, relative, ratio, grim, impossible, f1, errorAccuracy, order, totals];

export interface PaperAudit {
  readonly paper: string;
  readonly coverage: {
    /** Numerals of the text. */
    readonly numbers: number;
    /** Those that state a result, change or size. */
    readonly claims: number;
    /** Those that take part in a finding with a verdict. */
    readonly checkable: number;
  };
  readonly findings: readonly Finding[];
  /** Numbers that a check would have looked at but could not judge: by check, then reason, how many. */
  readonly unchecked: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Audits one paper. Findings come in the order of the text; of two on the same numbers the first check's stands. */
export function auditPaper(audited: Audited, knowledge: Knowledge): PaperAudit {
  const scenes = scenesOf(audited, knowledge);
  const all = scenes.flatMap((scene) => checks.flatMap((check) => check.run(scene)));
  const findings = [...new Map(all.map((finding) => [finding.id, finding])).values()].sort(byPlace);
  const { quantities, claims } = audited.extraction;
  const checked = new Set(
    findings
      .filter(({ verdict }) => verdict !== 'cannot be checked')
      .flatMap(({ numbers }) => numbers.map(({ span }) => `${span.part}${span.start}`)),
  );
  return {
    paper: audited.paper.id,
    coverage: { numbers: quantities.length, claims: claims.length, checkable: checked.size },
    findings,
    unchecked: uncheckedIn(scenes),
  };
}

function uncheckedIn(scenes: readonly Scene[]): PaperAudit['unchecked'] {
  const counts: Record<string, Record<string, number>> = {};
  for (const { id, unchecked } of checks) {
    for (const reason of unchecked ? scenes.flatMap(unchecked) : []) {
      const reasons = counts[id] ?? {};
      reasons[reason] = (reasons[reason] ?? 0) + 1;
      counts[id] = reasons;
    }
  }
  return counts;
}

function byPlace(a: Finding, b: Finding): number {
  return (a.numbers[0]?.span.start ?? 0) - (b.numbers[0]?.span.start ?? 0) || (a.check < b.check ? -1 : 1);
}
