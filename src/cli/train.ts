/**
 * `claimgraph train`: the learned weights, made anew from annotated papers.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ScoredRecord } from '../evaluate/gold.ts';
import { hash } from '../hash.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { CommandError, type Exit, exits } from './shell/exit.ts';
import { sayProblem } from './shell/problems.ts';
import type { Shell } from './shell/shell.ts';
import { type Column, formatTable } from './shell/table.ts';
import { inWords } from './shell/words.ts';
import { openTables } from './shell/workshop.ts';

const help = `
GOLD holds annotated papers, one record a line, in the form that "extract" prints. --texts names papers without annotations, one JSON
object a line ({id, title, abstract}; .gz too): words that stand alike are learned from them. Writes tagger.bin, slots.bin and trained.json
(what they were made from, and how good the extraction is on papers left out of the lesson) into --out. The same input gives the same
files. Takes some minutes and up to 3 GB.

Examples:
  $ claimgraph train gold.jsonl --texts abstracts.jsonl.gz --out src/knowledge/weights

Exit codes: 0 trained; 64 wrong usage; 65 some records could not be read; 66 none could.
`;

interface Options {
  readonly texts: string;
  readonly out: string;
  readonly format: 'table' | 'json';
}

export const trainCommand: MakeCommand = (act) =>
  command('train', 'make the learned weights anew from annotated papers', help)
    .argument('<gold...>', 'annotated papers, one JSON object a line')
    .requiredOption('--texts <file>', 'papers without annotations')
    .requiredOption('--out <dir>', 'where the weights are written')
    .addOption(formatOption(['table', 'json']))
    .action(act(train));

async function train(shell: Shell, files: readonly string[], { texts, out, format }: Options): Promise<Exit> {
  const [{ parseRecords }, { learn }] = await Promise.all([import('../evaluate/gold.ts'), import('../evaluate/train/lessons.ts')]);
  const parsed = files.map((file) => parseRecords(file, readOrSay(file)));
  for (const problem of parsed.flatMap(({ problems }) => problems)) sayProblem(shell, problem);
  const gold = parsed.flatMap(({ records }) => records);
  if (gold.length === 0) throw new CommandError(exits.unread, 'there is no annotated paper to learn from');
  const unlabelled = await textsOf(texts, new Set(gold.map(({ id }) => id)));
  const knowledge = openTables(shell).load();
  const learned = learn({ gold, unlabelled, knowledge, onStep: (words) => shell.say(words) });
  writeFileSync(join(out, 'tagger.bin'), learned.weights.tagger);
  writeFileSync(join(out, 'slots.bin'), learned.weights.slots);
  const { rows } = learned.scores;
  const made = {
    command: 'claimgraph train GOLD --texts TEXTS --out src/knowledge/weights',
    gold: { papers: gold.length, hash: hash(...gold.map((record: ScoredRecord) => JSON.stringify(record))) },
    texts: { papers: unlabelled.length, hash: hash(...unlabelled.map(({ title, text }) => `${title}\n${text}`)) },
    measured: 'cross-validated: each paper is read by weights that were learned from the other four fifths',
    scores: rows,
  };
  writeFileSync(join(out, 'trained.json'), `${JSON.stringify(made, null, 1)}\n`);
  if (format === 'json') await shell.printJson(made);
  else await shell.printLines(formatTable(rows, columns, { width: shell.width, heading: shell.style.bold }));
  shell.say(`${inWords(gold.length, 'annotated paper')} and ${inWords(unlabelled.length, 'text')} learned from`);
  return parsed.some(({ problems }) => problems.length > 0) ? exits.partly : exits.fine;
}

const percent = (share: number) => (100 * share).toFixed(1);
type Row = { readonly measure: string; readonly precision: number; readonly recall: number; readonly f1: number };
const columns: readonly Column<Row>[] = [
  { title: 'Measure', cell: ({ measure }) => measure },
  { title: 'Precision', cell: ({ precision }) => percent(precision), align: 'right' },
  { title: 'Recall', cell: ({ recall }) => percent(recall), align: 'right' },
  { title: 'F1', cell: ({ f1 }) => percent(f1), align: 'right' },
];

function readOrSay(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(exits.unread, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The texts of a file of JSON lines, without the papers that are annotated; lines that hold none are passed over. */
async function textsOf(file: string, annotated: ReadonlySet<string>) {
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes, crlfDelay: Number.POSITIVE_INFINITY });
  const texts: { readonly title: string; readonly text: string }[] = [];
  for await (const line of lines) {
    const { id, title, abstract, text } = parseLine(line);
    const words = text ?? abstract;
    if (typeof words === 'string' && !(typeof id === 'string' && annotated.has(id)))
      texts.push({ title: typeof title === 'string' ? title : '', text: words });
  }
  return texts;
}

function parseLine(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
