/**
 * The one benchmark that a paper names, for results of which no sentence says what they were measured on.
 */
import type { Filler } from '../../model.ts';
import type { Scene } from './slots/candidates/scene.ts';
import type { Focus } from './slots/focus.ts';

const qualities: ReadonlySet<string> = new Set(['percent', 'points', 'score']);

/** The only data set that the text names, where there is exactly one, a benchmark, and the number measures quality; else nothing. */
export function onlyBenchmark({ names }: Scene, { quantity }: Focus): Filler | undefined {
  if (quantity.kind === 'change' && !qualities.has(quantity.unit)) return undefined;
  const places = (names.get('data') ?? []).filter(({ span, resolved }) => span.part === 'text' && !resolved);
  const [first] = places;
  if (first?.kind !== 'benchmark' || places.some(({ topic }) => topic !== first.topic)) return undefined;
  return { surface: first.surface, span: first.span, certainty: 'implied', rule: 'slot/on/only' };
}
