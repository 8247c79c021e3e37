/**
 * libsql in the shape that kysely's SQLite dialect asks for.
 */

import type { SqliteDatabase } from 'kysely';
import Libsql from 'libsql';

/** How long to wait for another program's transaction, in milliseconds. */
const patience = 15_000;

/** A connection to the database in `file`, which is made when absent. Throws libsql's own errors. */
export function connect(file: string): SqliteDatabase {
  const database = new Libsql(file, { timeout: patience });
  return {
    close: () => {
      database.close();
    },
    prepare(words) {
      // Every transaction here writes: one that starts as a reader cannot wait its turn to write, one that starts as a writer can.
      const statement = database.prepare<unknown[]>(words === 'begin' ? 'begin immediate' : words);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}
