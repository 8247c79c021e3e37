/**
 * What the checks say of the numbers that the filters leave: counters that narrow down, and the findings, most severe first.
 */
import { useEffect, useMemo } from 'react';
import { type Finding, type LinkedClaim, verdicts } from '../../../src/model.ts';
import { EmptyResults } from '../app/Empty.tsx';
import { countVerdicts, findingsIn, uncheckedIn } from '../data/audit.ts';
import { counted } from '../data/words.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { BulkAgree } from '../review/BulkAgree.tsx';
import { countFilters, toggle } from '../state/actions.ts';
import { useCounted } from '../viewer/counted.tsx';
import { usePrinting } from '../viewer/printing.ts';
import { useDispatch, useViewer, useViewState } from '../viewer/viewer.tsx';
import { Checks } from './Checks.tsx';
import { FindingQueue, type QueueProps } from './FindingQueue.tsx';
import { PrintAudit } from './PrintAudit.tsx';
import { PrintedFindings } from './PrintedFindings.tsx';
import { SaveReviews } from './SaveReviews.tsx';
import './audit.css';

export function AuditView() {
  const { checks } = useViewState();
  const { library, filter } = useCounted();
  const { corpus, passing, audit } = library;
  const { queue } = useViewer();
  const { audit: _, ...others } = filter;
  const isAll = countFilters(others) === 0;
  const { all, listed, unchecked } = useMemo(() => {
    const { audit: __, ...rest } = filter;
    const before = passing(rest);
    const found = findingsIn(corpus, rest, { ids: before.ids, isAll });
    const wanted = new Set(filter.audit ?? []);
    const isWanted = ({ verdict, check }: Finding) =>
      (wanted.size === 0 || wanted.has(verdict)) && (checks.length === 0 || checks.includes(check));
    return { all: found, listed: found.filter(isWanted), unchecked: { claims: uncheckedIn(before.claims, audit), of: before.count } };
  }, [corpus, passing, audit, filter, checks, isAll]);
  // Numbers have no place in a queue of findings unless they are asked for.
  const numbers = filter.audit?.includes('cannot be checked') && checks.length === 0 ? unchecked.claims : none;
  const ids = useMemo(() => listed.map(({ id }) => id), [listed]);
  useEffect(() => queue.list(ids), [queue, ids]);

  if (unchecked.of === 0) return <EmptyResults />;
  return (
    <div className="audit">
      <div className="audit-head">
        <AuditHeading findings={all} open={unchecked.claims.length} of={unchecked.of} />
        <div className="audit-tools">
          <BulkAgree findings={ids} />
          <PrintAudit />
          <SaveReviews />
        </div>
      </div>
      <Counters findings={all} unchecked={unchecked.claims.length} />
      <Checks findings={all} />
      {listed.length + numbers.length > 0 ? (
        <Listed findings={listed} unchecked={numbers} />
      ) : (
        <p className="audit-none">
          {all.length === 0 ? 'No numbers here stand in a relation that can be checked.' : 'No finding is of this kind.'}
        </p>
      )}
    </div>
  );
}

/** On the screen a queue that keys go through, on paper all of it. */
function Listed({ findings, unchecked }: QueueProps) {
  return usePrinting() ? <PrintedFindings findings={findings} /> : <FindingQueue findings={findings} unchecked={unchecked} />;
}

const none: readonly LinkedClaim[] = [];

interface HeadingProps {
  readonly findings: readonly Finding[];
  /** Numbers that no finding speaks of, and all there are. */
  readonly open: number;
  readonly of: number;
}

/** Never "no errors": what was looked at, and how much of it could be. */
function AuditHeading({ findings, open, of }: HeadingProps) {
  const counts = countVerdicts(findings);
  const off = (counts.get('does not add up') ?? 0) + (counts.get('conflict') ?? 0);
  const checked = `${(of - open).toLocaleString('en')} of ${counted(of, 'number')} could be checked.`;
  return (
    <h2 className="results-heading">
      <strong>{off === 0 ? 'Nothing that does not add up.' : `${counted(off, 'finding')} to look at first.`}</strong> {checked}
    </h2>
  );
}

interface CountersProps {
  readonly findings: readonly Finding[];
  readonly unchecked: number;
}

/** How many findings there are of each verdict, and numbers that cannot be checked; a click shows those alone. */
function Counters({ findings, unchecked }: CountersProps) {
  const { filter } = useViewState();
  const dispatch = useDispatch();
  const counts = countVerdicts(findings);
  return (
    <ul className="counters" aria-label="Findings by verdict">
      {verdicts.map((verdict) => {
        const count = (counts.get(verdict) ?? 0) + (verdict === 'cannot be checked' ? unchecked : 0);
        const on = filter.audit?.includes(verdict) ?? false;
        if (count === 0 && !on) return null;
        return (
          <li key={verdict}>
            <button type="button" className="counter" aria-pressed={on} onClick={() => dispatch(toggle('audit', verdict))}>
              <VerdictMark verdict={verdict} />
              <b>{count.toLocaleString('en')}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
