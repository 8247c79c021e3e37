/**
 * Annotations that quote nothing: a paper's id and offsets into its title and text, which are looked up where the texts are.
 *
 * For annotated papers whose texts stay elsewhere. A line is `{"id", "length", "entities": [{"type", "mentions": [[start, end], …]}], "numbers":
 * [{"start", "end", "kind", "subject", "on", "metric", "baseline"}]}`; a slot is a list of names, a name a list of alternatives, an alternative
 * `[start, end]` in the text or `[start, end, "title"]`.
 */
import { z } from 'zod';
import type { Problem } from '../../model.ts';
import { readRecord, type ScoredRecord } from '../gold.ts';

const alternative = z.union([z.tuple([z.int(), z.int()]), z.tuple([z.int(), z.int(), z.literal('title')])]);
const slot = z.array(z.array(alternative)).optional();

const line = z.object({
  id: z.string(),
  /** Of the text, in UTF-16 units: another version of the paper has other offsets. */
  length: z.int(),
  /** Absent where only the numbers are annotated. */
  entities: z.array(z.object({ type: z.string(), mentions: z.array(z.tuple([z.int(), z.int()])) })).optional(),
  numbers: z.array(z.object({ start: z.int(), end: z.int(), kind: z.string(), subject: slot, on: slot, metric: slot, baseline: slot })),
});

export interface Text {
  readonly title: string;
  readonly text: string;
}

export interface Placed {
  readonly records: readonly ScoredRecord[];
  /** Of papers in which only the numbers are annotated. */
  readonly numbersOnly: readonly ScoredRecord[];
  readonly problems: readonly Problem[];
}

/** Gold records from lines of offsets, their words taken from `texts` (by id). A line without its text, or with another, is a problem. */
export function placeAnnotations(file: string, lines: string, texts: ReadonlyMap<string, Text>): Placed {
  const records: ScoredRecord[] = [];
  const numbersOnly: ScoredRecord[] = [];
  const problems: Problem[] = [];
  for (const [place, one] of lines.split('\n').entries()) {
    if (one.trim() === '') continue;
    const record = placeLine(one, texts);
    if (typeof record === 'string') problems.push({ file, line: place + 1, rule: 'evaluate/offsets', reason: record });
    else (record.named ? records : numbersOnly).push(record.record);
  }
  return { records, numbersOnly, problems };
}

function placeLine(words: string, texts: ReadonlyMap<string, Text>): { readonly record: ScoredRecord; readonly named: boolean } | string {
  const parsed = line.safeParse(parseJson(words));
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'not an annotation';
  const { id, length, entities, numbers } = parsed.data;
  const paper = texts.get(id);
  if (!paper) return `the text of ${id} is not among the texts`;
  if (paper.text.length !== length) return `the text of ${id} is another version: ${paper.text.length} characters instead of ${length}`;
  const say = ([start, end, part]: z.output<typeof alternative>): string => (part ? paper.title : paper.text).slice(start, end);
  const names = (given: z.output<typeof slot>) => given?.map((alternatives) => alternatives.map(say).join('|'));
  const stated = numbers.map(({ subject, on, metric, baseline, ...number }) => ({
    ...number,
    subject: names(subject),
    on: names(on),
    metric: names(metric),
    baseline: names(baseline),
  }));
  const record = readRecord({ id, title: paper.title, text: paper.text, entities: entities ?? [], numbers: stated });
  return typeof record === 'string' ? record : { record, named: entities !== undefined };
}

function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
