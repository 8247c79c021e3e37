/**
 * What is so large that the reader is asked first how much of it the page shall draw, and what they said: kept for the length of the visit, so
 * that reloading asks nothing again.
 */
import type { Corpus } from '../../../src/model.ts';
import { counted } from './words.ts';

/** How much is drawn: no graph before it is asked for, the most reported, or every node. */
export const extents = ['table', 'overview', 'everything'] as const;
export type Extent = (typeof extents)[number];

export const extentWords: Readonly<Record<Extent, readonly [name: string, note: string]>> = {
  table: ['Table only', 'every result as a list; the graph is drawn when you ask for it'],
  overview: ['Overview', 'the table, and the graph of what is reported most'],
  everything: ['Everything', 'all of the graph; may be slow'],
};

/** From this many bytes of a file, and from this many nodes on, the reader is asked. */
export const huge = { bytes: 50e6, nodes: 100_000 } as const;

/** "scores.json has 312 MB." where a file is that large. */
export function hugeFileWords({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  return size > huge.bytes ? `${name} has ${Math.round(size / 1e6).toLocaleString('en')} MB.` : undefined;
}

/** "It names 120,345 papers, models, benchmarks and other things." where they are that many. */
export function hugeGraphWords({ papers, entities }: Pick<Corpus, 'papers' | 'entities'>): string | undefined {
  const nodes = papers.length + entities.length;
  return nodes > huge.nodes ? `The data has ${counted(nodes, 'node')}: papers, and what they name.` : undefined;
}

/** Where what was said is kept: `sessionStorage`, or nothing where the browser gives none. */
export type Visit = Pick<Storage, 'getItem' | 'setItem'> | undefined;

export function saidBefore(visit: Visit, hash: string): Extent | undefined {
  const said = visit?.getItem(nameFor(hash));
  return extents.find((one) => one === said);
}

export function keepSaid(visit: Visit, hash: string, extent: Extent): void {
  try {
    visit?.setItem(nameFor(hash), extent);
  } catch {
    // Storage is full: the reader is asked again.
  }
}

/** The browser's store of this visit, where it lets us have it. */
export function thisVisit(): Visit {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function nameFor(hash: string): string {
  return `claimgraph extent ${hash}`;
}
