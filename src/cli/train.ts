/**
 * `claimgraph train`: the learned weights, made anew from annotated papers.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Text } from '../evaluate/train/offsets.ts';
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
object a line ({id, title, abstract}; .gz too): words that stand alike are learned from them. --also names annotations by offset of
papers of TEXTS that are learned from but not measured on; of a line without entities only the numbers are. Writes tagger.bin,
names.bin, slots.bin and trained.json (what they were made from, and how good the extraction is on papers left out of the lesson)
into --out. The same input gives the same files. Takes some minutes and up to 3 GB.

Examples:
  $ claimgraph train gold.jsonl --texts abstracts.jsonl.gz --out src/knowledge/weights

Exit codes: 0 trained; 64 wrong usage; 65 some records could not be read; 66 none could.
`;

interface Options {
  readonly texts: string;
  readonly also: readonly string[];
  readonly out: string;
  readonly format: 'table' | 'json';
}

export const trainCommand: MakeCommand = (act) =>
  command('train', 'make the learned weights anew from annotated papers', help)
    .argument('<gold...>', 'annotated papers, one JSON object a line')
    .requiredOption('--texts <file>', 'papers without annotations')
    .option('--also <gold...>', 'annotations by offset, learned from but not measured on', [])
    .requiredOption('--out <dir>', 'where the weights are written')
    .addOption(formatOption(['table', 'json']))
    .action(act(train));

async function train(shell: Shell, files: readonly string[], { texts, also, out, format }: Options): Promise<Exit> {
  const [{ parseRecords }, { placeAnnotations }, { learn }] = await Promise.all([
    import('../evaluate/gold.ts'),
    import('../evaluate/train/offsets.ts'),
    import('../evaluate/train/lessons.ts'),
  ]);
  const unlabelled = await textsOf(texts);
  const measured = files.map((file) => parseRecords(file, readOrSay(file)));
  const others = also.map((file) => placeAnnotations(file, readOrSay(file), unlabelled));
  const problems = [...measured, ...others].flatMap((one) => one.problems);
  for (const problem of problems) sayProblem(shell, problem);
  const gold = measured.flatMap(({ records }) => records);
  const more = others.flatMap(({ records }) => records);
  const numbersOnly = others.flatMap((one) => one.numbersOnly);
  if (gold.length === 0) throw new CommandError(exits.unread, 'there is no annotated paper to learn from');
  for (const { id } of gold) unlabelled.delete(id);
  const knowledge = openTables(shell).load();
  const { weights, scores } = learn({
    gold,
    more,
    numbersOnly,
    unlabelled: [...unlabelled.values()],
    knowledge,
    onStep: (words) => shell.say(words),
  });
  for (const [name, bytes] of Object.entries(weights)) writeFileSync(join(out, `${name}.bin`), bytes);
  const made = {
    command: `claimgraph train GOLD --texts TEXTS${more.length > 0 ? ' --also MORE' : ''} --out src/knowledge/weights`,
    gold: described(gold.map((record) => JSON.stringify(record))),
    more: described(more.map((record) => JSON.stringify(record))),
    numbersOnly: described(numbersOnly.map((record) => JSON.stringify(record))),
    texts: described([...unlabelled.values()].map(({ title, text }) => `${title}\n${text}`)),
    measured: 'cross-validated on GOLD: each paper is read by weights that were learned from the other four fifths',
    scores: scores.rows,
  };
  writeFileSync(join(out, 'trained.json'), `${JSON.stringify(made, null, 1)}\n`);
  if (format === 'json') await shell.printJson(made);
  else await shell.printLines(formatTable(scores.rows, columns, { width: shell.width, heading: shell.style.bold }));
  shell.say(
    `${inWords(gold.length + more.length + numbersOnly.length, 'annotated paper')} and ${inWords(unlabelled.size, 'text')} learned from`,
  );
  return problems.length > 0 ? exits.partly : exits.fine;
}

/** How many papers something was made from, and a hash of them. */
const described = (papers: readonly string[]) => ({ papers: papers.length, hash: hash(...papers) });

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

/** The papers of a file of JSON lines, by id; lines that hold none are passed over. */
async function textsOf(file: string): Promise<Map<string, Text>> {
  const bytes = createReadStream(file);
  const lines = createInterface({ input: file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes, crlfDelay: Number.POSITIVE_INFINITY });
  const texts = new Map<string, Text>();
  for await (const line of lines) {
    const { id, title, abstract, text } = parseLine(line);
    const words = text ?? abstract;
    if (typeof words !== 'string') continue;
    texts.set(typeof id === 'string' ? id : `${texts.size}`, { title: typeof title === 'string' ? title : '', text: words });
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
