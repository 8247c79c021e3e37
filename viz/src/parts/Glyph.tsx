/**
 * The shape of a type, as the picture draws it: disc, ring, square, hollow square, page, diamond. Beside it always stands a word.
 */
import type { ReactNode } from 'react';
import type { Layer } from '../state/state.ts';

const outlines: Readonly<Record<Layer, ReactNode>> = {
  model: <circle cx="6" cy="6" r="5.5" />,
  method: <circle cx="6" cy="6" r="4.25" />,
  benchmark: <rect x="1" y="1" width="10" height="10" />,
  dataset: <rect x="2" y="2" width="8" height="8" />,
  paper: <path d="M2.5 1h5L9.5 3v8h-7ZM4.5 5.5h3M4.5 8h3" />,
  metric: <path d="M6 .5 11.5 6 6 11.5.5 6Z" />,
  task: <path d="M6 1.5 10.5 6 6 10.5 1.5 6Z" />,
};

export function Glyph({ type }: { readonly type: Layer }) {
  return (
    <svg className="glyph" viewBox="0 0 12 12" data-type={type} aria-hidden="true">
      {outlines[type]}
    </svg>
  );
}
