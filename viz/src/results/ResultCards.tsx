/**
 * The results where a table has no room: one card each, the sentence one tap away.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import type { Listing } from '../../../src/results/listing/listing.ts';
import type { RankedRow } from '../../../src/results/rank.ts';
import { shortCite, subjectWords } from '../data/words.ts';
import { Value } from '../parts/Value.tsx';
import { select } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';
import { OpenResult } from './OpenResult.tsx';
import { useOpenInSight } from './open-in-sight.ts';

export function ResultCards({ listing }: { readonly listing: Listing }) {
  const { placeOf } = useLibrary();
  const { selection } = useViewState();
  const dispatch = useDispatch();
  const scroller = useRef<HTMLDivElement>(null);
  const open = selection?.kind === 'claim' ? selection.id : undefined;
  const virtual = useVirtualizer({
    count: listing.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 92,
    getItemKey: useCallback((index: number) => listing.placeAt(index) ?? -1, [listing]),
    overscan: 6,
  });
  useOpenInSight(open === undefined ? -1 : listing.indexOf(placeOf(open) ?? -1), (index) =>
    virtual.scrollToIndex(index, { align: 'auto' }),
  );
  const items = virtual.getVirtualItems();
  return (
    <section className="cards-scroller" ref={scroller} aria-label="Results list">
      <ul style={{ paddingTop: items[0]?.start ?? 0, paddingBottom: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) }}>
        {items.map(({ index, key }) => {
          const row = listing.row(index);
          if (!row) return null;
          const isOpen = row.claim.id === open;
          return (
            <li key={key} ref={virtual.measureElement} data-index={index} className={isOpen ? 'card open' : 'card'}>
              <button
                type="button"
                className="card-button"
                aria-expanded={isOpen}
                onClick={() => dispatch(select(isOpen ? undefined : { kind: 'claim', id: row.claim.id }))}
              >
                <CardFace row={row} />
              </button>
              {isOpen && <OpenResult row={row} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function CardFace({ row }: { readonly row: RankedRow }) {
  const metric = row.metric?.entity?.name ?? row.metric?.written;
  return (
    <>
      <span className="card-subject">{subjectWords(row)}</span>
      <span className="card-value">
        <Value claim={row.claim} />
      </span>
      <span className="card-facts muted">
        {metric && <span>{metric}</span>}
        <span>{shortCite(row.paper)}</span>
        {row.chips.map((chip) => (
          <span className="tag" key={chip}>
            {chip}
          </span>
        ))}
      </span>
    </>
  );
}
