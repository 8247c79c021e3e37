/**
 * Bytes to lines, in bounded memory however long a line is. Lines end with LF, CRLF or a lone CR and come without their end.
 */
import { type Decoded, decodeLine } from './encoding.ts';
import { readProblem } from './problems.ts';
import { type Line, paperLimit, type Reader, type ReadItem } from './reader.ts';

export type LineItem = { readonly line: Line } | Extract<ReadItem, { readonly problem: unknown }>;

export interface LineReader {
  feed(chunk: Uint8Array): readonly LineItem[];
  /** The last line, if the file does not end with a line end. */
  end(): readonly LineItem[];
}

const lineFeed = 10;
const carriageReturn = 13;
/** A line longer than that comes in parts. */
const longestPart = 1024 * 1024;
/** Chunks of one part are joined when they are more than that. */
const mostParts = 64;
/** After that many lines with bad bytes the rest are not named one by one. */
const namedLines = 20;

/** Lines with bytes that are no UTF-8 are read as well as can be, and named in a problem. Very long lines come in parts of about `longest` bytes. */
export function createLineReader(file: string, longest = longestPart): LineReader {
  let [number, column] = [1, 1];
  let kept: Uint8Array[] = [];
  let length = 0;
  let endedWithReturn = false;
  const remarks = createRemarks(file);

  const keep = (part: Uint8Array): void => {
    length += part.length;
    kept = kept.length < mostParts ? [...kept, part] : [joinBytes(kept), part];
  };
  const emit = (bytes: Uint8Array, more: boolean): LineItem[] => {
    const { text, as } = decodeLine(bytes);
    const items = [...remarks({ text, as, line: number }), { line: { text, line: number, column, more } }];
    column += text.length;
    return items;
  };
  const close = (last: Uint8Array): LineItem[] => {
    const items = emit(joinBytes([...kept, last]), false);
    [kept, length, column] = [[], 0, 1];
    number++;
    return items;
  };
  /** Keeps the begin of a line, or hands on what is long enough, cut where no character is. */
  const begin = (part: Uint8Array): LineItem[] => {
    if (length + part.length < longest) {
      // A copy, because whoever made the chunk may use its memory again.
      keep(part.slice());
      return [];
    }
    const bytes = joinBytes([...kept, part]);
    const cut = characterStart(bytes);
    [kept, length] = [[], 0];
    keep(bytes.slice(cut));
    return emit(bytes.subarray(0, cut), true);
  };

  return {
    feed: (chunk) => {
      const items: LineItem[] = [];
      let start = endedWithReturn && chunk[0] === lineFeed ? 1 : 0;
      if (chunk.length > 0) endedWithReturn = false;
      for (const [end, next] of lineEnds(chunk, start)) {
        for (; end - start > longest; start += longest) items.push(...begin(chunk.subarray(start, start + longest)));
        items.push(...close(chunk.subarray(start, end)));
        start = next;
        endedWithReturn = next === chunk.length && chunk[next - 1] === carriageReturn;
      }
      for (; start < chunk.length; start += longest) items.push(...begin(chunk.subarray(start, start + longest)));
      return items;
    },
    end: () => (length > 0 || column > 1 ? close(new Uint8Array()) : []),
  };
}

/** The last offset in the last four bytes where a UTF-8 character may begin. */
function characterStart(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(1, bytes.length - 4); at--) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return at;
  return bytes.length;
}

/** Where each line ends, and where the next begins. */
function* lineEnds(chunk: Uint8Array, from: number): Generator<readonly [end: number, next: number]> {
  let feed = chunk.indexOf(lineFeed, from);
  let back = chunk.indexOf(carriageReturn, from);
  while (feed >= 0 || back >= 0) {
    const end = back < 0 || (feed >= 0 && feed < back) ? feed : back;
    const next = end === back && feed === back + 1 ? end + 2 : end + 1;
    yield [end, next];
    if (feed >= 0 && feed < next) feed = chunk.indexOf(lineFeed, next);
    if (back >= 0 && back < next) back = chunk.indexOf(carriageReturn, next);
  }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** What to say of odd bytes: often enough to find them, not a thousand times. */
function createRemarks(file: string): (found: Decoded & { readonly line: number }) => readonly LineItem[] {
  const said = { encoding: 0, badBytes: 0, nul: 0 };
  return ({ text, as, line }) => {
    const items: LineItem[] = [];
    if (as === 'windows-1252' && ++said.encoding === 1)
      items.push(
        readProblem(
          'read/encoding',
          file,
          'bytes that are not UTF-8: taken as Windows-1252 (Latin-1), here and in later lines like it',
          line,
        ),
      );
    if (as === 'repaired' && ++said.badBytes <= namedLines) {
      const more = said.badBytes === namedLines ? '; later lines like it are not named' : '';
      items.push(readProblem('read/bad-bytes', file, `bytes that are no UTF-8 character were replaced by U+FFFD${more}`, line));
    }
    if (text.includes('\0') && ++said.nul === 1)
      items.push(readProblem('read/nul', file, 'a NUL character in the text; it is kept, here and in later lines like it', line));
    return items;
  };
}

/**
 * A reader of whole lines, for formats that have no use for parts of them: joins the parts. A line longer than `paperLimit` is named in a
 * problem and skipped.
 */
export function wholeLines(file: string, reader: Reader): Reader {
  let parts: Line[] = [];
  let size = 0;
  return {
    take: (part) => {
      if (!part.more && parts.length === 0 && size === 0) return reader.take(part);
      size += part.text.length;
      if (size > paperLimit) parts = [];
      else parts.push(part);
      if (part.more) return [];
      const [first, length] = [parts[0], size];
      const text = parts.map((one) => one.text).join('');
      [parts, size] = [[], 0];
      if (first) return reader.take({ ...first, text, more: false });
      const reason = `a line of ${length} characters was skipped; one paper may have ${paperLimit} (16 MB)`;
      return [readProblem('read/too-long', file, reason, part.line)];
    },
    finish: reader.finish,
  };
}
