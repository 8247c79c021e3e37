/**
 * Trains a linear-chain conditional random field by stochastic gradient descent with L2 regularisation.
 *
 * Use it to make the tagger's weights. Deterministic: the same sequences and options give the same weights. Method: Bottou, Large-scale machine
 * learning with stochastic gradient descent, COMPSTAT 2010 (weights kept as scale × vector, step 1 / λ(t + t₀)); the weights at the ends of the
 * later half of the epochs are averaged.
 */
import { labelCount } from '../../extract/mentions/tagger/labels.ts';
import { factorsOf, marginals } from '../../extract/mentions/tagger/lattice.ts';
import { seeded } from './random.ts';

const n = labelCount;

/** One sentence: for each token the numbers of its features, and its label. */
export interface Sequence {
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
  /** Scores that are given beforehand, `labelCount` a token: what is learned is added to them. */
  readonly given?: Float32Array;
}

export interface ChainOptions {
  /** Number of different features. */
  readonly size: number;
  readonly epochs: number;
  /** Strength of the regularisation for each sequence. */
  readonly lambda: number;
  /** First step size. */
  readonly rate: number;
}

export interface Chain {
  /** `labelCount` weights for each feature. */
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export function trainChain(sequences: readonly Sequence[], { size, epochs, lambda, rate }: ChainOptions): Chain {
  const weights = new Float32Array(size * n);
  const transitions = new Float32Array(n * n);
  const order = sequences.map((_, i) => i);
  const random = seeded(1);
  const start = 1 / (lambda * rate);
  const mean = { weights: new Float32Array(size * n), transitions: new Float32Array(n * n), epochs: 0 };
  let scale = 1;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sequence = sequences[index];
      if (!sequence) continue;
      const eta = 1 / (lambda * (start + step));
      step += 1;
      const slopes = gradient(sequence, { weights, transitions, scale });
      scale *= 1 - eta * lambda;
      for (let k = 0; k < transitions.length; k += 1) {
        transitions[k] = (transitions[k] ?? 0) * (1 - eta * lambda) + eta * (slopes.transitions[k] ?? 0);
      }
      add(weights, sequence, slopes.emissions, eta / scale);
    }
    scale = rescale(weights, scale);
    if (epoch < epochs >> 1) continue;
    mean.epochs += 1;
    accumulate(mean.weights, weights);
    accumulate(mean.transitions, transitions);
  }
  rescale(mean.weights, 1 / mean.epochs);
  rescale(mean.transitions, 1 / mean.epochs);
  return mean;
}

function accumulate(sum: Float32Array, values: Float32Array): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + (values[k] ?? 0);
}

/** Score of each label at each token. */
export function scoresOf(features: readonly Int32Array[], weights: Float32Array, scale = 1): Float32Array {
  const scores = new Float32Array(features.length * n);
  features.forEach((row, i) => {
    for (const feature of row) {
      const base = feature * n;
      for (let l = 0; l < n; l += 1) scores[i * n + l] = (scores[i * n + l] ?? 0) + (weights[base + l] ?? 0);
    }
  });
  if (scale !== 1) for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) * scale;
  return scores;
}

interface Slopes {
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/** Observed minus expected counts. */
function gradient({ features, labels, given }: Sequence, { weights, transitions, scale }: Chain & { readonly scale: number }): Slopes {
  const factors = factorsOf(transitions);
  const scores = scoresOf(features, weights, scale);
  if (given) for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) + (given[k] ?? 0);
  const found = marginals(scores, factors);
  const emissions = found.labels.map((probability) => -probability);
  const pairs = new Float32Array(n * n);
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i] ?? 0;
    emissions[i * n + label] = (emissions[i * n + label] ?? 0) + 1;
    if (i === 0) continue;
    const k = (labels[i - 1] ?? 0) * n + label;
    pairs[k] = (pairs[k] ?? 0) + 1;
    expectPairs(i, { found, factors, pairs });
  }
  return { emissions, transitions: pairs };
}

interface Expecting {
  readonly found: ReturnType<typeof marginals>;
  readonly factors: Float32Array;
  readonly pairs: Float32Array;
}

function expectPairs(i: number, { found, factors, pairs }: Expecting): void {
  for (let next = 0; next < n; next += 1) {
    const k = i * n + next;
    const right = ((found.emitted[k] ?? 0) * (found.backward[k] ?? 0)) / (found.scale[i] ?? 1);
    if (right === 0) continue;
    for (let label = 0; label < n; label += 1) {
      const p = label * n + next;
      pairs[p] = (pairs[p] ?? 0) - (found.forward[(i - 1) * n + label] ?? 0) * (factors[p] ?? 0) * right;
    }
  }
}

function add(weights: Float32Array, { features }: Sequence, slopes: Float32Array, step: number): void {
  features.forEach((row, i) => {
    for (let l = 0; l < n; l += 1) {
      const change = step * (slopes[i * n + l] ?? 0);
      if (Math.abs(change) < 1e-12) continue;
      for (const feature of row) weights[feature * n + l] = (weights[feature * n + l] ?? 0) + change;
    }
  });
}

function rescale(weights: Float32Array, scale: number): number {
  for (let k = 0; k < weights.length; k += 1) weights[k] = (weights[k] ?? 0) * scale;
  return 1;
}

function shuffle(items: number[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = held;
  }
}
