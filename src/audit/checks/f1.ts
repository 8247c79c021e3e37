/**
 * C12: F1 against precision and recall of the same sentence, F1 = 2PR / (P + R) (van Rijsbergen 1979). The mean of F1s over classes or folds
 * is never above that of the mean P and R, but may lie far below (Opitz and Burst 2019, arXiv:1911.03347): so only an F1 above it does not
 * add up, one below is for a reader to look at.
 */
import type { Verdict } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Check } from '../check.ts';
import { findingOf, stated, withInterval } from '../finding.ts';
import { combine, intervalOf, meets } from '../interval.ts';
import { type Measure, measuresOf } from '../measure.ts';
import { alike } from '../metric.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import type { Figure, Scene } from '../scene.ts';

export const f1: Check = {
  id: 'C12',
  name: checkNames.C12,
  run: (scene) => trios(scene).flatMap((trio) => judge(scene, trio)),
};

interface Trio {
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
  /** Some are said to be averages and some not. */
  readonly mixed: boolean;
  /** The words do not say of all three what they are: that they fit is worth saying, that they miss is not. */
  readonly inferred: boolean;
}

const parts = ['precision', 'recall', 'f1'] as const;

/** Precision, recall and F1 that stand together: one of each among four neighbouring results, of one system on one set, in one unit. */
function trios(scene: Scene): readonly Trio[] {
  const measures = measuresOf(scene);
  const named = scene.figures.flatMap((figure) => {
    const measure = measures.get(figure.index);
    return measure ? [{ figure, measure }] : [];
  });
  const all = named.flatMap((first, at) => {
    const near = named.slice(at, at + 4);
    const three = parts.map((kind) => near.find((one) => one.measure.kind === kind));
    return three.includes(first) ? trio(near, three) : [];
  });
  return all.filter((one, at) => all.findIndex((other) => other.f1 === one.f1) === at);
}

type Named = { readonly figure: Figure; readonly measure: Measure };

function trio(near: readonly Named[], [p, r, f]: readonly (Named | undefined)[]): readonly Trio[] {
  if (!p || !r || !f) return [];
  // A second precision before the trio is complete: two systems stand side by side.
  const last = Math.max(...[p, r, f].map((one) => near.indexOf(one)));
  const kinds = near.slice(0, last + 1).map(({ measure }) => measure.kind);
  if (near.slice(1, last + 1).some(({ figure }) => contrast.test(figure.before))) return [];
  if (parts.some((kind) => kinds.filter((one) => one === kind).length > 1)) return [];
  if ([p, r].some(({ figure }) => figure.quantity.unit !== f.figure.quantity.unit)) return [];
  if (!alike(p.figure, r.figure) || !alike(p.figure, f.figure)) return [];
  const averaged = [p, r, f].filter(({ measure }) => measure.averaged).length;
  return [
    {
      precision: p.figure,
      recall: r.figure,
      f1: f.figure,
      mixed: averaged % 3 !== 0,
      inferred: [p, r, f].some(({ measure }) => measure.inferred),
    },
  ];
}

const contrast = pattern(
  'audit/f1/contrast',
  '\\b(?:whereas|while|but|compared|than|versus|vs|on|for)\\b|;|\\band \\S{2,30} (?:achiev|obtain|reach|attain)',
);

/** In points of 100: an F1 that is above by less may be rounded twice. */
const roundedTwice = 0.1;

function judge(scene: Scene, { precision, recall, f1: score, mixed, inferred }: Trio) {
  const [p, r, f] = [only(precision), only(recall), only(score)];
  if (!p || !r || !f || p.value <= 0 || r.value <= 0) return [];
  const harmonic = (a: number, b: number) => (2 * a * b) / (a + b);
  const found = combine(intervalOf(p), intervalOf(r), harmonic);
  const said = intervalOf(f);
  if (inferred && !meets(found, said)) return [];
  const over = (said.low - found.high) * (score.quantity.unit === 'score' && f.value <= 1 ? 100 : 1);
  const plain = [precision, recall, score].every(({ quantity }) => quantity.op === '=');
  const verdict: Verdict = meets(found, said) ? 'adds up' : plain && !mixed && over > roundedTwice ? 'does not add up' : 'check';
  return [
    findingOf(scene, {
      check: 'C12',
      verdict,
      numbers: [
        { figure: precision, role: 'precision' },
        { figure: recall, role: 'recall' },
        { figure: score, role: 'f1' },
      ],
      working: `2 · ${p.literal} · ${r.literal} / (${p.literal} + ${r.literal}) = ${withInterval(harmonic(p.value, r.value), found)}; ${stated(score)}`,
      interval: found,
    }),
  ];
}
