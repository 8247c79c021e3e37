/**
 * `claimgraph audit`: which stated numbers fit together and which do not, in files or in the store.
 */
import { Option } from 'commander';
import { auditPaper, type PaperAudit } from '../audit/audit.ts';
import { falseAlarms } from '../audit/measured.ts';
import { type Audit, reportChecks } from '../audit/report.ts';
import { isOpen } from '../filter.ts';
import { type Claim, type Corpus, type Finding, given, type Paper } from '../model.ts';
import { extractSources } from '../pipeline.ts';
import { formats, type Format as InputFormat } from '../read/read.ts';
import { reviewCorpus } from '../review/review.ts';
import { words } from '../span.ts';
import { writeAnnotations } from '../write/annotations.ts';
import { writeSarif } from '../write/sarif.ts';
import { readReviewFiles } from './review/import.ts';
import { auditLines } from './shell/audit-lines.ts';
import { command, formatOption, gather, type MakeCommand } from './shell/door.ts';
import { CommandError, type Exit, exits } from './shell/exit.ts';
import { countProblem, exitOf, sayProblem, type Tally } from './shell/problems.ts';
import type { Shell } from './shell/shell.ts';
import { openSources } from './shell/sources.ts';
import { version } from './shell/version.ts';
import { openExtractor, openTables, readCorpus, withStore } from './shell/workshop.ts';

const help = `
Recomputes what the text itself relates: a gain from its two values, a share from its counts, F1 from precision and recall, and so on.
A printed number stands for all that rounds to it. A set of numbers adds up, does not add up, is one to check, or cannot be checked;
which number is off is not said, and nothing is said of what the text does not relate. The working is shown.

Without FILES the papers of the store are audited, and results on one thing are compared across them: same, differs (settings are
other or not stated) or conflict (same stated setting). FILES are read as "extract" reads them; nothing is kept.

  text    a line per paper, its findings with their working, then the checks with their measured precision and recall
  json    {"papers", "across", "checks", "falseAlarms"}
  sarif   SARIF 2.1.0 with line and column, for code hosts and editors
  github  workflow commands, which become notes in a pull request

What a person judged "not a problem" (claimgraph review) stays, marked, and no longer counts for the exit code; the id that "review" wants
stands in brackets. --reviews applies exported verdicts to FILES.

Examples:
  $ claimgraph audit paper.md
  $ claimgraph audit                                   the store, across papers too
  $ claimgraph audit --reviews reviews.jsonl paper.md
  $ claimgraph audit --format sarif *.md > audit.sarif
  $ claimgraph audit --format json papers.jsonl | jq '.papers[].findings[] | select(.verdict == "check").working'

Exit codes: 0 fine; 1 something does not add up or is in conflict; 2 there are only things to check (findings judged no problem aside);
65 some input could not be read; 66 no input could, or there is no store.
`;

interface Options {
  readonly from?: InputFormat;
  readonly reviews?: readonly string[];
  readonly format: 'text' | 'json' | 'sarif' | 'github';
}

export const auditCommand: MakeCommand = (act) =>
  command('audit', 'say which stated numbers fit together and which do not', help)
    .argument('[files...]', 'files; the store when left out; - is standard input')
    .addOption(new Option('--from <format>', 'format of the files; told by their content when left out').choices(formats))
    .option('--reviews <file>', 'verdicts on the findings in FILES, as "review --export" writes them; may be repeated', gather<string>)
    .addOption(formatOption(['text', 'json', 'sarif', 'github']))
    .action(act(audit));

async function audit(shell: Shell, files: readonly string[], { from, reviews = [], format }: Options): Promise<Exit> {
  const tally: Tally = { papers: 0, losses: 0 };
  if (reviews.length > 0 && files.length === 0)
    throw new CommandError(exits.usage, 'the store has its verdicts: "claimgraph review --import" adds more');
  const done = files.length > 0 ? await auditFiles(shell, files, { from, tally, reviews }) : await auditStore(shell);
  await shell.print(write(shell, done, format));
  if (shell.signal.aborted) return exits.interrupted;
  const read = exitOf(tally);
  return read === exits.fine ? exitOn(findingsOf(done)) : read;
}

function findingsOf({ audits, across }: Audit): readonly Finding[] {
  return [...findingsIn(audits), ...across];
}

function findingsIn(audits: readonly PaperAudit[]): readonly Finding[] {
  return audits.flatMap(({ findings }) => findings);
}

function exitOn(all: readonly Finding[]): Exit {
  const findings = all.filter(isOpen);
  if (findings.some(({ verdict }) => verdict === 'does not add up' || verdict === 'conflict')) return exits.doesNotAddUp;
  return findings.some(({ verdict }) => verdict === 'check') ? exits.toCheck : exits.fine;
}

interface Reading {
  readonly from: InputFormat | undefined;
  readonly tally: Tally;
  /** Files of verdicts. */
  readonly reviews: readonly string[];
}

