/**
 * A corpus as JSON in lines, for readers that take it as it comes: the viewer parses line after line and draws in between, and no string has to
 * hold all of a large corpus. It is one JSON value like any other to all who read it at once.
 */
import type { Corpus } from '../model.ts';
import { writeClaims } from './claim-batches.ts';

/** Characters from which on a line ends; parsed in a millisecond or so. */
const enough = 65_536;

/**
 * The lines, without their breaks: `{"format":1,"hash":"…"`, then for each list `,"name":[`, its members, some to a line, and `]`; for each object
 * the same with `{` and `}`; at last `}`.
 */
export function* writeCorpus({ format, hash, ...fields }: Corpus): Generator<string> {
  yield* writeFields({ format, hash }, fields);
}

/** The same for the viewer, which takes it in a third of the time: `claimBatches` (claim-batches.ts) in place of `claims`. */
export function* writeBatchedCorpus({ format, hash, claims, ...others }: Corpus): Generator<string> {
  yield* writeFields({ format, hash }, { claimBatches: writeClaims(claims), ...others });
}

function* writeFields(head: Pick<Corpus, 'format' | 'hash'>, fields: object): Generator<string> {
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, value] of Object.entries(fields)) {
    const isList = isIterable(value);
    yield `,${JSON.stringify(name)}:${isList ? '[' : '{'}`;
    yield* memberLines(isList ? listMembers(value) : objectMembers(value ?? {}));
    yield isList ? ']' : '}';
  }
  yield '}';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* listMembers(list: Iterable<unknown>): Generator<string> {
  for (const one of list) yield JSON.stringify(one);
}

function* objectMembers(object: object): Generator<string> {
  for (const [key, value] of Object.entries(object)) if (value !== undefined) yield `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}

function* memberLines(members: Iterable<string>): Generator<string> {
  let [line, isFirst] = ['', true];
  for (const one of members) {
    line += `${isFirst ? '' : ','}${one}`;
    isFirst = false;
    if (line.length < enough) continue;
    yield line;
    line = '';
  }
  if (line !== '') yield line;
}
