/**
 * Keeps the one sigma instance in step with the scene, the theme and the camera in the address; brings it back once when its context is lost.
 */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { buildGraph } from '../../../src/graph/graph.ts';
import { layoutGraph } from '../../../src/graph/layout.ts';
import { given, type Positions } from '../../../src/model.ts';
import { type Arranged, type Arrangement, arrange, type YearMark } from '../picture/arrange.ts';
import { wholeView } from '../picture/camera.ts';
import { isPlaced } from '../picture/drawing.ts';
import { createPicture, type Picture } from '../picture/picture.ts';
import { revealWhenDrawn } from '../picture/reveal.ts';
import type { Scene } from '../picture/scene.ts';
import { moveCamera } from '../state/actions.ts';
import type { Palette } from '../theme/palette.ts';
import { readPalette } from '../theme/theme.ts';
import { prefersStillness } from '../viewer/layout.ts';
import { useLibrary, useViewer, useViewState } from '../viewer/viewer.tsx';

export interface PictureOptions {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly scene: Scene;
  readonly shown: boolean;
  readonly arrangement: Arrangement;
  /** What Re-run found. */
  readonly found: Positions;
  /** Nodes that stand where the reader put them. */
  readonly pins: Positions;
}

export interface PictureState {
  readonly picture: Picture | undefined;
  /** Where nodes stand, pins among them; absent until it is known. */
  readonly positions: Positions | undefined;
  /** Where the years stand, in a picture by year. */
  readonly years: readonly YearMark[];
  /** Why there is no picture. */
  readonly failure: string | undefined;
  readonly retry: () => void;
}

export function usePicture({ container, scene, shown, arrangement, found, pins }: PictureOptions): PictureState {
  const palette = usePalette();
  const positions = usePositions(scene);
  const laid = useArranged(scene, { arrangement, saved: positions, found });
  const arranged = useMemo(() => laid && (Object.keys(pins).length > 0 ? { ...laid.positions, ...pins } : laid.positions), [laid, pins]);
  const [picture, setPicture] = useState<Picture>();
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const latest = useRef({ scene, palette });
  latest.current = { scene, palette };

  useEffect(() => {
    const element = container.current;
    if (!element || !positions || failure) return;
    try {
      const made = createPicture(element, positions, latest.current.scene, latest.current.palette);
      setPicture(made);
      const shown = revealWhenDrawn(element);
      const lost = watchContexts(element, () => {
        if (attempt > 0) setFailure('The graphics context was lost.');
        else setAttempt(1);
      });
      return () => {
        lost();
        shown();
        setPicture(undefined);
        made.kill();
      };
    } catch {
      setFailure('This browser cannot draw the graph.');
      return;
    }
  }, [container, positions, attempt, failure]);

  useEffect(() => {
    picture?.show(scene, palette, arranged);
  }, [picture, scene, palette, arranged]);
  useCamera(picture, shown);
  const retry = useCallback(() => {
    setFailure(undefined);
    setAttempt((count) => count + 1);
  }, []);
  return { picture, positions: arranged, years: laid?.years ?? none, failure, retry };
}

const none: readonly YearMark[] = [];

interface Arranging extends Pick<PictureOptions, 'arrangement' | 'found'> {
  readonly saved: Positions | undefined;
}

/** The nodes that are there in an arrangement; made anew when their number changes. */
function useArranged(scene: Scene, { arrangement, saved, found }: Arranging): Arranged | undefined {
  const { papers } = useLibrary();
  const { whole, present, crowd, part } = scene;
  const inCrowd = crowd && [...crowd.keys].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: every scene has a set of its own; as many nodes of one overview are the same ones
  return useMemo(
    () =>
      saved && arrange(arrangement, whole, { saved, found, papers, present, isPart: part !== undefined, ...given('crowd', crowd?.keys) }),
    [arrangement, whole, saved, found, papers, arrangement === 'saved' && !part ? inCrowd : `${part} ${present.size}`],
  );
}

/** The positions of the corpus, or a layout made here where it has none. */
function usePositions(scene: Scene) {
  const { corpus } = useLibrary();
  const [made, setMade] = useState<typeof corpus.positions>();
  const { whole } = scene;
  const given = useMemo(() => (isPlaced(whole, corpus.positions) ? corpus.positions : undefined), [whole, corpus]);
  useEffect(() => {
    if (given) return;
    // After the next paint: laying out takes a while.
    const timer = setTimeout(() => setMade(layoutGraph(buildGraph(corpus))));
    return () => clearTimeout(timer);
  }, [given, corpus]);
  return given ?? made;
}

/** The tokens' colours; read again when the theme changes, the reader's or the system's. */
function usePalette(): Palette {
  const { preferences } = useViewer();
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => {
    const read = () => setPalette(() => readPalette());
    const system = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')];
    const leave = preferences.subscribe(read);
    for (const one of system) one.addEventListener('change', read);
    return () => {
      leave();
      for (const one of system) one.removeEventListener('change', read);
    };
  }, [preferences]);
  return palette;
}

