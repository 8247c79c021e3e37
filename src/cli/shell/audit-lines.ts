/**
 * An audit as a person reads it: a line per paper, its findings with their working, and the checks with how right they were.
 */
import type { Audit, CheckReport } from '../../audit/report.ts';
import type { Finding, Paper, Verdict } from '../../model.ts';
import { words } from '../../span.ts';
import type { Shell } from './shell.ts';
import type { Style } from './style.ts';
import { formatTable } from './table.ts';
import { fold, oneLine } from './text.ts';
import { inWords } from './words.ts';

/** The lines of the whole report. */
export function auditLines({ papers, audits, across, checks }: Audit, { style, width }: Shell): readonly string[] {
  const look = { papers, style, width: width ?? 120 };
  return [
    ...audits.flatMap(({ paper, coverage, findings }) => [
      `${style.bold(oneLine(paper))}  ${inWords(coverage.numbers, 'number')}, ${coverage.checkable} checkable${tellVerdicts(findings)}`,
      ...findings.flatMap((finding) => findingLines(finding, look)),
    ]),
    ...(across.length > 0 ? [style.bold('across papers')] : []),
    ...across.flatMap((finding) => findingLines(finding, look)),
    '',
    ...checkLines(checks, style),
  ];
}

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
}

function findingLines({ check, verdict, numbers, working, sentence }: Finding, { papers, style, width }: Look): readonly string[] {
  const paper = papers.get(numbers[0]?.paper ?? '');
  const said = sentence && paper && (verdict === 'does not add up' || verdict === 'check') ? `“${words(paper, sentence)}”` : '';
  return [
    `  ${paint(verdict, style)}  ${check}  ${oneLine(working)}`,
    ...(said ? fold(said, Math.max(40, width - 6)).map((line) => `      ${style.dim(line)}`) : []),
  ];
}

function paint(verdict: Verdict, style: Style): string {
  if (verdict === 'does not add up' || verdict === 'conflict') return style.red(verdict);
  if (verdict === 'check') return style.yellow(verdict);
  return verdict === 'adds up' || verdict === 'same' ? style.green(verdict) : verdict;
}

function checkLines(checks: readonly CheckReport[], style: Style): readonly string[] {
  const share = (part: number | undefined) => (part === undefined ? '' : `${Math.round(part * 100)}%`);
  return formatTable(
    checks,
    [
      { title: 'Check', cell: ({ id }) => id },
      { title: 'Of', cell: ({ name }) => name },
      { title: 'Precision', cell: ({ precision }) => share(precision), align: 'right' },
      { title: 'Recall', cell: ({ recall }) => share(recall), align: 'right' },
      { title: 'Measured on', cell: ({ n }) => (n === undefined ? 'not measured' : String(n)), align: 'right' },
      { title: '', cell: ({ ran, why }) => (ran ? (why ?? '') : `did not run: ${why ?? ''}`) },
    ],
    { heading: style.bold },
  );
}
