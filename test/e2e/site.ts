/**
 * What these tests look at: the built viewer and the annotated seeds, served by the real application on a port of its own.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildGraph } from '../../src/graph/graph.ts';
import { layoutGraph } from '../../src/graph/layout.ts';
import type { Corpus } from '../../src/model.ts';
import { createApp } from '../../src/server/app.ts';
import { readAssets } from '../../src/server/assets.ts';
import { type Listening, listen } from '../../src/server/main.ts';
import { seedCorpus } from '../corpus.ts';

const pages = resolve(import.meta.dirname, '../../dist/viz');

/** The seeds with the positions that the pipeline gives them. */
export function laidOut(corpus: Corpus = seedCorpus()): Corpus {
  return { ...corpus, positions: layoutGraph(buildGraph(corpus)) };
}

/** Serves a corpus; or, where `corpus` rejects, the failure. */
export function serveCorpus(corpus: () => Promise<Corpus>): Promise<Listening> {
  if (!existsSync(pages)) throw new Error('The viewer is not built. Run `npm run build` first.');
  return listen(createApp({ corpus, viewer: readAssets(pages) }), 0);
}
