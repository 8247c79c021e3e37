/**
 * The abstracts that the benches run on: the file of JSON lines named in CLAIMGRAPH_ABSTRACTS (`.gz` too), else the seeds, repeated.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { hash } from '../../src/hash.ts';
import type { Paper } from '../../src/model.ts';

export function abstracts(count: number): readonly Paper[] {
  const lines = read(abstractsFile()).split('\n').filter(Boolean);
  return Array.from({ length: count }, (_, index) => paper(lines[index % lines.length] ?? '{}'));
}

/** The file that the abstracts are read from. */
export function abstractsFile(): string {
  return process.env.CLAIMGRAPH_ABSTRACTS ?? fileURLToPath(new URL('../gold/seeds.jsonl', import.meta.url));
}

function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function paper(line: string): Paper {
  const { id = '', title = '', text, abstract } = JSON.parse(line);
  const words: string = text ?? abstract ?? '';
  return { id, version: hash(title, words), title, text: words, ids: {}, origin: { file: 'bench', map: [] }, parts: [] };
}
