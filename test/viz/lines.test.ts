/**
 * The corpus in lines, as server and exported folder write it: the viewer reads the same from it wherever the network cuts it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/steps.ts';
import { writeBatchedCorpus, writeCorpus } from '../../src/write/corpus.ts';
import { LoadError } from '../../viz/src/data/failure.ts';
import { readLines } from '../../viz/src/data/lines.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const written = `${[...writeCorpus(corpus)].join('\n')}\n`;
const plain = JSON.parse(JSON.stringify(corpus));

function read(parts: readonly string[]): unknown {
  const lines = readLines();
  for (const part of parts) finish(lines.take(part));
  return lines.made();
}

describe('a corpus in lines', () => {
  it('is the same JSON to all who read it at once', () => {
    expect(JSON.parse(written)).toEqual(plain);
  });

  it('is read wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(written.length), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), written.length];
        const parts = at.slice(1).map((end, place) => written.slice(at[place], end));
        expect(read(parts)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same with its claims in batches, wherever it is cut', () => {
    const batched = `${[...writeBatchedCorpus(corpus)].join('\n')}\n`;
    expect(batched.length).toBeLessThan(written.length);
    fc.assert(
      fc.property(fc.array(fc.nat(batched.length), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), batched.length];
        expect(read(at.slice(1).map((end, place) => batched.slice(at[place], end)))).toEqual(plain);
      }),
      { numRuns: 30 },
    );
    expect(() => read([batched.replace('"numbers"', '"figures"')])).toThrow(LoadError);
  });

  it('JSON on one line, or on lines of its own, is read too', () => {
    expect(read([JSON.stringify(corpus)])).toEqual(plain);
    const [one, ...others] = JSON.stringify(corpus, undefined, 1).split('\n');
    expect(read([`${one}\n`, others.join('\n')])).toEqual(plain);
  });

  it('is not whole when its end is missing', () => {
    for (const end of [10, 200, written.length >> 1, written.length - 2]) {
      expect(() => read([written.slice(0, end)])).toThrow(LoadError);
    }
  });
});
