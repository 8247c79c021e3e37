/**
 * Verdicts for components: what people say of a thing, and how to say it with a button or a key.
 */
import { useSyncExternalStore } from 'react';
import type { ReviewVerdict, Standing } from '../../../src/model.ts';
import { select } from '../state/actions.ts';
import type { StateStore } from '../state/store.ts';
import { useViewer, type Viewer } from '../viewer/viewer.tsx';
import type { Desk, Target } from './desk.ts';

/** The desk; the component draws again whenever a verdict is given or taken back. */
export function useDesk(): Desk {
  const { desk } = useViewer();
  useSyncExternalStore(desk.subscribe, desk.version);
  return desk;
}

export function useStanding(target: Target): Standing | undefined {
  return useDesk().standing(target);
}

/** The keys of the verdicts, by what they are about. */
export const verdictKeys = {
  finding: [
    ['a', 'agree', 'Agree'],
    ['x', 'not a problem', 'Not a problem'],
    ['s', 'cannot tell', 'Can’t tell'],
  ],
  claim: [
    ['a', 'agree', 'Agree'],
    ['x', 'reject', 'Reject'],
    ['s', 'cannot tell', 'Can’t tell'],
  ],
} as const satisfies Readonly<Record<Target['kind'], readonly (readonly [key: string, verdict: ReviewVerdict, words: string])[]>>;

/** What a key says of the selected claim or finding; false where it says nothing. In the audit the next one not yet judged comes up. */
export function judgeByKey({ states, desk, queue }: Pick<Viewer, 'states' | 'desk' | 'queue'>, key: string): boolean {
  const { selection, view } = states.get();
  if (selection?.kind !== 'claim' && selection?.kind !== 'finding') return false;
  const verdict = verdictKeys[selection.kind].find(([one]) => one === key)?.[1];
  if (!verdict) return false;
  const next = view === 'audit' && selection.kind === 'finding' ? queue.nextUnjudged(1) : undefined;
  void desk.give({ target: selection, verdict }).then(() => {
    if (next !== undefined && desk.standing(selection)) states.dispatch(select({ kind: 'finding', id: next }), 'replace');
  });
  return true;
}

/** Takes the last verdict back and shows what it was about again. */
export function undoVerdict({ states, desk }: { readonly states: StateStore; readonly desk: Desk }): void {
  void desk.undo().then((target) => target && states.dispatch(select(target), 'replace'));
}
