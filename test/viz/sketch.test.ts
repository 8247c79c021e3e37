/** The sketch that a large corpus opens with shows what the whole overview shows. */
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/model.ts';
import { finish } from '../../src/steps.ts';
import { many } from '../../viz/src/data/large.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { crowded, makeScene, type Scene, type SceneState, sceneSteps, sketches } from '../../viz/src/picture/scene.ts';
import { initialState } from '../../viz/src/state/state.ts';
import { auditedCorpus } from '../corpus.ts';

/** The audited seeds, every claim repeated, among models that nothing is reported of. */
function large(): Corpus {
  const corpus = auditedCorpus();
  const [model] = corpus.entities.filter(({ type }) => type === 'model');
  const made = Array.from({ length: 2 * crowded }, (_, at) =>
    model ? { ...model, id: `made-${at}`, name: `Made ${at}`, aliases: [] } : [],
  );
  const claims = Array.from({ length: many }, (_, place) => {
    const claim = corpus.claims[place % corpus.claims.length];
    return claim && place >= corpus.claims.length ? { ...claim, id: `${claim.id}-${place}` } : (claim ?? []);
  });
  return { ...corpus, entities: [...corpus.entities, ...made.flat()], claims: claims.flat() };
}

const usual = { everything: false, local: false };
const told = ({ whole, kept, present, lines, ...scene }: Scene) => ({
  ...scene,
  present: [...present].sort(),
  nodes: [...present].sort().map((key) => whole.getNodeAttributes(key)),
  lines: [...lines].sort(),
  edges: [...lines].sort().map((key) => [whole.getEdgeAttributes(key), kept.hasEdge(key)]),
  order: [whole.order, kept.order],
});

describe('a sketch', () => {
  const corpus = large();
  const library = createLibrary(corpus);

  it('shows what the whole shows', () => {
    finish(sceneSteps(initialState, library, usual));
    expect(library.pictures.isWhole({ metrics: false, tasks: false })).toBe(false);
    const sketched = told(makeScene(initialState, library, usual));
    library.pictures.whole({ metrics: false, tasks: false });
    expect(sketched.lines.length).toBeGreaterThan(3);
    expect(sketched).toEqual(told(makeScene(initialState, library, usual)));
  });

  it('does only where the foremost alone are there and nothing is chosen', () => {
    const node = { kind: 'node', key: 'entity:math' } as const;
    const others: readonly Partial<SceneState>[] = [
      { filter: { models: ['gpt-4'] } },
      { filter: { text: 'accuracy' } },
      { selection: node },
      { focus: { key: node.key, depth: 1 } },
    ];
    expect(sketches({ ...initialState, filter: { text: ' ', models: [] } }, library, usual)).toBe(true);
    for (const other of others) expect(sketches({ ...initialState, ...other }, library, usual)).toBe(false);
    expect(sketches(initialState, library, { ...usual, everything: true })).toBe(false);
    expect(sketches(initialState, createLibrary(auditedCorpus()), usual)).toBe(false);
  });
});
