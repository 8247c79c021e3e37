/**
 * `claimgraph export`: all that the store holds, for other programs.
 */
import { join } from 'node:path';
import { buildGraph } from '../graph/graph.ts';
import { resultColumns, tableOf } from '../results/columns.ts';
import { createRows } from '../results/rows.ts';
import { writeCsv } from '../write/csv.ts';
import { writeGexf } from '../write/gexf.ts';
import { writeGraphml } from '../write/graphml.ts';
import { toRecord } from '../write/record.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { writeSite } from './shell/viewer.ts';
import { readCorpus, withStore } from './shell/workshop.ts';

const help = `
  json     everything resolved: papers, claims, entities, mentions, positions; what the viewer reads
  jsonl    one record per paper, as "extract" prints them
  csv      one row per claim with all columns, evidence and offsets among them
  gexf     the knowledge graph with positions, for Gephi
  graphml  the same, for yEd, igraph, NetworkX and others

--site writes a folder with the viewer and all of this in it: open its index.html from disk, send it to others, or put it on any web
host. It needs no server and asks for nothing. Verdicts given in it can be saved as a file for "claimgraph review".

Examples:
  $ claimgraph export --format gexf > claims.gexf
  $ claimgraph export --format csv > claims.csv
  $ claimgraph export --site claims/

Exit codes: 0 exported; 64 the folder holds other files; 66 there is no store.
`;

type Format = 'json' | 'jsonl' | 'csv' | 'gexf' | 'graphml';

export const exportCommand: MakeCommand = (act) =>
  command('export', 'print everything in the store for other programs', help)
    .addOption(formatOption(['json', 'jsonl', 'csv', 'gexf', 'graphml']))
    .option('--site <folder>', 'write a folder that shows the viewer without a server')
    .action(act(exportStore));

async function exportStore(shell: Shell, { format, site }: { readonly format: Format; readonly site?: string }): Promise<Exit> {
  if (site !== undefined) return exportSite(shell, site);
  if (format === 'jsonl') await printRecords(shell);
  else await shell.print(await writeCorpus(shell, format));
  return exits.fine;
}

async function exportSite(shell: Shell, folder: string): Promise<Exit> {
  const corpus = await readCorpus(shell, 'with layout');
  await writeSite(corpus, folder);
  await shell.printLines([join(folder, 'index.html')]);
  return exits.fine;
}

async function writeCorpus(shell: Shell, format: Exclude<Format, 'jsonl'>): Promise<string> {
  const corpus = await readCorpus(shell, format === 'csv' ? 'without layout' : 'with layout');
  if (format === 'json') return `${JSON.stringify(corpus)}\n`;
  if (format === 'csv') {
    const rows = corpus.claims.map(createRows(corpus)).filter((row) => row !== undefined);
    return writeCsv(tableOf(rows, resultColumns, 'keys'));
  }
  const look = { positions: corpus.positions };
  return format === 'gexf' ? writeGexf(buildGraph(corpus), look) : writeGraphml(buildGraph(corpus), look);
}

/** One paper at a time, so that memory stays bounded. */
async function printRecords(shell: Shell): Promise<void> {
  await withStore(shell, { mustExist: true }, async (store) => {
    for await (const { paper, extraction } of store.entries()) {
      if (shell.signal.aborted) return;
      await shell.print(`${JSON.stringify(toRecord(paper, extraction))}\n`);
    }
  });
}
