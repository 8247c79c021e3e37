/**
 * The line below the header: which view, how much of the data is shown, and what narrows it down, each restriction one click from gone.
 */

import { type Chip, chipsOf, facetTitles } from '../data/facet-words.ts';
import { counted, paperTitle } from '../data/words.ts';
import { Icon } from '../parts/Icon.tsx';
import { type Action, countFilters, lift, liftAll, showView, toggle } from '../state/actions.ts';
import { useCounted, useFacets } from '../viewer/counted.tsx';
import type { Layout } from '../viewer/layout.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

export interface BarProps {
  readonly layout: Layout;
  readonly filtersOpen: boolean;
  readonly onFilters: () => void;
}

export function Bar({ layout, filtersOpen, onFilters }: BarProps) {
  return (
    <section className="bar" aria-label="Views and active filters">
      <button
        type="button"
        className="button bar-filters"
        title="Filters ([)"
        aria-keyshortcuts="["
        aria-expanded={filtersOpen}
        onClick={onFilters}
      >
        <Icon name="filter" />
        Filters
      </button>
      <Tabs />
      <Shown short={layout === 'phone'} />
      <Chips />
    </section>
  );
}

const tabs = [
  ['graph', 'Graph', '1'],
  ['results', 'Results', '2'],
  ['audit', 'Audit', '3'],
] as const;

/** The views are links in all but address: choosing one never moves the focus. */
function Tabs() {
  const { view, paper } = useViewState();
  const dispatch = useDispatch();
  const { papers } = useLibrary();
  const open = view === 'paper' && paper ? papers.get(paper) : undefined;
  return (
    <nav className="tabs" aria-label="Views">
      {tabs.map(([name, words, key]) => (
        <button
          key={name}
          type="button"
          className="tab"
          title={`${words} (${key})`}
          aria-keyshortcuts={key}
          aria-current={view === name ? 'page' : undefined}
          onClick={() => dispatch(showView(name))}
        >
          {words}
        </button>
      ))}
      {open && (
        <button type="button" className="tab paper-tab" aria-current="page" title={paperTitle(open)}>
          Paper
        </button>
      )}
    </nav>
  );
}

function Shown({ short }: { readonly short: boolean }) {
  const { filter } = useViewState();
  const { kept, total } = useFacets();
  const { isCounting } = useCounted();
  const filters = countFilters(filter);
  const of = isCounting
    ? 'Counting…'
    : kept === total
      ? counted(total, 'result')
      : `${kept.toLocaleString('en')} of ${counted(total, 'result')}`;
  return (
    <p className="shown">
      {short || isCounting ? of : `Showing ${of}`}
      {filters > 0 && <span> · {counted(filters, 'filter')}</span>}
    </p>
  );
}

function Chips() {
  const { filter } = useViewState();
  const dispatch = useDispatch();
  const facets = useFacets();
  const chips = chipsOf(filter, facets);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Active filters">
      {chips.map((chip) => (
        <li key={`${chip.facet} ${chip.value ?? ''}`}>
          <button
            type="button"
            className="chip"
            title={`${facetTitles[chip.facet]}: ${chip.label}`}
            aria-label={`Remove filter ${facetTitles[chip.facet]}: ${chip.label}`}
            onClick={() => dispatch(removeChip(chip))}
          >
            <span className="chip-label">{chip.label}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="link small" onClick={() => dispatch(liftAll)}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}

function removeChip({ facet, value }: Chip): Action {
  if (value === undefined || facet === 'years' || facet === 'text') return lift(facet);
  return toggle(facet, value);
}
