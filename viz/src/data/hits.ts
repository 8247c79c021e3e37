/**
 * What the search finds, ready for its list: grouped, each with what it is and whether the filters hide it.
 */
import { indexClaims, namedIn } from '../../../src/filter.ts';
import { entityKey, paperKey } from '../../../src/graph/elements.ts';
import type { Entity, Filter, LinkedClaim } from '../../../src/model.ts';
import { searchSteps } from '../../../src/results/search.ts';
import type { Steps } from '../../../src/steps.ts';
import type { Layer } from '../state/state.ts';
import { facetOfType } from './facet-words.ts';
import type { Library, Passing } from './library.ts';
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
  readonly hidden: boolean;
}

export interface HitGroup {
  readonly title: string;
  readonly hits: readonly Hit[];
}

/** The groups that a text gives under a filter; empty groups are left out. */
export type Finder = (text: string, filter: Filter) => readonly HitGroup[];

/** What the claims that pass name. */
interface Named {
  readonly named: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
}

/** A finder over a library, a piece at a time; its index takes some microseconds a name. */
export function* finderSteps(library: Pick<Library, 'corpus' | 'passing' | 'row'>): Steps<Finder> {
  const { corpus } = library;
  const search = yield* searchSteps(corpus);
  const { places } = indexClaims(corpus);
  const known = new WeakMap<Passing, Named>();
  const namedBy = (passing: Passing): Named => {
    const { claims } = passing;
    const made = known.get(passing) ?? { named: new Set(claims.flatMap(namedIn)), papers: new Set(claims.map(({ paper }) => paper)) };
    known.set(passing, made);
    return made;
  };
  return (text, filter) => {
    const passing = library.passing(filter);
    const { ids } = passing;
    const narrowed = passing.claims.length < corpus.claims.length;
    const { named, papers } = narrowed ? namedBy(passing) : { named: nothing, papers: nothing };
    const noted = (said: string, hidden: boolean) => (hidden ? `${said} · hidden by filters` : said);
    const entityHit = (entity: Entity): Hit => {
      const { id, name, type } = entity;
      const facet = facetOfType(type);
      const count = facet ? (places(facet).get(id)?.length ?? 0) : 0;
      const hidden = narrowed && count > 0 && facet !== 'metrics' && !named.has(id);
      return {
        key: entityKey(id),
        type,
        label: name,
        note: noted(count > 0 ? counted(count, 'result') : typeWords[type], hidden),
        id,
        of: 'entity',
        hidden,
      };
    };
    const claimHit = (claim: LinkedClaim): Hit => {
      const row = library.row(claim);
      const hidden = !ids.has(claim.id);
      const about = row ? `${subjectWords(row)} · ${shortCite(row.paper)}` : '';
      return {
        key: `claim:${claim.id}`,
        type: 'metric',
        label: valueText(claim),
        note: noted(about, hidden),
        id: claim.id,
        of: 'claim',
        hidden,
      };
    };
    const found = search(text, 6);
    const groups: readonly HitGroup[] = [
      { title: 'Models', hits: found.models.map(entityHit) },
      { title: 'Benchmarks', hits: found.benchmarks.map(entityHit) },
      { title: 'Metrics and tasks', hits: found.others.map(entityHit) },
      {
        title: 'Papers',
        hits: found.papers.map((paper) => {
          const hidden = narrowed && !papers.has(paper.id);
          return {
            key: paperKey(paper.id),
            type: 'paper',
            label: paperTitle(paper),
            note: noted(shortCite(paper), hidden),
            id: paper.id,
            of: 'paper',
            hidden,
          };
        }),
      },
      { title: 'Numbers', hits: found.numbers.map(claimHit) },
    ];
    return groups.filter(({ hits }) => hits.length > 0);
  };
}

const nothing: ReadonlySet<string> = new Set();
