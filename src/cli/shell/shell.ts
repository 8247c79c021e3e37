/**
 * What surrounds a command: the streams, the environment, the working folder. Commands reach the world through it alone, so that tests can
 * run them in their own.
 */
import type { Writable } from 'node:stream';
import { ReaderGone } from './exit.ts';
import { createStyle, type Style } from './style.ts';
import { oneLine } from './text.ts';

/** A stream to write to; that of a process, or one of a test. */
export type Out = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export interface World {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Out;
  readonly stderr: Out;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The global options. */
export interface Settings {
  readonly store: string;
  readonly knowledge?: readonly string[];
  readonly rulesOnly?: boolean;
}

export class Shell {
  readonly world: World;
  readonly settings: Settings;
  /** Styles for standard output. */
  readonly style: Style;
  /** Aborted on the first Ctrl-C, and when the reader of our output has gone. */
  readonly signal: AbortSignal;
  #beforeSaying: (() => void) | undefined;

  constructor(world: World, settings: Settings, signal: AbortSignal) {
    this.world = world;
    this.settings = settings;
    this.signal = signal;
    this.style = createStyle(world.stdout, world.environment);
  }

  /** Columns of the terminal that standard output is; nothing when it is none: what is read by programs is never cut. */
  get width(): number | undefined {
    const { stdout } = this.world;
    return stdout.isTTY === true ? (stdout.columns ?? 80) : undefined;
  }

  /** Writes data to standard output; resolves when it is taken. Rejects with ReaderGone when nobody reads any longer. */
  print(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.world.stdout.write(text, (error) => {
        if (!error) resolve();
        else reject('code' in error && error.code === 'EPIPE' ? new ReaderGone() : error);
      });
    });
  }

  async printLines(lines: readonly string[]): Promise<void> {
    if (lines.length > 0) await this.print(`${lines.join('\n')}\n`);
  }

  async printJson(value: unknown): Promise<void> {
    await this.print(`${JSON.stringify(value, undefined, 2)}\n`);
  }

  /** Says something to the user, beside the data. */
  say(text: string): void {
    this.tell(`claimgraph: ${text}`);
  }

  /** Says something in a form of its own, such as a place in a file. */
  tell(text: string): void {
    this.#beforeSaying?.();
    this.world.stderr.write(`${oneLine(text)}\n`);
  }

  /** Called before each line that is said, by whatever else draws on standard error. */
  beforeSaying(clear: (() => void) | undefined): void {
    this.#beforeSaying = clear;
  }
}
