/**
 * Nodes that the reader put elsewhere: dragged with the mouse, kept in the browser for this data, and let go with `u` or a button.
 */
import { useCallback, useEffect, useState } from 'react';
import type { MouseCoords, SigmaStageEventPayload } from 'sigma/types';
import type { Positions } from '../../../src/model.ts';
import type { Picture } from '../picture/picture.ts';
import { useLibrary } from '../viewer/viewer.tsx';

/** Pixels that a press must travel to be a drag. */
const leastDrag = 4;

export interface Pins {
  readonly pins: Positions;
  readonly unpinAll: () => void;
  readonly pin: (key: string, at: readonly [number, number]) => void;
}

export function usePins(): Pins {
  const { corpus } = useLibrary();
  const name = `claimgraph pins ${corpus.hash}`;
  const [pins, setPins] = useState<Positions>(() => readPins(name));
  useEffect(() => {
    try {
      if (Object.keys(pins).length > 0) localStorage.setItem(name, JSON.stringify(pins));
      else localStorage.removeItem(name);
    } catch {
      // Storage is off or full: pins hold until the page closes.
    }
  }, [name, pins]);
  const pin = useCallback((key: string, at: readonly [number, number]) => setPins((now) => ({ ...now, [key]: at })), []);
  return { pins, pin, unpinAll: useCallback(() => setPins({}), []) };
}

/** Lets nodes be dragged; where one is dropped it is pinned. */
export function useDragging(picture: Picture | undefined, pin: Pins['pin']): void {
  useEffect(() => {
    if (!picture) return;
    const { sigma } = picture;
    let held: { readonly key: string; readonly x: number; readonly y: number; isDragged: boolean } | undefined;
    const onDown = ({ event }: { readonly event: MouseCoords | SigmaStageEventPayload['event'] }) => {
      const { node } = picture.at(event);
      held = node === undefined ? undefined : { key: node, x: event.x, y: event.y, isDragged: false };
    };
    const onMove = ({ event, preventSigmaDefault }: SigmaStageEventPayload) => {
      if (!held) return;
      preventSigmaDefault();
      held.isDragged ||= Math.hypot(event.x - held.x, event.y - held.y) >= leastDrag;
      if (!held.isDragged) return;
      const { x, y } = sigma.viewportToGraph(event);
      sigma.getGraph().mergeNodeAttributes(held.key, { x, y });
    };
    const onUp = () => {
      if (held?.isDragged) {
        const { x, y } = sigma.getGraph().getNodeAttributes(held.key);
        pin(held.key, [x, y]);
      }
      held = undefined;
    };
    sigma.on('downStage', onDown).on('downNode', onDown).on('moveBody', onMove);
    window.addEventListener('mouseup', onUp);
    return () => {
      sigma.off('downStage', onDown).off('downNode', onDown).off('moveBody', onMove);
      window.removeEventListener('mouseup', onUp);
    };
  }, [picture, pin]);
}

function readPins(name: string): Positions {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
    return Object.fromEntries(entries.flatMap(([key, at]) => (isPlace(at) ? [[key, at] as const] : [])));
  } catch {
    return {};
  }
}

function isPlace(at: unknown): at is readonly [number, number] {
  return Array.isArray(at) && at.length === 2 && at.every((one) => Number.isFinite(one));
}
