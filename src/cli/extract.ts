/**
 * `claimgraph extract`: papers in, one record per paper out; nothing is kept.
 */
import { Option } from 'commander';
import { countCoverage } from '../extract/extract.ts';
import type { Coverage } from '../model.ts';
import { addCoverage, extractSources } from '../pipeline.ts';
import { type Format, formats } from '../read/read.ts';
import { toRecord } from '../write/record.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import { countProblem, exitOf, sayProblem, type Tally } from './shell/problems.ts';
import type { Shell } from './shell/shell.ts';
import { openSources } from './shell/sources.ts';
import { describeCoverage, inWords } from './shell/words.ts';
import { openExtractor, openTables } from './shell/workshop.ts';

const help = `
A filter: papers in, one JSON object per paper and line out, in the order of the input, in constant memory. Each holds the paper's
id, title and text, its entities with every mention, and every number with its place, value, unit, slots, rules and sentence.
Without FILES it reads standard input. Nothing is stored; "add" does that. --format json is the same as jsonl.

Examples:
  $ claimgraph extract papers.jsonl > records.jsonl
  $ zcat arxiv.jsonl.gz | claimgraph extract | jq '.numbers[] | select(.unit == "percent").literal'
  $ claimgraph extract --from plain paper.md

Exit codes: 0 all read; 65 some input could not be read, the rest was; 66 no input could.
`;

interface Options {
  readonly from?: Format;
}

export const extractCommand: MakeCommand = (act) =>
  command('extract', 'read papers and print what they say, one JSON object per paper', help)
    .argument('[files...]', 'files; standard input when left out')
    .addOption(new Option('--from <format>', 'format of the files; told by their content when left out').choices(formats))
    .addOption(formatOption(['jsonl', 'json']))
    .action(act(extract));

async function extract(shell: Shell, files: readonly string[], { from }: Options): Promise<Exit> {
  const extractor = openExtractor(openTables(shell));
  if (files.length === 0 && shell.world.stdin.isTTY === true) shell.say('reading papers from standard input; end with Ctrl-D');
  const sources = openSources(files.length > 0 ? files : ['-'], shell, { folders: 'refuse' });
  const tally: Tally = { papers: 0, losses: 0 };
  let coverage: Coverage = countCoverage([]);
  for await (const item of extractSources(sources, { extractor, from, signal: shell.signal })) {
    if ('problem' in item) {
      countProblem(tally, item.problem);
      sayProblem(shell, item.problem);
      continue;
    }
    tally.papers += 1;
    coverage = addCoverage(coverage, countCoverage(item.extraction.quantities));
    await shell.print(`${JSON.stringify(toRecord(item.paper, item.extraction))}\n`);
  }
  shell.say(`${inWords(tally.papers, 'paper')}, ${describeCoverage(coverage)}`);
  return shell.signal.aborted ? exits.interrupted : exitOf(tally);
}
