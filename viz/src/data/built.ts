/**
 * Says in the browser's timeline that something large was built, which happens once for a corpus: never on hover, filter or search.
 */

/** What is built: ways into the data, the words to search, the graph of it, sigma's copy of what is drawn. */
export type Built = 'library' | 'search' | 'graph' | 'picture';

/** Leaves a mark such as `claimgraph search` among the page's performance entries. */
export function noteBuilt(what: Built): void {
  performance.mark(`claimgraph ${what}`);
}
