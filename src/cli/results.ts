/**
 * `claimgraph results`: every result on a benchmark.
 */
import { InvalidArgumentError, Option } from 'commander';
import { foldText, settingChips, squeezeText } from '../filter.ts';
import { type Corpus, type Filter, given, type Role, roles } from '../model.ts';
import { type ResultColumn, resultColumns, tableOf } from '../results/columns.ts';
import { findEntity } from '../results/find.ts';
import { type Sort, type SortColumn, sortColumns } from '../results/rank.ts';
import { recordOf } from '../results/records.ts';
import { listResults, type ResultList, type Unknown } from '../results/results.ts';
import { writeCsv } from '../write/csv.ts';
import { writeMarkdown } from '../write/markdown.ts';
import { command, formatOption, gather, type MakeCommand } from './shell/door.ts';
import { CommandError, type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { type Column, formatTable } from './shell/table.ts';
import { didYouMean, inWords } from './shell/words.ts';
import { readCorpus } from './shell/workshop.ts';

const help = `
Best first, as far as numbers may be compared: a rank holds within one metric and one setting, and turns round where lower is better.
Spelling does not matter ("math 500" finds MATH-500), nor which of its names a thing is called by. The number stands as the paper
prints it. The last column names the claim: "claimgraph show CLAIM" prints its sentence, "explain CLAIM" how it was read.

Examples:
  $ claimgraph results gsm8k
  $ claimgraph results "math 500" --model gemini --since 2024
  $ claimgraph results mmlu --metric accuracy --setting 5-shot --role own
  $ claimgraph results mmlu --sort year:desc,value
  $ claimgraph results gsm8k --format csv > gsm8k.csv

Exit codes: 0 listed; 1 nothing matched, with the nearest names.
`;

interface Options {
  readonly model?: string;
  readonly metric?: string;
  readonly setting?: readonly string[];
  readonly role?: readonly Role[];
  readonly since?: string;
  readonly sort?: readonly Sort[];
  readonly columns?: readonly ResultColumn[];
  readonly format: 'table' | 'json' | 'csv' | 'md';
}

export const resultsCommand: MakeCommand = (act) =>
  command('results', 'list every result on a benchmark, best first', help)
    .argument('<benchmark>', 'a benchmark or dataset, in any spelling')
    .option('--model <name>', 'only of this model or method and its versions')
    .option('--metric <name>', 'only in this metric')
    .option('--setting <words>', 'only where the text states it: 5-shot, CoT, maj@8; none: where it states nothing', gather<string>)
    .addOption(
      new Option('--role <role>', 'only the paper’s own numbers, those it re-ran, or those it quotes; may be repeated')
        .choices(roles)
        .argParser(parseRole),
    )
    .addOption(new Option('--since <date>', 'only papers from then on: 2024, 2024-06 or 2024-06-15').argParser(parseDate))
    .addOption(new Option('--sort <columns>', `by ${sortColumns.join(', ')}; value:asc, year:desc`).argParser(parseSort))
    .addOption(new Option('--columns <names>', 'which columns, in which order; "all" for all').argParser(parseColumns))
    .addOption(formatOption(['table', 'json', 'csv', 'md']))
    .action(act(results));

async function results(shell: Shell, benchmark: string, options: Options): Promise<Exit> {
  const { model, metric, sort } = options;
  const corpus = await readCorpus(shell, 'without layout');
  const filter = filterOf(corpus, options);
  const list = listResults(corpus, { benchmark, filter, ...given('model', model), ...given('metric', metric), ...given('sort', sort) });
  await printList(shell, list, options);
  for (const unknown of list.unknown) shell.say(describeUnknown(corpus, unknown));
  if (list.unknown.length === 0) shell.say(describeList(list, benchmark));
  return list.rows.length > 0 ? exits.fine : exits.nothing;
}

function printList(shell: Shell, list: ResultList, { format, columns }: Options): Promise<void> {
  const shown = columns ?? resultColumns.filter((column) => column.shown);
  if (format === 'json') return shell.print(`${JSON.stringify({ ...headOf(list), results: list.rows.map(recordOf) }, undefined, 2)}\n`);
  if (format === 'csv') return shell.print(writeCsv(tableOf(list.rows, columns ?? resultColumns, 'keys')));
  if (format === 'md') return list.rows.length > 0 ? shell.print(writeMarkdown(tableOf(list.rows, shown, 'headings'))) : Promise.resolve();
  if (list.rows.length === 0) return Promise.resolve();
  const filled = columns ?? [...shown.filter(({ key }) => key !== 'benchmark' || list.benchmark === undefined), claimColumn(shell)];
  return shell.printLines(formatTable(list.rows, filled.map(terminalColumn), { width: shell.width, heading: shell.style.bold }));
}

/** What a JSON answer says besides its rows. */
function headOf({ benchmark, model, metric, unknown, summary }: ResultList) {
  const named = (entity: ResultList['benchmark']) => entity && { id: entity.id, name: entity.name };
  return {
    ...given('benchmark', named(benchmark)),
    ...given('model', named(model)),
    ...given('metric', named(metric)),
    unknown: unknown.map(({ slot, text, suggestions }) => ({ slot, text, suggestions: suggestions.map(({ name }) => name) })),
    summary,
  };
}

/** What to do about a name that nothing answers to: it is one of another kind, or like others, or none. */
function describeUnknown(corpus: Corpus, { slot, text, suggestions }: Unknown): string {
  const { entity } = findEntity(corpus, text);
  if (entity) return `${entity.name} is no ${slot} but a ${entity.type}; "claimgraph show ${entity.id}" lists its numbers`;
  const names = suggestions.map(({ name }) => name);
  return `no ${slot} "${text}"${didYouMean(names) || `; "claimgraph list ${slot}s" shows what is there`}`;
}

function describeList({ rows, summary, benchmark, metric }: ResultList, asked: string): string {
  const { results: count, papers, years, differ, conflict } = summary;
  const on = `on ${benchmark?.name ?? asked}${metric ? ` (${metric.name}${metric.better ? `, ${metric.better} is better` : ''})` : ''}`;
  if (rows.length === 0) return `no results ${on} that fit`;
  const span = years && (years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`);
  const audit = [differ > 0 ? ` · ${differ} differ` : '', conflict > 0 ? ` · ${inWords(conflict, 'conflict')}` : ''].join('');
  return `${inWords(count, 'result')} ${on} from ${inWords(papers, 'paper')}${span ?? ''}${audit}`;
}

// ── columns on a terminal ────────────────────────────────────────────────────────────────────────────────────────────

/** The claim's id; on a terminal as many digits as `show` and `explain` need. */
function claimColumn({ width }: Shell): ResultColumn {
  const cell: ResultColumn['cell'] = ({ claim }) => (width === undefined ? claim.id : claim.id.slice(0, 10));
  return { key: 'claim', heading: 'Claim', shown: true, numeric: false, cell };
}

/** Columns that may be cut on a narrow terminal, and to what. */
const least: Readonly<Record<string, number>> = {
  model: 10,
  model_name: 10,
  metric: 8,
  benchmark: 8,
  setting: 8,
  paper: 8,
  audit: 5,
  title: 12,
  quote: 20,
};

/** Columns that a narrow terminal does without, the highest first. */
const spare: Readonly<Record<string, number>> = { unit: 4, role: 3, setting: 2, year: 1 };

function terminalColumn({ key, heading, numeric, cell }: ResultColumn): Column<ResultList['rows'][number]> {
  return {
    title: heading,
    cell,
    align: numeric ? 'right' : 'left',
    optional: true,
    ...given('least', least[key]),
    ...given('spare', spare[key]),
  };
}

// ── options ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function filterOf(corpus: Corpus, { setting, role, since }: Options): Filter {
  const papers = since === undefined ? undefined : corpus.papers.filter(({ date }) => date !== undefined && isSince(date.value, since));
  return {
    ...given(
      'settings',
      setting?.map((words) => findChip(corpus, words)),
    ),
    ...given('roles', role),
    // An empty list would not restrict.
    ...given('papers', papers && (papers.length > 0 ? papers.map(({ id }) => id) : [''])),
  };
}

/** Whether a date, known to its precision, may lie at or after the other. */
function isSince(date: string, since: string): boolean {
  return date >= since || since.startsWith(date);
}

/** The setting as the corpus writes it, whatever its case and hyphens. */
function findChip(corpus: Corpus, words: string): string {
  const chips = [...new Set(['none', ...corpus.claims.flatMap(({ setting }) => settingChips(setting))])];
  const found = chips.find((chip) => chip === words) ?? chips.find((chip) => squeezeText(chip) === squeezeText(words));
  if (found !== undefined) return found;
  const like = chips.filter((chip) => foldText(chip).includes(foldText(words)));
  throw new CommandError(
    exits.nothing,
    `no result states the setting "${words}"${didYouMean((like.length > 0 ? like : chips).slice(0, 5))}`,
  );
}

function parseRole(text: string, before?: readonly Role[]): readonly Role[] {
  const role = roles.find((one) => one === text);
  if (role === undefined) throw new InvalidArgumentError(`Give ${roles.join(', ')}.`);
  return gather(role, before);
}

function parseDate(text: string): string {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(text)) return text;
  throw new InvalidArgumentError('Give a year, month or day: 2024, 2024-06 or 2024-06-15.');
}

function parseSort(text: string): readonly Sort[] {
  return text.split(',').map((part) => {
    const [name = '', order = ''] = part.trim().split(':');
    const column = sortColumns.find((one): one is SortColumn => one === name);
    if (column === undefined) throw new InvalidArgumentError(`There is no column "${name}"; there are ${sortColumns.join(', ')}.`);
    if (!['', 'asc', 'desc'].includes(order)) throw new InvalidArgumentError(`Write ${name}:asc or ${name}:desc.`);
    return { column, descending: order === 'desc' || (order === '' && column === 'value') };
  });
}

function parseColumns(text: string): readonly ResultColumn[] {
  if (text === 'all') return resultColumns;
  return text.split(',').map((name) => {
    const column = resultColumns.find(({ key }) => key === name.trim());
    if (column) return column;
    const keys = resultColumns.map(({ key }) => key).join(', ');
    throw new InvalidArgumentError(`There is no column "${name.trim()}"; there are ${keys}.`);
  });
}
