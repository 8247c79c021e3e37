/**
 * `claimgraph results`: every result on a benchmark.
 */
import { InvalidArgumentError, Option } from 'commander';
import { type Corpus, given } from '../model.ts';
import { type ResultColumn, resultColumns, tableOf } from '../results/columns.ts';
import { countFacets } from '../results/facets.ts';
import { type GroupBy, groupings, type Keep, keeps, type ResultGroup } from '../results/group.ts';
import { type Sort, type SortColumn, sortColumns } from '../results/rank.ts';
import { recordOf } from '../results/records.ts';
import { listResults, type ResultList } from '../results/results.ts';
import { writeCsv } from '../write/csv.ts';
import { toEee } from '../write/eee.ts';
import { writeLatex } from '../write/latex.ts';
import { writeMarkdown } from '../write/markdown.ts';
import { claimColumn, parseColumns, terminalColumn } from './results/columns.ts';
import { writeEeeFiles } from './results/eee.ts';
import { addNarrowing, filterOf, kindOption, type NarrowOptions } from './results/narrow.ts';
import { describeUnknown, unknownRecord } from './results/unknown.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { formatTable } from './shell/table.ts';
import { oneLine } from './shell/text.ts';
import { version } from './shell/version.ts';
import { inWords } from './shell/words.ts';
import { readCorpus } from './shell/workshop.ts';

const help = `
Best first, as far as numbers may be compared: a rank (1/4: the best of four) holds within one metric and one setting, and turns round
where lower is better. Where it cannot be told, as beside "more than 90", there is none. Spelling does not matter ("math 500" finds
MATH-500), nor which of its names a thing is called by. The number stands as the paper prints it. The last column names the claim:
"claimgraph show CLAIM" prints its sentence, "explain CLAIM" how it was read.

Examples:
  $ claimgraph results gsm8k
  $ claimgraph results "math 500" --model gemini --since 2024
  $ claimgraph results mmlu --metric accuracy --setting 5-shot --role own
  $ claimgraph results mmlu --group best                one line a model, metric and setting
  $ claimgraph results mmlu --sort year:desc,value
  $ claimgraph results gsm8k --format csv > gsm8k.csv
  $ claimgraph results gsm8k --format eee > gsm8k.json  records of Every Eval Ever, schema 0.3.0

Exit codes: 0 listed; 1 nothing matched, with the nearest names.
`;

interface Options extends NarrowOptions {
  readonly model?: string;
  readonly sort?: readonly Sort[];
  readonly group?: Keep;
  readonly by?: GroupBy;
  readonly columns?: readonly ResultColumn[];
  readonly into?: string;
  readonly format: 'table' | 'json' | 'csv' | 'md' | 'latex' | 'eee';
}

export const resultsCommand: MakeCommand = (act) =>
  addNarrowing(
    command('results', 'list every result on a benchmark, best first', help)
      .argument('<benchmark>', 'a benchmark or dataset, in any spelling')
      .option('--model <name>', 'only of this model or method and its versions'),
  )
    .addOption(kindOption())
    .addOption(new Option('--group <keep>', 'by model: all of its rows, its best or its latest in each metric and setting').choices(keeps))
    .addOption(new Option('--by <what>', 'what to group by, where it is not the model').choices(groupings))
    .addOption(new Option('--sort <columns>', `by ${sortColumns.join(', ')}; value:asc, year:desc`).argParser(parseSort))
    .addOption(new Option('--columns <names>', 'which columns, in which order; "all" for all').argParser(parseColumns))
    .option('--into <folder>', 'records of Every Eval Ever, each in a file, as its datastore lays them out')
    .addOption(formatOption(['table', 'json', 'csv', 'md', 'latex', 'eee']))
    .action(act(results));

