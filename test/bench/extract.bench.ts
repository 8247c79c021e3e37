/**
 * Extraction of abstracts, the whole of it, beside what compromise takes merely to tag the same text, in one run; and how much memory it needs,
 * over 2,000 abstracts and over 20,000. The expensive steps run only on sentences that need them.
 *
 * CLAIMGRAPH_ABSTRACTS names a file of abstracts (JSON lines); without it, the seeds are repeated. Speed side by side and memory are measured on
 * what `npm run build` made: the test runner's own transforms slow small functions down.
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

const built = new URL(process.env.CLAIMGRAPH_DIST ?? '../../dist/', import.meta.url);
if (existsSync(new URL('extract/extract.js', built))) {
  console.log(`built code, side by side: ${child('speed.mjs')}`);
  for (const count of [2000, 20_000]) console.log(`built code, peak memory: ${child('memory.mjs', String(count))}`);
} else console.log('built code: not measured; run `npm run build` first');

/** What a child process that measures the built code prints. */
function child(script: string, ...rest: string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return execFileSync(process.execPath, [path, abstractsFile(), ...rest], { encoding: 'utf8' }).trim();
}
