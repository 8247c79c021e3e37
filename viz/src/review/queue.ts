/**
 * The findings in the order in which the audit lists them, for keys that go from one to the next.
 */
import type { Standing } from '../../../src/model.ts';
import type { StateStore } from '../state/store.ts';
import type { Target } from './desk.ts';

export interface Queue {
  /** Tells what is listed now. */
  readonly list: (ids: readonly string[]) => void;
  /** The next finding, or with -1 the one before, that nobody judged; from the selected one on, and round to the beginning. */
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
      for (let away = 1; away < count; away++) {
        const id = listed[(((at + step * away) % count) + count) % count];
        if (id !== undefined && !standing({ kind: 'finding', id })) return id;
      }
      return undefined;
    },
  };
}
