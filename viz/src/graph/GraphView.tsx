/**
 * The picture of papers, systems and data, with what lies around it: legend, tools, the way back, and the same for keys and screen readers.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { EmptyResults, NothingRead } from '../app/Empty.tsx';
import { type Pointed, pointAt } from '../picture/scene.ts';
import { useLayout } from '../viewer/layout.ts';
import { useLibrary, useViewer } from '../viewer/viewer.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { CrowdBanner } from './CrowdBanner.tsx';
import { EdgeFan } from './EdgeFan.tsx';
import { NoPicture } from './NoPicture.tsx';
import { GraphProxy } from './pointing/GraphProxy.tsx';
import { HoverCard } from './pointing/HoverCard.tsx';
import { Lasso } from './pointing/Lasso.tsx';
import { usePointing } from './pointing/use-pointing.ts';
import { Starts } from './Starts.tsx';
import { LayoutMenu } from './tools/LayoutMenu.tsx';
import { Legend } from './tools/Legend.tsx';
import { Tools } from './tools/Tools.tsx';
import { usePicture } from './use-picture.ts';
import { useDragging, usePlacing } from './use-placing.ts';
import { useRerun } from './use-rerun.ts';
import { useScene } from './use-scene.ts';
import { YearAxis } from './YearAxis.tsx';
import './graph.css';

export interface GraphViewProps {
  readonly shown: boolean;
  /** Whether all nodes are shown at first. */
  readonly everything: boolean;
}

export function GraphView({ shown, everything: atFirst }: GraphViewProps) {
  const library = useLibrary();
  const local = useLayout() === 'phone';
  const [everything, setEverything] = useState(atFirst);
  const [lasso, setLasso] = useState(false);
  const { arrangement, found, pins, pin } = usePlacing();
  const [pointed, setPointed] = useState<Pointed>({});
  const container = useRef<HTMLDivElement>(null);
  const proxy = useRef<HTMLDivElement>(null);
  const scene = useScene({ everything, local });
  const { placing } = useViewer();
  const { part = '' } = scene;
  // Before the paint: pins are those of this part.
  useLayoutEffect(() => {
    if (placing.get().part !== part) placing.set({ part });
  }, [placing, part]);
  const lit = useMemo(() => pointAt(scene, pointed), [scene, pointed]);
  const { picture, positions, years, failure, retry } = usePicture({ container, scene: lit, shown, arrangement, found, pins });
  const rerun = useRerun({ picture, scene, positions, pins });
  useDragging(picture, pin);
  usePointing({ picture, setPointed, proxy });
  const endLasso = useCallback(() => setLasso(false), []);

  const isEmpty = lit.kept.order === 0;
  // Nothing is drawn before something is chosen.
  const awaits = local && !isEmpty && scene.chosen.size === 0;
  if (library.corpus.papers.length === 0) return <NothingRead />;
  if (failure) return <NoPicture failure={failure} onRetry={retry} shown={shown} />;
  return (
    <div className="graph">
      <div className="graph-stage">
        <div className="graph-canvas" ref={container} aria-hidden="true" />
        <GraphProxy self={proxy} picture={picture} scene={lit} setPointed={setPointed} />
        {isEmpty && (
          <div className="graph-empty">
            <EmptyResults />
          </div>
        )}
        {awaits && <Starts />}
        <YearAxis picture={picture} years={years} />
        {lasso && picture && <Lasso picture={picture} scene={scene} onDone={endLasso} />}
        <div className="graph-top">
          <Breadcrumb />
          <CrowdBanner crowd={scene.crowd} everything={everything} onEverything={setEverything} />
        </div>
        <EdgeFan picture={picture} />
        {!lasso && <HoverCard picture={picture} scene={lit} />}
      </div>
      <div className="graph-foot" hidden={awaits}>
        {!local && <Legend scene={scene} />}
        {!local && <LayoutMenu picture={picture} rerun={rerun} />}
        <Tools picture={picture} scene={lit} years={years} positions={positions} lasso={lasso} onLasso={() => setLasso(!lasso)} />
      </div>
    </div>
  );
}
