/**
 * What the keys do in the picture: a cursor that walks from node to node and remembers its way, selection, and the camera.
 */
import { useState } from 'react';
import { neighboursOf } from '../../data/neighbours.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Scene } from '../../picture/scene.ts';
import { type Direction, nearestTowards } from '../../picture/steering.ts';
import { focusOn, gather, select } from '../../state/actions.ts';
import { prefersStillness } from '../../viewer/layout.ts';
import { useDispatch, useLibrary, usePreferences, useViewState } from '../../viewer/viewer.tsx';
import { usePlacing } from '../use-placing.ts';
import type { GraphProxyProps } from './GraphProxy.tsx';

const arrows: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/** Steps that the way back remembers. */
const longestPath = 50;

export interface GraphKeys {
  /** The node the keys are at. */
  readonly cursor: string | undefined;
  /** Which of the selection's neighbours it is, where it is one. */
  readonly neighbour: { readonly at: number; readonly of: number } | undefined;
  /** Does what a key says, `Shift+` before it where that is held with a key that is no letter; whether it says anything here. */
  readonly press: (key: string) => boolean;
}

export function useGraphKeys({ picture, scene, setPointed }: Omit<GraphProxyProps, 'self'>): GraphKeys {
  const { selection } = useViewState();
  const library = useLibrary();
  const [{ keys }] = usePreferences();
  const [path, setPath] = useState<readonly string[]>([]);
  const pick = usePick();
  const dispatch = useDispatch();
  const { pin, unpin } = usePlacing();
  const chosen = selection?.kind === 'node' && scene.present.has(selection.key) ? selection.key : undefined;
  const cursor = path.findLast((key) => scene.present.has(key)) ?? chosen;

  const goTo = (key: string | undefined, way: readonly string[]) => {
    if (key === undefined || !picture) return;
    setPath(way.slice(-longestPath));
    setPointed({ node: key });
    bringIntoView(picture, key);
  };
  const move = (key: string | undefined) => key !== undefined && goTo(key, [...path, key]);
  const around = () => {
    const centre = chosen ?? cursor;
    const all = centre === undefined ? [] : [...neighboursOf(library, centre).values()].flat();
    return all.filter(({ key }) => scene.present.has(key)).sort((a, b) => b.claims - a.claims || b.mentions - a.mentions);
  };
  const step = (by: 1 | -1) => {
    const list = around();
    const at = list.findIndex(({ key }) => key === cursor);
    const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    move(list[next]?.key);
  };
  const leave = () => {
    setPath([]);
    setPointed({});
  };
  const acts: ReadonlyMap<string, () => unknown> = new Map<string, () => unknown>([
    ...[...arrows].map(([key, way]) => [key, () => move(next(picture, scene, cursor, way))] as const),
    ...[...arrows].map(([key, way]) => [`Shift+${key}`, () => cursor && picture && pin(cursor, nudged(picture, cursor, way))] as const),
    ['Enter', () => pick(cursor, true)],
    ['Shift+Enter', () => cursor && dispatch(focusOn({ key: cursor, depth: 1 }))],
    [' ', () => pick(cursor, false)],
    ['Shift+ ', () => cursor && dispatch(gather(cursor))],
    ['u', () => cursor !== undefined && unpin(cursor)],
    ['Home', () => move(bestConnected(scene))],
    ['Backspace', () => goTo(path.at(-2), path.slice(0, -1))],
    ['n', () => step(1)],
    ['p', () => step(-1)],
    ...(path.length > 0 ? [['Escape', leave] as const] : []),
  ]);
  const press = (key: string): boolean => {
    const letter = key.length === 1 && key !== ' ';
    const act = letter && !keys ? undefined : acts.get(key);
    act?.();
    return act !== undefined;
  };
  return { cursor: path.length > 0 ? cursor : undefined, neighbour: placeAmong(cursor === chosen ? [] : around(), cursor), press };
}

/** As far as a press moves a node, in pixels to the right and down. */
const nudges: Readonly<Record<Direction, readonly [number, number]>> = { left: [-12, 0], right: [12, 0], up: [0, -12], down: [0, 12] };

/** The place a little aside of where a node stands, in the units of the positions. */
function nudged({ sigma }: Picture, key: string, way: Direction): readonly [number, number] {
  const { x, y } = sigma.graphToViewport(sigma.getGraph().getNodeAttributes(key));
  const [across, down] = nudges[way];
  const at = sigma.viewportToGraph({ x: x + across, y: y + down });
  return [at.x, at.y];
}

/** Selects a node; on Enter the reader goes on to read what is known of it. */
function usePick() {
  const dispatch = useDispatch();
  const [{ detailsOpen }, prefer] = usePreferences();
  return (key: string | undefined, open: boolean) => {
    if (key === undefined) return;
    dispatch(select({ kind: 'node', key }));
    if (!open) return;
    prefer({ detailsOpen: { ...detailsOpen, graph: true } });
    // By the second frame the details are drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('.details h2')?.focus()));
  };
}

function next(picture: Picture | undefined, scene: Scene, cursor: string | undefined, way: Direction): string | undefined {
  const from = cursor === undefined ? undefined : picture?.place(cursor);
  return picture && from ? nearestTowards(picture.seen(), from, way) : bestConnected(scene);
}

function placeAmong(list: readonly { readonly key: string }[], cursor: string | undefined): GraphKeys['neighbour'] {
  const at = list.findIndex(({ key }) => key === cursor);
  return at < 0 ? undefined : { at: at + 1, of: list.length };
}

/** Moves the camera when a node stands at the rim or beyond. */
function bringIntoView(picture: Picture, key: string): void {
  const at = picture.place(key);
  const data = picture.sigma.getNodeDisplayData(key);
  const { width, height } = picture.sigma.getDimensions();
  const inside = at && at.x > 40 && at.y > 40 && at.x < width - 40 && at.y < height - 40;
  if (data && !inside) picture.setCamera({ x: data.x, y: data.y }, !prefersStillness());
}

/** The node with most joined to it of those that are there. */
function bestConnected({ whole, present }: Scene): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const key of present) {
    const degree = whole.degree(key);
    if (degree > most) [best, most] = [key, degree];
  }
  return best;
}
