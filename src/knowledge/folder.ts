/**
 * The files of one folder of knowledge, read: tables, word lists, learned weights. The only code of this room that touches the disk.
 *
 * Used by `load.ts` alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hash } from '../hash.ts';
import type { Problem } from '../model.ts';

export interface Folder {
  /** By file name; absent ones are absent. */
  readonly tables: ReadonlyMap<string, { readonly path: string; readonly text: string }>;
  /** words/*.txt by name without ending. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** weights/*.bin by name without ending. */
  readonly weights: ReadonlyMap<string, Uint8Array>;
  /** Of all of these. */
  readonly hash: string;
  readonly problems: readonly Problem[];
}

/** Reads a folder; `tables` are the files looked for. A folder with none of them and no lists is a problem, not an error. */
export function readFolder(dir: string, tables: readonly string[]): Folder {
  const present = tables.filter((name) => existsSync(join(dir, name)));
  const texts = new Map(present.map((name) => [name, { path: join(dir, name), text: readFileSync(join(dir, name), 'utf8') }]));
  const words = new Map(listFiles(join(dir, 'words'), '.txt').map((file) => [basename(file, '.txt'), readLines(file)]));
  const weights = new Map(
    listFiles(join(dir, 'weights'), '.bin').map((file) => [basename(file, '.bin'), new Uint8Array(readFileSync(file))]),
  );
  const empty = texts.size + words.size + weights.size === 0;
  const reason = existsSync(dir) ? `nothing known in this folder; looked for ${tables.join(', ')}` : 'no such folder';
  return {
    tables: texts,
    words,
    weights,
    hash: hash(
      ...[...texts].flatMap(([name, { text }]) => [name, text]),
      ...[...words].flatMap(([name, lines]) => [name, lines.join('\n')]),
      ...[...weights].flatMap(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
    ),
    problems: empty ? [{ file: dir, rule: 'knowledge/no-folder', reason }] : [],
  };
}

/** Paths of the folder's files with that ending, in a fixed order; none where there is no folder. */
function listFiles(dir: string, ending: string): readonly string[] {
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(dir, name));
}

function readLines(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
