/**
 * Gold and predicted records as the scorer reads them: what of a record counts, in one shape. Absent: how the predictions were made.
 */
import { z } from 'zod';
import type { Problem } from '../model.ts';

/** A slot may be a list of names, one name, or `""`. In gold a name may list alternatives, parted by `|`. */
const slot = z
  .union([z.array(z.string()), z.string(), z.null()])
  .optional()
  .transform((value): readonly string[] =>
    value === undefined || value === null || value === '' ? [] : typeof value === 'string' ? [value] : value,
  );

const values = z
  .union([z.array(z.number()), z.number(), z.null()])
  .optional()
  .transform((value): readonly number[] => (value === undefined || value === null ? [] : typeof value === 'number' ? [value] : value));

const number = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(['result', 'change', 'size', 'other']),
  value: values,
  unit: z.string().nullish(),
  op: z.string().nullish(),
  subject: slot,
  on: slot,
  metric: slot,
  baseline: slot,
  direction: z.string().nullish(),
  change: z.string().nullish(),
});

const record = z.object({
  id: z.string(),
  title: z
    .string()
    .nullish()
    .transform((title) => title ?? ''),
  text: z.string().optional(),
  entities: z
    .array(z.object({ type: z.string(), name: z.string().optional(), mentions: z.array(z.tuple([z.int(), z.int()])) }))
    .nullish()
    .transform((entities) => entities ?? []),
  numbers: z
    .array(number)
    .nullish()
    .transform((numbers) => numbers ?? []),
});

export type ScoredRecord = Readonly<z.output<typeof record>>;
export type ScoredNumber = Readonly<z.output<typeof number>>;

export interface ParsedRecords {
  readonly records: readonly ScoredRecord[];
  readonly problems: readonly Problem[];
}

/** The records of JSON Lines. A line that holds none is a problem that names it; the others are read. */
export function parseRecords(file: string, text: string): ParsedRecords {
  const records: ScoredRecord[] = [];
  const problems: Problem[] = [];
  for (const [place, line] of text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') problems.push({ file, line: place + 1, rule: 'evaluate/record', reason: parsed });
    else records.push(parsed);
  }
  if (records.length === 0 && problems.length === 0) problems.push({ file, rule: 'evaluate/empty', reason: 'no record in it' });
  return { records, problems };
}

/** The record, or why there is none. */
function parseLine(line: string): ScoredRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not valid JSON';
  }
  return readRecord(value);
}

/** A value as a record, or why it is none. */
export function readRecord(value: unknown): ScoredRecord | string {
  const parsed = record.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : 'no record';
}
