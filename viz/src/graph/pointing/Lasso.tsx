/**
 * Selecting several nodes: a line drawn around them, or all in view by a button, so that nothing needs a drag.
 */
import { type PointerEvent, useEffect, useState } from 'react';
import { isWithin, type Spot } from '../../picture/lasso.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Scene } from '../../picture/scene.ts';
import { selectNodes } from '../../state/actions.ts';
import { useDispatch, usePreferences } from '../../viewer/viewer.tsx';
import { isInPopup } from './popup.ts';

export interface LassoProps {
  readonly picture: Picture;
  readonly scene: Scene;
  readonly onDone: () => void;
}

export function Lasso({ picture, scene, onDone }: LassoProps) {
  const [line, setLine] = useState<readonly Spot[]>([]);
  /** The last line went around nothing. */
  const [missed, setMissed] = useState(false);
  const dispatch = useDispatch();
  const [{ detailsOpen }, prefer] = usePreferences();
  const choose = (isIn: (spot: Spot) => boolean) => {
    const caught = picture.seen().filter((node) => scene.kept.hasNode(node.key) && isIn(node));
    setLine([]);
    setMissed(caught.length === 0);
    if (caught.length === 0) return;
    dispatch(selectNodes(caught.map(({ key }) => key)));
    prefer({ detailsOpen: { ...detailsOpen, graph: true } });
    onDone();
  };
  const inView = ({ x, y }: Spot) => {
    const { width, height } = picture.sigma.getDimensions();
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isInPopup(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      onDone();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onDone]);
  const spotOf = ({ nativeEvent }: PointerEvent): Spot => ({ x: nativeEvent.offsetX, y: nativeEvent.offsetY });
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([spotOf(event)]);
  };
  return (
    <>
      <svg
        className="lasso"
        aria-hidden="true"
        onPointerDown={onPointerDown}
        onPointerMove={(event) => line.length > 0 && setLine([...line, spotOf(event)])}
        onPointerUp={() => choose((spot) => line.length > 2 && isWithin(line, spot))}
        onPointerCancel={() => setLine([])}
      >
        <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
      <p className="lasso-words">
        <span role="status">{missed ? 'Nothing that the filters leave lies within that line.' : ''}</span>
        {missed ? 'Draw another, or' : 'Draw around what to select, or'}{' '}
        <button type="button" className="link" onClick={() => choose(inView)}>
          select all in view
        </button>
        <button type="button" className="button" onClick={onDone}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </>
  );
}
