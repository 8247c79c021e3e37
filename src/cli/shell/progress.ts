/**
 * A bar on standard error while long work goes on: only on a terminal, only when the work lasts, gone when it ends.
 */
import progress from 'cli-progress';
import type { Shell } from './shell.ts';

export interface Progress {
  /** So much more is done, in the unit of the total. */
  advance(count: number): void;
  /** What stands behind the bar. */
  note(text: string): void;
  end(): void;
}

/** How long work must go on before a bar shows, in milliseconds. */
const patience = 400;

/** A bar for work of `total` units; one that shows nothing where standard error is no terminal or the total is not known. */
export function startProgress(shell: Shell, words: string, total: number | undefined): Progress {
  const { stderr, environment } = shell.world;
  if (stderr.isTTY !== true || environment.TERM === 'dumb' || !total) return silent;
  const bar = new progress.SingleBar({
    stream: stderr,
    format: `${words} {bar} {percentage}% {note}`,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: null,
    stopOnComplete: false,
    gracefulExit: false,
  });
  const begun = performance.now();
  let done = 0;
  let note = '';
  const draw = () => {
    if (bar.isActive) bar.update(Math.min(done, total), { note });
    else if (performance.now() - begun > patience) {
      bar.start(total, Math.min(done, total), { note });
      // Stopped, it leaves its line to what is said; the next advance starts it below.
      shell.beforeSaying(() => bar.stop());
    }
  };
  return {
    advance(count) {
      done += count;
      draw();
    },
    note(text) {
      note = text;
      draw();
    },
    end() {
      shell.beforeSaying(undefined);
      bar.stop();
    },
  };
}

const silent: Progress = { advance: () => undefined, note: () => undefined, end: () => undefined };
