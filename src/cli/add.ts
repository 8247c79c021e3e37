/**
 * `claimgraph add`: papers into the store.
 */
import { Option } from 'commander';
import { type AddReport, addSources } from '../pipeline.ts';
import { type Format, formats } from '../read/read.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import { countProblem, exitOf, sayProblem, type Tally } from './shell/problems.ts';
import { startProgress } from './shell/progress.ts';
import type { Shell } from './shell/shell.ts';
import { openSources } from './shell/sources.ts';
import { describeCoverage, inWords } from './shell/words.ts';
import { openExtractor, openTables, withStore } from './shell/workshop.ts';

const help = `
Reads papers, extracts what they say and keeps it. A file may hold a list of abstracts, a saved page of trending papers, one JSON
object a line ({"id", "title", "abstract"}), or be one paper as plain text or Markdown. A folder stands for all files in it; "-" is
standard input. A table of results (CSV, TSV or JSON with columns or members for model, benchmark and value, and perhaps metric,
unit, shots, split, setting, source, url, date) becomes one claim a row, reported of its source; "audit" compares sources.
What is stored already and has not changed is skipped, so running it again costs next to nothing; a changed paper replaces
its older version. It may be interrupted at any moment and run again. About a millisecond for an abstract.

Examples:
  $ claimgraph add seeds                        all files of a folder
  $ claimgraph add paper.md notes/*.txt
  $ claimgraph add results.csv                  a table; rows that state no result are named with their line
  $ zcat arxiv.jsonl.gz | claimgraph add -
  $ claimgraph --store llm.db add papers.jsonl  a store of its own

Exit codes: 0 all read; 65 some input could not be read, the rest was; 66 no input could.
`;

interface Options {
  readonly from?: Format;
  readonly format: 'text' | 'json';
}

export const addCommand: MakeCommand = (act) =>
  command('add', 'read papers and keep what they say', help)
    .argument('<files...>', 'files or folders; - is standard input')
    .addOption(new Option('--from <format>', 'format of the files; told by their content when left out').choices(formats))
    .addOption(formatOption(['text', 'json']))
    .action(act(add));

async function add(shell: Shell, files: readonly string[], { from, format }: Options): Promise<Exit> {
  const tables = openTables(shell);
  const tally: Tally = { papers: 0, losses: 0 };
  let advance = (_: number): void => undefined;
  const sources = openSources(files, shell, { folders: 'walk', onBytes: (count) => advance(count) });
  const bar = startProgress(shell, 'adding', totalOf(sources));
  advance = bar.advance;
  const report = await withStore(shell, { mustExist: false }, (store) =>
    addSources(store, sources, {
      extractor: openExtractor(tables),
      from,
      signal: shell.signal,
      onProblem: (problem) => {
        countProblem(tally, problem);
        sayProblem(shell, problem);
      },
      onProgress: ({ added, changed, renewed }) => bar.note(inWords(added + changed + renewed, 'paper')),
    }),
  ).finally(() => bar.end());
  if (format === 'json') await shell.printJson(report);
  else await shell.printLines(describeReport(report));
  if (report.interrupted) return exits.interrupted;
  const { added, changed, renewed, unchanged, repeated } = report;
  return exitOf({ ...tally, papers: added + changed + renewed + unchanged + repeated });
}

/** Bytes of all sources; nothing when one's size is not known. */
function totalOf(sources: readonly { readonly size?: number }[]): number | undefined {
  return sources.reduce<number | undefined>((sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}

function describeReport(report: AddReport): readonly string[] {
  const { added, changed, renewed, unchanged, repeated, papers, coverage, interrupted } = report;
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [renewed, 'read again by newer rules'],
    [unchanged, 'unchanged'],
    [repeated, 'repeated'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const extracted = added + changed + renewed;
  return [
    `${said.join(', ') || 'nothing added'}; the store holds ${inWords(papers, 'paper')}`,
    ...(extracted > 0 ? [describeCoverage(coverage)] : []),
    ...(interrupted ? ['interrupted: run it again for the rest'] : []),
  ];
}