async function results(shell: Shell, benchmark: string, options: Options): Promise<Exit> {
  const { model, metric, sort, group, by } = options;
  const corpus = await readCorpus(shell, 'without layout');
  const filter = { kinds: group === 'best' ? (['result'] as const) : (['result', 'change'] as const), ...filterOf(corpus, options) };
  const list = listResults(corpus, {
    benchmark,
    filter,
    time: options,
    ...given('model', model),
    ...given('metric', metric),
    ...given('sort', sort),
    ...(group || by ? { group: { by: by ?? 'model', keep: group ?? 'all' } } : {}),
  });
  if (options.format === 'eee' || options.into !== undefined) await printEee(shell, list, options.into);
  else await printList(shell, list, options);
  for (const unknown of list.unknown) shell.say(describeUnknown(corpus, unknown));
  if (list.unknown.length === 0) for (const line of describeList(corpus, list)) shell.say(line);
  return list.rows.length > 0 ? exits.fine : exits.nothing;
}

async function printList(shell: Shell, list: ResultList, { format, columns, group = 'all' }: Options): Promise<void> {
  const shown =
    columns ??
    resultColumns.filter(({ key, shown: usual }) => usual || (key === 'kind' ? isMixed(list) : key === 'review' && isReviewed(list)));
  if (format === 'json') return shell.printJson({ ...headOf(list), results: list.rows.map(recordOf) });
  if (format === 'csv') return shell.print(writeCsv(tableOf(list.rows, columns ?? resultColumns, 'keys')));
  if (list.rows.length === 0) return undefined;
  if (format === 'md') return shell.print(writeMarkdown(tableOf(list.rows, shown, 'headings')));
  if (format === 'latex') return shell.print(writeLatex(tableOf(list.rows, shown, 'headings')));
  const filled = columns ?? [...shown.filter(({ key }) => key !== 'benchmark' || !isOneBenchmark(list)), claimColumn(shell)];
  const [heading = '', ...lines] = formatTable(list.rows, filled.map(terminalColumn), { width: shell.width, heading: shell.style.bold });
  const struck = lines.map((line, at) => (list.rows[at]?.review?.state === 'rejected' ? shell.style.strike(line) : line));
  return shell.printLines([heading, ...underHeadings(struck, group === 'all' ? (list.groups ?? []) : [], shell)]);
}

/** The records of Every Eval Ever as one JSON array, or each in a file of its own; what is in none is said. */
async function printEee(shell: Shell, { rows }: ResultList, folder: string | undefined): Promise<void> {
  const { records, left } = toEee(rows, { version: version(), retrieved: Math.floor(Date.now() / 1000) });
  if (folder === undefined) await shell.printJson(records);
  else writeEeeFiles(folder, records);
  const reasons = new Map<string, number>();
  for (const { reason } of left) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const said = [...reasons].map(([reason, count]) => `${count} because ${reason}`);
  if (said.length > 0) shell.say(`in no record: ${said.join(', ')}`);
}

/** Changes look like results where nothing says which is which. */
function isMixed({ rows }: ResultList): boolean {
  return rows.some(({ kind }) => kind !== 'result');
}

function isReviewed({ rows }: ResultList): boolean {
  return rows.some(({ review }) => review !== undefined);
}

function isOneBenchmark({ rows, benchmark }: ResultList): boolean {
  return rows.every(({ on }) => on.every(({ entity }) => entity !== undefined && entity.id === benchmark?.id));
}

/** Puts a heading over the lines of each group. */
function underHeadings(lines: readonly string[], groups: readonly ResultGroup[], { style }: Shell): readonly string[] {
  if (groups.length === 0) return lines;
  let at = 0;
  return groups.flatMap(({ label, rows }) => {
    const own = lines.slice(at, at + rows.length);
    at += rows.length;
    return ['', style.bold(`${oneLine(label) || 'none named'} (${rows.length})`), ...own];
  });
}

