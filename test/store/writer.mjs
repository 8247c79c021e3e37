/**
 * Writes numbered batches into the store named on the command line, first in one version, then in another; batches that are there in the
 * second are skipped. Before each batch come reviews of it. For the test that kills it. Says `writing` once it begins.
 */
import { openStore } from '../../dist/store/sqlite/open.js';

const batches = 25;
const batchSize = 40;

/** @param {number} batch @param {number} at @param {string} version */
function entry(batch, at, version) {
  const id = `batch-${batch}-${String(at).padStart(3, '0')}`;
  const text = `In version ${version} it reaches ${at}%. `.repeat(20);
  return {
    paper: { id, version, title: id, text, ids: {}, origin: { file: 'writer', map: [] }, parts: [] },
    extraction: { paper: id, version, extractor: 'none', sentences: [], mentions: [], quantities: [], claims: [] },
  };
}

/** @param {number} batch @param {number} at */
function review(batch, at) {
  const target = /** @type {const} */ ({ kind: 'claim', id: `batch-${batch}` });
  return {
    id: `batch-${batch}-${at}`,
    target,
    verdict: /** @type {const} */ ('agree'),
    who: 'Ada',
    when: '2025-01-01T00:00:00.000Z',
    anchors: [],
  };
}

const file = process.argv[2];
if (file !== undefined) {
  const store = await openStore(file);
  const known = await store.known();
  process.stdout.write('writing\n');
  for (const version of ['first', 'second']) {
    for (let batch = 0; batch < batches; batch += 1) {
      const held = known.get(entry(batch, 0, version).paper.id)?.version;
      if (held === 'second' || held === version) continue;
      await store.review(Array.from({ length: batchSize }, (_, at) => review(batch, at)));
      await store.put(Array.from({ length: batchSize }, (_, at) => entry(batch, at, version)));
    }
  }
  await store.close();
}
