/**
 * The knowledge graph of a corpus and its drawn projections, each made once and kept: everything, and what a filter leaves of it.
 */
import { overviewAround } from '../../../src/graph/around.ts';
import { type OverviewGraph, overviewSteps } from '../../../src/graph/overview.ts';
import type { Corpus, Filter } from '../../../src/model.ts';
import { createRecent, type Making, making, type Steps } from '../../../src/steps.ts';
import { noteBuilt } from './built.ts';
import { foremost } from './foremost.ts';
import type { Passing } from './library.ts';

export interface Pictures {
  /** Everything there is. */
  readonly whole: (options: Layers) => OverviewGraph;
  /** All there is, of which only the edges among the foremost are drawn: made in a fraction of the time. */
  readonly sketch: (options: Layers) => OverviewGraph;
  /** What touches some nodes, metrics and tasks included; see `overviewAround`. */
  readonly around: (keys: readonly string[]) => OverviewGraph;
  /** What a filter leaves. */
  readonly of: (filter: Filter, options: Layers) => OverviewGraph;
  /** Makes both, a piece at a time. */
  readonly prepare: (filter: Filter, options: Layers) => Steps<void>;
  readonly isReady: (filter: Filter, options: Layers) => boolean;
  readonly prepareSketch: (options: Layers) => Steps<OverviewGraph>;
  readonly isWhole: (options: Layers) => boolean;
}

/** What is drawn: metrics and tasks or not. */
export type Layers = Readonly<Record<'metrics' | 'tasks', boolean>>;

/** As many surroundings are remembered. */
const mostAround = 8;

export function createPictures(corpus: Corpus, passing: (filter: Filter) => Passing): Pictures {
  const wholes = new Map<string, Making<OverviewGraph>>();
  const sketches = new Map<string, Making<OverviewGraph>>();
  const surroundings = createRecent<OverviewGraph>(mostAround);
  const sketch = (options: Layers) =>
    keep(sketches, nameOf(options), () => making(() => overviewSteps(corpus, 'all', { ...options, among: foremost })));
  const parts = new WeakMap<Filter, Map<string, Making<OverviewGraph>>>();
  // From the corpus itself: several times faster than by way of its knowledge graph, and the same.
  const all = (options: Layers) =>
    keep(wholes, nameOf(options), () =>
      making(() => {
        if (wholes.size === 1) noteBuilt('graph');
        return overviewSteps(corpus, 'all', options);
      }),
    );
  const part = (filter: Filter, options: Layers) => {
    const { count, ids } = passing(filter);
    if (count === corpus.claims.length) return all(options);
    const known = parts.get(filter) ?? new Map<string, Making<OverviewGraph>>();
    parts.set(filter, known);
    return keep(known, nameOf(options), () => making(() => overviewSteps(corpus, ids, options)));
  };
  return {
    sketch: (options) => sketch(options).now(),
    prepareSketch: (options) => sketch(options).steps(),
    isWhole: (options) => all(options).isMade(),
    around: (keys) => surroundings.get(keys.join('\n'), () => overviewAround(corpus, keys)),
    whole: (options) => all(options).now(),
    of: (filter, options) => part(filter, options).now(),
    prepare: function* (filter, options) {
      yield* all(options).steps();
      yield* part(filter, options).steps();
    },
    isReady: (filter, options) => all(options).isMade() && part(filter, options).isMade(),
  };
}

function nameOf({ metrics, tasks }: Layers): string {
  return `${metrics} ${tasks}`;
}

function keep<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
