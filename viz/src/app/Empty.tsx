/**
 * What stands where the filters leave nothing: which single restriction would bring back how many, and a way out.
 */
import { facetNames } from '../../../src/filter.ts';
import { facetLabel } from '../data/facet-words.ts';
import { counted } from '../data/words.ts';
import { countFilters, lift, liftAll } from '../state/actions.ts';
import { useCounted, useFacets } from '../viewer/counted.tsx';
import { useDispatch, useViewer } from '../viewer/viewer.tsx';
import { FileDrop } from './FileDrop.tsx';

export function EmptyResults() {
  const { filter } = useCounted();
  const dispatch = useDispatch();
  const facets = useFacets();
  if (facets.total === 0) return <NothingRead />;
  const ways = facetNames.flatMap((facet) => {
    const back = facets.without[facet];
    return back ? [{ facet, back }] : [];
  });
  return (
    <div className="empty">
      <h2>No results match {counted(countFilters(filter), 'filter')}.</h2>
      {ways.length === 0 && <p className="muted">No single filter is in the way alone.</p>}
      <ul>
        {ways.map(({ facet, back }) => (
          <li key={facet}>
            <button type="button" className="button outlined" onClick={() => dispatch(lift(facet))}>
              Remove <em>{facetLabel(facet, filter, facets)}</em> → {counted(back, 'result')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button accent" onClick={() => dispatch(liftAll)}>
        Clear all filters
      </button>
    </div>
  );
}

/** No numbers at all: there are no papers yet, or they state none. Three ways on. */
export function NothingRead() {
  const { openSample } = useViewer();
  return (
    <div className="empty">
      <h2>No results yet.</h2>
      <p>claimgraph reads papers, finds every number they report, and links each to its exact sentence.</p>
      <p>
        Add papers with <code>claimgraph add FILES…</code>, then{' '}
        <button type="button" className="link" onClick={() => location.reload()}>
          reload this page
        </button>
        .
      </p>
      {openSample && (
        <button type="button" className="button outlined" onClick={openSample}>
          Try the sample, the abstracts that claimgraph comes with
        </button>
      )}
      <FileDrop />
    </div>
  );
}
