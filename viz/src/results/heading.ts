/**
 * The sentence above the table: "57 results on GSM8K (accuracy, higher is better) from 19 papers, 2021–2026".
 */
import type { Entity, Filter } from '../../../src/model.ts';
import type { ResultList } from '../../../src/results/results.ts';
import { counted } from '../data/words.ts';

/** A stretch of the sentence; `strong` for what the reader chose. */
export interface Phrase {
  readonly text: string;
  readonly strong?: boolean;
}

export function headingOf(list: ResultList, filter: Filter, entities: ReadonlyMap<string, Entity>): readonly Phrase[] {
  const { results, papers, years, differ, conflict } = list.summary;
  const names = (ids: readonly string[] | undefined): string =>
    (ids ?? [])
      .filter((id) => !id.startsWith('!'))
      .map((id) => entities.get(id)?.name ?? id)
      .join(', ');
  const models = names(filter.models);
  const benchmarks = names(filter.benchmarks);
  const metric = benchmarks ? metricPhrase(list) : '';
  const span = years && (years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`);
  const doubt = [differ && `${differ} differ`, conflict && counted(conflict, 'conflict')].filter(Boolean).map((said) => ` · ${said}`);
  return [
    { text: counted(results, nounOf(filter), `${nounOf(filter)}s`) },
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

/** The metric in brackets where nearly all rows share it. */
function metricPhrase({ rows }: ResultList): string {
  const measured = rows.filter(({ kind, metric }) => kind === 'result' && metric);
  const first = measured[0]?.metric;
  const name = first?.entity?.name ?? first?.written;
  const same = measured.filter(({ metric }) => (metric?.entity?.name ?? metric?.written) === name);
  if (!name || same.length < measured.length) return '';
  const better = measured[0]?.better;
  return ` (${name}${better ? `, ${better} is better` : ''})`;
}
