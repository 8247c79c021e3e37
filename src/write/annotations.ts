/**
 * Findings as GitHub workflow commands: a log line `::warning file=…,line=…,col=…::…` becomes a note beside the line in a pull request.
 * See docs.github.com, "Workflow commands for GitHub Actions".
 */
import { isOpen } from '../filter.ts';
import type { Finding, Paper, Verdict } from '../model.ts';
import { sourcePosition } from '../span.ts';

const commands: Readonly<Partial<Record<Verdict, string>>> = {
  'does not add up': 'warning',
  conflict: 'warning',
  check: 'notice',
  differs: 'notice',
};

/** One line for each finding that someone should look at; papers by their id. What adds up, cannot be checked or was judged no problem needs no note. */
export function writeAnnotations(papers: ReadonlyMap<string, Paper>, findings: readonly Finding[]): string {
  return findings
    .filter(isOpen)
    .flatMap((finding) => annotation(papers, finding) ?? [])
    .join('');
}

function annotation(papers: ReadonlyMap<string, Paper>, { check, verdict, numbers, working }: Finding): string | undefined {
  const command = commands[verdict];
  const [first] = numbers;
  const paper = first && papers.get(first.paper);
  if (!command || !first || !paper) return undefined;
  const at = sourcePosition(paper.origin.map, first.span.part, first.span.start);
  const properties = [
    ['file', pathOf(paper.origin.file)],
    ...(at ? [['line', String(at.line)] as const, ['col', String(at.column)] as const] : []),
    ['title', `${check} ${verdict}`],
  ] as const;
  const said = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${command} ${said}::${escapeData(`${verdict}: ${working}`)}\n`;
}

/** As a repository names its files: no `./` ahead, no backslashes. */
function pathOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//u, '');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
