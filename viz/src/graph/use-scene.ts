/**
 * The scene of the state. Of a large corpus it is made between frames, and the one before stays until then; the very first is a sketch, which
 * shows the same and is there sooner.
 */
import { useEffect, useMemo, useState } from 'react';
import { aroundSteps } from '../../../src/graph/around.ts';
import { given } from '../../../src/model.ts';
import { isLarge } from '../data/large.ts';
import type { Library } from '../data/library.ts';
import { inSlices, inSlicesAfter } from '../data/slices.ts';
import { makeScene, optionsOf, type Scene, type SceneOptions, type SceneState, sceneSteps } from '../picture/scene.ts';
import { useCounted } from '../viewer/counted.tsx';
import { usePreferences, useViewState } from '../viewer/viewer.tsx';
import { usePlacing } from './use-placing.ts';

/** The scene of the state, with the names as large and as many as the reader likes, and the nodes they moved. */
export function useScene({ everything, local }: SceneOptions): Scene {
  const { library, state, options } = useReady({ everything, local });
  const isWhole = useWhole(library, state);
  useSurroundings(library);
  const [{ density, nameSize }] = usePreferences();
  const { pins } = usePlacing();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the library draws from the whole overview once it has it
  const scene = useMemo(() => makeScene(state, library, options), [state, library, options, isWhole]);
  return useMemo(
    () => ({ ...scene, names: { density, size: nameSize }, pinned: new Set(Object.keys(pins)) }),
    [scene, density, nameSize, pins],
  );
}

interface Ready {
  readonly library: Library;
  readonly state: SceneState;
  readonly options: SceneOptions;
}

/** What the picture shows of the state, once that is made; until then what it showed before. */
function useReady({ everything, local }: SceneOptions): Ready {
  const { layers, outside, selection, focus } = useViewState();
  const { library, filter } = useCounted();
  const now = useMemo(
    () => ({
      library,
      state: { filter, layers, outside, ...given('selection', selection), ...given('focus', focus) },
      options: { everything, local },
    }),
    [library, filter, layers, outside, selection, focus, everything, local],
  );
  const [ready, setReady] = useState<Ready>(now);
  const isReady = ready === now || !isLarge(library.corpus);
  useEffect(() => {
    if (isReady) return;
    const left = new AbortController();
    void inSlices(sceneSteps(now.state, now.library, now.options), left.signal).then(() => setReady(now));
    return () => left.abort();
  }, [isReady, now]);
  return isReady ? now : ready;
}

/** How long the page is left alone once it shows a sketch, in milliseconds. */
const rest = 600;

/** Makes what surroundings are looked up in, so that the first node that is selected waits for nothing. */
function useSurroundings({ corpus }: Library): void {
  useEffect(() => {
    if (!isLarge(corpus)) return;
    return inSlicesAfter(rest, () => aroundSteps(corpus));
  }, [corpus]);
}

/** Makes the whole overview behind a sketch; true once it is there. */
function useWhole(library: Library, state: SceneState): boolean {
  const [made, setMade] = useState(false);
  const { metrics, tasks } = optionsOf(state.layers);
  const { corpus, pictures } = library;
  const isWhole = !isLarge(corpus) || pictures.isWhole({ metrics, tasks });
  useEffect(() => {
    if (isWhole) return;
    const begin = () => pictures.prepare({}, { metrics, tasks });
    return inSlicesAfter(rest, begin, () => setMade(!made));
  }, [isWhole, made, pictures, metrics, tasks]);
  return isWhole;
}
