/**
 * Whether the page is being printed, so that what is listed only in part on the screen is there as a whole.
 */
import { useSyncExternalStore } from 'react';

const query = 'print';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
