/**
 * Where one is: everything, or the surroundings of one thing, with the way back.
 */

import { climb, focusOn } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

export function Breadcrumb() {
  const { focus } = useViewState();
  const { pictures } = useLibrary();
  const dispatch = useDispatch();
  if (!focus) return null;
  const whole = pictures.whole({ metrics: true, tasks: true });
  const label = whole.hasNode(focus.key) ? whole.getNodeAttribute(focus.key, 'label') : focus.key;
  return (
    <nav className="breadcrumb" aria-label="Focus">
      <button type="button" className="link" onClick={() => dispatch(climb)}>
        All
      </button>
      <span aria-hidden="true">›</span>
      <span className="breadcrumb-here">{label}</span>
      <button type="button" className="link small" onClick={() => dispatch(focusOn({ ...focus, depth: focus.depth === 1 ? 2 : 1 }))}>
        {focus.depth === 1 ? 'One step more' : 'One step less'}
      </button>
    </nav>
  );
}
