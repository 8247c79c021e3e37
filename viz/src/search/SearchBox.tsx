/**
 * The search: models, benchmarks, papers and numbers in one box. Enter goes there in the present view (to the first found, unless another was
 * walked to), Ctrl+Enter adds it as a filter.
 */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components';
import { facetLabel } from '../data/facet-words.ts';
import type { Hit } from '../data/hits.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useCounted, useFacets } from '../viewer/counted.tsx';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';
import { addAsFilter, goTo } from './choose.ts';
import { useFinder } from './use-finder.ts';
import './search.css';

export function SearchBox({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const library = useLibrary();
  const { filter } = useCounted();
  const dispatch = useDispatch();
  const [text, setText] = useState('');
  const find = useFinder(library, text !== '');
  const groups = useMemo(() => (find && text.trim() ? find(text, filter) : []), [find, text, filter]);
  const asFilter = useRef(false);
  /** Enter was pressed before the search could answer. */
  const isAwaited = useRef(false);

  const choose = (key: unknown) => {
    const hit = groups.flatMap(({ hits }) => hits).find(({ key: one }) => one === key);
    if (!hit) return;
    dispatch(asFilter.current ? addAsFilter(hit) : goTo(hit));
    asFilter.current = false;
    setText('');
    landInView();
  };
  const chooseFirst = () => {
    isAwaited.current = find === undefined;
    const [first] = groups[0]?.hits ?? [];
    if (first) choose(first.key);
  };
  useEffect(() => {
    if (find && isAwaited.current) chooseFirst();
  });
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    asFilter.current = isEnter && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape' && text === '') input.current?.blur();
    if (!isEnter || input.current?.hasAttribute('aria-activedescendant')) return;
    // Where nothing is found the list stays, which says so.
    event.preventDefault();
    event.stopPropagation();
    chooseFirst();
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
          renderEmptyState={() => <p className="search-none muted">{noneWords(text.trim(), find !== undefined)}</p>}
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

function noneWords(text: string, isReady: boolean): string {
  if (text === '') return 'Type a name or a number.';
  return isReady ? `Nothing is called “${text}”.` : 'Reading the names…';
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