/** How long the camera rests before the address follows, in milliseconds. */
const cameraRest = 150;

/** The camera follows the address when that changes from elsewhere, and the address follows the camera. */
function useCamera(picture: Picture | undefined, shown: boolean): void {
  const { states } = useViewer();
  const { camera, focus, selection } = useViewState();
  const written = useRef<typeof camera>(undefined);

  useEffect(() => {
    if (!picture) return;
    const sigmaCamera = picture.sigma.getCamera();
    let resting: ReturnType<typeof setTimeout> | undefined;
    const rested = () => {
      states.dispatch(moveCamera(picture.camera()), 'replace');
      written.current = states.get().camera;
    };
    // Nothing else on the page is drawn anew while the picture moves.
    const moved = () => {
      clearTimeout(resting);
      resting = setTimeout(rested, cameraRest);
    };
    sigmaCamera.on('updated', moved);
    return () => {
      clearTimeout(resting);
      sigmaCamera.off('updated', moved);
    };
  }, [picture, states]);

  // A new focus fills the picture; leaving it shows everything.
  const focusKey = focus && `${focus.key}~${focus.depth}`;
  const home = (of: Picture) => {
    const key = focus?.key;
    const whole = of.sigma.getGraph();
    return key && whole.hasNode(key) ? of.cameraFor(aroundIn(whole, key, focus?.depth ?? 1)) : wholeView;
  };
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scene is drawn before the camera moves, and moving it is no reason to move again
  useEffect(() => {
    if (!picture || !shown) return;
    const arriving = first.current;
    first.current = false;
    const isFromAddress = camera !== undefined && !sameCamera(camera, written.current);
    if (isFromAddress || (camera !== undefined && arriving)) return;
    const wanted = home(picture);
    if (wanted && (focus || !arriving)) picture.setCamera(wanted, !arriving && !prefersStillness());
  }, [picture, shown, focusKey]);

  const seenFocus = useRef(focusKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a focus moves the camera itself, above
  useEffect(() => {
    const sameFocus = seenFocus.current === focusKey;
    seenFocus.current = focusKey;
    if (!picture || !shown || sameCamera(camera, written.current)) return;
    written.current = camera;
    // An address that says nothing of it, come back to, shows what it showed at first.
    const wanted = camera ?? (sameFocus ? home(picture) : undefined);
    if (wanted) picture.setCamera(wanted, false);
  }, [picture, shown, camera, focusKey]);

  // What is selected from elsewhere is brought into sight; a link that says where the camera stood is believed.
  const arrived = useRef<Picture>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection moves the camera
  useEffect(() => {
    if (!picture || !shown || !selection || picture.wasMadeHere(selection)) return;
    if (states.get().camera !== undefined && picture !== arrived.current) {
      arrived.current = picture;
      return;
    }
    arrived.current = picture;
    bringIntoSight(picture, selection.kind === 'node');
  }, [picture, shown, selection]);
}

function sameCamera(a: object | undefined, b: object | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function aroundIn(graph: ReturnType<Picture['sigma']['getGraph']>, key: string, depth: number): readonly string[] {
  const near = graph.neighbors(key);
  return depth === 1 ? [key, ...near] : [key, ...near, ...near.flatMap((one) => graph.neighbors(one))];
}

/** Not nearer than this does the camera go by itself. */
const nearest = 0.18;

/** Moves to the chosen nodes, a single one with what is joined to it, when they lie outside the picture or are too small to be read. */
function bringIntoSight(picture: Picture, withNeighbours: boolean): void {
  const chosen = picture.chosen();
  const graph = picture.sigma.getGraph();
  const wanted = withNeighbours ? chosen.flatMap((key) => [key, ...graph.neighbors(key)]) : chosen;
  const seen = wanted.flatMap((key) => picture.place(key) ?? []);
  const target = picture.cameraFor(wanted);
  if (seen.length === 0 || !target) return;
  const { width, height } = picture.sigma.getDimensions();
  const inside = seen.every(({ x, y }) => x > 24 && y > 24 && x < width - 24 && y < height - 24);
  const { ratio } = picture.camera();
  if (inside && target.ratio > ratio * 0.25) return;
  picture.setCamera({ ...target, ratio: Math.min(ratio, Math.max(target.ratio, nearest)) }, !prefersStillness());
}

/** Hears of lost WebGL contexts; the result stops hearing. */
function watchContexts(element: HTMLElement, onLost: () => void): () => void {
  const lost = (event: Event) => {
    event.preventDefault();
    onLost();
  };
  element.addEventListener('webglcontextlost', lost, true);
  return () => element.removeEventListener('webglcontextlost', lost, true);
}
