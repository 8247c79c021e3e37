/**
 * Runs the command line: as a process of its own, or within the test, where that is enough.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { run } from '../../src/cli/program.ts';

export const root = resolve(import.meta.dirname, '../..');
export const seeds = resolve(root, 'seeds');
export const program = resolve(root, 'dist/cli/main.js');

export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built program and waits for its end. */
export async function runProgram(
  words: readonly string[],
  { input = '', folder = root, environment = {} }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: { PATH: process.env.PATH, ...environment } });
  const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
  // A program that needs no input may end before it is given any.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [exit] = await once(child, 'close');
  return { exit, stdout: stdout(), stderr: stderr() };
}

/** Runs the program's code in this process: faster, and `columns` makes standard output a terminal. */
export async function runInside(words: readonly string[], options: RunOptions & { readonly columns?: number } = {}): Promise<Ended> {
  const { input = '', columns, environment = {} } = options;
  const [stdout, stderr] = [memoryStream(columns), memoryStream(undefined)];
  const stdin = (async function* () {
    yield Buffer.from(input);
  })();
  const exit = await run(words, { stdin, stdout: stdout.stream, stderr: stderr.stream, environment }, new AbortController().signal);
  return { exit, stdout: stdout.text(), stderr: stderr.text() };
}

function gather(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

function memoryStream(columns: number | undefined) {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  return { stream: Object.assign(stream, terminal), text: () => chunks.join('') };
}
