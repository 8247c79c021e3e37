/**
 * The predicted mentions of one paper against the gold ones: exact spans, with the type, without it, and type by type.
 */
import { entityTypes } from '../model.ts';
import type { ScoredRecord } from './gold.ts';
import type { Tally } from './measures.ts';

type Entities = ScoredRecord['entities'];

/** Types that may stand for one another: COCO is a dataset here and a benchmark there. */
const lenient: Readonly<Record<string, string>> = { dataset: 'data', benchmark: 'data', model: 'system', method: 'system' };

export function scoreEntities(gold: Entities, predicted: Entities, tally: Tally): void {
  const compare = (measure: Parameters<Tally['add']>[0], type: (type: string) => string | undefined): void => {
    const [wanted, found] = [places(gold, type), places(predicted, type)];
    const correct = [...found].filter((place) => wanted.has(place)).length;
    tally.add(measure, { correct, gold: wanted.size, predicted: found.size });
  };
  compare('entity.strict', (type) => type);
  compare('entity.lenient', (type) => lenient[type] ?? type);
  compare('entity.span', () => '');
  for (const one of entityTypes) compare(`entity.${one}`, (type) => (type === one ? type : undefined));
}

/** Each span once with what its type counts as; a type that counts as nothing is left out. */
function places(entities: Entities, as: (type: string) => string | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, mentions } of entities) {
    const kind = as(type);
    if (kind !== undefined) for (const [start, end] of mentions) found.add(`${start}:${end}:${kind}`);
  }
  return found;
}
