/**
 * From the names on the command line to files that are read as they come, in bounded memory. `-` is standard input.
 */
import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../../read/read.ts';
import type { Shell } from './shell.ts';

/** A source with the number of its bytes, where that is known beforehand. */
export interface SizedSource extends Source {
  readonly size?: number;
}

export interface SourceOptions {
  /** What a folder stands for: the files in it and below it, or nothing that can be read. */
  readonly folders: 'walk' | 'refuse';
  /** Called with the number of bytes, whenever some were read. */
  readonly onBytes?: (count: number) => void;
}

/** The sources that the names stand for, in their order. What cannot be opened turns up as a problem when it is read. */
export function openSources(names: readonly string[], shell: Shell, options: SourceOptions): readonly SizedSource[] {
  return names.flatMap((name) => (name === '-' ? [fromStdin(shell, options)] : fromName(name, options)));
}

function fromStdin({ world, signal }: Shell, { onBytes }: SourceOptions): SizedSource {
  return { file: '<stdin>', bytes: counted(until(signal, world.stdin), onBytes) };
}

function fromName(name: string, options: SourceOptions): readonly SizedSource[] {
  const found = stat(name);
  if (!found) return [fromFile(name, 0, options)];
  if (!found.isDirectory()) return [fromFile(name, found.isFile() ? found.size : undefined, options)];
  if (options.folders === 'refuse') return [refused(name, 'is a folder; name the files in it')];
  const files = filesBelow(name);
  return files.length > 0 ? files.map((file) => fromFile(file, stat(file)?.size, options)) : [refused(name, 'is a folder without files')];
}

function fromFile(file: string, size: number | undefined, { onBytes }: SourceOptions): SizedSource {
  return { file, bytes: counted(opened(file), onBytes), ...(size === undefined ? {} : { size }) };
}

/** A source whose reading fails with a reason. */
function refused(file: string, reason: string): SizedSource {
  return {
    file,
    size: 0,
    // biome-ignore lint/correctness/useYield: it is read for its failure alone.
    bytes: (async function* () {
      throw new Error(reason);
    })(),
  };
}

/** Files in a folder and its folders, sorted; those whose names begin with a dot are left out. */
function filesBelow(folder: string): readonly string[] {
  const visible = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);
  return visible.sort(byName).flatMap((entry) => {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && stat(path)?.isDirectory() === true);
    return isFolder ? (entry.isSymbolicLink() ? [] : filesBelow(path)) : [path];
  });
}

function stat(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Not even to be looked at: opening it says why.
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

async function* opened(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
    throw reason === undefined ? error : new Error(reason, { cause: error });
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, onBytes: SourceOptions['onBytes']): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    yield chunk;
    onBytes?.(chunk.length);
  }
}

/** The bytes until the signal: whoever waits for the next ones then need wait no longer. */
async function* until(signal: AbortSignal, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    const next = await Promise.race([iterator.next(), stopped]);
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}
