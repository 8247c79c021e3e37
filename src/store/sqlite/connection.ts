/**
 * libsql in the shape that kysely's SQLite dialect asks for, and patience with other programs that write to the same file.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Libsql from 'libsql';

/** A connection to the database in `file`, which is made when absent. Throws libsql's own errors. */
export function connect(file: string): SqliteDatabase {
  // No timeout of SQLite's own: it would hold up the whole program, with it perhaps the very transaction that it waits for.
  const database = new Libsql(file, { timeout: 0 });
  return {
    close: () => {
      database.close();
    },
    prepare(words) {
      const control = controls[words];
      if (control !== undefined) return command(() => database.exec(control));
      const statement = database.prepare<unknown[]>(words);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}

/**
 * How kysely begins and ends a transaction, and what we say instead. Every transaction here writes: one that starts as a reader cannot wait its
 * turn to write, one that starts as a writer can. They are executed, not prepared: libsql leaves a prepared statement that met a lock
 * unfinished until it is garbage, and so long nothing can be committed.
 */
const controls: Readonly<Record<string, string>> = { begin: 'begin immediate', commit: 'commit', rollback: 'rollback' };

function command(run: () => unknown): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run: () => {
      run();
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}

/** How long to wait for another's transaction, and between two tries, in milliseconds. */
const patience = { all: 15_000, first: 2, longest: 100 };

/** Does work that changes nothing when it fails; when it fails because another is writing, does it again until that has ended. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience.all;
  for (let pause = patience.first; ; pause = Math.min(pause * 2, patience.longest)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
    }
    await wait(pause);
  }
}

/** Whether something failed only because another was writing. */
export function isBusy(error: unknown): boolean {
  return ['SQLITE_BUSY', 'SQLITE_LOCKED'].includes(codeOf(error) ?? '');
}

/** Whether something failed because the file or its folder cannot be written. */
export function isUnwritable(error: unknown): boolean {
  return ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM'].includes(codeOf(error) ?? '');
}

/** SQLite's result code (https://www.sqlite.org/rescode.html) without what it adds behind a second underscore; nothing for other errors. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.message.startsWith('ConnectionFailed')) return 'SQLITE_CANTOPEN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : undefined;
}
