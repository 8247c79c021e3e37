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

/** The best label of each token. */
export function bestLabels(scores: Float32Array, transitions: Float32Array, most = mostInto(transitions)): number[] {
  const best = new Float32Array(scores.length);
  const back = new Uint8Array(scores.length);
  for (let label = 0; label < n; label += 1) best[label] = mayStart(label) ? (scores[label] ?? 0) : -1e9;
  const reach = { best, transitions, most };
  for (let row = n; row < scores.length; row += n) {
    const named = bestName(best, row - n);
    for (let next = 0; next < n; next += 1) {
      const from = bestBefore(reach, row - n, next, named);
      best[row + next] = (best[row - n + from] ?? 0) + (transitions[from * n + next] ?? 0) + (scores[row + next] ?? 0);
      back[row + next] = from;
    }
  }
  return trace(best, back, scores.length / n);
}

/** By label, the highest score of a transition to it from any label but the one for outside: `bestLabels` works it out where it is not given. */
export function mostInto(transitions: Float32Array): Float32Array {
  return Float32Array.from({ length: n }, (_, next) => {
    let most = Number.NEGATIVE_INFINITY;
    for (let label = 1; label < n; label += 1) most = Math.max(most, transitions[label * n + next] ?? 0);
    return most;
  });
}

/** The score of the best label at a token but for the one for outside. */
function bestName(best: Float32Array, row: number): number {
  let top = best[row + 1] ?? 0;
  for (let label = 2; label < n; label += 1) top = Math.max(top, best[row + label] ?? 0);
  return top;
}

interface Reach {
  readonly best: Float32Array;
  readonly transitions: Float32Array;
  readonly most: Float32Array;
}

/** The label before `next` by which it is reached best: any, unless it is inside a name; then that one or the beginning. */
function bestBefore({ best, transitions, most }: Reach, row: number, next: number, named: number): number {
  const inside = next > 0 && !begins(next);
  const last = inside ? next : n - 1;
  let from = inside ? next - 1 : 0;
  let top = (best[row + from] ?? 0) + (transitions[from * n + next] ?? 0);
  // Most tokens stand outside of all names: no label of a name can then be better before the next.
  if (!inside && top >= named + (most[next] ?? 0)) return from;
  for (let label = from + 1; label <= last; label += 1) {
    const score = (best[row + label] ?? 0) + (transitions[label * n + next] ?? 0);
    if (score > top) {
      top = score;
      from = label;
    }
  }
  return from;
}

function trace(best: Float32Array, back: Uint8Array, length: number): number[] {
  const labels = new Array<number>(length).fill(0);
  let label = 0;
  for (let l = 1; l < n; l += 1) if ((best[(length - 1) * n + l] ?? 0) > (best[(length - 1) * n + label] ?? 0)) label = l;
  for (let i = length - 1; i >= 0; i -= 1) {
    labels[i] = label;
    label = back[i * n + label] ?? 0;
  }
  return labels;
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
