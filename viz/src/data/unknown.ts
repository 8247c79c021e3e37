/**
 * Ids in a state that the data does not have: they stay in the address, and the reader is told.
 */
import { notStated } from '../../../src/filter.ts';
import type { State } from '../state/state.ts';
import type { Library } from './library.ts';
import { counted } from './words.ts';

/** One sentence for each kind of id that is not there. */
export function unknownIds({ filter, selection, paper, view }: State, { entities, papers, claims, audit }: Library): readonly string[] {
  const missing = (values: readonly string[] | undefined, known: ReadonlyMap<string, unknown>) =>
    (values ?? []).map((value) => value.replace(/^!/u, '')).filter((id) => id !== notStated && !known.has(id));
  const filters = [
    ['model', filter.models, entities],
    ['benchmark', filter.benchmarks, entities],
    ['paper', filter.papers, papers],
  ] as const;
  const said = filters.flatMap(([what, values = [], known]) => {
    const ids = missing(values, known);
    return ids.length > 0 ? [`${ids.length} of ${counted(values.length, what)} in this link not in this data: ${ids.join(', ')}.`] : [];
  });
  const node = (key: string) => entities.has(key.replace(/^entity:/u, '')) || papers.has(key.replace(/^paper:/u, ''));
  const gone =
    (selection?.kind === 'claim' && !claims.has(selection.id)) ||
    (selection?.kind === 'finding' && !audit.findings.has(selection.id)) ||
    (selection?.kind === 'node' && !node(selection.key)) ||
    (selection?.kind === 'edge' && !selection.ends.every(node)) ||
    (view === 'paper' && paper !== undefined && !papers.has(paper));
  return gone ? [...said, 'What this link selects is not in this data.'] : said;
}
