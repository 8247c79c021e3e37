/**
 * `claimgraph eval --audit`: how right each check is. What it prints as JSON is what src/audit/measured.json holds.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { auditAcross } from '../../audit/across.ts';
import { auditPaper } from '../../audit/audit.ts';
import { type AuditScores, type CheckScore, type Parsed, parseJudged, parseReadings, scoreAudit } from '../../evaluate/audit.ts';
import { type GroupScores, scoreGroups } from '../../evaluate/groups.ts';
import type { Finding } from '../../model.ts';
import { extractSources } from '../../pipeline.ts';
import type { Format } from '../../read/read.ts';
import { resolveEntities } from '../../resolve/resolve.ts';
import type { Entry } from '../../store/store.ts';
import { CommandError, type Exit, exits } from '../shell/exit.ts';
import { sayProblem } from '../shell/problems.ts';
import type { Shell } from '../shell/shell.ts';
import { type Column, formatTable } from '../shell/table.ts';
import { openExtractor, openTables } from '../shell/workshop.ts';

export interface AuditFiles {
  readonly texts?: string;
  readonly readings?: string;
  readonly groups?: string;
}

interface Options extends AuditFiles {
  readonly format: 'table' | 'json';
}

/** Measures, and prints what was measured. */
export async function evaluateAudit(shell: Shell, file: string, { texts, readings, groups, format }: Options): Promise<Exit> {
  const judged = open(shell, file, parseJudged);
  const read = readings === undefined ? { records: [], problems: [] } : open(shell, readings, parseReadings);
  const onJudged = await auditFile(shell, file);
  const onRead = texts === undefined ? new Map<string, readonly Finding[]>() : await auditFile(shell, texts);
  const scores = scoreAudit({
    judged: judged.records,
    onJudged,
    readings: read.records,
    onRead: { texts: onRead.size, findings: [...onRead.values()].flat() },
  });
  const sources = groups === undefined ? undefined : await compareSources(shell, groups);
  const measured = withSources(scores, sources);
  if (format === 'json') await shell.printJson({ command, ...measured });
  else await shell.printLines(lines(shell, measured));
  return judged.problems.length + read.problems.length > 0 ? exits.partly : exits.fine;
}

const command =
  'claimgraph eval JUDGED.jsonl --audit --texts ABSTRACTS.jsonl --readings test/gold/audit-readings.jsonl --groups GROUPS.jsonl --format json';

function open<T>(shell: Shell, file: string, parse: (file: string, text: string) => Parsed<T>): Parsed<T> {
  const parsed = parse(file, text(file));
  for (const problem of parsed.problems) sayProblem(shell, problem);
  if (parsed.records.length === 0) throw new CommandError(exits.unread, `${file}: no line could be read`);
  return parsed;
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(exits.unread, `${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The findings on each paper of a file, by its id. */
async function auditFile(shell: Shell, file: string): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const knowledge = openTables(shell).load();
  const findings = new Map<string, readonly Finding[]>();
  for await (const entry of entriesOf(shell, file, 'records')) findings.set(entry.paper.id, auditPaper(entry, knowledge).findings);
  return findings;
}

async function* entriesOf(shell: Shell, file: string, from: Format): AsyncGenerator<Entry> {
  const extractor = openExtractor(openTables(shell));
  for await (const item of extractSources([{ file, bytes: createReadStream(file) }], { extractor, from, signal: shell.signal })) {
    if ('problem' in item) sayProblem(shell, item.problem);
    else yield item;
  }
}

async function compareSources(shell: Shell, file: string): Promise<GroupScores> {
  const entries: Entry[] = [];
  for await (const entry of entriesOf(shell, file, 'results')) entries.push(entry);
  const papers = entries.map(({ paper }) => paper);
  const resolved = resolveEntities(entries, openTables(shell).load(), []);
  const nothing = { format: 1, hash: '', others: {}, findings: [], reviews: [], positions: {} } as const;
  const findings = auditAcross({ ...nothing, papers, ...resolved });
  return scoreGroups({ papers, claims: resolved.claims, findings });
}

interface Measured extends AuditScores {
  readonly sources?: GroupScores;
}

/** The comparison of sources is a check like the others, on all groups. */
function withSources(scores: AuditScores, sources: GroupScores | undefined): Measured {
  if (!sources) return scores;
  const found = Object.values(sources.expected).reduce((sum, { right }) => sum + right, 0);
  const share = Math.round((1000 * found) / Math.max(1, sources.groups)) / 1000;
  const C9: CheckScore = { said: sources.groups, right: found, precision: share, n: sources.groups, found, recall: share };
  return { ...scores, checks: { ...scores.checks, C9 }, sources };
}

function lines(shell: Shell, { checks, judged, read, falseAlarms, sources }: Measured): readonly string[] {
  const { said, wrong, perThousand, interval } = falseAlarms;
  const groups = Object.entries(sources?.expected ?? {}).map(([verdict, { groups: of, right }]) => `${right} of ${of} ${verdict}`);
  return [
    ...formatTable(Object.entries(checks), columns, { width: shell.width, heading: shell.style.bold }),
    '',
    `recall on ${judged.relations} relations of ${judged.texts} texts; precision on ${read.findings} findings of ${read.texts} texts (${read.unread} unread)`,
    `"does not add up" ${said} times, ${wrong} wrongly: ${perThousand} false alarms per 1,000 texts (95% interval ${interval.join('–')})`,
    ...(sources ? [`sources: ${groups.join(', ')}; ${sources.equalThatDiffer} groups of equal values differ`] : []),
  ];
}

const share = (value: number | undefined): string => (value === undefined ? '' : (100 * value).toFixed(1));

const columns: readonly Column<readonly [string, CheckScore]>[] = [
  { title: 'Check', cell: ([check]) => check },
  { title: 'Precision', cell: ([, { precision }]) => share(precision), align: 'right' },
  { title: 'Right', cell: ([, { right }]) => String(right), align: 'right' },
  { title: 'Read', cell: ([, { said }]) => String(said), align: 'right' },
  { title: 'Recall', cell: ([, { recall }]) => share(recall), align: 'right' },
  { title: 'Found', cell: ([, { found }]) => String(found), align: 'right' },
  { title: 'Relations', cell: ([, { n }]) => String(n), align: 'right' },
];
