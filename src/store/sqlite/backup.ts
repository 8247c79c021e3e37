/**
 * Copies a whole database into a new file while others go on writing.
 */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { StoreError } from '../error.ts';
import type { Database } from './schema.ts';

/** The copy is that of one moment, and appears under its name only when it is whole. Rejects when the file exists or cannot be made. */
export async function copyDatabase(database: Database, file: string): Promise<void> {
  if (existsSync(file)) throw exists(file);
  const unfinished = `${file}.unfinished-${process.pid}`;
  rmSync(unfinished, { force: true });
  try {
    await sql`vacuum into ${unfinished}`.execute(database);
    flush(unfinished);
    publish(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Gives a finished file its name, never another's: a link, unlike a rename, fails when the name is taken. */
function publish(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (existsSync(file)) throw exists(file);
    const without = error instanceof Error && 'code' in error && ['EPERM', 'ENOTSUP', 'ENOSYS', 'EXDEV'].includes(String(error.code));
    if (!without) throw error;
    // A file system without links, such as FAT.
    renameSync(unfinished, file);
  }
}

function flush(file: string): void {
  const opened = openSync(file, 'r+');
  fsyncSync(opened);
  closeSync(opened);
}

function exists(file: string): StoreError {
  return new StoreError('exists', { file }, ['exists already', 'name a new file: a backup overwrites nothing']);
}