/** What a JSON answer says besides its rows. */
function headOf({ benchmark, model, metric, unknown, summary, groups }: ResultList) {
  const named = (entity: ResultList['benchmark']) => entity && { id: entity.id, name: entity.name };
  return {
    ...given('benchmark', named(benchmark)),
    ...given('model', named(model)),
    ...given('metric', named(metric)),
    unknown: unknown.map(unknownRecord),
    summary,
    ...given(
      'groups',
      groups?.map(({ key, label, rows, total }) => ({ key, label, total, claims: rows.map(({ claim }) => claim.id) })),
    ),
  };
}

/** What is listed in a sentence, then what is not. */
function describeList(corpus: Corpus, list: ResultList): readonly string[] {
  const { rows, summary, benchmark, metric } = list;
  const { papers, years, differ, conflict } = summary;
  const on = `on ${benchmark?.name}${metric ? ` (${metric.name}${metric.better ? `, ${metric.better} is better` : ''})` : ''}`;
  const left = describeLeft(corpus, list);
  if (rows.length === 0) {
    const named = new Set(corpus.mentions.flatMap(({ entity, paper }) => (entity === benchmark?.id ? paper : []))).size;
    const isNarrowed = left.some((line) => line.startsWith(without));
    return [
      isNarrowed ? `no results ${on} that fit` : `no results ${on}, which ${inWords(named, 'paper')} ${named === 1 ? 'names' : 'name'}`,
      ...left,
    ];
  }
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  const counts = (['result', 'change', 'size'] as const).flatMap((kind) => (count(kind) > 0 ? [inWords(count(kind), kind)] : []));
  const span = years && (years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`);
  const audit = [differ > 0 ? ` · ${differ} differ` : '', conflict > 0 ? ` · ${inWords(conflict, 'conflict')}` : ''].join('');
  return [`${counts.join(' and ')} ${on} from ${inWords(papers, 'paper')}${span ?? ''}${audit}`, ...left];
}

/** How a line begins that says what an option costs. */
const without = 'without';

/** Where more is to be found: without an option where nothing is left, of another kind, on a version of the benchmark. */
function describeLeft(corpus: Corpus, { rows, benchmark, filter }: ResultList): readonly string[] {
  const facets = countFacets(corpus, filter);
  const options = [
    ['roles', '--role'],
    ['settings', '--setting'],
    ['audit', '--audit'],
    ['papers', '--since and --until'],
    ['models', '--model'],
    ['metrics', '--metric'],
  ] as const;
  const more = options.flatMap(([facet, option]) =>
    facets.without[facet] ? [`${without} ${option} there are ${facets.without[facet]}`] : [],
  );
  const kinds = facets.kinds.flatMap(({ value, count, state }) =>
    state === 'off' && count > 0 ? [`${inWords(count, value)} (--kind ${value})`] : [],
  );
  const versions = facets.benchmarks.filter(
    ({ value, state, count }) => state === 'off' && count > 0 && isVersion(corpus, value, benchmark?.id),
  );
  return [
    ...(rows.length === 0 && more.length > 0 ? [more.join('; ')] : []),
    ...(kinds.length > 0 ? [`not listed: ${kinds.join(', ')}`] : []),
    ...(versions.length > 0 ? [`listed for themselves: ${versions.map(({ label, count }) => `${label} (${count})`).join(', ')}`] : []),
  ];
}

function isVersion(corpus: Corpus, entity: string, of: string | undefined): boolean {
  return of !== undefined && corpus.entities.some(({ id, variantOf }) => id === entity && variantOf === of);
}

// ── options ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function parseSort(text: string): readonly Sort[] {
  return text.split(',').map((part) => {
    const [name = '', order = ''] = part.trim().split(':');
    const column = sortColumns.find((one): one is SortColumn => one === name);
    if (column === undefined) throw new InvalidArgumentError(`There is no column "${name}"; there are ${sortColumns.join(', ')}.`);
    if (!['', 'asc', 'desc'].includes(order)) throw new InvalidArgumentError(`Write ${name}:asc or ${name}:desc.`);
    return { column, descending: order === 'desc' || (order === '' && column === 'value') };
  });
}
