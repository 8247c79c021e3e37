/**
 * The viewer's built files, read once into memory and served with types and cache rules. Nothing outside their folder can be asked for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** The file's name holds a hash of its content: it may be kept for ever. */
  readonly lasting: boolean;
}

/** Files by their path in an address: `/index.html`. */
export type Assets = ReadonlyMap<string, Asset>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json; charset=utf-8',
};

/** Reads a folder of built files. Throws what the file system throws when there is none. */
export function readAssets(folder: string): Assets {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split('\\').join('/')}`;
      const type = types[extname(entry.name)] ?? 'application/octet-stream';
      return [path, { bytes: new Uint8Array(readFileSync(file)), type, lasting: /-[\w-]{8}\.\w+$/u.test(entry.name) }];
    }),
  );
}
