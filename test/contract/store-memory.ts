/**
 * The store's contract: judgements, reviews, derived things and the fingerprint.
 */
import { describe, expect, it } from 'vitest';
import type { Entry, Store } from '../../src/store/store.ts';
import type { Bench } from './bench.ts';
import { entry, judgement, review } from './entries.ts';

export function memoryCases(bench: () => Bench): void {
  /** The fingerprint of a new store that was filled by `fill`. */
  async function fingerprintOf(...fill: readonly ((store: Store) => Promise<unknown>)[]): Promise<string> {
    const other = await bench().open();
    for (const step of fill) await step(other);
    return other.fingerprint();
  }

  describe('judgements', () => {
    it('come in the order they were made, none overwritten', async () => {
      const { store } = bench();
      const all = [judgement('A', 'B'), judgement('A', 'C'), judgement('A', 'B', 'different'), judgement('A', 'B')];
      await store.judge(all.slice(0, 2));
      await store.judge([]);
      await store.judge(all.slice(2));
      expect(await store.judgements()).toEqual(all);
    });
  });

  describe('reviews', () => {
    it('come oldest first', async () => {
      const { store } = bench();
      const [early, late, later] = [review('r3', '2025-01-01'), review('r1', '2025-02-01'), review('r2', '2025-02-01')];
      await store.review([later, early]);
      await store.review([late]);
      expect(await store.reviews()).toEqual([early, late, later]);
    });
    it('may be thousands in one batch, in any order and twice', async () => {
      const { store } = bench();
      const all = Array.from({ length: 1500 }, (_, at) => review(`r${String(at).padStart(4, '0')}`));
      await store.review([...all.slice(700), ...all]);
      await store.review(all.slice(0, 10).reverse());
      expect(await store.reviews()).toEqual(all);
    });
    it('keep any words of people', async () => {
      const { store } = bench();
      const hard = review('r1', undefined, "'; drop table reviews; -- <script>\u0000\ud800\u202e");
      await store.review([hard]);
      expect(await store.reviews()).toEqual([hard]);
    });
    it('outlive the replacing of what they are about', async () => {
      const { store } = bench();
      await store.put([entry('p0001')]);
      await store.review([review('r1')]);
      await store.put([entry('p0001', 'Now 91%.', 'extractor-2')]);
      expect(await store.reviews()).toEqual([review('r1')]);
    });
    it('are never changed', async () => {
      const { store } = bench();
      await store.review([review('r1', '2025-01-01', 'first')]);
      await store.review([review('r1', '2025-01-01', 'second'), review('r2')]);
      expect((await store.reviews()).map(({ why }) => why)).toEqual(['first', 'read it']);
    });
  });

  describe('the fingerprint of all but reviews', () => {
    it('is that of the store without them', async () => {
      const { store } = bench();
      await store.put([entry('a')]);
      await store.judge([judgement('A', 'B')]);
      const before = await store.fingerprint();
      expect(await store.fingerprint('all but reviews')).toBe(before);
      await store.review([review('r1')]);
      expect(await store.fingerprint()).not.toBe(before);
      expect(await store.fingerprint('all but reviews')).toBe(before);
    });
  });

  describe('derived things', () => {
    it('are given back for exactly what they came from', async () => {
      const { store } = bench();
      expect(await store.derived('layout', 'a')).toBeUndefined();
      await store.keep('layout', 'a', '{"x":1}');
      expect(await store.derived('layout', 'a')).toBe('{"x":1}');
      expect(await store.derived('layout', 'b')).toBeUndefined();
      expect(await store.derived('graph', 'a')).toBeUndefined();
    });
    it('are dropped for newer ones', async () => {
      const { store } = bench();
      await store.keep('layout', 'a', '1');
      await store.keep('graph', 'a', '2');
      await store.keep('layout', 'b', '3');
      expect(await store.derived('layout', 'a')).toBeUndefined();
      expect(await store.derived('layout', 'b')).toBe('3');
      expect(await store.derived('graph', 'a')).toBe('2');
    });
    it('do not change the fingerprint', async () => {
      const { store } = bench();
      const before = await store.fingerprint();
      await store.keep('layout', before, '1');
      expect(await store.fingerprint()).toBe(before);
    });
  });

  describe('the fingerprint', () => {
    const put =
      (...some: readonly Entry[]) =>
      (one: Store) =>
        one.put(some);

    it('does not depend on the order or the batches of papers', async () => {
      const [a, b, c] = [entry('a'), entry('b'), entry('c')];
      const straight = await fingerprintOf(put(a, b, c));
      expect(await fingerprintOf(put(c), put(b, a))).toBe(straight);
      expect(await fingerprintOf(put(entry('b', 'Old 1%.'), c), put(a), put(b))).toBe(straight);
    });
    it('does not depend on the order of reviews', async () => {
      const [a, b] = [review('r1'), review('r2', '2024-01-01')];
      const straight = await fingerprintOf((one) => one.review([a, b]));
      expect(
        await fingerprintOf(
          (one) => one.review([b]),
          (one) => one.review([a]),
        ),
      ).toBe(straight);
    });
    it('differs for every other content', async () => {
      const [same, parted] = [judgement('A', 'B'), judgement('A', 'B', 'different')];
      const all = [
        await fingerprintOf(),
        await fingerprintOf(put(entry('a'))),
        await fingerprintOf(put(entry('b'))),
        await fingerprintOf(put(entry('a', 'Other 1%.'))),
        await fingerprintOf(put(entry('a', undefined, 'extractor-2'))),
        await fingerprintOf(put(entry('a'), entry('b'))),
        await fingerprintOf((one) => one.review([review('r1')])),
        await fingerprintOf((one) => one.review([review('r1', undefined, 'other')])),
        await fingerprintOf((one) => one.judge([same])),
        await fingerprintOf((one) => one.judge([same, parted])),
        await fingerprintOf((one) => one.judge([parted, same])),
      ];
      expect(new Set(all).size).toBe(all.length);
    });
  });
}
