/**
 * C4: an accuracy on N items is k / N for a whole k (GRIM: Brown and Heathers 2017, doi:10.1177/1948550616673876). Only for test sets of known
 * size, metrics that count items, and one deterministic run that the text states; else it says why it cannot be checked.
 */
import type { Check } from '../check.ts';
import { findingOf, shown } from '../finding.ts';
import { intervalOf } from '../interval.ts';
import { type Measure, measuresOf } from '../measure.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import type { Figure, Scene } from '../scene.ts';
import { testSetOf, whyNotOneRun } from '../test-set.ts';

export const grim: Check = {
  id: 'C4',
  name: checkNames.C4,
  run: (scene) => candidates(scene).flatMap((candidate) => judge(scene, candidate)),
  unchecked: (scene) => candidates(scene).flatMap(({ figure, size }) => reason(scene, figure, size) ?? []),
};

interface Candidate {
  readonly figure: Figure;
  readonly size: number;
  readonly source: string;
  readonly name: string;
}

/** Results in percent on a test set of known size. */
function candidates(scene: Scene): readonly Candidate[] {
  if (!scene.knowledge.testSets?.length) return [];
  const found = scene.figures.flatMap((figure) => {
    const { kind, unit, op } = figure.quantity;
    const set = kind === 'result' && unit === 'percent' && op === '=' ? testSetOf(figure, scene) : undefined;
    return set ? [{ figure, size: set.size, source: set.source, name: `${set.benchmark}, ${set.split}` }] : [];
  });
  if (found.length === 0) return [];
  const measures = measuresOf(scene);
  return found.filter(({ figure }) => countsItems(measures.get(figure.index)));
}

/** Whether a measure is a share of items: not so F1, averages over classes, or pass@k with k above 1. */
function countsItems(measure: Measure | undefined): boolean {
  if (!measure || measure.averaged) return false;
  const { kind, k = 1 } = measure;
  return k === 1 && (kind === 'accuracy' || kind === 'exact' || kind === 'pass' || kind === 'error' || / rate$/u.test(measure.name));
}

function reason(scene: Scene, figure: Figure, size: number): string | undefined {
  const value = only(figure);
  return (
    whyNotOneRun(scene, figure) ?? (value && value.step * size >= 100 ? 'the set is so large that any percentage can be had' : undefined)
  );
}

function judge(scene: Scene, { figure, size, source, name }: Candidate) {
  const value = only(figure);
  if (!value || reason(scene, figure, size) !== undefined) return [];
  const { low, high } = intervalOf(value);
  // A billionth for binary fractions; a tie may have been rounded either way.
  const least = Math.ceil((low / 100) * size - 1e-9);
  const fits = least <= (high / 100) * size + 1e-9;
  const near = Math.round((value.value / 100) * size);
  const [below, above] = fits ? [least, least] : near / size > value.value / 100 ? [near - 1, near] : [near, near + 1];
  const share = (k: number) => `${k} / ${size} = ${((k / size) * 100).toFixed(3)}%`;
  const shares = fits ? share(least) : `${share(below)} and ${share(above)}`;
  return [
    findingOf(scene, {
      check: 'C4',
      verdict: fits ? 'adds up' : 'check',
      numbers: [{ figure, role: 'percentage' }],
      working: `${name}: ${size} items (${source}); ${fits ? shares : `no whole number of items makes ${shown(value)}%: ${shares}`}`,
      interval: { low: (below / size) * 100, high: (above / size) * 100 },
    }),
  ];
}
