/**
 * The tables of a store in SQLite, and the steps from each version to the next.
 *
 * A column is JSON where only whole values are read back, and of its own where a query needs it. JSON also keeps what SQLite's UTF-8
 * cannot: a lone surrogate in a paper's text is stored as its escape.
 */
import { type Generated, type Kysely, sql } from 'kysely';

export interface Tables {
  /** Narrow, so that looking for what is unchanged reads no text. `hash`: of the whole entry. */
  readonly papers: { readonly id: string; readonly version: string; readonly extractor: string; readonly hash: string };
  readonly contents: { readonly id: string; readonly paper: string; readonly extraction: string };
  readonly judgements: { readonly place: Generated<number>; readonly hash: string; readonly judgement: string };
  readonly reviews: { readonly id: string; readonly made: string; readonly hash: string; readonly review: string };
  /** `source`: the hash of what it was made from. */
  readonly derived: { readonly name: string; readonly source: string; readonly json: string };
}

export type Database = Kysely<Tables>;

export type Migration = (database: Database) => Promise<void>;

/** In SQLite's header: "this is a store of claimgraph" (the letters `clgr`). */
export const applicationId = 0x636c6772;

/** Step n makes version n + 1 out of version n. Never edit one that was released: add the next. */
export const migrations: readonly Migration[] = [createTables, keepReviews];

async function createTables(database: Database): Promise<void> {
  const steps = [
    sql`create table papers (id text primary key, version text not null, extractor text not null, hash text not null) without rowid`,
    sql`create table contents (id text primary key references papers (id) on delete cascade, paper text not null, extraction text not null)`,
    sql`create table judgements (place integer primary key autoincrement, hash text not null, judgement text not null)`,
    sql`create table reviews (id text primary key, made text not null, hash text not null, review text not null)`,
    sql`create index reviews_by_time on reviews (made, id)`,
    sql`create table derived (name text primary key, source text not null, json text not null)`,
  ];
  for (const step of steps) await step.execute(database);
}

/** Reviews are people's work: whatever program writes to the file, none is changed or taken out. */
async function keepReviews(database: Database): Promise<void> {
  for (const change of ['update', 'delete']) {
    const refusal = `begin select raise(abort, 'reviews are only ever added'); end`;
    await sql.raw(`create trigger reviews_no_${change} before ${change} on reviews ${refusal}`).execute(database);
  }
}
