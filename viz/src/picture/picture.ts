/**
 * The one sigma instance of the page: takes scenes, draws them, and says where things are. All that sigma needs to know is here; all that a
 * thing looks like is in appearance.ts.
 */
import { createEdgeCurveProgram } from '@sigma/edge-curve';
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { Positions } from '../../../src/model.ts';
import type { Camera, Selection } from '../state/state.ts';
import type { Palette } from '../theme/palette.ts';
import { edgeLook, isCurved, type NodeLook, nodeLook } from './appearance.ts';
import { closest, farthest } from './camera.ts';
import { type DrawnEdge, type DrawnNode, drawGraph, extentOf } from './drawing.ts';
import { crowded, type Pointed, type Scene } from './scene.ts';
import { ShapeProgram } from './shape-program.ts';
import { type Line, lineAt, middleOf, nodeAt, type Standing } from './steering.ts';
import { writeWords } from './words.ts';

export type DrawnSigma = Sigma<DrawnNode, DrawnEdge>;

/** A node on the screen. */
export interface Seen extends Standing {
  /** Radius in pixels. */
  readonly size: number;
}

export interface Picture {
  /** Draws a scene, at other positions where they are given; the graph is made anew only for another overview or other positions. */
  readonly show: (scene: Scene, palette: Palette, positions?: Positions) => void;
  /** What a point of the container means: a node within 12 pixels, else an edge within 6. */
  readonly at: (point: { readonly x: number; readonly y: number }) => Pointed;
  /** The nodes that are there, on the screen or beside it. */
  readonly seen: () => readonly Seen[];
  readonly place: (node: string) => Seen | undefined;
  /** The chosen nodes of the scene. */
  readonly chosen: () => readonly string[];
  readonly camera: () => Camera;
  /** Moves the camera at once, or in 220 ms. */
  readonly setCamera: (camera: Partial<Camera>, smooth: boolean) => void;
  /** Where the camera must be for nodes to fill the picture. */
  readonly cameraFor: (nodes: Iterable<string>) => Camera | undefined;
  /** The camera that shows what the filters leave; nothing where that is everything. */
  readonly fitting: () => Camera | undefined;
  /** Notes that a selection was made on the picture itself: the camera then stays where it is. */
  readonly madeHere: (selection: Selection) => void;
  readonly wasMadeHere: (selection: Selection) => boolean;
  readonly sigma: DrawnSigma;
  readonly kill: () => void;
}

const nodeReach = 12;
const edgeReach = 6;
/** Above this many edges they are not chosen by pointing. */
const manyEdges = 40_000;
/** Above so many edges, or nodes where a sketch does not have the edges yet, edges are not drawn while moving. */
const still = { edges: 20_000, nodes: 20_000 };

/** Makes the picture in a container that our own style sheet gives a size. Throws where the browser has no WebGL. */
export function createPicture(container: HTMLElement, positions: Positions, first: Scene, firstPalette: Palette): Picture {
  const now: Now = { scene: first, palette: firstPalette, positions, madeHere: undefined };
  const looks = new Map<string, NodeLook>();
  const sigma: DrawnSigma = new Sigma<DrawnNode, DrawnEdge>(drawGraph(first.whole, positions, onlyOf(first)), container, {
    ...settings,
    hideEdgesOnMove: isStill(first),
    nodeReducer: (key, { x, y }) => {
      const look = nodeLook(key, now.scene.whole.getNodeAttributes(key), now.scene, now.palette);
      looks.set(key, look);
      return { ...look, x, y, label: null };
    },
    edgeReducer: (key) => ({ ...edgeLook(key, now.scene.whole.getEdgeAttributes(key), now.scene, now.palette), label: null }),
  });
  sigma.setCustomBBox(extentOf(first.whole, positions));
  const place = (key: string): Seen | undefined => {
    const data = sigma.getNodeDisplayData(key);
    return data && { key, ...sigma.framedGraphToViewport(data), size: sigma.scaleSize(data.size) };
  };
  // Where nodes stand on the screen changes with a frame alone; words and pointer both ask for it.
  let standing: readonly Seen[] | undefined;
  sigma.on('beforeRender', () => {
    standing = undefined;
  });
  const seen = () => {
    standing ??= [...now.scene.present].flatMap((key) => place(key) ?? []);
    return standing;
  };
  writeWords(sigma, () => {
    // Sigma moved its camera after it said that it would draw.
    standing = undefined;
    return { ...now, looks, seen: seen() };
  });
  // Panels come and go beside the picture; sigma itself hears of the window alone.
  const size = new ResizeObserver(() => sigma.scheduleRender());
  size.observe(container);
  return {
    sigma,
    place,
    seen,
    chosen: () => [...now.scene.chosen],
    show: (scene, palette, moved = positions) => {
      const before = { ...now.scene, positions: now.positions };
      now.positions = moved;
      now.scene = scene;
      now.palette = palette;
      if (isStill(scene) !== isStill(before)) sigma.setSetting('hideEdgesOnMove', isStill(scene));
      if (!showsTheSame(before, scene) || moved !== before.positions) {
        sigma.setCustomBBox(extentOf(scene.whole, moved));
        sigma.setGraph(drawGraph(scene.whole, moved, onlyOf(scene)));
      } else repaint(sigma, touched(before, scene));
    },
    at: (point) => {
      const node = nodeAt(seen(), point, nodeReach);
      if (node !== undefined) return { node };
      const edge = now.scene.whole.size > manyEdges ? undefined : lineAt(linesOf(now.scene, place), point, edgeReach);
      return edge === undefined ? {} : { edge };
    },
    camera: () => sigma.getCamera().getState(),
    setCamera: (camera, smooth) => {
      if (smooth) void sigma.getCamera().animate(camera, { duration: 220, easing: 'quadraticOut' });
      else sigma.getCamera().setState(camera);
    },
    cameraFor: (nodes) => cameraFor(sigma, nodes),
    fitting: () => {
      const { present, kept, whole } = now.scene;
      const left = [...present].filter((key) => kept.hasNode(key));
      return left.length < whole.order ? cameraFor(sigma, left) : undefined;
    },
    madeHere: (selection) => {
      now.madeHere = selection;
    },
    wasMadeHere: (selection) => now.madeHere === selection,
    kill: () => {
      size.disconnect();
      sigma.kill();
    },
  };
}

