/**
 * The store's contract: backups, and one place opened again or by several at once.
 */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Bench, listed } from './bench.ts';
import { entries, entry, judgement, review } from './entries.ts';

/** `fleeting`: why cases that open a place again are skipped, if they are. */
export function placeCases(bench: () => Bench, fleeting: string | undefined): void {
  const lasting = fleeting === undefined ? it : it.skip;
  const note = fleeting === undefined ? '' : ` (skipped: ${fleeting})`;

  describe('a backup', () => {
    it('holds everything', async () => {
      const { store, folder, openBackup } = bench();
      await store.put(entries(150));
      await store.review([review('r1')]);
      await store.judge([judgement('A', 'B')]);
      await store.keep('layout', 'a', '1');
      const file = join(folder, 'copy');
      await store.backup(file);
      const copy = await openBackup(file);
      expect(await listed(copy)).toEqual(entries(150));
      expect(await copy.reviews()).toEqual([review('r1')]);
      expect(await copy.judgements()).toEqual([judgement('A', 'B')]);
      expect(await copy.derived('layout', 'a')).toBe('1');
      expect(await copy.fingerprint()).toBe(await store.fingerprint());
    });
    it('is another store from then on', async () => {
      const { store, folder, openBackup } = bench();
      const file = join(folder, 'copy');
      await store.backup(file);
      await store.put(entries(1));
      const copy = await openBackup(file);
      expect(await listed(copy)).toEqual([]);
    });
    it('overwrites nothing', async () => {
      const { store, folder } = bench();
      const file = join(folder, 'taken');
      writeFileSync(file, '');
      await expect(store.backup(file)).rejects.toMatchObject({ name: 'StoreError', trouble: 'exists', file });
    });
    it('that cannot be written leaves nothing behind', async () => {
      const { store, folder } = bench();
      const file = join(folder, 'no-such-folder', 'copy');
      await expect(store.backup(file)).rejects.toMatchObject({ name: 'StoreError', file });
      expect(existsSync(file)).toBe(false);
    });
    it('made while batches are written holds whole batches', async () => {
      const { store, folder, openBackup } = bench();
      const batches = Array.from({ length: 12 }, (_, batch) => entries(50).map((_, at) => entry(`b${batch}-${at}`)));
      const files = [0, 1, 2].map((at) => join(folder, `copy-${at}`));
      await Promise.all([...batches.map((batch) => store.put(batch)), ...files.map((file) => store.backup(file))]);
      for (const file of files) {
        const copy = await openBackup(file);
        expect((await copy.known()).size % 50).toBe(0);
      }
    });
  });

  describe(`a place${note}`, () => {
    lasting('keeps what was stored', async () => {
      const { store, folder, open } = bench();
      await store.put(entries(120));
      const before = await store.fingerprint();
      const at = mkdtempSync(join(folder, 'again-'));
      const first = await open(at);
      await first.put(entries(120));
      await first.close();
      const second = await open(at);
      expect(await listed(second)).toEqual(entries(120));
      expect(await second.fingerprint()).toBe(before);
    });
    it('may be closed twice', async () => {
      const other = await bench().open();
      await other.close();
      await expect(other.close()).resolves.toBeUndefined();
    });
    lasting('can be opened twice at once', async () => {
      const { store, folder, open } = bench();
      const other = await open(folder);
      await Promise.all([store.put(entries(100)), other.put(entries(200).slice(100))]);
      await other.review([review('r1')]);
      expect(await listed(store)).toEqual(entries(200));
      expect(await listed(other)).toEqual(entries(200));
      expect(await store.reviews()).toEqual([review('r1')]);
      expect(await store.fingerprint()).toBe(await other.fingerprint());
    });
    lasting('can be opened by many at the first moment', async () => {
      const { folder, open } = bench();
      const at = mkdtempSync(join(folder, 'rush-'));
      const all = await Promise.all(Array.from({ length: 8 }, () => open(at)));
      await Promise.all(all.map((one, number) => one.put([entry(`from-${number}`)])));
      for (const one of all) expect((await one.known()).size).toBe(8);
    });
  });
}
