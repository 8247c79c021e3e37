/**
 * That reviews are only ever added, whatever writes to the file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeReview } from '../../src/store/sqlite/codec.ts';
import { connect } from '../../src/store/sqlite/connection.ts';
import { bringUpToDate } from '../../src/store/sqlite/migrate.ts';
import { openStore } from '../../src/store/sqlite/open.ts';
import { migrations, type Tables } from '../../src/store/sqlite/schema.ts';
import { review } from '../contract/entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-reviews-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databaseIn = (file: string) => new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(file) }) });

describe('reviews in the file', () => {
  const attempts = ['update reviews set review = review', 'delete from reviews', "delete from reviews where id = 'r1'"];
  it.each(attempts)('withstand: %s', async (words) => {
    const file = join(folder, `${attempts.indexOf(words)}.db`);
    const store = await openStore(file);
    await store.review([review('r1')]);
    await store.close();
    const database = databaseIn(file);
    await expect(sql.raw(words).execute(database)).rejects.toThrow('reviews are only ever added');
    await database.destroy();
    const again = await openStore(file);
    expect(await again.reviews()).toEqual([review('r1')]);
    await again.close();
  });

  it('of a store of the first version come along, and are kept from then on', async () => {
    const file = join(folder, 'first.db');
    const database = databaseIn(file);
    await bringUpToDate(database, file, migrations.slice(0, 1));
    await database
      .insertInto('reviews')
      .values(encodeReview(review('r1')))
      .execute();
    await database.destroy();
    const store = await openStore(file);
    await store.review([review('r1', undefined, 'another'), review('r2')]);
    expect(await store.reviews()).toEqual([review('r1'), review('r2')]);
    await store.close();
    const after = databaseIn(file);
    await expect(sql`delete from reviews`.execute(after)).rejects.toThrow('only ever added');
    await after.destroy();
  });
});
