/**
 * `claimgraph compare`: models side by side on the benchmarks that they share.
 */
import type { Corpus, Entity } from '../model.ts';
import { given } from '../model.ts';
import { markedValue, type ResultTable } from '../results/columns.ts';
import { type Comparison, type ComparisonLine, compareModels } from '../results/compare.ts';
import type { RankedRow } from '../results/rank.ts';
import { comparisonRecord } from '../results/records.ts';
import type { Named } from '../results/rows.ts';
import { writeCsv } from '../write/csv.ts';
import { writeLatex } from '../write/latex.ts';
import { writeMarkdown } from '../write/markdown.ts';
import { addNarrowing, filterOf, type NarrowOptions } from './results/narrow.ts';
import { describeUnknown, unknownRecord } from './results/unknown.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import { quote } from './shell/quote.ts';
import type { Shell } from './shell/shell.ts';
import { type Column, formatTable } from './shell/table.ts';
import { fold, oneLine } from './shell/text.ts';
import { inWords } from './shell/words.ts';
import { readCorpus } from './shell/workshop.ts';

const help = `
A line is one benchmark, one metric and one stated setting; numbers that differ in any of them are never put side by side. Where a model
has no number of its own, those of its versions and sizes stand for it, and are named. A cell shows the best of a model's numbers and how
many more there are, all where it is not known which way is better; * marks the model that is best beyond doubt. An empty cell says that no
paper states a number, not that the model has none.

Examples:
  $ claimgraph compare gpt-4 "gemini pro"
  $ claimgraph compare gpt-4 llama-2-70b --benchmark gsm8k --evidence
  $ claimgraph compare gpt-4 claude --format json

Exit codes: 0 compared; 1 they share nothing, or a name is not known, with the nearest names.
`;

interface Options extends NarrowOptions {
  readonly benchmark?: string;
  readonly evidence?: true;
  readonly format: 'table' | 'json' | 'csv' | 'md' | 'latex';
}

export const compareCommand: MakeCommand = (act) =>
  addNarrowing(
    command('compare', 'compare models on the benchmarks that they share', help)
      .argument('<models...>', 'two models or methods or more, in any spelling')
      .option('--benchmark <name>', 'only on this benchmark or dataset'),
  )
    .option('--evidence', 'with the sentence of each number')
    .addOption(formatOption(['table', 'json', 'csv', 'md', 'latex']))
    .action(act(compare));

async function compare(shell: Shell, names: readonly string[], options: Options): Promise<Exit> {
  const corpus = await readCorpus(shell, 'without layout');
  const { benchmark, metric } = options;
  const query = {
    models: names,
    ...given('benchmark', benchmark),
    ...given('metric', metric),
    filter: filterOf(corpus, options),
    time: options,
  };
  const comparison = compareModels(corpus, query);
  await printComparison(shell, comparison, options);
  for (const line of describe(corpus, comparison)) shell.say(line);
  return comparison.lines.length > 0 ? exits.fine : exits.nothing;
}

async function printComparison(shell: Shell, comparison: Comparison, { format, evidence }: Options): Promise<void> {
  if (format === 'json') {
    return shell.printJson({ ...comparisonRecord(comparison), unknown: comparison.unknown.map(unknownRecord) });
  }
  if (format === 'csv') return shell.print(writeCsv(tableOf(comparison, 'programs')));
  if (comparison.lines.length === 0) return undefined;
  if (format === 'md') return shell.print(writeMarkdown(tableOf(comparison, 'people')));
  if (format === 'latex') return shell.print(writeLatex(tableOf(comparison, 'people')));
  await shell.printLines(isTooNarrow(shell, comparison) ? stacked(shell, comparison) : sideBySide(shell, comparison));
  if (evidence) await shell.printLines(evidenceOf(shell, comparison));
  return undefined;
}

// ── cells ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const nameOf = ({ entity, written }: Named): string => entity?.name ?? written;
const benchmarkOf = ({ on }: ComparisonLine): string => on.map(nameOf).join('; ');

/** `accuracy ↑`: with the way that is better. */
function metricOf({ metric, better }: ComparisonLine): string {
  return better === undefined ? nameOf(metric) : `${nameOf(metric)} ${better === 'higher' ? '↑' : '↓'}`;
}

/** The best number of a model, with what it was got by, how many more there are, and whether no other model reaches it. */
function cellOf({ cells, best, better }: ComparisonLine, place: number, model: Entity): string {
  const [first, ...others] = cells[place] ?? [];
  if (!first) return '';
  if (better === undefined) return [first, ...others].map((row) => `${markedValue(row)}${named(row, model)}`).join(', ');
  const more = others.length > 0 ? ` +${others.length}` : '';
  return `${markedValue(first)}${best === place ? '*' : ''}${named(first, model)}${more}`;
}

