/**
 * C3: a stated multiple against the two values that it lies between: "from 20 ms to 240 ms (12x)", "3x faster (1.2 s vs. 3.6 s)".
 * "3x more" is read as three times and as four times; whichever fits.
 */
import type { Check } from '../check.ts';
import { compare } from '../compare.ts';
import type { Judged } from '../finding.ts';
import { findingOf, shown, stated, withInterval } from '../finding.ts';
import { type Gain, gainsOf } from '../gain.ts';
import { combine, intervalOf } from '../interval.ts';
import { checkNames } from '../names.ts';
import { only } from '../pair.ts';
import { verdictOf } from './change.ts';

export const ratio: Check = {
  id: 'C3',
  name: checkNames.C3,
  run: (scene) =>
    gainsOf(scene)
      .filter(({ figure }) => figure.quantity.unit === 'ratio')
      .flatMap(judge)
      .map((judged) => findingOf(scene, judged)),
};

function judge({ pair, figure, tie }: Gain): readonly Judged[] {
  const value = only(figure);
  const [old, fresh] = [intervalOf(pair.old), intervalOf(pair.new)];
  if (!value || old.low <= 0 || fresh.low <= 0) return [];
  const grows = pair.new.value > pair.old.value === value.value >= 1;
  const [over, under] = grows ? [pair.new, pair.old] : [pair.old, pair.new];
  const found = combine(intervalOf(over), intervalOf(under), (a, b) => a / b);
  const more = { low: found.low - 1, high: found.high - 1 };
  const fits = [compare(found, value, figure.quantity.op), compare(more, value, figure.quantity.op)];
  const best = fits.includes('fits') ? 'fits' : fits.includes('doubtful') ? 'doubtful' : 'misses';
  if (best !== 'fits' && tie === 'loose') return [];
  return [
    {
      check: 'C3',
      // Multiples are printed loosely: one that misses is for a reader to look at, never an outright "does not add up".
      verdict: verdictOf(best, false),
      numbers: [
        { figure: pair.from, role: 'from' },
        { figure: pair.to, role: 'to' },
        { figure, role: 'ratio' },
      ],
      working: `${shown(over)} / ${shown(under)} = ${withInterval(over.value / under.value, found)}; ${stated(figure)}`,
      interval: found,
    },
  ];
}
