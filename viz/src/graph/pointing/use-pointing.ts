/**
 * The mouse and the finger on the picture: what lies under them after 40 ms lights up, a click selects it, a double click goes there.
 */
import { type RefObject, useEffect } from 'react';
import type { SigmaStageEventPayload } from 'sigma/types';
import type { Picture } from '../../picture/picture.ts';
import type { Pointed } from '../../picture/scene.ts';
import { focusOn, gather, select } from '../../state/actions.ts';
import type { Selection } from '../../state/state.ts';
import { useViewer } from '../../viewer/viewer.tsx';

/** How long the pointer rests before anything lights up, in milliseconds. */
const rest = 40;

export interface PointingOptions {
  readonly picture: Picture | undefined;
  readonly setPointed: (pointed: Pointed) => void;
  readonly proxy: RefObject<HTMLElement | null>;
}

export function usePointing({ picture, setPointed, proxy }: PointingOptions): void {
  const { states, preferences } = useViewer();
  useEffect(() => {
    if (!picture) return;
    const { sigma } = picture;
    const container = sigma.getContainer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    const point = (pointed: Pointed) => {
      const name = `${pointed.node ?? ''} ${pointed.edge ?? ''}`;
      if (name === last) return;
      last = name;
      container.dataset.under = pointed.node !== undefined ? 'node' : pointed.edge !== undefined ? 'edge' : 'nothing';
      clearTimeout(timer);
      timer = setTimeout(() => setPointed(pointed), rest);
    };
    const onMove = ({ event }: SigmaStageEventPayload) => {
      // While the picture or a node is dragged nothing else is pointed at.
      if ('buttons' in event.original && event.original.buttons !== 0) return;
      point(event.original.type.startsWith('touch') ? {} : picture.at(event));
    };
    const onLeave = () => point({});
    const onClick = ({ event }: SigmaStageEventPayload) => {
      const pointed = picture.at(event);
      proxy.current?.focus({ preventScroll: true });
      if (event.original.shiftKey && pointed.node !== undefined) {
        states.dispatch(gather(pointed.node));
        return;
      }
      const selection = selectionOf(picture, pointed);
      if (selection) picture.madeHere(selection);
      states.dispatch(select(selection));
      const { detailsOpen } = preferences.get();
      if (!detailsOpen.graph && selection) preferences.set({ detailsOpen: { ...detailsOpen, graph: true } });
    };
    const onDoubleClick = (payload: SigmaStageEventPayload) => {
      payload.preventSigmaDefault();
      const { node } = picture.at(payload.event);
      const { original } = payload.event;
      if (node !== undefined) states.dispatch(focusOn({ key: node, depth: original.shiftKey ? 2 : 1 }));
    };
    sigma.on('moveBody', onMove);
    sigma.on('clickStage', onClick).on('clickNode', onClick);
    sigma.on('doubleClickStage', onDoubleClick).on('doubleClickNode', onDoubleClick);
    container.addEventListener('mouseleave', onLeave);
    return () => {
      clearTimeout(timer);
      container.removeEventListener('mouseleave', onLeave);
      sigma.removeAllListeners('moveBody');
      for (const kind of ['clickStage', 'clickNode', 'doubleClickStage', 'doubleClickNode'] as const) sigma.removeAllListeners(kind);
    };
  }, [picture, setPointed, proxy, states, preferences]);
}

function selectionOf({ sigma }: Picture, { node, edge }: Pointed): Selection | undefined {
  if (node !== undefined) return { kind: 'node', key: node };
  if (edge === undefined) return undefined;
  const [from, to] = sigma.getGraph().extremities(edge);
  return { kind: 'edge', ends: [from, to] };
}
