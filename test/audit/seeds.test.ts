/**
 * The audit on the seed papers and on any text at all.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPaper } from '../../src/audit/audit.ts';
import { createExtractor } from '../../src/extract/extract.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Paper } from '../../src/model.ts';

const { knowledge } = loadKnowledge();
const extractor = createExtractor(knowledge);

function audit(text: string) {
  const paper: Paper = { id: 'p', version: 'v', title: '', text, ids: {}, origin: { file: 'p.txt', map: [] }, parts: [] };
  return auditPaper({ paper, extraction: extractor.extract(paper) }, knowledge);
}

describe('the seeds', () => {
  const texts = readFileSync('test/gold/seeds.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => String(JSON.parse(line).text));
  it('say nothing that does not add up', () => {
    const off = texts.flatMap((text) => audit(text).findings.filter(({ verdict }) => verdict === 'does not add up'));
    expect(off.map(({ working }) => working)).toEqual([]);
  });
  it('say that 51% to 69.4% is 36% relative, which adds up', () => {
    const found = texts.flatMap((text) => audit(text).findings).find(({ working }) => working.includes('69.4'));
    expect(found).toMatchObject({ check: 'C2', verdict: 'adds up' });
    expect(found?.interval?.map((end) => end.toFixed(1))).toEqual(['34.7', '37.5']);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'from',
    'to',
    '71.4',
    '74.6%',
    '3.2 points',
    '(',
    ')',
    'accuracy',
    'of',
    '18',
    '24',
    '75%',
    'F1',
    '2x',
    ',',
    '→',
    '.',
    'pass@1',
    'error rate',
  );
  it('is audited without a fault, each finding on numbers of its own sentence', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        for (const { numbers, sentence } of audit(text).findings) {
          for (const { span, literal } of numbers) {
            expect(text.slice(span.start, span.end)).toBe(literal);
            expect(sentence && span.start >= sentence.start && span.end <= sentence.end).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
