/**
 * What every part of the page may use: the state and how to change it, the data with its indexes, and the reader's preferences.
 */
import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Extent } from '../data/huge.ts';
import type { Library } from '../data/library.ts';
import type { PlacingStore } from '../graph/placing.ts';
import type { Desk } from '../review/desk.ts';
import type { Queue } from '../review/queue.ts';
import type { Action } from '../state/actions.ts';
import type { Preferences } from '../state/preferences.ts';
import type { State } from '../state/state.ts';
import type { History, StateStore } from '../state/store.ts';

/** A value with listeners that is kept in the browser. */
export interface PreferenceStore {
  readonly get: () => Preferences;
  readonly set: (change: Partial<Preferences>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Viewer {
  readonly states: StateStore;
  readonly preferences: PreferenceStore;
  readonly library: Library;
  readonly desk: Desk;
  readonly queue: Queue;
  readonly placing: PlacingStore;
  /** How much of it is drawn at first. */
  readonly extent: Extent;
  /** Shows what a file holds in place of the present data. */
  readonly openFile: (file: File) => void;
  /** Shows the sample of the server in place of the present data; absent where there is no server. */
  readonly openSample?: () => void;
  /** What of an opened file was left out, each with its reason; absent where nothing was. */
  readonly left?: readonly string[];
}

const ViewerContext = createContext<Viewer | undefined>(undefined);

export function ViewerProvider({ viewer, children }: { readonly viewer: Viewer; readonly children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer: call it below a ViewerProvider');
  return viewer;
}

export function useLibrary(): Library {
  return useViewer().library;
}

/** The whole state; the component draws again whenever it changes. */
export function useViewState(): State {
  const { states } = useViewer();
  return useSyncExternalStore(states.subscribe, states.get);
}

export function useDispatch(): (action: Action, history?: History) => void {
  return useViewer().states.dispatch;
}

export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const { preferences } = useViewer();
  const set = useCallback((change: Partial<Preferences>) => preferences.set(change), [preferences]);
  return [useSyncExternalStore(preferences.subscribe, preferences.get), set];
}
