/**
 * What choosing something in the search does, by view: pure, so that it is tested without a browser.
 */

import { facetOfType } from '../data/facet-words.ts';
import type { Hit } from '../data/hits.ts';
import { type Action, choose, chooseText, liftAll, readPaper, select } from '../state/actions.ts';

/** Goes to a hit in the present view: the graph selects it, the table lists its results, the paper view opens papers. */
export function goTo(hit: Hit): Action {
  return (state) => {
    if (hit.of === 'claim') return select({ kind: 'claim', id: hit.id })(hit.hidden ? liftAll(state) : state);
    if (hit.of === 'paper' && state.view === 'paper') return readPaper(hit.id)(state);
    if (state.view === 'results') return narrowTo(hit)(hit.hidden ? liftAll(state) : state);
    return select({ kind: 'node', key: hit.key })(hit.hidden && state.outside === 'hide' ? liftAll(state) : state);
  };
}

/** Narrows down to a hit, in place of what its facet narrowed down to before. A number is selected; a task narrows by its words. */
export function narrowTo(hit: Hit): Action {
  if (hit.of === 'claim') return goTo(hit);
  const facet = hit.type === 'paper' ? 'papers' : facetOfType(hit.type);
  return facet ? choose(facet, [hit.id]) : chooseText(hit.label);
}
