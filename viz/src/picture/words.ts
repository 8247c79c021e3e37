/**
 * The words in the picture, on a layer of their own: names beside their nodes, what lies on the edges one points at, glyphs of doubt. Names
 * never cover each other; a ground-coloured rim keeps them readable over edges.
 */
import type { OverviewEdge } from '../../../src/graph/overview.ts';
import { counted, printed } from '../data/words.ts';
import type { Palette } from '../theme/palette.ts';
import { isCurved, type NodeLook } from './appearance.ts';
import { type Candidate, keepApart, placeLabels, shorten, usualRim } from './labels.ts';
import type { DrawnSigma, Seen } from './picture.ts';
import { drawPin } from './pin.ts';
import type { Naming, Scene } from './scene.ts';
import { middleOf } from './steering.ts';

export interface Words {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly looks: ReadonlyMap<string, NodeLook>;
  readonly seen: readonly Seen[];
}

const layer = 'words';
const family = 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const standardNaming: Naming = { density: 'auto', size: 12 };
const plainFont = ({ names = standardNaming }: Scene) => `500 ${names.size}px ${family}`;
const largeFont = ({ names = standardNaming }: Scene) => `600 ${names.size + 1}px ${family}`;
const lineHeight = ({ names = standardNaming }: Scene) => Math.round((names.size * 4) / 3);
/** Square pixels of picture for each name. */
const roomPerLabel = 10_000;
/** Nodes from this radius on are not covered by names. */
const solid = 3;
/** As many of the foremost names may cover nodes, papers' aside. */
const mostImportant = 12;
/** An edge shorter than this, in pixels, has no room for a number. */
const leastApart = 48;
/** Most numbers written on the edges around one node. */
const mostOnEdges = 12;

