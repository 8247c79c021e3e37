/**
 * Ways to lay the picture out, each the same every time: as saved, benchmarks in columns with what was measured on them, and papers by year.
 */

import type { OverviewGraph } from '../../../src/graph/overview.ts';
import { spread } from '../../../src/graph/spread.ts';
import type { Paper, Positions } from '../../../src/model.ts';
import { crowdPlaces } from './crowd-places.ts';

export const arrangements = ['saved', 'rerun', 'columns', 'years'] as const;
export type Arrangement = (typeof arrangements)[number];

export interface ArrangeOptions {
  readonly saved: Positions;
  /** What Re-run found. */
  readonly found: Positions;
  readonly papers: ReadonlyMap<string, Paper>;
  /** Only these are laid out. */
  readonly present: ReadonlySet<string>;
  /** Nodes that stand for many more in a crowded picture: drawn larger than the layout had room for. */
  readonly crowd?: ReadonlySet<string>;
  /** What is there is a small part of the whole, and is laid out by itself. */
  readonly isPart?: boolean;
}

export interface Arranged {
  readonly positions: Positions;
  /** Where the years stand, from left to right; none where the picture is not laid out by year. */
  readonly years: readonly YearMark[];
}

/** A year and from where to where things stand there, in the units of the positions. */
export interface YearMark {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The positions of an arrangement; `saved` are those that the picture comes with. */
export function arrange(kind: Arrangement, whole: OverviewGraph, options: ArrangeOptions): Arranged {
  const { saved, found, papers, present, crowd, isPart = false } = options;
  if (kind === 'rerun') return { positions: Object.keys(found).length > 0 ? found : saved, years: [] };
  if (kind === 'saved' && isPart) return { positions: byItself(whole, [...present].sort()), years: [] };
  if (kind === 'saved') return { positions: crowd ? crowdPlaces(whole, crowd, saved).now() : saved, years: [] };
  const picture: Part = {
    keys: whole.nodes().filter((key) => present.has(key)),
    isData: (key) => whole.getNodeAttribute(key, 'kind') === 'data',
    neighbours: (key) => whole.neighbors(key).filter((one) => present.has(one)),
  };
  return kind === 'columns' ? { positions: inColumns(picture), years: [] } : byYear(picture, yearsOf(whole, papers));
}

/** A part laid out as the whole was, with more room for each node: there are few. */
function byItself(whole: OverviewGraph, keys: readonly string[]): Positions {
  return Object.fromEntries(spread(whole, keys).map(([key, { x, y }]) => [key, [x, y]]));
}

/** The nodes that are there, and what joins them. */
interface Part {
  readonly keys: readonly string[];
  readonly isData: (key: string) => boolean;
  readonly neighbours: (key: string) => readonly string[];
}

const columnWidth = 160;
const rowHeight = 34;
/** A window is about so many times as wide as it is high. */
const windowShape = 1.5;

/** Most joined first, ties by key. */
function byDegree(picture: Part, keys: readonly string[]): readonly string[] {
  const degrees = new Map(keys.map((key) => [key, picture.neighbours(key).length]));
  return keys.toSorted((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** Rows for this many nodes, so that the picture is about as wide as a window is. */
function rowsFor(count: number): number {
  return Math.max(8, Math.ceil(Math.sqrt((count * columnWidth) / rowHeight / windowShape)));
}

/** Rows stand further apart, at most so many times, where columns are many and low: nodes need the room that a window has. */
const mostApart = 3;
/** Lower than a window by this much: what is said above the picture covers none of it. */
const rim = 0.25;

function fillHeight(placed: Positions): Positions {
  const at = Object.values(placed);
  const extent = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 0);
  const [width, height] = [extent(at.map(([x]) => x)), extent(at.map(([, y]) => y))];
  const more = Math.min(mostApart, Math.max(1, width / (windowShape + rim) / Math.max(height, rowHeight)));
  return Object.fromEntries(Object.entries(placed).map(([key, [x, y]]) => [key, [x, y * more]]));
}

/** Each data set heads a column; all else stands in the column of the best joined data set beside it, what has none in columns of its own. */
function inColumns(picture: Part): Positions {
  const heads = byDegree(picture, picture.keys.filter(picture.isData));
  const columns = new Map<string, string[]>(heads.map((key) => [key, [key]]));
  const alone: string[] = [];
  for (const key of byDegree(
    picture,
    picture.keys.filter((key) => !picture.isData(key)),
  )) {
    const [head] = byDegree(
      picture,
      picture.neighbours(key).filter((one) => columns.has(one)),
    );
    if (head === undefined) alone.push(key);
    else columns.get(head)?.push(key);
  }
  const full = [...columns.values()].toSorted((a, b) => b.length - a.length);
  const height = rowsFor(picture.keys.length);
  const placed: Record<string, readonly [number, number]> = {};
  let [x, y] = [0, 0];
  for (const column of [...full, alone]) {
    // A short column stands below the one before where it has room.
    if (y > 0 && y + column.length > height) [x, y] = [x + columnWidth, 0];
    for (const key of column) {
      if (y >= height) [x, y] = [x + columnWidth, 0];
      placed[key] = [x, -y * rowHeight];
      y += 1;
    }
    y += 1;
  }
  return fillHeight(placed);
}

/** The year of each paper, and of all else the first year of the papers that name it, whether these are shown or not. */
function yearsOf(whole: OverviewGraph, papers: ReadonlyMap<string, Paper>): (key: string) => number | undefined {
  const ofPaper = (key: string) => {
    const year =
      whole.getNodeAttribute(key, 'kind') === 'paper' ? papers.get(whole.getNodeAttribute(key, 'id'))?.date?.value.slice(0, 4) : undefined;
    return year === undefined ? undefined : Number(year);
  };
  return (key) => {
    const own = ofPaper(key);
    if (own !== undefined || whole.getNodeAttribute(key, 'kind') === 'paper') return own;
    const around = whole.neighbors(key).flatMap((one) => ofPaper(one) ?? []);
    return around.length > 0 ? around.reduce((first, year) => Math.min(first, year)) : undefined;
  };
}

/** Before every year. */
const undated = Number.NEGATIVE_INFINITY;

/** Columns for each year, left to right; what has none stands at the left. */
function byYear(picture: Part, yearOf: (key: string) => number | undefined): Arranged {
  const blocks = new Map<number, string[]>();
  for (const key of byDegree(picture, picture.keys)) {
    const year = yearOf(key) ?? undated;
    const block = blocks.get(year);
    if (block) block.push(key);
    else blocks.set(year, [key]);
  }
  const height = rowsFor(picture.keys.length);
  const placed: Record<string, readonly [number, number]> = {};
  const marks: YearMark[] = [];
  let left = 0;
  for (const [year, block] of [...blocks].toSorted(([a], [b]) => a - b)) {
    const columns = Math.ceil(block.length / height);
    const rows = Math.ceil(block.length / columns);
    block.forEach((key, place) => {
      const row = Math.floor(place / columns);
      // From the middle outwards, so that the best joined are at the height of the eye.
      const level = row % 2 === 0 ? row / 2 : -(row + 1) / 2;
      placed[key] = [left + (place % columns) * columnWidth, (level + (rows % 2 === 0 ? 0.5 : 0)) * rowHeight];
    });
    marks.push({
      word: year === undated ? 'no date' : String(year),
      from: left,
      to: left + (columns - 1) * columnWidth,
    });
    left += (columns + 0.6) * columnWidth;
  }
  return { positions: fillHeight(placed), years: marks };
}
