import { describe, expect, it } from 'vitest';
import { most } from '../../viz/src/data/foremost.ts';
import { createLibrary } from '../../viz/src/data/library.ts';
import { crowded, makeScene, type Scene } from '../../viz/src/picture/scene.ts';
import { initialState, type State } from '../../viz/src/state/state.ts';
import { seedCorpus } from '../corpus.ts';

const corpus = seedCorpus();
const [math, gemini] = ['entity:math', 'entity:gemini-pro'] as const;

describe('a crowded picture', () => {
  const made = Array.from(
    { length: crowded },
    (_, place) => ({ id: `made-${place}`, name: `Made ${place}`, type: 'method', types: {}, aliases: [] }) as const,
  );
  const shownIn = (change: Partial<State>): Scene => {
    const many = createLibrary({ ...corpus, entities: [...corpus.entities, ...made] });
    return makeScene({ ...initialState, ...change }, many, { everything: false, local: false });
  };
  it('shows the most reported systems, says of how many, and no papers', () => {
    const { crowd, present, whole } = shownIn({});
    const systems = whole.filterNodes((_, { kind }) => kind === 'system');
    expect(crowd).toMatchObject({ shown: most.system, of: systems.length });
    expect(present.has(gemini)).toBe(true);
    expect([...present].some((key) => key.startsWith('paper:'))).toBe(false);
  });

  it('shows what the filters leave, however seldom reported, with its papers', () => {
    const filter = { benchmarks: ['gsm8k'] };
    const { kept, present } = shownIn({ filter });
    expect(kept.order).toBeGreaterThan(1);
    expect(kept.nodes().filter((key) => !present.has(key))).toEqual([]);
    expect([...present].some((key) => key.startsWith('paper:'))).toBe(true);
  });

  it('shows what is around one chosen thing, and of several these alone', () => {
    const beside = (keys: readonly string[]) =>
      shownIn({ selection: keys.length > 1 ? { kind: 'nodes', keys } : { kind: 'node', key: math } }).present;
    const papers = (present: ReadonlySet<string>) => [...present].filter((key) => key.startsWith('paper:')).length;
    expect(papers(beside([math]))).toBeGreaterThan(0);
    expect(papers(beside([math, gemini]))).toBe(0);
  });
});
