/**
 * The place where a contract case works: an empty store before each case, and everything closed and swept up after it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Entry, Store } from '../../src/store/store.ts';

export interface BackEnd {
  readonly name: string;
  /** A store at a place that lasts in `folder`, which is empty at first; the same place at every call. */
  open(folder: string): Promise<Store>;
  /** Opens what `backup(file)` wrote. */
  openBackup(file: string): Promise<Store>;
  /** Why what is stored is gone after closing, if it is; such a back end is spared the cases on two handles and on opening again. */
  readonly fleeting?: string;
}

export interface Bench {
  /** The store of this case. */
  readonly store: Store;
  /** Its folder, for further files. */
  readonly folder: string;
  /** Another store, in a folder of its own or in the given one. */
  open(folder?: string): Promise<Store>;
  openBackup(file: string): Promise<Store>;
}

/** Sets up a bench before each case of the suite that calls this; the function returned gives the current one. */
export function benchFor(backEnd: BackEnd): () => Bench {
  let bench: Bench | undefined;
  let folder = '';
  const opened: Store[] = [];
  const track = (store: Store): Store => {
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-store-'));
    bench = {
      folder,
      store: track(await backEnd.open(folder)),
      open: async (at = mkdtempSync(join(folder, 'place-'))) => track(await backEnd.open(at)),
      openBackup: async (file) => track(await backEnd.openBackup(file)),
    };
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!bench) throw new TypeError('bench: there is one only within a case');
    return bench;
  };
}

/** All entries of a store, in its order. */
export async function listed(store: Store): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for await (const one of store.entries()) all.push(one);
  return all;
}
