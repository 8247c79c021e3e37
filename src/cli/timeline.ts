/**
 * `claimgraph timeline`: the results of a benchmark by date, with what was the best so far.
 */
import { type Corpus, given } from '../model.ts';
import { type ResultColumn, resultColumns } from '../results/columns.ts';
import { timelineRecord } from '../results/records.ts';
import { type Point, type Series, type Timeline, timeline } from '../results/timeline.ts';
import { writeCsv } from '../write/csv.ts';
import { writeMarkdown } from '../write/markdown.ts';
import { claimColumn, terminalColumn } from './results/columns.ts';
import { addNarrowing, filterOf, type NarrowOptions } from './results/narrow.ts';
import { describeUnknown, unknownRecord } from './results/unknown.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { formatTable } from './shell/table.ts';
import { fold, oneLine } from './shell/text.ts';
import { inWords } from './shell/words.ts';
import { readCorpus } from './shell/workshop.ts';

const help = `
By the date of the paper that states the number, in each metric and stated setting apart. "best" marks a number that is surely better than
all that may be older; a date known to the year may be any day of it, and a paper without a date comes last and is never marked.

Examples:
  $ claimgraph timeline gsm8k
  $ claimgraph timeline imagenet --metric "top-1 accuracy" --since 2020
  $ claimgraph timeline gsm8k --best
  $ claimgraph timeline gsm8k --format csv > gsm8k.csv

Exit codes: 0 listed; 1 nothing matched, with the nearest names.
`;

interface Options extends NarrowOptions {
  readonly model?: string;
  readonly best?: true;
  readonly format: 'table' | 'json' | 'csv' | 'md';
}

export const timelineCommand: MakeCommand = (act) =>
  addNarrowing(
    command('timeline', 'list the results of a benchmark by date, with the best so far', help)
      .argument('<benchmark>', 'a benchmark or dataset, in any spelling')
      .option('--model <name>', 'only of this model or method and its versions')
      .option('--best', 'only what was the best so far'),
  )
    .addOption(formatOption(['table', 'json', 'csv', 'md']))
    .action(act(showTimeline));

async function showTimeline(shell: Shell, benchmark: string, options: Options): Promise<Exit> {
  const corpus = await readCorpus(shell, 'without layout');
  const { model, metric } = options;
  const found = timeline(corpus, {
    benchmark,
    ...given('model', model),
    ...given('metric', metric),
    filter: filterOf(corpus, options),
    time: options,
  });
  const shown = options.best ? { ...found, series: found.series.flatMap(onlyBest) } : found;
  await printTimeline(shell, shown, options.format);
  for (const line of describe(corpus, shown)) shell.say(line);
  return shown.series.length > 0 ? exits.fine : exits.nothing;
}

function onlyBest(series: Series): readonly Series[] {
  const points = series.points.filter(({ isBest }) => isBest);
  return points.length > 0 ? [{ ...series, points }] : [];
}

function printTimeline(shell: Shell, found: Timeline, format: Options['format']): Promise<void> {
  const { series, unknown } = found;
  if (format === 'json') return shell.printJson({ ...timelineRecord(found), unknown: unknown.map(unknownRecord) });
  if (format === 'csv') return shell.print(writeCsv(tableOf(series, resultColumns, 'keys')));
  if (series.length === 0) return Promise.resolve();
  if (format === 'md') return shell.print(writeMarkdown(tableOf(series, columnsFor(['metric', 'setting']), 'headings')));
  return shell.printLines(series.flatMap((one, at) => [...(at > 0 ? [''] : []), ...linesOf(shell, one)]));
}

function tableOf(series: readonly Series[], columns: readonly ResultColumn[], names: 'keys' | 'headings') {
  const cells = ({ row, isBest }: Point) => [
    isBest ? 'best' : '',
    ...columns.map(({ cell, told = cell }) => (names === 'keys' ? cell : told)(row)),
  ];
  return {
    headings: [names === 'keys' ? 'best_so_far' : 'Best so far', ...columns.map(({ key, heading }) => (names === 'keys' ? key : heading))],
    rows: series.flatMap(({ points }) => points.map(cells)),
    numeric: columns.flatMap(({ numeric }, place) => (numeric ? [place + 1] : [])),
  };
}

const plain = ['date', 'value', 'unit', 'model', 'paper', 'role', 'audit'];

function columnsFor(also: readonly string[]): readonly ResultColumn[] {
  return [...plain, ...also].flatMap((key) => resultColumns.find((column) => column.key === key) ?? []);
}

function linesOf(shell: Shell, series: Series): readonly string[] {
  const [date, ...others] = [...columnsFor([]), claimColumn(shell)].map(terminalColumn);
  const columns = [
    ...(date ? [{ ...date, cell: (row: Point['row']) => row.date ?? 'undated' }] : []),
    { title: 'Best', cell: (row: Point['row']) => (best.has(row) ? 'best' : '') },
    ...others,
  ];
  const best = new Set(series.points.flatMap(({ row, isBest }) => (isBest ? [row] : [])));
  const rows = series.points.map(({ row }) => row);
  return [
    ...fold(oneLine(headingOf(series)), shell.width ?? Number.POSITIVE_INFINITY).map(shell.style.bold),
    ...formatTable(rows, columns, { width: shell.width, heading: shell.style.bold }),
  ];
}

/** `GSM8K · accuracy, higher is better · 5-shot`. */
function headingOf({ on, metric, better, chips }: Series): string {
  const benchmark = on.map(({ entity, written }) => entity?.name ?? written).join('; ');
  const measure = metric ? (metric.entity?.name ?? metric.written) : 'no metric stated';
  return [benchmark, better === undefined ? measure : `${measure}, ${better} is better`, ...chips].join(' · ');
}

function describe(corpus: Corpus, { series, unknown, benchmark }: Timeline): readonly string[] {
  if (unknown.length > 0) return unknown.map((one) => describeUnknown(corpus, one));
  const points = series.flatMap((one) => one.points);
  if (points.length === 0) return [`no results on ${benchmark?.name} that fit`];
  const undated = points.filter(({ row }) => row.date === undefined).length;
  const settings = series.length === 1 ? 'one metric and setting' : `${series.length} metrics and settings`;
  const said = `${inWords(points.length, 'result')} on ${benchmark?.name} in ${settings}`;
  return [undated > 0 ? `${said}; ${undated} of ${undated === 1 ? 'a paper' : 'papers'} without a date, never marked best` : said];
}
