/**
 * `claimgraph eval`: how good the extraction is, measured against gold records.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { ParsedRecords } from '../evaluate/gold.ts';
import type { Row } from '../evaluate/measures.ts';
import type { Scores } from '../evaluate/score.ts';
import { extractSources } from '../pipeline.ts';
import { toRecord } from '../write/record.ts';
import type { AuditFiles } from './eval/audit.ts';
import { command, formatOption, type MakeCommand } from './shell/door.ts';
import { CommandError, type Exit, exits } from './shell/exit.ts';
import { sayProblem } from './shell/problems.ts';
import type { Shell } from './shell/shell.ts';
import { type Column, formatTable } from './shell/table.ts';
import { inWords } from './shell/words.ts';
import { openExtractor, openTables } from './shell/workshop.ts';

const help = `
GOLD holds one record a line, in the form that "extract" prints. Without --predicted its texts are extracted now. The headline is
"tuple": claims with kind, value, unit, comparison, subject, benchmark and metric all right. The interval says where F1 would lie 95
times of 100 on other papers like these. --misses lists what was missed, wrong or not there, one JSON object a line.

With --audit it measures the checks of "audit": GOLD then holds texts with the relations that people found in them, {"id", "text",
"relations"}. --texts and --readings add what people thought of its findings on other texts, {"finding", "right"} a line, which gives
precision and false alarms; --groups adds a table whose records each list results of one thing, which gives the comparison of sources.

Examples:
  $ claimgraph eval test/gold/seeds.jsonl
  $ claimgraph eval gold.jsonl --misses misses.jsonl
  $ claimgraph eval gold.jsonl --predicted records.jsonl --format json
  $ claimgraph eval judged.jsonl --audit --texts abstracts.jsonl --readings test/gold/audit-readings.jsonl

Exit codes: 0 measured; 65 some records could not be read; 66 none could.
`;

interface Options extends AuditFiles {
  readonly predicted?: string;
  readonly misses?: string;
  readonly audit?: true;
  readonly format: 'table' | 'json';
}

export const evalCommand: MakeCommand = (act) =>
  command('eval', 'measure the extraction against gold records', help)
    .argument('<gold>', 'gold records, one JSON object a line')
    .option('--predicted <file>', 'records to measure; without it the texts of GOLD are extracted')
    .option('--misses <file>', 'where to write what is missed or wrong')
    .option('--audit', 'measure the checks of the audit instead')
    .option('--texts <file>', 'with --audit: texts whose findings people read')
    .option('--readings <file>', 'with --audit: what they thought of them')
    .option('--groups <file>', 'with --audit: a table whose records list results of one thing each')
    .addOption(formatOption(['table', 'json']))
    .action(act(evaluate));

async function evaluate(shell: Shell, goldFile: string, { predicted, misses, audit, format, ...files }: Options): Promise<Exit> {
  if (audit) return (await import('./eval/audit.ts')).evaluateAudit(shell, goldFile, { ...files, format });
  // Loaded here, because no other command needs it and all would wait for it.
  const [{ parseRecords }, { scoreRecords }] = await Promise.all([import('../evaluate/gold.ts'), import('../evaluate/score.ts')]);
  const gold = openRecords(shell, goldFile, parseRecords);
  const found =
    predicted === undefined
      ? parseRecords(goldFile, (await extractLines(shell, goldFile)).join('\n'))
      : openRecords(shell, predicted, parseRecords);
  const scores = scoreRecords(gold.records, found.records);
  if (misses !== undefined) writeMisses(misses, scores);
  if (format === 'json') {
    const { papers, rows, unread, unlike } = scores;
    await shell.printJson({ papers, rows, unread, unlike });
  } else await shell.printLines(formatTable(scores.rows, columns, { width: shell.width, heading: shell.style.bold }));
  sayScores(shell, scores, misses);
  return gold.problems.length + found.problems.length > 0 ? exits.partly : exits.fine;
}

/** The records of a file; what is wrong with a line is said. */
function openRecords(shell: Shell, file: string, parse: (file: string, text: string) => ParsedRecords): ParsedRecords {
  const parsed = parse(file, readText(file));
  for (const problem of parsed.problems) sayProblem(shell, problem);
  if (parsed.records.length === 0) throw new CommandError(exits.unread, `${file}: no record could be read`);
  return parsed;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'EISDIR' ? 'is a folder; name a file of records' : code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new CommandError(exits.unread, `${file}: ${reason}`);
  }
}

function writeMisses(file: string, { misses }: Scores): void {
  try {
    writeFileSync(file, misses.map((miss) => `${JSON.stringify(miss)}\n`).join(''));
  } catch (error) {
    throw new CommandError(exits.usage, `--misses ${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The records that claimgraph itself makes of the texts of gold records. */
async function extractLines(shell: Shell, file: string): Promise<readonly string[]> {
  const extractor = openExtractor(openTables(shell));
  const source = { file, bytes: [readFileSync(file)] };
  const lines: string[] = [];
  for await (const item of extractSources([source], { extractor, from: 'records' })) {
    if ('paper' in item) lines.push(JSON.stringify(toRecord(item.paper, item.extraction)));
  }
  return lines;
}

function sayScores(shell: Shell, { papers, unread, unlike, misses }: Scores, file: string | undefined): void {
  const notes = [
    unread.length > 0 ? `${unread.length} of them without a prediction: ${unread.slice(0, 5).join(', ')}` : '',
    unlike.length > 0 ? `${unlike.length} whose text is not gold's, so that offsets cannot match: ${unlike.slice(0, 5).join(', ')}` : '',
    file === undefined ? '' : `${misses.length} misses in ${file}`,
  ].filter(Boolean);
  shell.say([inWords(papers, 'paper'), ...notes].join('; '));
}

const percent = (fraction: number): string => (100 * fraction).toFixed(1);

/** A cell that is empty where there was nothing to measure. */
const measured = (cell: (row: Row) => string) => (row: Row) => (row.gold + row.predicted > 0 ? cell(row) : '');

const columns: readonly Column<Row>[] = [
  { title: 'Measure', cell: ({ measure }) => measure },
  { title: 'Precision', cell: measured(({ precision }) => percent(precision)), align: 'right' },
  { title: 'Recall', cell: measured(({ recall }) => percent(recall)), align: 'right' },
  { title: 'F1', cell: measured(({ f1 }) => percent(f1)), align: 'right' },
  { title: '95% interval', cell: measured(({ interval: [low, high] }) => `${percent(low)}–${percent(high)}`), align: 'right' },
  { title: 'Right', cell: ({ correct }) => String(correct), align: 'right' },
  { title: 'Gold', cell: ({ gold }) => String(gold), align: 'right' },
  { title: 'Predicted', cell: ({ predicted }) => String(predicted), align: 'right' },
];
