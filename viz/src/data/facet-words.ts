/**
 * A restriction in words, for chips and messages: "GSM8K", "not GPT-4", "2022–2024", "“math”".
 */
import { type FacetName, facetNames, type ListFacet } from '../../../src/filter.ts';
import type { EntityType, Filter } from '../../../src/model.ts';
import type { Facets, FacetValue } from '../../../src/results/facets.ts';
import { verdictWords } from './audit.ts';
import { kindWords, roleWords } from './words.ts';

export const facetTitles: Readonly<Record<FacetName, string>> = {
  models: 'Model',
  benchmarks: 'Benchmark',
  papers: 'Paper',
  metrics: 'Metric',
  settings: 'Setting',
  roles: 'Whose number',
  audit: 'Audit',
  kinds: 'Kind',
  years: 'Year',
  text: 'Words',
};

const own: Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>> = {
  roles: roleWords,
  kinds: kindWords,
  audit: verdictWords,
};

/** A facet's value as a reader knows it. */
export function valueLabel(facet: FacetName, { value, label }: Pick<FacetValue, 'value' | 'label'>): string {
  return own[facet]?.[value] ?? label;
}

/** One restriction that can be lifted on its own. */
export interface Chip {
  readonly facet: FacetName;
  /** The value as it stands in the filter; absent for years and words. */
  readonly value?: string;
  readonly label: string;
}

/** The restrictions of a filter, in the order of the filter panel. */
export function chipsOf(filter: Filter, facets: Facets): readonly Chip[] {
  return facetNames.flatMap((facet): readonly Chip[] => {
    if (facet === 'years') return filter.years ? [{ facet, label: yearsLabel(filter.years) }] : [];
    if (facet === 'text') return filter.text ? [{ facet, label: `“${filter.text.trim()}”` }] : [];
    return (filter[facet] ?? []).map((value) => ({ facet, value, label: labelIn(facets, facet, value) }));
  });
}

/** All restrictions of one facet in a few words: "GSM8K or MATH". */
export function facetLabel(facet: FacetName, filter: Filter, facets: Facets): string {
  const labels = chipsOf(filter, facets).flatMap((chip) => (chip.facet === facet ? [chip.label] : []));
  return labels.length > 3 ? `${labels.slice(0, 2).join(', ')} and ${labels.length - 2} more` : labels.join(' or ');
}

function labelIn(facets: Facets, facet: ListFacet, value: string): string {
  const bare = value.replace(/^!/u, '');
  const found = facets[facet].find((one) => one.value === bare) ?? { value: bare, label: bare };
  const label = bare === 'none' ? `${facetTitles[facet].toLowerCase()} not stated` : valueLabel(facet, found);
  return value.startsWith('!') ? `not ${label}` : label;
}

function yearsLabel([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** The facet that narrows down to a thing of a type; tasks have none. */
export function facetOfType(type: EntityType): 'models' | 'benchmarks' | 'metrics' | undefined {
  if (type === 'model' || type === 'method') return 'models';
  if (type === 'benchmark' || type === 'dataset') return 'benchmarks';
  return type === 'metric' ? 'metrics' : undefined;
}
