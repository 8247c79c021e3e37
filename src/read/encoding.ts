/**
 * From bytes to characters: what a file is by its first bytes, and how bytes that are not UTF-8 are read all the same.
 */

/** How many bytes `detectEncoding` wants to see, if there are that many. */
export const detectBytes = 512;

export type Encoding =
  | { readonly kind: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly mark: number }
  | { readonly kind: 'binary'; readonly what: string };

/** First bytes that no text has, and what they are the mark of. */
const magics: readonly (readonly [mark: readonly number[], what: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF; turn it into text first'],
  [[0x1f, 0x8b], 'gzip-compressed; unpack it first'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Office document; unpack or export it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd-compressed; unpack it first'],
  [[0x42, 0x5a, 0x68], 'bzip2-compressed; unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz-compressed; unpack it first'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'an SQLite database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32; convert it to UTF-8 first'],
];

const byteOrderMarks: readonly (readonly [mark: readonly number[], kind: 'utf-8' | 'utf-16le' | 'utf-16be'])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What the first bytes of a file say it is. `mark` is the length of the byte order mark to leave out. */
export function detectEncoding(head: Uint8Array): Encoding {
  const begins = ([mark]: readonly [readonly number[], string]) => mark.every((byte, place) => head[place] === byte);
  const magic = magics.find(begins);
  if (magic) return { kind: 'binary', what: magic[1] };
  const marked = byteOrderMarks.find(begins);
  if (marked) return { kind: marked[1], mark: marked[0].length };
  const wide = wideByNuls(head);
  if (wide) return { kind: wide, mark: 0 };
  if (controls(head) * 10 > head.length) return { kind: 'binary', what: 'binary data' };
  return { kind: 'utf-8', mark: 0 };
}

/** UTF-16 without a mark shows as a NUL at nearly every other byte. */
function wideByNuls(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4) return undefined;
  const nuls: [even: number, odd: number] = [0, 0];
  for (let place = 0; place < 2 * pairs; place++) if (head[place] === 0) nuls[place % 2 === 0 ? 0 : 1]++;
  const [even, odd] = nuls;
  if (odd > 0.6 * pairs && even < 0.1 * pairs) return 'utf-16le';
  if (even > 0.6 * pairs && odd < 0.1 * pairs) return 'utf-16be';
  return undefined;
}

/** Number of control characters that no text has: all but backspace, tab, line ends, form feed and escape. */
function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < 8 || byte === 127 || (byte > 13 && byte < 32 && byte !== 27)) count++;
  return count;
}

/** Turns a file's bytes into UTF-8, chunk by chunk. */
export interface Transcoder {
  convert(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

export function createTranscoder(kind: 'utf-8' | 'utf-16le' | 'utf-16be'): Transcoder {
  if (kind === 'utf-8') return { convert: (chunk) => chunk, end: () => new Uint8Array() };
  const decoder = new TextDecoder(kind, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return {
    convert: (chunk) => encoder.encode(decoder.decode(chunk, { stream: true })),
    end: () => encoder.encode(decoder.decode()),
  };
}

/** `utf-8`: exactly so. `repaired`: UTF-8 with bytes that are no character. `windows-1252`: not UTF-8 at all. */
export interface Decoded {
  readonly text: string;
  readonly as: 'utf-8' | 'repaired' | 'windows-1252';
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes one line. Bytes that are not UTF-8 are U+FFFD if the rest of the line is evidently UTF-8, else the line is Windows-1252 (a superset of Latin-1). */
export function decodeLine(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), as: 'utf-8' };
  } catch {
    const text = lenient.decode(bytes);
    let [bad, good] = [0, 0];
    for (const character of text) {
      if (character === '\uFFFD') bad++;
      else if (character > '\u007F') good++;
    }
    return good >= bad ? { text, as: 'repaired' } : { text: decodeWindows1252(bytes), as: 'windows-1252' };
  }
}

/** 0x80 to 0x9F in Windows-1252, as in https://encoding.spec.whatwg.org/#windows-1252; all other bytes are their own code point. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const codes = Uint16Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte));
  let text = '';
  for (let start = 0; start < codes.length; start += 4096) text += String.fromCharCode(...codes.subarray(start, start + 4096));
  return text;
}
