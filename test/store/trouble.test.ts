/**
 * Files that are no store, no longer one, or not yet one: each is said by name, with what to do.
 */
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/error.ts';
import { connect } from '../../src/store/sqlite/connection.ts';
import { bringUpToDate } from '../../src/store/sqlite/migrate.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { migrations, type Tables } from '../../src/store/sqlite/schema.ts';
import { entries } from '../contract/entries.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimgraph-trouble-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store with enough in it to fill many pages. */
async function filled(name: string): Promise<string> {
  const file = join(folder, name);
  const store = await openStore(file);
  await store.put(entries(300));
  await store.close();
  return file;
}

/** Opens a store and reads all of it; what went wrong. */
async function troubleWith(file: string, mustExist = false): Promise<unknown> {
  try {
    const store = await openStore(file, { mustExist });
    try {
      for await (const _ of store.entries());
      await store.fingerprint();
    } finally {
      await store.close();
    }
  } catch (error) {
    return error;
  }
  return undefined;
}

async function check(file: string, trouble: StoreError['trouble'], words: RegExp): Promise<void> {
  const said = await troubleWith(file, trouble === 'absent');
  expect(said).toBeInstanceOf(StoreError);
  expect(said).toMatchObject({ trouble, file });
  expect(String(said)).toContain(file);
  expect(String(said)).toMatch(words);
}

async function sqlOn(file: string, ...words: readonly string[]): Promise<void> {
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(file) }) });
  for (const one of words) await sql.raw(one).execute(database);
  await database.destroy();
}

describe('a file that cannot be opened', () => {
  it('because it is some text', async () => {
    const file = join(folder, 'notes.txt');
    writeFileSync(file, 'These are my notes on the matter.\n'.repeat(100));
    await check(file, 'foreign', /is not a database; name another file/u);
    expect(readFileSync(file, 'utf8')).toMatch(/^These are/u);
  });
  it('because it is a folder', async () => {
    mkdirSync(join(folder, 'folder'));
    await check(join(folder, 'folder'), 'foreign', /is a folder; name a file in it/u);
  });
  it("because it is another program's database", async () => {
    const file = join(folder, 'other.db');
    await sqlOn(file, 'create table songs (title text)');
    const before = readFileSync(file);
    await check(file, 'foreign', /database of another program; name another file/u);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
  it('because a later claimgraph wrote it', async () => {
    const file = await filled('newer.db');
    await sqlOn(file, 'pragma user_version = 99');
    await check(file, 'newer', /version 99 .* install the newest claimgraph/u);
  });
  it('because there is none', async () => {
    const file = join(folder, 'none.db');
    await check(file, 'absent', /no such store; make one with `claimgraph add/u);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });
  it('because its folder cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await check(join(folder, 'file/below/store.db'), 'failed', /cannot be made; name a place/u);
  });
});

describe('a damaged store', () => {
  it('whose pages are overwritten', async () => {
    const file = await filled('scribbled.db');
    const opened = openSync(file, 'r+');
    const noise = Buffer.alloc(4096, 0xa5);
    for (let page = 2; page * 4096 < statSync(file).size; page += 1) writeSync(opened, noise, 0, noise.length, page * 4096);
    closeSync(opened);
    await check(file, 'damaged', /damaged; put a backup in its place/u);
  });
  it('whose end is cut off', async () => {
    const file = await filled('cut.db');
    truncateSync(file, 4096 * 5);
    await check(file, 'damaged', /damaged; put a backup in its place/u);
  });
});

describe('a store that is not there yet', () => {
  it('is made, with its folders', async () => {
    const file = join(folder, 'a/b/c/store.db');
    expect(await troubleWith(file)).toBeUndefined();
    expect(statSync(file).isFile()).toBe(true);
  });
  it('may be an empty file', async () => {
    const file = join(folder, 'empty.db');
    writeFileSync(file, '');
    expect(await troubleWith(file)).toBeUndefined();
  });
});

describe('a store of an older version', () => {
  it('is brought up to date, once, and keeps what it holds', async () => {
    const file = await filled('older.db');
    const runs: string[] = [];
    const step = async (database: Kysely<Tables>) => {
      runs.push('run');
      await sql`alter table papers add column note text`.execute(database);
    };
    for (const _ of ['first', 'second']) {
      const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(file) }) });
      await bringUpToDate(database, file, [...migrations, step]);
      const { rows } = await sql<{ count: number }>`select count(*) as count from papers where note is null`.execute(database);
      expect(rows).toEqual([{ count: 300 }]);
      await database.destroy();
    }
    expect(runs).toEqual(['run']);
    await check(file, 'newer', /later claimgraph/u);
  });
  it('stays what it was when a step fails', async () => {
    const file = await filled('failing.db');
    const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(file) }) });
    const steps = [
      ...migrations,
      async (change: Kysely<Tables>) => {
        await sql`drop table contents`.execute(change);
        throw new RangeError('made to fail');
      },
    ];
    await expect(bringUpToDate(database, file, steps)).rejects.toThrow('made to fail');
    await database.destroy();
    expect(await troubleWith(file)).toBeUndefined();
  });
});

describe('a store that may not be written', () => {
  const isRoot = process.getuid?.() === 0;
  const note = isRoot ? ' (skipped: root may write everything)' : '';
  it.skipIf(isRoot)(`can be read, and says that it cannot be changed${note}`, async () => {
    const file = await filled('frozen/store.db');
    chmodSync(file, 0o444);
    chmodSync(join(folder, 'frozen'), 0o555);
    const store = await openStore(file, { mustExist: true });
    expect((await store.known()).size).toBe(300);
    await expect(store.remove('p0001')).rejects.toMatchObject({ name: 'StoreError', trouble: 'failed' });
    await store.close();
    chmodSync(join(folder, 'frozen'), 0o755);
  });
});
