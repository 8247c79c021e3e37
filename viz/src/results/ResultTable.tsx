/**
 * The results as a native table: sticky header, sortable columns, only the rows in sight in the document. One row at a time opens in place.
 */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Lines, linesOf } from '../data/listed-lines.ts';
import { select, sortBy, toggleCompared } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { usePrinting } from '../viewer/printing.ts';
import { useListKeys } from '../viewer/view-keys.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';
import { useWidth } from '../viewer/width.ts';
import { type Column, columnsFor, evidenceColumn } from './columns.tsx';
import { GroupHead } from './GroupHead.tsx';
import { useOpenInSight } from './open-in-sight.ts';
import { ResultRows } from './ResultRows.tsx';
import type { Listed } from './use-listing.ts';
import { checkWidth, columnWidths, isFolded } from './widths.ts';

const openHeight = 220;

export function ResultTable({ listed: { listing, filter } }: { readonly listed: Listed }) {
  const { selection, columns: chosen } = useViewState();
  const { placeOf } = useLibrary();
  const lines = useMemo(() => linesOf(listing), [listing]);
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, styles, folded } = useColumns(columnsFor(chosen, isOne(filter.benchmarks)), listing.common.audited, scroller);
  const open = selection?.kind === 'claim' ? lines.indexOf(placeOf(selection.id) ?? -1) : -1;
  const [active, setActive] = useState(0);
  const [heights, setHeights] = useState(usualHeights);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === open ? openHeight : lines.isHeading(index) ? heights.heading : heights.row),
    // The same function for the same lines: else each scroll would measure all of them anew.
    getItemKey: lines.keyAt,
    overscan: 8,
    scrollPaddingStart: heights.row + 4,
  });
  useHeights(scroller, heights, (seen) => {
    setHeights(seen);
    virtual.measure();
  });
  useOpenInSight(open, (index) => {
    setActive(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  });

  const { toggle, onKeyDown } = useRowKeys({ lines, open, active, setActive, virtual, scroller });
  const { items, before, after } = useShown(virtual, lines.length);
  return (
    <section className="table-scroller" ref={scroller} aria-label="Results table">
      <table className={folded ? 'results-table folded' : 'results-table'} aria-rowcount={lines.length + 1} onKeyDown={onKeyDown}>
        <colgroup>
          <col style={{ width: checkWidth }} />
          {columns.map(({ id }, place) => (
            <col key={id} style={{ width: styles[place] }} />
          ))}
        </colgroup>
        <HeaderRow columns={columns} />
        <Spacer height={before} />
        {items.map(({ index, key }) => {
          const { row, label, count } = lines.at(index);
          if (!row)
            return (
              <GroupHead key={key} index={index} label={label} count={count} span={columns.length + 1} measure={virtual.measureElement} />
            );
          return (
            <ResultRows
              key={key}
              row={row}
              columns={columns}
              folded={folded}
              index={index}
              open={index === open}
              active={index === active}
              measure={virtual.measureElement}
              onFocus={() => setActive(index)}
              onToggle={() => toggle(index)}
            />
          );
        })}
        <Spacer height={after} />
      </table>
    </section>
  );
}

/** The columns that stand side by side and how wide they are. Evidence that has no room beside the others is folded: on a line of its own. */
function useColumns(all: readonly Column[], audited: boolean, scroller: RefObject<HTMLElement | null>) {
  const width = useWidth(scroller, Number.POSITIVE_INFINITY);
  const folded = isFolded({ columns: all.map(({ id }) => id), audited }, width);
  const columns = folded ? all.filter(({ id }) => id !== evidenceColumn.id) : all;
  return { columns, folded, styles: columnWidths({ columns: columns.map(({ id }) => id), audited }) };
}

interface Heights {
  readonly row: number;
  readonly heading: number;
}

const usualHeights: Heights = { row: 32, heading: 36 };

/**
 * Says how high lines are where they are not as thought: with larger letters, or where a row has two lines. A list of which each row in sight
 * is another size than all others are thought to be is laid out anew with every row that comes into sight.
 */