/** What a number's system is called, where it is not the model itself. */
function named({ model, via }: RankedRow, { id }: Entity): string {
  const version = model?.entity && model.entity.id !== id ? ` (${nameOf(model)})` : '';
  const others = via.filter(({ entity }) => entity === undefined || (entity.id !== id && entity.id !== model?.entity?.id));
  return version + (others.length > 0 ? ` via ${others.map(nameOf).join(', ')}` : '');
}

/** For programs the literals of each model and the name of the best; for people what a cell of the terminal shows. */
function tableOf({ models, lines }: Comparison, readers: 'people' | 'programs'): ResultTable {
  const names = models.map(({ name }) => name);
  if (readers === 'people') {
    const rows = lines.map((line) => [
      benchmarkOf(line),
      metricOf(line),
      line.chips.join('; '),
      ...models.map((model, place) => cellOf(line, place, model)),
    ]);
    return { headings: ['Benchmark', 'Metric', 'Setting', ...names], rows, numeric: [] };
  }
  const rows = lines.map((line) => [
    benchmarkOf(line),
    nameOf(line.metric),
    line.better ?? '',
    line.chips.join('; '),
    ...line.cells.map((cell) => cell.map(({ literal }) => literal).join('; ')),
    names[line.best ?? -1] ?? '',
  ]);
  return { headings: ['benchmark', 'metric', 'better', 'setting', ...names, 'best'], rows, numeric: [] };
}

// ── on a terminal ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Columns that a model's cell needs at least, and all else of a line. */
const leastOf = { cell: 8, rest: 24 } as const;

function isTooNarrow({ width }: Shell, { models }: Comparison): boolean {
  return width !== undefined && leastOf.rest + models.length * (leastOf.cell + 2) > width;
}

function sideBySide(shell: Shell, { models, lines }: Comparison): readonly string[] {
  const columns: readonly Column<ComparisonLine>[] = [
    { title: 'Benchmark', cell: benchmarkOf, least: 9 },
    { title: 'Metric', cell: metricOf, least: 6 },
    { title: 'Setting', cell: ({ chips }) => chips.join('; '), least: 7, optional: true, spare: 1 },
    ...models.map((model, place) => ({
      title: model.name,
      cell: (line: ComparisonLine) => cellOf(line, place, model),
      least: leastOf.cell,
    })),
  ];
  return formatTable(lines, columns, { width: shell.width, heading: shell.style.bold });
}

/** A line under the other where columns would be cut to nothing. */
function stacked(shell: Shell, { models, lines }: Comparison): readonly string[] {
  return lines.flatMap((line, at) => {
    const cells = models
      .map((model, place) => ({ name: model.name, value: cellOf(line, place, model) }))
      .filter(({ value }) => value !== '');
    const columns: readonly Column<(typeof cells)[number]>[] = [
      { title: '', cell: ({ name }) => name, least: 8 },
      { title: '', cell: ({ value }) => value, least: leastOf.cell },
    ];
    return [...(at > 0 ? [''] : []), ...headingOf(shell, line), ...formatTable(cells, columns, { width: shell.width }).slice(1)];
  });
}

function headingOf(shell: Shell, line: ComparisonLine): readonly string[] {
  return folded(shell, [benchmarkOf(line), metricOf(line), ...line.chips].join(' · ')).map(shell.style.bold);
}

function folded({ width }: Shell, text: string): readonly string[] {
  return fold(oneLine(text), width ?? Number.POSITIVE_INFINITY);
}

function evidenceOf(shell: Shell, { models, lines }: Comparison): readonly string[] {
  return lines.flatMap((line) => [
    '',
    ...headingOf(shell, line),
    ...line.cells.flatMap((cell, place) => cell.flatMap((row) => sentenceOf(shell, row, models[place]?.name ?? ''))),
  ]);
}

function sentenceOf(shell: Shell, row: RankedRow, model: string): readonly string[] {
  const { claim, paper, role, date } = row;
  const source = [paper.id, ...(date === undefined ? [] : [date]), role, claim.id].join(', ');
  return [...folded(shell, `${model}: ${markedValue(row)} (${source})`), ...quote(shell, paper, claim.sentence, [claim.quantity.span])];
}

// ── in words ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function describe(corpus: Corpus, { models, lines, apart, unknown }: Comparison): readonly string[] {
  if (unknown.length > 0) return unknown.map((one) => describeUnknown(corpus, one));
  const names = models.map(({ name }) => name).join(', ');
  if (models.length < 2) return [`all names mean ${names}: there is nothing to compare it with; "claimgraph show" lists its numbers`];
  const shared = new Set(lines.flatMap(({ on }) => on.map(nameOf))).size;
  const said =
    lines.length > 0 ? `${names} share ${inWords(shared, 'benchmark')}` : `${names} share no benchmark in one metric and setting`;
  const others = apart.slice(0, 5).map(({ benchmark }) => benchmark.name);
  const more = apart.length > others.length ? ` and ${apart.length - others.length} more` : '';
  return [
    said,
    ...(others.length > 0 ? [`in other metrics or settings each: ${others.join(', ')}${more}; "claimgraph results" lists them`] : []),
  ];
}
