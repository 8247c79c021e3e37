import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pins } from '../../viz/src/graph/placing.ts';
import { arrangements } from '../../viz/src/picture/arrange.ts';
import { readViewFile, writeViewFile } from '../../viz/src/viewfile/view-file.ts';

const place = fc.tuple(
  fc.integer({ min: -9999, max: 9999 }),
  fc.integer({ min: -9999, max: 9999 }).map((value) => value / 4 + 0),
);
const key = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `entity:${text}`);
const places = fc.dictionary(key, place, { maxKeys: 5, noNullPrototype: true });

describe('a view as a file', () => {
  it('comes back as it was saved', () => {
    fc.assert(
      fc.property(fc.constantFrom(...arrangements), places, places, (arrangement, moved, found) => {
        const pins: Pins = Object.keys(moved).length > 0 ? { [arrangement]: moved } : {};
        const placing = { arrangement, pins, found: arrangement === 'rerun' ? found : {} };
        const view = { address: '#/graph?v=1&d=3fa9c1&m=gpt-4', placing, data: '3fa9c1d2e4' };
        expect(readViewFile(writeViewFile(view))).toEqual(view);
      }),
    );
  });

  const whole = { format: 'claimgraph-view', version: 1, data: 'x', address: '#/graph' };
  const bad: readonly (readonly [text: string, problem: RegExp])[] = [
    ['{', /no JSON/u],
    ['[]', /no view/u],
    ['null', /no view/u],
    ['{"format":1}', /no view/u],
    [JSON.stringify({ ...whole, version: 2 }), /version 2; this viewer reads version 1/u],
    [JSON.stringify({ ...whole, address: 'javascript:alert(1)' }), /no address/u],
    [JSON.stringify({ ...whole, address: undefined }), /no address/u],
  ];
  it.each(bad)('%s is named', (text, problem) => {
    expect(readViewFile(text)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it('leaves out places that are none, and lays out as saved where the layout is unknown', () => {
    const odd = {
      ...whole,
      arrangement: 'spiral',
      pins: { saved: { a: [1, 2], b: [1], c: 'x', d: [1, null] }, rerun: 3, years: {} },
      found: 7,
    };
    expect(readViewFile(JSON.stringify(odd))).toMatchObject({
      placing: { arrangement: 'saved', pins: { saved: { a: [1, 2] } }, found: {} },
    });
  });
});
