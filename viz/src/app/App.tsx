/**
 * The frame: header, tabs with what is shown, filters, the view, details. Three layouts of the same parts.
 */
import { useEffect, useRef, useState } from 'react';
import { AuditView } from '../audit/AuditView.tsx';
import { keepSaid, thisVisit } from '../data/huge.ts';
import { isLarge } from '../data/large.ts';
import { inSlices } from '../data/slices.ts';
import { DetailsPanel } from '../details/DetailsPanel.tsx';
import { FilterPanel } from '../filters/FilterPanel.tsx';
import { GraphView } from '../graph/GraphView.tsx';
import { PaperView } from '../paper/PaperView.tsx';
import { sceneSteps } from '../picture/scene.ts';
import { ResultsView } from '../results/ResultsView.tsx';
import type { View } from '../state/state.ts';
import { currentLayout, useLayout } from '../viewer/layout.ts';
import { useShortcuts } from '../viewer/shortcuts.ts';
import { useTitle } from '../viewer/title.ts';
import { usePreferences, useViewer, useViewState } from '../viewer/viewer.tsx';
import { Announcer } from './Announcer.tsx';
import { Bar } from './Bar.tsx';
import { ViewBoundary } from './Boundary.tsx';
import { Header, useCopyLink } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { BottomSheet, Drawer, SidePanel } from './panels.tsx';
import './print.css';

export function App() {
  const layout = useLayout();
  const { view, selection } = useViewState();
  const [{ filtersOpen, detailsOpen }, prefer] = usePreferences();
  const [drawer, setDrawer] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const toggleFilters = () => (layout === 'wide' ? prefer({ filtersOpen: !filtersOpen }) : setDrawer(!drawer));
  const toggleDetails = () => prefer({ detailsOpen: { ...detailsOpen, [view]: !detailsOpen[view] } });
  useTitle();
  const link = useCopyLink();
  useShortcuts({ search, toggleFilters, toggleDetails, showHelp: () => setHelp(true), copyLink: link.copy });

  return (
    <div className="frame" data-layout={layout} data-view={view}>
      <Header search={search} help={help} onHelp={setHelp} link={link} />
      <Bar layout={layout} onFilters={toggleFilters} filtersOpen={layout === 'wide' ? filtersOpen : drawer} />
      <Notices />
      <div className="columns">
        {layout === 'wide' && filtersOpen && (
          <SidePanel side="filters" title="Filters">
            <ViewBoundary name="filter">
              <FilterPanel />
            </ViewBoundary>
          </SidePanel>
        )}
        <MainView view={view} />
        {layout !== 'phone' && selection && detailsOpen[view] && (
          <SidePanel side="details" title="Details">
            <ViewBoundary name="details">
              <DetailsPanel />
            </ViewBoundary>
          </SidePanel>
        )}
      </div>
      {layout !== 'wide' && (
        <Drawer open={drawer} onOpen={setDrawer}>
          <FilterPanel />
        </Drawer>
      )}
      {layout === 'phone' && selection && (view !== 'results' || selection.kind !== 'claim' || detailsOpen.results) && (
        <BottomSheet>
          <DetailsPanel />
        </BottomSheet>
      )}
      <Announcer />
    </div>
  );
}

/**
 * Whether the graph was ever shown; true one paint after it first is, so that the frame stands before heavy work begins. Of a large corpus what it
 * draws is made between frames first.
 */
function useOnceShown(shown: boolean, everything: boolean): boolean {
  const { states, library } = useViewer();
  const [once, setOnce] = useState(false);
  useEffect(() => {
    if (once || !shown) return;
    const left = new AbortController();
    const prepare = async () => {
      const options = { everything, local: currentLayout() === 'phone' };
      if (isLarge(library.corpus)) await inSlices(sceneSteps(states.get(), library, options), left.signal);
      setOnce(true);
    };
    const frame = requestAnimationFrame(() => setTimeout(prepare));
    return () => {
      cancelAnimationFrame(frame);
      left.abort();
    };
  }, [once, shown, everything, states, library]);
  return once;
}

/** How much is drawn: as the reader said on opening, and the graph of a table as soon as they ask for it. */
function useExtent() {
  const { extent: first, library } = useViewer();
  const [extent, setExtent] = useState(first);
  const draw = () => {
    setExtent('overview');
    keepSaid(thisVisit(), library.corpus.hash, 'overview');
  };
  return { extent, draw };
}

/** The graph's place where the reader opened the table only. */
function Undrawn({ onDraw }: { readonly onDraw: () => void }) {
  return (
    <div className="empty">
      <h2>The graph is not drawn.</h2>
      <p>You opened the table only. Results and audit have everything.</p>
      <button type="button" className="button accent" onClick={onDraw}>
        Draw the graph
      </button>
    </div>
  );
}

/** The graph stays in the document once it was shown, so that the page has one WebGL picture for its whole life. */
function MainView({ view }: { readonly view: View }) {
  const { extent, draw } = useExtent();
  const graphed = useOnceShown(view === 'graph' && extent !== 'table', extent === 'everything');
  return (
    <main className="main" id="main">
      {view === 'graph' && extent === 'table' && <Undrawn onDraw={draw} />}
      {view === 'graph' && extent !== 'table' && !graphed && (
        <p className="waiting" role="status">
          Laying out the graph…
        </p>
      )}
      {graphed && (
        <div className={view === 'graph' ? 'view' : 'view away'} inert={view !== 'graph'}>
          <ViewBoundary name="graph">
            <GraphView shown={view === 'graph'} everything={extent === 'everything'} />
          </ViewBoundary>
        </div>
      )}
      {view === 'results' && (
        <div className="view">
          <ViewBoundary name="results">
            <ResultsView />
          </ViewBoundary>
        </div>
      )}
      {view === 'audit' && (
        <div className="view">
          <ViewBoundary name="audit">
            <AuditView />
          </ViewBoundary>
        </div>
      )}
      {view === 'paper' && (
        <div className="view">
          <ViewBoundary name="paper">
            <PaperView />
          </ViewBoundary>
        </div>
      )}
    </main>
  );
}
