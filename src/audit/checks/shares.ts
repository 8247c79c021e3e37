/**
 * C17, shares: two counts and the percentage that they make: "18 of 24 (75%)", "769/3179 = 24.2%", "among the 16 programs, 14 (87.5%)".
 */
import type { PrintedValue } from '../../model.ts';
import { pattern } from '../../patterns.ts';
import { compare } from '../compare.ts';
import { findingOf, shown, stated, withInterval } from '../finding.ts';
import { combine, type Interval, intervalOf, meets, scale } from '../interval.ts';
import { wordsBehind } from '../measure.ts';
import { only } from '../pair.ts';
import type { Figure, Scene } from '../scene.ts';
import { verdictOf } from './change.ts';

/** The shares of a sentence whose counts and percentage are all printed. */
export function shares(scene: Scene) {
  const { figures } = scene;
  const tied = figures.flatMap((first, at) => [...counted(scene, first, at), ...divided(scene, first, at), ...among(scene, first, at)]);
  const judged = new Set(tied.flatMap(({ numbers }) => numbers.map(({ span }) => span.start)));
  return [...tied, ...figures.filter((figure) => !judged.has(figure.quantity.span.start)).flatMap((figure) => coinciding(scene, figure))];
}

/** Fewer items than that, or a coarser percentage, and two counts may make it by chance. */
const least = { total: 50, step: 0.1 };

/** "from 49 to 13 out of 396 (12.4% to 3.3%)": a percentage that exactly one pair of counts of its sentence makes. That none does says nothing. */
function coinciding(scene: Scene, percent: Figure) {
  const p = only(percent);
  if (!p || !isShare(percent) || percent.quantity.op !== '=' || p.step > least.step || p.value <= 1 || p.value >= 99) return [];
  const counts = scene.figures.filter(isCount);
  const pairs = counts.flatMap((part) =>
    counts.flatMap((total) => {
      const [k, n] = [only(part), only(total)];
      if (!k || !n || n.value < least.total || k.value >= n.value || k.step > 1 || n.step > 1) return [];
      return meets(
        scale(
          combine(exactly(k), exactly(n), (a, b) => a / b),
          100,
        ),
        intervalOf(p),
      )
        ? [{ part, total, k, n }]
        : [];
    }),
  );
  const [pair] = pairs;
  if (pairs.length !== 1 || !pair) return [];
  return judge(scene, { k: pair.k, n: pair.n, percent, counts: [pair.part, pair.total], tied: false });
}

/** "18 of 24", "14 programs out of the 16" */
const outOf = pattern('audit/shares/out-of', '^[^,;:()]{0,40}(?:\\bout of|\\bof|\\/) ?(?:the |a total of |all |our ){0,2}$');
/** What ties a percentage to the counts before it for sure: a bracket, an equals sign, "i.e." */
const joint = pattern(
  'audit/shares/joint',
  '^[^.;:()=,]{0,30}(?:\\(|=|, ?(?:or|i\\.e\\.,?|that is,?) ) ?(?:about |~ ?|approximately |only |or ){0,2}$',
);
const besides = pattern('audit/shares/besides', '^[^.;:()=,]{0,40}, ?$');
/** A percentage that ends what it says: not "(12% better on average)". */
const ends = pattern('audit/shares/ends', '^ ?(?:[),;.]|$)');

function counted(scene: Scene, part: Figure, at: number) {
  const [before, , total, after] = [scene.figures[at - 1], part, scene.figures[at + 1], scene.figures[at + 2]];
  if (!total || !outOf.test(total.before) || !isCount(part) || !isCount(total)) return [];
  const [k, n] = [only(part), only(total)];
  if (!k || !n) return [];
  if (after && isShare(after) && (joint.test(after.before) || besides.test(after.before)))
    return judge(scene, { k, n, percent: after, counts: [part, total], tied: joint.test(after.before) });
  // "75% (18 of 24)"
  return before && isShare(before) && opens.test(part.before)
    ? judge(scene, { k, n, percent: before, counts: [part, total], tied: part.before.trim() === '(' })
    : [];
}

