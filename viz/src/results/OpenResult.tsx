/**
 * What opens below a result: its sentence, what the audit works out with it, what else is reported of the same, and the ways on.
 */
import type { LinkedClaim } from '../../../src/model.ts';
import type { ResultRow } from '../../../src/results/rows.ts';
import { checkName } from '../data/audit.ts';
import { counted, paperFacts, paperTitle, roleWords } from '../data/words.ts';
import { AlsoReported } from '../details/AlsoReported.tsx';
import { Evidence } from '../parts/Evidence.tsx';
import { Icon } from '../parts/Icon.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { readPaper } from '../state/actions.ts';
import { useDispatch, useLibrary, usePreferences, useViewState } from '../viewer/viewer.tsx';
import { CompareModel } from './CompareBox.tsx';
import './opened.css';

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
      <Workings claim={claim} />
      <AlsoReported claim={claim} />
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

/** The arithmetic of each finding that it is part of; what else is known of one is in all details. */
function Workings({ claim }: { readonly claim: LinkedClaim }) {
  const findings = useLibrary().audit.ofClaim(claim.id);
  if (findings.length === 0) return null;
  return (
    <ul className="opened-workings" aria-label="Audit">
      {findings.map(({ id, verdict, check, working }) => (
        <li key={id}>
          <VerdictMark verdict={verdict} /> <span className="muted small">{checkName(check)}</span>
          <span className="working">{working}</span>
        </li>
      ))}
    </ul>
  );
}
