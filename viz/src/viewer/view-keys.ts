/**
 * Keys of a view that work wherever the focus is, so that no Tab must come before them. Off where all single keys are.
 */
import { useEffect, useRef } from 'react';
import { isTyping } from './shortcuts.ts';
import { useViewer } from './viewer.tsx';

/** Calls what belongs to a key that is pressed outside of handlers of its own, of fields and of popups, while the view is shown. */
export function useViewKeys(acts: ReadonlyMap<string, () => void>): void {
  const { preferences } = useViewer();
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = preferences.get().keys ? latest.current.get(event.key) : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [preferences]);
}

/** j and k go through a list that has not the focus. */
export function useListKeys(onStep: (step: 1 | -1) => void): void {
  useViewKeys(
    new Map([
      ['j', () => onStep(1)],
      ['k', () => onStep(-1)],
    ]),
  );
}
