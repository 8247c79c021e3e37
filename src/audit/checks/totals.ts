/**
 * C17: parts and totals that the text itself states: shares (see shares.ts), "six benchmarks: four … and two …", "an average of 77.8 over …".
 * Sets may overlap and lists be incomplete: a sum or average that misses is never more than a thing to check.
 */
import type { Finding } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import type { Check } from '../check.ts';
import { findingOf, shown, stated, withInterval } from '../finding.ts';
import { combine, type Interval, intervalOf, meets, scale } from '../interval.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import type { Figure, Scene } from '../scene.ts';
import { shares } from './shares.ts';

export const totals: Check = {
  id: 'C17',
  name: checkNames.C17,
  run: (scene) => (scene.figures.length < 2 ? [] : [...shares(scene), ...sums(scene), ...averages(scene), ...averagesInRange(scene)]),
};

/** The list that makes up a total: "ten models (seven open and three closed)". */
const opensList = pattern(
  'audit/totals/list',
  '^[^.;:()]{0,60}(?::|\\(|—|–| - |, (?:comprising|consisting of|including|with|namely)) ?(?:the |a |an )?$',
);
const continuesList = pattern('audit/totals/next', '^[^;:()]{0,80}(?:,|\\band\\b|\\+|\\bplus\\b) ?$');
const partial = pattern('audit/totals/partial', '\\b(?:including|such as|e\\.g|among|like|with|over|across|each)\\b');

function sums(scene: Scene): readonly Finding[] {
  const { figures } = scene;
  return figures.flatMap((total, at) => {
    const first = figures[at + 1];
    if (!isCount(total) || !first || !isCount(first) || !opensList.test(first.before)) return [];
    const rest = figures.slice(at + 2);
    const end = rest.findIndex((one) => !isCount(one) || !continuesList.test(one.before));
    const parts = [first, ...(end < 0 ? rest : rest.slice(0, end))];
    return parts.length < 2 ? [] : sum(scene, total, parts);
  });
}

function isCount({ quantity }: Figure): boolean {
  return quantity.unit === 'count' && quantity.values.length === 1 && quantity.values[0]?.step === 1;
}

function sum(scene: Scene, total: Figure, parts: readonly Figure[]): readonly Finding[] {
  const all = only(total);
  const values = parts.flatMap((part) => only(part) ?? []);
  if (!all || values.length !== parts.length) return [];
  const found = values.reduce((so, { value }) => so + value, 0);
  const fits = found === all.value;
  // Lists may go on, overlap or nest: that they do not add up says little unless all stands within one bracket and nearly does.
  const near = values.every(({ value }) => value < all.value) && found < 1.5 * all.value && found > all.value / 1.5;
  if (!fits && (!near || !parts[0]?.before.endsWith('(') || parts.some(({ before }) => partial.test(before)))) return [];
  const numbers = [...parts.map((figure) => ({ figure, role: 'part' })), { figure: total, role: 'total' }];
  const working = `${values.map(shown).join(' + ')} = ${found}; ${stated(total)}`;
  return [findingOf(scene, { check: 'C17', verdict: fits ? 'adds up' : 'check', numbers, working, interval: { low: found, high: found } })];
}

const average = pattern('audit/totals/average', '\\b(?:average|mean|averaging|averaged)\\b');

/** Another's numbers stand among them. */
const versus = pattern('audit/totals/versus', '\\b(?:versus|vs|than|compared)\\b');

/** An average beside all it averages: at least three results in one unit, and one more that is called the average. */
function averages(scene: Scene): readonly Finding[] {
  const results = scene.figures.filter(({ quantity }) => quantity.kind === 'result' && quantity.op === '=');
  const means = results.filter(({ before }) => average.test(before));
  const [mean] = means;
  if (means.length !== 1 || !mean || results.length < 4) return [];
  if (results.some(({ before }) => versus.test(before))) return [];
  const parts = results.filter((one) => one !== mean && one.quantity.unit === mean.quantity.unit);
  const [found, said] = [meanOf(parts), only(mean)];
  if (!found || !said || parts.length !== results.length - 1 || !meets(found, intervalOf(said))) return [];
  const numbers = [...parts.map((figure) => ({ figure, role: 'part' })), { figure: mean, role: 'average' }];
  const literals = parts.flatMap((part) => only(part) ?? []).map(shown);
  const value = (found.low + found.high) / 2;
  const working = `(${literals.join(' + ')}) / ${parts.length} = ${withInterval(value, found)}; ${stated(mean)}`;
  return [findingOf(scene, { check: 'C17', verdict: 'adds up', numbers, working, interval: found })];
}

function meanOf(parts: readonly Figure[]): Interval | undefined {
  const intervals = parts.flatMap((part) => only(part) ?? []).map(intervalOf);
  if (intervals.length !== parts.length || parts.length === 0) return undefined;
  return scale(
    intervals.reduce((so, one) => combine(so, one, (a, b) => a + b)),
    1 / parts.length,
  );
}

const rangesOver = pattern('audit/totals/ranges', '^[^.;:]{0,40}[(,] ?(?:range:? ?|rang(?:ing|es) (?:from |between )?|from )$');

const rangeGoesOn = pattern('audit/totals/range-goes-on', '^[^,;:()]{0,12} ?(?:to|and|-|–) ?$');

/** "an average of 58.6% (ranging from 54 to 60%)": an average lies between the least and the most. */
function averagesInRange(scene: Scene): readonly Finding[] {
  const { figures } = scene;
  return figures.flatMap((mean, at) => {
    const range = figures[at + 1];
    const end = figures[at + 2];
    const ends = range && end && rangeGoesOn.test(end.before) ? [range, end].flatMap((one) => only(one) ?? []) : [];
    const [low, high] = range?.quantity.values.length === 2 ? range.quantity.values : ends;
    const said = only(mean);
    if (!range || !low || !high || !said || mean.quantity.kind !== 'result' || !average.test(mean.before) || !rangesOver.test(range.before))
      return [];
    if (mean.quantity.unit !== range.quantity.unit) return [];
    const found = { low: intervalOf(low).low, high: intervalOf(high).high };
    const fits = meets(found, intervalOf(said));
    const numbers = [
      { figure: range, role: 'range' },
      { figure: mean, role: 'average' },
    ];
    const working = `an average lies between ${shown(low)} and ${shown(high)}; ${stated(mean)}`;
    return [findingOf(scene, { check: 'C17', verdict: fits ? 'adds up' : 'check', numbers, working, interval: found })];
  });
}
