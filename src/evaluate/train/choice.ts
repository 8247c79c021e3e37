/**
 * Fits a conditional log-linear choice: of several options, each with features, some are right.
 *
 * Maximum likelihood of the right options together, with an L2 penalty, by L-BFGS (Nocedal and Wright, Numerical Optimization, 2006, ch. 7).
 * Deterministic.
 */

/** One choice to learn from: the features of each option, and which options are right. */
export interface Instance {
  readonly options: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** As many choices like this it counts for. */
  readonly weight: number;
}

export interface FitOptions {
  /** Number of different features. */
  readonly size: number;
  /** Strength of the penalty. */
  readonly penalty: number;
  readonly iterations: number;
}

/** A weight for each feature. Instances without a right option are passed over. */
export function fitChoice(instances: readonly Instance[], { size, penalty, iterations }: FitOptions): Float64Array {
  const data = pack(instances.filter(({ right }) => right.includes(true)));
  const objective = (weights: Float64Array, gradient: Float64Array): number => loss(data, { weights, gradient, penalty });
  return minimise(objective, new Float64Array(size), iterations);
}

interface Packed {
  /** Where each instance's options start; one more at the end. */
  readonly instances: Int32Array;
  /** Where each option's features start; one more at the end. */
  readonly options: Int32Array;
  readonly features: Int32Array;
  readonly right: Uint8Array;
  /** By instance. */
  readonly weights: Float64Array;
}

function pack(instances: readonly Instance[]): Packed {
  const options = instances.flatMap((one) => one.options);
  const starts = (lengths: readonly number[]): Int32Array => {
    const at = new Int32Array(lengths.length + 1);
    for (const [i, length] of lengths.entries()) at[i + 1] = (at[i] ?? 0) + length;
    return at;
  };
  return {
    instances: starts(instances.map((one) => one.options.length)),
    options: starts(options.map(({ length }) => length)),
    features: Int32Array.from(options.flat()),
    right: Uint8Array.from(instances.flatMap(({ right }) => right.map(Number))),
    weights: Float64Array.from(instances, ({ weight }) => weight),
  };
}

interface Point {
  readonly weights: Float64Array;
  /** Filled by the call. */
  readonly gradient: Float64Array;
  readonly penalty: number;
}

/** Negative log-likelihood with penalty. */
function loss(data: Packed, { weights, gradient, penalty }: Point): number {
  let total = 0;
  for (let f = 0; f < weights.length; f += 1) {
    const weight = weights[f] ?? 0;
    total += (penalty / 2) * weight * weight;
    gradient[f] = penalty * weight;
  }
  const scores = new Float64Array(data.options.length - 1);
  for (let o = 0; o < scores.length; o += 1) {
    let score = 0;
    for (let at = data.options[o] ?? 0; at < (data.options[o + 1] ?? 0); at += 1) score += weights[data.features[at] ?? 0] ?? 0;
    scores[o] = score;
  }
  for (let i = 0; i + 1 < data.instances.length; i += 1) total += lossOf(data, i, { scores, gradient });
  return total;
}

/** The part of one instance. */
function lossOf(data: Packed, i: number, { scores, gradient }: { readonly scores: Float64Array; readonly gradient: Float64Array }): number {
  const from = data.instances[i] ?? 0;
  const to = data.instances[i + 1] ?? 0;
  const weight = data.weights[i] ?? 1;
  let top = Number.NEGATIVE_INFINITY;
  for (let o = from; o < to; o += 1) top = Math.max(top, scores[o] ?? 0);
  let all = 0;
  let right = 0;
  for (let o = from; o < to; o += 1) {
    const odds = Math.exp((scores[o] ?? 0) - top);
    all += odds;
    if (data.right[o] === 1) right += odds;
  }
  for (let o = from; o < to; o += 1) {
    const odds = Math.exp((scores[o] ?? 0) - top);
    const pull = weight * (odds / all - (data.right[o] === 1 ? odds / right : 0));
    for (let at = data.options[o] ?? 0; at < (data.options[o + 1] ?? 0); at += 1) {
      const feature = data.features[at] ?? 0;
      gradient[feature] = (gradient[feature] ?? 0) + pull;
    }
  }
  return weight * (Math.log(all) - Math.log(right));
}

type Objective = (weights: Float64Array, gradient: Float64Array) => number;

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly scale: number;
}

function minimise(objective: Objective, start: Float64Array, iterations: number): Float64Array {
  let weights = start;
  let gradient = new Float64Array(start.length);
  let value = objective(weights, gradient);
  const memory: Pair[] = [];
  for (let round = 0; round < iterations; round += 1) {
    const direction = descent(gradient, memory);
    const next = search({ objective, weights, gradient, value, direction, first: round === 0 });
    if (!next) break;
    const step = next.weights.map((weight, f) => weight - (weights[f] ?? 0));
    const change = next.gradient.map((slope, f) => slope - (gradient[f] ?? 0));
    const curvature = dot(step, change);
    if (curvature > 1e-12) memory.push({ step, change, scale: 1 / curvature });
    if (memory.length > 8) memory.shift();
    const gain = value - next.value;
    ({ weights, gradient, value } = next);
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return weights;
}

/** The two-loop recursion: the gradient turned by the curvature seen so far. */
function descent(gradient: Float64Array, memory: readonly Pair[]): Float64Array {
  const direction = gradient.map((slope) => -slope);
  const shares: number[] = [];
  for (const { step, change, scale } of [...memory].reverse()) {
    const share = scale * dot(step, direction);
    shares.unshift(share);
    add(direction, change, -share);
  }
  const last = memory[memory.length - 1];
  if (last) {
    const ratio = 1 / (last.scale * dot(last.change, last.change));
    for (let f = 0; f < direction.length; f += 1) direction[f] = (direction[f] ?? 0) * ratio;
  }
  for (const [i, { step, change, scale }] of memory.entries()) add(direction, step, (shares[i] ?? 0) - scale * dot(change, direction));
  return direction;
}

interface Search {
  readonly objective: Objective;
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
  readonly direction: Float64Array;
  readonly first: boolean;
}

/** Halves the step until the value falls enough (Armijo); nothing when it never does. */
function search({
  objective,
  weights,
  gradient,
  value,
  direction,
  first,
}: Search): { weights: Float64Array<ArrayBuffer>; gradient: Float64Array<ArrayBuffer>; value: number } | undefined {
  const slope = dot(gradient, direction);
  let size = first ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
  for (let guard = 0; guard < 30; guard += 1) {
    const at = Float64Array.from(weights, (weight, f) => weight + size * (direction[f] ?? 0));
    const there = new Float64Array(weights.length);
    const found = objective(at, there);
    if (found <= value + 1e-4 * size * slope) return { weights: at, gradient: there, value: found };
    size /= 2;
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] ?? 0) + times * (what[i] ?? 0);
}
