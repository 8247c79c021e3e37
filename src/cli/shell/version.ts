/**
 * The version of the program.
 */
import { readFileSync } from 'node:fs';

/** The version in package.json, three folders above this file both in `src` and in `dist`. */
export function version(): string {
  const parsed: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const found = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof found === 'string' ? found : 'unknown';
}
