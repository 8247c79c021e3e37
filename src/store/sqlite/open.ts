/**
 * Opens a store kept in one SQLite file (or in memory, for tests and one-off runs): makes the file when there is none, brings an older one up
 * to date, and refuses what is not a store or is one of a later claimgraph.
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely, SqliteDialect } from 'kysely';
import { StoreError } from '../error.ts';
import type { Store } from '../store.ts';
import { connect, isUnwritable, patiently } from './connection.ts';
import { explain } from './explain.ts';
import { bringUpToDate } from './migrate.ts';
import type { Database, Tables } from './schema.ts';
import { SqliteStore } from './sqlite-store.ts';

export interface OpenOptions {
  /** Reject when there is no such file, instead of making it with the folders that lead to it. */
  readonly mustExist?: boolean;
}

/** Keeps nothing beyond `close()`. */
export const inMemory = ':memory:';

/** The store in `file`. Rejects with a StoreError that says what is amiss and what to do. */
export async function openStore(file: string, options: OpenOptions = {}): Promise<Store> {
  if (file !== inMemory) prepareFile(file, options);
  try {
    return new SqliteStore(await patiently(() => openDatabase(file)), file);
  } catch (error) {
    const frozen = options.mustExist === true && isUnwritable(error) ? await openFrozen(file) : undefined;
    if (frozen) return frozen;
    throw explain(error, file);
  }
}

/** A store on a medium that cannot be written, opened for reading; nothing when that does not work either, or its newest part lies beside it. */
async function openFrozen(file: string): Promise<Store | undefined> {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return undefined;
  try {
    return new SqliteStore(await openDatabase(`${pathToFileURL(resolve(file)).href}?immutable=1`, file), file);
  } catch {
    // The first error says it better.
    return undefined;
  }
}

async function openDatabase(address: string, file = address): Promise<Database> {
  const connection = connect(address);
  try {
    const database: Database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
    await bringUpToDate(database, file);
    return database;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function prepareFile(file: string, { mustExist = false }: OpenOptions): void {
  const folder = dirname(resolve(file));
  try {
    const known = statSync(file, { throwIfNoEntry: false });
    if (known?.isDirectory()) throw new StoreError('foreign', { file }, ['is a folder', 'name a file in it, such as store.db']);
    if (known !== undefined) return;
    if (mustExist) throw new StoreError('absent', { file }, ['there is no such store', 'make one with `claimgraph add FILES…`']);
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError('failed', { file, cause }, [`the folder ${folder} cannot be made`, 'name a place that you may write to']);
  }
}
