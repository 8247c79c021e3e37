/**
 * Findings as SARIF 2.1.0 (OASIS standard of 2020), which code hosts and editors show beside the source line.
 */
import type { Finding, Paper, Verdict } from '../model.ts';
import { sourcePosition } from '../span.ts';

export interface SarifInput {
  /** Version of claimgraph. */
  readonly version: string;
  readonly rules: readonly { readonly id: string; readonly name: string }[];
  readonly papers: ReadonlyMap<string, Paper>;
  readonly findings: readonly Finding[];
}

type Level = 'error' | 'warning' | 'note';

const levels: Readonly<Partial<Record<Verdict, Level>>> = {
  'does not add up': 'error',
  conflict: 'error',
  check: 'warning',
  differs: 'note',
};

/** One SARIF log with one run. Findings that add up, are the same or cannot be checked are no results. */
export function writeSarif({ version, rules, papers, findings }: SarifInput): string {
  const results = findings.flatMap((finding) => resultOf(finding, rules, papers) ?? []);
  const driver = {
    name: 'claimgraph',
    version,
    rules: rules.map(({ id, name }) => ({ id, name: camel(name), shortDescription: { text: name } })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** `from → to` → `FromTo`: rule names are identifiers. */
function camel(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
}

function resultOf(
  { id, check, verdict, numbers, working, standing }: Finding,
  rules: SarifInput['rules'],
  papers: SarifInput['papers'],
): object | undefined {
  const level = levels[verdict];
  const [location, ...related] = numbers.flatMap((number) => locationOf(number, papers) ?? []);
  if (!level || !location) return undefined;
  return {
    ruleId: check,
    ruleIndex: rules.findIndex((rule) => rule.id === check),
    level,
    message: { text: `${verdict}: ${working}` },
    locations: [location],
    ...(related.length > 0 ? { relatedLocations: related.map((one, at) => ({ id: at + 1, ...one })) } : {}),
    ...(standing?.state === 'not a problem' ? { suppressions: [suppressionBy(standing.who)] } : {}),
    partialFingerprints: { 'claimgraphFinding/v1': id },
  };
}

/** What people judged no problem is told, and told to be settled. */
function suppressionBy(who: readonly string[]): object {
  return { kind: 'external', status: 'accepted', justification: `judged no problem by ${who.join(', ')}` };
}

function locationOf({ paper: id, span, literal, role }: Finding['numbers'][number], papers: SarifInput['papers']): object | undefined {
  const paper = papers.get(id);
  if (!paper) return undefined;
  const start = sourcePosition(paper.origin.map, span.part, span.start);
  const last = sourcePosition(paper.origin.map, span.part, Math.max(span.start, span.end - 1));
  const region = start &&
    last && {
      startLine: start.line,
      startColumn: start.column,
      endLine: last.line,
      endColumn: last.column + 1,
      snippet: { text: literal },
    };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(paper.origin.file) }, ...(region ? { region } : {}) },
    message: { text: role },
  };
}

/** A path as a URI reference: relative ones stay relative, and no colon in a name passes for a scheme. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  const drive = /^[A-Za-z]:\//u.test(path) ? path.slice(0, 2) : '';
  const uri = drive + path.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  return drive ? `file:///${uri}` : path.startsWith('/') ? `file://${uri}` : uri;
}
