/**
 * Gets the corpus: from the server, with how far it is, checked to be one that this viewer can read.
 */
import type { Corpus } from '../../../src/model.ts';
import { finish } from '../../../src/steps.ts';
import { LoadError } from './failure.ts';
import { type Lines, readLines } from './lines.ts';
import { inSlices, pacer } from './slices.ts';

/** Where loading stands: bytes while reading (of how many, where the server says), then indexing. */
export type Progress =
  | { readonly stage: 'reading'; readonly bytes: number; readonly of?: number }
  | { readonly stage: 'indexing'; readonly claims: number };

export interface Loading {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** The data of an exported folder, put into the page by a script of its own. */
declare global {
  var claimgraphData: string | undefined;
}

/** Whether the page carries its data and has no server. */
export function isExported(): boolean {
  return globalThis.claimgraphData !== undefined;
}

/** The corpus that the page carries. Rejects with a LoadError that says what is amiss with it. */
export async function unpackCorpus({ onProgress }: Pick<Loading, 'onProgress'>): Promise<Corpus> {
  const text = globalThis.claimgraphData ?? '';
  // The text is of no use any more, and may be large.
  globalThis.claimgraphData = '';
  const lines = readLines();
  await inSlices(lines.take(text));
  return finishCorpus(lines, onProgress, 'folder');
}

/** The corpus at an address. Rejects with a LoadError that says what to do, or with the signal's reason when cancelled. */
export async function loadCorpus(address: string, loading: Loading): Promise<Corpus> {
  const { signal } = loading;
  const response = await fetch(address, { signal, headers: { Accept: 'application/vnd.claimgraph.batches+json, application/json' } }).catch(
    (cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new LoadError('The server does not answer.', 'Is claimgraph serve still running? Start it again, then retry.');
    },
  );
  if (!response.ok)
    throw new LoadError(`The server answers with status ${response.status}.`, 'Its terminal says why. Mend that, then retry.');
  // What is read is unpacked already: the server says how much that will be.
  const length = Number(
    response.headers.get('X-Length') ?? (response.headers.has('Content-Encoding') ? 0 : response.headers.get('Content-Length')),
  );
  return loadText(response.body ?? (await response.blob()).stream(), length, loading);
}

/** Where a corpus comes from, and so how one of another version is made one of this. */
type Origin = keyof typeof ofAnotherVersion;

const ofAnotherVersion = {
  server: 'Server and viewer are of different versions. Restart claimgraph serve, then reload this page.',
  folder: 'Its files are of different versions. Write the folder anew with claimgraph export --site FOLDER.',
  file: 'Write it anew with claimgraph export --format json, of the version that this page is of.',
} as const;

type LoadingText = Loading & { readonly from?: Origin };

/** The corpus of a text as it comes; of how many bytes, where that is known, else 0. Rejects as `loadCorpus` does. */
export async function loadText(
  text: ReadableStream<Uint8Array>,
  length: number,
  { signal, onProgress, from = 'server' }: LoadingText,
): Promise<Corpus> {
  const lines = readLines();
  const pause = pacer(12);
  for await (const part of partsOf(text, length, onProgress)) {
    for (const _ of lines.take(part)) await pause();
    await pause();
    signal.throwIfAborted();
  }
  return finishCorpus(lines, onProgress, from);
}

function finishCorpus(lines: Lines, onProgress: Loading['onProgress'], from: Origin): Corpus {
  const corpus = checkCorpus(lines.made(), from);
  onProgress({ stage: 'indexing', claims: corpus.claims.length });
  return corpus;
}

async function* partsOf(text: ReadableStream<Uint8Array>, length: number, onProgress: Loading['onProgress']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = text.getReader();
  let [bytes, told] = [0, 0];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    // A megabyte at a time: the page is drawn anew for each.
    if (bytes - told >= 1e6 || told === 0) {
      onProgress(length > 0 ? { stage: 'reading', bytes, of: length } : { stage: 'reading', bytes });
      told = bytes;
    }
    yield decoder.decode(chunk.value, { stream: true });
  }
  yield decoder.decode();
}

const lists = ['papers', 'claims', 'entities', 'mentions', 'findings', 'reviews'] as const;
const objects = ['others', 'positions'] as const;

/** The corpus that a text is, in whatever lines. Throws a LoadError where it is none. */
export function parseCorpus(text: string): Corpus {
  const lines = readLines();
  finish(lines.take(text));
  return checkCorpus(lines.made(), 'file');
}

/** The border: what the server sends is a corpus of format 1, or we say what it is. */
function checkCorpus(value: unknown, from: Origin = 'server'): Corpus {
  if (typeof value !== 'object' || value === null)
    throw new LoadError('The data is no claimgraph corpus.', 'Reload; if it stays so, build the graph again.');
  const { format } = value as { readonly format?: unknown };
  if (format !== 1) {
    throw new LoadError(
      `The data is of format ${JSON.stringify(format) ?? 'unknown'}; this viewer reads format 1.`,
      ofAnotherVersion[from],
    );
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const missing = [
    ...lists.filter((name) => !Array.isArray(fields[name])),
    ...objects.filter((name) => typeof fields[name] !== 'object' || fields[name] === null),
  ];
  if (missing.length > 0) throw new LoadError(`The data lacks ${missing.join(', ')}.`, 'Reload; if it stays so, build the graph again.');
  return value as Corpus;
}
