/**
 * Lays out anew what is shown, by force in a worker of its own: from where the nodes stand, as many rounds as the size asks for, so that the same
 * view comes out the same; at most six seconds, and until the reader stops it. Pinned nodes stay. With little motion wished for, the end alone shows.
 */
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Bodies } from '../../../src/graph/forces.ts';
import { forceSettings, inDisc, makeBodies, moveApart, placesOf, roundsFor, settle } from '../../../src/graph/spread.ts';
import type { Positions } from '../../../src/model.ts';
import type { Picture } from '../picture/picture.ts';
import type { Scene } from '../picture/scene.ts';
import { prefersStillness } from '../viewer/layout.ts';
import { useViewer } from '../viewer/viewer.tsx';

/** Longer than this a reader does not wait, in milliseconds. */
const longest = 6000;
/** Up to this many nodes are moved apart at the end; more would halt the page. */
const mostApart = 1000;

/** The picture is drawn at most so often, in milliseconds: drawing takes the time that the rounds need. */
const frame = 40;

export interface Rerun {
  readonly running: boolean;
  readonly start: () => void;
  /** Ends it; what was found so far stands. */
  readonly stop: () => void;
}

export interface RerunOptions {
  readonly picture: Picture | undefined;
  readonly scene: Scene;
  /** Where the nodes stand. */
  readonly positions: Positions | undefined;
  readonly pins: Positions;
}

export function useRerun({ picture, scene, positions, pins }: RerunOptions): Rerun {
  const { placing } = useViewer();
  const [running, setRunning] = useState(false);
  const end = useRef<() => void>(undefined);
  const stop = useCallback(() => end.current?.(), []);
  useEffect(() => stop, [stop]);
  const start = () => {
    stop();
    if (!picture || !positions) return;
    const bodies = bodiesOf(scene, positions, pins);
    const show = prefersStillness() ? () => undefined : atMostEvery(frame, () => move(picture, bodies));
    const halt = runForces(bodies, { onRound: show, onEnd: stop });
    setRunning(true);
    end.current = () => {
      end.current = undefined;
      halt();
      if (Object.keys(pins).length === 0) settle(bodies);
      if (bodies.order <= mostApart) moveApart(bodies);
      placing.set({ arrangement: 'rerun', found: placesOf(bodies) });
      setRunning(false);
    };
  };
  return { running, start, stop };
}

/** The nodes that are there, where they stand; two on one spot a little apart, or they could never part. */
function bodiesOf({ whole, present }: Scene, positions: Positions, pins: Positions): Bodies {
  const bodies = makeBodies(whole, [...present].sort(), (key) => {
    const [x, y] = positions[key] ?? [0, 0];
    const nudge = inDisc(key, positions[key] ? 1 : 200);
    return { x: x + nudge.x, y: y + nudge.y };
  });
  for (const [key, [x, y]] of Object.entries(pins)) if (bodies.hasNode(key)) bodies.mergeNodeAttributes(key, { x, y, fixed: true });
  return bodies;
}

interface ForceEvents {
  readonly onRound: () => void;
  readonly onEnd: () => void;
}

/** Runs the forces in a worker until there were enough rounds or it took too long; the result halts them. */
function runForces(bodies: Bodies, { onRound, onEnd }: ForceEvents): () => void {
  const forces = new ForceAtlas2(bodies, { getEdgeWeight: 'weight', settings: forceSettings(bodies.order) });
  let left = roundsFor(bodies.order);
  const round = () => {
    left -= 1;
    onRound();
    // Not within its own round: the worker is asked for the next one after this.
    if (left <= 0) setTimeout(onEnd);
  };
  bodies.on('eachNodeAttributesUpdated', round);
  const timer = setTimeout(onEnd, longest);
  forces.start();
  return () => {
    clearTimeout(timer);
    bodies.off('eachNodeAttributesUpdated', round);
    forces.kill();
  };
}

/** The same, but not again before some time is over. */
function atMostEvery(wait: number, act: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < wait) return;
    last = now;
    act();
  };
}

/** Moves the drawn nodes to where the bodies are; the picture grows with them. */
function move({ sigma }: Picture, bodies: Bodies): void {
  const graph = sigma.getGraph();
  sigma.setCustomBBox(null);
  graph.updateEachNodeAttributes((key, drawn) => (bodies.hasNode(key) ? { ...drawn, ...at(bodies, key) } : drawn), {
    attributes: ['x', 'y'],
  });
}

function at(bodies: Bodies, key: string) {
  const { x, y } = bodies.getNodeAttributes(key);
  return { x, y };
}
