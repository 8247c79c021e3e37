/**
 * The predicted numbers of one paper against the gold ones: which stand for which, and what of each is right.
 */
import type { ScoredNumber, ScoredRecord } from './gold.ts';
import type { Tally } from './measures.ts';
import { isSameName } from './names.ts';

/** One thing that is not right, with the words around it. */
export interface Miss {
  readonly paper: string;
  /** `missed`: nothing predicted there; `spurious`: nothing in gold; `kind`: another kind; `slots`: fields or slots are wrong. */
  readonly error: 'missed' | 'spurious' | 'kind' | 'slots';
  readonly gold?: ScoredNumber;
  readonly predicted?: ScoredNumber;
  /** The fields and slots that are wrong. */
  readonly wrong: readonly string[];
  readonly context: string;
}

/** Scores numbers of one paper: counts go to the tally, what is not right comes back. Numerals that state no quantity do not count. */
export function scoreNumbers(gold: ScoredRecord, predicted: readonly ScoredNumber[], tally: Tally): readonly Miss[] {
  const [wanted, found] = [gold.numbers.filter(isCounted), predicted.filter(isCounted)];
  for (const kind of ['result', 'change', 'size'] as const)
    tally.add(`kind.${kind}`, { gold: countKind(wanted, kind), predicted: countKind(found, kind) });
  const claims = { gold: wanted.filter(isClaim).length, predicted: found.filter(isClaim).length };
  tally.add('claim', claims);
  tally.add('tuple', claims);

  const { pairs, missed, spurious } = pairNumbers(wanted, found);
  const say = (miss: Omit<Miss, 'paper' | 'context'>): Miss => ({
    paper: gold.id,
    ...miss,
    context: around(gold.text ?? '', miss.gold ?? miss.predicted),
  });
  return [
    ...missed.filter(isClaim).map((number) => say({ error: 'missed', gold: number, wrong: [] })),
    ...pairs.flatMap((pair) => {
      const wrong = scorePair(pair, tally);
      if (wrong.length === 0) return [];
      return [say({ error: wrong.includes('kind') ? 'kind' : 'slots', gold: pair.gold, predicted: pair.predicted, wrong })];
    }),
    ...spurious.filter(isClaim).map((number) => say({ error: 'spurious', predicted: number, wrong: [] })),
  ];
}

function isCounted({ kind }: ScoredNumber): boolean {
  return kind !== 'other';
}

function isClaim({ kind }: ScoredNumber): boolean {
  return kind === 'result' || kind === 'change';
}

function countKind(numbers: readonly ScoredNumber[], kind: ScoredNumber['kind']): number {
  return numbers.filter((number) => number.kind === kind).length;
}

function around(text: string, number: ScoredNumber | undefined): string {
  return number ? text.slice(Math.max(0, number.start - 120), number.end + 80) : '';
}

interface Pair {
  readonly gold: ScoredNumber;
  readonly predicted: ScoredNumber;
}

/** One to one, in the order of gold: with the first number left that overlaps and is of the same kind, else the first that overlaps. */
function pairNumbers(gold: readonly ScoredNumber[], predicted: readonly ScoredNumber[]) {
  const left = new Set(predicted);
  const pairs: Pair[] = [];
  const missed: ScoredNumber[] = [];
  for (const wanted of gold) {
    const there = [...left].filter(({ start, end }) => start < wanted.end && wanted.start < end);
    const found = there.find(({ kind }) => kind === wanted.kind) ?? there[0];
    if (!found) {
      missed.push(wanted);
      continue;
    }
    left.delete(found);
    pairs.push({ gold: wanted, predicted: found });
  }
  return { pairs, missed, spurious: [...left] };
}

/** Counts what of a pair is right; the names of what spoils the tuple, [] when nothing does. */
function scorePair({ gold, predicted }: Pair, tally: Tally): readonly string[] {
  if (isClaim(gold) && isClaim(predicted)) tally.add('claim', { correct: 1 });
  if (gold.kind !== predicted.kind) return ['kind'];
  if (gold.kind !== 'other') tally.add(`kind.${gold.kind}`, { correct: 1 });
  const fields = { value: areSameValues(gold.value, predicted.value), unit: gold.unit === predicted.unit, op: gold.op === predicted.op };
  for (const field of ['value', 'unit', 'op'] as const) tally.pair(`field.${field}`, fields[field]);
  if (!isClaim(gold)) return [];
  if (gold.kind === 'change')
    for (const field of ['direction', 'change'] as const) tally.pair(`field.${field}`, gold[field] === predicted[field]);
  const wrongSlots = (['subject', 'on', 'metric', 'baseline'] as const).filter((slot) => {
    const count = matchNames(gold[slot], predicted[slot]);
    tally.add(`slot.${slot}`, count);
    return count.correct < count.gold || count.correct < count.predicted;
  });
  const wrong = [
    ...(['value', 'unit', 'op'] as const).filter((field) => !fields[field]),
    ...wrongSlots.filter((slot) => slot !== 'baseline'),
  ];
  if (wrong.length === 0) tally.add('tuple', { correct: 1 });
  return wrong;
}

/** Values are equal within a millionth, one by one. */
function areSameValues(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, place) => isNear(value, b[place] ?? Number.NaN));
}

function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** How many gold names are among the predicted, each of which serves once. */
function matchNames(gold: readonly string[], predicted: readonly string[]) {
  const left = [...predicted];
  let correct = 0;
  for (const name of gold) {
    const place = left.findIndex((one) => isSameName(one, name));
    if (place < 0) continue;
    left.splice(place, 1);
    correct++;
  }
  return { correct, gold: gold.length, predicted: predicted.length };
}
