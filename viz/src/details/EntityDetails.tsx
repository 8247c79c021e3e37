/**
 * A model, method, benchmark, dataset, metric or task: how it is written, what is known of it, its numbers, what it is joined to.
 */
import { indexClaims } from '../../../src/filter.ts';
import { entityKey } from '../../../src/graph/elements.ts';
import type { Entity, LinkedClaim } from '../../../src/model.ts';
import { facetOfType } from '../data/facet-words.ts';
import { counted, typeWords } from '../data/words.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { choose, focusOn, showView, toggle } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';
import { ClaimList } from './ClaimList.tsx';
import { ThingLink } from './links.tsx';
import { Neighbours } from './Neighbours.tsx';

export function EntityDetails({ entity }: { readonly entity: Entity }) {
  const library = useLibrary();
  const claims = claimsNaming(library.corpus, entity);
  const family = library.entities.get(entity.variantOf ?? '');
  return (
    <>
      <p className="details-kind muted">
        <Glyph type={entity.type} /> {typesInWords(entity)}
      </p>
      <h2 tabIndex={-1}>{entity.name}</h2>
      {entity.aliases.length > 0 && (
        <p className="aliases">
          <span className="muted">Also written</span> {entity.aliases.slice(0, 8).join(' · ')}
          {entity.aliases.length > 8 && <span className="muted"> and {entity.aliases.length - 8} more</span>}
        </p>
      )}
      <Facts entity={entity} />
      {family && (
        <p>
          <span className="muted">A version or size of</span> <ThingLink entity={family} />
        </p>
      )}
      <Ways entity={entity} count={claims.length} />
      {claims.length > 0 && (
        <section>
          <h3>
            Numbers <span className="muted">{claims.length}</span>
          </h3>
          <ClaimList key={entity.id} claims={claims} tell="subject" openFirst={claims.length === 1} />
        </section>
      )}
      <Neighbours node={entityKey(entity.id)} />
    </>
  );
}

/** Results before changes before sizes, else as the papers have them. */
function claimsNaming(corpus: Parameters<typeof indexClaims>[0], entity: Entity): readonly LinkedClaim[] {
  const facet = facetOfType(entity.type);
  const places = facet ? (indexClaims(corpus).places(facet).get(entity.id) ?? []) : [];
  const order = ['result', 'change', 'size'];
  return places
    .flatMap((place) => corpus.claims[place] ?? [])
    .sort((a, b) => order.indexOf(a.quantity.kind) - order.indexOf(b.quantity.kind));
}

function typesInWords({ type, types }: Entity): string {
  const others = Object.keys(types).filter((one) => one !== type);
  return others.length === 0 ? typeWords[type] : `${typeWords[type]}, in some papers ${others.join(', ')}`;
}

function Facts({ entity: { facts, better, unit } }: { readonly entity: Entity }) {
  const known = [
    facts?.vendor,
    facts?.parameters !== undefined && `${facts.parameters}B parameters`,
    facts?.openness && (facts.openness === 'open' ? 'open weights' : 'closed'),
    facts?.released && `released ${facts.released}`,
    better && `${better} is better`,
    unit && `in ${unit}`,
  ].filter(Boolean);
  return known.length > 0 ? <p className="muted">{known.join(' · ')}</p> : null;
}

/** Where to go from here. */
function Ways({ entity, count }: { readonly entity: Entity; readonly count: number }) {
  const dispatch = useDispatch();
  const { filter } = useViewState();
  const facet = facetOfType(entity.type);
  const out = facet !== undefined && (filter[facet]?.includes(`!${entity.id}`) ?? false);
  return (
    <div className="ways">
      {facet && count > 0 && (
        <button
          type="button"
          className="button accent"
          onClick={() => dispatch((state) => showView('results')(choose(facet, [entity.id])(state)))}
        >
          List {counted(count, 'result')}
        </button>
      )}
      <button
        type="button"
        className="button outlined"
        onClick={() => dispatch((state) => showView('graph')(focusOn({ key: entityKey(entity.id), depth: 1 })(state)))}
      >
        Surroundings
      </button>
      {facet && count > 0 && (
        <button type="button" className="button outlined" aria-pressed={out} onClick={() => dispatch(toggle(facet, `!${entity.id}`))}>
          {out ? 'Let in again' : 'Leave out'}
        </button>
      )}
    </div>
  );
}
