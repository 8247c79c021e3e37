/** What the tests of reading share: a file that exists only as a string, and what came out of it. */
import { expect } from 'vitest';
import type { Paper, Part, Problem } from '../../src/model.ts';
import { type Format, readPapers } from '../../src/read/read.ts';
import { sourcePosition } from '../../src/span.ts';

export interface Outcome {
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
}

export const file = 'input.txt';

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Reads a file cut into chunks of `size` bytes. */
export async function read(
  content: string | Uint8Array,
  options: { readonly format?: Format; readonly size?: number } = {},
): Promise<Outcome> {
  const bytes = bytesOf(content);
  const { size = Math.max(1, bytes.length), format } = options;
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += size) chunks.push(bytes.slice(start, start + size));
  return readChunks(chunks, format);
}

export async function readChunks(chunks: Iterable<Uint8Array>, format?: Format): Promise<Outcome> {
  const papers: Paper[] = [];
  const problems: Problem[] = [];
  for await (const item of readPapers({ file, bytes: chunks }, format === undefined ? {} : { format })) {
    if ('paper' in item) papers.push(item.paper);
    else problems.push(item.problem);
  }
  return { papers, problems };
}

/** Problems as `rule@line`. */
export function rulesOf({ problems }: Outcome): readonly string[] {
  return problems.map(({ rule, line }) => (line === undefined ? rule : `${rule}@${line}`));
}

/** Every character of title and text, looked up in the file's lines, is the same character there, or the escape or line end it was read from. */
export function expectMapToHold(content: string, papers: readonly Paper[]): void {
  const lines = content.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const wrong: string[] = [];
  for (const paper of papers) {
    for (const part of ['title', 'text'] as const satisfies readonly Part[]) {
      for (let offset = 0; offset < paper[part].length; offset++) {
        const at = sourcePosition(paper.origin.map, part, offset);
        const line = at && lines[at.line - 1];
        if (line === undefined || !agrees(paper[part].charAt(offset), line, at?.column ?? 0))
          wrong.push(`${paper.id} ${part} ${offset}: ${JSON.stringify(paper[part].charAt(offset))} at ${JSON.stringify(at)}`);
      }
    }
  }
  expect(wrong.slice(0, 5)).toEqual([]);
}

function agrees(character: string, line: string, column: number): boolean {
  if (character === '\n' && column === line.length + 1) return true;
  const found = line.charAt(column - 1);
  if (found !== '\\') return found === character;
  const written = /^\\(?:u[\da-f]{4}|["\\/bfnrt])/iu.exec(line.slice(column - 1))?.[0];
  return character === '\\' || (written !== undefined && JSON.parse(`"${written}"`) === character);
}
