/**
 * The filters: every facet with its values and how many results each would leave. One state for graph and table alike.
 */
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { Icon } from '../parts/Icon.tsx';
import { chooseText } from '../state/actions.ts';
import { useFacets } from '../viewer/counted.tsx';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';
import { ListFacetBox } from './ListFacetBox.tsx';
import { YearFacet } from './YearFacet.tsx';
import './filters.css';

export function FilterPanel() {
  const facets = useFacets();
  return (
    <div className="filters">
      <WordFilter />
      <ListFacetBox facet="models" values={facets.models} />
      <ListFacetBox facet="benchmarks" values={facets.benchmarks} />
      <ListFacetBox facet="metrics" values={facets.metrics} />
      <ListFacetBox facet="settings" values={facets.settings} />
      <ListFacetBox facet="kinds" values={facets.kinds} />
      <ListFacetBox facet="roles" values={facets.roles} />
      <ListFacetBox facet="audit" values={facets.audit} />
      <YearFacet years={facets.years} />
      <ListFacetBox facet="papers" values={facets.papers} closed />
    </div>
  );
}

/** Words that must occur in the sentence, a name or the title. */
function WordFilter() {
  const { filter } = useViewState();
  const dispatch = useDispatch();
  return (
    <SearchField className="field word-filter" value={filter.text ?? ''} onChange={(text) => dispatch(chooseText(text), 'replace')}>
      <Label className="facet-title">Words in the sentence</Label>
      <div className="field-box">
        <Input placeholder="few-shot, robustness…" />
        <Button className="button field-clear" aria-label="Clear words">
          <Icon name="close" />
        </Button>
      </div>
    </SearchField>
  );
}
