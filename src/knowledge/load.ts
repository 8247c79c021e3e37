/**
 * Reads and checks the tables of this folder: what claimgraph knows before it reads a paper. Called once, by a door.
 *
 * Data that people correct without code: README.md beside this file says how. A wrong row yields a problem with file and line and is left out;
 * everything else is read.
 */
import { fileURLToPath } from 'node:url';
import { hash } from '../hash.ts';
import type { Knowledge, KnownMetric, KnownName, KnownUnit, Problem, TestSet } from '../model.ts';
import { type Folder, readFolder } from './folder.ts';
import { linkVariants, mergeFolders, type Placed, place } from './merge.ts';
import {
  type Draft,
  metricTable,
  nameTables,
  parseMetric,
  parseName,
  parseTestSet,
  parseUnit,
  type Report,
  type TableKind,
  testSetTable,
  unitTable,
} from './names.ts';
import { type Row, readTable } from './table.ts';

/** The folder of the built-in tables; right from `src` and from `dist`. */
export const builtin: string = fileURLToPath(new URL('../../src/knowledge/', import.meta.url));

export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
}

/**
 * The knowledge of all folders together. A later folder adds rows to the earlier ones', replaces rows of the same name, and takes aliases over;
 * it need not have every table. `hash` changes with any content that is read.
 */
export function loadKnowledge(dirs: readonly string[] = [builtin]): LoadedKnowledge {
  const folders = dirs.map((dir) => readFolder(dir, tableFiles));
  const problems: Problem[] = folders.flatMap((folder) => folder.problems);
  const rows = <T extends Draft>(kind: TableKind, parse: Parse<T>): readonly Placed<T>[] =>
    mergeFolders(
      folders.map((folder) => parseTable(folder, kind, parse, problems).map(([row, value]) => place(row, value))),
      problems,
    );
  const names = nameTables.flatMap((kind) =>
    linkVariants<Draft, KnownName>(
      rows(kind, (row, report) => parseName(row, kind, report)),
      problems,
    ),
  );
  const metrics = linkVariants<Draft<KnownMetric>, KnownMetric>(rows(metricTable, parseMetric), problems);
  const units = mergeUnits(folders, problems);
  const testSets = mergeTestSets(folders, problems);
  const weights = Object.fromEntries(folders.flatMap((folder) => [...folder.weights]));
  const contents = hash(...folders.map((folder) => folder.hash));
  return { knowledge: { hash: contents, names, metrics, units, testSets, words: mergeWords(folders), weights }, problems };
}

/** The `hash` that `loadKnowledge` gives, without parsing anything: enough to see that nothing has changed. */
export function hashKnowledge(dirs: readonly string[] = [builtin]): string {
  return hash(...dirs.map((dir) => readFolder(dir, tableFiles).hash));
}

type Parse<T> = (row: Row, report: Report) => T;

const tableFiles = [...nameTables, metricTable, unitTable, testSetTable].map(({ file }) => file);

/** The good rows of a folder's table, each with what was made of it. */
function parseTable<T>(folder: Folder, kind: TableKind, parse: Parse<T>, problems: Problem[]): readonly (readonly [Row, T])[] {
  const source = folder.tables.get(kind.file);
  if (!source) return [];
  const table = readTable(source.path, source.text, kind.columns);
  problems.push(...table.problems);
  return table.rows.flatMap((row) => {
    const faults: Problem[] = [];
    const value = parse(row, (fault) => faults.push({ file: row.file, line: row.line, ...fault }));
    problems.push(...faults);
    return faults.length === 0 ? [[row, value] as const] : [];
  });
}

/** Later folders replace a unit of the same symbol; a form belongs to one symbol. */
function mergeUnits(folders: readonly Folder[], problems: Problem[]): readonly KnownUnit[] {
  const units = new Map<string, KnownUnit>();
  for (const folder of folders) {
    const owners = new Map<string, string>();
    for (const [{ file, line }, value] of parseTable(folder, unitTable, parseUnit, problems)) {
      const taken = new Set([value.symbol, ...value.forms]);
      const twice = [...taken].find((form) => owners.has(form));
      if (twice) {
        problems.push({ file, line, rule: 'knowledge/duplicate-alias', reason: `"${twice}" is a form of ${owners.get(twice)} already` });
        continue;
      }
      for (const form of taken) owners.set(form, value.symbol);
      for (const other of [...units.values()]) units.set(other.symbol, { ...other, forms: other.forms.filter((form) => !taken.has(form)) });
      units.set(value.symbol, value);
    }
  }
  return [...units.values()];
}

/** A later row of the same benchmark and split replaces an earlier one. */
function mergeTestSets(folders: readonly Folder[], problems: Problem[]): readonly TestSet[] {
  const rows = folders.flatMap((folder) => parseTable(folder, testSetTable, parseTestSet, problems));
  return [...new Map(rows.map(([, set]) => [`${set.benchmark}\t${set.split}`, set])).values()];
}

/** Lists of one name are joined. */
function mergeWords(folders: readonly Folder[]): Knowledge['words'] {
  const words: Record<string, Set<string>> = {};
  for (const folder of folders) {
    for (const [name, lines] of folder.words) words[name] = new Set([...(words[name] ?? []), ...lines]);
  }
  return words;
}
