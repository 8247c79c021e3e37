/**
 * C9: results on one thing from two papers. Each line: two results as printed, their settings, and what is said of them; `nothing` where they
 * cannot be compared.
 */
import { describe, expect, it } from 'vitest';
import { auditAcross } from '../../src/audit/across.ts';
import type { Corpus, LinkedClaim, Op, Setting, Verdict } from '../../src/model.ts';
import { span } from '../../src/span.ts';

interface Told {
  readonly literal: string;
  readonly unit?: string;
  readonly op?: Op;
  readonly shots?: number;
  readonly split?: string;
  readonly subject?: string | null;
  readonly kind?: 'result' | 'change';
  readonly paper?: string;
}

function claim(told: Told, paper: string): LinkedClaim {
  const { literal, op = '=', shots, split, subject = 'gpt-4', kind = 'result' } = told;
  const unit = told.unit ?? (literal.endsWith('%') ? 'percent' : 'score');
  const numeral = literal.replace('%', '');
  const step = 10 ** -(numeral.split('.')[1]?.length ?? 0);
  const at = span(0, literal.length);
  const filler = (entity: string) => ({ surface: entity, entity, certainty: 'stated' as const, rule: 'test' });
  const setting: Setting = {
    ...(shots === undefined ? {} : { shots: { value: shots, span: at } }),
    ...(split === undefined ? {} : { split: { value: split, span: at } }),
    other: [],
  };
  return {
    id: `${paper}:${literal}`,
    paper: told.paper ?? paper,
    quantity: {
      id: `${paper}:${literal}`,
      span: at,
      literal,
      values: [{ literal, value: Number(numeral), step }],
      op,
      unit,
      kind,
      why: 'test',
    },
    subject: subject === null ? [] : [filler(subject)],
    on: [filler('gsm8k')],
    metric: [filler('accuracy')],
    baseline: [],
    via: [],
    direction: 'none',
    change: 'none',
    setting,
    role: 'own',
    cites: [],
    sentence: at,
    confidence: 1,
  };
}

function verdictsOn(a: Told, b: Told): readonly Verdict[] {
  const corpus: Corpus = {
    format: 1,
    hash: '',
    papers: [],
    claims: [claim(a, 'a'), claim(b, 'b')],
    others: {},
    entities: [],
    mentions: [],
    findings: [],
    reviews: [],
    positions: {},
  };
  return auditAcross(corpus).map(({ verdict }) => verdict);
}

const shot = (literal: string, shots: number): Told => ({ literal, shots });
const on = (literal: string, split: string): Told => ({ literal, split });
const plain = (literal: string): Told => ({ literal });

describe('fires', () => {
  const cases: readonly (readonly [Told, Told, Verdict])[] = [
    [plain('92.0%'), plain('92.0%'), 'same'],
    [plain('92%'), plain('92.4%'), 'same'],
    [plain('92.04%'), plain('92.0%'), 'same'],
    [plain('0.92'), plain('92.0%'), 'same'],
    [plain('0.920'), plain('0.92'), 'same'],
    [plain('92.0'), plain('92.0%'), 'same'],
    [shot('92.0%', 5), shot('92.0%', 5), 'same'],
    [shot('92.0%', 5), shot('92.0%', 8), 'same'],
    [on('92.0%', 'test'), on('92%', 'test'), 'same'],
    [plain('92.0%'), plain('87.1%'), 'differs'],
    [plain('92.0%'), plain('92.2%'), 'differs'],
    [shot('92.0%', 5), plain('87.1%'), 'differs'],
    [shot('92.0%', 5), shot('87.1%', 8), 'differs'],
    [on('92.0%', 'test'), on('87.1%', 'validation'), 'differs'],
    [shot('92.0%', 5), on('87.1%', 'test'), 'differs'],
    [plain('0.92'), plain('87.1%'), 'differs'],
    [shot('92.0%', 5), shot('87.1%', 5), 'conflict'],
    [shot('92.0%', 0), shot('92.2%', 0), 'conflict'],
    [on('92.0%', 'test'), on('87.1%', 'test'), 'conflict'],
    [shot('0.92', 5), shot('87.1%', 5), 'conflict'],
    [{ ...shot('92.0%', 5), split: 'test' }, { ...shot('90.0%', 5), split: 'test' }, 'conflict'],
  ];
  it('in at least 20 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });
  it.each(cases)('%j and %j: %s', (a, b, verdict) => {
    expect(verdictsOn(a, b)).toEqual([verdict]);
  });
});

describe('traps: nothing, or no conflict', () => {
  const other: Told = plain('87.1%');
  const cases: readonly (readonly [Told, Told])[] = [
    [{ ...plain('92.0%'), subject: 'gpt-3' }, other],
    [{ ...plain('92.0%'), subject: null }, other],
    [{ ...plain('92.0%'), kind: 'change' }, other],
    [{ ...plain('92.0%'), op: '>' }, other],
    [{ ...plain('92.0%'), op: '<=' }, other],
    [{ ...plain('92.0%'), op: '~' }, other],
    [{ ...plain('92.0'), unit: 'ms' }, other],
    [{ ...plain('92'), unit: 'count' }, other],
    [{ ...plain('92'), unit: 'rank' }, other],
    [{ ...plain('92.0%'), paper: 'b' }, other],
    [plain('92.0%'), other],
    [shot('92.0%', 5), other],
    [shot('92.0%', 5), shot('87.1%', 8)],
    [shot('92.0%', 0), shot('87.1%', 1)],
    [on('92.0%', 'test'), on('87.1%', 'validation')],
    [on('92.0%', 'test'), other],
    [on('92.0%', 'test'), shot('87.1%', 5)],
    [{ ...shot('92.0%', 5), split: 'test' }, shot('87.1%', 5)],
    [{ ...shot('92.0%', 5), split: 'test' }, on('87.1%', 'test')],
    [shot('92%', 5), shot('92.4%', 5)],
  ];
  it('in at least 20 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });
  it.each(cases)('%j and %j', (a, b) => {
    expect(verdictsOn(a, b)).not.toContain('conflict');
  });
});
