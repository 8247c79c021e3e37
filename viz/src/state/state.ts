/**
 * All that the viewer shows, as one value: what is narrowed down to, what is selected, how it is looked at. Plain data; the address is
 * this value written out, and two equal states look the same. Theme and widths of panels are the reader's, not the state's.
 */
import type { EntityType, Filter } from '../../../src/model.ts';
import type { GroupBy, Keep } from '../../../src/results/group.ts';
import type { Sort } from '../../../src/results/rank.ts';

export const views = ['graph', 'results', 'audit', 'paper'] as const;
export type View = (typeof views)[number];

/** What the details panel is about: a node by its key, several nodes, a pair of nodes (the bundle of claims between them), one claim, one finding. */
export type Selection =
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'nodes'; readonly keys: readonly string[] }
  | { readonly kind: 'edge'; readonly ends: readonly [string, string] }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string };

/** A node and what lies within one or two steps of it; all else leaves the picture. */
export interface Focus {
  readonly key: string;
  readonly depth: 1 | 2;
}

/** Sigma's camera, rounded to three decimals so that the address stays short. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Grouping {
  readonly by: GroupBy;
  readonly keep: Keep;
}

/** What the legend can switch: every type of node. */
export type Layer = EntityType | 'paper';

/** Metrics and tasks are off until the reader switches them on. */
export const standardLayers: readonly Layer[] = ['model', 'method', 'benchmark', 'dataset', 'paper'];
export const allLayers: readonly Layer[] = [...standardLayers, 'metric', 'task'];

/** Layouts that a link carries: they follow from the data alone. */
export const linkedArrangements = ['columns', 'years'] as const;
export type LinkedArrangement = (typeof linkedArrangements)[number];

export interface State {
  readonly view: View;
  /** The paper read in the view `paper`. */
  readonly paper?: string;
  readonly filter: Filter;
  readonly selection?: Selection;
  readonly focus?: Focus;
  /** The foci that led to this one, the first one first; absent where there were none. */
  readonly trail?: readonly Focus[];
  readonly camera?: Camera;
  /** Empty: the best result first, as `listResults` ranks. */
  readonly sort: readonly Sort[];
  /** What the table is grouped by, and which rows of a group stay. */
  readonly group?: Grouping;
  /** Ids of the columns shown; absent: the usual ones. */
  readonly columns?: readonly string[];
  readonly layers: readonly Layer[];
  /** Checks that the audit shows the findings of (`C1`); empty: all. */
  readonly checks: readonly string[];
  /** Ids of the models that stand side by side, in the order they were chosen; absent: none. */
  readonly compared?: readonly string[];
  /** Which metric and setting of a benchmark is drawn through time; absent: the one with most results. */
  readonly chart?: string;
  /** How the picture is laid out, where it is neither as saved nor run anew by the reader. */
  readonly arrangement?: LinkedArrangement;
  /** What becomes of items that the filter leaves out. */
  readonly outside: 'fade' | 'hide';
}

export const initialState: State = { view: 'graph', filter: {}, sort: [], layers: standardLayers, checks: [], outside: 'fade' };
