/**
 * Keeps the layout that the picture has and the one that the address names the same. What Re-run found is too much for an address: it stays
 * with the picture, and a link to it shows the layout as saved.
 */
import type { PlacingStore } from '../graph/placing.ts';
import { layOut } from '../state/actions.ts';
import { linkedArrangements } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';

/** Joins both for the life of the page. */
export function linkLayout(states: StateStore, placing: PlacingStore): void {
  const linked = () => linkedArrangements.find((one) => one === placing.get().arrangement);
  const toPicture = () => {
    const { arrangement } = states.get();
    if (arrangement !== linked()) placing.set({ arrangement: arrangement ?? 'saved' });
  };
  toPicture();
  states.subscribe(toPicture);
  placing.subscribe(() => states.dispatch(layOut(linked())));
}
