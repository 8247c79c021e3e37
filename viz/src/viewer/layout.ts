/**
 * Which of the page's layouts the window has room for.
 */
import { useSyncExternalStore } from 'react';

/** `phone`: one column, tabs below. `narrow`: one side panel at a time. `wide`: all three columns. */
export type Layout = 'phone' | 'narrow' | 'wide';

const narrow = '(min-width: 768px)';
const wide = '(min-width: 1024px)';

export function currentLayout(): Layout {
  if (matchMedia(wide).matches) return 'wide';
  return matchMedia(narrow).matches ? 'narrow' : 'phone';
}

/** From here on three columns have all the room they want. */
const roomy = '(min-width: 1440px)';

/** How wide the details are where the reader set nothing, in pixels. */
export function useDetailsWidth(): number {
  return useSyncExternalStore(subscribe, () => matchMedia(roomy).matches) ? 360 : 320;
}

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(narrow), matchMedia(wide), matchMedia(roomy)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, currentLayout);
}

/** Whether the reader asked for little motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
