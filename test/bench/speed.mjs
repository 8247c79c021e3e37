/**
 * Child process of the bench: extraction beside what compromise takes merely to tag the same text, turn about in one run, both warm.
 * Prints the medians of user CPU time an abstract. It runs what `npm run build` made, as users do: node test/bench/speed.mjs FILE
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import nlp from 'compromise';

const [file = ''] = process.argv.slice(2);
const built = new URL(process.env.CLAIMGRAPH_DIST ?? '../../dist/', import.meta.url);
const { createExtractor } = await import(new URL('extract/extract.js', built).href);
const { loadKnowledge } = await import(new URL('knowledge/load.js', built).href);

const warmUp = 2000;
const rounds = 30;
const size = 50;
const bytes = readFileSync(file);
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const papers = Array.from({ length: warmUp + rounds * size }, (_, index) => {
  const { id = '', title = '', text, abstract } = JSON.parse(lines[index % lines.length]);
  return { id, version: String(index), title, text: text ?? abstract ?? '', ids: {}, origin: { file, map: [] }, parts: [] };
});
const extractor = createExtractor(loadKnowledge().knowledge);
for (const paper of papers.slice(0, warmUp)) extractor.extract(paper);
for (const { text } of papers.slice(0, 200)) nlp(text);

const times = { extract: [], tag: [] };
for (let round = 0; round < rounds; round += 1) {
  const turn = papers.slice(warmUp + round * size, warmUp + (round + 1) * size);
  times.extract.push(userTime(() => turn.map((paper) => extractor.extract(paper).claims.length)));
  times.tag.push(userTime(() => turn.map(({ text }) => nlp(text).length)));
}
const [extract, tag] = [median(times.extract), median(times.tag)];
console.log(
  JSON.stringify({ extractMsEach: extract, compromiseMsEach: tag, timesAsFast: tag / extract }, (_, value) =>
    typeof value === 'number' ? Number(value.toFixed(3)) : value,
  ),
);

/** User CPU time in ms for one abstract of a turn. */
function userTime(run) {
  const began = process.cpuUsage();
  run();
  return process.cpuUsage(began).user / 1000 / size;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
