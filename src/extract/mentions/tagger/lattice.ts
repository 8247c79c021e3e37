/**
 * The linear chain over the labels of one sentence: the best sequence, and how sure each label is.
 *
 * Scores come in as one row of `labelCount` numbers a token; transitions as a square of the same. Viterbi, and forward–backward with each
 * position scaled to sum to one. Source: Lafferty, McCallum and Pereira, Conditional random fields, ICML 2001.
 */
import { begins, labelCount, mayFollow } from './labels.ts';

const n = labelCount;

/** Which labels may come before each: nothing else is looked at. */
const before: readonly (readonly number[])[] = Array.from({ length: n }, (_, next) =>
  Array.from({ length: n }, (_, label) => label).filter((label) => mayFollow(label, next)),
);

/** Whether a sentence may begin with a label. */
export const mayStart = (label: number): boolean => mayFollow(0, label);

/** The best labels of the tokens `from` up to, not including, `to`, of which there is at least one; they hold until the next are asked for. */
export type Decoder = (scores: Float32Array, from: number, to: number) => Uint8Array;

/** A decoder with these transitions. */
export function createDecoder(transitions: Float32Array): Decoder {
  const most = mostInto(transitions);
  // So far above all names must "outside" be that no label of a name can be the better one before any that may follow both.
  const gap = Math.max(...Array.from(most, (top, next) => top - (transitions[next] ?? 0))) + tolerance;
  let best = new Float32Array(64 * n);
  let back = new Uint8Array(64 * n);
  let labels = new Uint8Array(64);
  return (scores, from, to) => {
    const length = to - from;
    if (labels.length < length) {
      best = new Float32Array(2 * length * n);
      back = new Uint8Array(2 * length * n);
      labels = new Uint8Array(2 * length);
    }
    const lead = { best, back, transitions, most, gap };
    for (let label = 0; label < n; label += 1) best[label] = mayStart(label) ? (scores[from * n + label] ?? 0) : -1e9;
    for (let row = n; row < length * n; row += n) advance(lead, row, scores, from * n);
    trace(lead, labels, length);
    return labels;
  };
}

/** Reaches the labels of the token of that row from those of the one before; its scores stand `shift` further on. */
function advance(lead: Lead, row: number, scores: Float32Array, shift: number): void {
  const { best, back, transitions } = lead;
  const top = bestName(best, row - n);
  const named = (best[row - n] ?? 0) - top > lead.gap ? Number.NEGATIVE_INFINITY : top;
  for (let next = 0; next < n; next += 1) {
    const before = bestBefore(lead, row - n, next, named);
    best[row + next] = (best[row - n + before] ?? 0) + (transitions[before * n + next] ?? 0) + (scores[shift + row + next] ?? 0);
    back[row + next] = before;
  }
}

/** More than sums of scores are rounded by. */
const tolerance = 0.001;

/** By label, the highest score of a transition to it from any label but the one for outside. */
function mostInto(transitions: Float32Array): Float32Array {
  return Float32Array.from({ length: n }, (_, next) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 1; label < n; label += 1) most = Math.max(most, transitions[label * n + next] ?? 0);
    return most;
  });
}

/** The score of the best label at a token but for the one for outside. */
function bestName(best: Float32Array, row: number): number {
  let top = best[row + 1] ?? 0;
  for (let label = 2; label < n; label += 1) {
    const score = best[row + label] ?? 0;
    if (score > top) top = score;
  }
  return top;
}

interface Lead {
  readonly best: Float32Array;
  readonly back: Uint8Array;
  readonly transitions: Float32Array;
  readonly most: Float32Array;
  readonly gap: number;
}

/** The label before `next` by which it is reached best: any, unless it is inside a name; then that one or the beginning. */
function bestBefore({ best, transitions, most }: Lead, row: number, next: number, named: number): number {
  if (next > 0 && !begins(next)) {
    const begun = (best[row + next - 1] ?? 0) + (transitions[(next - 1) * n + next] ?? 0);
    return (best[row + next] ?? 0) + (transitions[next * n + next] ?? 0) > begun ? next : next - 1;
  }
  if (named === Number.NEGATIVE_INFINITY) return 0;
  let from = 0;
  let top = (best[row] ?? 0) + (transitions[next] ?? 0);
  // Most tokens stand outside of all names: no label of a name can then be better before the next.
  if (top >= named + (most[next] ?? 0)) return from;
  for (let label = 1; label < n; label += 1) {
    const score = (best[row + label] ?? 0) + (transitions[label * n + next] ?? 0);
    if (score > top) {
      top = score;
      from = label;
    }
  }
  return from;
}

