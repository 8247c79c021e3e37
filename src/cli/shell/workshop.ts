/**
 * What most commands work with: the knowledge tables, an extractor, the store, the corpus of the store.
 */
import { statSync } from 'node:fs';
import { createExtractor, type Extractor } from '../../extract/extract.ts';
import { hash } from '../../hash.ts';
import { builtin, hashKnowledge, loadKnowledge } from '../../knowledge/load.ts';
import type { Corpus, Knowledge } from '../../model.ts';
import { buildCorpus, type Tables } from '../../pipeline.ts';
import type { Store } from '../../store/store.ts';
import { codeHash } from './code.ts';
import { CommandError, exits } from './exit.ts';
import { sayProblem } from './problems.ts';
import type { Shell } from './shell.ts';

/**
 * The built-in tables and those of `--knowledge`. They are parsed when they are first looked at, and what is wrong with a row is said then:
 * a command that finds everything as it was needs no more than their hash. With `--rules-only` without the learned tagger of names.
 */
export function openTables(shell: Shell): Tables {
  const { knowledge: folders = [], rulesOnly = false } = shell.settings;
  for (const folder of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new CommandError(exits.unread, `--knowledge ${folder}: there is no such folder`);
  }
  const all = [builtin, ...folders];
  const load = () => {
    const { knowledge, problems } = loadKnowledge(all);
    for (const problem of problems) sayProblem(shell, problem);
    return rulesOnly ? withoutTagger(knowledge) : knowledge;
  };
  return { hash: rulesOnly ? hash('rules only', hashKnowledge(all)) : hashKnowledge(all), load: once(load) };
}

/** Tables by which names are found by rules alone; what is learned of claims stays. */
function withoutTagger({ weights, ...knowledge }: Knowledge): Knowledge {
  const others = Object.entries(weights ?? {}).filter(([name]) => name !== 'tagger');
  return { ...knowledge, weights: Object.fromEntries(others) };
}

/** An extractor whose id also tells the code, so that papers which other code read are read again. Made when the first paper comes. */
export function openExtractor(tables: Tables): Extractor {
  const id = hash(tables.hash, codeHash());
  const extractor = once(() => createExtractor(tables.load()));
  return { id, extract: (paper) => ({ ...extractor().extract(paper), extractor: id }) };
}

/** Makes a thing when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

/** Does work with the store and closes it, whatever happens. */
export async function withStore<T>(shell: Shell, options: { readonly mustExist: boolean }, work: (store: Store) => Promise<T>): Promise<T> {
  // Loaded when it is needed: a fifth of the time that a short command takes.
  const { openStore } = await import('../../store/sqlite/open.ts');
  const store = await openStore(shell.settings.store, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Everything that the store holds, resolved; with positions where `layout` asks for them. */
export function readCorpus(shell: Shell, layout: 'with layout' | 'without layout'): Promise<Corpus> {
  const options = { code: codeHash(), layout: layout === 'with layout' };
  return withStore(shell, { mustExist: true }, (store) => buildCorpus(store, openTables(shell), options));
}
