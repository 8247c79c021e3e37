/**
 * Where one is: everything, or the surroundings of one thing within those of another, with the way back to each.
 */
import { Fragment } from 'react';
import { focusOn, leaveFocus } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

export function Breadcrumb() {
  const { focus, trail = [] } = useViewState();
  const { pictures } = useLibrary();
  const dispatch = useDispatch();
  if (!focus) return null;
  const whole = pictures.around([focus.key, ...trail.map(({ key }) => key)]);
  const label = (key: string) => (whole.hasNode(key) ? whole.getNodeAttribute(key, 'label') : key);
  return (
    <nav className="breadcrumb" aria-label="Focus">
      <button type="button" className="link" onClick={() => dispatch(leaveFocus)}>
        All
      </button>
      {trail.map((one) => (
        <Fragment key={one.key}>
          <span aria-hidden="true">›</span>
          <button type="button" className="link breadcrumb-step" onClick={() => dispatch(focusOn(one))}>
            {label(one.key)}
          </button>
        </Fragment>
      ))}
      <span aria-hidden="true">›</span>
      <span className="breadcrumb-here" aria-current="location">
        {label(focus.key)}
      </span>
      <button type="button" className="link small" onClick={() => dispatch(focusOn({ ...focus, depth: focus.depth === 1 ? 2 : 1 }))}>
        {focus.depth === 1 ? 'One step more' : 'One step less'}
      </button>
    </nav>
  );
}