function useHeights(scroller: RefObject<HTMLElement | null>, thought: Heights, say: (seen: Heights) => void): void {
  useLayoutEffect(() => {
    const heightOf = (selector: string) => scroller.current?.querySelector(selector)?.getBoundingClientRect().height;
    const seen = {
      row: heightOf('tbody[data-index]:not(.open, .group)') ?? thought.row,
      heading: heightOf('tbody.group') ?? thought.heading,
    };
    if (Math.abs(seen.row - thought.row) > 0.5 || Math.abs(seen.heading - thought.heading) > 0.5) say(seen);
  });
}

/** As many rows are printed; more is for a file. */
const mostPrinted = 2000;

/** The rows in sight, and how much room those before and after them take; on paper all of them. */
function useShown(virtual: Virtualizer<HTMLDivElement, Element>, count: number) {
  const printing = usePrinting();
  if (printing) {
    return { items: Array.from({ length: Math.min(count, mostPrinted) }, (_, index) => ({ index, key: index })), before: 0, after: 0 };
  }
  const items = virtual.getVirtualItems();
  return { items, before: items[0]?.start ?? 0, after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0) };
}

interface RowKeys {
  readonly lines: Lines;
  /** The index of the open one; -1 where there is none. */
  readonly open: number;
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly virtual: { readonly scrollToIndex: (index: number, options: { readonly align: 'auto' }) => void };
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** Keys that go from row to row and open one. */
function useRowKeys({ lines, open, active, setActive, virtual, scroller }: RowKeys) {
  const dispatch = useDispatch();
  const go = (index: number) => {
    const bounded = Math.max(0, Math.min(lines.length - 1, index));
    const next = lines.isHeading(bounded) ? Math.max(1, bounded + (index < active ? -1 : 1)) : bounded;
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${next + 2}"]`)?.focus());
  };
  // The row that Tab would reach comes first.
  useListKeys(() => go(active));
  const toggle = (index: number) => {
    const id = lines.at(index).row?.claim.id;
    if (id) dispatch(select(index === open ? undefined : { kind: 'claim', id }));
  };
  const tick = (index: number) => {
    const model = lines.at(index).row?.model?.entity;
    if (model) dispatch(toggleCompared(model.id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) go(active + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(lines.length - 1);
    else if ((event.key === 'Enter' || event.key === 'e') && event.target instanceof HTMLTableRowElement) toggle(active);
    else if (event.key === ' ' && event.target instanceof HTMLTableRowElement) tick(active);
    else return;
    event.preventDefault();
  };

  return { toggle, onKeyDown };
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 12, PageUp: -12 };

function HeaderRow({ columns }: { readonly columns: readonly Column[] }) {
  const { sort } = useViewState();
  const dispatch = useDispatch();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="cell-check">
          <span className="unseen">Compare</span>
        </th>
        {columns.map(({ id, title, sort: by, descendingFirst = false, numeric }) => (
          <th key={id} scope="col" className={numeric ? 'numeric' : `cell-${id}`} aria-sort={by && ariaSort(sort, by)}>
            {by ? (
              <button type="button" className="sort" onClick={(event) => dispatch(sortBy(by, descendingFirst, event.shiftKey))}>
                {title}
                <SortMark sort={sort} by={by} />
              </button>
            ) : (
              title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortMark({ sort, by }: { readonly sort: State['sort']; readonly by: string }) {
  const place = sort.findIndex(({ column }) => column === by);
  const one = sort[place];
  return (
    <span className="sort-mark" aria-hidden="true">
      {one ? (one.descending ? '▾' : '▴') : ''}
      {one && sort.length > 1 ? place + 1 : ''}
    </span>
  );
}

function ariaSort(sort: State['sort'], by: string): 'ascending' | 'descending' | 'none' {
  const one = sort.find(({ column }) => column === by);
  if (!one) return 'none';
  return one.descending ? 'descending' : 'ascending';
}

/** Stands for the rows out of sight. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr style={{ height }} />
    </tbody>
  );
}

function isOne(values: readonly string[] | undefined): boolean {
  return values?.length === 1 && !values[0]?.startsWith('!');
}
