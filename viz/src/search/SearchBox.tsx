/**
 * The search: models, benchmarks, papers and numbers in one box. Enter goes there in the present view (to the first found, unless another was
 * walked to), Ctrl+Enter adds it as a filter.
 */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components';
import { facetLabel } from '../data/facet-words.ts';
import type { Hit } from '../data/hits.ts';
import type { Library } from '../data/library.ts';
import { inSlices } from '../data/slices.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useCounted, useFacets } from '../viewer/counted.tsx';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import { addAsFilter, goTo } from './choose.ts';
import './search.css';

export function SearchBox({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const library = useLibrary();
  const { filter } = useCounted();
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const groups = useMemo(() => (text.trim() ? library.find(text, filter) : []), [library, text, filter]);
  useWarmIndex(library);
  const asFilter = useRef(false);

  const choose = (key: unknown) => {
    const hit = groups.flatMap(({ hits }) => hits).find(({ key: one }) => one === key);
    if (!hit) return;
    dispatch(asFilter.current ? addAsFilter(hit) : goTo(hit));
    asFilter.current = false;
    setText('');
    landInView();
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    asFilter.current = isEnter && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape' && text === '') input.current?.blur();
    if (!isEnter || input.current?.hasAttribute('aria-activedescendant')) return;
    // Where nothing is found the list stays, which says so.
    event.preventDefault();
    event.stopPropagation();
    const [first] = groups[0]?.hits ?? [];
    if (first) choose(first.key);
  };
  return (
    <ComboBox
      className="search"
      aria-label="Search models, benchmarks, papers, numbers"
      items={groups}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={choose}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== ''}
      allowsCustomValue
    >
      <div className="search-box" onKeyDownCapture={onKeyDownCapture}>
        <Icon name="search" />
        <Input ref={input} placeholder="Search models, benchmarks, papers, numbers…" />
        {text === '' ? (
          <kbd title="Press / to search">/</kbd>
        ) : (
          <Button slot={null} className="button field-clear" aria-label="Clear the search" onPress={() => setText('')}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      <Popover className="popup search-popup" placement="bottom start" offset={8} crossOffset={-35}>
        <ListBox
          className="search-list"
          items={groups}
          renderEmptyState={() => (
            <p className="search-none muted">{text.trim() ? `Nothing is called “${text.trim()}”.` : 'Type a name or a number.'}</p>
          )}
        >
          {(group) => (
            <ListBoxSection id={group.title} className="search-group">
              <Header className="search-title">{group.title}</Header>
              {group.hits.map((hit) => (
                <HitItem key={hit.key} hit={hit} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
        <p className="search-foot">
          <kbd>Enter</kbd> go there <kbd>Ctrl</kbd>
          <kbd>Enter</kbd> add as filter
        </p>
      </Popover>
    </ComboBox>
  );
}

/** Where the keys go on after a choice: the picture, the rows, else what is told of it. By the second frame it is drawn. */
const landings = ['.view:not(.away) .graph-proxy', '.results-table tr[tabindex="0"]', '.results-table tr[tabindex]', '.details h2'];

function landInView(): void {
  const land = () => {
    const [place] = landings.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
    place?.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => requestAnimationFrame(land));
}

/** Makes the index once the page has come to rest, so that the first letter typed does not wait for it. */
function useWarmIndex(library: Library): void {
  useEffect(() => {
    const left = new AbortController();
    const timer = setTimeout(() => void inSlices(library.prepareFind(), left.signal), 1500);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [library]);
}

function HitItem({ hit }: { readonly hit: Hit }) {
  const hiding = useHiding(hit);
  return (
    <ListBoxItem id={hit.key} className="menu-item search-hit" textValue={hiding ? `${hit.label}, ${hiding}` : hit.label}>
      <Glyph type={hit.type} />
      <span className="search-label">{hit.label}</span>
      <span className="search-note muted">{hit.note}</span>
      {hiding && <span className="search-hiding small">{hiding} · Show</span>}
    </ListBoxItem>
  );
}

/** "hidden by 5-shot": what choosing a hit takes away, so that it is seen. */
function useHiding({ hiddenBy }: Hit): string {
  const { filter } = useCounted();
  const facets = useFacets();
  return hiddenBy.length > 0 ? `hidden by ${hiddenBy.map((facet) => facetLabel(facet, filter, facets)).join(' and ')}` : '';
}
