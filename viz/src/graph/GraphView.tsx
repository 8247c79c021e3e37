/**
 * The picture of papers, systems and data, with what lies around it: legend, tools, the way back, and the same for keys and screen readers.
 */
import { useMemo, useRef, useState } from 'react';
import { given } from '../../../src/model.ts';
import { EmptyResults, NothingRead } from '../app/Empty.tsx';
import type { Arrangement } from '../picture/arrange.ts';
import { makeScene, type Pointed, pointAt } from '../picture/scene.ts';
import { useLayout } from '../viewer/layout.ts';
import { useLibrary, useViewState } from '../viewer/viewer.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { CrowdBanner } from './CrowdBanner.tsx';
import { EdgeFan } from './EdgeFan.tsx';
import { GraphProxy } from './GraphProxy.tsx';
import { LayoutMenu } from './LayoutMenu.tsx';
import { Legend } from './Legend.tsx';
import { NoPicture } from './NoPicture.tsx';
import { Tools } from './Tools.tsx';
import { usePicture } from './use-picture.ts';
import { useDragging, usePins } from './use-pins.ts';
import { usePointing } from './use-pointing.ts';
import './graph.css';

export function GraphView({ shown }: { readonly shown: boolean }) {
  const { filter, selection, focus, layers, outside } = useViewState();
  const library = useLibrary();
  const local = useLayout() === 'phone';
  const [everything, setEverything] = useState(false);
  const [arrangement, setArrangement] = useState<Arrangement>('saved');
  const { pins, pin, unpinAll } = usePins();
  const [pointed, setPointed] = useState<Pointed>({});
  const container = useRef<HTMLDivElement>(null);
  const proxy = useRef<HTMLDivElement>(null);
  const scene = useMemo(
    () =>
      makeScene({ filter, layers, outside, ...given('selection', selection), ...given('focus', focus) }, library, { everything, local }),
    [filter, selection, focus, layers, outside, library, everything, local],
  );
  const lit = useMemo(() => pointAt(scene, pointed), [scene, pointed]);
  const { picture, failure, retry } = usePicture({ container, scene: lit, shown, arrangement, pins });
  useDragging(picture, pin);
  usePointing({ picture, setPointed, proxy });

  if (library.corpus.papers.length === 0) return <NothingRead />;
  if (failure) return <NoPicture failure={failure} onRetry={retry} shown={shown} />;
  return (
    <div className="graph">
      <div className="graph-stage">
        <div className="graph-canvas" ref={container} aria-hidden="true" />
        <GraphProxy self={proxy} picture={picture} scene={lit} setPointed={setPointed} />
        {lit.kept.order === 0 && (
          <div className="graph-empty">
            <EmptyResults />
          </div>
        )}
        {local && scene.chosen.size === 0 && <p className="graph-hint">Search for a model, benchmark or paper to see what surrounds it.</p>}
        <div className="graph-top">
          <Breadcrumb />
          {scene.crowd && <CrowdBanner crowd={scene.crowd} onShowAll={() => setEverything(true)} />}
        </div>
        <EdgeFan picture={picture} />
      </div>
      <div className="graph-foot">
        {!local && <Legend scene={scene} />}
        {!local && <LayoutMenu arrangement={arrangement} onArrange={setArrangement} />}
        <Tools picture={picture} scene={lit} pinned={Object.keys(pins).length} onUnpin={unpinAll} />
      </div>
    </div>
  );
}
