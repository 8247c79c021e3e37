/**
 * Counts in words, the same in all commands.
 */
import type { Coverage } from '../../model.ts';

/** `1 paper`, `2 papers`. */
export function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "31 numbers: 22 results, 3 changes, 4 sizes, 2 other". */
export function describeCoverage({ numbers, result, change, size, other }: Coverage): string {
  return `${inWords(numbers, 'number')}: ${inWords(result, 'result')}, ${inWords(change, 'change')}, ${inWords(size, 'size')}, ${other} other`;
}

/** `; did you mean A, B or C?`; nothing where there is no name. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  const last = names.at(-1) ?? '';
  const listed = names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
  return `; did you mean ${listed}?`;
}
