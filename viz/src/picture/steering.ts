/**
 * Moving about the picture with the arrow keys: which node lies next in a direction. Pure geometry.
 */

export const directions = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof directions)[number];

export interface Standing {
  readonly key: string;
  /** Pixels, y downwards. */
  readonly x: number;
  readonly y: number;
}

/** How much worse a step aside is than a step ahead. */
const asideWeight = 2;

/**
 * The nearest node within a right angle around the direction; a node straight ahead wins over a closer one far aside. Nothing where none
 * lies that way.
 */
export function nearestTowards(nodes: Iterable<Standing>, from: Standing, direction: Direction): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.key === from.key) continue;
    const { ahead, aside } = split(node.x - from.x, node.y - from.y, direction);
    if (ahead <= 0 || aside > ahead) continue;
    const cost = ahead + asideWeight * aside;
    if (cost < least) {
      least = cost;
      best = node.key;
    }
  }
  return best;
}

/** The node that a point means: within `reach` of it or upon it, and nearest to its centre for its size. */
export function nodeAt(
  nodes: Iterable<Standing & { readonly size: number }>,
  point: { readonly x: number; readonly y: number },
  reach: number,
): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const distance = Math.hypot(node.x - point.x, node.y - point.y);
    const radius = Math.max(reach, node.size);
    if (distance > radius) continue;
    // Measured against each node's own size, so that a small node beside or upon a large one can still be hit.
    const cost = distance / radius;
    if (cost < least) {
      least = cost;
      best = node.key;
    }
  }
  return best;
}

function split(dx: number, dy: number, direction: Direction): { readonly ahead: number; readonly aside: number } {
  if (direction === 'left') return { ahead: -dx, aside: Math.abs(dy) };
  if (direction === 'right') return { ahead: dx, aside: Math.abs(dy) };
  if (direction === 'up') return { ahead: -dy, aside: Math.abs(dx) };
  return { ahead: dy, aside: Math.abs(dx) };
}

/** A drawn edge, in pixels. */
export interface Line {
  readonly key: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** How far sigma's curved edges bow out, as a part of their length: half of the curvature that its program has unless told otherwise. */
const bowing = 0.125;

/** The middle of a straight or of a curved edge, in pixels with y downwards. */
export function middleOf({ from, to }: Pick<Line, 'from' | 'to'>, curved: boolean): { readonly x: number; readonly y: number } {
  const out = curved ? bowing : 0;
  return { x: (from.x + to.x) / 2 + out * (to.y - from.y), y: (from.y + to.y) / 2 - out * (to.x - from.x) };
}

/** The line nearest to a point, within `reach` pixels of it. */
export function lineAt(lines: Iterable<Line>, point: { readonly x: number; readonly y: number }, reach: number): string | undefined {
  let best: string | undefined;
  let least = reach;
  for (const { key, from, to } of lines) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / length));
    const distance = Math.hypot(from.x + along * dx - point.x, from.y + along * dy - point.y);
    if (distance > least) continue;
    least = distance;
    best = key;
  }
  return best;
}
