/**
 * Extraction of abstracts, the whole of it and stage by stage, beside what compromise takes merely to tag the same text. The expensive steps
 * run only on sentences that need them.
 */
import nlp from 'compromise';
import { bench, describe } from 'vitest';
import { createExtractor } from '../../src/extract/extract.ts';
import { segmentSentences } from '../../src/extract/sentences.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { abstracts } from './abstracts.ts';

const papers = abstracts(200);
const { knowledge } = loadKnowledge();
const extractor = createExtractor(knowledge);
const options = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };

describe('200 abstracts in one thread', () => {
  bench('baseline: compromise tags the text', () => void papers.map(({ text }) => nlp(text).length), options);
  bench('extract everything', () => void papers.map((paper) => extractor.extract(paper).claims.length), options);
  bench('sentences alone', () => void papers.map((paper) => segmentSentences(paper).length), options);
});

describe('start', () => {
  bench('read the tables', () => void loadKnowledge(), options);
  bench('make the extractor', () => void createExtractor(knowledge), options);
});
