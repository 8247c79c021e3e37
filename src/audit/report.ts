/**
 * What an audit says of itself: which checks ran, which did not and why, and how right each was when it was measured.
 */
import type { Finding, Paper } from '../model.ts';
import { type Check, checks, type PaperAudit } from './audit.ts';
import { measured } from './measured.ts';
import { checkNames, checksNotRun } from './names.ts';

export interface CheckReport {
  readonly id: string;
  readonly name: string;
  readonly ran: boolean;
  /** Why it did not run, or which numbers it had to leave. */
  readonly why?: string;
  readonly precision?: number;
  /** Findings that the precision was measured on. */
  readonly read?: number;
  readonly recall?: number;
  /** Relations that the recall was measured on. */
  readonly n?: number;
}

/** All that was audited. Papers are kept, by their id, for their places and sentences. */
export interface Audit {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly audits: readonly PaperAudit[];
  readonly across: readonly Finding[];
  readonly checks: readonly CheckReport[];
}

/** The report on all checks, in the order of their ids. `across`: whether the papers were resolved together and compared. */
export function reportChecks(audits: readonly PaperAudit[], { across }: { readonly across: boolean }): readonly CheckReport[] {
  const ran = checks.map((check) => reportOn(check, audits));
  const c9: CheckReport = {
    id: 'C9',
    name: checkNames.C9,
    ran: across,
    ...(across ? {} : { why: 'only papers of a store are compared: add them, and name no files' }),
    ...measured.C9,
  };
  const rest = checksNotRun.map(([id, why]) => ({ id, name: checkNames[id], ran: false, why }));
  return [...ran, c9, ...rest].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

function reportOn({ id, name, unchecked }: Check, audits: readonly PaperAudit[]): CheckReport {
  const figures = measured[id] ?? {};
  if (audits.length === 0) return { id, name, ran: false, why: 'no papers', ...figures };
  if (!unchecked) return { id, name, ran: true, ...figures };
  const judged = audits.some(({ findings }) => findings.some(({ check }) => check === id));
  const left = reasonsFor(id, audits);
  return {
    id,
    name,
    ran: judged,
    ...(left ? { why: left } : judged ? {} : { why: 'no number is on a test set of known size' }),
    ...figures,
  };
}

/** `2 numbers: no single deterministic run is stated; 1 number: several samples` */
function reasonsFor(id: string, audits: readonly PaperAudit[]): string {
  const counts = new Map<string, number>();
  for (const { unchecked } of audits) {
    for (const [reason, count] of Object.entries(unchecked[id] ?? {})) counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count} ${count === 1 ? 'number' : 'numbers'}: ${reason}`)
    .join('; ');
}
