/**
 * Papers of a time, as far as their dates are known: `2024` may lie in June 2024. Use it for filters that ask for more than a year.
 */
import type { Corpus } from '../model.ts';

/** Ends of a time, both included, each an ISO date cut at will: `2024`, `2024-06`, `2024-06-15`. */
export interface Time {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Ids of the papers whose date may lie in the time; nothing where it has no end. A paper without a date lies in none. */
export function papersIn({ papers }: Corpus, { since, until }: Time): readonly string[] | undefined {
  if (since === undefined && until === undefined) return undefined;
  const fits = (date: string) => (since === undefined || mayFollow(date, since)) && (until === undefined || mayPrecede(date, until));
  return papers.filter(({ date }) => date !== undefined && fits(date.value)).map(({ id }) => id);
}

/** Whether a date, known to its precision, may lie at or after the other. */
export function mayFollow(date: string, since: string): boolean {
  return date >= since || since.startsWith(date);
}

/** Whether a date, known to its precision, may lie at or before the other. */
export function mayPrecede(date: string, until: string): boolean {
  return date <= until || date.startsWith(until);
}
