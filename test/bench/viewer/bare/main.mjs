/**
 * The page that ours is measured against: a graph drawn by sigma as it comes, with its own programs, labels and pointing, and nothing else.
 * With `?draw` it fetches `graph.json`; without, it offers `graphOf` to the bench, which makes that file of what our page shows.
 */
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { createLibrary } from '../../../../viz/src/data/library.ts';
import { edgeLook, nodeLook } from '../../../../viz/src/picture/appearance.ts';
import { arrange } from '../../../../viz/src/picture/arrange.ts';
import { makeScene } from '../../../../viz/src/picture/scene.ts';
import { initialState } from '../../../../viz/src/state/state.ts';
import { readPalette } from '../../../../viz/src/theme/theme.ts';
import '../../../../viz/src/theme/tokens.css';
import './bare.css';

/** What our page shows of a corpus: all of it, or its overview. */
function graphOf(corpus, everything) {
  const library = createLibrary(corpus);
  const scene = makeScene(initialState, library, { everything, local: false });
  const { whole, present, crowd } = scene;
  const saved = { saved: corpus.positions, found: {}, papers: library.papers, present };
  const { positions } = arrange('saved', whole, crowd ? { ...saved, crowd: crowd.keys } : saved);
  const palette = readPalette();
  const nodes = [...present].map((key) => {
    const node = whole.getNodeAttributes(key);
    const { size, color } = nodeLook(key, node, scene, palette);
    const [x, y] = positions[key] ?? [0, 0];
    return { key, x, y, size, color, label: node.label };
  });
  const edges = [...scene.lines].map((key) => {
    const [source, target] = whole.extremities(key);
    const { size, color } = edgeLook(key, whole.getEdgeAttributes(key), scene, palette);
    return { key, source, target, size, color };
  });
  return { nodes, edges };
}

function draw({ nodes, edges }) {
  const container = document.getElementById('graph');
  if (!container) return;
  const graph = new UndirectedGraph();
  for (const { key, ...node } of nodes) graph.addNode(key, node);
  for (const { key, source, target, ...edge } of edges) graph.addUndirectedEdgeWithKey(key, source, target, edge);
  new Sigma(graph, container);
}

async function start() {
  const answer = await fetch('./graph.json');
  draw(await answer.json());
}

if (location.search === '?draw') void start();
else Object.assign(globalThis, { graphOf: async (everything) => graphOf(await (await fetch('./corpus.json')).json(), everything) });
