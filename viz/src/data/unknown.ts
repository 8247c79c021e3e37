/**
 * Ids in a state that the data does not have: they stay in the address, and the reader is told.
 */
import { indexClaims, notStated } from '../../../src/filter.ts';
import type { State } from '../state/state.ts';
import { checkName } from './audit.ts';
import type { Library } from './library.ts';
import { counted } from './words.ts';

/** One sentence for each kind of id that is not there, with every such id. */
export function unknownIds(state: State, library: Library): readonly string[] {
  const gone = isGone(state, library) ? ['What this link selects is not in this data.'] : [];
  return [...unknownInFilter(state, library), ...gone];
}

function unknownInFilter({ filter, checks, compared }: State, { entities, papers, corpus }: Library): readonly string[] {
  const facet = (name: 'metrics' | 'settings') => (id: string) => indexClaims(corpus).places(name).has(id);
  const lists = [
    ['model', filter.models, (id: string) => entities.has(id)],
    ['benchmark', filter.benchmarks, (id: string) => entities.has(id)],
    ['paper', filter.papers, (id: string) => papers.has(id)],
    ['metric', filter.metrics, (id: string) => entities.has(id) || facet('metrics')(id)],
    ['setting', filter.settings, facet('settings')],
    ['compared model', compared, (id: string) => entities.has(id)],
    ['check', checks, (id: string) => checkName(id) !== id],
  ] as const;
  return lists.flatMap(([what, values = [], isKnown]) => {
    const ids = values.map((value) => value.replace(/^!/u, '')).filter((id) => id !== notStated && !isKnown(id));
    if (ids.length === 0) return [];
    return [
      `${ids.length} of ${counted(values.length, what)} in this link ${ids.length === 1 ? 'is' : 'are'} not in this data: ${ids.join(', ')}.`,
    ];
  });
}

/** Whether what is selected, focused or read is not there. */
function isGone({ selection, focus, trail = [], paper, view }: State, { entities, papers, claims, audit }: Library): boolean {
  const node = (key: string) => entities.has(key.replace(/^entity:/u, '')) || papers.has(key.replace(/^paper:/u, ''));
  if (view === 'paper' && paper !== undefined && !papers.has(paper)) return true;
  if (focus && ![...trail, focus].every(({ key }) => node(key))) return true;
  if (selection?.kind === 'claim') return !claims.has(selection.id);
  if (selection?.kind === 'finding') return !audit.findings.has(selection.id);
  if (selection?.kind === 'node') return !node(selection.key);
  if (selection?.kind === 'nodes') return !selection.keys.every(node);
  return selection?.kind === 'edge' && !selection.ends.every(node);
}
