/**
 * C11: a value that its metric cannot have: an accuracy of 104.2%, a negative recall. Values are read as they are printed, before anything
 * is filtered; a number printed as an approximation is left alone.
 */
import { pattern } from '../../patterns.ts';
import type { Check } from '../check.ts';
import { findingOf, short, stated } from '../finding.ts';
import { intervalOf } from '../interval.ts';
import { type Measure, measuresOf, wordsBehind } from '../measure.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import type { Figure, Scene } from '../scene.ts';

export const impossible: Check = {
  id: 'C11',
  name: checkNames.C11,
  run: (scene) => {
    const measures = scene.figures.some(isOutside) ? measuresOf(scene) : new Map<number, Measure>();
    return scene.figures.filter(isOutside).flatMap((figure) => judge(scene, figure, measures.get(figure.index)));
  },
};

/** Scores that are relative to another's, summed up or changed may pass 100%. */
const relative = pattern(
  'audit/impossible/relative',
  '\\b(?:relative|normali[sz]ed|compared|baselines?|original|full|teacher|of (?:the|its|their|human)|improv\\p{L}{1,6}|increas\\p{L}{1,4}|gains?|decreas\\p{L}{1,4}|drop\\p{L}{0,4}|chang\\p{L}{1,3}|more|higher|lower|better|than|up to|sum|total|gap|correlation|difference|loss|log|signal)\\b',
);

function isOutside(figure: Figure): boolean {
  const value = only(figure);
  const { unit, kind, op } = figure.quantity;
  if (!value || kind !== 'result' || op === '~' || (unit !== 'percent' && unit !== 'score')) return false;
  const { low, high } = intervalOf(value);
  // Over a thousand it is no score but a count that stands beside one.
  return (low > 100 && low < 1000) || (high < 0 && unit === 'percent');
}

function judge(scene: Scene, figure: Figure, measure: Measure | undefined) {
  if (!measure || measure.inferred || relative.test(figure.before) || relative.test(wordsBehind(scene, figure).slice(0, 40))) return [];
  const percent = figure.quantity.unit === 'percent';
  return [
    findingOf(scene, {
      check: 'C11',
      // A bare score may be on a scale of its own.
      verdict: percent ? 'does not add up' : 'check',
      numbers: [{ figure, role: 'value' }],
      working: `${measure.name} lies between ${short(0)} and ${short(100)}${percent ? '%' : ''}; ${stated(figure)}`,
      interval: { low: 0, high: 100 },
    }),
  ];
}
