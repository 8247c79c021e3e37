/**
 * The findings of the audit as a page needs them: by id, by claim, by paper; what a check is called and how right it was when measured.
 */
import { measured } from '../../../src/audit/measured.ts';
import { checkNames } from '../../../src/audit/names.ts';
import { isOpen } from '../../../src/filter.ts';
import { type Corpus, type Filter, type Finding, type LinkedClaim, type Part, type Verdict, verdicts } from '../../../src/model.ts';
import type { Passing } from './library.ts';

/** Glyph and word of a verdict; colour comes third. */
export const verdictGlyphs: Readonly<Record<Verdict, string>> = {
  'does not add up': '✗',
  conflict: '≠',
  check: '!',
  differs: '≈',
  'adds up': '✓',
  same: '=',
  'cannot be checked': '–',
};

export const verdictWords: Readonly<Record<string, string>> = {
  'does not add up': 'does not add up',
  conflict: 'conflict',
  check: 'check',
  differs: 'differs',
  'adds up': 'adds up',
  same: 'same',
  'cannot be checked': 'cannot be checked',
};

const across = ['another setting or split', 'another version of the model', 'a number taken over from elsewhere'];

/** What it may mean that the numbers of a check do not fit. */
const readings: Readonly<Partial<Record<string, readonly string[]>>> = {
  C1: ['a gain over another baseline', 'a relative gain', 'another split', 'a slip of the pen'],
  C2: ['points given as percent, or the reverse', 'a gain over another baseline'],
  C3: ['a ratio to another baseline', 'a ratio of unrounded values'],
  C4: ['another number of items', 'a mean of several runs'],
  C9: across,
  C11: ['another unit or scale', 'a slip of the pen'],
  C12: ['an average of F1 over classes', 'another split'],
  C13: ['an error of another kind', 'another split'],
  C15: ['another meaning of the words', 'a slip of the pen'],
  C17: ['parts that overlap', 'a part that is not named'],
};

const names: Readonly<Partial<Record<string, string>>> = checkNames;

/** What src/audit calls a check; the id itself where it has none of that id. */
export function checkName(check: string): string {
  return names[check] ?? check;
}

export function possibleReadings(check: string): readonly string[] {
  return readings[check] ?? [];
}

/** "right in all 17 read; finds 94% of 18". */
export function measuredWords(check: string): string {
  const figures = measured[check];
  if (!figures) return 'not measured';
  const { precision, read, recall, n } = figures;
  const right = precision === undefined ? 'none was found to read' : `${percent(precision)} of ${read} read were right`;
  return `${right}; found ${percent(recall)} of ${n} known`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export interface AuditIndex {
  /** By id. */
  readonly findings: ReadonlyMap<string, Finding>;
  readonly ofClaim: (claim: string) => readonly Finding[];
  readonly ofPaper: (paper: string) => readonly Finding[];
}

export function createAuditIndex({ findings }: Corpus): AuditIndex {
  const byClaim = new Map<string, Finding[]>();
  const byPaper = new Map<string, Finding[]>();
  for (const finding of findings) {
    const claims = new Set(finding.numbers.flatMap(({ claim }) => claim ?? []));
    for (const claim of claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), finding]);
    for (const paper of papersOf(finding)) byPaper.set(paper, [...(byPaper.get(paper) ?? []), finding]);
  }
  return {
    findings: new Map(findings.map((finding) => [finding.id, finding])),
    ofClaim: (claim) => byClaim.get(claim) ?? [],
    ofPaper: (paper) => byPaper.get(paper) ?? [],
  };
}

/** The papers of a finding's numbers, each once. */
export function papersOf({ numbers }: Finding): readonly string[] {
  return [...new Set(numbers.map(({ paper }) => paper))];
}

/** Findings that a filter leaves: one of their claims passes, or nothing is narrowed down to. Most severe first. */
export function findingsIn({ findings }: Corpus, filter: Filter, { ids, isAll }: Pick<Passing, 'ids'> & { readonly isAll: boolean }) {
  const wanted = new Set(filter.audit ?? []);
  const chosen = wanted.size > 0 ? findings.filter(({ verdict }) => wanted.has(verdict)) : findings;
  const kept = isAll ? chosen : chosen.filter(({ numbers }) => numbers.some(({ claim }) => claim !== undefined && ids.has(claim)));
  return kept.toSorted((a, b) => severity(a) - severity(b));
}

/** The claims of a filter that no finding speaks of: they stand in no relation that could be checked. */
export function uncheckedIn(claims: readonly LinkedClaim[], { ofClaim }: Pick<AuditIndex, 'ofClaim'>): readonly LinkedClaim[] {
  return claims.filter(({ id }) => ofClaim(id).length === 0);
}

/** How many findings there are of each verdict. One that people judged no problem is shown, and counts for nothing. */
export function countVerdicts(findings: readonly Finding[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of findings.filter(isOpen)) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

function severity({ verdict }: Finding): number {
  return verdicts.indexOf(verdict);
}

/** "3 checked; 3 add up": numbers of a paper that its findings are about, and those that nothing speaks against. */
export function checkedWords(findings: readonly Finding[], paper: string): string {
  const checked = new Map<string, boolean>();
  for (const { verdict, numbers } of findings) {
    if (verdict === 'cannot be checked') continue;
    const fits = verdict === 'adds up' || verdict === 'same';
    for (const { paper: of, span } of numbers) {
      const key = `${span.part} ${span.start}`;
      if (of === paper) checked.set(key, fits && (checked.get(key) ?? true));
    }
  }
  const fitting = [...checked.values()].filter(Boolean).length;
  return checked.size === 0 ? 'none could be checked' : `${checked.size} checked; ${fitting} ${fitting === 1 ? 'adds' : 'add'} up`;
}

/** The findings on each sentence of a paper, most severe first, by where their first number in it starts: there they are shown. */
export function findingsBeside(findings: readonly Finding[], paper: string, part: Part): ReadonlyMap<number, readonly Finding[]> {
  const sentences = new Map<number, { start: number; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const starts = finding.numbers.flatMap(({ paper: of, span }) => (of === paper && span.part === part ? [span.start] : []));
    if (starts.length === 0) continue;
    const start = Math.min(...starts);
    const { sentence } = finding;
    const key = sentence && papersOf(finding).length === 1 ? sentence.start : start;
    const here = sentences.get(key) ?? { start, findings: [] };
    here.start = Math.min(here.start, start);
    here.findings.push(finding);
    sentences.set(key, here);
  }
  return new Map([...sentences.values()].map(({ start, findings: found }) => [start, found.sort((a, b) => severity(a) - severity(b))]));
}

/** Findings under the paper they are about, or under all of several; the order is that of their first. */
export interface FindingGroup {
  /** One paper's id; absent for findings across papers. */
  readonly paper?: string;
  readonly findings: readonly Finding[];
}

export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const [paper = '', ...others] = papersOf(finding);
    const key = others.length > 0 ? '' : paper;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([paper, members]) => (paper ? { paper, findings: members } : { findings: members }));
}
