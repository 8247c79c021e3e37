/**
 * SARIF by its schema and by what is written where, and GitHub's workflow commands.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Finding, type Paper, type Verdict, verdicts } from '../../src/model.ts';
import { span } from '../../src/span.ts';
import { writeAnnotations } from '../../src/write/annotations.ts';
import { writeSarif } from '../../src/write/sarif.ts';

const paper: Paper = {
  id: 'p',
  version: 'v',
  title: '',
  text: 'From 71.4\nto 74.6, a gain of 4.2.',
  ids: {},
  origin: {
    file: 'notes/my, paper: 1%.md',
    map: [
      { part: 'text', start: 0, line: 3, column: 5 },
      { part: 'text', start: 10, line: 4, column: 1 },
    ],
  },
  parts: [],
};
const papers = new Map([['p', paper]]);

function finding(verdict: Verdict, working = '74.6 − 71.4 = 3.2; stated 4.2'): Finding {
  const number = (start: number, literal: string, role: string) => ({ paper: 'p', span: span(start, start + 4), literal, role });
  return { id: 'C1:a+b', check: 'C1', verdict, numbers: [number(5, '71.4', 'from'), number(13, '74.6', 'to')], working };
}

const rules = [{ id: 'C1', name: 'from → to' }];
const sarifOf = (...findings: readonly Finding[]) => JSON.parse(writeSarif({ version: '1.2.3', rules, papers, findings }));

/** The schema is of draft 4, which says `id` for `$id`; all else in it means the same in draft 7. */
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(new URL('sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'));
const isReference = (text: string) => URL.canParse(text, 'https://example.org/a/b') && !/[^\u0021-\u007e]|[<>"{}|\\^`]/u.test(text);
const formats = { uri: (text: string) => URL.canParse(text), 'uri-reference': isReference, 'date-time': true } as const;
const validate = new Ajv({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  unicodeRegExp: false,
  formats,
}).compile(schema);

function complaints(log: unknown): readonly string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the SARIF schema', () => {
  it('fits logs of all verdicts, without findings, and of other files', () => {
    expect(complaints(sarifOf(...verdicts.map((verdict) => finding(verdict))))).toEqual([]);
    expect(complaints(sarifOf())).toEqual([]);
  });
  it.each([
    ['a: b.md', 'a%3A%20b.md'],
    ['<stdin>', '%3Cstdin%3E'],
    ['C:\\papers\\a.md', 'file:///C:/papers/a.md'],
    ['/tmp/ä [1].md', 'file:///tmp/%C3%A4%20%5B1%5D.md'],
    ['a|b^`c`{d}.md', 'a%7Cb%5E%60c%60%7Bd%7D.md'],
    ['../100% #1?.md', '../100%25%20%231%3F.md'],
  ])('a file called %s is %s', (file, uri) => {
    const elsewhere = new Map([['p', { ...paper, origin: { ...paper.origin, file } }]]);
    const log = JSON.parse(writeSarif({ version: '1.2.3', rules, papers: elsewhere, findings: [finding('check')] }));
    expect(complaints(log)).toEqual([]);
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri });
  });
  it('notices what does not belong', () => {
    expect(complaints({ version: '2.1.0', runs: [{}] })).not.toEqual([]);
    expect(complaints({ ...sarifOf(), more: 1 })).not.toEqual([]);
  });
});

describe('SARIF', () => {
  const log = sarifOf(finding('does not add up'));
  const [run] = log.runs;
  it('has what the schema requires of log, run, tool and driver', () => {
    expect(Object.keys(log)).toEqual(['$schema', 'version', 'runs']);
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver).toMatchObject({ name: 'claimgraph', version: '1.2.3' });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });
  it('has rules with unique ids and identifiers as names', () => {
    expect(run.tool.driver.rules).toEqual([{ id: 'C1', name: 'FromTo', shortDescription: { text: 'from → to' } }]);
  });
  it('places each number in its source, end excluded', () => {
    const [result] = run.results;
    expect(result).toMatchObject({
      ruleId: 'C1',
      ruleIndex: 0,
      level: 'error',
      message: { text: expect.stringContaining('does not add up') },
    });
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'notes/my%2C%20paper%3A%201%25.md' },
      region: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 14, snippet: { text: '71.4' } },
    });
    expect(result.relatedLocations).toMatchObject([{ id: 1, physicalLocation: { region: { startLine: 4, startColumn: 4 } } }]);
    expect(result.partialFingerprints).toEqual({ 'claimgraphFinding/v1': 'C1:a+b' });
  });
  const levels: readonly (readonly [Verdict, string | undefined])[] = [
    ['does not add up', 'error'],
    ['conflict', 'error'],
    ['check', 'warning'],
    ['differs', 'note'],
    ['adds up', undefined],
    ['same', undefined],
    ['cannot be checked', undefined],
  ];
  it.each(levels)('%s is of level %s', (verdict, level) => {
    expect(sarifOf(finding(verdict)).runs[0].results.map((one: { level: string }) => one.level)).toEqual(level ? [level] : []);
  });
  it('is a log without results where nothing was found', () => {
    expect(sarifOf().runs[0].results).toEqual([]);
  });
});

describe('GitHub annotations', () => {
  const lines = (...findings: readonly Finding[]) => writeAnnotations(papers, findings);
  it('escape properties and message', () => {
    expect(lines(finding('does not add up', '50% : 3,\nno'))).toBe(
      '::warning file=notes/my%2C paper%3A 1%25.md,line=3,col=10,title=C1 does not add up::does not add up: 50%25 : 3,%0Ano\n',
    );
  });
  it('notice what is to be checked, and nothing that adds up', () => {
    expect(lines(finding('check'), finding('adds up'), finding('same'))).toMatch(/^::notice [^\n]+\n$/u);
  });
  it('name files as a repository does', () => {
    const elsewhere = new Map([['p', { ...paper, origin: { ...paper.origin, file: '.\\docs\\a.md' } }]]);
    expect(writeAnnotations(elsewhere, [finding('check')])).toContain(' file=docs/a.md,');
  });
  it('are nothing for papers that are not there', () => {
    expect(writeAnnotations(new Map(), [finding('check')])).toBe('');
  });
});
