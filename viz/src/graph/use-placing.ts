/**
 * Where nodes stand, for components: the layout, the pins and what changes them. A node is moved by dragging it, or by Shift and an arrow key.
 */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MouseCoords, SigmaStageEventPayload } from 'sigma/types';
import type { Positions } from '../../../src/model.ts';
import type { Picture } from '../picture/picture.ts';
import { useViewer } from '../viewer/viewer.tsx';
import { type Placing, pinsOf, withoutKey, withPins } from './placing.ts';

/** Pixels that a press must travel to be a drag. */
const leastDrag = 4;

export interface PlacingActs {
  readonly set: (change: Partial<Placing>) => void;
  readonly pin: (key: string, at: readonly [number, number]) => void;
  /** Lets a node go; whether it was pinned. */
  readonly unpin: (key: string) => boolean;
  readonly unpinAll: () => void;
}

/** Where nodes stand; `pins` are those of the layout that is shown. */
export function usePlacing(): Omit<Placing, 'pins'> & { readonly pins: Positions } & PlacingActs {
  const { placing } = useViewer();
  const now = useSyncExternalStore(placing.subscribe, placing.get);
  const acts = useMemo((): PlacingActs => {
    const put = (pins: Positions) => placing.set(withPins(placing.get(), pins));
    const pin: PlacingActs['pin'] = (key, at) => put({ ...withoutKey(pinsOf(placing.get()), key), [key]: at });
    const unpin = (key: string) => {
      const pins = pinsOf(placing.get());
      if (pins[key]) put(withoutKey(pins, key));
      return pins[key] !== undefined;
    };
    return { set: placing.set, pin, unpin, unpinAll: () => put({}) };
  }, [placing]);
  return useMemo(() => ({ ...now, pins: pinsOf(now), ...acts }), [now, acts]);
}

/** Lets nodes be dragged; where one is dropped it is pinned. */
export function useDragging(picture: Picture | undefined, pin: PlacingActs['pin']): void {
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
