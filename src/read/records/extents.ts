/**
 * Where in the file the strings of a JSON object stand. Use it beside `JSON.parse`, on text that has passed it: it finds, it does not check.
 */

/** Offsets of a value in the raw text of its object, quotes of a string included. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The values of an object by key; of a key that stands twice the last one, as in `JSON.parse`. */
export function memberExtents(raw: string): ReadonlyMap<string, Extent> {
  const members = new Map<string, Extent>();
  let at = skipBlank(raw, raw.indexOf('{') + 1);
  while (raw[at] === '"') {
    const keyEnd = stringEnd(raw, at) ?? raw.length;
    const start = skipBlank(raw, raw.indexOf(':', keyEnd) + 1);
    const end = valueEnd(raw, start);
    members.set(stringValue(raw.slice(at, keyEnd)), { start, end });
    at = skipBlank(raw, end);
    if (raw[at] === ',') at = skipBlank(raw, at + 1);
  }
  return members;
}

/** The objects among the elements of an array whose brackets lie at the ends of `extent`, in order. */
export function elementExtents(raw: string, { start, end }: Extent): readonly Extent[] {
  const elements: Extent[] = [];
  let at = skipBlank(raw, start + 1);
  while (at < end - 1) {
    const found = { start: at, end: raw[at] === '{' || raw[at] === '[' ? valueEnd(raw, at) : plainEnd(raw, at, end - 1) };
    if (raw[at] === '{') elements.push(found);
    at = skipBlank(raw, found.end);
    if (raw[at] === ',') at = skipBlank(raw, at + 1);
  }
  return elements;
}

/** The offset behind a string, number or word in an array that closes at `limit`. */
function plainEnd(raw: string, start: number, limit: number): number {
  if (raw[start] === '"') return stringEnd(raw, start) ?? limit;
  const comma = raw.indexOf(',', start);
  return comma < 0 ? limit : Math.min(comma, limit);
}

/** Where a decoded string leaves the run it was in: from `offset` of the decoded string on, characters stand at `at` of the raw text. */
export interface Run {
  readonly offset: number;
  readonly at: number;
}

/** The runs of a string literal: one from its first character, and one behind each escape. */
export function stringRuns(raw: string, { start, end }: Extent): readonly Run[] {
  const runs: Run[] = [{ offset: 0, at: start + 1 }];
  let offset = 0;
  let from = start + 1;
  for (let slash = raw.indexOf('\\', from); slash >= 0 && slash < end - 1; slash = raw.indexOf('\\', from)) {
    offset += slash - from + 1;
    from = slash + (raw[slash + 1] === 'u' ? 6 : 2);
    runs.push({ offset, at: from });
  }
  return runs;
}

function stringValue(literal: string): string {
  return literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
}

function skipBlank(raw: string, from: number): number {
  let at = from;
  while (raw[at] === ' ' || raw[at] === '\t' || raw[at] === '\n' || raw[at] === '\r') at++;
  return at;
}

/** The offset behind the string literal that begins at `start`; nothing when it does not end. */
export function stringEnd(raw: string, start: number): number | undefined {
  for (let quote = raw.indexOf('"', start + 1); quote >= 0; quote = raw.indexOf('"', quote + 1)) {
    let first = quote;
    while (raw[first - 1] === '\\') first--;
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return undefined;
}

/** The offset behind the value that begins at `start`. */
function valueEnd(raw: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < raw.length) {
    const character = raw[at];
    if (depth === 0 && at > start && (character === ',' || character === '}')) return at;
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    at = character === '"' ? (stringEnd(raw, at) ?? raw.length) : at + 1;
    if (depth === 0 && (character === '"' || character === '}' || character === ']')) return at;
  }
  return at;
}
