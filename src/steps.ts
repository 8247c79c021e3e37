/**
 * Long work that may be done a piece at a time, so that a page can draw in between. Use it for what takes a browser more than some ten
 * milliseconds on a large corpus; all else is a plain function. Absent: clocks and waiting, which are the caller's.
 */

/** Yields after each piece, of a few milliseconds at most, and returns what was made. */
export type Steps<T> = Generator<undefined, T>;

/** As many small things make a piece. */
const piece = 1024;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does something to each of many, a piece at a time. */
export function* eachOf<T>(all: Iterable<T>, act: (one: T, place: number) => void): Steps<void> {
  let place = 0;
  for (const one of all) {
    act(one, place);
    place += 1;
    if (place % piece === 0) yield;
  }
}

/** Something made once, when it is first wanted: at once, or a piece at a time and whoever wants it meanwhile makes the rest. */
export interface Making<T> {
  readonly now: () => T;
  readonly steps: () => Steps<T>;
  readonly isMade: () => boolean;
}

export function making<T>(make: () => Steps<T>): Making<T> {
  let running: Steps<T> | undefined;
  let made: { readonly value: T } | undefined;
  function* steps(): Steps<T> {
    while (!made) {
      running ??= make();
      const step = running.next();
      if (step.done) made = { value: step.value };
      else yield;
    }
    return made.value;
  }
  return { steps, now: () => finish(steps()), isMade: () => made !== undefined };
}

/** A few things that were made last, by name: what is asked for again is not made again, and what nobody asks for any more is forgotten. */
export interface Recent<T> {
  /** What is kept under a name, made where there is nothing. It is then the last to be forgotten. */
  readonly get: (name: string, make: () => T) => T;
}

/** Keeps up to `most` things. */
export function createRecent<T>(most: number): Recent<T> {
  const kept = new Map<string, { readonly value: T }>();
  return {
    get(name, make) {
      const known = kept.get(name) ?? { value: make() };
      kept.delete(name);
      kept.set(name, known);
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
      return known.value;
    },
  };
}

/** Makes of each thing that is asked about what is wanted of it: once, and not again while anyone holds the thing. */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}
