/**
 * The results as a native table: sticky header, sortable columns, only the rows in sight in the document. One row at a time opens in place.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ResultList } from '../../../src/results/results.ts';
import { select, sortBy } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import { useDispatch, useViewState } from '../viewer/viewer.tsx';
import { type Column, columnsFor } from './columns.tsx';
import { ResultRows } from './ResultRows.tsx';

const rowHeight = 33;
const openHeight = 220;

export function ResultTable({ list: { rows } }: { readonly list: ResultList }) {
  const { filter, selection } = useViewState();
  const dispatch = useDispatch();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = columnsFor(isOne(filter.benchmarks));
  const open = selection?.kind === 'claim' ? selection.id : undefined;
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.claim.id === open ? openHeight : rowHeight),
    getItemKey: (index) => rows[index]?.claim.id ?? index,
    overscan: 8,
    scrollPaddingStart: rowHeight + 4,
  });
  useOpenRowInSight(
    rows.findIndex(({ claim }) => claim.id === open),
    (index) => {
      setActive(index);
      virtual.scrollToIndex(index, { align: 'auto' });
    },
  );

  const go = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(next);
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${next + 2}"]`)?.focus());
  };
  const toggle = (index: number) => {
    const id = rows[index]?.claim.id;
    if (id) dispatch(select(id === open ? undefined : { kind: 'claim', id }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) go(active + step);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(rows.length - 1);
    else if ((event.key === 'Enter' || event.key === 'e') && event.target instanceof HTMLTableRowElement) toggle(active);
    else return;
    event.preventDefault();
  };

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section className="table-scroller" ref={scroller} aria-label="Results table">
      <table className="results-table" aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <colgroup>
          {columns.map(({ id }) => (
            <col key={id} className={`col-${id}`} />
          ))}
        </colgroup>
        <HeaderRow columns={columns} />
        <Spacer height={before} />
        {items.map(({ index, key }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <ResultRows
              key={key}
              row={row}
              columns={columns}
              index={index}
              open={row.claim.id === open}
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

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 12, PageUp: -12 };

/** Brings the open row into sight when it opens from elsewhere: a link, the graph, a search. */
function useOpenRowInSight(index: number, show: (index: number) => void): void {
  const shown = useRef(-1);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (index >= 0 && index !== shown.current) latest.current(index);
    shown.current = index;
  }, [index]);
}

function HeaderRow({ columns }: { readonly columns: readonly Column[] }) {
  const { sort } = useViewState();
  const dispatch = useDispatch();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, title, sort: by, descendingFirst = false, numeric }) => (
          <th key={id} scope="col" className={numeric ? 'numeric' : undefined} aria-sort={by && ariaSort(sort, by)}>
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
