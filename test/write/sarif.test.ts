/**
 * SARIF by what its schema requires of the parts that are written, and GitHub's workflow commands.
 */
import { describe, expect, it } from 'vitest';
import type { Finding, Paper, Verdict } from '../../src/model.ts';
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
      artifactLocation: { uri: 'notes/my,%20paper:%201%25.md' },
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
  it('are nothing for papers that are not there', () => {
    expect(writeAnnotations(new Map(), [finding('check')])).toBe('');
  });
});
