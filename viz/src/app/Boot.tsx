/**
 * From the first paint to a loaded viewer: the skeleton with how far it is, or what went wrong and what to do.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Corpus } from '../../../src/model.ts';
import type { Steps } from '../../../src/steps.ts';
import { LoadError } from '../data/failure.ts';
import { type Extent, hugeFileWords, hugeGraphWords, keepSaid, saidBefore, thisVisit } from '../data/huge.ts';
import { librarySteps } from '../data/library.ts';
import { isExported, type Loading, loadCorpus, type Progress, unpackCorpus } from '../data/load.ts';
import { loadFile } from '../data/open-file.ts';
import { inSlices } from '../data/slices.ts';
import { createPlacing } from '../graph/placing.ts';
import { sceneSteps } from '../picture/scene.ts';
import { createDesk, type Keeper } from '../review/desk.ts';
import { browserKeeper, serverKeeper } from '../review/keepers.ts';
import { createQueue } from '../review/queue.ts';
import { underReviews } from '../review/under-reviews.ts';
import { useReviewed } from '../review/use-reviewed.ts';
import { readAddress } from '../state/address.ts';
import { createStateStore } from '../state/store.ts';
import { CountedProvider } from '../viewer/counted.tsx';
import { followAddress } from '../viewer/history.ts';
import { currentLayout } from '../viewer/layout.ts';
import { linkLayout } from '../viewer/layout-link.ts';
import { type PreferenceStore, type Viewer, ViewerProvider } from '../viewer/viewer.tsx';
import { App } from './App.tsx';
import { Asking } from './Asking.tsx';

type Stage =
  | { readonly kind: 'loading'; readonly progress?: Progress }
  | { readonly kind: 'asking'; readonly why: string; readonly choose: (extent: Extent) => void }
  | { readonly kind: 'ready'; readonly viewer: Viewer }
  | { readonly kind: 'failed'; readonly message: string; readonly advice: string };

export function Boot({ preferences }: { readonly preferences: PreferenceStore }) {
  const { stage, retry, cancel } = useStage(preferences);
  const viewer = stage.kind === 'ready' ? stage.viewer : undefined;
  useEffect(() => viewer && followAddress(viewer.states, viewer.library.corpus.hash), [viewer]);
  if (stage.kind === 'failed') return <Failed {...stage} onRetry={retry} />;
  if (stage.kind === 'asking') return <Asking why={stage.why} onChoose={stage.choose} onCancel={cancel} />;
  if (stage.kind === 'loading') return <Skeleton progress={stage.progress} onCancel={cancel} />;
  return <Reviewed viewer={stage.viewer} />;
}

function Reviewed({ viewer }: { readonly viewer: Viewer }) {
  return (
    <ViewerProvider viewer={useReviewed(viewer)}>
      <CountedProvider>
        <App />
      </CountedProvider>
    </ViewerProvider>
  );
}

function useStage(preferences: PreferenceStore) {
  const [stage, setStage] = useState<Stage>({ kind: 'loading' });
  const control = useRef<AbortController>(undefined);
  const before = useRef<Viewer>(undefined);
  const open = useRef<(source: Source) => void>(() => undefined);
  const begin = useCallback(
    (source: Source) => {
      control.current?.abort();
      const mine = new AbortController();
      control.current = mine;
      // What an attempt says after another has begun is of no interest.
      const say = (next: Stage) => control.current === mine && setStage(next);
      say({ kind: 'loading' });
      const onProgress = (progress: Progress) => say({ kind: 'loading', progress });
      const ask: Ask = (why) =>
        new Promise((answer, cancelled) => {
          mine.signal.addEventListener('abort', cancelled);
          const choose = (extent: Extent) => {
            say({ kind: 'loading' });
            answer(extent);
          };
          say({ kind: 'asking', why, choose });
        });
      openSource(source, { signal: mine.signal, onProgress, ask })
        .then((opened) => inSlices(viewerSteps(opened, { preferences, ...ways(open) }), mine.signal))
        .then((viewer) => {
          before.current = viewer;
          say({ kind: 'ready', viewer });
        })
        .catch((cause: unknown) => say(failure(cause, mine.signal.aborted)));
    },
    [preferences],
  );
  open.current = begin;
  const load = useCallback(() => begin(ownData), [begin]);
  useEffect(load, [load]);
  const cancel = useCallback(() => {
    control.current?.abort();
    // Whatever the attempt says now is of no interest; what was shown before is shown again.
    control.current = undefined;
    setStage(before.current ? { kind: 'ready', viewer: before.current } : failure(undefined, true));
  }, []);
  return { stage, retry: load, cancel };
}

/** What is opened, and what keeps the verdicts on it. */
interface Opened {
  readonly corpus: Corpus;
  readonly left?: readonly string[];
  readonly keeper: (corpus: Corpus) => Keeper;
  /** What the reader said before it was read. */
  readonly extent?: Extent;
}

/** Asks how much shall be drawn, and why that is asked. */
type Ask = (why: string) => Promise<Extent>;

type Asked = Loading & { readonly ask: Ask };

type Source = (loading: Asked) => Promise<Opened>;

