/**
 * One facet that is a list: its most frequent values as checkboxes with counts, a search within, and all of them on demand.
 */
import { useId, useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Disclosure, DisclosurePanel, Heading, Input, SearchField } from 'react-aria-components';
import { foldText, type ListFacet, notStated, squeezeText } from '../../../src/filter.ts';
import type { FacetValue } from '../../../src/results/facets.ts';
import { facetTitles, valueLabel } from '../data/facet-words.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { choose } from '../state/actions.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';

/** Values shown before the reader asks for all, and the most that are listed at once. */
const few = 7;
const most = 200;

export interface ListFacetProps {
  readonly facet: ListFacet;
  readonly values: readonly FacetValue[];
  /** Folded at first. */
  readonly closed?: boolean;
}

export function ListFacetBox({ facet, values, closed = false }: ListFacetProps) {
  const { filter } = useViewState();
  const dispatch = useDispatch();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const title = useId();
  const chosen = filter[facet] ?? [];
  if (values.length === 0) return null;
  const found = search.trim() ? values.filter((value) => matches(valueLabel(facet, value), search)) : values;
  const largest = Math.max(1, ...values.slice(0, few).flatMap(({ value, count }) => (value === notStated ? [] : [count])));
  const listed = all || search.trim() ? found.slice(0, most) : shortList(found);
  return (
    <Disclosure className="facet" defaultExpanded={!closed || chosen.length > 0}>
      <Heading level={3} className="facet-head">
        <Button slot="trigger" className="facet-toggle" id={title}>
          <Icon name="down" />
          <span className="facet-title">{facetTitles[facet]}</span>
          <span className="facet-size">{values.length}</span>
        </Button>
      </Heading>
      <DisclosurePanel aria-labelledby={title}>
        {values.length > few && <FacetSearch name={facetTitles[facet]} value={search} onChange={setSearch} />}
        <CheckboxGroup
          aria-label={facetTitles[facet]}
          className={`facet-values${listed.length > few + 5 ? ' long' : ''}`}
          value={[...chosen]}
          onChange={(next) => dispatch(choose(facet, next))}
        >
          {listed.map((value) => (
            <ValueBox key={value.value} facet={facet} value={value} largest={largest} />
          ))}
        </CheckboxGroup>
        {found.length === 0 && <p className="muted small">Nothing here is called “{search}”.</p>}
        {!search.trim() && values.length > listed.length && !all && (
          <Button className="link small facet-more" onPress={() => setAll(true)}>
            Show all {values.length.toLocaleString('en')}
          </Button>
        )}
        {all && !search.trim() && (
          <Button className="link small facet-more" onPress={() => setAll(false)}>
            Show fewer
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}

/** The most frequent, and whatever the filter names. */
function shortList(values: readonly FacetValue[]): readonly FacetValue[] {
  return values.filter(({ state }, place) => place < few || state !== 'off');
}

function matches(label: string, search: string): boolean {
  return (
    foldText(label).includes(foldText(search.trim())) || (squeezeText(search) !== '' && squeezeText(label).includes(squeezeText(search)))
  );
}

interface ValueBoxProps {
  readonly facet: ListFacet;
  readonly value: FacetValue;
  readonly largest: number;
}

function ValueBox({ facet, value, largest }: ValueBoxProps) {
  const label = valueLabel(facet, value);
  const excluded = value.state === 'excluded';
  return (
    <Checkbox value={excluded ? `!${value.value}` : value.value} className={`facet-value${excluded ? ' excluded' : ''}`}>
      <span className="box">
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d={excluded ? 'M3 3l6 6M9 3 3 9' : 'M2.5 6.5 5 9l4.5-5.5'} />
        </svg>
      </span>
      {value.type && <Glyph type={value.type} />}
      <span className="facet-name" title={label}>
        {excluded && 'not '}
        {label}
      </span>
      <span className="facet-count">{value.count.toLocaleString('en')}</span>
      <span className="facet-bar" aria-hidden="true" style={{ width: `${Math.min(100, (100 * value.count) / largest)}%` }} />
    </Checkbox>
  );
}

interface FacetSearchProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FacetSearch({ name, value, onChange }: FacetSearchProps) {
  return (
    <SearchField className="field facet-search" aria-label={`Find a ${name.toLowerCase()}`} value={value} onChange={onChange}>
      <div className="field-box">
        <Icon name="search" />
        <Input placeholder={`Find a ${name.toLowerCase()}`} />
        <Button className="button field-clear" aria-label="Clear">
          <Icon name="close" />
        </Button>
      </div>
    </SearchField>
  );
}
