/**
 * How fast the viewer is beside a bare sigma page that shows the same graph at the same places in the same sizes and colours: both in one
 * headless Chromium, turn about, several times. It measures what `npm run build` made:
 *
 *   npm run bench:viewer -- [--sizes 2k,10k,50k] [--corpus FILE.json] [--pictures overview,everything,table] [--rounds 5] [--out FILE]
 *
 * `--corpus` adds what `claimgraph export` wrote of papers of your own; figures of it are kept, words are not.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { makeCorpus, sizes } from './corpus.mjs';
import { summarize } from './figures.mjs';
import { measureBare, measureOurs, pictureOf } from './measure.mjs';
import { measureTable } from './table.mjs';

const here = import.meta.dirname;
const dist = process.env.CLAIMGRAPH_DIST ?? resolve(here, '../../../dist');
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2k,10k,50k' },
    corpus: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    pictures: { type: 'string', default: 'overview,everything,table' },
    out: { type: 'string' },
  },
});

const [{ createApp }, { readAssets }, { listen }, { writeCorpus }] = await Promise.all(
  ['server/app.js', 'server/assets.js', 'server/main.js', 'write/corpus.js'].map((file) => import(join(dist, file))),
);
const folder = mkdtempSync(join(tmpdir(), 'bench-viewer-'));
await build({
  root: join(here, 'bare'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
});
const browser = await chromium.launch({
  executablePath: process.env.CLAIMGRAPH_BROWSER ?? '/usr/bin/chromium',
  headless: true,
  args: [...JSON.parse(readFileSync(join(here, '../../../viz/chromium.json'), 'utf8')), '--js-flags=--max-old-space-size=8192'],
});

try {
  for (const [name, corpus] of corpora()) {
    for (const one of await measureCorpus(name, corpus)) {
      console.log(`${one.corpus}, ${one.picture}: ${JSON.stringify(one.medians)}`);
      if (options.out) keepResult(options.out, one);
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** Puts a result into the report, in the place of an earlier one of the same corpus and picture. */
function keepResult(file, result) {
  const { results } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { results: [] };
  const others = results.filter(({ corpus, picture }) => corpus !== result.corpus || picture !== result.picture);
  const chosen = result.corpus === 'abstracts' ? '--sizes "" --corpus FILE' : `--sizes ${result.corpus}`;
  const command = `npm run bench:viewer -- ${chosen} --rounds ${options.rounds}`;
  const machine = `${cpus().length} cores, software WebGL, Chromium ${browser.version().split('.')[0]}`;
  const report = { units: 'milliseconds, megabytes; ratio = ours / bare', results: [...others, { command, machine, ...result }] };
  writeFileSync(file, `${JSON.stringify(report, undefined, 1)}\n`);
}

/** Each made when its turn comes: two of the largest do not fit into memory together. */
function* corpora() {
  for (const name of options.sizes.split(',').filter(Boolean)) yield [name, makeCorpus(sizes[name])];
  if (options.corpus) yield ['abstracts', JSON.parse(readFileSync(options.corpus, 'utf8'))];
}

/** The overview and, up to 20,000 nodes, everything: ours and the bare page turn about. Then the table of all results. */
async function measureCorpus(name, corpus) {
  const app = createApp({ corpus: async () => corpus, viewer: readAssets(join(dist, 'viz')) });
  const ours = await listen(app, 0);
  // Packed once before the first round, as for every reader but the first.
  await app.request('/api/corpus', {
    headers: { 'Accept-Encoding': 'gzip', Accept: 'application/vnd.claimgraph.batches+json', Host: 'localhost' },
  });
  const bare = await serveFolder([...writeCorpus(corpus)].map((line) => `${line}\n`));
  const found = [];
  try {
    const size = await pictureOf(browser, ours.url);
    for (const everything of size.crowded ? [false, true] : [true]) {
      if (!options.pictures.includes(everything ? 'everything' : 'overview')) continue;
      const graph = await bare.draw(everything);
      if (everything && graph.nodes > 20_000) continue;
      // In software a frame of 40,000 edges takes a second.
      const frames = Math.max(10, Math.min(40, Math.round(80_000 / graph.edges)));
      const rounds = await inTurns([
        ['ours', () => measureOurs(browser, ours.url, { everything: everything && size.crowded, frames })],
        ['bare', () => measureBare(browser, `${bare.url}?draw`, { ...size, frames })],
      ]);
      const shows = { claims: corpus.claims.length, nodesDrawn: graph.nodes, edgesDrawn: graph.edges };
      found.push({ corpus: name, picture: everything ? 'everything' : 'overview', ...shows, ...summarize(rounds) });
    }
    // Nothing else shows this table: it is measured by itself.
    if (options.pictures.includes('table')) {
      const rounds = await inTurns([['ours', () => measureTable(browser, ours.url)]]);
      found.push({ corpus: name, picture: 'table', claims: corpus.claims.length, ...summarize(rounds) });
    }
  } finally {
    await bare.close();
    await ours.close();
  }
  return found;
}

/** What each page measures in each round; neither is always the one that comes first. */
async function inTurns(pages) {
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round += 1) {
    const turn = {};
    for (const [page, measure] of round % 2 === 0 ? pages : pages.toReversed()) turn[page] = await measure();
    rounds.push(turn);
  }
  return rounds;
}

/** The bare page, and the graph it draws: made of the corpus in the browser by the modules that make our picture. */
async function serveFolder(corpus) {
  let graph = '';
  const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/graph.json') return answer.setHeader('Content-Type', 'application/json').end(graph);
    if (path === '/corpus.json') return Readable.from(corpus).pipe(answer);
    const file = path === '/' ? '/index.html' : path;
    return answer.setHeader('Content-Type', types[file.split('.').at(-1)] ?? 'text/plain').end(readFileSync(join(folder, file)));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const draw = async (everything) => {
    const page = await browser.newPage();
    await page.goto(url);
    const made = await page.evaluate((all) => globalThis.graphOf(all), everything);
    await page.context().close();
    graph = JSON.stringify(made);
    return { nodes: made.nodes.length, edges: made.edges.length };
  };
  const close = () => new Promise((done) => server.close(done).closeAllConnections());
  return { url, draw, close };
}
