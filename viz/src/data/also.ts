/**
 * Other numbers that say the same kind of thing: the same system on the same data by the same metric.
 */
import { indexClaims, isData, isSystem, type ListFacet } from '../../../src/filter.ts';
import type { LinkedClaim, LinkedFiller } from '../../../src/model.ts';
import type { ResultRow } from '../../../src/results/rows.ts';
import type { Library } from './library.ts';

/** Rows of the other results that share a system, the data and, where both name one, the metric with a claim. */
export function alsoReported({ corpus, entities, row }: Library, claim: LinkedClaim): readonly ResultRow[] {
  if (claim.quantity.kind !== 'result') return [];
  const { places } = indexClaims(corpus);
  const named = (slot: readonly LinkedFiller[]) => slot.flatMap(({ entity }) => (entity ? [entity] : []));
  const systems = named([...claim.subject, ...claim.via]).filter((id) => isSystem(entities.get(id)));
  const data = named(claim.on).filter((id) => isData(entities.get(id)));
  const metrics = named(claim.metric);
  const at = (facet: ListFacet, ids: readonly string[]) => new Set(ids.flatMap((id) => places(facet).get(id) ?? []));
  const onData = at('benchmarks', data);
  const shared = [...at('models', systems)].filter((place) => onData.has(place)).sort((a, b) => a - b);
  return shared.flatMap((place) => {
    const other = corpus.claims[place];
    if (!other || other.id === claim.id || other.quantity.kind !== 'result') return [];
    const theirs = named(other.metric);
    if (metrics.length > 0 && theirs.length > 0 && !theirs.some((id) => metrics.includes(id))) return [];
    return row(other) ?? [];
  });
}
