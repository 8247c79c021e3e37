/**
 * An audit as a person reads it: a line per paper, its findings with their working, and the checks with how right they were.
 */
import { falseAlarms } from '../../audit/measured.ts';
import type { Audit, CheckReport } from '../../audit/report.ts';
import { isOpen } from '../../filter.ts';
import type { Finding, Paper, Verdict } from '../../model.ts';
import { sourcePosition, words } from '../../span.ts';
import type { Shell } from './shell.ts';
import { shortIds } from './short-ids.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';
import { fold, oneLine } from './text.ts';
import { inWords, standingWords } from './words.ts';

/** The lines of the whole report. */
export function auditLines({ papers, audits, across, checks }: Audit, { style, width }: Shell): readonly string[] {
  const ids = shortIds([...audits.flatMap(({ findings }) => findings), ...across]);
  const look = { papers, style, width: width ?? 120, ids };
  return [
    ...audits.flatMap(({ paper, coverage, findings }) => [
      `${style.bold(oneLine(paper))}  ${inWords(coverage.numbers, 'number')}, ${coverage.checkable} checkable${tellVerdicts(findings)}`,
      ...findings.flatMap((finding) => findingLines(finding, look)),
    ]),
    ...(across.length > 0 ? [style.bold('across papers')] : []),
    ...across.flatMap((finding) => findingLines(finding, look)),
    ...(audits.length > 0 ? ['', ...checkLines(checks, style), '', alarmLine] : []),
  ];
}

const { perThousand, interval, texts } = falseAlarms;
const alarmLine = `“does not add up” is said wrongly of ${perThousand} in 1,000 abstracts (95% interval ${interval.join('–')}; ${texts.toLocaleString('en')} read)`;

/** `: 2 add up, 1 check` */
function tellVerdicts(findings: readonly Finding[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const said = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
  return said.length > 0 ? `: ${said.join(', ')}` : '';
}

interface Look {
  readonly papers: ReadonlyMap<string, Paper>;
  readonly style: Style;
  readonly width: number;
  /** As much of each finding's id as `review` needs. */
  readonly ids: ReadonlyMap<string, string>;
}

function findingLines(finding: Finding, { papers, style, width, ids }: Look): readonly string[] {
  const { check, verdict, numbers, working, sentence, standing } = finding;
  const [first] = numbers;
  const paper = papers.get(first?.paper ?? '');
  const at = paper && first && sourcePosition(paper.origin.map, first.span.part, first.span.start);
  const place = at && sentence && isToLookAt(verdict) ? style.dim(`  ${oneLine(paper.origin.file)}:${at.line}:${at.column}`) : '';
  const id = isReviewable(finding) ? style.dim(`  [${oneLine(ids.get(finding.id) ?? finding.id)}]`) : '';
  const judged = standing ? `  ${oneLine(standingWords(standing))}` : '';
  const said = sentence && paper && isToLookAt(verdict) ? `“${words(paper, sentence)}”` : '';
  return [
    `  ${isOpen(finding) ? paint(verdict, style) : style.strike(verdict)}  ${check}  ${oneLine(working)}${place}${id}${judged}`,
    ...(said ? fold(said, Math.max(40, width - 6)).map((line) => `      ${style.dim(line)}`) : []),
  ];
}

/** Whether there is something to judge: what adds up asks for no verdict, and shows its id where it has one. */
function isReviewable({ verdict, standing }: Finding): boolean {
  return standing !== undefined || isToLookAt(verdict) || verdict === 'conflict' || verdict === 'differs';
}

function isToLookAt(verdict: Verdict): boolean {
  return verdict === 'does not add up' || verdict === 'check';
}

function paint(verdict: Verdict, style: Style): string {
  if (verdict === 'does not add up' || verdict === 'conflict') return style.red(verdict);
  if (verdict === 'check') return style.yellow(verdict);
  return verdict === 'adds up' || verdict === 'same' ? style.green(verdict) : verdict;
}

function checkLines(checks: readonly CheckReport[], style: Style): readonly string[] {
  const share = (part: number | undefined, of: number | undefined) => (part === undefined ? '' : `${Math.round(part * 100)}% of ${of}`);
  return formatTable(
    checks,
    [
      { title: 'Check', cell: ({ id }) => id },
      { title: 'Of', cell: ({ name }) => name },
      { title: 'Precision', cell: ({ precision, read }) => share(precision, read), align: 'right' },
      { title: 'Recall', cell: ({ recall, n }) => share(recall, n), align: 'right' },
      { title: '', cell: ({ ran, why }) => (ran ? (why ?? '') : `did not run: ${why ?? ''}`) },
    ],
    { heading: style.bold },
  );
}
