/**
 * What stands where the graph cannot be drawn: everything is in the table, and one can try again.
 */
import { useEffect, useRef } from 'react';
import { showView } from '../state/actions.ts';
import { useDispatch } from '../viewer/viewer.tsx';

export interface NoPictureProps {
  readonly failure: string;
  readonly onRetry: () => void;
  readonly shown: boolean;
}

export function NoPicture({ failure, onRetry, shown }: NoPictureProps) {
  const dispatch = useDispatch();
  const told = useRef(false);
  // Once: who comes back to the graph on purpose finds this text.
  useEffect(() => {
    if (!shown || told.current) return;
    told.current = true;
    dispatch(showView('results'), 'replace');
  }, [shown, dispatch]);
  return (
    <div className="empty">
      <h2>{failure}</h2>
      <p>Everything is in the table.</p>
      <div className="opened-actions">
        <button type="button" className="button accent" onClick={() => dispatch(showView('results'))}>
          Open the results
        </button>
        <button type="button" className="button outlined" onClick={onRetry}>
          Retry
        </button>
      </div>
    </div>
  );
}
