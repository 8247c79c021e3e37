/**
 * Who gives a verdict where nobody is named: whom git commits as, else who is logged in.
 */
import { spawnSync } from 'node:child_process';
import type { Shell } from './shell.ts';
import { oneLine } from './text.ts';

/** CLAIMGRAPH_REVIEWER, else git's author, else the name of the user; never empty. */
export function reviewerOf({ world: { environment } }: Shell): string {
  const { CLAIMGRAPH_REVIEWER, GIT_AUTHOR_NAME, USER, LOGNAME, USERNAME } = environment;
  const given = CLAIMGRAPH_REVIEWER || GIT_AUTHOR_NAME || gitUser(environment) || USER || LOGNAME || USERNAME || 'someone';
  return oneLine(given).slice(0, 200) || 'someone';
}

/** `git config user.name`; '' without git or such a name. */
function gitUser(environment: Shell['world']['environment']): string {
  const { stdout, status } = spawnSync('git', ['config', 'user.name'], { env: { ...environment }, encoding: 'utf8', timeout: 2000 });
  return status === 0 ? stdout.trim() : '';
}
