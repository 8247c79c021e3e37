/**
 * What opens below a result: its sentence, how sure the slots are, and the ways on.
 */
import type { ResultRow } from '../../../src/results/rows.ts';
import { counted, paperFacts, paperTitle, roleWords } from '../data/words.ts';
import { Evidence } from '../parts/Evidence.tsx';
import { Icon } from '../parts/Icon.tsx';
import { readPaper } from '../state/actions.ts';
import { useDispatch, usePreferences, useViewState } from '../viewer/viewer.tsx';
import { CompareModel } from './CompareBox.tsx';

export function OpenResult({ row }: { readonly row: ResultRow & { readonly rank?: number; readonly among?: number } }) {
  const { claim, paper, rank, among } = row;
  const { view } = useViewState();
  const dispatch = useDispatch();
  const [{ detailsOpen }, prefer] = usePreferences();
  return (
    <div className="opened">
      <Evidence claim={claim} />
      <p className="opened-source">
        {paperTitle(paper)} <span className="muted">· {[...paperFacts(paper), roleWords[row.role]].join(' · ')}</span>
        {rank && among && among > 1 ? (
          <span className="muted">
            {' '}
            · {rank === 1 ? 'best' : `no. ${rank}`} of {counted(among, 'comparable result')}
          </span>
        ) : null}
      </p>
      <div className="opened-actions">
        <button type="button" className="button outlined" onClick={() => dispatch(readPaper(paper.id, claim.id))}>
          <Icon name="page" /> Read in the paper’s text
        </button>
        <CompareModel row={row} />
        {!detailsOpen[view] && (
          <button type="button" className="button outlined" onClick={() => prefer({ detailsOpen: { ...detailsOpen, [view]: true } })}>
            All details
          </button>
        )}
      </div>
    </div>
  );
}
