/**
 * The sentence above the table: "57 results on GSM8K (accuracy, higher is better) from 19 papers, 2021–2026".
 */
import type { Entity, Filter } from '../../../src/model.ts';
import type { Listing } from '../../../src/results/listing/listing.ts';
import { counted } from '../data/words.ts';

/** A stretch of the sentence; `strong` for what the reader chose. */
export interface Phrase {
  readonly text: string;
  readonly strong?: boolean;
}

export function headingOf(
  list: Pick<Listing, 'summary' | 'common' | 'total'>,
  filter: Filter,
  entities: ReadonlyMap<string, Entity>,
): readonly Phrase[] {
  const { results, papers, years, differ, conflict } = list.summary;
  const names = (ids: readonly string[] | undefined): string =>
    (ids ?? [])
      .filter((id) => !id.startsWith('!'))
      .map((id) => entities.get(id)?.name ?? id)
      .join(', ');
  const models = names(filter.models);
  const benchmarks = names(filter.benchmarks);
  const metric = benchmarks ? metricPhrase(list.common) : '';
  const span = years && (years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`);
  const doubt = [differ && `${differ} differ`, conflict && counted(conflict, 'conflict')].filter(Boolean).map((said) => ` · ${said}`);
  return [
    {
      text: `${results < list.total ? `${results.toLocaleString('en')} of ` : ''}${counted(list.total, nounOf(filter), `${nounOf(filter)}s`)}`,
    },
    ...(models ? [{ text: ' of ' }, { text: models, strong: true }] : []),
    ...(benchmarks ? [{ text: ' on ' }, { text: benchmarks, strong: true }] : []),
    { text: `${metric} from ${counted(papers, 'paper')}${span ?? ''}${doubt.join('')}` },
  ];
}

/** All are results to a reader, unless only changes or only sizes are left. */
function nounOf({ kinds }: Filter): string {
  const [only, ...others] = kinds ?? [];
  return only && others.length === 0 && !only.startsWith('!') ? only : 'result';
}

/** The metric in brackets where all rows that name one share it. */
function metricPhrase({ metric }: Listing['common']): string {
  if (!metric) return '';
  return ` (${metric.name}${metric.better ? `, ${metric.better} is better` : ''})`;
}
