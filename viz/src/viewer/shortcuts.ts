/**
 * Single keys for the whole page: off while typing, while a modifier is held, and when the reader switched them off.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { unpinOne } from '../graph/placing.ts';
import { judgeByKey, undoVerdict } from '../review/use-review.ts';
import { climb, select, showView, toggleOutside } from '../state/actions.ts';
import { useViewer } from './viewer.tsx';

export interface ShortcutTargets {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly toggleFilters: () => void;
  readonly toggleDetails: () => void;
  readonly showHelp: () => void;
  readonly copyLink: () => void;
}

/** Every shortcut with what it does, as the help lists them. */
export const shortcuts: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'Search'],
  ['1', 'Graph'],
  ['2', 'Results'],
  ['3', 'Audit'],
  ['[', 'Filters'],
  [']', 'Details'],
  ['c', 'Copy a link to this view'],
  ['.', 'Fade or hide what the filters leave out'],
  ['Esc', 'One step up: popup, focus, selection'],
  ['?', 'This list'],
];

export const graphShortcuts: typeof shortcuts = [
  ['← ↑ → ↓', 'Nearest node in that direction'],
  ['Enter', 'Select and show details'],
  ['Space', 'Select without leaving the graph'],
  ['n p', 'Next, previous neighbour of the selection'],
  ['Shift+Space', 'Add to the selected, or take out'],
  ['Shift+Enter', 'Only what surrounds it'],
  ['Backspace', 'Back along the way'],
  ['Home', 'Best connected node'],
  ['Shift+arrows', 'Move the node, which pins it'],
  ['u', 'Unpin it, or the last one moved'],
  ['+ −', 'Zoom'],
  ['f 0', 'Fit everything'],
];

export const tableShortcuts: typeof shortcuts = [
  ['j k', 'Next, previous row'],
  ['Enter e', 'Show the sentence'],
  ['Space', 'Compare the row’s model, or no longer'],
  ['Home End', 'First, last row'],
];

export const reviewShortcuts: typeof shortcuts = [
  ['a', 'Agree'],
  ['x', 'Not a problem; of a number: reject'],
  ['s', 'Can’t tell'],
  ['z', 'Take the last verdict back'],
  ['j k', 'Next, previous finding'],
  ['Shift+J Shift+K', 'Next, previous finding not yet judged'],
];

export function useShortcuts(targets: ShortcutTargets): void {
  const viewer = useViewer();
  const { states, preferences, queue, placing } = viewer;
  const latest = useRef(targets);
  latest.current = targets;
  useEffect(() => {
    const toUnjudged = (step: 1 | -1) => {
      const id = states.get().view === 'audit' ? queue.nextUnjudged(step) : undefined;
      if (id !== undefined) states.dispatch(select({ kind: 'finding', id }), 'replace');
    };
    const unpin = () => {
      const { view, selection } = states.get();
      if (view === 'graph') unpinOne(placing, selection?.kind === 'node' ? selection.key : undefined);
    };
    const acts = new Map<string, () => unknown>([
      ['/', () => latest.current.search.current?.focus()],
      ['?', () => latest.current.showHelp()],
      ['1', () => states.dispatch(showView('graph'))],
      ['2', () => states.dispatch(showView('results'))],
      ['3', () => states.dispatch(showView('audit'))],
      ['a', () => judgeByKey(viewer, 'a')],
      ['x', () => judgeByKey(viewer, 'x')],
      ['s', () => judgeByKey(viewer, 's')],
      ['z', () => undoVerdict(viewer)],
      ['J', () => toUnjudged(1)],
      ['K', () => toUnjudged(-1)],
      ['[', () => latest.current.toggleFilters()],
      [']', () => latest.current.toggleDetails()],
      ['c', () => latest.current.copyLink()],
      ['.', () => states.dispatch(toggleOutside)],
      ['u', unpin],
      ['Escape', () => states.dispatch(climb)],
    ]);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== 'Escape' && !preferences.get().keys) return;
      const action = acts.get(event.key);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [viewer, states, preferences, queue, placing]);
}

/** Whether a key belongs to a field or an open popup. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}
