/**
 * What a review looks like where it comes in: lines of a file, the body of a request. Parsed by these, it is sound whoever wrote it; its words
 * are kept as they are, and showing them harmlessly is the business of whoever shows them.
 */
import { z } from 'zod';
import { claimVerdicts, findingVerdicts, roles } from '../model.ts';
import { readValue } from './correct.ts';

const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most).readonly();
const some = <T extends z.ZodType>(item: T) => item.exactOptional();
const id = z.string().min(1).max(2000);
const line = (most: number) => z.string().trim().min(1).max(most);

export const AnchorShape = z.object({
  paper: id,
  version: z.string().max(200),
  span: z.object({ part: z.enum(['title', 'text']), start: z.int().min(0), end: z.int().min(0) }),
  exact: z.string().max(1000),
  before: z.string().max(200),
  after: z.string().max(200),
});

const names = some(list(line(500), 20));

export const CorrectionShape = z
  .object({
    value: some(line(60).refine((text) => readValue(text) !== undefined, 'write the number alone, such as 69.4; the unit goes into unit')),
    unit: some(line(40)),
    role: some(z.enum(roles)),
    subject: names,
    on: names,
    metric: names,
    baseline: names,
    via: names,
  })
  .refine((fields) => Object.keys(fields).length > 0, 'name at least one field to correct');

/** What a person says; who and when is added by whoever takes it. */
export const SayingShape = z.object({
  target: z.object({ kind: z.enum(['claim', 'finding']), id }),
  verdict: z.enum([...new Set([...claimVerdicts, ...findingVerdicts])]),
  correction: some(CorrectionShape),
  /** With verdict `withdraw`: the id of the review to take back. */
  undoes: some(id),
  who: some(line(200)),
  why: some(line(5000)),
});

/** A line of a file. `id` and `anchors` may be missing where people write it. */
export const LineShape = SayingShape.extend({
  id: some(line(100)),
  who: line(200),
  when: z.iso.datetime({ offset: true }),
  anchors: some(list(AnchorShape, 1000)),
});

/** Why the parts of a saying do not fit together, if they do not. */
export function misfit({ target, verdict, correction, undoes }: z.output<typeof SayingShape>): string | undefined {
  const allowed: readonly string[] = target.kind === 'claim' ? claimVerdicts : findingVerdicts;
  if (!allowed.includes(verdict)) return `a ${target.kind} can be given ${allowed.join(', ')}; not "${verdict}"`;
  if ((verdict === 'correct') !== (correction !== undefined)) return 'verdict "correct" and a correction belong together';
  if ((verdict === 'withdraw') !== (undoes !== undefined)) return 'verdict "withdraw" and the id of what it undoes belong together';
  return undefined;
}
