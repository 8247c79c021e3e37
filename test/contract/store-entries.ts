/**
 * The store's contract: entries, whatever their text, in batches.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bench, listed } from './bench.ts';
import { entries, entry, judgement, review } from './entries.ts';

export function entryCases(bench: () => Bench): void {
  describe('entries', () => {
    it('are none at first', async () => {
      const { store } = bench();
      expect(await listed(store)).toEqual([]);
      expect(await store.known()).toEqual(new Map());
      expect(await store.get('p0001')).toBeUndefined();
    });
    it('come back as they were put', async () => {
      const { store } = bench();
      const all = entries(3);
      await store.put(all);
      expect(await listed(store)).toEqual(all);
      expect(await store.get('p0002')).toEqual(all[1]);
    });
    it('are known by version and extractor', async () => {
      const { store } = bench();
      const one = entry('p0001');
      await store.put([one, entry('p0002', 'Nothing.', 'extractor-2')]);
      const known = await store.known();
      expect(known.size).toBe(2);
      expect(known.get('p0001')).toEqual({ version: one.paper.version, extractor: 'extractor-1' });
      expect(known.get('p0002')?.extractor).toBe('extractor-2');
    });
    it('are replaced by those of the same id', async () => {
      const { store } = bench();
      await store.put(entries(2));
      const newer = entry('p0002', 'Now 91%.', 'extractor-2');
      await store.put([newer]);
      expect(await listed(store)).toEqual([entry('p0001'), newer]);
      expect((await store.known()).get('p0002')).toEqual({ version: newer.paper.version, extractor: 'extractor-2' });
    });
    it('of one id in one batch: the last counts', async () => {
      const { store } = bench();
      await store.put([entry('p1', 'first 1%'), entry('p2'), entry('p1', 'last 2%')]);
      expect(await listed(store)).toEqual([entry('p1', 'last 2%'), entry('p2')]);
    });
    it('come in the same order however they were put', async () => {
      const { store } = bench();
      const all = entries(250);
      await store.put(all.slice(100).reverse());
      await store.put(all.slice(0, 100));
      expect((await listed(store)).map(({ paper }) => paper.id)).toEqual(all.map(({ paper }) => paper.id));
    });
    it('may be none', async () => {
      const { store } = bench();
      await store.put([]);
      expect(await listed(store)).toEqual([]);
    });
    it('may be thousands in one batch', async () => {
      const { store } = bench();
      const all = entries(3000);
      await store.put(all);
      expect(await listed(store)).toEqual(all);
    });
    it('may be written while they are read', async () => {
      const { store } = bench();
      await store.put(entries(250));
      let seen = 0;
      for await (const { paper } of store.entries()) {
        if (seen === 0) await store.put([entry(paper.id, 'Changed 5%.'), entry('p9999')]);
        seen += 1;
      }
      expect(seen).toBe(251);
    });
    it('can be left unread half-way', async () => {
      const { store } = bench();
      await store.put(entries(250));
      for await (const _ of store.entries()) break;
      await store.put([entry('p0001', 'Still 5% to write.')]);
      expect((await store.known()).size).toBe(250);
    });
  });

  describe('removing', () => {
    it('takes out a paper with all that is known of it', async () => {
      const { store } = bench();
      await store.put(entries(2));
      expect(await store.remove('p0001')).toBe(true);
      expect(await store.get('p0001')).toBeUndefined();
      expect([...(await store.known()).keys()]).toEqual(['p0002']);
      expect(await listed(store)).toEqual([entry('p0002')]);
    });
    it('says when there was none', async () => expect(await bench().store.remove('p0001')).toBe(false));
    it('leaves reviews and judgements', async () => {
      const { store } = bench();
      await store.put(entries(1));
      await store.review([review('r1')]);
      await store.judge([judgement('A', 'B')]);
      await store.remove('p0001');
      expect(await store.reviews()).toHaveLength(1);
      expect(await store.judgements()).toHaveLength(1);
    });
    it('and putting again is as if nothing had been', async () => {
      const { store } = bench();
      await store.put(entries(2));
      const before = await store.fingerprint();
      await store.remove('p0001');
      await store.put([entry('p0001')]);
      expect(await store.fingerprint()).toBe(before);
    });
  });

  describe('a batch is stored wholly or not at all', () => {
    it('when one of its entries cannot be', async () => {
      const { store } = bench();
      const bad = { ...entry('p0600') };
      Object.defineProperty(bad, 'extraction', {
        get() {
          throw new RangeError('made to fail');
        },
      });
      await expect(store.put([...entries(500), bad])).rejects.toThrow('made to fail');
      expect((await store.known()).size).toBe(0);
    });
    it('when batches run at once', async () => {
      const { store } = bench();
      const all = entries(400);
      await Promise.all([store.put(all.slice(0, 200)), store.put(all.slice(200)), store.put(all.slice(100, 300))]);
      expect(await listed(store)).toEqual(all);
    });
  });

  describe('any text', () => {
    const hard = [
      '',
      'Ünïcödé 数字 🙂',
      'quote " back \\ slash',
      'nul \0 in it',
      '\ud800',
      'x\udc00y',
      '\u2028',
      "'; drop table papers; --",
      '%_',
    ];
    it.each(hard)('as an id: %j', async (id) => {
      const { store } = bench();
      await store.put([entry(id), entry(`${id}.`)]);
      expect(await store.get(id)).toEqual(entry(id));
      expect(await store.known()).toEqual(
        new Map([id, `${id}.`].map((one) => [one, { version: entry(one).paper.version, extractor: 'extractor-1' }])),
      );
      expect(await store.remove(id)).toBe(true);
      expect(await store.get(id)).toBeUndefined();
    });
    it('ids that differ in nothing but a lone surrogate are two', async () => {
      const { store } = bench();
      await store.put([entry('a\ud800'), entry('a\ud801'), entry('a\ufffd'), entry('a\\ud800')]);
      expect((await store.known()).size).toBe(4);
    });
    it('comes back exactly', async () => {
      const { store } = bench();
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
          async (id, text) => {
            await store.put([entry(id, text)]);
            expect(await store.get(id)).toEqual(entry(id, text));
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}
