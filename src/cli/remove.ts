/**
 * `claimgraph remove`: a paper out of the store.
 */
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { withStore } from './shell/workshop.ts';

const help = `
Takes papers out of the store with all that was found in them. Reviews of their numbers stay: should the paper come back, they
count again. "list papers" shows the ids.

Examples:
  $ claimgraph remove 2406.06592
  $ claimgraph remove attention-is-all-you-need 2005.14165

Exit codes: 0 all taken out; 1 the store has no such paper.
`;

export const removeCommand: MakeCommand = (act) =>
  command('remove', 'take papers out of the store', help)
    .argument('<papers...>', 'ids of papers')
    .addOption(formatOption(['text', 'json']))
    .action(act(remove));

async function remove(shell: Shell, papers: readonly string[], { format }: { readonly format: 'text' | 'json' }): Promise<Exit> {
  const removed: string[] = [];
  const missing: string[] = [];
  await withStore(shell, { mustExist: true }, async (store) => {
    for (const paper of papers) ((await store.remove(paper)) ? removed : missing).push(paper);
  });
  if (format === 'json') await shell.printJson({ removed, missing });
  else await shell.printLines(removed.map((paper) => `removed ${paper}`));
  for (const paper of missing) shell.say(`no paper ${paper} in the store; "claimgraph list papers" shows what is there`);
  return missing.length > 0 ? exits.nothing : exits.fine;
}
