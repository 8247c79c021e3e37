/**
 * Reads a corpus as it comes, line by line: src/write/corpus.ts breaks its JSON so that each line is worth parsing by itself. JSON that is not
 * broken so is read too, at once in the end. Claims may come in batches (src/write/claim-batches.ts).
 */
import type { Steps } from '../../../src/steps.ts';
import { type ClaimBatch, claimReader } from '../../../src/write/claim-batches.ts';
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
  /** Takes what stands in the list or object that is open. */
  let open: ((members: string) => void) | undefined;
  let isOver = false;
  /** `undefined` until the first line has come; then whether the text is in lines. */
  let inLines: boolean | undefined;
  const rest: string[] = [];

  const openList = <T>(name: string, read: (one: unknown) => Iterable<T>) => {
    const list: T[] = [];
    fields[name] = list;
    return (members: string) => {
      for (const member of listOf(parseJson(`[${members}]`))) for (const one of read(member)) list.push(one);
    };
  };
  const openField = (name: string, isList: boolean): typeof open => {
    if (name === 'claimBatches') {
      const readBatch = claimReader();
      return openList('claims', (batch) => readBatch(checkBatch(batch)));
    }
    if (isList) return openList(name, (one) => [one]);
    const object = {};
    fields[name] = object;
    return (members) => Object.assign(object, parseJson(`{${members}}`));
  };
  const takeLine = (line: string): void => {
    const isEnd = line === ']' || line === '}';
    if (open && isEnd) open = undefined;
    else if (open) open(line.startsWith(',') ? line.slice(1) : line);
    else if (isEnd) isOver = true;
    else if (opening.test(line)) open = openField(line.slice(2, -3), line.endsWith('['));
    else if (line !== '') Object.assign(fields, parseJson(`${line}}`));
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

/** The border: a batch has its three fields, or the data is not whole. */
function checkBatch(value: unknown): ClaimBatch {
  if (typeof value !== 'object' || value === null || !('words' in value && 'numbers' in value && 'claims' in value))
    throw broken('a batch of claims is none');
  return value as ClaimBatch;
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