/** Writes on a layer above sigma's own after each of its frames. */
export function writeWords(sigma: DrawnSigma, words: () => Words): void {
  sigma.createCanvasContext(layer, { style: { pointerEvents: 'none' } });
  const context = sigma.getCanvases()[layer]?.getContext('2d');
  if (!context) return;
  sigma.resize(true);
  sigma.on('afterRender', () => {
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    writeAll(context, words(), { width, height });
  });
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

interface Named extends Candidate, Pick<Written, 'rim'> {
  /** Of what is chosen or pointed at. */
  readonly foremost: boolean;
  readonly text: string;
  readonly font: string;
  readonly color: string;
}

/** A name or number with its place: left end and middle of its line. */
export type PlacedWord = Written;

/** Names of what one points at first, then the numbers on its edges, then all other names as they find room; the most important last. */
export function placeWords(context: CanvasRenderingContext2D, words: Words, { width, height }: Extent): readonly PlacedWord[] {
  const inView = words.seen.filter(({ x, y }) => x > -20 && y > -20 && x < width + 20 && y < height + 20);
  const names = namesOf(context, words, inView);
  const wanted = [...names.filter(({ foremost }) => foremost), ...numbersOf(context, words), ...names.filter(({ foremost }) => !foremost)];
  const byKey = new Map(wanted.map((one) => [one.key, one]));
  // What is faded may be written over.
  const nodes = inView.filter(({ key, size }) => size >= solid && (words.looks.get(key)?.label ?? 0) > 0);
  const placed = placeLabels(wanted, { width, height, nodes, most: mostNames(words.scene, width * height) });
  return placed.toReversed().flatMap(({ key, x, y }) => {
    const name = byKey.get(key);
    return name ? [{ ...name, x, y }] : [];
  });
}

function mostNames({ names }: Scene, room: number): number {
  return names?.density === 'all' ? Number.POSITIVE_INFINITY : Math.max(12, room / roomPerLabel);
}

function writeAll(context: CanvasRenderingContext2D, words: Words, extent: Extent): void {
  const placed = placeWords(context, words, extent);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  writeGlyphs(context, words);
  for (const node of words.seen) if (words.scene.pinned?.has(node.key)) drawPin(context, node, words.palette);
  for (const word of placed) write(context, words.palette, word);
}

function namesOf(context: CanvasRenderingContext2D, words: Words, inView: readonly Seen[]): readonly Named[] {
  const { density } = words.scene.names ?? standardNaming;
  const least = density === 'none' ? foremostWeight : 1;
  return inView
    .map((node) => ({ node, weight: words.looks.get(node.key)?.label ?? 0 }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || (a.node.key < b.node.key ? -1 : 1))
    .slice(0, density === 'all' ? mostInView : 600)
    .map(({ node, weight }, place) => ({
      ...nameOf(context, words, node, weight >= foremostWeight),
      ...(density === 'all' ? { forced: true } : {}),
      important: place < mostImportant && node.key.startsWith('entity:'),
    }));
}

/** From this weight on a name is of what is chosen or pointed at. */
const foremostWeight = 100;
/** More names than these would be a grey field, and slow. */
const mostInView = 3000;

function nameOf(context: CanvasRenderingContext2D, { scene, palette }: Words, node: Seen, foremost: boolean): Named {
  const { label, count } = scene.whole.getNodeAttributes(node.key);
  const pointed = scene.pointed.node === node.key;
  const font = foremost ? largeFont(scene) : plainFont(scene);
  const text =
    pointed && count > 0 ? `${shorten(label, 80)} · ${counted(count, 'result')}` : foremost ? shorten(label, 60) : shorten(label);
  const width = widthOf(context, text, font);
  return { ...node, text, font, color: palette('ink'), width, height: lineHeight(scene), forced: foremost, foremost };
}

/** The numbers on the edges one points at or chose. */
function numbersOf(context: CanvasRenderingContext2D, { scene, palette, seen }: Words): readonly Named[] {
  if (scene.nearEdges.size > 200) return [];
  const places = new Map(seen.map((node) => [node.key, node]));
  const edges = [...scene.nearEdges]
    .map((key) => ({ key, edge: scene.whole.getEdgeAttributes(key), at: middle(scene, places, key) }))
    .filter(({ edge, at }) => edge.kind === 'bundle' && at !== undefined && at.apart > leastApart)
    .sort((a, b) => b.edge.count - a.edge.count)
    .slice(0, mostOnEdges);
  return edges.flatMap(({ key, edge, at }) => {
    const text = edgeText(edge, edges.length === 1);
    if (!text || !at) return [];
    const font = plainFont(scene);
    const look = { text, font, color: palette('muted'), width: widthOf(context, text, font), height: lineHeight(scene) };
    return { key, x: at.x, y: at.y, size: 0, ...look, forced: false, foremost: false, centred: true, rim: edgeRim };
  });
}

/** The middle of an edge, and how far apart its ends are. */
function middle(scene: Scene, places: ReadonlyMap<string, Seen>, key: string) {
  const [from, to] = scene.whole.extremities(key).map((end) => places.get(end));
  if (!from || !to) return undefined;
  return { ...middleOf({ from, to }, isCurved(scene.whole.getEdgeAttributes(key))), apart: Math.hypot(from.x - to.x, from.y - to.y) };
}

/** `56.8 · 4 reports`; around a node, where many are written, the number alone. */
function edgeText(edge: OverviewEdge, alone: boolean): string {
  if (edge.kind !== 'bundle') return '';
  const best = edge.best === undefined ? undefined : printed(edge.best);
  if (!alone) return best ?? '';
  return [best, counted(edge.count, 'report')].filter(Boolean).join(' · ');
}

/** Radius of the ground around a glyph. */
const glyphRoom = 9;
const glyphFont = `700 17px ${family}`;

export interface PlacedGlyph {
  readonly text: '≠' | '≈';
  readonly ink: 'clash' | 'muted';
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/**
 * Glyphs on edges of doubt: a curve alone would be colour alone. Those of faded edges are left out; where they crowd, one stands for those
 * it would cover, conflicts first.
 */
export function placeGlyphs({ scene, seen }: Pick<Words, 'scene' | 'seen'>): readonly PlacedGlyph[] {
  if (scene.doubts.length === 0) return [];
  const places = new Map(seen.map((node) => [node.key, node]));
  const lit = scene.near ? scene.doubts.filter((key) => scene.nearEdges.has(key)) : scene.doubts;
  const glyphs = lit.flatMap((key): readonly PlacedGlyph[] => {
    const at = middle(scene, places, key);
    if (!at) return [];
    const isConflict = scene.kept.getEdgeAttribute(key, 'kind') === 'conflict';
    return [{ text: isConflict ? '≠' : '≈', ink: isConflict ? 'clash' : 'muted', x: at.x, y: at.y }];
  });
  const [conflicts, others] = [glyphs.filter(({ text }) => text === '≠'), glyphs.filter(({ text }) => text === '≈')];
  return keepApart([...conflicts, ...others], 2 * glyphRoom);
}

function writeGlyphs(context: CanvasRenderingContext2D, words: Words): void {
  for (const { text, ink, x, y } of placeGlyphs(words)) {
    context.beginPath();
    context.arc(x, y, glyphRoom, 0, 2 * Math.PI);
    context.fillStyle = words.palette('ground');
    context.fill();
    const half = widthOf(context, text, glyphFont) / 2;
    write(context, words.palette, { text, font: glyphFont, color: words.palette(ink), x: x - half, y });
  }
}

interface Written {
  /** Width of the ground around it, both sides together, in pixels; enough for an edge that it crosses. */
  readonly rim?: number;
  readonly text: string;
  readonly font: string;
  readonly color: string;
  readonly x: number;
  readonly y: number;
}

/** The rim of a number that stands on its edge. */
const edgeRim = 9;

function write(context: CanvasRenderingContext2D, palette: Palette, { text, font, color, x, y, rim = usualRim }: Written): void {
  context.font = font;
  context.lineJoin = 'round';
  context.lineWidth = rim;
  context.strokeStyle = palette('ground');
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}

const measured = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  measured.set(key, width);
  return width;
}
