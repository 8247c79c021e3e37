/**
 * Asks, before something huge is opened, how much of it the page shall draw.
 */
import { useEffect, useRef } from 'react';
import './file-drop.css';
import { type Extent, extents, extentWords } from '../data/huge.ts';

export interface AskingProps {
  /** Why the reader is asked. */
  readonly why: string;
  readonly onChoose: (extent: Extent) => void;
  readonly onCancel: () => void;
}

export function Asking({ why, onChoose, onCancel }: AskingProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <main className="empty asking" aria-labelledby="asking-title" aria-describedby="asking-why">
      <h1 id="asking-title">How much shall be opened?</h1>
      <p id="asking-why">{why} A page that draws all of it may be slow.</p>
      <ul>
        {extents.map((extent, place) => {
          const [name, note] = extentWords[extent];
          return (
            <li key={extent}>
              <button ref={place === 0 ? first : undefined} type="button" className="button outlined" onClick={() => onChoose(extent)}>
                {name}
              </button>{' '}
              <span className="muted">{note}</span>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </main>
  );
}
