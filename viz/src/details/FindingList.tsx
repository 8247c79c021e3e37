/**
 * What the audit says of a number or a paper: each finding with its working, one click from all about it.
 */
import type { Finding } from '../../../src/model.ts';
import { checkName } from '../data/audit.ts';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useDesk } from '../review/use-review.ts';
import { select } from '../state/actions.ts';
import { useDispatch } from '../viewer/viewer.tsx';

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const dispatch = useDispatch();
  const desk = useDesk();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3>
        Audit <span className="muted">{findings.length}</span>
      </h3>
      <ul className="finding-list">
        {findings.map(({ id, verdict, check, working }) => (
          <li key={id}>
            <button type="button" className="finding-line" onClick={() => dispatch(select({ kind: 'finding', id }))}>
              <span>
                <VerdictMark verdict={verdict} />{' '}
                <span className="muted small">
                  {checkName(check)}
                  {desk.standing({ kind: 'finding', id }) && ` · ${desk.standing({ kind: 'finding', id })?.state}`}
                </span>
              </span>
              <span className="working">{working}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
