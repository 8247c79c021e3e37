/**
 * Other numbers of the same thing on the same data, and whether they agree with it: a click goes to one.
 */
import type { LinkedClaim } from '../../../src/model.ts';
import { alsoReported } from '../data/also.ts';
import { counted, shortCite } from '../data/words.ts';
import { Value } from '../parts/Value.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { select } from '../state/actions.ts';
import { useDispatch, useLibrary } from '../viewer/viewer.tsx';

const most = 12;

export function AlsoReported({ claim }: { readonly claim: LinkedClaim }) {
  const library = useLibrary();
  const dispatch = useDispatch();
  const others = alsoReported(library, claim);
  if (others.length === 0) return null;
  const compared = library.audit.ofClaim(claim.id).filter(({ check }) => check === 'C9');
  return (
    <section>
      <h3>
        Also reported <span className="muted">{others.length}</span>
      </h3>
      <ul className="also">
        {others.slice(0, most).map(({ claim: other, paper, chips }) => {
          const verdict = compared.find(({ numbers }) => numbers.some(({ claim: id }) => id === other.id))?.verdict;
          return (
            <li key={other.id}>
              <button type="button" className="also-row" onClick={() => dispatch(select({ kind: 'claim', id: other.id }))}>
                <Value claim={other} />
                <span className="muted">
                  {chips.join(', ') || 'setting not stated'} {verdict && <VerdictMark verdict={verdict} />}
                </span>
                <span className="muted">{paper.id === claim.paper ? 'same paper' : shortCite(paper)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {others.length > most && <p className="muted small">and {counted(others.length - most, 'more', 'more')} in Results</p>}
    </section>
  );
}
