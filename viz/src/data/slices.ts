/**
 * Long work done between frames: a slice, then whatever else the page has to do, then the next.
 */
import type { Steps } from '../../../src/steps.ts';

/** As long as the page may be kept from all else, in milliseconds. */
const slice = 30;

/** A function that waits for the page's other tasks where a slice is over, and else not at all. */
export function pacer(most = slice): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < most) return;
    await nextTask();
    began = performance.now();
  };
}

/** Does all of the work, and yields between slices. Never settles once the signal is aborted: nobody waits for it then. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const pause = pacer();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
    if (signal?.aborted) return new Promise(() => undefined);
  }
}

/** Does work between frames once the page has been left alone for so many milliseconds; the result puts an end to it. */
export function inSlicesAfter<T>(rest: number, begin: () => Steps<T>, done: (value: T) => void = () => undefined): () => void {
  const left = new AbortController();
  const timer = setTimeout(() => void inSlices(begin(), left.signal).then(done), rest);
  return () => {
    clearTimeout(timer);
    left.abort();
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
