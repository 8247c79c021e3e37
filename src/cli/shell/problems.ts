/**
 * Problems as the user sees them, and what they do to the exit code.
 */
import type { Problem } from '../../model.ts';
import { isLoss } from '../../read/read.ts';
import { type Exit, exits } from './exit.ts';
import type { Shell } from './shell.ts';

/** Says a problem as compilers do, so that editors find the place: `file:line: reason [rule]`. */
export function sayProblem(shell: Shell, { file, line, rule, reason }: Problem): void {
  shell.tell(`${file}${line === undefined ? '' : `:${line}`}: ${reason} [${rule}]`);
}

/** Counts what a run read and lost, for the exit code. */
export interface Tally {
  papers: number;
  losses: number;
}

export function countProblem(tally: Tally, problem: Problem): void {
  if (isInputLoss(problem)) tally.losses += 1;
}

/** All read: fine. Nothing lost counts as all, even where there was nothing to find. */
export function exitOf({ papers, losses }: Tally): Exit {
  if (losses === 0) return exits.fine;
  return papers > 0 ? exits.partly : exits.unread;
}

/** What `add` remarks on papers that come twice loses nothing. */
function isInputLoss(problem: Problem): boolean {
  return !problem.rule.startsWith('add/') && isLoss(problem);
}
