/**
 * What the search finds, ready for its list: grouped, each with what it is and whether the filters hide it.
 */
import { bitOf, type FacetName, facetNames, indexClaims } from '../../../src/filter.ts';
import { entityKey, paperKey } from '../../../src/graph/elements.ts';
import type { Corpus, Entity, Filter, LinkedClaim, Paper } from '../../../src/model.ts';
import { searchSteps } from '../../../src/results/search.ts';
import type { Steps } from '../../../src/steps.ts';
import type { Layer } from '../state/state.ts';
import { facetOfType } from './facet-words.ts';
import type { Library } from './library.ts';
import { counted, paperTitle, shortCite, subjectWords, typeWords, valueText } from './words.ts';

export interface Hit {
  /** Key of the node, or `claim:` and the claim's id. */
  readonly key: string;
  readonly type: Layer;
  readonly label: string;
  readonly note: string;
  /** Id of the entity, paper or claim. */
  readonly id: string;
  readonly of: 'entity' | 'paper' | 'claim';
  /** The facets that hide it: without them it would be seen. None where it is seen. */
  readonly hiddenBy: readonly FacetName[];
}

export interface HitGroup {
  readonly title: string;
  readonly hits: readonly Hit[];
}

/** The groups that a text gives under a filter; empty groups are left out. */
export type Finder = (text: string, filter: Filter) => readonly HitGroup[];

/** A finder over a library, a piece at a time; its index takes some microseconds a name. */
export function* finderSteps(library: Pick<Library, 'corpus' | 'row' | 'placeOf'>): Steps<Finder> {
  const { corpus } = library;
  const search = yield* searchSteps(corpus);
  const { places } = indexClaims(corpus);
  const hiders = createHiders(corpus);
  return (text, filter) => {
    const hiddenBy = hiders(filter);
    const entityHit = (entity: Entity): Hit => {
      const { id, name, type } = entity;
      const facet = facetOfType(type);
      const at = (facet && places(facet).get(id)) ?? [];
      const note = at.length > 0 ? counted(at.length, 'result') : typeWords[type];
      return { key: entityKey(id), type, label: name, note, id, of: 'entity', hiddenBy: hiddenBy(at) };
    };
    const paperHit = (paper: Paper): Hit => {
      const { id } = paper;
      const at = places('papers').get(id) ?? [];
      return {
        key: paperKey(id),
        type: 'paper',
        label: paperTitle(paper),
        note: shortCite(paper),
        id,
        of: 'paper',
        hiddenBy: hiddenBy(at),
      };
    };
    const claimHit = (claim: LinkedClaim): Hit => {
      const { id } = claim;
      const row = library.row(claim);
      const note = row ? `${subjectWords(row)} · ${shortCite(row.paper)}` : '';
      const at = library.placeOf(id) ?? -1;
      return { key: `claim:${id}`, type: 'metric', label: valueText(claim), note, id, of: 'claim', hiddenBy: hiddenBy([at]) };
    };
    const found = search(text, 6);
    const groups: readonly HitGroup[] = [
      { title: 'Models', hits: found.models.map(entityHit) },
      { title: 'Benchmarks', hits: found.benchmarks.map(entityHit) },
      { title: 'Metrics and tasks', hits: found.others.map(entityHit) },
      { title: 'Papers', hits: found.papers.map(paperHit) },
      { title: 'Numbers', hits: found.numbers.map(claimHit) },
    ];
    return groups.filter(({ hits }) => hits.length > 0);
  };
}

/** Under a filter, which facets hide what has these places: as few as bring one of them back. */
function createHiders(corpus: Corpus) {
  const { failing } = indexClaims(corpus);
  return (filter: Filter) => {
    const bits = failing(filter);
    return (at: readonly number[]): readonly FacetName[] => {
      let fewest: readonly FacetName[] | undefined;
      for (const place of at) {
        const hiding = facetNames.filter((facet) => ((bits[place] ?? 0) & bitOf(facet)) !== 0);
        if (!fewest || hiding.length < fewest.length) fewest = hiding;
        if (hiding.length === 0) break;
      }
      return fewest ?? [];
    };
  };
}
