/**
 * A Store in one SQLite file. Made by `openStore`; all it does beyond SQL is to turn SQLite's complaints into StoreErrors.
 */
import { sql } from 'kysely';
import { hash } from '../../hash.ts';
import type { Judgement, Review } from '../../model.ts';
import type { Entry, Known, Store } from '../store.ts';
import { copyDatabase } from './backup.ts';
import { decodeEntry, decodeJudgement, decodeReview, encodeEntry, encodeJudgement, encodeReview, idOf, keyOf } from './codec.ts';
import { isBusy, patiently } from './connection.ts';
import { explain } from './explain.ts';
import type { Database } from './schema.ts';

/** Rows in one statement, and entries in one page of `entries()`. */
const pageSize = 100;

export class SqliteStore implements Store {
  readonly #database: Database;
  readonly #file: string;
  #closing: Promise<void> | undefined;

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
  }

  async put(entries: readonly Entry[]): Promise<void> {
    const rows = [...new Map(entries.map((entry) => [entry.paper.id, encodeEntry(entry)])).values()];
    await this.#change(async (database) => {
      for (const page of pages(rows)) await putPage(database, page);
    });
  }

  remove(paper: string): Promise<boolean> {
    return this.#change(async (database) => {
      const { numDeletedRows } = await database.deleteFrom('papers').where('id', '=', keyOf(paper)).executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    });
  }

  get(paper: string): Promise<Entry | undefined> {
    return this.#ask(async (database) => {
      const row = await database.selectFrom('contents').where('id', '=', keyOf(paper)).select(['paper', 'extraction']).executeTakeFirst();
      return row && decodeEntry(row);
    });
  }

  async *entries(): AsyncGenerator<Entry, void, undefined> {
    let last: string | undefined;
    do {
      const rows = await this.#page(last);
      yield* rows.map(decodeEntry);
      last = rows.at(-1)?.id;
    } while (last !== undefined);
  }

  known(): Promise<ReadonlyMap<string, Known>> {
    return this.#ask(async (database) => {
      const rows = await database.selectFrom('papers').select(['id', 'version', 'extractor']).execute();
      return new Map(rows.map(({ id, version, extractor }) => [idOf(id), { version, extractor }]));
    });
  }

  judge(judgements: readonly Judgement[]): Promise<void> {
    return this.#change(async (database) => {
      for (const page of pages(judgements)) await database.insertInto('judgements').values(page.map(encodeJudgement)).execute();
    });
  }

  judgements(): Promise<readonly Judgement[]> {
    return this.#ask(async (database) => {
      const rows = await database.selectFrom('judgements').select('judgement').orderBy('place').execute();
      return rows.map(({ judgement }) => decodeJudgement(judgement));
    });
  }

  review(reviews: readonly Review[]): Promise<void> {
    return this.#change(async (database) => {
      for (const page of pages(reviews)) {
        await database
          .insertInto('reviews')
          .values(page.map(encodeReview))
          .onConflict((on) => on.column('id').doNothing())
          .execute();
      }
    });
  }

  reviews(): Promise<readonly Review[]> {
    return this.#ask(async (database) => {
      const rows = await database.selectFrom('reviews').select('review').orderBy('made').orderBy('id').execute();
      return rows.map(({ review }) => decodeReview(review));
    });
  }

  derived(name: string, from: string): Promise<string | undefined> {
    return this.#ask(async (database) => {
      const row = await database
        .selectFrom('derived')
        .where('name', '=', keyOf(name))
        .where('source', '=', keyOf(from))
        .select('json')
        .executeTakeFirst();
      return row?.json;
    });
  }

  keep(name: string, from: string, json: string): Promise<void> {
    const row = { name: keyOf(name), source: keyOf(from), json };
    return this.#change(async (database) => {
      await database.replaceInto('derived').values(row).execute();
    });
  }

  /** One statement, so that it sees one moment. The order of judgements counts; papers and reviews go by their ids. */
  fingerprint(of: 'everything' | 'all but reviews' = 'everything'): Promise<string> {
    return this.#ask(async (database) => {
      const rows = await sql<{ kind: string; hash: string }>`
        select * from (select 'paper' as kind, hash from papers order by id)
        union all select * from (select 'judgement', hash from judgements order by place)
        union all select * from (select 'review', hash from reviews where ${of} = 'everything' order by id)`.execute(database);
      return hash(rows.rows.map((row) => `${row.kind} ${row.hash}`).join('\n'));
    });
  }

  backup(file: string): Promise<void> {
    return this.#ask((database) => copyDatabase(database, file), file);
  }

  /** Leaves everything in the one file: what SQLite keeps beside it is folded in, unless another program is at it, which then does so. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await sql`pragma wal_checkpoint(truncate)`.execute(this.#database);
    } catch (error) {
      if (!isBusy(error)) throw explain(error, this.#file);
    } finally {
      await this.#database.destroy();
    }
  }

  #page(after: string | undefined) {
    return this.#ask((database) => {
      const all = database.selectFrom('contents').select(['id', 'paper', 'extraction']).orderBy('id').limit(pageSize);
      return (after === undefined ? all : all.where('id', '>', after)).execute();
    });
  }

  /** Anything that writes is a transaction: that is where waiting for others works. */
  #change<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#ask((database) => database.transaction().execute(work));
  }

  async #ask<T>(work: (database: Database) => Promise<T>, file = this.#file): Promise<T> {
    try {
      return await patiently(() => work(this.#database));
    } catch (error) {
      throw explain(error, file);
    }
  }
}

async function putPage(database: Database, page: readonly ReturnType<typeof encodeEntry>[]): Promise<void> {
  await database
    .insertInto('papers')
    .values(page.map(({ index }) => index))
    .onConflict((on) =>
      on.column('id').doUpdateSet(({ ref }) => ({
        version: ref('excluded.version'),
        extractor: ref('excluded.extractor'),
        hash: ref('excluded.hash'),
      })),
    )
    .execute();
  await database
    .insertInto('contents')
    .values(page.map(({ row }) => row))
    .onConflict((on) =>
      on.column('id').doUpdateSet(({ ref }) => ({ paper: ref('excluded.paper'), extraction: ref('excluded.extraction') })),
    )
    .execute();
}

function* pages<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += pageSize) yield all.slice(start, start + pageSize);
}
