/**
 * The scene of the state. Of a large corpus it is made between frames when the filters change, and the one before stays until then.
 */
import { useEffect, useMemo, useState } from 'react';
import { given } from '../../../src/model.ts';
import type { Steps } from '../../../src/steps.ts';
import type { Library } from '../data/library.ts';
import { inSlices } from '../data/slices.ts';
import { crowdPlaces } from '../picture/crowd-places.ts';
import { makeScene, optionsOf, type Scene, type SceneOptions, type SceneState, shownIn } from '../picture/scene.ts';
import { manyClaims, useCounted } from '../viewer/counted.tsx';
import { usePreferences, useViewState } from '../viewer/viewer.tsx';
import { usePlacing } from './use-placing.ts';

/** The scene of the state, with the names as large and as many as the reader likes, and the nodes they moved. */
export function useScene({ everything, local }: SceneOptions): Scene {
  const { selection, focus } = useViewState();
  const { library, shown } = useReady({ everything, local });
  const [{ density, nameSize }] = usePreferences();
  const { pins } = usePlacing();
  const scene = useMemo(
    () => makeScene({ ...shown, ...given('selection', selection), ...given('focus', focus) }, library, { everything, local }),
    [shown, selection, focus, library, everything, local],
  );
  return useMemo(
    () => ({ ...scene, names: { density, size: nameSize }, pinned: new Set(Object.keys(pins)) }),
    [scene, density, nameSize, pins],
  );
}

type Shown = Pick<SceneState, 'filter' | 'layers' | 'outside'>;

/** Makes what the scene of a state needs: its pictures, and where its crowd stands. */
export function* sceneSteps(state: Shown, library: Library, options: SceneOptions): Steps<void> {
  const { pictures, corpus } = library;
  yield* pictures.prepare(state.filter, optionsOf(state.layers));
  const { whole, crowd } = shownIn(state, library, options);
  yield;
  if (crowd) yield* crowdPlaces(whole, crowd, corpus.positions).steps();
}

interface Ready {
  readonly library: Library;
  readonly shown: Shown;
}

/** What the picture shows of the state, once that is made; until then what it showed before. */
function useReady({ everything, local }: SceneOptions): Ready {
  const { layers, outside } = useViewState();
  const { library, filter } = useCounted();
  const now = useMemo(() => ({ library, shown: { filter, layers, outside } }), [library, filter, layers, outside]);
  const [ready, setReady] = useState<Ready>(now);
  const isReady = library.corpus.claims.length < manyClaims || ready === now;
  useEffect(() => {
    if (isReady) return;
    const left = new AbortController();
    void inSlices(sceneSteps(now.shown, now.library, { everything, local }), left.signal).then(() => setReady(now));
    return () => left.abort();
  }, [isReady, now, everything, local]);
  return isReady ? now : ready;
}
