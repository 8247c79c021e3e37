/**
 * The only memory of claimgraph, as the rest of it sees it. What is stored are papers with what was found in them, judgements and reviews;
 * entities, graph and findings are derived, and kept only under the hash of what they came from.
 *
 * Every back end passes the contract suite in test/contract/.
 */
import type { Extraction, Judgement, Paper, Review } from '../model.ts';

/** A paper with what one extractor found in it. */
export interface Entry {
  readonly paper: Paper;
  readonly extraction: Extraction;
}

/** Which version of a paper is stored, and which extractor read it. */
export interface Known {
  readonly version: string;
  readonly extractor: string;
}

/** Every method rejects with a StoreError when the memory fails it. */
export interface Store {
  /** Adds entries, or replaces those of the same paper id; all of them or, when interrupted, none. Of several with one id the last counts. */
  put(entries: readonly Entry[]): Promise<void>;
  /** Takes a paper out with all that was found in it; whether it was there. Reviews and judgements stay. */
  remove(paper: string): Promise<boolean>;
  get(paper: string): Promise<Entry | undefined>;
  /** All entries, in an order of paper ids that never changes; read in batches, so that memory stays bounded and writing goes on between them. */
  entries(): AsyncIterable<Entry>;
  /** For every stored paper what is known of it: to skip what is unchanged. */
  known(): Promise<ReadonlyMap<string, Known>>;

  /** Appends judgements; nothing is overwritten. */
  judge(judgements: readonly Judgement[]): Promise<void>;
  /** In the order they were made. */
  judgements(): Promise<readonly Judgement[]>;

  /** Appends reviews; one whose id is there already is left as it was. */
  review(reviews: readonly Review[]): Promise<void>;
  /** Oldest first, by `when`, then by id. */
  reviews(): Promise<readonly Review[]>;

  /** A derived thing kept under its name, if it was made from exactly `from`. */
  derived(name: string, from: string): Promise<string | undefined>;
  /** Keeps a derived thing; an older one of the name is dropped. */
  keep(name: string, from: string, json: string): Promise<void>;

  /**
   * Changes whenever entries, reviews, judgements or the order of these do, and depends on nothing else: stores of equal content agree.
   * `all but reviews` is that of a store without them.
   */
  fingerprint(of?: 'everything' | 'all but reviews'): Promise<string>;
  /** Copies everything, consistently, into a new file; rejects when the file exists. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