async function auditFiles(shell: Shell, files: readonly string[], { from, tally, reviews }: Reading): Promise<Audit> {
  const tables = openTables(shell);
  const papers = new Map<string, Paper>();
  const audits: PaperAudit[] = [];
  const claims: Claim[] = [];
  const sources = openSources(files, shell, { folders: 'refuse' });
  for await (const item of extractSources(sources, { extractor: openExtractor(tables), from, signal: shell.signal })) {
    if ('problem' in item) {
      countProblem(tally, item.problem);
      sayProblem(shell, item.problem);
      continue;
    }
    tally.papers += 1;
    const paper = withOwnId(item.paper, papers);
    papers.set(paper.id, paper);
    claims.push(...item.extraction.claims);
    audits.push(auditPaper({ paper, extraction: item.extraction }, tables.load()));
  }
  const judged =
    reviews.length > 0 ? await judgedBy(shell, reviews, { papers: [...papers.values()], claims, findings: findingsIn(audits) }) : [];
  return { papers, audits: withStandings(audits, judged), across: [], checks: reportChecks(audits, { across: false }) };
}

/** Two manuscripts of one title are told apart by their files. */
function withOwnId(paper: Paper, papers: ReadonlyMap<string, Paper>): Paper {
  if (!papers.has(paper.id)) return paper;
  const named = `${paper.id} (${paper.origin.file})`;
  const free = [named, ...[...papers].map((_, at) => `${named} ${at + 2}`)].find((id) => !papers.has(id));
  return { ...paper, id: free ?? named };
}

async function auditStore(shell: Shell): Promise<Audit> {
  const corpus = await readCorpus(shell, 'without layout');
  const knowledge = openTables(shell).load();
  const audits: PaperAudit[] = [];
  await withStore(shell, { mustExist: true }, async (store) => {
    for await (const entry of store.entries()) audits.push(auditPaper(entry, knowledge));
  });
  audits.sort((a, b) => (a.paper < b.paper ? -1 : 1));
  const across = corpus.findings.filter(({ check }) => check === 'C9');
  return {
    papers: new Map(corpus.papers.map((paper) => [paper.id, paper])),
    audits: withStandings(audits, corpus.findings),
    across,
    checks: reportChecks(audits, { across: true }),
  };
}

/** The findings under the verdicts of files. */
async function judgedBy(shell: Shell, files: readonly string[], found: Pick<Corpus, 'papers' | 'claims' | 'findings'>) {
  const nothing = { format: 1, hash: '', others: {}, entities: [], mentions: [], reviews: [], positions: {} } as const;
  const corpus: Corpus = { ...nothing, ...found };
  return reviewCorpus(corpus, (await readReviewFiles(shell, files, corpus)).reviews).findings;
}

/** The audits with what people's verdicts on each finding come to. */
function withStandings(audits: readonly PaperAudit[], judged: readonly Finding[]): readonly PaperAudit[] {
  const standings = new Map(judged.flatMap(({ id, standing }) => (standing ? [[id, standing] as const] : [])));
  if (standings.size === 0) return audits;
  return audits.map((one) => ({
    ...one,
    findings: one.findings.map((finding) => ({ ...finding, ...given('standing', standings.get(finding.id)) })),
  }));
}

function write(shell: Shell, done: Audit, format: Options['format']): string {
  if (format === 'json') return `${JSON.stringify(jsonOf(done), undefined, 2)}\n`;
  if (format === 'sarif') return writeSarif({ version: version(), rules: done.checks, papers: done.papers, findings: findingsOf(done) });
  if (format === 'github') return writeAnnotations(done.papers, findingsOf(done));
  return auditLines(done, shell)
    .map((line) => `${line}\n`)
    .join('');
}

function jsonOf({ papers, audits, across, checks }: Audit) {
  return {
    papers: audits.map(({ paper, coverage, findings }) => ({
      id: paper,
      coverage,
      findings: findings.map((finding) => findingJson(finding, papers, 'within')),
    })),
    across: across.map((finding) => findingJson(finding, papers, 'across')),
    checks,
    falseAlarms,
  };
}

function findingJson(
  { id, check, verdict, numbers, working, interval, sentence, standing }: Finding,
  papers: Audit['papers'],
  where: 'within' | 'across',
) {
  const paper = papers.get(numbers[0]?.paper ?? '');
  return {
    id,
    check,
    verdict,
    numbers: numbers.map(({ paper: of, claim, span, literal, role }) => ({
      ...(where === 'across' ? { paper: of } : {}),
      ...(claim === undefined ? {} : { claim }),
      ...(span.part === 'title' ? { part: span.part } : {}),
      start: span.start,
      end: span.end,
      literal,
      role,
    })),
    working,
    ...(interval ? { interval } : {}),
    ...(sentence && paper ? { sentence: words(paper, sentence) } : {}),
    ...given('review', standing),
  };
}
