/**
 * Opens a store kept in one SQLite file (or in memory, for tests and one-off runs): makes the file when there is none, brings an older one up
 * to date, and refuses what is not a store or is one of a later claimgraph.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { StoreError } from '../error.ts';
import type { Store } from '../store.ts';
import { connect } from './connection.ts';
import { explain } from './explain.ts';
import { applicationId, type Database, migrations, type Tables } from './schema.ts';
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
  let database: Database | undefined;
  try {
    const connection = connect(file);
    database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
    await bringUpToDate(database, file);
    return new SqliteStore(database, file);
  } catch (error) {
    await database?.destroy();
    throw explain(error, file);
  }
}

function prepareFile(file: string, { mustExist = false }: OpenOptions): void {
  const known = statSync(file, { throwIfNoEntry: false });
  if (known?.isDirectory()) throw new StoreError('foreign', { file }, ['is a folder', 'name a file in it, such as store.db']);
  if (known !== undefined) return;
  if (mustExist) throw new StoreError('absent', { file }, ['there is no such store', 'make one with `claimgraph add FILES…`']);
  const folder = dirname(resolve(file));
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new StoreError('failed', { file, cause }, [`the folder ${folder} cannot be made`, 'name a place that you may write to']);
  }
}

/** Looks at what the file is, and migrates it in one transaction: two programs that open a new file at once make it once. */
async function bringUpToDate(database: Database, file: string): Promise<void> {
  const held = await versionOf(database, file);
  await sql`pragma journal_mode = wal`.execute(database);
  await sql`pragma synchronous = full`.execute(database);
  await sql`pragma foreign_keys = on`.execute(database);
  if (held === migrations.length) return;
  await database.transaction().execute(async (change) => {
    const version = await versionOf(change, file);
    for (const migrate of migrations.slice(version)) await migrate(change);
    await sql.raw(`pragma user_version = ${migrations.length}`).execute(change);
    await sql.raw(`pragma application_id = ${applicationId}`).execute(change);
  });
}

async function versionOf(database: Database, file: string): Promise<number> {
  const header = await sql<{ id: number; version: number; tables: number }>`
    select (select application_id from pragma_application_id) as id, (select user_version from pragma_user_version) as version,
      (select count(*) from sqlite_schema) as tables`.execute(database);
  const { id = 0, version = 0, tables = 0 } = header.rows[0] ?? {};
  if (id !== applicationId && (id !== 0 || version !== 0 || tables > 0)) {
    throw new StoreError('foreign', { file }, ['is the database of another program', 'name another file with --store']);
  }
  if (version > migrations.length) {
    const reason = `was written by a later claimgraph (version ${version} of the store; this one knows ${migrations.length})`;
    throw new StoreError('newer', { file }, [reason, 'install the newest claimgraph']);
  }
  return version;
}
