/** A series of results on one benchmark, made of dates and values, the first and every greater one the best so far. */
import { createRows } from '../../src/results/rows.ts';
import type { Series } from '../../src/results/timeline.ts';
import { seedCorpus } from '../corpus.ts';

export function timelineOf(results: readonly (readonly [date: string | undefined, value: string])[]): Series {
  const corpus = seedCorpus();
  const [claim] = corpus.claims.filter(({ quantity }) => quantity.kind === 'result');
  const row = claim && createRows(corpus)(claim);
  if (!claim || !row) throw new Error('the seeds have no result');
  let best = Number.NEGATIVE_INFINITY;
  const points = results.map(([date, literal], place) => {
    const value = Number(literal);
    const isBest = date !== undefined && value > best;
    if (isBest) best = value;
    const quantity = { ...claim.quantity, values: [{ literal, value, step: 0.1 }] };
    const { date: _, ...undated } = row;
    const one = { ...undated, claim: { ...claim, id: String(place), quantity }, comparable: 1 };
    return { row: date === undefined ? one : { ...one, date }, isBest };
  });
  return { on: row.on, chips: [], points };
}
