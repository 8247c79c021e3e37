/**
 * Preferences, kept in the browser where it lets us, and for the length of the visit where it does not.
 */
import { type Preferences, parsePreferences } from '../state/preferences.ts';
import type { PreferenceStore } from './viewer.tsx';

const name = 'claimgraph';

export function createPreferences(): PreferenceStore {
  let now: Preferences = parsePreferences(read());
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (change) => {
      now = { ...now, ...change };
      write(JSON.stringify(now));
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // Storage is off or full: the preference holds until the page closes.
  }
}
