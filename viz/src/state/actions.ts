/**
 * Everything a reader can do, as functions from state to state. Pure: what is on the screen, in the address and in the history follows
 * from the state alone.
 */
import type { ListFacet } from '../../../src/filter.ts';
import { paperKey } from '../../../src/graph/elements.ts';
import type { Filter } from '../../../src/model.ts';
import type { Sort, SortColumn } from '../../../src/results/rank.ts';
import {
  allLayers,
  type Camera,
  type Focus,
  type Grouping,
  initialState,
  type Layer,
  type LinkedArrangement,
  type Selection,
  type State,
  type View,
} from './state.ts';

export type Action = (state: State) => State;

export function showView(view: View): Action {
  return (state) => (state.view === view ? state : without({ ...state, view }, 'paper'));
}

/** Opens a paper's text; with a claim, at that claim. */
export function readPaper(paper: string, claim?: string): Action {
  return (state) => ({
    ...state,
    view: 'paper',
    paper,
    selection: claim ? { kind: 'claim', id: claim } : { kind: 'node', key: paperKey(paper) },
  });
}

export function select(selection: Selection | undefined): Action {
  return (state) => (selection ? { ...state, selection } : without(state, 'selection'));
}

/** Goes to a node's surroundings, and selects it. Where one came from is kept; going to where one was before goes back there. */
export function focusOn(focus: Focus): Action {
  return (state) => {
    const way = [...(state.trail ?? []), ...(state.focus ? [state.focus] : [])];
    const before = way.findIndex(({ key }) => key === focus.key);
    return { ...atEndOf([...(before < 0 ? way : way.slice(0, before)), focus], state), selection: { kind: 'node', key: focus.key } };
  };
}

/** One step up: to the focus before, out of the focus, then out of the selection. */
export function climb(state: State): State {
  return state.focus ? atEndOf(state.trail ?? [], state) : without(state, 'selection');
}

/** Out of all foci at once. */
export function leaveFocus(state: State): State {
  return state.focus ? atEndOf([], state) : state;
}

function atEndOf(way: readonly Focus[], state: State): State {
  const rest = without(without(without(state, 'camera'), 'focus'), 'trail');
  const focus = way.at(-1);
  if (!focus) return rest;
  return way.length > 1 ? { ...rest, focus, trail: way.slice(0, -1) } : { ...rest, focus };
}

/** Takes a node to those that are selected, or from them; what else was selected no longer is. */
export function gather(key: string): Action {
  return (state) => {
    const { selection } = state;
    const now = selection?.kind === 'nodes' ? selection.keys : selection?.kind === 'node' ? [selection.key] : [];
    return selectNodes(now.includes(key) ? now.filter((one) => one !== key) : [...now, key])(state);
  };
}

/** Selects some nodes; a single one as a click would. */
export function selectNodes(keys: readonly string[]): Action {
  const [first, ...more] = keys;
  if (first === undefined) return select(undefined);
  return select(more.length === 0 ? { kind: 'node', key: first } : { kind: 'nodes', keys });
}

/** Narrows down to some values of several facets, and to nothing else. */
export function onlyThese(filter: Filter): Action {
  return narrow(filter);
}

export function moveCamera(camera: Camera | undefined): Action {
  if (!camera) return (state) => without(state, 'camera');
  const short = (value: number) => Math.round(value * 1000) / 1000;
  // A ratio of 0 would be no picture at all.
  return (state) => ({ ...state, camera: { x: short(camera.x), y: short(camera.y), ratio: Math.max(0.001, short(camera.ratio)) } });
}

/** Adds a value to a facet's list, or takes it out. */
export function toggle(facet: ListFacet, value: string): Action {
  return (state) => {
    const now: readonly string[] = state.filter[facet] ?? [];
    const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    return narrow({ ...state.filter, [facet]: next })(state);
  };
}

/** Sets a facet's list; an empty one lifts the restriction. */
export function choose(facet: ListFacet, values: readonly string[]): Action {
  return (state) => narrow({ ...state.filter, [facet]: values })(state);
}

