/**
 * The state as an address and back: `#/results?m=gpt-4&b=gsm8k&sel=claim:9f2e`. In the hash, so that it works on any static host and from
 * disk. What is as it is at first is left out; what cannot be read is reported, never dropped silently.
 */
import { type Filter, quantityKinds, type Role, roles, type Verdict, verdicts } from '../../../src/model.ts';
import { groupings, keeps } from '../../../src/results/group.ts';
import { sortColumns } from '../../../src/results/rank.ts';
import {
  allLayers,
  type Camera,
  type Focus,
  type Grouping,
  initialState,
  type Layer,
  linkedArrangements,
  type Selection,
  type State,
  views,
} from './state.ts';

/** Version of this format, written as `v` and counted up when old addresses would be misread. */
const formatVersion = '1';

/** Beyond this many characters an address is apt to be cut by programs that pass it on. */
export const longestAddress = 2000;

export interface ReadAddress {
  readonly state: State;
  /** First six characters of the hash of the data the link was made with, if it says. */
  readonly dataset?: string;
  /** Keys whose values could not be read, as they came. */
  readonly unread: readonly string[];
}

/** The address of a state: `#/graph?v=1&d=3fa9c1`. */
export function writeAddress(state: State, dataset: string): string {
  const keys: readonly (readonly [string, string | undefined])[] = [
    ['v', formatVersion],
    ['d', dataset.slice(0, 6)],
    ...filterKeys(state.filter),
    ['sel', state.selection && writeSelection(state.selection)],
    ['f', state.focus && [...(state.trail ?? []), state.focus].map(({ key, depth }) => `${encode(key)}~${depth}`).join(',')],
    ['cam', state.camera && [state.camera.x, state.camera.y, state.camera.ratio].join(',')],
    ['sort', state.sort.map(({ column, descending }) => (descending ? '-' : '') + column).join(',')],
    ['grp', state.group && (state.group.keep === 'all' ? state.group.by : `${state.group.by}~${state.group.keep}`)],
    ['cols', list(state.columns)],
    ['show', sameItems(state.layers, initialState.layers) ? '' : state.layers.join(',') || 'none'],
    ['ck', list(state.checks)],
    ['cmp', list(state.compared)],
    ['ch', state.chart && encode(state.chart)],
    ['lay', state.arrangement],
    ['vis', state.outside === initialState.outside ? '' : state.outside],
  ];
  const path = state.view === 'paper' && state.paper ? `paper/${encode(state.paper)}` : state.view;
  const query = keys.filter(([, value]) => value).map(([key, value]) => `${key}=${value}`);
  return `#/${path}?${query.join('&')}`;
}

/** The state an address stands for; an empty one is the first view of all. Never throws. */
export function readAddress(address: string): ReadAddress {
  const [path = '', query = ''] = address.replace(/^#?\/?/u, '').split('?', 2);
  const [first = '', paper = ''] = path.split('/');
  const given = new Map<string, string>();
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) given.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const unread: string[] = [];
  const take = <T>(key: string, read: (value: string) => T | undefined): T | undefined => {
    const value = given.get(key);
    if (value === undefined || value === '') return undefined;
    const found = read(value);
    if (found === undefined) unread.push(`${key}=${value}`);
    return found;
  };
  const foci = take('f', readFoci);
  const trail = foci?.slice(0, -1) ?? [];
  const view = first === '' ? initialState.view : views.find((one) => one === first);
  if (view === undefined) unread.push(first);
  const state: State = compact({
    view: view ?? initialState.view,
    paper: view === 'paper' && paper ? decode(paper) : undefined,
    filter: readFilter(take),
    selection: take('sel', readSelection),
    focus: foci?.at(-1),
    trail: trail.length > 0 ? trail : undefined,
    camera: take('cam', readCamera),
    sort: take('sort', readSort) ?? [],
    group: take('grp', readGroup),
    columns: take('cols', items),
    layers: take('show', readLayers) ?? initialState.layers,
    checks: take('ck', items) ?? [],
    compared: take('cmp', items),
    chart: take('ch', decode),
    arrangement: take('lay', (value) => oneOf(linkedArrangements, value)),
    outside: take('vis', (value) => oneOf<State['outside']>(['fade', 'hide'], value)) ?? initialState.outside,
  });
  return compact({ state, dataset: take('d', (value) => value), unread });
}

type Take = <T>(key: string, read: (value: string) => T | undefined) => T | undefined;