/** What a source holds, and how much of it is drawn: as the reader says where it is huge, now or before they reloaded. */
async function openSource(source: Source, loading: Asked): Promise<Opened & { readonly extent: Extent }> {
  const opened = await source(loading);
  const { hash } = opened.corpus;
  const why = hugeGraphWords(opened.corpus);
  const said = opened.extent ?? (why === undefined ? 'overview' : saidBefore(thisVisit(), hash));
  const extent = said ?? (await loading.ask(why ?? ''));
  if (extent !== said || opened.extent) keepSaid(thisVisit(), hash, extent);
  return { ...opened, extent };
}
type Surroundings = Pick<Viewer, 'preferences' | 'openFile' | 'openSample'>;

/** The ways to other data. */
function ways(open: RefObject<(source: Source) => void>): Pick<Viewer, 'openFile' | 'openSample'> {
  const openFile = (file: File) =>
    open.current(async (loading) => {
      const why = hugeFileWords(file);
      const extent = why === undefined ? {} : { extent: await loading.ask(why) };
      const opened = await loadFile(file, loading);
      forgetAddress();
      return { ...opened, ...extent, keeper: browserKeeper };
    });
  const sample: Source = async (loading) => {
    const corpus = await loadCorpus('./api/sample', loading);
    forgetAddress();
    return { corpus, keeper: browserKeeper };
  };
  return isExported() ? { openFile } : { openFile, openSample: () => open.current(sample) };
}

/** What the address says is about other data. */
function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/** The page's own data: what it carries, or what its server has. */
const ownData: Source = async (loading) =>
  isExported()
    ? { corpus: await unpackCorpus(loading), keeper: browserKeeper }
    : { corpus: await loadCorpus('./api/corpus', loading), keeper: () => serverKeeper('./api/reviews') };

/** Opens the viewer a piece at a time: the ways into the data, and the picture where that is what is shown first. */
function* viewerSteps(
  { corpus, left = [], keeper, extent }: Opened & { readonly extent: Extent },
  surroundings: Surroundings,
): Steps<Viewer> {
  const states = createStateStore(firstState(extent));
  const desk = createDesk(corpus, keeper(corpus));
  const queue = createQueue(states, desk.standing);
  const placing = createPlacing(corpus.hash);
  linkLayout(states, placing);
  const library = yield* librarySteps(underReviews(corpus, desk));
  const state = states.get();
  yield* library.countSteps(state.filter);
  const options = { everything: extent === 'everything', local: currentLayout() === 'phone' };
  if (state.view === 'graph' && extent !== 'table') yield* sceneSteps(state, library, options);
  const viewer = { ...surroundings, states, library, desk, queue, placing, extent };
  return left.length > 0 ? { ...viewer, left } : viewer;
}

/** What the address says. One that names no view opens the results on a phone, and where no graph is drawn. */
function firstState(extent: Extent) {
  const { state } = readAddress(location.hash);
  const named = /^#\/\w/u.test(location.hash);
  return !named && (extent === 'table' || currentLayout() === 'phone') ? { ...state, view: 'results' as const } : state;
}

function failure(cause: unknown, aborted: boolean): Stage {
  if (aborted) return { kind: 'failed', message: 'Loading was cancelled.', advice: 'Retry when you like.' };
  const message = cause instanceof Error ? cause.message : String(cause);
  const advice =
    cause instanceof LoadError ? cause.advice : 'This is a fault of the viewer. Reload; if it stays so, report it with the words above.';
  return { kind: 'failed', message, advice };
}

interface SkeletonProps {
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

/** The page's frame at once, with how far loading is. */
function Skeleton({ progress, onCancel }: SkeletonProps) {
  return (
    <div className="skeleton">
      <div className="skeleton-head">claimgraph</div>
      <div className="skeleton-main">
        <p role="status">{progressWords(progress)}</p>
        <progress aria-label="Loading" {...progressValue(progress)} />
        <button type="button" className="button outlined" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function progressWords(progress: Progress | undefined): string {
  if (!progress) return 'Reading…';
  if (progress.stage === 'indexing') return `Indexing ${progress.claims.toLocaleString('en')} claims…`;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return `Reading · ${megabytes(progress.bytes)}${progress.of ? ` of ${megabytes(progress.of)}` : ''} MB`;
}

function progressValue(progress: Progress | undefined) {
  return progress?.stage === 'reading' && progress.of ? { value: progress.bytes, max: progress.of } : {};
}

interface FailedProps {
  readonly message: string;
  readonly advice: string;
  readonly onRetry: () => void;
}

function Failed({ message, advice, onRetry }: FailedProps) {
  return (
    <main className="empty failed">
      <h2>The data could not be loaded.</h2>
      <p>{message}</p>
      <p className="muted">{advice}</p>
      <div className="opened-actions">
        <button type="button" className="button accent" onClick={onRetry}>
          Retry
        </button>
        <button
          type="button"
          className="button outlined"
          onClick={() => navigator.clipboard?.writeText(`${message}\n${navigator.userAgent}`)}
        >
          Copy details
        </button>
      </div>
    </main>
  );
}
