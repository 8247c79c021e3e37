/**
 * Holds the one state, and tells who listens. How an action enters the browser's history is said where it is dispatched.
 */
import type { Action } from './actions.ts';
import type { State } from './state.ts';

/** `push`: a step that "back" undoes. `replace`: typing, dragging, moving about. `none`: the address said so itself. */
export type History = 'push' | 'replace' | 'none';

export type Listener = (state: State, history: History) => void;

export interface StateStore {
  readonly get: () => State;
  readonly dispatch: (action: Action, history?: History) => void;
  readonly subscribe: (listener: Listener) => () => void;
}

/** A store; listeners hear of every change and of nothing else. */
export function createStateStore(first: State): StateStore {
  let state = first;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    dispatch: (action, history = 'push') => {
      const next = action(state);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener(state, history);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
