/**
 * The findings one below the other, grouped by paper; keys go from one to the next, and what is chosen shows in the details.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Finding, LinkedClaim } from '../../../src/model.ts';
import { checkName, groupFindings } from '../data/audit.ts';
import { evidenceWords } from '../data/table-row.ts';
import { paperTitle, shortCite, valueText } from '../data/words.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import type { Target } from '../review/desk.ts';
import { useDesk } from '../review/use-review.ts';
import { select } from '../state/actions.ts';
import type { Selection } from '../state/state.ts';
import { useListKeys } from '../viewer/view-keys.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';

type Item =
  | { readonly kind: 'paper'; readonly paper?: string; readonly of: 'findings' | 'numbers' }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'claim'; readonly claim: LinkedClaim };

export interface QueueProps {
  readonly findings: readonly Finding[];
  /** Numbers that cannot be checked; they come last. */
  readonly unchecked: readonly LinkedClaim[];
}

export function FindingQueue({ findings, unchecked }: QueueProps) {
  const { selection } = useViewState();
  const dispatch = useDispatch();
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(findings, unchecked), [findings, unchecked]);
  const chosen = selection && keyOfSelection(selection);
  const at = useMemo(() => (chosen === undefined ? -1 : items.findIndex((item, index) => keyOf(item, index) === chosen)), [items, chosen]);
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
    const places = items.flatMap(({ kind }, place) => (kind === 'paper' ? [] : [place]));
    const now = places.indexOf(at);
    const next = places[Math.max(0, Math.min(places.length - 1, now < 0 ? 0 : now + step))];
    const item = next === undefined ? undefined : items[next];
    if (next === undefined || !item || item.kind === 'paper') return;
    dispatch(select(targetOf(item)), 'replace');
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
  const first = items.findIndex(({ kind }) => kind !== 'paper');
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
                <QueueRow item={item} chosen={index === at} reachable={index === (at < 0 ? first : at)} />
              )}
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function itemsOf(findings: readonly Finding[], unchecked: readonly LinkedClaim[]): readonly Item[] {
  const items = groupFindings(findings).flatMap(({ paper, findings: members }): Item[] => [
    paper === undefined ? { kind: 'paper', of: 'findings' } : { kind: 'paper', paper, of: 'findings' },
    ...members.map((finding): Item => ({ kind: 'finding', finding })),
  ]);
  // In the order of the corpus, which has the claims of a paper together.
  let last: string | undefined;
  for (const claim of unchecked) {
    if (claim.paper !== last) items.push({ kind: 'paper', paper: claim.paper, of: 'numbers' });
    last = claim.paper;
    items.push({ kind: 'claim', claim });
  }
  return items;
}

function keyOf(item: Item | undefined, index: number): string | number {
  if (!item) return index;
  return item.kind === 'paper' ? `${item.of} of ${item.paper ?? ''}` : keyOfSelection(targetOf(item));
}

function targetOf(item: Exclude<Item, { kind: 'paper' }>): Target {
  return item.kind === 'claim' ? { kind: 'claim', id: item.claim.id } : { kind: 'finding', id: item.finding.id };
}

function keyOfSelection(selection: Selection): string {
  return 'id' in selection ? `${selection.kind} ${selection.id}` : '';
}

function PaperHead({ paper: id }: { readonly paper: string | undefined }) {
  const paper = useLibrary().papers.get(id ?? '');
  return (
    <h3 className="queue-paper">
      {id === undefined ? 'Across papers' : paper ? paperTitle(paper) : id}
      {paper && !paperTitle(paper).includes(shortCite(paper)) && <span className="muted small"> {shortCite(paper)}</span>}
    </h3>
  );
}

interface RowProps {
  readonly item: Exclude<Item, { kind: 'paper' }>;
  readonly chosen: boolean;
  readonly reachable: boolean;
}

function QueueRow({ item, chosen, reachable }: RowProps) {
  const dispatch = useDispatch();
  const target = targetOf(item);
  const standing = useDesk().standing(target);
  return (
    <button
      type="button"
      className="queue-row"
      aria-current={chosen || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => dispatch(select(target))}
    >
      <span className="queue-line">
        <VerdictMark verdict={item.kind === 'claim' ? 'cannot be checked' : item.finding.verdict} />
        <span className="muted small">{item.kind === 'claim' ? valueText(item.claim) : checkName(item.finding.check)}</span>
        {standing && <span className="tag">{standing.state}</span>}
      </span>
      {item.kind === 'claim' ? <NumberLine claim={item.claim} /> : <span className="working">{item.finding.working}</span>}
    </button>
  );
}

/** The sentence of a number that nothing else in the papers could be held beside. */
function NumberLine({ claim }: { readonly claim: LinkedClaim }) {
  const row = useLibrary().row(claim);
  return <span className="queue-sentence">{row && evidenceWords(row)}</span>;
}
