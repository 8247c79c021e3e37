/** Claims in batches: whatever they are, they are read back the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkedClaim } from '../../src/model.ts';
import { claimReader, writeClaims } from '../../src/write/claim-batches.ts';
import { auditedCorpus, seedCorpus } from '../corpus.ts';

function throughJson(claims: readonly LinkedClaim[]): readonly LinkedClaim[] {
  const read = claimReader();
  return [...writeClaims(claims)].flatMap((batch) => read(JSON.parse(JSON.stringify(batch))));
}

const plain = (claims: readonly LinkedClaim[]): unknown => JSON.parse(JSON.stringify(claims));
const { claims } = seedCorpus();

describe('claims in batches', () => {
  it('are the seeds', () => {
    expect(throughJson(claims)).toEqual(plain(claims));
    expect(throughJson(auditedCorpus().claims)).toEqual(plain(auditedCorpus().claims));
    expect(throughJson([])).toEqual([]);
  });

  it('have each word once, through all batches', () => {
    const many = Array.from({ length: 20 }, () => claims).flat();
    const batches = [...writeClaims(many)];
    expect(batches.length).toBeGreaterThan(5);
    const words = batches.flatMap((batch) => batch.words);
    expect(new Set(words).size).toBe(words.length);
    expect(throughJson(many)).toEqual(plain(many));
    expect(JSON.stringify(batches).length * 4).toBeLessThan(JSON.stringify(many).length);
  });

  it('are read back whatever of them is changed, added or missing', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>('', 'a word', 0, -0.5, 1e-9, 12.25, null, true, [], {}, ['§'], { part: 'title', start: 3, end: 9 }),
      fc.jsonValue(),
    );
    const field = fc.constantFrom(
      'id',
      'of',
      'span',
      'values',
      'setting',
      'cites',
      'standing',
      'spread',
      'entity',
      'part',
      'surface',
      'new',
    );
    const change = fc.record({ place: fc.nat(claims.length - 1), field, value: fc.option(value, { nil: undefined }), depth: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const made: readonly LinkedClaim[] = JSON.parse(JSON.stringify(claims));
        for (const one of changes) put(made[one.place], one);
        expect(throughJson(made)).toEqual(plain(made));
      }),
      { numRuns: 300 },
    );
  });
});

interface Change {
  readonly field: string;
  readonly value: unknown;
  readonly depth: number;
}

/** Sets a field of a value, or of what lies some steps within it; `undefined` takes it away. */
function put(within: unknown, { field, value, depth }: Change): void {
  if (typeof within !== 'object' || within === null) return;
  const inner = Object.values(within).filter((one) => typeof one === 'object' && one !== null);
  const next = inner[(field.length + depth) % Math.max(1, inner.length)];
  if (depth > 0 && next) put(next, { field, value, depth: depth - 1 });
  else if (value === undefined) Reflect.deleteProperty(within, field);
  else Reflect.set(within, field, value);
}
