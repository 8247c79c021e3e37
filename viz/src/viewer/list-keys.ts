/**
 * j and k in a list that has not the focus: they go there, so that no Tab must come before them. Off where all single keys are.
 */
import { useEffect, useRef } from 'react';
import { isTyping } from './shortcuts.ts';
import { useViewer } from './viewer.tsx';

/** Calls `onStep` when j (1) or k (−1) is pressed outside of the list's own handler, of fields and of popups. */
export function useListKeys(onStep: (step: 1 | -1) => void): void {
  const { preferences } = useViewer();
  const latest = useRef(onStep);
  latest.current = onStep;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!preferences.get().keys || (event.key !== 'j' && event.key !== 'k')) return;
      event.preventDefault();
      latest.current(event.key === 'j' ? 1 : -1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [preferences]);
}
