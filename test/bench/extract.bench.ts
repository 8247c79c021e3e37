/**
 * Extraction of abstracts, the whole of it, beside what compromise takes merely to tag the same text, in one run; and how much memory it needs,
 * over 2,000 abstracts and over 20,000. The expensive steps run only on sentences that need them.
 *
 * CLAIMGRAPH_ABSTRACTS names a file of abstracts (JSON lines); without it, the seeds are repeated. Memory is measured on what
 * `npm run build` made.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';
import { bench, describe } from 'vitest';
import { createExtractor } from '../../src/extract/extract.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { abstracts, abstractsFile } from './abstracts.ts';

const warmUp = 2000;
const papers = abstracts(warmUp + 200);
const measured = papers.slice(warmUp);
const { knowledge } = loadKnowledge();
const extractor = createExtractor(knowledge);
for (const paper of papers.slice(0, warmUp)) extractor.extract(paper);
const options = { iterations: 15, warmupIterations: 2, time: 0, warmupTime: 0 };

describe('200 abstracts in one thread', () => {
  bench('baseline: compromise tags the text', () => void measured.map(({ text }) => nlp(text).length), options);
  bench('extract everything', () => void measured.map((paper) => extractor.extract(paper).claims.length), options);
  bench('sentences alone', () => void measured.map((paper) => segmentSentences(paper).length), options);
});

describe('start', () => {
  bench('read the tables', () => void loadKnowledge(), options);
  bench('make the extractor', () => void createExtractor(knowledge), options);
});

for (const count of [2000, 20_000]) console.log(`peak memory: ${peakMemory(count)}`);

/** What the child process prints of so many abstracts. */
function peakMemory(count: number): string {
  const built = new URL(process.env.CLAIMGRAPH_DIST ?? '../../dist/', import.meta.url);
  if (!existsSync(new URL('extract/extract.js', built))) return 'not measured; run `npm run build` first';
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  return execFileSync(process.execPath, [script, abstractsFile(), String(count)], { encoding: 'utf8' }).trim();
}
