/**
 * Gets the corpus: from the server, with how far it is, checked to be one that this viewer can read.
 */
import type { Corpus } from '../../../src/model.ts';

/** Where loading stands: bytes while reading (of how many, where the server says), then indexing. */
export type Progress =
  | { readonly stage: 'reading'; readonly bytes: number; readonly of?: number }
  | { readonly stage: 'indexing'; readonly claims: number };

/** Something the reader can act on: what happened, and what to do. */
export class LoadError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

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

/** The corpus that the page carries. Throws a LoadError that says what is amiss with it. */
export async function unpackCorpus({ onProgress }: Pick<Loading, 'onProgress'>): Promise<Corpus> {
  const text = globalThis.claimgraphData ?? '';
  const corpus = parseCorpus(text);
  // The text is of no use any more, and may be large.
  globalThis.claimgraphData = '';
  onProgress({ stage: 'indexing', claims: corpus.claims.length });
  return corpus;
}

/** The corpus at an address. Rejects with a LoadError that says what to do, or with the signal's reason when cancelled. */
export async function loadCorpus(address: string, { signal, onProgress }: Loading): Promise<Corpus> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new LoadError('The server does not answer.', 'Is claimgraph serve still running? Start it again, then retry.');
  });
  if (!response.ok)
    throw new LoadError(`The server answers with status ${response.status}.`, 'Its terminal says why. Mend that, then retry.');
  const text = await readText(response, onProgress);
  const corpus = parseCorpus(text);
  onProgress({ stage: 'indexing', claims: corpus.claims.length });
  return corpus;
}

async function readText(response: Response, onProgress: Loading['onProgress']): Promise<string> {
  if (!response.body) return response.text();
  // What is read is unpacked already: the server says how much that will be.
  const length = Number(
    response.headers.get('X-Length') ?? (response.headers.has('Content-Encoding') ? 0 : response.headers.get('Content-Length')),
  );
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  const pieces: string[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    pieces.push(decoder.decode(chunk.value, { stream: true }));
    onProgress(length > 0 ? { stage: 'reading', bytes, of: length } : { stage: 'reading', bytes });
  }
  return pieces.join('') + decoder.decode();
}

const lists = ['papers', 'claims', 'entities', 'mentions', 'findings', 'reviews'] as const;
const objects = ['others', 'positions'] as const;

/**
 * Overrides make letters run backwards, so that a name looks like another. They are shown as what they are, characters of no use; all else,
 * and every offset, stays.
 */
const overrides = /[\u202D\u202E]/gu;

/** The border: what the server sends is a corpus of format 1, or we say what it is. */
export function parseCorpus(text: string): Corpus {
  const value = parseJson(text.replace(overrides, '\uFFFD'));
  if (typeof value !== 'object' || value === null)
    throw new LoadError('The data is no claimgraph corpus.', 'Reload; if it stays so, build the graph again.');
  const { format } = value as { readonly format?: unknown };
  if (format !== 1) {
    throw new LoadError(
      `The data is of format ${JSON.stringify(format) ?? 'unknown'}; this viewer reads format 1.`,
      'Server and viewer are of different versions. Restart claimgraph serve, then reload this page.',
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LoadError(
      `The data is not whole: ${cause instanceof Error ? cause.message : String(cause)}`,
      'The connection may have broken off. Retry.',
    );
  }
}
