/**
 * The viewer's built files: where they are, and a folder of them with the data in it, which opens from disk without a server.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../model.ts';
import { writeCorpus } from '../../write/corpus.ts';
import { writeSiteData, writeSitePage } from '../../write/site.ts';
import { CommandError, exits } from './exit.ts';

/** The folder of the viewer's files, where they are built. */
export function findViewer(): string | undefined {
  const folders = ['../../viz/', '../../../dist/viz/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((path) => existsSync(`${path}index.html`));
}

/**
 * Writes the viewer with a corpus into a new or empty folder, or over an earlier one; other folders are left alone. Fails when the viewer is not
 * built or the folder cannot be written.
 */
export async function writeSite(corpus: Corpus, folder: string): Promise<void> {
  const viewer = findViewer();
  if (viewer === undefined) throw new CommandError(exits.fault, 'the viewer is not built; "npm run build" builds it');
  const there = await readdir(folder).catch((): readonly string[] => []);
  if (there.length > 0 && !there.includes(data)) {
    throw new CommandError(exits.usage, `${folder} holds other files; name a folder that is new or empty`);
  }
  try {
    await mkdir(folder, { recursive: true });
    await cp(viewer, folder, { recursive: true });
    await writeFile(join(folder, data), writeSiteData([...writeCorpus(corpus)].join('\n')));
    await writeFile(join(folder, 'index.html'), writeSitePage(await readFile(join(viewer, 'index.html'), 'utf8'), `./${data}`));
  } catch (cause) {
    throw new CommandError(exits.unread, `${folder}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

const data = 'data.js';
