/**
 * Ids of findings as people type them.
 */
import type { Finding } from '../../model.ts';

/** For each finding as much of its id as tells it from the others, but ten characters behind the check at least. */
export function shortIds(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const sorted = findings.map(({ id }) => id).sort();
  const shared = (a: string, b = '') => {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    return length;
  };
  return new Map(
    sorted.map((id, at) => {
      const least = id.indexOf(':') + 11;
      const apart = Math.max(shared(id, sorted[at - 1]), shared(id, sorted[at + 1])) + 1;
      return [id, id.includes(' ') ? id : id.slice(0, Math.max(least, apart))];
    }),
  );
}
