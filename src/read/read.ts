/**
 * Bytes to papers, in whatever format they come. Use it at the door, with a file's name and its bytes; it touches no disk and no network.
 *
 * Papers and problems come in the order of the file, each as soon as it is complete, in memory bounded by the longest paper allowed.
 */

import { createTranscoder, detectBytes, detectEncoding, type Encoding } from './encoding.ts';
import { createLineReader, type LineItem, wholeLines } from './lines.ts';
import { abstractList } from './listings/abstract-list.ts';
import { trendingPage } from './listings/trending-page.ts';
import { plain } from './manuscript/plain.ts';
import { titleSlug } from './paper.ts';
import { readProblem } from './problems.ts';
import type { Format, Line, Reader, ReadItem, Reading, Source } from './reader.ts';
import { beginsRecords, records } from './records/records.ts';
import { epoch, results } from './tables/results.ts';

export { isLoss } from './problems.ts';
export { type Format, formats, paperLimit, type ReadItem, type Source } from './reader.ts';

/** The formats in the order in which they are tried; the last one takes anything. */
const readings: readonly Reading[] = [results, epoch, records, abstractList, trendingPage, plain];

/**
 * The papers of a file, and what is amiss in it. The format is told by the content unless it is given. Never rejects: bytes that stop
 * coming are a problem like any other. `isLoss` tells problems that cost something from mere remarks.
 */
export async function* readPapers(source: Source, options: { readonly format?: Format } = {}): AsyncGenerator<ReadItem> {
  const { file } = source;
  const bytes = createByteReader(file);
  const lines = createFormatReader(file, options.format);
  const sameId = createIdCheck(file);
  let [items, ended] = [0, false];
  const read = function* (found: readonly LineItem[]): Generator<ReadItem> {
    for (const one of found) {
      for (const item of 'line' in one ? lines.take(one.line) : [one]) {
        items++;
        yield* sameId(item);
      }
    }
  };
  try {
    for await (const chunk of source.bytes) {
      yield* read(bytes.feed(chunk));
      if (bytes.isBinary()) return;
    }
    ended = true;
  } catch (error) {
    yield readProblem('read/failed', file, `could not be read to its end: ${error instanceof Error ? error.message : String(error)}`);
  }
  yield* read(bytes.end());
  for (const item of lines.finish()) {
    items++;
    yield* sameId(item);
  }
  if (items === 0 && ended) yield readProblem('read/empty', file, 'nothing in it to read');
}

// ── bytes to lines ───────────────────────────────────────────────────────────────────────────────────────────────────

interface ByteReader {
  feed(chunk: Uint8Array): readonly LineItem[];
  end(): readonly LineItem[];
  isBinary(): boolean;
}

/** Looks at the first bytes before anything is decoded: how the file is cut into chunks changes nothing. */
function createByteReader(file: string): ByteReader {
  const lines = createLineReader(file);
  let head = new Uint8Array();
  let transcoder: ReturnType<typeof createTranscoder> | undefined;
  let binary = false;

  const begin = (encoding: Encoding): LineItem[] => {
    if (encoding.kind === 'binary') {
      binary = true;
      return [readProblem('read/not-text', file, `no text: ${encoding.what}`)];
    }
    transcoder = createTranscoder(encoding.kind);
    const items = lines.feed(transcoder.convert(head.subarray(encoding.mark)));
    head = new Uint8Array();
    const remark = readProblem('read/encoding', file, `${encoding.kind.toUpperCase()} rather than UTF-8; taken as such`, 1);
    return encoding.kind === 'utf-8' ? [...items] : [remark, ...items];
  };
  return {
    feed: (chunk) => {
      if (binary) return [];
      if (transcoder) return lines.feed(transcoder.convert(chunk));
      const joined = new Uint8Array(head.length + chunk.length);
      joined.set(head);
      joined.set(chunk, head.length);
      head = joined;
      return head.length < detectBytes ? [] : begin(detectEncoding(head.subarray(0, detectBytes)));
    },
    end: () => {
      const items = transcoder || binary ? [] : begin(detectEncoding(head));
      return transcoder ? [...items, ...lines.feed(transcoder.end()), ...lines.end()] : items;
    },
    isBinary: () => binary,
  };
}

// ── lines to papers ──────────────────────────────────────────────────────────────────────────────────────────────────

/** So many characters are looked at before the format is settled. */
const sniffed = 64 * 1024;

/** Holds the first lines back until they tell the format, unless it is given. */
function createFormatReader(file: string, format: Format | undefined): Reader {
  const create = (looksRight: (reading: Reading) => boolean): Reader => {
    const reading = readings.find(looksRight) ?? plain;
    return reading.takesParts ? reading.createReader(file) : wholeLines(file, reading.createReader(file));
  };
  let reader = format === undefined ? undefined : create((reading) => reading.format === format);
  let head: Line[] = [];
  let size = 0;
  let filled = 0;
  const settle = (): readonly ReadItem[] => {
    const [settled, lines] = [create((reading) => reading.looksLike(head)), head];
    reader = settled;
    head = [];
    return lines.flatMap((line) => settled.take(line));
  };
  return {
    take: (line) => {
      if (reader) return reader.take(line);
      head.push(line);
      size += line.text.length + 1;
      if (line.text.trim() !== '') filled++;
      const settled = size >= sniffed || (filled === 1 && beginsRecords(line) && line.text.trim().length > 1);
      return settled ? settle() : [];
    },
    finish: () => {
      const items = reader ? [] : settle();
      return [...items, ...(reader?.finish() ?? [])];
    },
  };
}

// ── ids ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** So many ids of one file are remembered; a paper that comes again after more of them is not noticed here. */
const rememberedIds = 200_000;

/** Leaves out a paper that the file had before, and parts different papers whose ids were made from equal titles. */
function createIdCheck(file: string): (item: ReadItem) => Generator<ReadItem> {
  const versions = new Map<string, string>();
  return function* (item) {
    if ('problem' in item) return yield item;
    const { paper } = item;
    const known = versions.get(paper.id);
    if (known === undefined) {
      if (versions.size < rememberedIds) versions.set(paper.id, paper.version);
      return yield item;
    }
    const line = paper.origin.map.find(({ part }) => part === 'text')?.line;
    if (known === paper.version)
      return yield readProblem('read/same-paper', file, `${paper.id} again, word for word; it is read once`, line);
    const own = paper.id === titleSlug(paper.title) ? `${paper.id}-${paper.version.slice(0, 6)}` : paper.id;
    const outcome = own === paper.id ? 'of papers with one id a store keeps the first' : `it goes by ${own}`;
    yield readProblem('read/duplicate-id', file, `${paper.id} again, with another text; ${outcome}`, line);
    yield { paper: { ...paper, id: own } };
  };
}
