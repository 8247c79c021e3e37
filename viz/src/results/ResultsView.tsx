/**
 * Every result that the filters leave: what they are in one sentence, then a table to sort and open, or cards where there is little room.
 */
import { useMemo } from 'react';
import { listResults, type ResultList } from '../../../src/results/results.ts';
import { EmptyResults } from '../app/Empty.tsx';
import { useCounted } from '../viewer/counted.tsx';
import { useLayout } from '../viewer/layout.ts';
import { useViewState } from '../viewer/viewer.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { CompareButton, Comparison } from './Comparison.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { GroupMenu } from './GroupMenu.tsx';
import { headingOf } from './heading.ts';
import { ResultCards } from './ResultCards.tsx';
import { ResultTable } from './ResultTable.tsx';
import { TimeChart } from './TimeChart.tsx';
import './results.css';
import './widths.css';
import './chart.css';

export function ResultsView() {
  const { sort } = useViewState();
  const { library, filter } = useCounted();
  const { corpus } = library;
  const list = useMemo(() => listResults(corpus, { filter, sort }), [corpus, filter, sort]);
  const layout = useLayout();
  if (list.rows.length === 0) return <EmptyResults />;
  return (
    <div className="results">
      <div className="results-head">
        <Heading list={list} />
        <div className="results-tools">
          <CompareButton />
          {layout !== 'phone' && <GroupMenu />}
          {layout !== 'phone' && <ColumnMenu />}
          <ExportMenu list={list} />
        </div>
      </div>
      <TimeChart />
      {layout === 'phone' ? <ResultCards list={list} /> : <ResultTable list={list} />}
      <Comparison />
    </div>
  );
}

function Heading({ list }: { readonly list: ResultList }) {
  const { library, filter } = useCounted();
  const { entities } = library;
  return (
    <h2 className="results-heading">
      {headingOf(list, filter, entities).map(({ text, strong }) =>
        strong ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
      )}
    </h2>
  );
}