function trace({ best, back }: Lead, labels: Uint8Array, length: number): void {
  let label = 0;
  for (let l = 1; l < n; l += 1) if ((best[(length - 1) * n + l] ?? 0) > (best[(length - 1) * n + label] ?? 0)) label = l;
  for (let i = length - 1; i >= 0; i -= 1) {
    labels[i] = label;
    label = back[i * n + label] ?? 0;
  }
}

export interface Marginals {
  /** Probability of each label at each token. */
  readonly labels: Float32Array;
  /** Natural logarithm of the sum over all sequences. */
  readonly logSum: number;
  /** Forward and backward values and the scale of each position, for those who need pairs of labels. */
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  readonly emitted: Float32Array;
  readonly scale: Float32Array;
}

/** Probabilities of labels. `factors` are the exponentials of the transitions, see `factorsOf`. */
export function marginals(scores: Float32Array, factors: Float32Array): Marginals {
  const length = scores.length / n;
  const emitted = new Float32Array(scores.length);
  let logSum = exponentials(scores, emitted);
  const forward = new Float32Array(scores.length);
  const scale = new Float32Array(length);
  for (let i = 0; i < length; i += 1) logSum += Math.log(forwardStep(i, { forward, emitted, scale, factors }));
  const backward = new Float32Array(scores.length);
  backward.fill(1, (length - 1) * n);
  for (let i = length - 2; i >= 0; i -= 1) backwardStep(i, { backward, emitted, scale, factors });
  const labels = new Float32Array(scores.length);
  for (let k = 0; k < labels.length; k += 1) labels[k] = (forward[k] ?? 0) * (backward[k] ?? 0);
  return { labels, logSum, forward, backward, emitted, scale };
}

/** Exponentials of the transitions; 0 where a label may not follow. */
export function factorsOf(transitions: Float32Array): Float32Array {
  return transitions.map((score, k) => (mayFollow(Math.floor(k / n), k % n) ? Math.exp(score) : 0));
}

/** Fills `emitted` with exponentials, the largest of each token made 1; gives the sum of what was taken off. */
function exponentials(scores: Float32Array, emitted: Float32Array): number {
  let taken = 0;
  for (let i = 0; i < scores.length; i += n) {
    let top = scores[i] ?? 0;
    for (let l = 1; l < n; l += 1) top = Math.max(top, scores[i + l] ?? 0);
    for (let l = 0; l < n; l += 1) emitted[i + l] = Math.exp((scores[i + l] ?? 0) - top);
    taken += top;
  }
  return taken;
}

interface Pass {
  readonly emitted: Float32Array;
  readonly scale: Float32Array;
  readonly factors: Float32Array;
}

function forwardStep(i: number, { forward, emitted, scale, factors }: Pass & { readonly forward: Float32Array }): number {
  let sum = 0;
  for (let next = 0; next < n; next += 1) {
    let value = 0;
    if (i === 0) value = mayStart(next) ? 1 : 0;
    else for (const label of before[next] ?? []) value += (forward[(i - 1) * n + label] ?? 0) * (factors[label * n + next] ?? 0);
    value *= emitted[i * n + next] ?? 0;
    forward[i * n + next] = value;
    sum += value;
  }
  sum = Math.max(sum, 1e-30);
  for (let l = 0; l < n; l += 1) forward[i * n + l] = (forward[i * n + l] ?? 0) / sum;
  scale[i] = sum;
  return sum;
}

function backwardStep(i: number, { backward, emitted, scale, factors }: Pass & { readonly backward: Float32Array }): void {
  const divisor = scale[i + 1] ?? 1;
  for (let next = 0; next < n; next += 1) {
    const weight = ((backward[(i + 1) * n + next] ?? 0) * (emitted[(i + 1) * n + next] ?? 0)) / divisor;
    for (const label of before[next] ?? []) {
      const k = i * n + label;
      backward[k] = (backward[k] ?? 0) + weight * (factors[label * n + next] ?? 0);
    }
  }
}
