/**
 * SQLite's complaints in our words: which file, what is amiss, what to do.
 */
import { StoreError, type StoreTrouble } from '../error.ts';
import { codeOf } from './connection.ts';

interface Explanation {
  readonly trouble: StoreTrouble;
  readonly said: readonly [reason: string, remedy: string];
}

const notOurs: Explanation = { trouble: 'foreign', said: ['is not a database', 'name another file with --store, or take this one away'] };
const damaged: Explanation = {
  trouble: 'damaged',
  said: ['the database is damaged', 'put a backup in its place, or take it away and add your papers again'],
};
const busy: Explanation = { trouble: 'busy', said: ['another program is writing to it', 'wait for it to end and try again'] };
const readOnly: Explanation = { trouble: 'failed', said: ['cannot be written', 'check the rights of the file and of its folder'] };
const full: Explanation = { trouble: 'failed', said: ['the disk is full', 'make room and run this again: what was stored is safe'] };
const closed: Explanation = { trouble: 'failed', said: ['the disk could not be read or written', 'check the disk and try again'] };

/** By SQLite's result code , as `codeOf` gives it. */
const byCode: Readonly<Record<string, Explanation>> = {
  SQLITE_NOTADB: notOurs,
  SQLITE_CORRUPT: damaged,
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_READONLY: readOnly,
  SQLITE_PERM: readOnly,
  SQLITE_CANTOPEN: readOnly,
  SQLITE_FULL: full,
  SQLITE_IOERR: closed,
};

/** The StoreError for whatever a query threw; one that is none already passes through. Anything but SQLite's complaints is our own fault and stays what it is. */
export function explain(error: unknown, file: string): unknown {
  const known = byCode[codeOf(error) ?? ''];
  return known ? new StoreError(known.trouble, { file, cause: error }, known.said) : error;
}
