/**
 * The sample: what claimgraph reads in the abstracts that it comes with, for who has added nothing yet. Kept nowhere.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../model.ts';
import { addSources, buildCorpus, type Tables } from '../../pipeline.ts';
import { codeHash } from './code.ts';
import type { Shell } from './shell.ts';
import { openSources } from './sources.ts';
import { openExtractor } from './workshop.ts';

/** A function that makes the sample when it is first asked for; nothing where the abstracts are not there. */
export function openSample(shell: Shell, tables: Tables): (() => Promise<Corpus>) | undefined {
  const folder = fileURLToPath(new URL('../../../seeds', import.meta.url));
  if (!existsSync(folder)) return undefined;
  let made: Promise<Corpus> | undefined;
  return () => {
    made ??= readSample(shell, tables, folder);
    return made;
  };
}

async function readSample(shell: Shell, tables: Tables, folder: string): Promise<Corpus> {
  const { inMemory, openStore } = await import('../../store/sqlite/open.ts');
  const store = await openStore(inMemory);
  try {
    await addSources(store, openSources([folder], shell, { folders: 'walk' }), { extractor: openExtractor(tables), signal: shell.signal });
    return await buildCorpus(store, tables, { code: codeHash(), layout: true });
  } finally {
    await store.close();
  }
}
