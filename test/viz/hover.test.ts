/** Pointing at something works nothing out anew but what is near it, however large the picture: what sigma was given stays what it was. */
import { describe, expect, it } from 'vitest';
import type { Corpus, Entity } from '../../src/model.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { crowded, makeScene, pointAt } from '../../viz/src/picture/scene.ts';
import { initialState } from '../../viz/src/state/state.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const made = Array.from(
  { length: crowded },
  (_, place): Entity => ({ id: `made-${place}`, name: `M ${place}`, type: 'method', types: { method: 1 }, aliases: [] }),
);
const corpora: Readonly<Record<string, Corpus>> = { small: corpus, crowded: { ...corpus, entities: [...corpus.entities, ...made] } };

describe.each(Object.entries(corpora))('in a %s picture', (_, one) => {
  const scene = makeScene(initialState, createLibrary(one), { everything: false, local: false });
  it.each([{ node: 'entity:math' }, { edge: 'entity:gemini-pro|entity:math' }, {}])('%j', (pointed) => {
    const lit = pointAt(scene, pointed);
    for (const part of ['whole', 'kept', 'present', 'lines', 'chosen'] as const) expect(lit[part]).toBe(scene[part]);
  });
});
