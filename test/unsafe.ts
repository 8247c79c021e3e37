/**
 * Patterns that recheck finds an attack for: use it in a room's test of its patterns.
 */
import { checkSync } from 'recheck';
import { registeredPatterns } from '../src/patterns.ts';

type Pattern = ReturnType<typeof registeredPatterns>[number];

/** All patterns of a room, by the beginning of their names ("audit/"). */
export function patternsOf(room: string): readonly Pattern[] {
  return registeredPatterns().filter(({ name }) => name.startsWith(room));
}

/**
 * Names of those that can be made to run for ever. recheck tells by a clock whether an attack works, and on a busy machine a harmless one may
 * seem to: what is unsafe is so each of three times.
 */
export function unsafe(patterns: readonly Pattern[]): readonly string[] {
  const isUnsafe = ({ source, flags }: Pattern) => checkSync(source, flags, { timeout: 10_000 }).status === 'vulnerable';
  return patterns
    .filter(isUnsafe)
    .filter(isUnsafe)
    .filter(isUnsafe)
    .map(({ name }) => name);
}
