/**
 * How nodes and edges look in a scene: pure functions that sigma calls as its reducers. Type is shape and colour; what the filters leave
 * out, or what is far from what the reader points at, fades into the ground.
 */
import type { OverviewEdge, OverviewNode } from '../../../src/graph/overview.ts';
import type { Verdict } from '../../../src/model.ts';
import type { Layer } from '../state/state.ts';
import { mix, type Palette, veil } from '../theme/palette.ts';
import type { Scene } from './scene.ts';
import type { Shape } from './shape.ts';

/** How much of a faded thing's colour is left. */
const faded = 0.15;
const fadedByFilter = 0.22;

export interface NodeLook {
  readonly hidden: boolean;
  readonly color: string;
  readonly fill: string;
  readonly halo?: string;
  readonly size: number;
  readonly shape: Shape;
  readonly zIndex: number;
  /** How much a label is wanted: 0 none, then by importance; from 100 on it is shown whatever it covers. */
  readonly label: number;
}

export interface EdgeLook {
  readonly hidden: boolean;
  readonly color: string;
  readonly size: number;
  readonly type: 'line' | 'curve';
  readonly zIndex: number;
}

export const shapeOf: Readonly<Record<Layer, Shape>> = {
  model: 'disc',
  method: 'ring',
  benchmark: 'square',
  dataset: 'hollow',
  paper: 'page',
  metric: 'diamond',
  task: 'lozenge',
};

/** Radius in pixels: by the root of the reports, 4 to 18. */
export function nodeSize(count: number): number {
  return Math.min(18, Math.max(4, 3 + 2 * Math.sqrt(count)));
}

/** A page is only one with room for its corner. */
const leastPage = 6;

/** Width in pixels: by the logarithm of the reports, 1.4 to 5. */
export function edgeSize(count: number): number {
  return Math.min(5, 1.4 + 0.8 * Math.log2(Math.max(1, count)));
}

const gone: Pick<NodeLook, 'hidden' | 'label' | 'zIndex'> = { hidden: true, label: 0, zIndex: 0 };

export function nodeLook(key: string, node: OverviewNode, scene: Scene, palette: Palette): NodeLook {
  const color = palette(node.type);
  const fill = palette('ground');
  const size = density(scene) * (node.kind === 'paper' ? Math.max(leastPage, nodeSize(node.count)) : nodeSize(node.count));
  const plain = { color, fill, size, shape: shapeOf[node.type] };
  if (!scene.present.has(key)) return { ...plain, ...gone };
  const stand = standingOf(key, scene);
  const halo = stand === 'marked' ? palette('link') : haloOf(node.audit, palette);
  const part = parts[stand];
  return {
    ...plain,
    color: part < 1 ? mix(color, fill, part) : color,
    ...(halo && part === 1 ? { halo } : {}),
    hidden: false,
    zIndex: depths[stand],
    label: labelOf(key, node, scene, stand),
  };
}

/** Nodes are drawn smaller where there are many, so that each can still be told from the next. */
function density({ present }: Scene): number {
  return Math.max(0.55, Math.min(1, Math.sqrt(roomy / Math.max(1, present.size))));
}

/** As many nodes have room at full size. */
const roomy = 260;

/** Where a node stands between the foreground and the ground. */
type Standing = 'marked' | 'near' | 'plain' | 'left out' | 'far';

const parts: Readonly<Record<Standing, number>> = { marked: 1, near: 1, plain: 1, 'left out': fadedByFilter, far: faded };
const depths: Readonly<Record<Standing, number>> = { marked: 3, near: 2, plain: 1, 'left out': 0, far: 0 };

function standingOf(key: string, { chosen, pointed, near, kept }: Scene): Standing {
  if (chosen.has(key) || pointed.node === key) return 'marked';
  if (near && !near.has(key)) return 'far';
  if (!kept.hasNode(key)) return 'left out';
  return near ? 'near' : 'plain';
}

/** So many chosen nodes are named whatever they cover; of more, those that find room. */
const few = 4;

function labelOf(key: string, node: OverviewNode, { pointed, chosen }: Scene, stand: Standing): number {
  if (stand === 'marked') return pointed.node === key ? 200 : chosen.size <= few ? 150 : labelWeight(node) + 70;
  if (stand === 'far' || stand === 'left out') return 0;
  return labelWeight(node) + (stand === 'near' ? 50 : 0);
}

/** Only doubt is shown; what adds up is silent. */
function haloOf(verdict: Verdict | undefined, palette: Palette): string | undefined {
  if (verdict === 'does not add up' || verdict === 'conflict') return palette('clash');
  return verdict === 'check' ? palette('check') : undefined;
}

/** Things before papers: a paper's title says less at a glance. */
function labelWeight({ kind, count }: OverviewNode): number {
  return (kind === 'paper' ? 1 : 10) + Math.min(9, Math.sqrt(count));
}

/** Two papers held beside each other are joined by a curve. */
export function isCurved({ kind }: OverviewEdge): boolean {
  return kind === 'conflict' || kind === 'differs';
}

/** Thin, but not so thin that it breaks into dots. */
const mentionSize = 1.5;

/** Width of an edge at rest, in pixels. */
export function edgeWidth({ kind, count }: OverviewEdge): number {
  if (kind === 'conflict') return 2.5;
  if (kind === 'differs') return 1.5;
  return kind === 'mentions' ? mentionSize : edgeSize(count);
}

export function edgeLook(key: string, edge: OverviewEdge, scene: Scene, palette: Palette): EdgeLook {
  const [from, to] = scene.whole.extremities(key);
  const type = isCurved(edge) ? 'curve' : 'line';
  const color = edge.kind === 'conflict' ? palette('clash') : palette(edge.kind === 'mentions' ? 'edge' : 'edge-strong');
  const size = edgeWidth(edge);
  const hidden = !scene.present.has(from) || !scene.present.has(to);
  const plain = { hidden, type, size } as const;
  if (scene.chosenEdges.has(key) || scene.pointed.edge === key) return { ...plain, color: palette('link'), size: size + 1, zIndex: 3 };
  if (scene.nearEdges.has(key)) return { ...plain, color: edge.kind === 'mentions' ? palette('edge-strong') : color, zIndex: 2 };
  if (scene.near) return { ...plain, color: veil(color, faded), zIndex: 0 };
  const kept = scene.kept.hasEdge(key);
  return { ...plain, color: veil(color, kept ? restingPart(edge) : fadedByFilter), zIndex: kept ? 1 : 0 };
}

/** Edges at rest lie back, so that the nodes are read first. */
function restingPart({ kind }: OverviewEdge): number {
  return kind === 'bundle' ? 0.75 : 1;
}