/** Shows one value of a facet alone, as the results of one benchmark. */
export function only(facet: ListFacet, value: string): Action {
  return (state) => narrow({ [facet]: [value] })(state);
}

export function chooseYears(years: readonly [number, number] | undefined): Action {
  return (state) => narrow(years ? { ...state.filter, years } : without(state.filter, 'years'))(state);
}

export function chooseText(text: string): Action {
  return (state) => narrow(text.trim() ? { ...state.filter, text } : without(state.filter, 'text'))(state);
}

/** Takes the restriction of one facet away. */
export function lift(facet: keyof Filter): Action {
  return (state) => narrow(without(state.filter, facet))(state);
}

export function liftAll(state: State): State {
  return narrow({})(state);
}

/** Sorts by a column; again the other way round; a third time as ranked at first. `more` adds it to the columns sorted by already. */
export function sortBy(column: SortColumn, firstDescending: boolean, more = false): Action {
  return (state) => {
    const now = state.sort.find((one) => one.column === column);
    const next: Sort | undefined = !now
      ? { column, descending: firstDescending }
      : now.descending === firstDescending
        ? { column, descending: !firstDescending }
        : undefined;
    const others = more ? state.sort.filter((one) => one.column !== column) : [];
    return { ...state, sort: next ? [...others, next] : others };
  };
}

export function groupBy(group: Grouping | undefined): Action {
  return (state) => (group ? { ...state, group } : without(state, 'group'));
}

/** Shows these columns; without a list the usual ones. */
export function showColumns(columns: readonly string[] | undefined): Action {
  return (state) => (columns ? { ...state, columns } : without(state, 'columns'));
}

/** How many models stand side by side at most. */
export const mostCompared = 5;

/** Takes a model among those that are compared, or out; beyond the most there is no room. */
export function toggleCompared(model: string): Action {
  return (state) => {
    const now = state.compared ?? [];
    if (now.includes(model)) return compare(now.filter((one) => one !== model))(state);
    return now.length < mostCompared ? compare([...now, model])(state) : state;
  };
}

/** Puts these models side by side; none puts the comparison away. */
export function compare(models: readonly string[]): Action {
  return (state) => (models.length > 0 ? { ...state, compared: models.slice(0, mostCompared) } : without(state, 'compared'));
}

/** Draws one metric and setting of a benchmark through time; none: the one with most results. */
export function drawChart(chart: string | undefined): Action {
  return (state) => (chart ? { ...state, chart } : without(state, 'chart'));
}

export function layOut(arrangement: LinkedArrangement | undefined): Action {
  return (state) => {
    if (state.arrangement === arrangement) return state;
    return arrangement ? { ...state, arrangement } : without(state, 'arrangement');
  };
}

export function toggleLayer(layer: Layer): Action {
  return (state) => ({
    ...state,
    layers: state.layers.includes(layer) ? state.layers.filter((one) => one !== layer) : inOrder([...state.layers, layer]),
  });
}

/** Shows a type of node alone; again shows the usual ones. */
export function isolateLayer(layer: Layer): Action {
  return (state) => ({ ...state, layers: state.layers.length === 1 && state.layers[0] === layer ? initialState.layers : [layer] });
}

/** Shows the findings of a check, or no longer. */
export function toggleCheck(check: string): Action {
  return (state) => ({
    ...state,
    checks: state.checks.includes(check) ? state.checks.filter((one) => one !== check) : [...state.checks, check],
  });
}

export function toggleOutside(state: State): State {
  return { ...state, outside: state.outside === 'fade' ? 'hide' : 'fade' };
}

/** How many restrictions there are: each value of a list counts, as each has a chip. */
export function countFilters({ years, text, ...lists }: Filter): number {
  const values = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  return values + (years ? 1 : 0) + (text ? 1 : 0);
}

function narrow(filter: Filter): Action {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0));
  return (state) => ({ ...state, filter: Object.fromEntries(kept) });
}

function inOrder(layers: readonly Layer[]): readonly Layer[] {
  return allLayers.filter((one) => layers.includes(one));
}

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}
