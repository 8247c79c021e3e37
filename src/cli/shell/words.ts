/**
 * Counts and verdicts in words, the same in all commands.
 */
import type { Coverage, Standing } from '../../model.ts';

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

/** `rejected by Ada`, `disputed between Bo and Ada`; '' where nobody said anything. */
export function standingWords(standing: Standing | undefined): string {
  if (!standing) return '';
  const { state, who } = standing;
  const names = who.length > 3 ? `${who.slice(0, 2).join(', ')} and ${who.length - 2} others` : who.join(' and ');
  return `${state} ${state === 'disputed' ? 'between' : 'by'} ${names}`;
}
