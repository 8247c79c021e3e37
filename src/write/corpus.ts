/**
 * A corpus as JSON in lines, for readers that take it as it comes: the viewer parses line after line and draws in between, and no string has to
 * hold all of a large corpus. It is one JSON value like any other to all who read it at once.
 */
import type { Corpus } from '../model.ts';

/** Characters from which on a line ends; parsed in a millisecond or so. */
const enough = 65_536;

/**
 * The lines, without their breaks: `{"format":1,"hash":"…"`, then for each list `,"name":[`, its members, some to a line, and `]`; all else on a
 * line of its own; at last `}`.
 */
export function* writeCorpus({ format, hash, ...fields }: Corpus): Generator<string> {
  yield JSON.stringify({ format, hash }).slice(0, -1);
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) yield* listLines(name, value);
    else yield `,${JSON.stringify(name)}:${JSON.stringify(value)}`;
  }
  yield '}';
}

function* listLines(name: string, list: readonly unknown[]): Generator<string> {
  yield `,${JSON.stringify(name)}:[`;
  let [line, isFirst] = ['', true];
  for (const one of list) {
    line += `${isFirst ? '' : ','}${JSON.stringify(one)}`;
    isFirst = false;
    if (line.length < enough) continue;
    yield line;
    line = '';
  }
  if (line !== '') yield line;
  yield ']';
}