function filterKeys(filter: Filter): readonly (readonly [string, string | undefined])[] {
  return [
    ['m', list(filter.models)],
    ['b', list(filter.benchmarks)],
    ['p', list(filter.papers)],
    ['x', list(filter.metrics)],
    ['set', list(filter.settings)],
    ['who', list(filter.roles)],
    ['st', list(filter.audit)],
    ['k', list(filter.kinds)],
    ['y', filter.years?.join('-')],
    ['q', filter.text && encode(filter.text)],
  ];
}

const claimKinds = quantityKinds.filter((kind) => kind !== 'other');

function readFilter(take: Take): Filter {
  return compact({
    models: take('m', items),
    benchmarks: take('b', items),
    papers: take('p', items),
    metrics: take('x', items),
    settings: take('set', items),
    roles: take('who', (value) => allOf<Role>(roles, items(value))),
    audit: take('st', (value) => allOf<Verdict>(verdicts, items(value))),
    kinds: take('k', (value) => allOf(claimKinds, items(value))),
    years: take('y', readYears),
    text: take('q', decode),
  });
}

function readYears(value: string): readonly [number, number] | undefined {
  const years = /^(\d{4})-(\d{4})$/u.exec(value);
  return years ? [Number(years[1]), Number(years[2])] : undefined;
}

function writeSelection(selection: Selection): string {
  if (selection.kind === 'node') return `node:${encode(selection.key)}`;
  if (selection.kind === 'claim' || selection.kind === 'finding') return `${selection.kind}:${encode(selection.id)}`;
  return selection.kind === 'nodes' ? `nodes:${list(selection.keys)}` : `edge:${selection.ends.map(encode).join(',')}`;
}

function readSelection(value: string): Selection | undefined {
  const [, kind, rest = ''] = /^(nodes?|claim|edge|finding):(.+)$/u.exec(value) ?? [];
  if (kind === 'node') return { kind, key: decode(rest) };
  if (kind === 'claim' || kind === 'finding') return { kind, id: decode(rest) };
  if (kind === 'nodes') return { kind, keys: items(rest) };
  const [from, to, ...more] = items(rest);
  return kind === 'edge' && from && to && more.length === 0 ? { kind, ends: [from, to] } : undefined;
}

function readFoci(value: string): readonly Focus[] | undefined {
  const foci = value.split(',').map((one): Focus | undefined => {
    const [, key, depth] = /^(.+)~([12])$/u.exec(one) ?? [];
    return key ? { key: decode(key), depth: depth === '2' ? 2 : 1 } : undefined;
  });
  const known = foci.filter((one) => one !== undefined);
  return known.length === foci.length ? known : undefined;
}

function readCamera(value: string): Camera | undefined {
  const [x, y, ratio, ...more] = value.split(',').map(Number);
  const known = x !== undefined && y !== undefined && ratio !== undefined && more.length === 0;
  return known && [x, y, ratio].every(Number.isFinite) && ratio > 0 ? { x, y, ratio } : undefined;
}

function readSort(value: string): State['sort'] | undefined {
  const names = value.split(',').map((one) => one.replace(/^-/u, ''));
  const known = allOf(sortColumns, names);
  return known?.map((column, index) => ({ column, descending: value.split(',')[index]?.startsWith('-') ?? false }));
}

function readGroup(value: string): Grouping | undefined {
  const [name = '', kept = 'all'] = value.split('~');
  const by = oneOf(groupings, name);
  const keep = oneOf(keeps, kept);
  return by && keep ? { by, keep } : undefined;
}

function readLayers(value: string): readonly Layer[] | undefined {
  return value === 'none' ? [] : allOf(allLayers, value.split(','));
}

// ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Percent-encodes what would end an item, a key or the address; `:` and `!` stay readable. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%3A/gu, ':');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function list(values: readonly string[] | undefined): string | undefined {
  return values?.map(encode).join(',');
}

function items(value: string): readonly string[] {
  return value.split(',').filter(Boolean).map(decode);
}

function oneOf<T extends string>(known: readonly T[], value: string): T | undefined {
  return known.find((one) => one === value);
}

/** The values, if all are known. */
function allOf<T extends string>(known: readonly T[], values: readonly string[]): readonly T[] | undefined {
  const found = values.map((value) => oneOf(known, value)).filter((one) => one !== undefined);
  return found.length === values.length ? found : undefined;
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same without its undefined values: an absent key, not an empty one. */
function compact<T extends object>(value: T): Compact<T>;
function compact(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
