/**
 * Reads a corpus as it comes, line by line: src/write/corpus.ts breaks its JSON so that each line is worth parsing by itself. JSON that is not
 * broken so is read too, at once in the end.
 */
import type { Steps } from '../../../src/steps.ts';
import { LoadError } from './failure.ts';

export interface Lines {
  /** Takes the next part of the text, wherever it was cut. */
  readonly take: (text: string) => Steps<void>;
  /** What the whole text says, when all is taken. */
  readonly made: () => unknown;
}

/** The first line of a corpus in lines; only its format and hash. */
const first = /^\{"format":\d+,"hash":"[^"]*"$/u;

/** Where a list or an object of the corpus begins. */
const opening = /^,"\w+":[[{]$/u;

export function readLines(): Lines {
  const fields: Record<string, unknown> = {};
  let open: unknown[] | object | undefined;
  let isOver = false;
  /** `undefined` until the first line has come; then whether the text is in lines. */
  let inLines: boolean | undefined;
  const rest: string[] = [];

  const takeMembers = (into: unknown[] | object, members: string): void => {
    if (!Array.isArray(into)) Object.assign(into, parseJson(`{${members}}`));
    else for (const one of listOf(parseJson(`[${members}]`))) into.push(one);
  };
  const takeLine = (line: string): void => {
    const isEnd = line === ']' || line === '}';
    if (open && isEnd) open = undefined;
    else if (open) takeMembers(open, line.startsWith(',') ? line.slice(1) : line);
    else if (isEnd) isOver = true;
    else if (opening.test(line)) {
      open = line.endsWith('[') ? [] : {};
      fields[line.slice(2, -3)] = open;
    } else if (line !== '') Object.assign(fields, parseJson(`${line}}`));
  };

  function* take(text: string): Steps<void> {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0 && inLines !== false; end = text.indexOf('\n', from)) {
      const line = rest.splice(0).join('') + text.slice(from, end);
      inLines ??= first.test(line);
      if (!inLines) {
        rest.push(line, '\n');
        from = end + 1;
        break;
      }
      takeLine(line);
      from = end + 1;
      yield;
    }
    rest.push(text.slice(from));
  }

  const made = (): unknown => {
    const last = rest.join('');
    if (!inLines) return parseJson(last);
    if (last !== '') takeLine(last);
    if (!isOver) throw broken('its end is missing');
    return fields;
  };
  return { take, made };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Overrides make letters run backwards, so that a name looks like another. They are shown as what they are, characters of no use; all else,
 * and every offset, stays.
 */
const overrides = /[\u202D\u202E]/gu;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(overrides, '\uFFFD'));
  } catch (cause) {
    throw broken(cause instanceof Error ? cause.message : String(cause));
  }
}

function broken(why: string): LoadError {
  return new LoadError(`The data is not whole: ${why}`, 'The connection may have broken off. Retry.');
}
