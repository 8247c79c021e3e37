/**
 * Keeps the address and the state the same thing: every state is written into the address, "back" and "forward" and a link pasted over it
 * are read back.
 */
import { readAddress, writeAddress } from '../state/address.ts';
import type { StateStore } from '../state/store.ts';

/** How long typing and dragging must rest before the address follows, in milliseconds. */
const rest = 300;

/** Joins a store to the address; the result parts them. */
export function followAddress(states: StateStore, dataset: string): () => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  const write = (push: boolean) => {
    clearTimeout(pending);
    pending = undefined;
    const address = writeAddress(states.get(), dataset);
    if (address === location.hash) return;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  const leave = states.subscribe((_, how) => {
    if (how === 'none') return;
    if (how === 'push') {
      write(true);
      return;
    }
    clearTimeout(pending);
    pending = setTimeout(() => write(false), rest);
  });
  const read = () => {
    clearTimeout(pending);
    const { state } = readAddress(location.hash);
    states.dispatch(() => state, 'none');
  };
  write(false);
  window.addEventListener('popstate', read);
  return () => {
    clearTimeout(pending);
    leave();
    window.removeEventListener('popstate', read);
  };
}
