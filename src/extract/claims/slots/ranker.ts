/**
 * Learned weights of features, and the sums of those that hold for a candidate.
 *
 * The weights are a text that can be read and compared: a feature by name, with a weight for each slot.
 */
import { FeatureRows } from '../../feature-table.ts';
import type { Labels } from '../reading/labels.ts';
import { type Sink, template } from './templates.ts';

/** Slots in the order in which they are filled: each sees what the ones before it were given. */
export const slotOrder = ['subject', 'baseline', 'metric', 'on'] as const;

/** By name of the feature ("governor on"), a weight for each slot of `slotOrder`. */
export type Weights = Readonly<Record<string, readonly number[]>>;

export interface Ranker {
  /** Adds the weights of what is put to `sums`. */
  readonly sink: Sink;
  /** By slot; whoever asks sets them to 0 first. */
  readonly sums: Float64Array;
}

/** A ranker by these weights. Features without a weight count nothing; names that cannot be read are passed over. */
export function createRanker(weights: Weights, labels: Labels): Ranker {
  const width = slotOrder.length;
  const { rows, values } = tabulate(weights, labels);
  const sums = new Float64Array(width);
  const sink: Sink = {
    // biome-ignore lint/complexity/useMaxParams: called some ten thousand times a paper; an array each time would cost more than the work
    put(kind, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0) {
      const row = rows.find(featureCode(kind, a, b, c, d, e, f));
      if (row < 0) return;
      for (let slot = 0; slot < width; slot += 1) sums[slot] = (sums[slot] ?? 0) + (values[row * width + slot] ?? 0);
    },
  };
  return { sink, sums };
}

/** A feature by name: its template, then the labels of its arguments without trailing empty ones. */
export function featureName(labels: Labels, kind: number, args: readonly number[]): string {
  let used = args.length;
  while (used > 0 && args[used - 1] === 0) used -= 1;
  return [templateNames.get(kind) ?? '', ...args.slice(0, used).map((at) => labels.label(at))].join(' ');
}

const templateNames = new Map<number, string>(Object.entries(template).map(([name, at]) => [at, name]));
const templateCodes = new Map<string, number>(Object.entries(template));

function parseFeature(name: string, labels: Labels): number | undefined {
  const [kind = '', ...args] = name.split(' ');
  const at = templateCodes.get(kind);
  if (at === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((label) => labels.code(label));
  return featureCode(at, a, b, c, d, e, f);
}

/** A feature as one 32-bit number; two of a few thousand coincide with a chance below 1 in 100, and then only share a weight. */
// biome-ignore lint/complexity/useMaxParams: as above
function featureCode(kind: number, a: number, b: number, c: number, d: number, e: number, f: number): number {
  return mix(mix(mix(mix(mix(mix(mix(1, kind), a), b), c), d), e), f);
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

interface Table {
  readonly rows: FeatureRows;
  /** Row by row, a weight for each slot. */
  readonly values: Float64Array;
}

function tabulate(weights: Weights, labels: Labels): Table {
  const width = slotOrder.length;
  const entries = Object.entries(weights).flatMap(([name, row]) => {
    const feature = parseFeature(name, labels);
    return feature === undefined ? [] : [{ feature, row }];
  });
  const values = new Float64Array(entries.length * width);
  entries.forEach(({ row }, i) => {
    for (let slot = 0; slot < width; slot += 1) values[i * width + slot] = row[slot] ?? 0;
  });
  return { rows: new FeatureRows(Int32Array.from(entries, ({ feature }) => feature)), values };
}
