/**
 * The knowledge graph of a corpus and its drawn projections, each made once and kept: everything, and what a filter leaves of it.
 */
import { type OverviewGraph, type OverviewOptions, overviewSteps } from '../../../src/graph/overview.ts';
import type { Corpus, Filter } from '../../../src/model.ts';
import { type Making, making, type Steps } from '../../../src/steps.ts';
import { noteBuilt } from './built.ts';
import type { Passing } from './library.ts';

export interface Pictures {
  /** Everything there is. */
  readonly whole: (options: Required<OverviewOptions>) => OverviewGraph;
  /** What a filter leaves. */
  readonly of: (filter: Filter, options: Required<OverviewOptions>) => OverviewGraph;
  /** Makes both, a piece at a time. */
  readonly prepare: (filter: Filter, options: Required<OverviewOptions>) => Steps<void>;
  readonly isReady: (filter: Filter, options: Required<OverviewOptions>) => boolean;
}

export function createPictures(corpus: Corpus, passing: (filter: Filter) => Passing): Pictures {
  const wholes = new Map<string, Making<OverviewGraph>>();
  const parts = new WeakMap<Filter, Map<string, Making<OverviewGraph>>>();
  // From the corpus itself: several times faster than by way of its knowledge graph, and the same.
  const all = (options: Required<OverviewOptions>) =>
    keep(wholes, nameOf(options), () =>
      making(() => {
        if (wholes.size === 1) noteBuilt('graph');
        return overviewSteps(corpus, 'all', options);
      }),
    );
  const part = (filter: Filter, options: Required<OverviewOptions>) => {
    const { count, ids } = passing(filter);
    if (count === corpus.claims.length) return all(options);
    const known = parts.get(filter) ?? new Map<string, Making<OverviewGraph>>();
    parts.set(filter, known);
    return keep(known, nameOf(options), () => making(() => overviewSteps(corpus, ids, options)));
  };
  return {
    whole: (options) => all(options).now(),
    of: (filter, options) => part(filter, options).now(),
    prepare: function* (filter, options) {
      yield* all(options).steps();
      yield* part(filter, options).steps();
    },
    isReady: (filter, options) => all(options).isMade() && part(filter, options).isMade(),
  };
}

function nameOf({ metrics, tasks }: Required<OverviewOptions>): string {
  return `${metrics} ${tasks}`;
}

function keep<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
