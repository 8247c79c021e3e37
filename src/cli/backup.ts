/**
 * `claimgraph backup`: the whole store into a new file.
 */
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { inWords } from './shell/words.ts';
import { withStore } from './shell/workshop.ts';

const help = `
Copies the store into a new file while others go on using it; the copy is that of one moment. It is a store like any other: name it
with --store. Nothing is ever overwritten. Prefer this to copying the store's file, whose newest part may lie beside it.

Examples:
  $ claimgraph backup backup-2025-06-01.db
  $ claimgraph --store backup-2025-06-01.db list papers

Exit codes: 0 copied; 64 the file exists; 66 there is no store, or the file cannot be written.
`;

export const backupCommand: MakeCommand = (act) =>
  command('backup', 'copy the store into a new file', help)
    .argument('<file>', 'the new file')
    .addOption(formatOption(['text', 'json']))
    .action(act(backup));

async function backup(shell: Shell, file: string, { format }: { readonly format: 'text' | 'json' }): Promise<Exit> {
  const papers = await withStore(shell, { mustExist: true }, async (store) => {
    await store.backup(file);
    return (await store.known()).size;
  });
  if (format === 'json') await shell.printJson({ file, papers });
  else await shell.printLines([`${inWords(papers, 'paper')} copied to ${file}`]);
  return exits.fine;
}
