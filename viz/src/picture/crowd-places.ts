/**
 * Where the few of a crowded picture stand that are drawn for many: at their saved places, moved as far as they need not to cover each other as
 * large as they are drawn. Worked out once for each crowd, a piece at a time where there is time for it.
 */
import { apartSteps } from '../../../src/graph/apart.ts';
import type { OverviewGraph } from '../../../src/graph/overview.ts';
import { inDisc } from '../../../src/graph/spread.ts';
import type { Positions } from '../../../src/model.ts';
import { createRecent, type Making, making, type Recent, type Steps } from '../../../src/steps.ts';
import { nodeSize } from './appearance.ts';

/** As wide a picture is drawn about one to one; a wider one is drawn smaller, and its nodes need more of its units. */
const drawnWidth = 1100;

/** As many crowds are remembered: the reader goes back and forth between a few filters. */
const mostKept = 12;

const known = new WeakMap<Positions, Recent<Making<Positions>>>();

/** All saved places, with those of the crowd moved. */
export function crowdPlaces(whole: OverviewGraph, crowd: ReadonlySet<string>, saved: Positions): Making<Positions> {
  const kept = known.get(saved) ?? createRecent<Making<Positions>>(mostKept);
  known.set(saved, kept);
  return kept.get([...crowd].join(' '), () => making(() => placeSteps(whole, [...crowd], saved)));
}

function* placeSteps(whole: OverviewGraph, crowd: readonly string[], saved: Positions): Steps<Positions> {
  const placed = crowd.filter((key) => saved[key] !== undefined);
  const units = Math.max(1, widthOf(saved) / drawnWidth);
  yield;
  const discs = placed.map((key) => {
    const [x, y] = saved[key] ?? [0, 0];
    const nudge = inDisc(key, 0.5);
    return { x: x + nudge.x, y: y + nudge.y, size: nodeSize(whole.getNodeAttribute(key, 'count')) * units };
  });
  const at = yield* apartSteps(discs, 2 * units);
  const moved = placed.map((key, place) => [key, [at[2 * place] ?? 0, at[2 * place + 1] ?? 0]] as const);
  return { ...saved, ...Object.fromEntries(moved) };
}

function widthOf(saved: Positions): number {
  let [least, most] = [0, 0];
  for (const key in saved) {
    const x = saved[key]?.[0] ?? 0;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  return most - least;
}
