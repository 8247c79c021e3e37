/**
 * All findings on paper: each with its sentences, its working and what people say of it, under the paper it is about.
 */
import type { Finding } from '../../../src/model.ts';
import { checkName, groupFindings, papersOf } from '../data/audit.ts';
import { paperFacts, paperTitle } from '../data/words.ts';
import { Marked } from '../parts/Marked.tsx';
import { VerdictMark } from '../parts/VerdictMark.tsx';
import { useDesk } from '../review/use-review.ts';
import { useLibrary } from '../viewer/viewer.tsx';

export function PrintedFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const { papers } = useLibrary();
  return (
    <div className="printed">
      {groupFindings(findings).map(({ paper: id = '', findings: members }) => {
        const paper = papers.get(id);
        return (
          <section key={id}>
            <h3>
              {paper ? paperTitle(paper) : 'Across papers'} {paper && <span className="muted small">{paperFacts(paper).join(' · ')}</span>}
            </h3>
            {members.map((finding) => (
              <PrintedFinding key={finding.id} finding={finding} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function PrintedFinding({ finding }: { readonly finding: Finding }) {
  const { id, verdict, check, working, numbers } = finding;
  const { papers, claims } = useLibrary();
  const standing = useDesk().standing({ kind: 'finding', id });
  const several = papersOf(finding).length > 1;
  const places = several ? numbers : numbers.slice(0, 1);
  return (
    <article className="printed-finding">
      <p>
        <VerdictMark verdict={verdict} /> <span className="muted small">{`${check} ${checkName(check)}`}</span>
        {standing && <span className="small">{` · ${standing.state} by ${[...new Set(standing.who)].join(', ')}`}</span>}
      </p>
      {places.map(({ paper: from, claim, span }) => {
        const paper = papers.get(from);
        if (!paper) return null;
        const within = finding.sentence ?? claims.get(claim ?? '')?.sentence ?? span;
        const spans = several ? [span] : numbers.map((one) => one.span);
        return (
          <blockquote key={`${from} ${span.start}`}>
            “<Marked paper={paper} within={within} spans={spans} />”{several && <cite className="muted small"> {paperTitle(paper)}</cite>}
          </blockquote>
        );
      })}
      <p className="working">{working}</p>
    </article>
  );
}
