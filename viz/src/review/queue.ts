/**
 * The findings in the order in which the audit lists them, for keys that go from one to the next.
 */
import type { Standing } from '../../../src/model.ts';
import type { StateStore } from '../state/store.ts';
import type { Target } from './desk.ts';

export interface Queue {
  /** Tells what is listed now. */
  readonly list: (ids: readonly string[]) => void;
  /**
   * The next finding, or with -1 the one before, that nobody judged; from the selected one on, and round to the beginning. When there is none
   * left, the next of those of which it could not be told: what was skipped comes back at the end.
   */
  readonly nextUnjudged: (step: 1 | -1) => string | undefined;
}

export function createQueue(states: StateStore, standing: (target: Target) => Standing | undefined): Queue {
  let listed: readonly string[] = [];
  return {
    list: (ids) => {
      listed = ids;
    },
    nextUnjudged: (step) => {
      const { selection } = states.get();
      const at = selection?.kind === 'finding' ? listed.indexOf(selection.id) : -1;
      const count = listed.length;
      const from = at < 0 && step < 0 ? 0 : at;
      const round = Array.from({ length: count - (at < 0 ? 0 : 1) }, (_, away) => listed[(from + step * (away + 1) + count * 2) % count]);
      const isOpen = (id = '') => !standing({ kind: 'finding', id });
      const isSkipped = (id = '') => standing({ kind: 'finding', id })?.state === 'cannot tell';
      return round.find(isOpen) ?? round.find(isSkipped);
    },
  };
}