/** Whether two scenes have the same drawn; what a sketch was drawn from and the whole have the same nodes and edges there. */
function showsTheSame(before: Scene, after: Scene): boolean {
  if (!sameMembers(onlyOf(after)?.present, onlyOf(before)?.present)) return false;
  return after.whole === before.whole || (onlyOf(after) !== undefined && after.lines.length === before.lines.length);
}

/** Whether edges are left out while the picture moves: those of a large graph take longer to draw than a frame has. */
function isStill({ whole }: Scene): boolean {
  return whole.size > still.edges || whole.order > still.nodes;
}

/** Of a large graph only the nodes that are there are handed to sigma, which else works on all of them for every frame. */
function onlyOf(scene: Scene): Scene | undefined {
  return scene.whole.order > crowded ? scene : undefined;
}

function sameMembers(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** The nodes and edges whose look may differ between two scenes of one overview: those that are there in either. */
function touched(before: Scene, after: Scene): { readonly nodes: string[]; readonly edges: string[] } {
  if (before.present === after.present) return { nodes: [...after.present], edges: [...after.lines] };
  return { nodes: [...new Set([...before.present, ...after.present])], edges: [...new Set([...before.lines, ...after.lines])] };
}

/** Draws some nodes and edges anew, where they stand. */
function repaint(sigma: DrawnSigma, partialGraph: ReturnType<typeof touched>): void {
  try {
    sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  } catch {
    // From a change of the window's size to the next frame sigma knows no edge's place and throws: it then draws everything.
    sigma.refresh({ schedule: true });
  }
}

interface Now {
  scene: Scene;
  palette: Palette;
  positions: Positions;
  madeHere: Selection | undefined;
}

const settings: Partial<Settings<DrawnNode, DrawnEdge>> = {
  nodeProgramClasses: { shape: ShapeProgram },
  edgeProgramClasses: { line: EdgeRectangleProgram, curve: createEdgeCurveProgram<DrawnNode, DrawnEdge>() },
  defaultNodeType: 'shape',
  defaultEdgeType: 'line',
  // Words and pointing are ours: labels that do not collide, targets of 12 pixels.
  renderLabels: false,
  enableEdgeEvents: false,
  defaultDrawNodeHover: () => undefined,
  zIndex: true,
  stagePadding: 36,
  // A window may leave the picture no room at all; it is drawn when there is some.
  allowInvalidContainer: true,
  minEdgeThickness: 1,
  minCameraRatio: closest,
  maxCameraRatio: farthest,
  zoomDuration: 220,
};

/** Edges that can be pointed at: those between nodes that are there, the filter's own. */
function* linesOf({ whole, kept, lines, near, nearEdges }: Scene, place: Picture['place']): Generator<Line> {
  const places = new Map<string, Seen | undefined>();
  const placed = (key: string) => {
    if (!places.has(key)) places.set(key, place(key));
    return places.get(key);
  };
  for (const key of lines) {
    if (near ? !nearEdges.has(key) : !kept.hasEdge(key)) continue;
    const [source, target] = whole.extremities(key);
    const [from, to] = [placed(source), placed(target)];
    if (!from || !to) continue;
    if (!isCurved(whole.getEdgeAttributes(key))) yield { key, from, to };
    else {
      const middle = middleOf({ from, to }, true);
      yield { key, from, to: middle };
      yield { key, from: middle, to };
    }
  }
}

/** The camera that shows some nodes as large as they fit, with a margin. */
function cameraFor(sigma: DrawnSigma, nodes: Iterable<string>): Camera | undefined {
  const points = [...nodes].flatMap((key) => sigma.getNodeDisplayData(key) ?? []);
  if (points.length === 0) return undefined;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, low, high] = [min(xs), max(xs), min(ys), max(ys)];
  const { width, height } = sigma.getDimensions();
  const whole = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } };
  const corner = sigma.viewportToFramedGraph({ x: 0, y: 0 }, whole);
  const opposite = sigma.viewportToFramedGraph({ x: width, y: height }, whole);
  const wide = (right - left) / Math.abs(opposite.x - corner.x);
  const tall = (high - low) / Math.abs(opposite.y - corner.y);
  return { x: (left + right) / 2, y: (low + high) / 2, ratio: Math.max(0.12, 1.25 * Math.max(wide, tall)) };
}

const min = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
const max = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
