/**
 * C1 and C2: a stated gain against the two values that it lies between. "From 71.4 to 74.6, a gain of 4.2 points" does not add up; "improves
 * by 4.5%" adds up when the difference, its share of the old value, or (where the text speaks of error) its share of the error is 4.5.
 */
import type { Finding, PrintedValue, Verdict } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Check } from '../check.ts';
import { compare, type Fit } from '../compare.ts';
import { findingOf, stated } from '../finding.ts';
import { type Gain, gainsOf } from '../gain.ts';
import { intervalOf, meets } from '../interval.ts';
import { wordsBehind } from '../measure.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import { absoluteReading, errorReading, keptReading, type Reading, relativeReading } from '../readings.ts';
import type { Scene } from '../scene.ts';

export const fromTo: Check = {
  id: 'C1',
  name: checkNames.C1,
  run: (scene) =>
    gainsOf(scene)
      .filter((gain) => isAbsolute(scene, gain))
      .flatMap((gain) => judge(scene, gain, 'C1')),
};

export const relative: Check = {
  id: 'C2',
  name: checkNames.C2,
  run: (scene) =>
    gainsOf(scene)
      .filter((gain) => !isAbsolute(scene, gain) && gain.figure.quantity.unit === 'percent')
      .flatMap((gain) => judge(scene, gain, 'C2')),
};

function isAbsolute(scene: Scene, { figure, pair }: Gain): boolean {
  const { unit } = figure.quantity;
  if (unit === 'points') return true;
  if (unit === 'percent') return figure.claim?.change === 'absolute' && !calledRelative.test(wordsBehind(scene, figure));
  return unit !== 'ratio' && unit === pair.unit;
}

const calledRelative = pattern('audit/change/called-relative', '^ ?\\(?relative\\b');

function judge(scene: Scene, gain: Gain, check: string): readonly Finding[] {
  const { pair, figure, tie } = gain;
  const value = only(figure);
  if (!value) return [];
  const size = { ...value, value: Math.abs(value.value) };
  const all = readingsOf(scene, gain, size.value);
  const fits = all.map((reading) => ({ reading, fit: compare(reading.interval, size, figure.quantity.op) }));
  const best = (['fits', 'doubtful', 'misses'] as const)
    .map((wanted) => fits.find((one) => one.fit === wanted))
    .find((one) => one !== undefined);
  if (!best || (best.fit !== 'fits' && tie === 'loose')) return [];
  const other = best.fit === 'misses' ? otherReadings(gain, all, size) : undefined;
  const shown = best.fit === 'misses' ? all : [best.reading];
  const how = best.fit === 'fits' && all.length > 1 ? ` (${best.reading.name} reading)` : '';
  return [
    findingOf(scene, {
      check,
      verdict: verdictOf(best.fit, tie === 'sure' && figure.quantity.op === '=' && !other),
      numbers: [
        { figure: pair.from, role: 'from' },
        { figure: pair.to, role: 'to' },
        { figure, role: 'gain' },
      ],
      working: `${[...shown, ...(other ? [other] : [])].map(({ working }) => working).join('; ')}; ${stated(figure)}${how}`,
      interval: best.reading.interval,
    }),
  ];
}

/** The readings that the words allow, the likeliest first. */
function readingsOf(scene: Scene, gain: Gain, stated: number): readonly Reading[] {
  const { pair, figure } = gain;
  const absolute = absoluteReading(pair, stated);
  if (isAbsolute(scene, gain)) return [absolute];
  if (keeping.test(figure.before)) return [keptReading(pair)].filter((reading) => reading !== undefined);
  const relative = relativeReading(pair);
  const ofError = speaksOfError.test(wordsOf(scene)) ? errorReading(pair) : undefined;
  const isRelative = figure.claim?.change === 'relative';
  const canBeAbsolute =
    !isRelative && (pair.unit === 'percent' || pair.unit === 'score' || pair.unit === 'points' || pair.unit === 'count');
  return [relative, canBeAbsolute ? absolute : undefined, ofError].filter((reading) => reading !== undefined);
}

/** A reading that fits though the words speak of another: points written as %, or a share called points. */
function otherReadings({ pair }: Gain, all: readonly Reading[], size: PrintedValue): Reading | undefined {
  const readings = [absoluteReading(pair, size.value), relativeReading(pair), errorReading(pair)].filter(
    (reading) => reading !== undefined,
  );
  return readings.find(({ name, interval }) => all.every((one) => one.name !== name) && meets(interval, intervalOf(size)));
}

const keeping = pattern('audit/change/keeping', '\\b(?:retain|maintain|preserv|keep|recover)(?:s|es|ed|e|ing)?\\b[^,;]{0,30}$');
const speaksOfError = pattern('audit/change/error', '\\berrors?\\b');

function wordsOf({ figures, after }: Scene): string {
  return figures.map(({ before }) => before).join(' ') + after;
}

export function verdictOf(found: Fit, sure: boolean): Verdict {
  if (found === 'fits') return 'adds up';
  return found === 'misses' && sure ? 'does not add up' : 'check';
}
