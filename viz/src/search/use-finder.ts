/**
 * The search of a library, once its index is made: at once where there is little to index, else between frames when the page has come to rest or
 * something is looked for.
 */
import { useEffect, useState } from 'react';
import type { Finder } from '../data/hits.ts';
import { isLarge } from '../data/large.ts';
import type { Library } from '../data/library.ts';
import { inSlicesAfter } from '../data/slices.ts';

/** How long the page is left alone first, in milliseconds. */
const rest = 1500;

/** The search; nothing while its index is being made. `isWanted`: something has been typed. */
export function useFinder(library: Library, isWanted: boolean): Finder | undefined {
  const [, setMade] = useState<Library>();
  useEffect(() => {
    if (library.canFind()) return;
    const begin = () => library.prepareFind();
    return inSlicesAfter(isWanted ? 0 : rest, begin, () => setMade(library));
  }, [library, isWanted]);
  return (isWanted && !isLarge(library.corpus)) || library.canFind() ? library.find : undefined;
}
