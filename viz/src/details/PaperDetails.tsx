/**
 * A paper: who wrote it, how many of its numbers were read as what, and each of them.
 */
import { paperKey } from '../../../src/graph/elements.ts';
import type { Paper } from '../../../src/model.ts';
import { coverageWords, paperId, paperTitle } from '../data/words.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { Icon } from '../parts/Icon.tsx';
import { focusOn, readPaper, showView } from '../state/actions.ts';
import { useDispatch, useLibrary, useViewState } from '../viewer/viewer.tsx';
import { ClaimList } from './ClaimList.tsx';
import { FindingList } from './FindingList.tsx';
import { Original } from './links.tsx';
import { Neighbours } from './Neighbours.tsx';

export function PaperDetails({ paper }: { readonly paper: Paper }) {
  const { coverage, claimsOf, audit } = useLibrary();
  const claims = claimsOf(paper.id);
  return (
    <>
      <p className="details-kind muted">
        <Glyph type="paper" /> Paper
      </p>
      <h2 tabIndex={-1}>{paperTitle(paper)}</h2>
      <PaperLine paper={paper} />
      <p className="coverage">{coverageWords(coverage(paper.id))}</p>
      <Ways paper={paper} />
      <FindingList findings={audit.ofPaper(paper.id)} />
      {claims.length > 0 && (
        <section>
          <h3>
            Numbers <span className="muted">{claims.length}</span>
          </h3>
          <ClaimList key={paper.id} claims={claims} tell="subject" openFirst={claims.length === 1} />
        </section>
      )}
      <Neighbours node={paperKey(paper.id)} />
    </>
  );
}

/** Authors, date, id and where to read it. */
export function PaperLine({ paper }: { readonly paper: Paper }) {
  const known = paper.ids.arxiv ?? paper.ids.doi;
  const authors = paper.authors ?? [];
  const names = authors.length > 6 ? `${authors.slice(0, 5).join(', ')} and ${authors.length - 5} more` : authors.join(', ');
  return (
    <p className="muted small">
      {[names, paper.date?.value, known && paperId(paper)].filter(Boolean).join(' · ')}
      <Original paper={paper} />
    </p>
  );
}

function Ways({ paper }: { readonly paper: Paper }) {
  const dispatch = useDispatch();
  const { view } = useViewState();
  return (
    <div className="ways">
      {view !== 'paper' && (
        <button type="button" className="button accent" onClick={() => dispatch(readPaper(paper.id))}>
          <Icon name="page" /> Read its text
        </button>
      )}
      <button
        type="button"
        className="button outlined"
        onClick={() => dispatch((state) => showView('graph')(focusOn({ key: paperKey(paper.id), depth: 1 })(state)))}
      >
        Surroundings
      </button>
    </div>
  );
}
