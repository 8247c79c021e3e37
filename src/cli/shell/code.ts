/**
 * A hash of the program's own code: what other code extracted or derived is made anew, so that a store never mixes two claimgraphs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '../../hash.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What decides how papers are read, extracted, resolved and laid out; the doors and the viewer do not. */
const parts = ['model', 'span', 'filter', 'patterns', 'hash', 'read', 'extract', 'resolve', 'audit', 'graph', 'pipeline'];

/** The hash of the code that is running. Takes some milliseconds. */
export function codeHash(): string {
  const files = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/u.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => parts.includes(file.split(/[/\\.]/u, 1)[0] ?? ''))
    .sort();
  return hash(...files.flatMap((file) => [file, readFileSync(join(root, file), 'utf8')]));
}
