/**
 * C13 and C15: numbers of one system on one set that must stand in an order or add to 100: pass@1 ≤ pass@10, top-1 ≤ top-5, EM ≤ F1,
 * mAP@0.5:0.95 ≤ mAP@0.5, accuracy + error = 100%.
 */
import type { Verdict } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Check } from '../check.ts';
import { findingOf, stated, withInterval } from '../finding.ts';
import { combine, intervalOf, meets } from '../interval.ts';
import { type Measure, type MeasureKind, measuresOf } from '../measure.ts';
import { alike } from '../metric.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import type { Figure, Scene } from '../scene.ts';

export const order: Check = {
  id: 'C15',
  name: checkNames.C15,
  run: (scene) => neighbours(scene).flatMap((two) => judgeOrder(scene, two)),
};

export const errorAccuracy: Check = {
  id: 'C13',
  name: checkNames.C13,
  run: (scene) => neighbours(scene).flatMap((two) => judgeSum(scene, two)),
};

interface Two {
  readonly a: Figure;
  readonly b: Figure;
  readonly first: Measure;
  readonly second: Measure;
  /** Both are plain numbers whose words name their measures, and nothing between the two speaks of another system, set or time. */
  readonly together: boolean;
  /** Besides, they stand side by side. */
  readonly close: boolean;
}

/** Another system, set or moment may begin between the two numbers. */
const parting = pattern(
  'audit/order/parting',
  '\\b(?:on|for|from|to|than|vs|versus|while|whereas|compared|over|outperform\\p{L}{1,3}|surpass\\p{L}{1,3}|exceed\\p{L}{1,3}|baselines?|but|against|when|after|before|without|using|under|respectively|class|classes|by)\\b|[;:] ',
);

/** Results beside each other whose measures are known, of one system on one set, in one unit. */
function neighbours(scene: Scene): readonly Two[] {
  const figures = scene.figures.filter((figure, at) => !isThreshold(figure, scene.figures[at - 1]));
  if (figures.length < 2) return [];
  const measures = measuresOf(scene);
  return figures.flatMap((a, at) => {
    const b = figures[at + 1];
    if (!b || a.quantity.kind !== 'result' || b.quantity.kind !== 'result') return [];
    const [first, second] = [measures.get(a.index), measures.get(b.index)];
    if (!first || !second || a.quantity.unit !== b.quantity.unit || !alike(a, b)) return [];
    const plain = a.quantity.op === '=' && b.quantity.op === '=';
    const together = plain && !first.inferred && !second.inferred && !parting.test(b.before.replace(/: $/u, ''));
    const close = together && b.index === a.index + 1 && b.before.length < 50 && !parting.test(b.before);
    return [{ a, b, first, second, together, close }];
  });
}

const threshold = pattern('audit/order/threshold', '\\bthresholds? (?:of |from |at |between |ranging from )?$');

/** "averaged over IoU thresholds from 0.5 to 0.95": neither is a result. */
function isThreshold({ before }: Figure, previous: Figure | undefined): boolean {
  return threshold.test(before) || (previous !== undefined && threshold.test(previous.before) && /^ ?(?:to|and|-|–) ?$/u.test(before));
}

function judgeOrder(scene: Scene, { a, b, first, second, together, close }: Two) {
  const ordered = isSmaller(first, second);
  if (ordered === undefined) return [];
  const [low, high] = ordered ? [a, b] : [b, a];
  const [least, most] = [only(low), only(high)];
  if (!least || !most) return [];
  const fits = intervalOf(least).low <= intervalOf(most).high;
  // Nearly any two numbers stand in one order or the other: that says something only of one system on one set.
  if (fits && !together) return [];
  const verdict: Verdict = fits ? 'adds up' : close ? 'does not add up' : 'check';
  const names = ordered ? [first.name, second.name] : [second.name, first.name];
  return [
    findingOf(scene, {
      check: 'C15',
      verdict,
      numbers: [
        { figure: low, role: 'at most' },
        { figure: high, role: 'at least' },
      ],
      working: `${names.join(' ≤ ')}: ${least.literal} ${fits ? '≤' : '>'} ${most.literal}`,
    }),
  ];
}

/** Measures that grow with their cutoff. NDCG and precision need not. */
const growing: readonly MeasureKind[] = ['pass', 'top', 'recall@', 'hits'];

/** Whether the first can never be above the second; nothing when neither order must hold. */
function isSmaller(a: Measure, b: Measure): boolean | undefined {
  if (a.kind === b.kind && a.k !== undefined && b.k !== undefined && a.k !== b.k) {
    if (growing.includes(a.kind)) return a.k < b.k;
    if (a.kind === 'map') return a.k > b.k;
  }
  if (a.kind === 'exact' && b.kind === 'f1') return true;
  return a.kind === 'f1' && b.kind === 'exact' ? false : undefined;
}

function judgeSum(scene: Scene, { a, b, first, second, close }: Two) {
  const isAccuracy = ({ kind, k }: Measure) => kind === 'accuracy' || (kind === 'top' && k === 1);
  const [hit, miss] = isAccuracy(first) && second.kind === 'error' ? [a, b] : isAccuracy(second) && first.kind === 'error' ? [b, a] : [];
  const [x, y] = [hit && only(hit), miss && only(miss)];
  if (!hit || !miss || !x || !y || hit.quantity.unit !== 'percent') return [];
  const found = combine(intervalOf(x), intervalOf(y), (p, q) => p + q);
  const fits = meets(found, { low: 100, high: 100 });
  // Another kind of error, or an error on other data, is not what accuracy leaves: only a clear surplus contradicts.
  const verdict: Verdict = fits ? 'adds up' : close && found.low > 100 ? 'does not add up' : close ? 'check' : 'cannot be checked';
  return [
    findingOf(scene, {
      check: 'C13',
      verdict,
      numbers: [
        { figure: hit, role: 'accuracy' },
        { figure: miss, role: 'error' },
      ],
      working: `${x.literal} + ${y.literal} = ${withInterval(x.value + y.value, found)}; accuracy and error make 100%; ${stated(miss)}`,
      interval: found,
    }),
  ];
}
