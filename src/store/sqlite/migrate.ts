/**
 * Brings a database to the newest version of our tables, and refuses one that is not ours or is of a later claimgraph.
 */
import { sql } from 'kysely';
import { StoreError } from '../error.ts';
import { applicationId, type Database, type Migration, migrations } from './schema.ts';

/** Looks at what the file is, and migrates it in one transaction: two programs that open a new file at once make it once. */
export async function bringUpToDate(database: Database, file: string, steps: readonly Migration[] = migrations): Promise<void> {
  const held = await versionOf(database, file, steps.length);
  await sql`pragma journal_mode = wal`.execute(database);
  await sql`pragma synchronous = full`.execute(database);
  await sql`pragma foreign_keys = on`.execute(database);
  if (held === steps.length) return;
  await database.transaction().execute(async (change) => {
    const version = await versionOf(change, file, steps.length);
    for (const migrate of steps.slice(version)) await migrate(change);
    await sql.raw(`pragma user_version = ${steps.length}`).execute(change);
    await sql.raw(`pragma application_id = ${applicationId}`).execute(change);
  });
}

async function versionOf(database: Database, file: string, newest: number): Promise<number> {
  const header = await sql<{ id: number; version: number; tables: number }>`
    select (select application_id from pragma_application_id) as id, (select user_version from pragma_user_version) as version,
      (select count(*) from sqlite_schema) as tables`.execute(database);
  const { id = 0, version = 0, tables = 0 } = header.rows[0] ?? {};
  if (id !== applicationId && (id !== 0 || version !== 0 || tables > 0)) {
    throw new StoreError('foreign', { file }, ['is the database of another program', 'name another file with --store']);
  }
  if (version > newest) {
    const reason = `was written by a later claimgraph (version ${version} of the store; this one knows ${newest})`;
    throw new StoreError('newer', { file }, [reason, 'install the newest claimgraph']);
  }
  return version;
}
