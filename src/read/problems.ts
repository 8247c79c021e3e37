/**
 * What can be amiss with an input, as rules with stable ids. Use `isLoss` to tell a mere remark from something that could not be read.
 */
import type { Problem } from '../model.ts';

/** `loss`: something of the input is missing from what was read. `remark`: all was read, but a person may want to know. */
const rules = {
  /** The bytes stopped coming: no such file, a folder, a broken disk. */
  'read/failed': 'loss',
  /** Nothing in it that could be a paper. */
  'read/empty': 'loss',
  /** An image, an archive, a PDF. */
  'read/not-text': 'loss',
  /** Bytes that are no character were replaced by U+FFFD. */
  'read/bad-bytes': 'loss',
  /** A line or a paper beyond the limit. */
  'read/too-long': 'loss',
  /** A record that is not valid JSON, or no object. */
  'read/json': 'loss',
  /** A row of a results table that states no result, or a table without the columns for it. */
  'read/row': 'loss',
  /** A record or an identifier without a text. */
  'read/no-text': 'loss',
  /** Not UTF-8, and read as what it seems to be. */
  'read/encoding': 'remark',
  'read/nul': 'remark',
  'read/lone-surrogate': 'remark',
  /** A field of a record that says nothing usable. */
  'read/field': 'remark',
  /** An id that stands twice in one file over different texts. */
  'read/duplicate-id': 'remark',
  /** The same paper again; it is read once. */
  'read/same-paper': 'remark',
  /** An abstract in a list of abstracts without an identifier of its own. */
  'read/no-id': 'remark',
  /** An abstract on a page without a title of its own. */
  'read/no-title': 'remark',
  /** A line taken for the page's own words rather than a paper's. */
  'read/skipped': 'remark',
  /** HTML read as text. */
  'read/markup': 'remark',
} as const satisfies Readonly<Record<string, 'loss' | 'remark'>>;

export type ReadRule = keyof typeof rules;

const severities: ReadonlyMap<string, 'loss' | 'remark'> = new Map(Object.entries(rules));

/** Whether something of the input could not be read. A rule that is not of this room counts as a loss. */
export function isLoss(problem: Problem): boolean {
  return severities.get(problem.rule) !== 'remark';
}

/** A problem of reading; `line` from 1, where one line is to blame. */
export function readProblem(rule: ReadRule, file: string, reason: string, line?: number): { readonly problem: Problem } {
  return { problem: line === undefined ? { file, rule, reason } : { file, line, rule, reason } };
}
