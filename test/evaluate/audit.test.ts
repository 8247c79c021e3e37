/** The measure of the audit: exact intervals, relations found, readings, and groups of results. */
import { describe, expect, it } from 'vitest';
import { type JudgedText, parseJudged, parseReadings, scoreAudit } from '../../src/evaluate/audit.ts';
import { exactInterval } from '../../src/evaluate/exact.ts';
import { scoreGroups } from '../../src/evaluate/groups.ts';
import type { Finding, LinkedClaim, Verdict } from '../../src/model.ts';
import { span } from '../../src/span.ts';

describe('the exact interval', () => {
  // From Clopper and Pearson's definition; the first three are closed forms.
  it.each([
    [0, 20, 0, 1 - 0.025 ** (1 / 20)],
    [20, 20, 0.025 ** (1 / 20), 1],
    [0, 20_000, 0, 1 - 0.025 ** (1 / 20_000)],
    [0, 0, 0, 1],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [9, 10, 0.555, 0.9975],
  ])('of %i in %i', (...[count, of, low, high]) => {
    const found = exactInterval(count, of);
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(high, 4);
  });
  it('holds the share and grows narrower', () => {
    for (const of of [10, 100, 1000]) {
      const [low, high] = exactInterval(of / 5, of);
      expect(low).toBeLessThan(0.2);
      expect(high).toBeGreaterThan(0.2);
      expect(high - low).toBeLessThan(2 / Math.sqrt(of));
    }
  });
});

function finding(id: string, verdict: Verdict, ...spans: readonly (readonly [number, number])[]): Finding {
  const numbers = spans.map(([start, end]) => ({ paper: 'p', span: span(start, end), literal: '', role: '' }));
  return { id, check: id.split(':')[0] ?? '', verdict, numbers, working: '' };
}

describe('scores', () => {
  const relation = (check: string, verdict: Verdict, ...numbers: [number, number][]) => ({ check, verdict, numbers });
  const judged: readonly JudgedText[] = [
    { id: 'a', relations: [relation('C1', 'adds up', [0, 2], [5, 7], [9, 10]), relation('SUM', 'adds up', [20, 22], [25, 26])] },
    { id: 'b', relations: [relation('C1', 'does not add up', [0, 2], [5, 7])] },
  ];
  const onJudged = new Map([
    ['a', [finding('C1:x', 'adds up', [0, 2], [9, 10]), finding('C17:y', 'adds up', [20, 22])]],
    ['b', [finding('C1:z', 'check', [0, 2], [5, 7])]],
  ]);
  const findings = [
    finding('C1:1', 'adds up'),
    finding('C1:2', 'does not add up'),
    finding('C1:3', 'does not add up'),
    finding('C2:4', 'check'),
    finding('C4:5', 'cannot be checked'),
  ];
  const readings = [
    { finding: 'C1:1', right: true },
    { finding: 'C1:2', right: true },
    { finding: 'C1:3', right: false },
    { finding: 'C1:gone', right: false },
  ];
  const scores = scoreAudit({ judged, onJudged, readings, onRead: { texts: 500, findings } });

  it('a relation is found when a finding on two of its numbers gives its verdict', () => {
    expect(scores.checks).toEqual({
      C1: { said: 3, right: 2, precision: 0.667, n: 2, found: 1, recall: 0.5 },
      C17: { said: 0, right: 0, n: 1, found: 0, recall: 0 },
    });
    expect(scores.judged).toEqual({ texts: 2, relations: 3 });
  });
  it('what nobody read counts for nothing, and is counted', () => {
    expect(scores.read).toEqual({ texts: 500, findings: 3, unread: 1 });
  });
  it('false alarms are told per 1,000 texts, with their interval', () => {
    expect(scores.falseAlarms).toEqual({ said: 2, wrong: 1, perThousand: 2, interval: [0.051, 11.092] });
  });
});

describe('files', () => {
  it('lines that are none are problems with their line', () => {
    const text = '{"id":"a","relations":[]}\n\nno JSON\n{"id":"b"}\n';
    const { records, problems } = parseJudged('f', text);
    expect(records).toEqual([{ id: 'a', relations: [] }]);
    expect(problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['f', 3, 'evaluate/judged'],
      ['f', 4, 'evaluate/judged'],
    ]);
    expect(parseReadings('f', '{"finding":"C1:x","right":true}').records).toEqual([{ finding: 'C1:x', right: true }]);
  });
});

describe('groups of results', () => {
  const result = (id: string, line: number, [value, shots]: readonly [number, number?]): LinkedClaim => ({
    id,
    paper: 'p',
    quantity: {
      id,
      span: span(0, 1),
      literal: `${value}`,
      values: [{ literal: `${value}`, value, step: 0.1 }],
      op: '=',
      unit: 'percent',
      kind: 'result',
      why: '',
    },
    ...{ subject: [], on: [], metric: [], baseline: [], via: [], direction: 'none', change: 'none', cites: [], confidence: 1 },
    setting: { other: [], ...(shots === undefined ? {} : { shots: { value: shots, span: span(0, 1) } }) },
    role: 'reported',
    sentence: span(line * 10, line * 10 + 5),
  });
  const claims = [
    result('a', 0, [92.1, 5]),
    result('b', 0, [87.3, 5]),
    result('c', 1, [92.1]),
    result('d', 1, [87.3]),
    result('e', 2, [92.1]),
    result('f', 2, [92.2]),
  ];
  const told = (verdict: Verdict, ...ids: readonly string[]): Finding => ({
    id: ids.join('+'),
    check: 'C9',
    verdict,
    numbers: ids.map((claim) => ({ paper: 'p', claim, span: span(0, 1), literal: claim, role: '' })),
    working: '',
  });
  const map = [0, 1, 2].map((line) => ({ part: 'text' as const, start: line * 10, line: line + 1, column: 1 }));
  const papers = [{ id: 'p', version: '', title: '', text: '', ids: {}, origin: { file: '', map }, parts: [] }];
  it('each must come out as its values and settings say', () => {
    const findings = [told('conflict', 'a', 'b'), told('conflict', 'c', 'd'), told('same', 'e', 'f')];
    expect(scoreGroups({ papers, claims, findings })).toEqual({
      groups: 3,
      expected: { conflict: { groups: 1, right: 1 }, differs: { groups: 1, right: 0 }, same: { groups: 1, right: 1 } },
      equalThatDiffer: 0,
    });
  });
  it('results that no finding holds together are not right', () => {
    expect(scoreGroups({ papers, claims, findings: [told('conflict', 'a')] }).expected.conflict).toEqual({ groups: 1, right: 0 });
  });
});
