/**
 * Every result that the filters leave: what they are in one sentence, then a table to sort and open, or cards where there is little room.
 */
import { EmptyResults } from '../app/Empty.tsx';
import { counted } from '../data/words.ts';
import { useCounted } from '../viewer/counted.tsx';
import { useLayout } from '../viewer/layout.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { CompareButton, Comparison } from './Comparison.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { headingOf } from './heading.ts';
import { ResultCards } from './ResultCards.tsx';
import { ResultTable } from './ResultTable.tsx';
import { TimeChart } from './TimeChart.tsx';
import { type Listed, useListing } from './use-listing.ts';
import './results.css';
import './folded.css';
import './chart.css';

export function ResultsView() {
  const { library } = useCounted();
  const layout = useLayout();
  const listed = useListing();
  if (!listed) {
    return (
      <p className="waiting" role="status">
        Listing {counted(library.corpus.claims.length, 'result')}…
      </p>
    );
  }
  const { listing, isListing } = listed;
  if (listing.length === 0) return <EmptyResults />;
  return (
    <div className="results" aria-busy={isListing}>
      <div className="results-head">
        <Heading listed={listed} />
        <div className="results-tools">
          <CompareButton />
          {layout !== 'phone' && <GroupMenu />}
          {layout !== 'phone' && <ColumnMenu />}
          <ExportMenu listing={listing} />
        </div>
      </div>
      <TimeChart />
      {layout === 'phone' ? <ResultCards listing={listing} /> : <ResultTable listed={listed} />}
      <Comparison />
    </div>
  );
}

function Heading({ listed: { listing, filter, isListing } }: { readonly listed: Listed }) {
  const { entities } = useCounted().library;
  return (
    <h2 className="results-heading">
      {headingOf(listing, filter, entities).map(({ text, strong }) =>
        strong ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
      )}
      {isListing && <span className="muted"> · listing…</span>}
    </h2>
  );
}
