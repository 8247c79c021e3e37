/**
 * What choosing something in the search does, by view: pure, so that it is tested without a browser.
 */

import { facetOfType } from '../data/facet-words.ts';
import type { Hit } from '../data/hits.ts';
import { type Action, choose, chooseText, lift, readPaper, select } from '../state/actions.ts';
import type { State } from '../state/state.ts';

/** Goes to a hit in the present view: the graph selects it, the table lists its results, the paper view opens papers. What hides it is lifted. */
export function goTo(hit: Hit): Action {
  return (state) => {
    const seen = unhidden(hit, state);
    if (hit.of === 'claim') return select({ kind: 'claim', id: hit.id })(seen);
    if (hit.of === 'paper' && state.view === 'paper') return readPaper(hit.id)(state);
    if (state.view === 'results') return narrowTo(hit)(seen);
    return select({ kind: 'node', key: hit.key })(state.outside === 'hide' ? seen : state);
  };
}

/** The state without the restrictions that hide a hit, and with all others. */
function unhidden({ hiddenBy }: Hit, state: State): State {
  return hiddenBy.reduce((now, facet) => lift(facet)(now), state);
}

/** Narrows down to a hit, in place of what its facet narrowed down to before. A number is selected; a task narrows by its words. */
function narrowTo(hit: Hit): Action {
  const facet = facetOf(hit);
  return facet ? choose(facet, [hit.id]) : chooseText(hit.label);
}

/** Adds a hit to what its facet narrows down to; the other restrictions stay. A number is selected. */
export function addAsFilter(hit: Hit): Action {
  if (hit.of === 'claim') return goTo(hit);
  const facet = facetOf(hit);
  return (state) => {
    if (!facet) return chooseText(hit.label)(state);
    const now = state.filter[facet] ?? [];
    return choose(facet, [...now.filter((one) => one !== hit.id && one !== `!${hit.id}`), hit.id])(state);
  };
}

function facetOf({ type }: Hit) {
  return type === 'paper' ? 'papers' : facetOfType(type);
}
