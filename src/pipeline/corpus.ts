/**
 * Store → resolve → audit → lay out: everything that is derived from a store at one moment. What was derived is kept in the store under the hash of
 * all it came from, so that nothing is resolved or laid out twice.
 */
import { auditAcross } from '../audit/across.ts';
import { auditPaper } from '../audit/audit.ts';
import { buildGraph } from '../graph/graph.ts';
import { layoutGraph } from '../graph/layout.ts';
import { hash } from '../hash.ts';
import type { Corpus, Finding, Knowledge, Quantity } from '../model.ts';
import { resolveEntities } from '../resolve/resolve.ts';
import { reviewCorpus } from '../review/review.ts';
import { StoreError } from '../store/error.ts';
import type { Entry, Store } from '../store/store.ts';

/** What we know before reading, loaded when it is needed: a corpus that is kept needs no more than the hash. */
export interface Tables {
  /** The `hash` of what `load` gives. */
  readonly hash: string;
  readonly load: () => Knowledge;
}

export interface CorpusOptions {
  /** Identifies the program's code: what other code derived is derived again. */
  readonly code: string;
  /** Whether `positions` are wanted: they take longest, and a list needs none. */
  readonly layout: boolean;
}

/**
 * The corpus of a store under its reviews, from what the store keeps where that still holds. Without `layout` its positions are empty. Rejects
 * only when the store does.
 */
export async function buildCorpus(store: Store, tables: Tables, options: CorpusOptions): Promise<Corpus> {
  return applyReviews(store, await readCorpus(store, tables, options));
}

/** The corpus of a store as the papers have it, without reviews: a verdict changes nothing of it, and costs nothing that it took to make. */
export async function readCorpus(store: Store, tables: Tables, { code, layout }: CorpusOptions): Promise<Corpus> {
  const hashNow = async () => hash(code, tables.hash, await store.fingerprint('all but reviews'));
  const from = await hashNow();
  const isCurrent = async () => from === (await hashNow());
  const corpus = await keptOr(store, { name: 'corpus', from, isCurrent }, () => derive(store, tables.load(), from));
  if (!layout) return corpus;
  const positions = await keptOr(store, { name: 'positions', from, isCurrent }, async () => layoutGraph(buildGraph(corpus)));
  return { ...corpus, positions };
}

/** A corpus under the reviews of a store. Papers are compared with each other anew where claims were rejected or corrected. */
export async function applyReviews(store: Store, corpus: Corpus): Promise<Corpus> {
  const reviews = await store.reviews();
  if (reviews.length === 0) return corpus;
  const within = corpus.findings.filter((finding) => !isAcross(finding));
  const reviewed = reviewCorpus(corpus, reviews, { audit: (changed) => [...within, ...auditAcross(changed)] });
  return { ...reviewed, hash: hash(corpus.hash, ...reviews.map((review) => JSON.stringify(review))) };
}

function isAcross({ check }: Finding): boolean {
  return check === 'C9';
}

async function derive(store: Store, knowledge: Knowledge, from: string): Promise<Corpus> {
  const entries: Entry[] = [];
  for await (const entry of store.entries()) entries.push(entry);
  entries.sort((a, b) => (a.paper.id < b.paper.id ? -1 : 1));
  const { entities, claims, mentions } = resolveEntities(entries, knowledge, await store.judgements());
  const resolved: Corpus = {
    format: 1,
    hash: from,
    papers: entries.map(({ paper }) => paper),
    claims,
    others: Object.fromEntries(entries.map(({ paper, extraction }) => [paper.id, extraction.quantities.filter(isOther)])),
    entities,
    mentions,
    findings: [],
    reviews: [],
    positions: {},
  };
  const within = entries.flatMap((entry) => auditPaper(entry, knowledge).findings);
  return { ...resolved, findings: [...within, ...auditAcross(resolved)] };
}

function isOther({ kind }: Quantity): boolean {
  return kind === 'other';
}

interface Place {
  readonly name: string;
  readonly from: string;
  /** Whether the store is still what `from` says: another program may have written to it meanwhile. */
  readonly isCurrent: () => Promise<boolean>;
}

/** What the store keeps at the place, or else what `make` makes, which is then kept. */
async function keptOr<T>(store: Store, { name, from, isCurrent }: Place, make: () => Promise<T>): Promise<T> {
  const known = await store.derived(name, from);
  // The border where what this function stored comes back: the name and the code in `from` say what type it had.
  if (known !== undefined) return JSON.parse(known) as T;
  const made = await make();
  const json = stringify(made);
  if (json !== undefined && (await isCurrent())) await keepIfPossible(() => store.keep(name, from, json));
  return made;
}

/** A store that may only be read, or whose disk is full, is good enough to read from. */
async function keepIfPossible(keep: () => Promise<void>): Promise<void> {
  try {
    await keep();
  } catch (error) {
    if (!(error instanceof StoreError) || error.trouble !== 'failed') throw error;
  }
}

/** Nothing when the text would be longer than a string can be, half a gigabyte: such a thing is made anew each time. */
function stringify(thing: unknown): string | undefined {
  try {
    return JSON.stringify(thing);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
