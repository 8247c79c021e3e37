/**
 * The findings one below the other, grouped by paper; keys go from one to the next, and what is chosen shows in the details.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../src/model.ts';
import { checkName, groupFindings } from '../data/audit.ts';
import { paperTitle, shortCite } from '../data/words.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useDesk } from '../review/use-review.ts';
import { select } from '../state/actions.ts';
import { useListKeys } from '../viewer/view-keys.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

type Item = { readonly kind: 'paper'; readonly paper?: string } | { readonly kind: 'finding'; readonly finding: Finding };

export function FindingQueue({ findings }: { readonly findings: readonly Finding[] }) {
  const { selection } = useViewState();
  const dispatch = useDispatch();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(findings), [findings]);
  const chosen = selection?.kind === 'finding' ? selection.id : undefined;
  const at = items.findIndex((item) => item.kind === 'finding' && item.finding.id === chosen);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'paper' ? 40 : 57),
    getItemKey: (index) => keyOf(items[index], index),
    overscan: 8,
  });
  const latest = useRef(virtual);
  latest.current = virtual;
  useEffect(() => {
    if (at >= 0) latest.current.scrollToIndex(at, { align: 'auto' });
  }, [at]);

  const go = (step: number) => {
    const places = items.flatMap(({ kind }, place) => (kind === 'finding' ? [place] : []));
    const now = places.indexOf(at);
    const next = places[Math.max(0, Math.min(places.length - 1, now < 0 ? 0 : now + step))];
    const item = next === undefined ? undefined : items[next];
    if (next === undefined || item?.kind !== 'finding') return;
    dispatch(select({ kind: 'finding', id: item.finding.id }), 'replace');
    virtual.scrollToIndex(next, { align: 'auto' });
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };
  useListKeys(go);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(step);
  };
  const shown = virtual.getVirtualItems();
  const first = items.findIndex(({ kind }) => kind === 'finding');
  return (
    <section className="queue" ref={scroller} aria-label="Findings">
      <ul
        style={{ paddingTop: shown[0]?.start ?? 0, paddingBottom: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) }}
        onKeyDown={onKeyDown}
      >
        {shown.map(({ index, key }) => {
          const item = items[index];
          return item ? (
            <li key={key} ref={virtual.measureElement} data-index={index}>
              {item.kind === 'paper' ? (
                <PaperHead paper={item.paper} />
              ) : (
                <FindingRow finding={item.finding} chosen={index === at} reachable={index === (at < 0 ? first : at)} />
              )}
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function itemsOf(findings: readonly Finding[]): readonly Item[] {
  return groupFindings(findings).flatMap(({ paper, findings: members }): readonly Item[] => [
    paper === undefined ? { kind: 'paper' } : { kind: 'paper', paper },
    ...members.map((finding): Item => ({ kind: 'finding', finding })),
  ]);
}

function keyOf(item: Item | undefined, index: number): string | number {
  if (!item) return index;
  return item.kind === 'paper' ? `paper ${item.paper ?? ''}` : item.finding.id;
}

function PaperHead({ paper: id }: { readonly paper: string | undefined }) {
  const paper = useLibrary().papers.get(id ?? '');
  return (
    <h3 className="queue-paper">
      {id === undefined ? 'Across papers' : paper ? paperTitle(paper) : id}
      {paper && shortCite(paper) !== paperTitle(paper) && <span className="muted small"> {shortCite(paper)}</span>}
    </h3>
  );
}

interface RowProps {
  readonly finding: Finding;
  readonly chosen: boolean;
  readonly reachable: boolean;
}

function FindingRow({ finding: { id, verdict, check, working }, chosen, reachable }: RowProps) {
  const dispatch = useDispatch();
  const standing = useDesk().standing({ kind: 'finding', id });
  return (
    <button
      type="button"
      className="queue-row"
      aria-current={chosen || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => dispatch(select({ kind: 'finding', id }))}
    >
      <span className="queue-line">
        <VerdictMark verdict={verdict} />
        <span className="muted small">{checkName(check)}</span>
        {standing && <span className="tag">{standing.state}</span>}
      </span>
      <span className="working">{working}</span>
    </button>
  );
}
