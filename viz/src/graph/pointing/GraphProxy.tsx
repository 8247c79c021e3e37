/**
 * The picture for keys and screen readers: one tab stop; arrows move to the nearest node, Enter selects it, and what is there is said.
 */
import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { Picture } from '../../picture/picture.ts';
import type { Pointed, Scene } from '../../picture/scene.ts';
import { useCounted } from '../../viewer/counted.tsx';
import { graphWords, nodeWords } from './spoken.ts';
import { useGraphKeys } from './use-graph-keys.ts';

export interface GraphProxyProps {
  readonly self: RefObject<HTMLDivElement | null>;
  readonly picture: Picture | undefined;
  readonly scene: Scene;
  readonly setPointed: (pointed: Pointed) => void;
}

/** Keys that Shift changes nothing of but what they do. */
const named = /^(?: |Enter|Arrow\w+)$/u;

export function GraphProxy({ self, picture, scene, setPointed }: GraphProxyProps) {
  const id = useId();
  const { library, filter } = useCounted();
  const { cursor, neighbour, press } = useGraphKeys({ picture, scene, setPointed });
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.shiftKey && named.test(event.key) ? `Shift+${event.key}` : event.key;
    if (event.ctrlKey || event.metaKey || event.altKey || !press(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={self}
      className="graph-proxy"
      role="application"
      aria-roledescription="graph"
      aria-label={graphWords(scene, library.passing(filter).count)}
      aria-activedescendant={cursor ? id : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application that handles every key it names is interactive
      tabIndex={0}
      onKeyDown={onKeyDown}
      onBlur={() => setPointed({})}
    >
      {cursor && <div id={id} role="img" className="unseen" aria-label={nodeWords(scene, cursor, neighbour)} />}
    </div>
  );
}
