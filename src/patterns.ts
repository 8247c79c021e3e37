/**
 * The factory that every regular expression over paper text comes from.
 *
 * It registers what it makes, so that one test can run `recheck` over all of them and prove that none can be made to run for ever.
 * House rules for patterns: bounded repeats, no lookbehind, large ones built from small named ones.
 */

export interface Registered {
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

const register = new Map<string, Registered>();

/** All patterns made so far, by name. */
export function registeredPatterns(): readonly Registered[] {
  return [...register.values()];
}

/**
 * Makes a regular expression and registers it under `name` (`room/what`). Made once, when its module loads, never per call.
 * Throws a TypeError when another pattern has the name, and a SyntaxError when `source` is none.
 */
export function pattern(name: string, source: string | RegExp, flags = 'u'): RegExp {
  const text = typeof source === 'string' ? source : source.source;
  const known = register.get(name);
  if (known && (known.source !== text || known.flags !== flags))
    throw new TypeError(`pattern: ${name} is taken; give this one a name of its own`);
  register.set(name, { name, source: text, flags });
  return new RegExp(text, flags);
}
