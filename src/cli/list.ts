/**
 * `claimgraph list`: what is there, with counts.
 */
import { Argument } from 'commander';
import { namedIn } from '../filter.ts';
import { type Corpus, type EntityType, given } from '../model.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { type Exit, exits } from './shell/exit.ts';
import type { Shell } from './shell/shell.ts';
import { formatTable } from './shell/table.ts';
import { inWords } from './shell/words.ts';
import { readCorpus } from './shell/workshop.ts';

const help = `
Most papers first. "Numbers" counts the claims that name the thing. "show ID" prints one with all its evidence.

Examples:
  $ claimgraph list benchmarks
  $ claimgraph list papers
  $ claimgraph list models --format json | jq -r '.[] | select(.papers > 1).name'

Exit codes: 0 listed; 1 there are none.
`;

const kinds = {
  models: 'model',
  methods: 'method',
  benchmarks: 'benchmark',
  datasets: 'dataset',
  metrics: 'metric',
  tasks: 'task',
} as const satisfies Readonly<Record<string, EntityType>>;
type Kind = keyof typeof kinds;

const kindNames = ['models', 'methods', 'benchmarks', 'datasets', 'metrics', 'tasks', 'papers'] as const;

export const listCommand: MakeCommand = (act) =>
  command('list', 'list what the store knows, with counts', help)
    .addArgument(new Argument('<kind>', 'what to list').choices(kindNames))
    .addOption(formatOption(['table', 'json']))
    .action(act(list));

async function list(shell: Shell, kind: Kind | 'papers', options: { readonly format: 'table' | 'json' }): Promise<Exit> {
  const corpus = await readCorpus(shell, 'without layout');
  const count =
    kind === 'papers'
      ? await listPapers(shell, corpus, options.format)
      : await listEntities(shell, countEntities(corpus, kinds[kind]), options.format);
  shell.say(count > 0 ? `${inWords(count, kind.slice(0, -1))}` : `no ${kind} in the store`);
  return count > 0 ? exits.fine : exits.nothing;
}

async function listPapers(shell: Shell, corpus: Corpus, format: 'table' | 'json'): Promise<number> {
  const numbers = countBy(corpus.claims.map(({ paper }) => paper));
  const rows = corpus.papers.map(({ id, title, text, date, url }) => ({
    id,
    title,
    begins: text.slice(0, 80),
    ...given('date', date?.value),
    ...given('url', url),
    numbers: numbers.get(id) ?? 0,
  }));
  if (format === 'json') await shell.printJson(rows.map(({ begins, ...row }) => row));
  else if (rows.length > 0) {
    const lines = formatTable(
      rows,
      [
        { title: 'Paper', cell: ({ id }) => id, least: 12 },
        { title: 'Title', cell: ({ title, begins }) => title || `“${begins}…”`, least: 20 },
        { title: 'Date', cell: ({ date }) => date ?? '', optional: true, spare: 1 },
        { title: 'Numbers', cell: (row) => String(row.numbers), align: 'right' },
      ],
      { width: shell.width, heading: shell.style.bold },
    );
    await shell.printLines(lines);
  }
  return rows.length;
}

interface EntityCount {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
  readonly numbers: number;
  readonly aliases: readonly string[];
  readonly variantOf?: string;
}

function countEntities(corpus: Corpus, type: EntityType): readonly EntityCount[] {
  const papers = countBy(corpus.mentions.map(({ entity }) => entity));
  const numbers = countBy(
    corpus.claims.flatMap((claim) => {
      const measures = [...claim.metric, ...claim.baseline].flatMap(({ entity }) => entity ?? []);
      return [...new Set([...namedIn(claim), ...measures])];
    }),
  );
  return corpus.entities
    .filter((entity) => entity.type === type)
    .map(({ id, name, aliases, variantOf }) => ({
      id,
      name,
      papers: papers.get(id) ?? 0,
      numbers: numbers.get(id) ?? 0,
      aliases,
      ...given('variantOf', variantOf),
    }))
    .sort((a, b) => b.papers - a.papers || b.numbers - a.numbers || (a.name < b.name ? -1 : 1));
}

async function listEntities(shell: Shell, rows: readonly EntityCount[], format: 'table' | 'json'): Promise<number> {
  if (format === 'json') await shell.printJson(rows);
  else if (rows.length > 0) {
    const lines = formatTable(
      rows,
      [
        { title: 'Name', cell: ({ name }) => name, least: 20 },
        { title: 'Papers', cell: ({ papers }) => String(papers), align: 'right' },
        { title: 'Numbers', cell: ({ numbers }) => String(numbers), align: 'right' },
        { title: 'Also written', cell: ({ aliases }) => aliases.join(', '), least: 12, optional: true, spare: 1 },
        { title: 'Version of', cell: ({ variantOf }) => variantOf ?? '', optional: true, spare: 2 },
      ],
      { width: shell.width, heading: shell.style.bold },
    );
    await shell.printLines(lines);
  }
  return rows.length;
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
