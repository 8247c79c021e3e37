/**
 * Keeps the open result in sight, in a table and in cards alike.
 */
import { useEffect, useRef } from 'react';

/** Brings the open result into sight when it opens from elsewhere: a link, the graph, a search. */
export function useOpenInSight(index: number, show: (index: number) => void): void {
  const shown = useRef(-1);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (index >= 0 && index !== shown.current) latest.current(index);
    shown.current = index;
  }, [index]);
}
