/**
 * Where labels go: the most important first, each beside its node where it covers no other label and no large node; those that find no
 * place are left out. Pure geometry in pixels; measuring and drawing are the caller's.
 */

/** A node that would like its label shown. */
export interface Candidate {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the drawn node. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** Shown even where it covers something: the selected, the hovered. */
  readonly forced: boolean;
  /** So important that it may cover nodes, though no other label. */
  readonly important?: boolean;
  /** Stands on its point, as a number on its edge, and nowhere else. */
  readonly centred?: boolean;
}

export interface Placed {
  readonly key: string;
  /** Left end and middle of the line of text. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LabelSpace {
  readonly width: number;
  readonly height: number;
  /** Nodes that no label may cover. */
  readonly nodes: readonly { readonly key: string; readonly x: number; readonly y: number; readonly size: number }[];
  /** At most this many. */
  readonly most: number;
}

/** Width of the ground around a name, both sides together, in pixels. */
export const usualRim = 3.5;
const gap = 4;
const cell = 48;

/** Places labels in the order given. */
export function placeLabels(candidates: readonly Candidate[], space: LabelSpace): readonly Placed[] {
  const taken = new Occupied();
  for (const node of space.nodes) taken.add(around(node.x, node.y, node.size), node.key);
  const placed: Placed[] = [];
  for (const candidate of candidates) {
    if (placed.length >= space.most) break;
    const spots = spotsOf(candidate);
    const free =
      spots.find((spot) => inside(spot, space) && !taken.hits(spot, candidate.key)) ??
      (candidate.important || candidate.forced ? spots.find((spot) => inside(spot, space) && !taken.hitsLabel(spot)) : undefined);
    const spot = free ?? (candidate.forced ? (spots.find((one) => inside(one, space)) ?? spots[0]) : undefined);
    if (!spot) continue;
    taken.add(spot);
    placed.push({ key: candidate.key, x: spot.left, y: (spot.top + spot.bottom) / 2 });
  }
  return placed;
}

/** Right, left, below, above. */
function spotsOf({ x, y, size, width, height, centred }: Candidate): readonly Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  if (centred) return [at(x - width / 2, y - height / 2)];
  return [
    at(x + size + gap, y - height / 2),
    at(x - size - gap - width, y - height / 2),
    at(x - width / 2, y + size + gap / 2),
    at(x - width / 2, y - size - gap / 2 - height),
  ];
}

function around(x: number, y: number, size: number): Box {
  return { left: x - size, top: y - size, right: x + size, bottom: y + size };
}

function inside(box: Box, { width, height }: LabelSpace): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

/** Boxes by the cells of a grid they lie in. */
class Occupied {
  readonly #cells = new Map<string, { readonly box: Box; readonly key: string | undefined }[]>();

  add(box: Box, key?: string): void {
    for (const name of cellsOf(box)) {
      const here = this.#cells.get(name);
      if (here) here.push({ box, key });
      else this.#cells.set(name, [{ box, key }]);
    }
  }

  hitsLabel(box: Box): boolean {
    return cellsOf(box).some((name) => this.#cells.get(name)?.some((other) => other.key === undefined && overlap(box, other.box)) ?? false);
  }

  /** Whether a box overlaps one that is there; what was added under `own` is not in its own way. */
  hits(box: Box, own: string): boolean {
    return cellsOf(box).some((name) => this.#cells.get(name)?.some((other) => other.key !== own && overlap(box, other.box)) ?? false);
  }
}

function cellsOf(box: Box): readonly string[] {
  const names: string[] = [];
  for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
    for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) names.push(`${x},${y}`);
  }
  return names;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Of points in the order given, those that stand at least so many pixels from all that were kept before. */
export function keepApart<P extends { readonly x: number; readonly y: number }>(points: readonly P[], least: number): readonly P[] {
  const cells = new Map<string, P[]>();
  return points.filter((point) => {
    const [column, row] = [Math.floor(point.x / least), Math.floor(point.y / least)];
    const near = [-1, 0, 1].flatMap((across) => [-1, 0, 1].flatMap((down) => cells.get(`${column + across},${row + down}`) ?? []));
    if (near.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < least)) return false;
    const here = `${column},${row}`;
    cells.set(here, [...(cells.get(here) ?? []), point]);
    return true;
  });
}

/** A label cut at a word to at most `longest` characters. */
export function shorten(label: string, longest = 26): string {
  if (label.length <= longest) return label;
  const cut = label.slice(0, longest - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