const opens = pattern('audit/shares/opens', '^[^();]{0,30}[(,] ?$');

const fraction = pattern('audit/shares/fraction', '^(\\d{1,9}) ?\\/ ?(\\d{1,9})$');

function divided(scene: Scene, both: Figure, at: number) {
  const [, k = '', n = ''] = fraction.exec(both.quantity.literal) ?? [];
  const [before, after] = [scene.figures[at - 1], scene.figures[at + 1]];
  // "1/2-FA", "3/4 of the layers": a name or a plain half or quarter, no count of cases.
  if (n === '' || Number(n) < 5 || wordsBehind(scene, both).startsWith('-')) return [];
  const counts = { k: countOf(k), n: countOf(n), counts: [both] };
  if (after && isShare(after) && (joint.test(after.before) || besides.test(after.before)))
    return judge(scene, { ...counts, percent: after, tied: joint.test(after.before) });
  return before && isShare(before) && opens.test(both.before)
    ? judge(scene, { ...counts, percent: before, tied: both.before.trim() === '(' })
    : [];
}

function countOf(literal: string): PrintedValue {
  return { literal, value: Number(literal), step: 1 };
}

/** "of the 16 correct programs, 14 (87.5%)" */
const amongBefore = pattern('audit/shares/among', '(?:^|[ (,])(?:among|of|out of) (?:the |all |our |these |those )?$');
const then = pattern('audit/shares/then', '^[^;:()]{0,80}, ?(?:only )?$');

function among(scene: Scene, total: Figure, at: number) {
  const [part, percent] = [scene.figures[at + 1], scene.figures[at + 2]];
  if (!part || !percent || !isCount(total) || !isCount(part) || !isShare(percent)) return [];
  const [k, n] = [only(part), only(total)];
  if (!k || !n || !amongBefore.test(total.before) || !then.test(part.before) || percent.before.trim() !== '(') return [];
  return judge(scene, { k, n, percent, counts: [part, total], tied: true });
}

function isCount({ quantity }: Figure): boolean {
  return quantity.unit === 'count' && quantity.values.length === 1 && Number.isInteger(quantity.values[0]?.value);
}

function isShare({ quantity }: Figure): boolean {
  return quantity.unit === 'percent' && quantity.values.length === 1 && quantity.kind !== 'change';
}

interface Share {
  readonly k: PrintedValue;
  readonly n: PrintedValue;
  readonly percent: Figure;
  readonly counts: readonly Figure[];
  /** The text ties the percentage to the counts; else they only stand side by side, and a miss says nothing. */
  readonly tied: boolean;
}

function judge(scene: Scene, { k, n, percent, counts, tied }: Share) {
  const p = only(percent);
  if (!p || n.value <= 0 || k.value > n.value) return [];
  const found = combine(exactly(k), exactly(n), (a, b) => (a / b) * 100);
  const fit = compare(found, p, percent.quantity.op);
  if (fit !== 'fits' && !tied) return [];
  const sure =
    [percent, ...counts].every(({ quantity, before }) => quantity.op === '=' && !hedged.test(before)) &&
    ends.test(wordsBehind(scene, percent));
  const names = counts.length === 1 ? ['share'] : ['part', 'total'];
  return [
    findingOf(scene, {
      check: 'C17',
      verdict: verdictOf(fit, sure),
      numbers: [...counts.map((figure, at) => ({ figure, role: names[at] ?? 'part' })), { figure: percent, role: 'percentage' }],
      working: `${shown(k)} / ${shown(n)} = ${withInterval((k.value / n.value) * 100, found, '%')}; ${stated(percent)}`,
      interval: found,
    }),
  ];
}

const hedged = pattern('audit/shares/hedged', '\\b(?:over|about|around|nearly|almost|roughly|least|most|than) $');

/** A count printed in full is exact; "1.2M" is rounded. */
function exactly(count: PrintedValue): Interval {
  return count.step > 1 ? intervalOf(count) : { low: count.value, high: count.value };
}
